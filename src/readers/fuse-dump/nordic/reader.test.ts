import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Fuses } from '../../../facts/boot.ts'
import { only, runReader } from '../../shared/testing.ts'
import { reader } from './reader.ts'

const one = async (...lines: readonly string[]): Promise<Fuses> => only(await runReader(reader, lines.join('\n'), { path: '/uicr.txt' }), 'fuses')
const closed = async (...lines: readonly string[]): Promise<string> => (await one(...lines)).debugClosed
const identified = (part: string, variant: string): string => `0x10000100: ${part} ${variant}   |........|`

describe('fuse-dump/nordic', () => {
  it('nRF52: the value counts by the revision of the silicon', async () => {
    const cases: readonly (readonly [identity: string | undefined, value: string, state: string])[] = [
      [identified('00052840', '41414430'), 'FFFFFFFF', 'off'], [identified('00052840', '41414430'), 'FFFFFF00', 'on'], [identified('00052840', '41414630'), 'FFFFFFFF', 'on'], [identified('00052840', '41414630'), '0000005A', 'off'],
      [identified('00052832', '41414530'), 'FFFFFFFF', 'off'], [identified('00052832', '41414730'), 'FFFFFF5A', 'off'], [identified('00052833', '41414230'), 'FFFFFFFF', 'on'],
      ['0x10000130: 0000000E 00000001', 'FFFFFFFF', 'on'], ['0x10000130: 0000000E 00000000', 'FFFFFFFF', 'off'],
      [undefined, 'FFFFFFFF', 'unknown'], [undefined, '0000005A', 'unknown'], [undefined, 'FFFFFF00', 'on'], [identified('00052811', '41414230'), 'FFFFFFFF', 'unknown'],
    ]
    for (const [identity, value, state] of cases) assert.equal(await closed(...(identity === undefined ? [] : [identity]), `0x10001208: ${value}   |....|`), state, `${identity ?? 'no identity'} ${value}`)
    assert.equal((await one(identified('00052840', '41414430'), '0x10001208: FFFFFF00')).chip, 'nRF52840 build D')
  })

  it('words, halves and bytes are the same memory', async () => {
    const identity = identified('00052840', '41414630')
    for (const row of ['0x10001208: 0000005A   |Z...|', '0x10001208: 5A 00 00 00   |Z...|', '0x10001208: 005A 0000   |Z...|', '10001208 = 0000005A', '> 0x10001208: 0000005A   |Z...|\r', '0x10001200: FFFFFFFF FFFFFFFF 0000005A FFFFFFFF   |........Z.......|']) assert.equal(await closed(identity, row), 'off', row)
  })

  it('a row that contradicts its characters, or is cut, does not count', async () => {
    for (const row of ['0x10001208: 5A000000   |Z...|', '0x10001208: 0000005A 00', '0x10001208: 0000', '0x10001208: 00']) {
      const run = await runReader(reader, `${identified('00052840', '41414630')}\n${row}`)
      assert.equal(only(run, 'fuses').debugClosed, 'unknown', row)
    }
    assert.match((await runReader(reader, '0x10001208: 5A000000   |Z...|')).problems[0]?.message ?? '', /^line 1: .*characters/u)
  })

  it('nRF5340: both cores', async () => {
    assert.equal(await closed('0x00FF8000: 50FA50FA', '0x01FF8000: 50FA50FA'), 'off')
    assert.equal(await closed('0x00FF8000: 00000000', '0x01FF8000: 50FA50FA'), 'off')
    assert.equal(await closed('0x00FF8000: FFFFFFFF', '0x01FF8000: 00000000'), 'on')
    assert.equal(await closed('nrfjprog -f NRF53 --memrd 0x00FF8000', '0x00FF8000: 00000000'), 'unknown')
    assert.ok((await one('0x00FF8000: 50FA50FA 00000000', '0x00FF801C: 00000000 FFFFFFFF', '0x01FF8000: 00000000')).notes.some((note) => note.startsWith('SECUREAPPROTECT')))
  })

  it('nRF91: the same value means another thing in each', async () => {
    assert.equal(await closed('nRF9160', '0x00FF8000: FFFFFFFF'), 'off')
    assert.equal(await closed('nRF9160', '0x00FF8000: 00000000'), 'on')
    assert.equal(await closed('nRF9161', '0x00FF8000: FFFFFFFF'), 'on')
    assert.equal(await closed('nRF9161', '0x00FF8000: 50FA50FA'), 'off')
    assert.equal(await closed('0x00FF8000: FFFFFFFF'), 'unknown')
  })

  it('what the tool met at the port', async () => {
    assert.equal(await closed('nrfjprog --family NRF52 --memrd 0x10001208', 'ERROR: The operation attempted is unavailable due to readback protection in', 'ERROR: your device.'), 'on')
    assert.equal(await closed('nrfutil: "protectionStatus": "NRFDL_PROTECTION_STATUS_NONE"'), 'off')
  })

  it('the unit by its device id, and other text in silence', async () => {
    assert.equal((await one('0x10000060: 89ABCDEF 01234567', '0x10001208: FFFFFF00')).unit, '0123456789abcdef')
    assert.deepEqual((await runReader(reader, 'nothing here\n0x20000000: 12345678\n')).facts, [])
  })
})
