/** Places where a stranger's data may become a command, a query, code or the name of a file, in own scripts and programs. */
import type { Fact } from '../../facts/fact.ts'
import { defineCheck, fail, seen, type CheckContext, type Fail, type Outcome } from '../define.ts'
import { failuresOf, usesOf, withoutUses, type CodeKinds } from '../code-uses.ts'
import { fromLevel } from '../severity.ts'
import { ownPrograms } from '../own-programs.ts'
import { count, eachSystem, inSystem, type SystemView } from '../systems.ts'
import { filesRun } from '../writable.ts'

type Kinds = CodeKinds | 'binary-use' | 'elf' | 'start-entry' | 'script'

export const check = defineCheck({
  id: 'exposure/no-injection-spots',
  title: 'Data of strangers becomes neither command nor query nor code',
  property: 'exposure',
  rung: 'correct',
  needs: ['system', 'file-tree', 'package-files', 'os-release', 'code-file', 'code-use', 'binary-use', 'elf', 'start-entry', 'script'],
  severity: fromLevel('remote', 1, 'high', 'Somebody who may send a name or a form sends a command along, and the unit runs it.'),
  references: [
    { title: 'CWE-78: Improper Neutralization of Special Elements used in an OS Command', url: 'https://cwe.mitre.org/data/definitions/78.html' },
    { title: 'CWE-89: Improper Neutralization of Special Elements used in an SQL Command', url: 'https://cwe.mitre.org/data/definitions/89.html' },
    { title: 'CWE-22: Improper Limitation of a Pathname to a Restricted Directory', url: 'https://cwe.mitre.org/data/definitions/22.html' },
    { title: 'ETSI EN 303 645 V2.1.1, provision 5.13-1', url: 'https://www.etsi.org/deliver/etsi_en/303600_303699/303645/02.01.01_60/en_303645v020101p.pdf' },
  ],
  run: (context) => eachSystem(context, 'No system was read, so nobody knows what its programs do with what they are sent.', (view) => judge(context, view)),
})

function judge(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  // What Python and shell fetch and run is told by the checks of updates and of persistence.
  const fetching = new Set(inSystem(view, context.facts('script')).filter(({ runs }) => runs.length > 0).map(({ container, file }) => `${container} ${file}`))
  const uses = usesOf(context, view, ['command-injection', 'query-injection', 'code-injection', 'path-injection', 'runs-download']).filter((use) => use.category !== 'runs-download' || !fetching.has(`${use.container} ${use.file}`))
  const failures = [
    ...failuresOf(uses, context.level.remote, { severityOf: ({ category }) => (category === 'path-injection' ? 'medium' : undefined) }),
    ...byPrograms(context, view, uses),
  ]
  return failures.length > 0 ? failures : [withoutUses(context, view, { none: 'puts a command, a query or a path together with data of others' })]
}

/** Functions that hand a command line to a shell, and those that put text into one. */
const runs = ['system', 'popen']
const fills = ['sprintf', 'vsprintf', 'strcpy', 'strcat', 'stpcpy']

/** Own compiled programs that fill in command lines. Nobody sees from outside what they fill in: medium at most, where strangers come near. */
function byPrograms(context: CheckContext<Kinds>, view: SystemView, uses: readonly Fact<'code-use'>[]): readonly Fail[] {
  const formats = Map.groupBy(inSystem(view, context.facts('binary-use')).filter(({ rule }) => rule === 'command-format'), ({ container, file }) => `${container} ${file}`)
  const started = new Set(view.own(context.facts('start-entry')).filter((entry) => entry.enabled && entry.schedule === '').flatMap((entry) => filesRun(view.tree, entry.command)))
  return ownPrograms(context, view).flatMap((elf): Fail[] => {
    const { container, file } = elf
    const found = formats.get(`${container} ${file}`) ?? []
    const [first] = found
    if (first === undefined) return []
    const calls = elf.imports.filter((name) => runs.includes(name))
    if (calls.length === 0) return []
    const unbounded = elf.imports.filter((name) => fills.includes(name))
    const caller = uses.find((use) => use.category === 'command-injection' && use.confidence === 'likely' && use.container === container && use.excerpt.includes(file))
    const near = caller !== undefined ? `${caller.file} calls it with data of strangers` : container === view.system.root && started.has(file) ? 'it is started at boot' : undefined
    const more = found.length > 1 ? ` and ${count(found.length - 1, 'further one')}` : ''
    const filled = unbounded.length > 0 ? `; it also uses ${unbounded.join(', ')}` : ''
    return [fail(
      `${file} fills in a command line${more} and imports ${calls.join(' and ')}${filled}${near === undefined ? '' : `; ${near}`}. Look what it fills in.`,
      [seen(first, { excerpt: first.detail }), seen(elf, { excerpt: `imports ${[...calls, ...unbounded].join(', ')}` }), ...(caller === undefined ? [] : [seen(caller, { excerpt: caller.excerpt })])],
      { subject: 'command-format', severity: near === undefined || context.level.remote < 1 ? 'low' : 'medium' },
    )]
  })
}
