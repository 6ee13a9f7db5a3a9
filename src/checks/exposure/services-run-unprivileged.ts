/** The product's own services: whether a bug in one of them is a bug of root's. */
import { programsOf, stemOf } from '../../facts/started.ts'
import { at, defineCheck, fail, pass, seen, unknown, type CheckContext, type Evidence, type Outcome } from '../define.ts'
import type { Fact } from '../../facts/fact.ts'
import { confined, isOwn, isRoot, stays, systemDaemons } from '../own-services.ts'
import { openPorts, portWords, type OpenPort } from '../services.ts'
import { count, eachSystem, ownership, type SystemView } from '../systems.ts'
import { fromLevel } from '../severity.ts'

type Kinds = 'system' | 'file-tree' | 'package-files' | 'start-entry' | 'account' | 'listener'

export const check = defineCheck({
  id: 'exposure/services-run-unprivileged',
  title: 'The product\'s own services run without root\'s rights',
  property: 'exposure',
  rung: 'enabled',
  linuxOnly: true,
  needs: ['system', 'file-tree', 'package-files', 'start-entry', 'account', 'listener'],
  severity: fromLevel('remote', 1, 'medium', 'A bug in the service, or in a library that it uses, gives the attacker the whole unit instead of one service.'),
  references: [
    { title: 'systemd.exec(5): User=, CapabilityBoundingSet=, NoNewPrivileges=', url: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.exec.html' },
    { title: 'CWE-250: Execution with Unnecessary Privileges', url: 'https://cwe.mitre.org/data/definitions/250.html' },
    { title: 'ETSI EN 303 645 V2.1.1, provision 5.6-7', url: 'https://www.etsi.org/deliver/etsi_en/303600_303699/303645/02.01.01_60/en_303645v020101p.pdf' },
  ],
  run: (context) => eachSystem(context, 'No system was read, so nobody knows which services run as root.', (view) => judge(context, view)),
})

const shown = 20

function judge(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  const all = view.own(context.facts('start-entry'))
  const started = all.filter((entry) => entry.enabled && stays(entry))
  if (all.length === 0) return [unknown('Nothing shows what starts in this system.', 'Supply the whole root file system, its start scripts included.')]
  const owners = ownership(view, context.facts('package-files'))
  const own = started.filter((entry) => isOwn(view, owners, entry))
  const accounts = view.own(context.facts('account'))
  const ports = openPorts(view, context.facts('listener'), context.facts('start-entry'))
  const asRoot = own.filter((entry) => isRoot(entry.user, accounts) && !confined(entry))
  const table = reachable(view, ports, accounts)
  if (asRoot.length === 0) {
    const [first] = own
    if (first === undefined) return [pass(`None of ${count(started.length, 'service')} that stay is the product's own; those of the system drop root by themselves.`, [at(view.root, '/etc', `${count(all.length, 'start entry', 'start entries')} looked at`), ...table])]
    return [pass(`${count(own.length, 'service of the product runs', 'services of the product run')} without root's rights, or with few of them.`, [seen(first, { excerpt: `${first.name}: User=${first.user}` }), ...table])]
  }
  const told = asRoot.slice(0, shown).map((entry, index) => {
    const reached = [...new Set(ports.filter(({ start }) => start.entry?.name === entry.name).map(({ listener }) => portWords(listener)))]
    return fail(
      `${entry.name} runs as root${entry.by === 'systemd' ? ' and nothing in its unit limits it' : ''}${reached.length > 0 ? `, and the network reaches it (${reached.slice(0, 5).join(', ')})` : ''}: ${firstWords(entry.command)}.`,
      [seen(entry, { excerpt: entry.command }), ...(index === 0 ? table : [])], { subject: entry.name },
    )
  })
  const rest = asRoot.length - told.length
  const last = asRoot[shown]
  return rest === 0 || last === undefined ? told : [...told, fail(`${count(rest, 'more service runs', 'more services run')} as root.`, seen(last), { subject: 'more services' })]
}

/** Every port that others reach, with what serves it and as whom; beside the evidence, not weighed. */
function reachable(view: SystemView, ports: readonly OpenPort[], accounts: readonly Fact<'account'>[]): Evidence[] {
  return ports.slice(0, shown).map(({ listener, start: { entry } }): Evidence => {
    const user = entry === undefined ? 'nobody knows whom' : entry.user
    const drops = entry !== undefined && isRoot(user, accounts) && [stemOf(entry.name), ...programsOf(entry)].some((name) => systemDaemons.has(name))
    const account = accounts.find(({ name }) => name === user)
    const as = account === undefined ? user : `${user} (uid ${account.uid})`
    return { ...seen(listener, { excerpt: `${portWords(listener)} on ${listener.address}: ${listener.program}${entry === undefined ? '' : `, started by ${entry.name}`}, as ${as}${drops ? '; this daemon drops root by itself where it can' : ''}` }), weighs: false }
  })
}

const firstWords = (command: string): string => (command.length > 80 ? `${command.slice(0, 77)}...` : command)
