import assert from 'node:assert/strict'
import { createHash, generateKeyPairSync, sign, type KeyObject, type KeyPairKeyObjectResult } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import type { FactDraft } from '../../../facts/fact.ts'
import { runReader, type Run } from '../../shared/testing.ts'
import { assertFlipsAreNoticed } from '../testing.ts'
import { reader } from './reader.ts'

// A signer of its own: sections and blocks as rpi-eeprom-config and rpi-sign-bootcode write them.
const pair = (): KeyPairKeyObjectResult => generateKeyPairSync('rsa', { modulusLength: 2048 })
const maker = pair()
const rom = pair()
const sizeOfFlash = 512 * 1024

function keyBytes(key: KeyObject): Buffer {
  const { n = '', e = '' } = key.export({ format: 'jwk' })
  const little = (text: string, bytes: number): Buffer => Buffer.concat([Buffer.from(text, 'base64url').reverse(), Buffer.alloc(bytes)]).subarray(0, bytes)
  return Buffer.concat([little(n, 256), little(e, 8)])
}
const words = (...values: readonly number[]): Buffer => Buffer.concat(values.map((value) => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}))
const counterSigned = (code: Buffer, number: number, { privateKey, publicKey }: KeyPairKeyObjectResult, length = code.length): Buffer => {
  const signed = Buffer.concat([code, words(length, number, 0)])
  return Buffer.concat([signed, sign('sha256', signed, privateKey), keyBytes(publicKey)])
}
function section(magic: number, content: Buffer, name?: string): Buffer {
  const body = name === undefined ? content : Buffer.concat([Buffer.from(name.padEnd(16, '\0'), 'latin1'), content])
  const head = Buffer.alloc(8)
  head.writeUInt32BE(magic, 0)
  head.writeUInt32BE(body.length, 4)
  return Buffer.concat([head, body, Buffer.alloc(-body.length & 7, 0xff)])
}
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')
const file = (name: string, content: Buffer): Buffer => section(0x55aaf11f, content, name)
const padding = (bytes: number): Buffer => section(0x55aafeef, Buffer.alloc(bytes, 0xff))
const signatureOver = (config: Buffer, key: KeyObject): Buffer => Buffer.from(`${sha256(config)}\nts: 1700000000\nrsa2048: ${sign('sha256', config, key).toString('hex')}\n`)

const plain = Buffer.from('boot code. VERSION:0123abcd\0DATE: 2026/01/02\0BUILD_TIMESTAMP=1767312000\0'.padEnd(400, '.'))
const bothSigned = counterSigned(counterSigned(plain, 1, rom), 16, maker)
const config = Buffer.from('[all]\nBOOT_UART=1\nSIGNED_BOOT=1\nBOOT_ORDER=0xf1\n[config.txt]\nenable_uart=1\n')

interface Parts {
  readonly code?: Buffer
  readonly key?: Buffer
  readonly signature?: Buffer
  readonly config?: Buffer
  readonly after?: Buffer
  readonly size?: number
}
function eeprom({ code = bothSigned, key = keyBytes(maker.publicKey), signature = signatureOver(config, maker.privateKey), config: text = config, after = Buffer.alloc(0), size = sizeOfFlash }: Parts = {}): Buffer {
  const sections = [
    section(0x55aaf00f, code), padding(44), section(0x55aaf44f, Buffer.alloc(90, 'module'), 'bootmain'), file('pubkey.bin', key), padding(32), file('bootconf.sig', signature), file('bootconf.txt', text), after,
  ]
  return Buffer.concat([...sections, Buffer.alloc(size, 0xff)]).subarray(0, size)
}

const read = (bytes: Uint8Array, path = '/pieeprom.bin'): Promise<Run> => runReader(reader, bytes, { path })
const image = (run: Run, role: 'configuration' | 'boot-loader'): FactDraft<'signed-image'> | undefined => run.of('signed-image').find((each) => each.role === role)
const results = (run: Run, role: 'configuration' | 'boot-loader' = 'configuration'): unknown => image(run, role)?.signatures.map(({ result }) => result)
const settings = (run: Run): unknown => run.of('setting').map(({ program, key, value }) => `${program} ${key}=${value}`)

describe('boot-image/raspberry-pi-eeprom', () => {
  it('configuration, key and boot code verify, and the fuses would hold this digest', async () => {
    const run = await read(eeprom())
    assert.deepEqual([run.error, run.problems], [undefined, []])
    assert.deepEqual([results(run), results(run, 'boot-loader')], [['verifies'], ['verifies', 'verifies']])
    const anchor = sha256(keyBytes(maker.publicKey))
    assert.deepEqual(image(run, 'boot-loader')?.signatures.map(({ key }) => key?.anchors['raspberry-pi-otp']), [anchor, undefined])
    assert.equal(image(run, 'configuration')?.signatures[0]?.key?.anchors['raspberry-pi-otp'], anchor)
    assert.deepEqual(run.of('public-key').map(({ holder, name }) => [holder, name]), [['image', 'key of the maker'], ['image', 'key of Raspberry Pi'], ['raspberry-pi-eeprom', 'pubkey.bin']])
    assert.equal(image(run, 'configuration')?.title, 'Raspberry Pi boot EEPROM, boot loader of 2026-01-02 (0123abcd)')
    assert.deepEqual(settings(run), ['raspberry-pi-eeprom BOOT_UART=1', 'raspberry-pi-eeprom SIGNED_BOOT=1', 'raspberry-pi-eeprom BOOT_ORDER=0xf1', 'config.txt enable_uart=1'])
    assert.ok(image(run, 'configuration')?.notes.includes('it starts from 0xf1 (SD card or eMMC, again from the start)'))
  })

  it('a changed configuration, another key and damage to key or signature fail', async () => {
    const other = Buffer.from(config.toString().replace('SIGNED_BOOT=1', 'SIGNED_BOOT=0'))
    const good = signatureOver(config, maker.privateKey)
    for (const parts of [
      { config: other }, { config: other, signature: Buffer.from(good.toString().replace(sha256(config), sha256(other))) }, { key: keyBytes(rom.publicKey) }, { key: Buffer.alloc(264, 0x80) },
      { key: Buffer.concat([Buffer.alloc(256, 1), words(3, 0)]) }, { signature: good.subarray(2) }, { signature: Buffer.from(good.toString().replace('rsa2048: ', 'rsa2048: 00')) }, { signature: Buffer.from(`${sha256(config)}\nrsa2048: zz\n`) },
    ]) assert.deepEqual(results(await read(eeprom(parts))), ['fails'])
  })

  it('an empty key, a digest alone and no signature are what they are', async () => {
    for (const key of [Buffer.alloc(512), Buffer.alloc(264, 0xff)]) {
      const run = await read(eeprom({ key }))
      assert.deepEqual([results(run), run.of('public-key').filter(({ holder }) => holder === 'raspberry-pi-eeprom')], [['unchecked'], []])
      assert.equal(image(run, 'configuration')?.signatures[0]?.check?.signature.length, 512)
    }
    const digest = await read(eeprom({ signature: Buffer.from(`${sha256(config)}\nts: 1\n`) }))
    assert.deepEqual([results(digest), image(digest, 'configuration')?.digests[0]?.matches], [[], true])
    const none = await read(eeprom({ signature: Buffer.alloc(1024) }))
    assert.deepEqual([results(none), image(none, 'configuration')?.digests], [[], []])
    assert.ok(image(none, 'configuration')?.notes.includes('nothing signs its configuration'))
  })

  it('boot code that the maker did not sign, and blocks that are broken', async () => {
    const once = await read(eeprom({ code: counterSigned(plain, 1, rom) }))
    assert.deepEqual(results(once, 'boot-loader'), ['verifies'])
    assert.match(image(once, 'boot-loader')?.notes.join() ?? '', /signed by Raspberry Pi only/u)
    const wrong = Buffer.from(bothSigned)
    wrong[5] = 0
    assert.deepEqual(results(await read(eeprom({ code: wrong })), 'boot-loader'), ['fails', 'fails'])
    const inner = counterSigned(plain, 1, rom)
    assert.deepEqual(results(await read(eeprom({ code: counterSigned(inner, 17, maker) })), 'boot-loader'), ['fails'])
    assert.deepEqual(results(await read(eeprom({ code: counterSigned(inner, 16, maker, 7) })), 'boot-loader'), ['fails', 'verifies'])
    // BCM2711: nothing that could be checked here.
    const older = await read(eeprom({ code: Buffer.concat([plain, words(plain.length, 0), Buffer.alloc(276, 7)]) }))
    assert.deepEqual([results(older, 'boot-loader'), results(older)], [undefined, ['verifies']])
    assert.match(image(older, 'configuration')?.notes.join() ?? '', /key 0 of the ROM; that was not checked, and a unit whose development key is revoked does not start it/u)
  })

  it('recovery code in a file of its own is told where somebody signed it', async () => {
    assert.deepEqual(results(await read(bothSigned, '/bootcode5.bin'), 'boot-loader'), ['verifies', 'verifies'])
    assert.deepEqual(results(await read(readFileSync(new URL('fixtures/bootcode5.bin', import.meta.url)), '/bootcode5.bin'), 'boot-loader'), ['verifies', 'verifies'])
    assert.deepEqual((await read(counterSigned(plain, 1, rom), '/recovery.bin')).facts, [])
    assert.deepEqual((await read(plain, '/recovery.bin')).facts, [])
    assert.deepEqual((await read(eeprom(), '/usr/lib/firmware/raspberrypi/bootloader-2712/latest/pieeprom.bin')).facts, [])
  })

  it('both halves of an image with two are read', async () => {
    const half = [file('bootsys', counterSigned(plain, 1, rom)), file('pubkey.bin', keyBytes(maker.publicKey)), file('bootconf.sig', signatureOver(config, maker.privateKey)), file('bootconf.txt', config)]
    const until = (before: readonly Buffer[], at: number): Buffer => padding(at - before.reduce((sum, each) => sum + each.length, 0) - 8)
    const other = [...half.slice(0, 2), file('bootconf.sig', signatureOver(config, rom.privateKey)), file('bootconf.txt', config)]
    const start = [section(0x55aaf00f, counterSigned(plain, 1, rom))]
    const first = [...start, until(start, 64 * 1024), ...half]
    const parts = [...first, until(first, (64 + 988) * 1024), ...other]
    const run = await read(Buffer.concat([...parts, Buffer.alloc(2 * 1024 * 1024, 0xff)]).subarray(0, 2 * 1024 * 1024))
    assert.deepEqual(run.of('signed-image').filter(({ role }) => role === 'configuration').map(({ title, signatures }) => [title.slice(-6), signatures[0]?.result]), [['half 1', 'verifies'], ['half 2', 'fails']])
    assert.equal(run.of('signed-image').filter(({ role }) => role === 'boot-loader').length, 3)
  })

  it('what nothing signs is told by offset: modules, files, and bytes behind the last section', async () => {
    const whats = async (bytes: Uint8Array): Promise<string[]> => (image(await read(bytes), 'configuration')?.uncovered ?? []).map(({ what }) => what)
    assert.deepEqual([...new Set(await whats(eeprom()))], ['headers of sections', 'firmware modules, which the boot code knows by digests of its own', 'the file bootconf.sig'])
    const more = eeprom()
    more[sizeOfFlash - 4] = 1
    assert.deepEqual(image(await read(more), 'configuration')?.uncovered.at(-1)?.end, sizeOfFlash)
    assert.ok((await whats(eeprom({ after: file('cacert.der', Buffer.alloc(9, 1)) }))).includes('the file cacert.der'))
    assert.ok((await whats(eeprom({ signature: Buffer.alloc(0) }))).includes('the file pubkey.bin'))
  })

  it('truncated images, broken chains and names that are there twice give a problem and no signature', async () => {
    const good = eeprom()
    for (const bytes of [good.subarray(0, good.length - 1), good.subarray(0, 2000), good.subarray(0, 4), Buffer.concat([good, good])]) assert.deepEqual((await read(bytes)).facts, [])
    const long = Buffer.from(good)
    long.writeUInt32BE(0xfffffff0, 4)
    assert.match((await read(long)).error?.message ?? '', /leaves the image/u)
    assert.match((await read(eeprom({ after: Buffer.from('no section here') }))).error?.message ?? '', /a section was expected/u)
    assert.match((await read(eeprom({ after: section(0x55aaf11f, Buffer.alloc(4)) }))).error?.message ?? '', /no room for its name/u)
    assert.match((await read(eeprom({ after: file('bootconf.txt', config) }))).error?.message ?? '', /a second section/u)
    assert.match((await read(eeprom({ config: Buffer.alloc(100_000, 'x') }))).error?.message ?? '', /more than the 65536/u)
    assert.match((await read(eeprom({ after: Buffer.concat(Array.from({ length: 3000 }, () => padding(0))) }))).error?.message ?? '', /more than 2048 sections/u)
  })

  it('no flipped bit of configuration, headers, key and signature goes unnoticed, nor elsewhere', async () => {
    const bytes = eeprom({ code: Buffer.from('code') })
    const key = bytes.indexOf(keyBytes(maker.publicKey))
    const text = bytes.indexOf(sha256(config))
    // Of key and signature, whose bytes are all treated alike, beginning and end; the rest is drawn below.
    const every = [{ start: 0, end: 12 }, { start: key - 24, end: key + 8 }, { start: key + 250, end: key + 288 }, { start: text - 32, end: text + 4 }, { start: text + 60, end: text + 96 }, { start: bytes.indexOf(config) - 24, end: bytes.indexOf(config) + config.length + 8 }]
    assert.ok(await assertFlipsAreNoticed(reader, bytes, { every, elsewhere: 300 }) > 2000)
  })

  it('nor in signed boot code', async () => {
    const bytes = counterSigned(counterSigned(plain.subarray(0, 120), 1, rom), 16, maker)
    const blocks = [120, 120 + 532]
    // The numbers of each block, the exponent, and where its parts meet.
    const every = blocks.flatMap((at) => [{ start: at, end: at + 16 }, { start: at + 264, end: at + 272 }, { start: at + 520, end: at + 532 }])
    assert.ok(await assertFlipsAreNoticed(reader, bytes, { every, elsewhere: 1200, path: '/bootcode5.bin' }) > 1500)
  })

  it('images of the vendor\'s tools, where they are at hand', async (t) => {
    const folder = join(import.meta.dirname, '../../../../../shared/data/boot-images/rpi')
    if (!existsSync(folder)) {
      t.skip('the corpus is not here')
      return
    }
    const run = await read(readFileSync(join(folder, 'pieeprom-signedboot.bin')))
    assert.deepEqual([run.error, run.problems, results(run), results(run, 'boot-loader')], [undefined, [], ['verifies'], undefined])
    assert.equal(run.of('public-key')[0]?.key.anchors['raspberry-pi-otp'], '8251a63a2edee9d8f710d63e9da5d639064929ce15a2238986a189ac6fcd3cee')
    assert.deepEqual(settings(run), ['raspberry-pi-eeprom BOOT_UART=1', 'raspberry-pi-eeprom SIGNED_BOOT=1', 'raspberry-pi-eeprom BOOT_ORDER=0xf1', 'raspberry-pi-eeprom ENABLE_SELF_UPDATE=0'])
  })
})
