import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { crc32 } from 'node:zlib'
import type { Fuses } from '../../../facts/boot.ts'
import { only, runReader, type Run } from '../../shared/testing.ts'
import { reader } from './reader.ts'

const read = (text: string, path = '/efuses.txt'): Promise<Run> => runReader(reader, text, { path })
const one = async (text: string, path?: string): Promise<Fuses> => only(await read(text, path), 'fuses')
const states = ({ bootAuthentication, debugClosed, flashEncryption, downloadClosed, spareKeysClosed }: Fuses): string => [bootAuthentication, debugClosed, flashEncryption, downloadClosed, spareKeysClosed].join(' ')

const digest = Array.from({ length: 32 }, (_, index) => (index * 7 + 1).toString(16).padStart(2, '0'))
const zeros = Array.from({ length: 32 }, () => '00').join(' ')
const hidden = Array.from({ length: 32 }, () => '??').join(' ')

/** Rows as `name: value permissions bits`, for the forms of the tool's versions. */
type Rows = Record<string, readonly [value: string, permissions: string, bits: string]>

const s3: Rows = {
  WR_DIS: ['1', 'R/W', '0x00000001'], RD_DIS: ['2', 'R/-', '0b0000010'], DIS_DOWNLOAD_ICACHE: ['True', 'R/-', '0b1'], DIS_DOWNLOAD_DCACHE: ['True', 'R/-', '0b1'], DIS_DIRECT_BOOT: ['True', 'R/W', '0b1'],
  DIS_USB_OTG: ['False', 'R/W', '0b0'], DIS_PAD_JTAG: ['True', 'R/-', '0b1'], DIS_USB_JTAG: ['True', 'R/-', '0b1'], SOFT_DIS_JTAG: ['0', 'R/W', '0b000'], DIS_DOWNLOAD_MANUAL_ENCRYPT: ['True', 'R/-', '0b1'],
  SPI_BOOT_CRYPT_CNT: ['Enable', 'R/-', '0b001'], SECURE_BOOT_KEY_REVOKE0: ['False', 'R/W', '0b0'], SECURE_BOOT_KEY_REVOKE1: ['True', 'R/W', '0b1'], SECURE_BOOT_KEY_REVOKE2: ['True', 'R/W', '0b1'],
  KEY_PURPOSE_0: ['SECURE_BOOT_DIGEST0', 'R/-', '0x9'], KEY_PURPOSE_1: ['XTS_AES_128_KEY', 'R/-', '0x4'], KEY_PURPOSE_2: ['USER', 'R/W', '0x0'], KEY_PURPOSE_3: ['USER', 'R/W', '0x0'], KEY_PURPOSE_4: ['USER', 'R/W', '0x0'], KEY_PURPOSE_5: ['USER', 'R/W', '0x0'],
  SECURE_BOOT_EN: ['True', 'R/-', '0b1'], DIS_DOWNLOAD_MODE: ['True', 'R/W', '0b1'], ENABLE_SECURITY_DOWNLOAD: ['False', 'R/W', '0b0'], SECURE_VERSION: ['3', 'R/W', '0x0003'],
  MAC: ['7c:df:a1:00:00:58 (OK)', 'R/W', ''],
  BLOCK_KEY0: [digest.join(' '), 'R/-', ''], BLOCK_KEY1: [hidden, '-/-', ''], BLOCK_KEY2: [zeros, 'R/W', ''], BLOCK_KEY3: [zeros, 'R/W', ''], BLOCK_KEY4: [zeros, 'R/W', ''], BLOCK_KEY5: [zeros, 'R/W', ''],
}
const first: Rows = {
  WR_DIS: ['386', 'R/W', '0x0182'], RD_DIS: ['1', 'R/-', '0x1'], FLASH_CRYPT_CNT: ['127', 'R/W', '0b1111111'], FLASH_CRYPT_CONFIG: ['15', 'R/W', '0xf'], UART_DOWNLOAD_DIS: ['True', 'R/W', '0b1'], CONSOLE_DEBUG_DISABLE: ['True', 'R/W', '0b1'],
  ABS_DONE_0: ['False', 'R/W', '0b0'], ABS_DONE_1: ['True', 'R/W', '0b1'], JTAG_DISABLE: ['True', 'R/W', '0b1'], DISABLE_DL_ENCRYPT: ['True', 'R/W', '0b1'], DISABLE_DL_DECRYPT: ['True', 'R/W', '0b1'], DISABLE_DL_CACHE: ['True', 'R/W', '0b1'],
  WAFER_VERSION_MAJOR: ['3', 'R/W', '0b011'], SECURE_VERSION: ['0', 'R/W', '0x00000000'],
  BLOCK1: [hidden, '-/-', ''], BLOCK2: [digest.join(' '), 'R/-', ''],
}

/** As versions 4 and 5 print it: the block behind the name, long values on a line of their own, descriptions in columns. */
function summary(rows: Rows, { colon = '', old = false, head = 'espefuse.py v4.8\nConnecting....\nDetecting chip type... ESP32-S3\n\n=== Run "summary" command ===' } = {}): string {
  const lines = Object.entries(rows).flatMap(([name, [value, permissions, bits]]) => {
    const label = (old ? name.replace(/^BLOCK(\d)$/u, 'BLK$1') : `${name} (BLOCK${name.startsWith('BLOCK_KEY') ? 4 : 0})${colon}`).padEnd(old ? 23 : 51)
    const end = `= ${value} ${permissions} ${bits === '' ? '' : `(${bits})`}`
    return value.length > 20 ? [`${label}What it is for`.padEnd(90), `   ${end}`] : [`${label}${'What it is for, at more length than a column'.slice(0, 50).padEnd(50)} ${end}`, `${''.padEnd(51)}has room for`]
  })
  return `${head}\nEFUSE_NAME (Block) Description  = [Meaningful Value] [Readable/Writeable] (Hex Value)\n${'-'.repeat(88)}\nSecurity fuses:\n${lines.join('\n')}\n`
}
const plain = { head: 'espefuse.py v2.6\nConnecting........_____', old: true }
const changed = (rows: Rows, changes: Rows): Rows => ({ ...rows, ...changes })
const without = (rows: Rows, name: string): Rows => Object.fromEntries(Object.entries(rows).filter(([each]) => each !== name))

describe('fuse-dump/espressif: summaries', () => {
  it('a locked ESP32-S3: every state is on, and the digest stands in its slot', async () => {
    const run = await read(summary(s3))
    const fuses = only(run, 'fuses')
    assert.equal(states(fuses), 'on on on on on')
    assert.deepEqual(run.problems, [])
    assert.deepEqual(fuses.keys, [{ rule: 'esp-v2', slot: 'BLOCK_KEY0', value: digest.join(''), revoked: false }])
    assert.deepEqual([fuses.chip, fuses.unit, fuses.rollback], ['ESP32-S3', '7c:df:a1:00:00:58', 2])
    assert.deepEqual(fuses.notes, [])
    assert.deepEqual(fuses.fields.find(({ name }) => name === 'SECURE_BOOT_EN'), { name: 'SECURE_BOOT_EN', value: 'True', line: fuses.fields.find(({ name }) => name === 'SECURE_BOOT_EN')?.line })
  })

  it('the forms of all versions say the same', async () => {
    const text = summary(s3)
    const forms = [summary(s3, { colon: ':' }), text.replaceAll('\n', '\r\n'), text.replaceAll(/^/gmu, '> '), text.replaceAll(/^/gmu, '    '), text.replaceAll(/^/gmu, ' > > '), `before\n${text}\nafter`, `\u001b[0m\n${text}`]
    for (const form of forms) assert.equal(states(await one(form)), 'on on on on on', form.slice(0, 300))
    for (const options of [{ head: 'espefuse.py v3.0\nDetecting chip type... ESP32' }, { colon: ':', head: '' }, plain]) assert.equal(states(await one(summary(first, options))), 'on on on on on')
    const numbers: Rows = Object.fromEntries(Object.entries(first).map(([name, [value, ...rest]]) => [name, [value.replace('True', '1').replace('False', '0'), ...rest]]))
    assert.equal(states(await one(summary(numbers, plain))), 'on on on on on')
  })

  it('as JSON', async () => {
    const json = Object.fromEntries(Object.entries(s3).map(([name, [value, permissions, bits]]) => [name, {
      value: value === 'True' ? true : value === 'False' ? false : /^\d+$/u.test(value) ? Number(value) : value, readable: permissions.startsWith('R'), writeable: permissions.endsWith('W'),
      raw_value: bits === '' ? '0x00' : `0x${Number(bits).toString(16)}`, block: 0,
    }]))
    const fuses = await one(`espefuse.py v4.8\n=== Run "summary" command ===\n${JSON.stringify(json, null, 4)}\n`)
    assert.equal(states(fuses), 'on on on on on')
    assert.equal(fuses.keys[0]?.value, digest.join(''))
    assert.equal((await read(`{"SECURE_BOOT_EN": {`)).error?.code, 'malformed')
    assert.equal(states(await one('{"SECURE_BOOT_EN": {"value": true, "raw_value": "0x0"}}')), 'unknown unknown unknown unknown unknown')
  })

  it('development mode is no encryption, by each of its signs', async () => {
    for (const [name, row] of Object.entries({ SPI_BOOT_CRYPT_CNT: ['Enable', 'R/W', '0b001'], DIS_DOWNLOAD_MANUAL_ENCRYPT: ['False', 'R/W', '0b0'], DIS_DOWNLOAD_ICACHE: ['False', 'R/W', '0b0'], DIS_DOWNLOAD_DCACHE: ['False', 'R/W', '0b0'] } satisfies Rows)) {
      const fuses = await one(summary(changed(s3, { [name]: row })))
      assert.equal(fuses.flashEncryption, 'off', name)
      assert.equal(fuses.lifecycle, 'flash encryption in development mode')
      assert.ok(fuses.notes.some((note) => note.includes(name)))
    }
    assert.equal((await one(summary(changed(s3, { SPI_BOOT_CRYPT_CNT: ['Disable', 'R/-', '0b011'] })))).flashEncryption, 'off')
    assert.equal((await one(summary(changed(s3, { SPI_BOOT_CRYPT_CNT: ['Enable', 'R/W', '0b111'] })))).flashEncryption, 'on')
    assert.equal((await one(summary(changed(first, { DISABLE_DL_CACHE: ['False', 'R/W', '0b0'] }), plain))).flashEncryption, 'off')
    assert.equal((await one(summary(changed(first, { FLASH_CRYPT_CNT: ['1', 'R/W', '0b0000001'] }), plain))).flashEncryption, 'off')
  })

  it('an encryption key that can be read out is told, and its value never', async () => {
    const secret = 'a1 b2 c3 d4 e5 f6 07 18 a1 b2 c3 d4 e5 f6 07 18 a1 b2 c3 d4 e5 f6 07 18 a1 b2 c3 d4 e5 f6 07 18'
    for (const [rows, name] of [[changed(s3, { BLOCK_KEY1: [secret, 'R/-', ''] }), 'BLOCK_KEY1'], [changed(first, { BLOCK1: [secret, 'R/-', ''] }), 'BLOCK1']] as const) {
      const fuses = await one(summary(rows, name === 'BLOCK1' ? plain : {}))
      assert.equal(fuses.flashEncryption, 'off')
      assert.ok(fuses.notes.some((note) => note.startsWith(name) && note.includes('read out')))
      assert.doesNotMatch(JSON.stringify(fuses), /a1 ?b2/u)
    }
    // The key of secure boot version 1 is a secret as well.
    const one1 = await one(summary(changed(first, { ABS_DONE_0: ['True', 'R/W', '0b1'], ABS_DONE_1: ['False', 'R/W', '0b0'], BLOCK2: [secret, 'R/W', ''] }), plain))
    assert.deepEqual([one1.bootAuthentication, one1.keys], ['on', []])
    assert.doesNotMatch(JSON.stringify(one1), /a1 ?b2/u)
  })

  it('secure boot needs a digest that is there, readable and not revoked', async () => {
    assert.equal((await one(summary(changed(s3, { SECURE_BOOT_KEY_REVOKE0: ['True', 'R/W', '0b1'] })))).bootAuthentication, 'off')
    assert.equal((await one(summary(changed(s3, { BLOCK_KEY0: [zeros, 'R/-', ''] })))).bootAuthentication, 'off')
    const unreadable = await one(summary(changed(s3, { BLOCK_KEY0: [hidden, '-/-', ''] })))
    assert.deepEqual([unreadable.bootAuthentication, unreadable.keys[0]?.value], ['unknown', 'unreadable'])
    assert.equal((await one(summary(changed(s3, { KEY_PURPOSE_0: ['USER', 'R/W', '0x0'] })))).bootAuthentication, 'off')
    assert.equal((await one(summary(changed(s3, { SECURE_BOOT_KEY_REVOKE2: ['False', 'R/W', '0b0'] })))).spareKeysClosed, 'off')
    assert.equal((await one(summary(changed(first, { WAFER_VERSION_MAJOR: ['1', 'R/W', '0b001'] }), plain))).bootAuthentication, 'off')
    assert.equal((await one(summary(without(first, 'WAFER_VERSION_MAJOR'), plain))).bootAuthentication, 'unknown')
    assert.ok((await one(summary(changed(s3, { RD_DIS: ['2', 'R/W', '0b0000010'] })))).notes.some((note) => note.startsWith('RD_DIS')))
  })

  it('debugging that an HMAC key closes is closed, and without that key it is not', async () => {
    const soft = changed(s3, { DIS_PAD_JTAG: ['False', 'R/W', '0b0'], SOFT_DIS_JTAG: ['7', 'R/W', '0b111'] })
    assert.equal((await one(summary(soft))).debugClosed, 'off')
    assert.equal((await one(summary(changed(soft, { KEY_PURPOSE_2: ['HMAC_DOWN_JTAG', 'R/-', '0x6'] })))).debugClosed, 'on')
    assert.equal((await one(summary(changed(soft, { KEY_PURPOSE_2: ['HMAC_DOWN_JTAG', 'R/-', '0x6'], SOFT_DIS_JTAG: ['1', 'R/W', '0b001'] })))).debugClosed, 'off')
  })

  it('a row that is missing makes nothing better', async () => {
    for (const [rows, options] of [[s3, {}], [first, plain], [changed(s3, { SPI_BOOT_CRYPT_CNT: ['Enable', 'R/W', '0b001'] }), {}]] as const) {
      const whole = states(await one(summary(rows, options))).split(' ')
      for (const name of Object.keys(rows)) {
        const rest = states(await one(summary(without(rows, name), options))).split(' ')
        rest.forEach((state, index) => { assert.ok(state !== 'on' || whole[index] === 'on', `${name}: ${whole.join(' ')} became ${rest.join(' ')}`) })
      }
    }
  })

  it('no character that a noisy line replaces makes anything better', async () => {
    const open = summary(changed(s3, { SECURE_BOOT_EN: ['False', 'R/W', '0b0'], DIS_PAD_JTAG: ['False', 'R/W', '0b0'], SPI_BOOT_CRYPT_CNT: ['Enable', 'R/W', '0b001'], DIS_DOWNLOAD_MODE: ['False', 'R/W', '0b0'], SECURE_BOOT_KEY_REVOKE2: ['False', 'R/W', '0b0'] }))
    for (const noise of ['1', '#']) for (let at = 0; at < open.length; at += 2) {
      if (open[at] === '\n') continue
      for (const fuses of (await read(`${open.slice(0, at)}${noise}${open.slice(at + 1)}`)).of('fuses')) assert.doesNotMatch(states(fuses), /\bon\b/u, `${at}: ${open.slice(at - 40, at + 40)}`)
    }
    const twisted = await read(summary(changed(s3, { SECURE_BOOT_EN: ['True', 'R/-', '0b0'] })))
    assert.equal(only(twisted, 'fuses').bootAuthentication, 'unknown')
    assert.match(twisted.problems[0]?.message ?? '', /^line \d+: SECURE_BOOT_EN/u)
  })

  it('several units in one log are told apart, and a lot of them is fast', async () => {
    const other = changed(s3, { MAC: ['7c:df:a1:00:00:59 (OK)', 'R/W', ''], SECURE_BOOT_EN: ['False', 'R/W', '0b0'] })
    assert.deepEqual((await read(summary(s3) + summary(other))).of('fuses').map(({ unit, bootAuthentication }) => [unit, bootAuthentication]), [['7c:df:a1:00:00:58', 'on'], ['7c:df:a1:00:00:59', 'off']])
    const many = summary(s3).repeat(1000)
    const start = performance.now()
    assert.equal((await read(many)).of('fuses').length, 1000)
    assert.ok(performance.now() - start < 5000)
  })

  it('other text says nothing', async () => {
    for (const text of ['', 'EFUSE_NAME\n', 'MAC = 1\nWR_DIS\n', 'SECURE_BOOT_EN = yes\n']) assert.deepEqual((await read(text)).facts, [])
    assert.equal((await read('a\0b')).error?.code, 'malformed')
  })
})

describe('fuse-dump/espressif: raw blocks', () => {
  const words = (bytes: readonly string[]): string => Array.from({ length: bytes.length / 4 }, (_, index) => bytes.slice(index * 4, index * 4 + 4).toReversed().join('')).join(' ')
  const empty = '00000000 '.repeat(8).trim()
  // WR_DIS bits 0, 2, 4, 8, 9, 23, 24; RD_DIS bit 1; the rest as in the summary above.
  const blocks = ['01800315 00180c02 49c40000 00500000 0000c001 00000000', '00000000 00000000 00000000 00000000 00000000 00000000', empty, empty, words(digest), empty, empty, empty, empty, empty, empty]
  const row = (label: string, index: number, what: string, text: string): string => `${label.padEnd(16)}(                ) [${String(index).padEnd(2)}] ${what}: ${text}`
  const dump = (what: string, chip = 'Detecting chip type... ESP32-S3\n'): string => `${chip}${blocks.map((text, index) => row(`BLOCK${index}`, index, what, text)).join('\n')}\n\n${row('BLOCK0', 0, 'err__regs', blocks[1] ?? '')}\n`

  it('say what the summary says', async () => {
    for (const what of ['dump', 'read_regs']) {
      const fuses = await one(dump(what))
      assert.equal(states(fuses), 'on on on on on')
      assert.equal(fuses.keys[0]?.value, digest.join(''))
      assert.equal(fuses.rollback, 2)
    }
  })

  it('of a chip that nobody names: its bits may stand anywhere', async () => {
    const fuses = await one(dump('dump', ''))
    assert.equal(fuses.chip, undefined)
    assert.equal(fuses.bootAuthentication, 'unknown')
    assert.equal((await one(dump('dump', ''), '/esp32s3-unit7.txt')).bootAuthentication, 'on')
    assert.match((await read(dump('dump', 'Detecting chip type... ESP32\n'))).problems[0]?.message ?? '', /block 0 of ESP32 is not 6 words long/u)
  })

  it('of the ESP32, as version 2 of the tool prints them', async () => {
    const text = ['00180107 00000000 00000000 00008000 00000000 f0100000 00000261', empty, words(digest), empty].map((each, index) => `EFUSE block ${index}:\n${each}`).join('\n')
    const fuses = await one(`espefuse.py v2.8\n${text}\n`)
    assert.equal(fuses.chip, 'ESP32')
    // Whether it is revision 3 no fuse tells.
    assert.equal(fuses.bootAuthentication, 'unknown')
    assert.equal(fuses.debugClosed, 'on')
  })

  it('tokens, whose checksum holds', async () => {
    const block = (text: string): string => (/^[0 ]*$/u.test(text) ? '' : Buffer.from(text.split(' ').flatMap((word) => [...Buffer.from(word, 'hex')].toReversed())).toString('base64url'))
    const body = `EFSR:esp32s3:002:${blocks.map(block).join(':')}::`
    const sum = Buffer.alloc(4)
    sum.writeUInt32LE(crc32(body))
    assert.equal(states(await one(`log: ${body}${sum.toString('base64url')}\n`)), 'on on on on on')
    sum[0] = (sum[0] ?? 0) ^ 1
    assert.match((await read(`${body}${sum.toString('base64url')}\n`)).error?.message ?? '', /checksum/u)
  })
})

describe('fuse-dump/espressif: dumps of the real tool', () => {
  it('where they are at hand', async (t) => {
    const folder = join(import.meta.dirname, '../../../../../shared/data/boot-images/esp')
    if (!existsSync(folder)) {
      t.skip('the corpus is not here')
      return
    }
    // The locked unit lacks the two cache fuses that ESP-IDF asks for, and left two digest slots open.
    const truth: Readonly<Record<string, string>> = {
      'efuse_esp32_blank.txt': 'off off off off off', 'efuse_esp32_blank.json': 'off off off off off', 'efuse_esp32c3_blank.txt': 'off off off off off', 'efuse_esp32c3_blank.json': 'off off off off off', 'efuse_esp32s3_blank.txt': 'off off off off off',
      'efuse_s3_dev.txt': 'off off off off off', 'efuse_s3_dev.json': 'off off off off off', 'efuse_s3_locked.txt': 'on on off on off', 'efuse_s3_locked.json': 'on on off on off', 'efuse_s3_locked_dump.txt': 'on on off on off',
    }
    for (const [name, expected] of Object.entries(truth)) {
      const fuses = await one(readFileSync(join(folder, name), 'utf8'), `/${name}`)
      assert.equal(states(fuses), expected, name)
      assert.equal(fuses.lifecycle, name.includes('blank') ? 'blank' : 'flash encryption in development mode', name)
      if (name.includes('locked')) assert.equal(fuses.keys[0]?.value, readFileSync(join(folder, 'rsa_digest.bin')).toString('hex'), name)
    }
  })
})
