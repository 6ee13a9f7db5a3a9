/** Reset, boot strap and a serial or USB port together are the loader in ROM, whatever the nets are called. */
import { atHand } from '../../facts/exposure.ts'
import type { Fact } from '../../facts/fact.ts'
import { boardEvidence, boardName, eachBoard, effortOf, fusesOpen, fuseState, keyOf, recollected, supplyBoard, unjudged, unresolved, type Board } from '../boards.ts'
import { defineCheck, fail, notApplicable, pass, seen, unknown, type CheckContext, type Evidence, type Outcome } from '../define.ts'
import { dumpEvidence } from '../fuses.ts'
import { bySteps } from '../severity.ts'

type Kinds = 'board' | 'board-part' | 'board-entry' | 'fuses' | 'platform'
type Entry = Fact<'board-entry'>

export const check = defineCheck({
  id: 'debug/no-download-mode-on-connector',
  title: 'No connector, header or set of test pads gives the download mode of a processor',
  property: 'debug',
  rung: 'correct',
  needs: ['board', 'board-part', 'board-entry', 'fuses', 'platform'],
  severity: bySteps('physical', { from: 1, severity: 'medium', reason: 'The loader in ROM reads and writes the memory of a unit with the maker\'s own tool, unless fuses stop it.' }),
  references: [
    { title: 'CWE-1191: On-Chip Debug and Test Interface With Improper Access Control', url: 'https://cwe.mitre.org/data/definitions/1191.html' },
    { title: 'CWE-1299: Missing Protection Mechanism for Alternate Hardware Interface', url: 'https://cwe.mitre.org/data/definitions/1299.html' },
    { title: 'MITRE EMB3D', url: 'https://emb3d.mitre.org/' },
  ],
  run: (context) => eachBoard(context, (board) => judge(context, board)),
})

/** Debug ports have a check of their own. */
const isDownload = (entry: Entry): boolean => entry.signals.some(({ role }) => role === 'boot-strap' || role.startsWith('usb') || role.startsWith('uart'))

function judge(context: CheckContext<Kinds>, board: Board): readonly Outcome[] {
  const name = boardName(board)
  const why = unjudged(board, context.facts('board-part'), 'what its connectors open')
  if (why !== undefined) return [why]
  const entries = context.facts('board-entry').filter((entry) => entry.board === keyOf(board) && isDownload(entry))
  const blind = unresolved(context, board, entries)
    .map(({ reference, title, value }) => unknown(`Which pins of ${reference} (${value}) its download mode needs is not known.`, supplyBoard, { subject: title, evidence: [boardEvidence(board)] }))
  if (entries.length + blind.length > 0) return [...entries.map((entry) => recollected(judgeEntry(context, entry, entries), [entry])), ...blind]
  const processors = context.facts('board-part').filter((part) => part.board === keyOf(board) && part.fitted && (part.partKind === 'processor' || part.partKind === 'module'))
  return processors.length === 0
    ? [notApplicable(`No processor that the catalogue of parts knows was recognised on ${name}.`, boardEvidence(board))]
    : [notApplicable(`The signals that a download mode needs are not all wired on ${name}: ${processors.map(({ reference, title }) => `${reference} (${title})`).join(', ')}.`, seen(processors[0] as Fact<'board-part'>, { excerpt: processors[0]?.value ?? '' }))]
}

function judgeEntry(context: CheckContext<Kinds>, entry: Entry, entries: readonly Entry[]): Outcome {
  const several = new Set(entries.filter((other) => other.title === entry.title).map((other) => other.reference)).size > 1
  const subject = `${entry.title}${several ? ` ${entry.reference}` : ''} ${entry.entry}`
  const what = `${entry.title} (${entry.reference}): ${entry.entry}`
  const places = entry.signals.map(({ role, net, exposure }) => `${role} (${net.replace(/^\//u, '')}) ${exposure === undefined ? 'at no connector or pad' : `at ${exposure.place}`}`).join(', ')
  const evidence: Evidence = seen(entry, { excerpt: places })
  if (!atHand.has(entry.class)) return pass(`${what} is not to be had without work on the board: ${places}. That takes ${effortOf(entry.class)}.`, evidence, subject)
  const at = entry.connector === '' ? 'with signals that are all at hand' : `on one connector, ${entry.connector}`
  const more = entry.also.length === 0 ? '' : ` ${entry.also.join(' and ')} ${entry.also.length === 1 ? 'has' : 'have'} it all as well.`
  const opens = `${what} is there ${at}${entry.how === '' ? '' : ` (${entry.how})`}: ${places}.${more} It gives ${entry.gives}; that takes ${effortOf(entry.class)}.`
  const states = entry.fuses.map((question) => ({ question, ...fuseState(context, entry.platforms, question) }))
  const [first, ...rest] = states.flatMap(({ question, state, dump }) => (state === 'on' && dump !== undefined ? [dumpEvidence(dump, question)] : []))
  if (first !== undefined && rest.length + 1 === states.length) return pass(`${opens} The fuses of a unit were read, and they close it.`, [first, ...rest, evidence], subject)
  if (states.some(({ state }) => state === 'off')) return fail(`${opens} The fuses of a unit were read, and they leave it open.`, evidence, { subject, severity: 'high' })
  return fail(`${opens}${states.length === 0 ? '' : fusesOpen(states)}`, evidence, { subject, ...(isOnlyConsole(entry) ? { severity: 'low' as const } : {}) })
}

const isOnlyConsole = (entry: Entry): boolean => entry.signals.every(({ role }) => role.startsWith('uart'))
