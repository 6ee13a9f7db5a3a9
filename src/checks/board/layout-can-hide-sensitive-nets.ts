/** What runs over the top of a two-layer board can be probed by anybody. */
import { groupOf, groupTitles, type SignalGroup } from '../../facts/exposure.ts'
import { basisOf, boardName, boardsOf, boardSubject, evidenceOf, keyOf, recollected, type Board } from '../boards.ts'
import { defineCheck, fail, type CheckContext, type Outcome } from '../define.ts'
import { byAnswer } from '../question.ts'
import { fromLevel } from '../severity.ts'

const question = 'board.layout-can-hide-sensitive-nets'
const buses: ReadonlySet<SignalGroup> = new Set(['flash', 'emmc', 'keys', 'jtag', 'swd', 'tamper'])

export const check = defineCheck({
  id: 'board/layout-can-hide-sensitive-nets',
  title: 'The board\'s design allows sensitive signals to be out of reach',
  property: 'board',
  rung: 'available',
  needs: ['answer', 'board', 'board-signal'],
  asks: [question],
  severity: fromLevel('physical', 3, 'high', 'A probe on a bus reads keys and code as they travel, and changes them.'),
  references: [
    { title: 'MITRE EMB3D', url: 'https://emb3d.mitre.org/' },
    { title: 'CWE-1300: Improper Protection of Physical Side Channels', url: 'https://cwe.mitre.org/data/definitions/1300.html' },
    { title: 'CWE-319: Cleartext Transmission of Sensitive Information', url: 'https://cwe.mitre.org/data/definitions/319.html' },
    { title: 'OWASP IoT Security Verification Standard', url: 'https://owasp.org/www-project-iot-security-verification-standard/' },
  ],
  run(context) {
    const said = byAnswer(context, { question, yes: check.title, no: 'The board\'s stack-up or packages leave memory buses, debug signals or key chips open to probes.' })
    const shown = boardsOf(context).flatMap((board) => twoLayers(context, board))
    return shown.length === 0 ? [said] : [...shown, ...(said.result === 'fail' ? [said] : [])]
  },
})

/** A board without inner layers has nowhere to put a bus but the outside. */
function twoLayers(context: CheckContext<'board-signal'>, board: Board): readonly Outcome[] {
  if (board.missing !== undefined || board.copper.length === 0 || board.copper.length > 2) return []
  const open = context.facts('board-signal').filter((signal) => signal.board === keyOf(board) && signal.confidence !== 'name' && buses.has(groupOf(signal.role)) && signal.outer > 0)
  if (open.length === 0) return []
  const groups = [...new Set(open.map(({ role }) => groupTitles[groupOf(role)]))]
  return [recollected(fail(`${boardName(board)} has no inner copper layers, and ${groups.join(', ')} ${groups.length === 1 ? 'runs' : 'run'} between parts: nothing of that can be hidden on such a board.`, evidenceOf(open), { subject: boardSubject(board) }), basisOf(open))]
}
