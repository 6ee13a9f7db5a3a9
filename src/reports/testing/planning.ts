/** What the printer hub's reports say beside the findings: a contradiction, other schemes, other platforms, and what the ways take. */
import type { Assessment } from '../../assess/schema.ts'
import { alternative } from './build.ts'

type Alternative = Assessment['alternatives'][number]
type Estimate = Assessment['plan'][number]['effort']

export const estimate = (p10: number, p50: number, p90: number): Estimate => ({ p10, p50, p90 })

export const contradiction: Assessment['level']['contradictions'][number] = {
  rule: 'nobody-and-public', says: 'nobody hostile can lay hands on a unit, and yet units are sold to anybody',
  inputs: ['physical-access: nobody-hostile (line 18)', 'resale: yes (line 21)'], ask: 'Who can lay hands on a unit?',
}

const scheme = (said: Pick<Assessment['schemes'][number], 'id' | 'title' | 'value'> & Partial<Assessment['schemes'][number]>): Assessment['schemes'][number] => ({
  applies: true, open: false, standing: 'rule', questions: [],
  reasons: [{ rule: `${said.id}-2`, value: said.value, because: 'it holds data of people or secrets', input: 'holds: network-credentials (line 16)' }],
  source: { title: `${said.title}, the scheme itself`, url: `https://example.org/${said.id}` },
  ...said,
})

export const schemes: Assessment['schemes'] = [
  scheme({ id: 'iotsf', title: 'IoTSF assurance class', value: 'class 2', unconfirmed: 'classes 0 to 2 were read in section 2.2; classes 3 and 4 were not' }),
  scheme({ id: 'isvs', title: 'OWASP ISVS level', value: 'level 2' }),
  scheme({ id: 'psa', title: 'PSA Certified level', value: 'level 2', standing: 'suggestion' }),
  scheme({ id: 'iec-62443', title: 'IEC 62443 SL-T', value: '', applies: false, standing: 'suggestion', unconfirmed: 'the meaning of the four levels is told from secondary sources', reasons: [{ rule: 'outside', value: '', because: 'it is no part of industrial automation or critical infrastructure', input: 'sector: consumer (line 25)' }] }),
  scheme({ id: 'cra', title: 'CRA product class and route', value: 'at least default: own assessment (module A)', open: true, unconfirmed: 'the routes of article 32 were not read', questions: [{ input: 'context.core-function', ask: 'Is the product, by its core function, one of the kinds that the Cyber Resilience Act lists?' }] }),
  scheme({ id: 'en-18031', title: 'EN 18031 parts', value: 'part 1 (networks) and part 2 (privacy)', open: true, questions: [{ input: 'context.moves-money', ask: 'Can its user move money, credit or virtual value with it?' }] }),
]

/** The rows of a candidate, one letter for each of the hardware's properties: yes, add-on, no, unknown. */
function rowsOf(letters: string): Alternative['rows'] {
  const states = { y: 'yes', a: 'add-on', n: 'no', u: 'unknown' } as const
  const properties = ['boot', 'keys', 'crypto', 'identity', 'debug', 'storage'] as const
  return properties.map((property, index) => ({ property, cells: [{ rung: 'available', state: states[letters.charAt(index) as keyof typeof states] }, ...(property === 'boot' ? [{ rung: 'kept' as const, state: states[letters.charAt(properties.length) as keyof typeof states] }] : [])] }))
}

const blocked = ['boot/available', 'storage/available']
export const noCard = 'The card comes out.'
const move = (id: Alternative['move']['id'], effort: Estimate, weeks: Estimate): Pick<Alternative, 'move'> => ({ move: { id, effort, weeks } })
const newBoard = move('same-system', estimate(30, 70, 160), estimate(12, 24, 48))
const glitch = { id: 'voltage-glitch', title: 'A voltage glitch skips the signature check', attacker: 2, reaches: 'maybe' } as const

export const alternatives = (why: string): Alternative[] => [
  alternative({ platform: 'raspberry-pi-cm4', title: 'Raspberry Pi Compute Module 4, eMMC', verdict: 'fixable', clears: blocked, rows: rowsOf('yyyyyyy'), price: { from: 45, to: 90, currency: 'USD', date: '2026-09-01' }, delta: 'same family: most of the software stays; storage soldered' }),
  alternative({ platform: 'raspberry-pi-cm5', title: 'Raspberry Pi Compute Module 5, eMMC', verdict: 'fixable', clears: blocked, rows: rowsOf('yyyyyyy'), delta: 'same family: most of the software stays; storage soldered' }),
  alternative({ platform: 'nxp-imx8m-mini', title: 'NXP i.MX 8M Mini', verdict: 'fixable', alone: 'blocked', clears: blocked, addOns: [{ id: 'nxp-se050', title: 'NXP EdgeLock SE050' }], rows: rowsOf('yayayyy'), attacks: [glitch], price: { from: 16, to: 41, currency: 'EUR', date: '2026-08-14' }, ...newBoard, delta: 'a new board and a new board support package; with NXP EdgeLock SE050' }),
  alternative({ platform: 'example-soc-9', title: 'Example SoC 9', verdict: 'unproven', clears: ['storage/available'], rows: rowsOf('uyyuyyu'), open: ['boot/available', 'identity/available', 'boot/kept'], notResearched: ['stands -20 degrees', 'is made until 2035'], ...newBoard, delta: 'a new board and a new board support package' }),
  alternative({ platform: 'raspberry-pi-2', title: 'Raspberry Pi 2 Model B', verdict: 'blocked', clears: [], rows: rowsOf('nnynnnn'), blockers: [{ cell: 'boot/available', why }, { cell: 'storage/available', why: noCard }], delta: 'same family: most of the software stays' }),
]

type Totals = Assessment['outlook']['moves'][number]['totals']
const family: Totals = { effort: estimate(38, 52, 74), once: estimate(2_100, 3_170, 6_890), perUnit: estimate(1, 1.4, 2), firstYear: estimate(35_400, 46_200, 66_000), weeks: estimate(9, 14, 25) }
const other: Totals = { effort: estimate(62, 108, 201), once: estimate(4_300, 7_900, 14_600), perUnit: estimate(1.6, 2.7, 5), firstYear: estimate(58_700, 97_400, 176_000), weeks: estimate(16, 29, 55) }

/** Three moves, two of them with the same figures. */
export const moves = (steps: readonly string[]): Assessment['outlook']['moves'] => [
  { platform: 'raspberry-pi-cm4', title: 'Raspberry Pi Compute Module 4, eMMC', addOns: [], steps: [...steps], totals: family },
  { platform: 'raspberry-pi-cm5', title: 'Raspberry Pi Compute Module 5, eMMC', addOns: [], steps: [...steps], totals: family },
  { platform: 'nxp-imx8m-mini', title: 'NXP i.MX 8M Mini', addOns: ['NXP EdgeLock SE050'], steps: [...steps], totals: other },
]
/** What is left to do on a board that can do it. */
export const present: Totals = { effort: estimate(5, 8.1, 13), once: estimate(500, 1_200, 3_000), perUnit: estimate(0, 0, 0), firstYear: estimate(5_100, 7_900, 12_800), weeks: estimate(2.4, 4.6, 9.7) }
