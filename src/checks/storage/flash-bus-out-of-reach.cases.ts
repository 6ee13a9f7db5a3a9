/** Examples of storage/flash-bus-out-of-reach. */
import { at, blindBoard, board, onBoard, plainBoard, signal } from '../board-cases.ts'
import type { CaseFact, Cases } from '../define.ts'
import { dump, esp32s3 } from '../fuse-cases.ts'

const of = { reference: 'U6', title: 'Serial NOR flash', kind: 'flash' as const, platforms: [] }
const bus = (...place: Parameters<typeof at>): CaseFact[] => [signal('flash-bus', '/FLASH_CS', [at(...place)], { of }), signal('flash-bus', '/FLASH_CLK', [at('pin', 'U6 pin 6')], { of }), onBoard('flash', 'U6', 'W25Q128JV'), onBoard('processor', 'U1', 'ESP32-S3', { platforms: ['espressif-esp32-s3'] })]
const hidden = [signal('flash-bus', '/FLASH_CS', [at('inner-only', '4.0 mm of track on inner layers')], { of }), signal('flash-bus', '/FLASH_CLK', [at('covered', 'U6 pin B2')], { of })]
const emmc = { reference: 'U5', title: 'eMMC', kind: 'emmc' as const, platforms: [] }
const line = (pin: string, ...place: Parameters<typeof at>): CaseFact => signal('emmc-bus', `/EMMC_${pin}`, [at(...place)], { of: { ...emmc, pin }, ...(/DAT[1-7]/u.test(pin) ? { spare: true as const } : {}) })
const fuses = (flashEncryption: 'on' | 'off'): CaseFact => dump({ flashEncryption, decidedBy: { flashEncryption: ['SECURE_BOOT_EN'] } })

export const cases: Cases = {
  pass: [
    { title: 'a ball grid with its bus inside', facts: [board(), ...hidden], subjects: ['Serial NOR flash Flash bus'] },
    { title: 'a clip reaches it, and the fuses of a unit say that it is encrypted', facts: [board(), ...bus('pin', 'U6 pin 1'), esp32s3, fuses('on')] },
  ],
  fail: [
    { title: 'a flash with pins at its sides', facts: [board(), ...bus('pin', 'U6 pin 1')], subjects: ['Serial NOR flash Flash bus'] },
    { title: 'clock, commands and one line of data of an eMMC are enough', facts: [board(), line('CLK', 'test-pad', 'TP1'), line('CMD', 'test-pad', 'TP2'), line('DAT0', 'test-pad', 'TP3'), line('DAT7', 'inner-only', '9.0 mm of track on inner layers')], subjects: ['eMMC eMMC bus'] },
    { title: 'test pads on the bus', facts: [board(), ...bus('test-pad', 'TP12')] },
    { title: 'fuses of a processor that hangs on another bus say nothing', facts: [board(), ...bus('pin', 'U6 pin 1').map((fact) => (fact.kind === 'board-signal' ? { ...fact, nets: [2] } : fact)), esp32s3, fuses('on')] },
    { title: 'fuses encrypt no eMMC', facts: [board(), line('CLK', 'pin', 'R7 pin 1'), onBoard('processor', 'U1', 'ESP32-S3', { platforms: ['espressif-esp32-s3'] }), esp32s3, fuses('on')] },
    { title: 'the fuses of a unit say that it is not encrypted', facts: [board(), ...bus('pin', 'U6 pin 1'), esp32s3, fuses('off')] },
  ],
  unknown: [
    { title: 'a netlist knows no tracks', facts: [board({ copper: [] }), ...hidden] },
    { title: 'of an eMMC only lines that it could do without are known', facts: [board(), line('DAT7', 'inner-only', '9.0 mm of track on inner layers')] },
    { title: 'of one line no place is known', facts: [board(), ...bus('pin', 'U6 pin 1'), signal('flash-bus', '/FLASH_DO', [], { of })] },
    { title: 'a layout without nets', facts: [blindBoard] },
    { title: 'a large chip that nobody knows loads its programs from somewhere', facts: [board()] },
    { title: 'a memory of which the pads are not known', facts: [board(), onBoard('emmc', 'U5', 'MTFC8GAKAJCN')] },
  ],
  'not-applicable': [
    { title: 'no board was supplied', facts: [] },
    { title: 'no external memory', facts: [plainBoard] },
    { title: 'the memory of a processor that is known would be known', facts: [board(), onBoard('processor', 'U1', 'STM32F103')] },
  ],
}
