/** Data about people inside an image that is meant for many units: of testers, developers or the customers of a unit that was copied. */
import type { Fact } from '../../facts/fact.ts'
import { at, defineCheck, fail, pass, seen, unknown, type CheckContext, type Outcome, type Severity } from '../define.ts'
import { inOwnFiles, othersOwnership } from '../code-uses.ts'
import { told } from '../personal.ts'
import { count, eachSystem, inSystem, type SystemView } from '../systems.ts'
import { fromLevel } from '../severity.ts'

type Kinds = 'system' | 'file-tree' | 'personal-data' | 'package-files' | 'os-release' | 'database' | 'artefact'

export const check = defineCheck({
  id: 'data/no-personal-data-in-image',
  title: 'The image holds no data about people',
  property: 'data',
  rung: 'correct',
  needs: ['system', 'file-tree', 'personal-data', 'package-files', 'os-release', 'database', 'artefact'],
  severity: fromLevel('required', 1, 'high', 'Everybody who gets a unit or the image gets these people\'s data, and it cannot be called back.'),
  references: [
    { title: 'GDPR, articles 5(1)(b) and 5(1)(f)', url: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj' },
    { title: 'CWE-212: Improper Removal of Sensitive Information Before Storage or Transfer', url: 'https://cwe.mitre.org/data/definitions/212.html' },
  ],
  run: (context) => eachSystem(context, 'No system was read, so nobody knows whether it holds data about people.', (view) => judge(context, view)),
})

/** Shells and programs that remember what their user did. */
const histories = ['.bash_history', '.ash_history', '.zsh_history', '.python_history', '.mysql_history', '.psql_history', '.viminfo', '.lesshst', '.node_repl_history']

function judge(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  const owners = othersOwnership(context, view)
  // Logs are judged by data/logs-free-of-personal-data, whoever wrote them.
  const isOthers = (fact: Fact<'personal-data'>): boolean => fact.container === view.system.root && owners.packageOf(fact.file) !== undefined
  const found = inOwnFiles(context, view, context.facts('personal-data')).filter((fact) => fact.medium !== 'log' && !isOthers(fact))
  const unit = context.facts('artefact').some((fact) => fact.name === view.root.where.artefact && fact.released === false)
  if (unit && found.some((fact) => told(fact).people)) {
    return [unknown('The dossier says that this is not the image that ships, so data about people in it tell nothing about the one that does.', 'Supply the image that ships, with "released: true".', { evidence: found.map((fact) => seen(fact)) })]
  }
  const failing: Outcome[] = found.flatMap((fact) => {
    const { text, people, records } = told(fact)
    if (!people) return []
    const severity: { severity?: Severity } = context.level.required < 1 || records >= 3 ? {} : { severity: 'medium' }
    return [fail(`${fact.file} in the image holds ${text}.`, seen(fact, { excerpt: fact.found.map(({ at: place, count: number }) => `${place}: ${number}`).join(', ') }), { subject: fact.file, ...severity })]
  })
  for (const root of inSystem(view, context.facts('file-tree'))) {
    for (const entry of root.tree.match(...histories)) {
      if (entry.type === 'file' && entry.size > 0) failing.push(fail(`${entry.path} holds what somebody typed while the image was made.`, at(root, entry.path, `${entry.size} bytes`), { subject: entry.path, severity: 'low' }))
    }
  }
  if (failing.some((outcome) => outcome.result === 'fail' && outcome.severity !== 'low')) return failing
  const databases = inSystem(view, context.facts('database')).length
  return [...failing, pass(`No data about people were found in ${count(databases, 'database')}, nor in other files of the image.`, at(view.root, '/', `${view.tree.size} files; databases and histories searched`))]
}
