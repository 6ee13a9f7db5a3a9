/** A log that a restart erases, or that an intruder rewrites, tells nothing afterwards. */
import { programsOf, stemOf } from '../../facts/started.ts'
import { at, defineCheck, fail, seen, unknown, type CheckContext, type Evidence, type Outcome } from '../define.ts'
import { answered, answerEvidence, byAnswer, settledByAnswer } from '../question.ts'
import { fromLevel } from '../severity.ts'
import { systemdSetting } from '../systemd-settings.ts'
import { eachSystem, type SystemView } from '../systems.ts'

type Kinds = 'answer' | 'system' | 'file-tree' | 'setting' | 'start-entry'
const question = 'exposure.security-logs-protected'
const title = 'Security events survive a restart and an intruder, and only those who need them read them'

export const check = defineCheck({
  id: 'exposure/security-logs-protected',
  title,
  property: 'exposure',
  rung: 'kept',
  needs: ['answer', 'system', 'file-tree', 'setting', 'start-entry'],
  asks: [question],
  severity: fromLevel('remote', 2, 'medium', 'Whoever got in erases the traces, so that nobody can say which units and whose data were reached.'),
  references: [
    { title: 'NIST SP 800-92, Guide to Computer Security Log Management', url: 'https://csrc.nist.gov/pubs/sp/800/92/final' },
    { title: 'journald.conf(5)', url: 'https://www.freedesktop.org/software/systemd/man/latest/journald.conf.html' },
    { title: 'CWE-778: Insufficient Logging', url: 'https://cwe.mitre.org/data/definitions/778.html' },
    { title: 'Regulation (EU) 2024/2847 (Cyber Resilience Act), Annex I, part I, point (2)(l)', url: 'https://eur-lex.europa.eu/eli/reg/2024/2847/oj' },
  ],
  run(context) {
    const outcome = byAnswer(context, { question, yes: title, no: 'Security events are lost at a restart, can be rewritten, or are open to everybody on the unit.' })
    if (outcome.result === 'fail') return [outcome]
    const shown = eachSystem(context, 'No system was read.', (view) => judge(context, view))
    const failing = shown.filter(({ result }) => result === 'fail')
    if (failing.some((each) => each.subject === 'journal')) return failing
    const [first] = shown
    const open = outcome.result === 'unknown' && first?.subject === 'journal' ? { ...outcome, message: `${first.message} ${outcome.message}`, evidence: first.evidence ?? [] } : outcome
    return [open, ...failing]
  },
})

/** Programs that send events off the unit, or write them to files of their own. */
const forwarders = /^(?:systemd-journal-upload|rsyslogd?|syslog-ng|fluent-?bit|td-agent-bit|vector|promtail|filebeat|auditd|audisp-remote)$/u

function judge(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  const readable = ['/var/log/auth.log', '/var/log/secure', '/var/log/audit/audit.log'].flatMap((path): Outcome[] => {
    const entry = view.tree.get(path)
    return entry?.type === 'file' && ((entry.mode ?? 0) & 0o004) !== 0 ? [fail(`Every account reads the log of log-ins (${path}).`, at(view.root, path), { subject: path, severity: 'low' })] : []
  })
  return [...journal(context, view), ...readable]
}

/** The journal of systemd, where nothing else takes its events. */
function journal(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  if (view.system.init !== 'systemd') return []
  const taken = view.own(context.facts('start-entry')).some((entry) => entry.enabled && (forwarders.test(stemOf(entry.name)) || programsOf(entry).some((program) => forwarders.test(program))))
  if (taken) return []
  const storage = systemdSetting(view, context.facts('setting'), 'journald', 'Journal', 'Storage')
  const evidence = storage === undefined ? undefined : seen(storage, { excerpt: `Storage=${storage.value}` })
  if (storage?.value === 'none' && evidence !== undefined) return [fail('The journal keeps nothing, and no other program takes its events.', evidence, { subject: 'journal' })]
  const kept = storage?.value === 'persistent' || ((storage === undefined || storage.value === 'auto') && view.tree.get('/var/log/journal') !== undefined)
  if (kept) return []
  const absent: Evidence = evidence ?? at(view.root, '/var/log', 'no /var/log/journal')
  const says = 'The journal is kept in memory alone, and nothing that starts is known to send it on, so a restart erases it.'
  const answer = answered(context, question)
  if (answer?.answer === 'yes' && answer.detail === '' && answer.document === undefined) return [fail(`${says} The dossier says otherwise, and not how.`, [absent, answerEvidence(answer)], { subject: 'journal' })]
  return [unknown(says, settledByAnswer(question), { subject: 'journal', evidence: [absent] })]
}
