/** What changed on circuit boards, in words that the terminal and Markdown share. */
import type { BoardChange, BoardMove, BoardSide, PartChange, PortChange, SignalReach } from '../../assess/diff-boards.ts'
import { exposureWords, groupTitles } from '../../facts/exposure.ts'
import { changeSigns } from './view.ts'

export const moveSigns: Readonly<Record<BoardMove, string>> = { ...changeSigns, moved: '~' }
const whyWords: Readonly<Record<PortChange['why'], string>> = {
  nearer: 'reached more easily', farther: 'reached less easily', elsewhere: 'reached elsewhere, with about the same work', appeared: 'was not there before', vanished: 'is not wired any more',
  'part-new': 'came with its part', 'part-gone': 'went with its part', 'not-seen': 'the later board does not show where it is, which does not mean that it is gone',
  'not-known': 'the earlier board does not show where it was',
}

/** `Gateway rev B (4 copper layers) -> rev C (6 copper layers)`. */
export function boardLine({ name, from, to }: BoardChange, arrow: string): string {
  if (from === undefined || to === undefined) return `${name}: ${from === undefined ? 'was not reviewed before' : 'is not reviewed any more'}`
  const layers = from.copper === to.copper && from.missing === to.missing ? ['', ''] : [from, to].map(({ copper, missing }) => copper + missing === 0 ? ' (no layout)' : ` (${copper} copper layers${missing === 0 ? '' : ` read, ${missing} not`})`)
  const revision = ({ revision }: BoardSide): string => (revision === '' ? 'no revision' : `rev ${revision}`)
  const same = from.revision === to.revision && layers[0] === ''
  return `${name} ${same ? revision(to) : `${revision(from)}${layers[0] ?? ''} ${arrow} ${revision(to)}${layers[1] ?? ''}`}`
}

/** `SWD of STMicroelectronics STM32F1: reached less easily`. */
export const portLine = ({ group, of, why, guess }: PortChange): string => `${groupTitles[group]} of ${of === '' ? 'a part without a name' : of}: ${whyWords[why]}${guess ? '; by names of nets alone' : ''}`

/** `SWDIO: J1 pin 2 (connector or button) -> TP1 (test pad)`. */
export const signalLine = ({ from, to }: PortChange['signals'][number], arrow: string): string => {
  const name = (to ?? from)?.net.replace(/^\//u, '') ?? ''
  return `${name}: ${from === undefined ? 'nowhere' : place(from)} ${arrow} ${to === undefined ? 'nowhere' : place(to)}`
}
const place = ({ class: exposure, place: at, through }: SignalReach): string => (at === '' ? 'a place that is not known' : `${at}${through === undefined ? '' : ` through ${through}`} (${exposureWords[exposure].title.toLowerCase()})`)

/** `Microchip ATECC608B secure element: U2 ATECC608B-SSHDA came; its bus is reached at J2 pin 3 (connector or button)`. */
export function partLine({ title, from, to, reach }: PartChange, arrow: string): string {
  const what = from.length === 0 ? `${to.join(', ')} came` : to.length === 0 ? `${from.join(', ')} went` : `${from.join(', ')} ${arrow} ${to.join(', ')}`
  return `${title}: ${what}${reach === undefined ? '' : `; it is reached at ${place(reach)}`}`
}
