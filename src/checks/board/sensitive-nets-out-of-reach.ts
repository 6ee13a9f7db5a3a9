/** A development board's conveniences ship with the product unless somebody takes them off. */
import { atHand, groupOf, groupTitles, type SignalGroup } from '../../facts/exposure.ts'
import { basisOf, boardName, boardsOf, boardSubject, evidenceOf, keyOf, reached, recollected, type Board, type Signal } from '../boards.ts'
import { defineCheck, fail, type CheckContext, type Outcome } from '../define.ts'
import { byAnswer } from '../question.ts'
import { fromLevel } from '../severity.ts'

const question = 'board.sensitive-nets-out-of-reach'
/** Cards and USB sockets are meant to be reached; they are judged where storage and debug ports are. */
const sensitive: ReadonlySet<SignalGroup> = new Set(['jtag', 'swd', 'programming', 'configuration', 'serial', 'boot', 'flash', 'emmc', 'keys', 'core', 'tamper'])

export const check = defineCheck({
  id: 'board/sensitive-nets-out-of-reach',
  title: 'On shipped boards sensitive signals cannot be reached without desoldering',
  property: 'board',
  rung: 'enabled',
  needs: ['answer', 'board', 'board-signal'],
  asks: [question],
  severity: fromLevel('physical', 3, 'high', 'A connector or a pad turns days of work into minutes.'),
  references: [
    { title: 'MITRE EMB3D', url: 'https://emb3d.mitre.org/' },
    { title: 'CWE-1191: On-Chip Debug and Test Interface With Improper Access Control', url: 'https://cwe.mitre.org/data/definitions/1191.html' },
    { title: 'OWASP IoT Security Verification Standard', url: 'https://owasp.org/www-project-iot-security-verification-standard/' },
  ],
  run(context) {
    const said = byAnswer(context, { question, yes: check.title, no: 'Shipped boards carry headers, pads or exposed buses that lead to memory, debug or keys.' })
    // What the layout shows counts more than what was said of it; a layout that shows nothing says nothing.
    const shown = boardsOf(context).flatMap((board) => inReach(context, board))
    return shown.length === 0 ? [said] : [...shown, ...(said.result === 'fail' ? [said] : [])]
  },
})

/** The switch that a tamper input listens to is no way in. */
const isSwitch = ({ role, exposures: [best] }: Signal): boolean => role === 'tamper' && best?.place.startsWith('button ') === true

function inReach(context: CheckContext<'board-signal'>, board: Board): readonly Outcome[] {
  const near = context.facts('board-signal').filter((signal) => signal.board === keyOf(board) && signal.confidence !== 'name' && sensitive.has(groupOf(signal.role)) && atHand.has(signal.exposures[0]?.class ?? 'covered') && !isSwitch(signal))
  if (near.length === 0) return []
  const groups = [...Map.groupBy(near, ({ role }) => groupOf(role))].map(([group, some]) => `${groupTitles[group]} (${reached(some[0] as Signal)}${some.length === 1 ? '' : ` and ${some.length - 1} more`})`)
  return [recollected(fail(`On ${boardName(board)} ${near.length} sensitive ${near.length === 1 ? 'signal is' : 'signals are'} within reach of a cable, a needle or a pin header: ${groups.join('; ')}.`, evidenceOf(near), { subject: boardSubject(board) }), basisOf(near))]
}
