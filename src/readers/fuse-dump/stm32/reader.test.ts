import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Fuses } from '../../../facts/boot.ts'
import { only, runReader } from '../../shared/testing.ts'
import { reader } from './reader.ts'

function display(options: Readonly<Record<string, string>>, name = 'STM32L5xx'): string {
  return ['ST-LINK SN  : 0000', 'Device ID   : 0x472', `Device name : ${name}`, '', 'UPLOADING OPTION BYTES DATA ...', '', '  Bank          : 0x00', '  Address       : 0x50022040', '  Size          : 40 Bytes', '', 'OPTION BYTES BANK: 0', '', '   Read Out Protection:', '',
    ...Object.entries(options).map(([key, value]) => `     ${key.padEnd(13)}: ${value} `), ''].join('\n')
}
const one = async (text: string): Promise<Fuses> => only(await runReader(reader, text, { path: '/stm32.txt' }), 'fuses')

describe('fuse-dump/stm32', () => {
  it('levels of read-out protection', async () => {
    for (const [rdp, debug, level] of [
      ['0xAA (Level 0, no protection)', 'off', '0'], ['0xBB (Level 1, read protection of memories)', 'off', '1'], ['0xDC', 'off', '1'], ['0xCC (Level 2, chip protection)', 'on', '2'], ['0x55 (Level 0.5, read protection of secure memory)', 'off', '0.5'],
      ['Enabled (Flash memory is read-protected.)', 'off', '1'], ['Disabled (Flash memory is not read-protected.)', 'off', '0'],
    ] as const) {
      const fuses = await one(display({ RDP: rdp }))
      assert.deepEqual([fuses.debugClosed, fuses.lifecycle], [debug, `read-out protection level ${level}`], rdp)
    }
  })

  it('the boot loader in ROM: level 2, a lock, or option bytes in place of the pin', async () => {
    const state = async (options: Readonly<Record<string, string>>): Promise<string> => (await one(display(options))).downloadClosed
    assert.equal(await state({ RDP: '0xCC (Level 2, chip protection)' }), 'on')
    assert.equal(await state({ RDP: '0xBB', BOOT_LOCK: '0x1 (Boot forced from Main Flash memory)' }), 'on')
    assert.equal(await state({ RDP: '0xBB', BOOT_LOCK: '0x0', nSWBOOT0: '0x1 (BOOT0 taken from PH3/BOOT0 pin)', nBOOT0: '0x1' }), 'off')
    assert.equal(await state({ RDP: '0xBB', nSWBOOT0: '0x0 (BOOT0 taken from the option bit nBOOT0)', nBOOT0: '0x1 (nBOOT0 = 1)' }), 'on')
    assert.equal(await state({ RDP: '0xBB', nSWBOOT0: '0x0', nBOOT0: '0x0' }), 'off')
    assert.equal(await state({ RDP: '0xAA' }), 'unknown')
  })

  it('value and words that contradict each other, and damage, are unknown', async () => {
    assert.equal((await one(display({ RDP: '0xCC (Level 0, no protection)' }))).debugClosed, 'unknown')
    assert.equal((await one(display({ RDP: '0xAA (Level 2, chip protection)' }))).debugClosed, 'unknown')
    assert.deepEqual((await runReader(reader, display({ RDP: '0xC# (Level 2, chip protection)' }))).facts, [])
    const twice = await runReader(reader, `${display({ RDP: '0xAA' })}     RDP          : 0xCC\n`)
    assert.match(twice.problems[0]?.message ?? '', /RDP is told twice/u)
  })

  it('time stamps, quotes and several units', async () => {
    const text = display({ RDP: '0xCC (Level 2, chip protection)', TZEN: '0x1 (Global TrustZone security enabled)', WRP1A_STRT: '0x0 (0x8000000)' })
    assert.equal((await one(text.replaceAll(/^/gmu, '> '))).debugClosed, 'on')
    const stamped = await one(text.replaceAll(/^/gmu, '11:18:12:235 : ').replaceAll('\n', '\r\n'))
    assert.deepEqual([stamped.debugClosed, stamped.chip, stamped.fields.map(({ name }) => name)], ['on', 'STM32L5xx', ['RDP', 'TZEN', 'WRP1A_STRT']])
    assert.deepEqual((await runReader(reader, text + display({ RDP: '0xAA' }, 'STM32G0'))).of('fuses').map(({ chip, debugClosed }) => [chip, debugClosed]), [['STM32L5xx', 'on'], ['STM32G0', 'off']])
  })
})
