/** Examples of storage/medium-not-removable. */
import { board, largeChip, onBoard, plainBoard, smallBoard } from '../board-cases.ts'
import type { Board } from '../boards.ts'
import type { CaseFact, Cases } from '../define.ts'

const part = (reference: string, value: string, more: Partial<Board['footprints'][number]> = {}): Board['footprints'][number] => ({
  reference, value, library: '', part: '', description: '', side: 'front', x: 0, y: 0, fitted: true, pads: [], line: 3, ...more,
})
const layout = (...parts: readonly Board['footprints'][number][]): CaseFact => board({ footprints: [largeChip, ...parts] })
const list = (...parts: readonly Board['footprints'][number][]): CaseFact => board({ format: 'parts list (CSV)', copper: [], nets: [], connected: false, footprints: parts })
const flash = onBoard('emmc', 'U5', 'MTFC8GAKAJCN')

export const cases: Cases = {
  pass: [
    { title: 'an eMMC, soldered', facts: [board(), flash] },
    { title: 'a socket for a drive that is not fitted', facts: [layout(part('J5', 'M.2 Key M', { fitted: false })), flash] },
    { title: 'a controller for drives and a screw beside an eMMC', facts: [layout(part('U9', 'JMS578 SATA bridge'), part('H1', 'M.2 standoff'), part('U3', '74LS00', { library: 'Package_DIP:DIP-14_W7.62mm_Socket' }), part('J1', 'Conn_01x04')), flash] },
    { title: 'a parts list whose connectors say what they are', facts: [list(part('U5', 'MTFC8GAKAJCN'), part('J1', 'Conn_01x04'), part('J2', 'USB_C_Receptacle')), flash] },
  ],
  fail: [
    { title: 'a socket for a memory card', facts: [board(), onBoard('card-socket', 'J2', 'Micro_SD_Card'), onBoard('flash', 'U6', 'W25Q128JV')], subjects: ['Acme card socket'] },
    { title: 'a card socket and a socket for a drive', facts: [layout(part('J5', 'M.2 Key M')), onBoard('card-socket', 'J2', 'Micro_SD_Card')], subjects: ['Acme card socket'] },
    { title: 'a module that is plugged in', facts: [board(), onBoard('module', 'U5', 'CM4')], subjects: ['Acme module'] },
  ],
  unknown: [
    { title: 'nothing that stores was recognised', facts: [board()] },
    { title: 'a small chip that nobody knows may store', facts: [smallBoard] },
    ...[
      ['J5', 'M.2 Key M'], ['J5', 'NGFF_B'], ['J5', '2199119-4'], ['CN1', 'mSATA'], ['J6', 'Mini_PCIe_52'], ['J7', 'SATA-7P'], ['X2', 'CFast Type II'], ['J3', 'Compact Flash'], ['J9', 'SODIMM-204'], ['XU7', 'PLCC-32 socket'], ['J4', 'eMMC_module_conn'], ['J8', 'PCIe x4'],
    ].map(([reference = '', value = '']) => ({ title: `beside an eMMC a socket (${value})`, facts: [layout(part(reference, value)), flash] })),
    { title: 'beside a flash a socket that only its description tells of', facts: [list(part('J5', '1-2041119-1', { description: 'CONN M.2 67POS KEY M' })), onBoard('flash', 'U6', 'W25Q128JV')] },
    { title: 'a parts list with a connector that only a number describes', facts: [list(part('U5', 'MTFC8GAKAJCN'), part('J5', '2041021-4')), flash] },
    { title: 'a list without references names an eMMC', facts: [list(part('row 4', 'MTFC8GAKAJCN')), onBoard('emmc', 'row 4', 'MTFC8GAKAJCN')] },
    { title: 'a flash in a socket', facts: [board({ footprints: [part('U6', 'SST39SF040', { library: 'Package_LCC:PLCC-32_THT-Socket' })] }), onBoard('flash', 'U6', 'SST39SF040')] },
    { title: 'the socket is not fitted, and nothing else was recognised', facts: [board(), onBoard('card-socket', 'J2', 'Micro_SD_Card', { fitted: false })] },
  ],
  'not-applicable': [
    { title: 'no board was supplied', facts: [] },
    { title: 'a board that could hold nothing', facts: [plainBoard] },
  ],
}
