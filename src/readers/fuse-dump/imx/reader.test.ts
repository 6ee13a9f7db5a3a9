import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import type { Fuses } from '../../../facts/boot.ts'
import { only, runReader, type Run } from '../../shared/testing.ts'
import { reader } from './reader.ts'

const hash = '6f0e9499d869a6af88f811b210650a44d694f20625723d63faa1d6eb81ce5019'
/** As U-Boot prints a word: the bytes of the hash from behind. */
const words = (value: string): string[] => (value.match(/.{8}/gu) ?? []).map((word) => word.replace(/(..)(..)(..)(..)/u, '$4$3$2$1'))
const bank = (number: number, from: number, ...values: readonly string[]): string => {
  const rows = Array.from({ length: Math.ceil(values.length / 4) }, (_, row) => `Word 0x${(from + row * 4).toString(16).padStart(8, '0')}: ${values.slice(row * 4, row * 4 + 4).join(' ')}`)
  return `=> fuse read ${number} ${from} ${values.length}\nReading bank ${number}:\n\n${rows.join('\n')}\n`
}
const mini = 'CPU:   i.MX8MMQ rev1.0 at 1200MHz\n'
const srk8m = bank(6, 0, ...words(hash).slice(0, 4)) + bank(7, 0, ...words(hash).slice(4))
const run = (text: string, path = '/console.log'): Promise<Run> => runReader(reader, text, { path })
const read = async (text: string, path?: string): Promise<Fuses> => only(await run(text, path), 'fuses')
const states = ({ bootAuthentication, debugClosed, downloadClosed, spareKeysClosed }: Fuses): string[] => [bootAuthentication, debugClosed, downloadClosed, spareKeysClosed]

describe('fuse-dump/imx: words of fuses', () => {
  it('a closed i.MX 8M Mini, with its key in natural order', async () => {
    const dump = await read(mini + bank(0, 0, '00000200') + bank(0, 1, '11223344', '55667788') + bank(1, 3, '02c00000') + bank(2, 0, '00600000') + bank(8, 3, '00000000') + srk8m)
    assert.deepEqual(states(dump), ['on', 'on', 'on', 'on'])
    assert.deepEqual(dump.keys, [{ rule: 'hab-srk', slot: 'SRK_HASH', value: hash, revoked: false }])
    assert.deepEqual([dump.chip, dump.family, dump.unit, dump.flashEncryption], ['i.MX 8M Mini', 'nxp-hab', '5566778811223344', 'unknown'])
    assert.deepEqual(dump.decidedBy, { bootAuthentication: ['bank 1 word 3', 'bank 8 word 3'], debugClosed: ['bank 1 word 3'], downloadClosed: ['bank 2 word 0'], spareKeysClosed: ['bank 0 word 0'] })
    assert.deepEqual(dump.fields.find(({ name }) => name === 'bank 1 word 3'), { name: 'bank 1 word 3', value: '0x02c00000', means: 'SEC_CONFIG = 1, BT_FUSE_SEL = 0, SJC_DISABLE = 0, JTAG_SMODE = 3', line: 13 })
    assert.deepEqual(dump.notes, [])
  })

  it('an open one, and one that was returned', async () => {
    const open = await read(mini + bank(0, 0, '00000000') + bank(1, 3, '00000000') + bank(2, 0, '00000000') + bank(6, 0, ...Array<string>(4).fill('00000000')) + bank(7, 0, ...Array<string>(4).fill('00000000')))
    assert.deepEqual(states(open), ['off', 'off', 'off', 'off'])
    assert.deepEqual(open.keys.map(({ value }) => value), ['0'.repeat(64)])
    const returned = await read(mini + bank(1, 3, '02000000') + bank(8, 3, '00000001'))
    assert.equal(returned.bootAuthentication, 'off')
    assert.match(returned.notes.join(), /starts any software/)
    const plus = 'CPU:   i.MX8MP[8] rev1.1 1600 MHz\n'
    assert.equal((await read(plus + bank(1, 3, '02000000') + bank(8, 3, '28001405'))).bootAuthentication, 'off')
    assert.equal((await read(plus + bank(1, 3, '02000000') + bank(8, 3, '00000004'))).bootAuthentication, 'on')
  })

  it('what was not read is unknown, and the note says what is missing', async () => {
    const dump = await read(mini + bank(1, 3, '02000000') + bank(6, 0, ...words(hash).slice(0, 4)))
    assert.deepEqual(states(dump), ['unknown', 'off', 'unknown', 'unknown'])
    assert.deepEqual([dump.keys, dump.notes.length], [[], 2])
    assert.match(dump.notes.join(), /was not read \(bank 8 word 3\).*some words of the SRK hash/)
  })

  it('i.MX 6 keeps them elsewhere, the newer ones with a fuse against serial download', async () => {
    const six = `${bank(0, 6, '00100002')}${bank(3, 0, ...words(hash))}${bank(5, 6, '00000000')}`
    for (const [cpu, chip, download] of [['6ULL', 'i.MX 6ULL', 'off'], ['6Q', 'i.MX 6Quad', 'unknown'], ['6SOLO', 'i.MX 6DualLite', 'unknown'], ['6SX', 'i.MX 6SoloX', 'unknown']]) {
      const dump = await read(`CPU:   Freescale i.MX${cpu} rev1.1 792 MHz\n${six}`)
      assert.deepEqual([dump.chip, ...states(dump), dump.keys[0]?.value], [chip, 'on', 'on', download, 'unknown', hash], cpu)
    }
    const seven = await read(`CPU:   Freescale i.MX7D rev1.3 1000 MHz\n${bank(1, 3, '02400000')}${bank(8, 3, '00000000')}${srk8m}`)
    assert.deepEqual([...states(seven), seven.keys[0]?.value], ['on', 'on', 'unknown', 'unknown', hash])
    assert.match(seven.notes.join(), /knows the response/)
  })

  it('AHAB keeps 256 or 512 bits', async () => {
    const long = hash + hash.replaceAll('6', '7')
    const ulp = await read(`CPU:   i.MX93(52) rev1.1 1700 MHz\n${bank(15, 0, ...words(hash))}`)
    assert.deepEqual([ulp.family, ulp.chip, ulp.keys], ['nxp-ahab', 'i.MX 93', [{ rule: 'ahab-srk-256', slot: 'SRK_HASH', value: hash, revoked: false }]])
    const x = await read(`CPU:   NXP i.MX8QXP RevC A35 at 1200 MHz\n${bank(0, 730, ...words(long))}`)
    assert.deepEqual(x.keys, [{ rule: 'ahab-srk-512', slot: 'SRK_HASH', value: long, revoked: false }])
  })

  it('the chip from the file\'s name; without any name nothing is judged', async () => {
    const text = bank(1, 3, '02000000') + bank(8, 3, '00000000') + srk8m
    const named = await read(text, '/dumps/fuses-imx8mm-unit7.txt')
    assert.deepEqual([named.chip, named.bootAuthentication, named.keys.length], ['i.MX 8M Mini', 'on', 1])
    assert.match(named.notes.join(), /taken from the file's name/)
    const none = await read(text)
    assert.deepEqual([...states(none), none.keys, none.chip, none.fields.length], ['unknown', 'unknown', 'unknown', 'unknown', [], undefined, 10])
    assert.match(none.notes.join(), /the dump does not name it/)
  })

  it('as people paste it: quoted, Windows line ends, prompts, escape sequences', async () => {
    const text = (mini + bank(1, 3, '02000000') + bank(8, 3, '00000000') + srk8m).split('\n').map((line) => `> \u001b[0m${line}`).join('\r\n')
    const dump = await read(text)
    assert.deepEqual([dump.bootAuthentication, dump.keys[0]?.value], ['on', hash])
  })

  it('damage is told by line, and counts for nothing', async () => {
    for (const [damage, expected] of [['Word 0x00000003: 0200000', /^line 2: a fuse word that cannot be read/], ['Word 0x0000000g: 02000000', /cannot be read/], ['Word 0x00000003: 02OO0000', /cannot be read/]] as const) {
      const damaged = await run(`Reading bank 1:\n${damage}\n`, '/imx8mm.txt')
      assert.match(damaged.problems[0]?.message ?? '', expected)
      assert.equal(damaged.of('fuses').length, 0)
    }
    const bankless = await run(`${mini}Word 0x00000003: 02000000\n`)
    assert.match(bankless.problems[0]?.message ?? '', /line 2: a fuse word without the line that names its bank/)
    const strange = await run(`${mini}Reading bank x1:\nWord 0x00000003: 02000000\n`)
    assert.equal(strange.problems.length, 2)
    const two = await run(`${mini}CPU:   Freescale i.MX6Q rev1.5 at 792 MHz\n${bank(1, 3, '02000000')}`)
    assert.match(two.problems[0]?.message ?? '', /names two chips/)
  })

  it('a word that was read twice has its last value', async () => {
    const dump = await read(mini + bank(1, 3, '00000000') + bank(1, 3, '02000000') + bank(8, 3, '00000000'))
    assert.equal(dump.bootAuthentication, 'on')
    assert.match(dump.notes.join(), /read twice/)
  })

  it('registers of /sys/fsl_otp, as cat and as grep show them', async () => {
    const cat = words(hash).map((word, index) => `# cat /sys/fsl_otp/HW_OCOTP_SRK${index}\n0x${word}`).join('\n')
    const dump = await read(`${cat}\n# grep . /sys/fsl_otp/*\n/sys/fsl_otp/HW_OCOTP_CFG5:0x2\n/sys/fsl_otp/HW_OCOTP_FIELD_RETURN:0x0\n`, '/mx6ull-fuses.txt')
    assert.deepEqual([dump.bootAuthentication, dump.keys[0]?.value], ['on', hash])
  })

  it('a whole console', async () => {
    const dumps = (await run(readFileSync(new URL('fixtures/imx8mm-console.txt', import.meta.url), 'utf8'))).of('fuses')
    assert.deepEqual(dumps.map(({ family, bootAuthentication, keys }) => [family, bootAuthentication, keys.map(({ value }) => value)]), [
      ['nxp-hab', 'on', [Buffer.from(Array.from({ length: 32 }, (_, index) => index)).toString('hex')]], ['nxp-ahab', 'off', []],
    ])
    assert.match(dumps[0]?.notes.join() ?? '', /HAB event in line 26: warning, an engine failed/)
  })

  it('secrets are not told', async () => {
    const dump = await read(mini + bank(8, 0, 'deadbeef', 'cafebabe') + bank(1, 3, '00000000'))
    assert.doesNotMatch(JSON.stringify(dump), /deadbeef|cafebabe/)
    assert.match(dump.notes.join(), /its value is left out/)
  })
})

const habStatus = (config: string, state: string, sentence: string, more = 'No HAB Events Found!'): string => `=> hab_status\n\nSecure boot ${sentence}\n\nHAB Configuration: ${config}, HAB State: ${state}\n${more}\n\n`

describe('fuse-dump/imx: what ROM and enclave report', () => {
  it('HAB configurations', async () => {
    for (const [config, state, sentence, expected] of [['0xcc', '0x99', 'enabled', 'on'], ['0xf0', '0x66', 'disabled', 'off'], ['0x33', '0x66', 'disabled', 'off'], ['0x00', '0x00', 'disabled', 'unknown']] as const) {
      const dump = await read(habStatus(config, state, sentence))
      assert.deepEqual([dump.family, dump.bootAuthentication], ['nxp-hab', expected], config)
      assert.equal(dump.fields[0]?.line, 5)
    }
  })

  it('events are decoded', async () => {
    const dump = await read(habStatus('0xf0', '0x66', 'disabled', '\n--------- HAB Event 1 -----------------\nevent data:\n\t0xdb 0x00 0x14 0x43 0x33 0x18 0xc0 0x00\n\t0xca 0x00 0x0c 0x00 0x01 0xc5 0x00 0x00\n\t0x00 0x00 0x07 0xe4\n\nSTS = HAB_FAILURE (0x33)'))
    assert.deepEqual(dump.notes, ['HAB event in line 7: failure, an invalid signature'])
  })

  it('contradictions are told and give unknown', async () => {
    const dump = await run(habStatus('0xf0', '0x66', 'enabled'))
    assert.equal(only(dump, 'fuses').bootAuthentication, 'unknown')
    assert.match(dump.problems[0]?.message ?? '', /contradict/)
    const fuses = await read(mini + bank(1, 3, '00000000') + habStatus('0xcc', '0x99', 'enabled'))
    assert.equal(fuses.bootAuthentication, 'unknown')
    assert.match(fuses.notes.join(), /contradict each other/)
    const garbled = await run('HAB Configuration: 0xc, HAB State: 0x99\n')
    assert.deepEqual([garbled.of('fuses').length, garbled.problems.length], [0, 1])
  })

  it('the ROM has seen what the fuse words left open', async () => {
    const dump = await read(mini + bank(1, 3, '02000000') + habStatus('0xcc', '0x99', 'enabled'))
    assert.deepEqual([dump.bootAuthentication, dump.decidedBy?.bootAuthentication], ['on', ['bank 1 word 3', 'HAB Configuration']])
  })

  it('lifecycles by number and text', async () => {
    for (const [line, expected] of [
      ['0x0080, OEM closed', 'on'], ['0x00000020, OEM closed', 'on'], ['0x00000080, OEM Locked', 'on'], ['0x0400, No return', 'on'],
      ['0x0020, NXP closed', 'off'], ['0x00000008, OEM Open', 'off'], ['0x0008, Open', 'off'], ['0x0100, Partial field return', 'off'], ['0x00000020, OEM secure world closed', 'unknown'],
    ] as const) {
      const dump = await read(`=> ahab_status\nLifecycle: ${line}\n\n\tNo Events Found!\n`)
      assert.deepEqual([dump.family, dump.bootAuthentication, dump.lifecycle], ['nxp-ahab', expected, line.slice(line.indexOf(' ') + 1)], line)
    }
    const wrong = await run('Lifecycle: 0x00000008, OEM closed\n')
    assert.equal(only(wrong, 'fuses').bootAuthentication, 'unknown')
    assert.match(wrong.problems[0]?.message ?? '', /line 1: lifecycle 0x0008 is not "OEM closed"/)
    assert.match((await run('Lifecycle: 0x0000O008, OEM Open\n')).problems[0]?.message ?? '', /cannot be read/)
  })

  it('events of the enclave, as both kinds of chips print them', async () => {
    const ele = await read('=> ahab_status\nLifecycle: 0x00000008, OEM Open\n\n\t0x0287fad6\n\tIPC = MU APD (0x2)\n\tCMD = ELE_OEM_CNTN_AUTH_REQ (0x87)\n')
    assert.deepEqual(ele.notes, ['AHAB event in line 4: container: the table of super root keys in the container is not the one in fuses'])
    const seco = await read('Lifecycle: 0x0020, NXP closed\n\nSECO Event[0] = 0x0087EE00\n')
    assert.match(seco.notes.join(), /NXP closed is the state.*container: the container is not signed/)
  })

  it('other texts are passed over in silence', async () => {
    const other = await run('U-Boot 2024.01 (Jan 01 2024)\n\nDRAM:  2 GiB\nHit any key to stop autoboot:  0\n')
    assert.deepEqual([other.facts.length, other.problems.length], [0, 0])
  })

  it('the hash of a signed image, as its fuses would read', async (t) => {
    const file = join(import.meta.dirname, '../../../../../shared/data/boot-images/hab/SRK_1_2_3_4_fuse.bin')
    if (!existsSync(file)) {
      t.skip('the corpus is not here')
      return
    }
    const bytes = readFileSync(file)
    const printed = Array.from({ length: 8 }, (_, index) => bytes.readUInt32LE(index * 4).toString(16).padStart(8, '0'))
    assert.equal((await read(`CPU:   Freescale i.MX6ULL rev1.1 at 792 MHz\n${bank(3, 0, ...printed)}`)).keys[0]?.value, bytes.toString('hex'))
  })
})
