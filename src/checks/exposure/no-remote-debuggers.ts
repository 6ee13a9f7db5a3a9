/** Debuggers and shells that wait on the network, found in the product's own code, settings and start commands. */
import { programsOf } from '../../facts/started.ts'
import { at, defineCheck, fail, pass, seen, unknown, type CheckContext, type Outcome, type Severity } from '../define.ts'
import type { Fact } from '../../facts/fact.ts'
import { inOwnFiles, makersBuild } from '../code-uses.ts'
import { startEvidence } from '../services.ts'
import { count, eachSystem, layersIn, ownership, type SystemView } from '../systems.ts'
import { fromLevel } from '../severity.ts'

type Kinds = 'system' | 'file-tree' | 'package-files' | 'os-release' | 'pattern' | 'start-entry'

export const check = defineCheck({
  id: 'exposure/no-remote-debuggers',
  title: 'No debugger waits for strangers',
  property: 'exposure',
  rung: 'correct',
  needs: ['system', 'file-tree', 'package-files', 'os-release', 'pattern', 'start-entry'],
  severity: fromLevel('remote', 1, 'high', 'A debugger runs whatever it is told: whoever reaches it has the program, and what it may do.'),
  references: [
    { title: 'CWE-489: Active Debug Code', url: 'https://cwe.mitre.org/data/definitions/489.html' },
    { title: 'Werkzeug: the debugger must never be used in production', url: 'https://werkzeug.palletsprojects.com/en/stable/debug/' },
    { title: 'Node.js: inspector, security implications', url: 'https://nodejs.org/en/learn/getting-started/debugging#security-implications' },
  ],
  run: (context) => eachSystem(context, 'No system was read, so nobody knows what waits in it.', (view) => judge(context, view)),
})

/** What each rule means here; what is not reachable from outside as it stands is milder. */
const rules: Readonly<Record<string, (fact: Fact<'pattern'>) => { says: string; severity?: Severity }>> = {
  'debug-server-flask': ({ excerpt }) => (/["'](?:0\.0\.0\.0|::)["']|--host[= ](?:0\.0\.0\.0|::)/u.test(excerpt)
    ? { says: 'runs its web application with the debugger on, on every interface; the debugger\'s console runs any code' }
    : { says: 'runs its web application with the debugger on, whose console runs any code', severity: 'medium' }),
  'debug-server-django': () => ({ says: 'runs its web application with DEBUG on, so that error pages show settings and source', severity: 'medium' }),
  'debug-server-node': ({ excerpt }) => (/(?:0\.0\.0\.0|\[?::\]?):?/u.test(excerpt)
    ? { says: 'starts Node.js with its inspector on every interface' }
    : { says: 'starts Node.js with its inspector, which runs any code for whoever reaches it', severity: 'medium' }),
  'debug-server-php': ({ excerpt }) => (/xdebug/iu.test(excerpt) ? { says: 'loads PHP\'s debugger', severity: 'medium' } : { says: 'shows PHP\'s errors to visitors', severity: 'low' }),
  'remote-debugger': () => ({ says: 'starts a debugger that waits for connections' }),
  'listens-with-shell': () => ({ says: 'connects a shell with the network' }),
}

/** Scripts that only run when the system goes down. */
const isStopScript = (file: string): boolean => /\/(?:init|rc\w?)\.d\/K\d\d[^/]*$/u.test(file)

/** Programs that are debuggers by their name, when something starts them. */
const debuggers = /^(?:gdbserver|lldb-server|frida-server|adbd|debugpy|strace|ltrace)$/u

function judge(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  const found = inOwnFiles(context, view, context.facts('pattern')).filter((fact) => Object.hasOwn(rules, fact.rule) && !isStopScript(fact.file))
  const numbers = new Map<string, number>()
  const outcomes: Outcome[] = found.flatMap((fact) => {
    const told = rules[fact.rule]?.(fact)
    if (told === undefined) return []
    const key = `${fact.file} ${fact.rule}`
    const number = (numbers.get(key) ?? 0) + 1
    numbers.set(key, number)
    const severity = context.level.remote >= 1 && told.severity !== undefined ? { severity: told.severity } : {}
    return [fail(`${fact.file} ${told.says}.`, seen(fact, { excerpt: fact.excerpt }), { subject: number === 1 ? fact.rule : `${fact.rule} #${number}`, ...severity })]
  })
  const files = new Set(found.map((fact) => fact.file))
  const entries = view.own(context.facts('start-entry')).filter((entry) => entry.enabled)
  for (const entry of entries) {
    const name = programsOf(entry).find((program) => debuggers.test(program))
    const inspector = /\s--(?:inspect|inspect-brk|debug-port)=(?:0\.0\.0\.0|\*|\[?::\]?)|-agentlib:jdwp=\S*address=(?:\*|0\.0\.0\.0|\d+\b)/u.test(entry.command)
    if ((name === undefined && !inspector) || files.has(entry.file)) continue
    outcomes.push(fail(`${entry.name} starts ${name ?? 'a program with its debugger on every interface'} at boot.`, startEvidence(entry), { subject: entry.name }))
  }
  if (outcomes.length > 0) return outcomes
  const [layer, ...more] = layersIn(view, context.facts('file-tree'))
  if (layer !== undefined) {
    return [unknown(
      `Nothing that the system starts is a debugger, and none stands in the files of ${count(more.length + 1, 'layer of containers', 'layers of containers')}; what the containers start is told by files of their engine, which are not read.`,
      'Look at the commands of the containers (docker inspect, the file of compose).', { evidence: [at(layer.root, '/', 'a layer of a container')] },
    )]
  }
  const release = makersBuild(context, view)
  if (release !== undefined) {
    return [unknown(
      `Nothing that the system starts is a debugger, and no script or setting that was searched turns one on; the packages are the makers' own builds (${release.name}), and their compiled programs and libraries of languages were not looked through.`,
      'Look through the code and the settings of your own packages.', { evidence: [seen(release)] },
    )]
  }
  const owners = ownership(view, context.facts('package-files'))
  const own = view.tree.where(({ type, size, path }) => type === 'file' && size > 0 && owners.packageOf(path) === undefined).length
  return [pass(`None of ${count(entries.length, 'start entry', 'start entries')} and none of the product's own ${count(own, 'file')} starts a debugger.`, at(view.root, '/', `${own} files that no package brought were searched`))]
}
