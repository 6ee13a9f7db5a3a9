/** Switches of the kernel that make attacks harder: what is switched off by hand, and what its build and its defaults leave open. */
import { at, defineCheck, fail, pass, seen, unknown, type CheckContext, type Evidence, type Outcome } from '../define.ts'
import type { Fact } from '../../facts/fact.ts'
import { count, eachSystem, type SystemView } from '../systems.ts'
import { fromLevel } from '../severity.ts'

type Kinds = 'system' | 'file-tree' | 'kernel-hardening'
type Protection = Fact<'kernel-hardening'>

export const check = defineCheck({
  id: 'exposure/kernel-settings-hardened',
  title: 'The kernel\'s own protections are on',
  property: 'exposure',
  rung: 'correct',
  linuxOnly: true,
  needs: ['system', 'file-tree', 'kernel-hardening'],
  severity: fromLevel('remote', 1, 'medium', 'Bugs that would only crash a program or the kernel become a way to run the attacker\'s code.'),
  references: [
    { title: 'Kernel Self Protection Project: recommended settings', url: 'https://kspp.github.io/Recommended_Settings' },
    { title: 'Linux: documentation for /proc/sys', url: 'https://docs.kernel.org/admin-guide/sysctl/index.html' },
    { title: 'Linux: the kernel\'s command-line parameters', url: 'https://docs.kernel.org/admin-guide/kernel-parameters.html' },
  ],
  run: (context) => eachSystem(context, 'No system was read, so nobody knows how its kernel is set.', (view) => judge(context, view)),
})

/** Rows of evidence of a group, and protections that its message names. */
const shown = 40
const named = 4

function judge(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  const all = context.facts('kernel-hardening').filter(({ root }) => root === view.system.root)
  const unmet = all.filter(({ state }) => state === 'unmet')
  const severity = (protection: Protection): { severity: Protection['severity'] } => ({ severity: context.level.remote >= 1 ? protection.severity : 'low' })
  // Somebody's own deed, or a hole that one bug fits through, is told by itself; what is merely left out, by groups.
  const single = unmet.filter((each) => isByHand(each) || each.severity !== 'low')
  const outcomes = [
    ...unique(single.map((each) => fail(messageOf(each), seen(each, { excerpt: each.found }), { subject: subjectOf(each), ...severity(each) }))),
    ...byGroup(unmet.filter((each) => !single.includes(each)), all),
  ]
  const unsure = all.filter(({ state }) => state === 'unknown')
  const told = all.length - unsure.length
  const open = unknownOf(unsure, all.length, view)
  if (single.some((each) => each.severity !== 'low')) return [...outcomes, ...open]
  const [met] = all.filter(({ state, by }) => state === 'met' && by !== 'default')
  // Defaults alone show nothing that anybody looked after.
  if (met === undefined) return outcomes.length > 0 || open.length > 0 ? [...outcomes, ...open] : [unknown('Neither the kernel\'s settings nor how it was built is told.', supply)]
  return [...outcomes, ...open, pass(`None of the kernel's main protections is off: ${told - unmet.length} of ${count(told, 'protection')} that can be told ${told === 1 ? 'is' : 'are'} on, and nobody switched off one that matters.`, seen(met, { excerpt: met.found }))]
}

const supply = 'Supply the root file system with /etc/sysctl.d, the kernel\'s command line, and its configuration: /boot/config-*, or a kernel built with CONFIG_IKCONFIG.'

const isByHand = ({ by }: Protection): boolean => by === 'sysctl' || by === 'cmdline'
const subjectOf = ({ by, found, option, rule }: Protection): string => (by === 'cmdline' ? found : by === 'sysctl' ? option : rule)

function messageOf({ by, found, says, option }: Protection): string {
  if (by === 'cmdline') return `The kernel's command line says ${found}: ${says}.`
  if (by === 'sysctl') return `${option} is set to ${found.slice(found.indexOf('=') + 1).trim()}: ${says}.`
  return `The kernel is built so that ${says} (${found}).`
}

/** One word may switch off what several rules are about: it is told once. */
const unique = (outcomes: readonly Outcome[]): Outcome[] => outcomes.filter((outcome, index) => outcomes.findIndex(({ subject }) => subject === outcome.subject) === index)

function byGroup(unmet: readonly Protection[], all: readonly Protection[]): Outcome[] {
  return [...new Set(unmet.map(({ group }) => group))].flatMap((group): Outcome[] => {
    const own = unmet.filter((each) => each.group === group)
    const [first, ...rest] = own.slice(0, shown).map((each): Evidence => seen(each, { excerpt: `${each.found}: ${each.says} (${each.reference})` }))
    const [{ groupTitle, gains } = { groupTitle: group, gains: '' }] = own
    if (first === undefined) return []
    const told = all.filter((each) => each.group === group && each.state !== 'unknown').length
    const clauses = [...new Set(own.map(({ says }) => says))]
    const more = clauses.length - named
    return [fail(
      `Of ${count(told, 'protection')} that concern${told === 1 ? 's' : ''} ${groupTitle}, ${own.length} ${own.length === 1 ? 'is' : 'are'} off, so that ${gains}: ${clauses.slice(0, named).join('; ')}${more > 0 ? `; and ${more} more` : ''}.`,
      [first, ...rest], { subject: group, severity: 'low' },
    )]
  })
}

function unknownOf(unsure: readonly Protection[], total: number, view: SystemView): Outcome[] {
  if (unsure.length === 0) return []
  return [unknown(
    `Of ${total} protections of the kernel ${unsure.length} cannot be told, because its build configuration or its command line was not found.`, supply,
    { subject: 'not told', evidence: [at(view.root, '/')] },
  )]
}
