/** A board for the tests of reports: one signal of each class, on both sides and inside. */
import type { Assessment } from '../../assess/schema.ts'
import { exposureClasses } from '../../facts/board.ts'

type Picture = Assessment['boards'][number]

/** `text` stands wherever a layout has a name of its own. */
export function board(text?: string): Picture {
  const said = (plain: string): string => text ?? plain
  return {
    artefact: said('gateway.kicad_pcb'), path: text ?? '', title: said('Gateway'), revision: said('C'), format: said('KiCad 8 (20240108)'), copper: ['F.Cu', said('In1.Cu'), 'In2.Cu', 'B.Cu'],
    box: { x: 0, y: 0, width: 60, height: 40 }, outline: [0, 0, 60, 0, 60, 0, 60, 40, 60, 40, 0, 40, 0, 40, 0, 0],
    parts: [
      { reference: said('U1'), value: said('STM32F103C8T6'), side: 'front', fitted: true, title: said('STMicroelectronics STM32F1'), x: 5, y: 5, width: 9, height: 9 },
      { reference: said('J1'), value: said('Conn_01x04'), side: 'front', fitted: false, x: 40, y: 5, width: 2.5, height: 10 },
      { reference: said('U2'), value: said('W25Q128JV'), side: 'back', fitted: true, x: 20, y: 20, width: 5, height: 5 },
    ],
    signals: exposureClasses.map((each, index) => ({
      net: said(`/N${index + 1}`), role: index % 2 === 0 ? 'swd-data' : 'flash-bus', group: index % 2 === 0 ? 'swd' : 'flash', of: said('U1'), title: said('STMicroelectronics STM32F1'), pin: said('PA13'), confidence: index === 3 ? 'name' : 'pin', class: each,
      places: [
        { class: each, place: said(`J1 pin ${index + 1}`), side: each === 'inner-only' ? 'inside' : index % 2 === 0 ? 'front' : 'back', x: 41, y: 6 + index, ...(index === 0 ? { through: said('R1 (22R)') } : {}) },
        ...(index === 1 ? [{ class: 'via' as const, place: said('a via'), side: 'both' as const, x: 30, y: 10 }] : []),
      ],
      tracks: [index % 4, 14, 6 + index, 40, 6 + index, 0.2], vias: [14, 6 + index, 0.6, 0, 3],
    })),
    left: text === undefined ? 0 : 3,
    undrawn: text === undefined ? 0 : 7,
  }
}
