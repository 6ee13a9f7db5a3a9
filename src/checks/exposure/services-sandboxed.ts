/** What systemd takes away from services that run as root or that the network reaches. */
import { at, defineCheck, fail, notApplicable, pass, seen, unknown, type CheckContext, type Evidence, type Outcome } from '../define.ts'
import type { Fact } from '../../facts/fact.ts'
import { isOwn, isRoot, stays } from '../own-services.ts'
import { exposureOf, type Exposure } from '../sandbox.ts'
import { openPorts } from '../services.ts'
import { fromLevel } from '../severity.ts'
import { count, eachSystem, ownership, type SystemView } from '../systems.ts'

type Kinds = 'system' | 'file-tree' | 'package-files' | 'start-entry' | 'account' | 'listener'

export const check = defineCheck({
  id: 'exposure/services-sandboxed',
  title: 'Services that matter are fenced in by systemd',
  property: 'exposure',
  rung: 'correct',
  linuxOnly: true,
  needs: ['system', 'file-tree', 'package-files', 'start-entry', 'account', 'listener'],
  severity: fromLevel('remote', 1, 'low', 'Whoever breaks into the service may use everything that the unit does not take away from it.'),
  references: [
    { title: 'systemd.exec(5), sandboxing', url: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.exec.html#Sandboxing' },
    { title: 'systemd-analyze(1), security', url: 'https://www.freedesktop.org/software/systemd/man/latest/systemd-analyze.html' },
    { title: 'CWE-653: Improper Isolation or Compartmentalization', url: 'https://cwe.mitre.org/data/definitions/653.html' },
  ],
  run: (context) => eachSystem(context, 'No system was read, so nobody knows how its services are fenced in.', (view) => judge(context, view)),
})

/** From here on too little is closed: less than half of what could be, by weight. */
const tooOpen = 5
const shown = 20
const named = 5

interface Judged {
  readonly entry: Fact<'start-entry'>
  readonly exposure: Exposure
  readonly own: boolean
  readonly reached: boolean
}

function judge(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  const all = view.own(context.facts('start-entry'))
  if (all.length === 0) return [unknown('Nothing shows what starts in this system.', 'Supply the whole root file system, its start scripts included.')]
  const units = all.filter((entry) => entry.by === 'systemd' && entry.enabled && stays(entry))
  if (units.length === 0) return [view.system.init === 'systemd' ? unknown('No service of systemd was seen to start.', 'Supply the whole root file system with its units.') : notApplicable('Nothing is started by systemd, whose fences this is about; exposure/services-run-unprivileged judges the accounts.', at(view.root, '/'))]
  const owners = ownership(view, context.facts('package-files'))
  const accounts = view.own(context.facts('account'))
  const reached = new Set(openPorts(view, context.facts('listener'), context.facts('start-entry')).map(({ start }) => start.entry?.name))
  const judged = units.map((entry): Judged => ({ entry, exposure: exposureOf(entry.directives ?? {}, isRoot(entry.user, accounts) ? 'root' : entry.user), own: isOwn(view, owners, entry), reached: reached.has(entry.name) }))
    .filter(({ entry, reached: isReached }) => isReached || isRoot(entry.user, accounts))
  const open = judged.filter(({ exposure }) => exposure.level >= tooOpen).sort((a, b) => b.exposure.level - a.exposure.level)
  const own = open.filter((each) => each.own)
  const told = own.slice(0, shown).map((each) => fail(`${each.entry.name} is hardly fenced in (exposure ${each.exposure.level} of 10): ${opens(each.exposure)}.`, rowOf(each), { subject: each.entry.name, severity: 'low' }))
  const [first, ...rest] = [...open.filter((each) => !each.own), ...own.slice(shown)]
  const others = first === undefined ? [] : [fail(
    `${count(rest.length + 1, 'further service')} of the system that run${rest.length === 0 ? 's' : ''} as root or that the network reaches ${rest.length === 0 ? 'is' : 'are'} hardly fenced in: ${[first, ...rest].slice(0, named).map(({ entry, exposure }) => `${entry.name} (${exposure.level})`).join(', ')}${rest.length + 1 > named ? ' and others' : ''}. A drop-in closes what each does not need.`,
    [rowOf(first), ...rest.slice(0, shown).map(rowOf)], { subject: 'services of the system', severity: 'low' },
  )]
  if (told.length + others.length > 0) return [...told, ...others]
  const [row, ...rows] = judged.slice(0, shown).map(rowOf)
  return [pass(judged.length === 0 ? `None of ${count(units.length, 'service')} runs as root or is reached from the network.` : `${count(judged.length, 'service')} that run${judged.length === 1 ? 's' : ''} as root or that the network reaches ${judged.length === 1 ? 'is' : 'are'} fenced in.`, row === undefined ? at(view.root, '/', `${units.length} services looked at`) : [row, ...rows])]
}

/** The heaviest of what is open, in words. */
function opens({ open }: Exposure): string {
  const worst = open.toSorted((a, b) => b.weight - a.weight).slice(0, named)
  const more = open.length - worst.length
  return `${worst.map((fence) => fence.opens).join(', ')}${more > 0 ? `; and ${more} more` : ''}`
}

/** What is closed and what stays open, by the names of directives, the shorter list of the two. */
function rowOf({ entry, exposure: { level, open, closed }, reached }: Judged): Evidence {
  const names = (fencesOf: Exposure['open']): string => (fencesOf.length === 0 ? 'nothing' : fencesOf.map(({ directive }) => directive).join(' '))
  const what = closed.length <= open.length ? `closed: ${names(closed)}` : `open: ${names(open)}`
  return seen(entry, { excerpt: `${entry.name}: ${level} of 10, User=${entry.user}${reached ? ', reached from the network' : ''}; ${what}` })
}
