/** Examples of storage/medium-not-removable. */
import { board, onBoard, plainBoard, smallBoard } from '../board-cases.ts'
import type { Cases } from '../define.ts'

export const cases: Cases = {
  pass: [{ title: 'an eMMC, soldered', facts: [board(), onBoard('emmc', 'U5', 'MTFC8GAKAJCN')] }],
  fail: [
    { title: 'a socket for a memory card', facts: [board(), onBoard('card-socket', 'J2', 'Micro_SD_Card'), onBoard('flash', 'U6', 'W25Q128JV')], subjects: ['Acme card socket'] },
    { title: 'a module that is plugged in', facts: [board(), onBoard('module', 'U5', 'CM4')], subjects: ['Acme module'] },
  ],
  unknown: [
    { title: 'nothing that stores was recognised', facts: [board()] },
    { title: 'a small chip that nobody knows may store', facts: [smallBoard] },
    { title: 'the socket is not fitted, and nothing else was recognised', facts: [board(), onBoard('card-socket', 'J2', 'Micro_SD_Card', { fitted: false })] },
  ],
  'not-applicable': [
    { title: 'no board was supplied', facts: [] },
    { title: 'a board that could hold nothing', facts: [plainBoard] },
  ],
}
