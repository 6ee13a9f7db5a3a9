/** Personal data, passwords and tokens that programs write into their logs. */
import { at, defineCheck, fail, pass, seen, unknown, type CheckContext, type Outcome, type Severity } from '../define.ts'
import { told } from '../personal.ts'
import { pathMatcher } from '../../kernel/path.ts'
import { count, eachSystem, type SystemView } from '../systems.ts'
import { fromLevel } from '../severity.ts'

type Kinds = 'system' | 'file-tree' | 'personal-data'

export const check = defineCheck({
  id: 'data/logs-free-of-personal-data',
  title: 'Logs hold no personal data and no passwords',
  property: 'data',
  rung: 'enabled',
  needs: ['system', 'file-tree', 'personal-data'],
  severity: fromLevel('required', 1, 'high', 'Logs are copied to service people and clouds, kept for long, and read by many; passwords in them open accounts.'),
  references: [
    { title: 'CWE-532: Insertion of Sensitive Information into Log File', url: 'https://cwe.mitre.org/data/definitions/532.html' },
    { title: 'OWASP Logging Cheat Sheet: data to exclude', url: 'https://cheatsheetseries.owasp.org/cheatsheets/Logging_Cheat_Sheet.html' },
    { title: 'GDPR, articles 5(1)(c) and 25', url: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj' },
  ],
  run: (context) => eachSystem(context, 'No system was read, so nobody knows what its logs hold.', (view) => judge(context, view)),
})

const isLog = pathMatcher(['/var/log/**', '/var/volatile/log/**', '/data/log/**', '/data/logs/**', '/opt/**/*.log', '/srv/**/*.log', '/home/**/*.log', '/root/*.log'])
/** What installers and package tools write, and binary records: nothing that the product's programs log. */
const ofTools = pathMatcher(['/var/log/apt/**', '/var/log/dpkg.log*', '/var/log/alternatives.log*', '/var/log/bootstrap.log', '/var/log/installer/**', '/var/log/fontconfig.log', '/var/log/opkg*', '/var/log/*tmp', '/var/log/lastlog', '/var/log/faillog', '/var/log/journal/**', '/var/log/README'])

function judge(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  const logs = view.near(context.facts('personal-data')).filter((fact) => fact.medium === 'log')
  const failing = logs.map((fact): Outcome => {
    const { text, people, secrets } = told(fact)
    // Addresses of networks are personal data by law; for whoever reads the log they are the least of it.
    const severity: { severity?: Severity } = context.level.required < 1 || people || secrets ? {} : { severity: 'low' }
    return fail(`${fact.file} holds ${text}.`, seen(fact, { excerpt: fact.found.map(({ at: place, count: number }) => `${place}: ${number}`).join(', ') }), { subject: fact.file, ...severity })
  })
  if (failing.length > 0) return failing
  const written = view.tree.where(({ type, size, path }) => type === 'file' && size > 0 && isLog(path) && !ofTools(path))
  const [first] = written
  if (first === undefined) {
    return [unknown('No log of a running system lies in the image.', 'Supply logs of a unit that has been in use, from its storage or as its service export.', { evidence: [at(view.root, view.tree.has('/var/log') ? '/var/log' : '/var', 'no log has content')] })]
  }
  return [pass(`None of ${count(written.length, 'log')} holds personal data or passwords.`, at(view.root, first.path))]
}
