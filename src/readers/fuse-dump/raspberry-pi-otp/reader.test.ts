import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { describe, it } from 'node:test'
import { claimsPath, collectFixture, oddInputs } from '../../../../test/support/fixture.ts'
import type { FactDraft } from '../../../facts/fact.ts'
import { only, runReader, type Run } from '../../shared/testing.ts'
import { boardOf } from './boards.ts'
import { reader } from './reader.ts'

const digest = createHash('sha256').update('a key of this test only').digest()
type Rows = Record<number, number>

/** The digest as the boot loader burns it: eight rows, four bytes each, the first one lowest. */
const keyRows = (first: number): Rows => Object.fromEntries(Array.from({ length: 8 }, (_, index) => [first + index, digest.readUInt32LE(index * 4)]))
const serial = 0x1000_00ab
const complement = ~serial >>> 0

function text(rows: Rows, last: number, first = 8): string {
  return Array.from({ length: last - first + 1 }, (_, index) => `${String(first + index).padStart(2, '0')}:${(rows[first + index] ?? 0).toString(16).padStart(8, '0')}\n`).join('')
}
const cm4 = (rows: Rows = {}): string => text({ 17: 0x48b0, 18: 0x48b0, 28: serial, 29: complement, 30: 0xc03141, ...rows }, 66)
const pi5 = (rows: Rows = {}): string => text({ 22: 0x6, 23: 0x6, 31: serial, 32: 0xc04170, 35: 0x1234, ...rows }, 191)
const locked = cm4({ ...keyRows(47), 16: 0x0c00_0000, 17: 0xc8b0, 18: 0xc8b0, 55: 0x81 })
const closed5 = pi5({ ...keyRows(37), 21: 0x0c00_0000, 22: 0x1006, 23: 0x1006 })

const run = (content: string | Uint8Array, path = '/otp_dump.txt'): Promise<Run> => runReader(reader, content, { path })
const fuses = async (content: string): Promise<FactDraft<'fuses'>> => only(await run(content), 'fuses')
const states = ({ bootAuthentication, debugClosed, downloadClosed, spareKeysClosed }: FactDraft<'fuses'>): string => [bootAuthentication, debugClosed, downloadClosed, spareKeysClosed].join(' ')
const without = (content: string, ...rows: readonly number[]): string => content.split('\n').filter((line) => !rows.some((row) => line.startsWith(`${String(row).padStart(2, '0')}:`))).join('\n')
const key = (found: FactDraft<'fuses'>): unknown => found.keys.map(({ rule, slot, value }) => [rule, slot, value])

describe('fuse-dump/raspberry-pi-otp', () => {
  it('a unit that enforces secure boot, and the digest of its key in the order of its bytes', async () => {
    const found = await fuses(locked)
    assert.deepEqual([found.family, found.chip, found.unit, states(found), found.flashEncryption], ['raspberry-pi-bcm2711', 'BCM2711', '100000ab', 'on on unknown on', 'unknown'])
    assert.deepEqual(key(found), [['raspberry-pi-otp', 'rows 47 to 54', digest.toString('hex')]])
    assert.deepEqual(found.fields.find(({ name }) => name.startsWith('row 30')), { name: 'row 30, revision code', value: '00c03141', means: 'CM4, revision 1.1', line: 23 })
  })

  it('a unit as it is bought', async () => {
    const found = await fuses(cm4())
    assert.deepEqual([states(found), found.keys], ['off off unknown off', []])
    assert.equal(states(await fuses(cm4({ 30: 0x40c0_3141 }))), 'off off unknown on')
  })

  it('a key without the revocation of the development key is not enough, nor one without flags', async () => {
    const open = await fuses(cm4({ ...keyRows(47), 55: 0x81 }))
    assert.equal(states(open), 'unknown off unknown off')
    assert.ok(open.notes.some((note) => note.includes('bit 15 of row 17')))
    assert.equal((await fuses(cm4({ ...keyRows(47), 17: 0xc8b0, 18: 0xc8b0 }))).bootAuthentication, 'unknown')
    assert.equal((await fuses(cm4({ ...keyRows(47), 17: 0xc8b0, 18: 0xc8b0, 50: 0, 55: 0x81 }))).bootAuthentication, 'unknown')
    assert.equal((await fuses(cm4({ 16: 0x0400_0000 }))).debugClosed, 'unknown')
  })

  it('BCM2712 keeps them elsewhere, and its customer rows are no key of BCM2711', async () => {
    const found = await fuses(closed5)
    assert.deepEqual([found.family, found.unit, states(found)], ['raspberry-pi-bcm2712', '00001234100000ab', 'on unknown on unknown'])
    assert.deepEqual(key(found), [['raspberry-pi-otp', 'rows 37 to 44', digest.toString('hex')]])
    assert.deepEqual(states(await fuses(pi5(keyRows(47)))), 'off unknown off off')
    assert.equal((await fuses(cm4(keyRows(37)))).bootAuthentication, 'off')
    // Without its revision code the number of its rows tells.
    assert.equal((await fuses(without(closed5, 32))).family, 'raspberry-pi-bcm2712')
    assert.equal((await fuses(pi5({ 30: 0x10 }))).family, 'raspberry-pi-bcm2712')
  })

  it('older chips can hold no key', async () => {
    for (const [code, chip] of [[0xa02082, 'BCM2837'], [0xa01041, 'BCM2836'], [0x9000c1, 'BCM2835'], [0x100000e, 'BCM2835']] as const) {
      const found = await fuses(text({ ...keyRows(47), 17: 0x3020_000a, 18: 0x3020_000a, 28: serial, 29: complement, 30: code }, 66))
      assert.deepEqual([found.family, found.chip, states(found), found.keys], ['raspberry-pi-bcm283x', chip, 'off unknown off unknown', []])
    }
  })

  it('is unknown when the chip is not known, or could be two', async () => {
    for (const content of [without(locked, 30), cm4({ 30: 0xc03171 }), cm4({ 30: 0xffffffff }), cm4({ 32: 0xc04170 }), pi5({ 30: 0xc03141 }), text({ ...keyRows(47), 30: 0xc03141, 55: 0x81 }, 191)]) {
      const found = await fuses(content)
      assert.deepEqual([found.family, states(found), found.keys], ['raspberry-pi', 'unknown unknown unknown unknown', []])
      assert.equal(found.notes.length, 1)
    }
  })

  it('missing rows are told, and nothing is said in their place', async () => {
    const hole = await fuses(without(locked, 50, 51))
    assert.deepEqual([states(hole), key(hole)], ['unknown on unknown unknown', [['raspberry-pi-otp', 'rows 47 to 54', 'unreadable']]])
    assert.ok(hole.notes.includes('rows 50, 51 of the key\'s digest are missing from the dump'))
    assert.equal(states(await fuses(without(locked, 17))), 'unknown on unknown unknown')
    assert.equal(states(await fuses(without(locked, 16, 55))), 'unknown unknown unknown on')
    assert.equal((await fuses(without(closed5, 40))).bootAuthentication, 'unknown')
  })

  it('quoted, with other line ends, under a prompt, and compared with an older dump', async () => {
    const expected = states(await fuses(locked))
    for (const content of [
      locked.replaceAll('\n', '\r\n'), locked.replaceAll(/^/gmu, '> '), locked.replaceAll(/^/gmu, '> > '), locked.replaceAll(/^/gmu, '< '), `pi@unit:~ $ vcgencmd otp_dump\n${locked}pi@unit:~ $ \n`, `\`\`\`\n${locked}\`\`\`\n`, locked.toUpperCase(),
      locked.split('\n').toReversed().join('\n'),
    ]) assert.equal(states(await fuses(content)), expected, content.slice(0, 40))
    const before = pi5().split('\n')
    const after = closed5.split('\n')
    const changed = before.flatMap((line, index) => (line === after[index] ? [] : [`${index}c${index}`, `< ${line}`, '---', `> ${after[index] ?? ''}`]))
    const compared = await fuses([...changed, '> 32:00c04170'].join('\n'))
    assert.deepEqual([compared.bootAuthentication, key(compared)], ['on', [['raspberry-pi-otp', 'rows 37 to 44', digest.toString('hex')]]])
  })

  it('damage is told with its line, and speaks for nobody', async () => {
    const noise = await run(locked.replace(/^47:.{3}/mu, '47:Z#!'))
    assert.deepEqual(noise.problems.map(({ message }) => message), ['line 40: a row that cannot be read'])
    assert.equal(only(noise, 'fuses').bootAuthentication, 'unknown')
    const twice = await run(locked.replace(/^(47:)(.*)$/mu, '$1$2\n$100000001'))
    assert.match(twice.problems[0]?.message ?? '', /^line 41: row 47 is another here than in line 40$/u)
    assert.equal(only(twice, 'fuses').bootAuthentication, 'unknown')
    for (const [row, value] of [[29, 5], [18, 5]] as const) {
      const hurt = await fuses(locked.replace(new RegExp(`^${row}:.*$`, 'mu'), `${row}:0000000${value}`))
      assert.deepEqual([states(hurt), hurt.unit], ['unknown unknown unknown unknown', undefined])
    }
    const swapped = locked.replaceAll(/^(..):(.{4})(.{4})$/gmu, '$1:$3$2')
    assert.equal((await fuses(swapped)).family, 'raspberry-pi')
    assert.match((await run(`${locked}200:00000000\n`)).problems[0]?.message ?? '', /row 200, which no chip has/u)
  })

  it('several units in one text', async () => {
    const found = (await run(`unit A\n${locked}\nunit B\n${cm4()}`)).of('fuses')
    assert.deepEqual(found.map(({ bootAuthentication, line }) => [bootAuthentication, line]), [['on', 2], ['off', 63]])
  })

  it('no secret is repeated: neither the unit\'s private key nor the customer\'s rows', async () => {
    const secret = 0x5ec2e7aa
    const found = await fuses(cm4({ 36: secret, 56: secret, 63: secret }))
    assert.ok(!JSON.stringify(found).includes('5ec2e7aa') && !JSON.stringify(found).includes(String(secret)))
    assert.ok(found.notes.some((note) => note.includes('private key (rows 56 to 63)')))
    assert.equal((await fuses(cm4())).fields.find(({ name }) => name.startsWith('row 56'))?.value, 'not shown')
  })

  it('no flipped bit makes an open unit look locked', async () => {
    const open = cm4()
    for (const [index, line] of open.split('\n').entries()) {
      const row = Number(line.slice(0, 2))
      for (let bit = 0; bit < 32 && line !== ''; bit++) {
        const lines = open.split('\n')
        lines[index] = `${line.slice(0, 3)}${((Number.parseInt(line.slice(3), 16) ^ (1 << bit)) >>> 0).toString(16).padStart(8, '0')}`
        const found = await fuses(lines.join('\n'))
        assert.notEqual(found.bootAuthentication, 'on', `bit ${bit} of row ${row}`)
        assert.notEqual(found.debugClosed, 'on', `bit ${bit} of row ${row}`)
      }
    }
  })

  it('files that make.sh made', async () => {
    const told = async (unit: string): Promise<unknown> => {
      const { chip, bootAuthentication } = only(await collectFixture(reader, import.meta.url, `${unit}/otp_dump.txt`), 'fuses')
      return [chip, bootAuthentication]
    }
    assert.deepEqual([await told('bcm2711'), await told('bcm2712'), await told('bcm2837')], [['BCM2711', 'on'], ['BCM2712', 'on'], ['BCM2837', 'off']])
  })

  it('revision codes', () => {
    assert.deepEqual([0xb03115, 0xd04190, 0x902120, 0xe04ff0, 0xc04110, 0, 0x1c03111].map((code) => boardOf(code)?.model), ['4B, revision 1.5', '500, revision 1.0', 'Zero 2 W, revision 1.0', 'BCM2712', undefined, undefined, undefined])
  })

  it('other texts are passed over in silence, and odd ones survived', async () => {
    for (const path of ['/otp_dump.txt', '/unit7-otp.log', '/x/otp_dump']) assert.ok(claimsPath(reader, path), path)
    assert.deepEqual((await run('12:30:45\nnote: 5\n08:00000000\n')).facts, [])
    assert.equal((await run(Buffer.from('PK\x03\x04\0\0'), '/slides.otp')).error, undefined)
    assert.equal((await run(`${locked}\0`)).error?.code, 'malformed')
    for (const content of [...oddInputs, '08:00000000\n'.repeat(50_000), '17: ; '.repeat(50_000), `${'> '.repeat(90)}\n`.repeat(2000)]) {
      const from = process.cpuUsage()
      await run(content)
      const { user, system } = process.cpuUsage(from)
      assert.ok(user + system < 1_500_000)
    }
  })
})
