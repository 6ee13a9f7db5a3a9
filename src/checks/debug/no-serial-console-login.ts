/** A serial console is three pins and a cable away; what it answers decides whether that is a door. */
import { accountsWithPasswords, isOpen } from '../accounts.ts'
import { doors, isSerial, serialConsoles, type Console, type Door } from '../consoles.ts'
import { at, defineCheck, fail, pass, seen, unknown, type CheckContext, type Evidence, type Outcome, type Severity } from '../define.ts'
import type { Fact } from '../../facts/fact.ts'
import { startEvidence, startsAreTold } from '../services.ts'
import { eachSystem, type SystemView } from '../systems.ts'
import { fromLevel } from '../severity.ts'

type Kinds = 'system' | 'file-tree' | 'setting' | 'kernel-config' | 'start-entry' | 'account' | 'password'

export const check = defineCheck({
  id: 'debug/no-serial-console-login',
  title: 'No serial console offers a login or a shell',
  property: 'debug',
  rung: 'correct',
  needs: ['system', 'file-tree', 'setting', 'kernel-config', 'start-entry', 'account', 'password'],
  severity: fromLevel('physical', 1, 'medium', 'Whoever opens the case meets a login with a cable for a few euros, and tries passwords that every unit shares.'),
  references: [
    { title: 'systemd-getty-generator(8)', url: 'https://www.freedesktop.org/software/systemd/man/latest/systemd-getty-generator.html' },
    { title: 'Linux: serial console', url: 'https://docs.kernel.org/admin-guide/serial-console.html' },
    { title: 'CWE-1191: On-Chip Debug and Test Interface With Improper Access Control', url: 'https://cwe.mitre.org/data/definitions/1191.html' },
  ],
  run: (context) => eachSystem(context, 'No system was read, so nobody knows what its serial consoles answer.', (view) => judge(context, view)),
})

function judge(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  const settings = context.facts('setting')
  const entries = view.own(context.facts('start-entry'))
  const consoles = serialConsoles(view, settings, context.facts('kernel-config'))
  const all = doors(view, entries)
  // What the generator makes of the command line is told by the command line itself.
  const started = all.filter(({ entry }) => !(entry.by === 'systemd' && entry.schedule.startsWith('console=')))
  const serial = started.filter(({ device }) => isSerial(device) || (device === 'console' && !consolesAreScreens(view, settings, consoles)))
  const nobody = nobodyHasPassword(context, view)
  const outcomes = [
    ...consoles.flatMap((each) => judgeConsole(view, settings, all, each, { nobody, physical: context.level.physical })),
    ...serial.map((door) => judgeDoor(view, door, { nobody, physical: context.level.physical })),
  ]
  if (outcomes.length > 0) return outcomes
  const words = view.near(settings).filter((fact) => fact.program === 'cmdline')
  // systemd makes logins of the command line; other inits do what their own files say.
  const initTells = view.system.init !== 'systemd' && (startsAreTold(view, entries) || entries.some((entry) => entry.by === 'inittab'))
  if (words.length === 0 && !initTells) {
    return [unknown('The kernel\'s command line was not found, and it decides what starts on its consoles.', 'Supply the boot partition or the boot loader\'s environment that holds the kernel\'s command line.')]
  }
  const [first] = words
  const evidence = first === undefined ? at(view.root, '/etc', `${entries.length} start entries looked at`) : seen(first, { excerpt: 'no serial console is named' })
  return [pass(first === undefined ? 'No login and no shell starts on a serial console.' : 'No login and no shell starts on a serial console, and the kernel has none.', evidence)]
}

/** With `console` meant and only screens named, the console is no serial port. */
const consolesAreScreens = (view: SystemView, settings: readonly Fact<'setting'>[], consoles: readonly Console[]): boolean =>
  consoles.length === 0 && view.near(settings).some((fact) => fact.program === 'cmdline' && fact.key === 'console' && /^tty\d/u.test(fact.value))

/** All accounts were read, and none has a password that lets anybody in. */
function nobodyHasPassword(context: CheckContext<Kinds>, view: SystemView): boolean {
  const accounts = accountsWithPasswords(view, context.facts('account'), context.facts('password'))
  return accounts.length > 0 && !accounts.some((each) => isOpen(each) && each.loginShell)
}

interface Circumstances {
  readonly nobody: boolean
  readonly physical: number
}
const as = (severity: Severity, { physical }: Circumstances): { severity: Severity } => ({ severity: physical >= 1 ? severity : 'low' })
const lockedOut = ' No account has a password in the image, so that nobody gets in by it today.'

function judgeConsole(view: SystemView, settings: readonly Fact<'setting'>[], all: readonly Door[], { device, fact }: Console, circumstances: Circumstances): Outcome[] {
  const near = view.near(settings)
  const uart = near.findLast((each) => each.program === 'config.txt' && each.key === 'enable_uart')
  if (device.startsWith('serial') && uart?.value === '0') return []
  const subject = `console=${device}`
  const evidence: readonly [Evidence, ...Evidence[]] = uart?.value === '1' && fact.kind === 'setting' ? [seen(fact, { excerpt: `console=${fact.value}` }), seen(uart, { excerpt: 'enable_uart=1' })] : [seen(fact, { excerpt: subject })]
  const generator = view.system.init === 'systemd' && !near.some((each) => each.program === 'cmdline' && each.key === 'systemd.getty_auto' && /^(?:0|no|false|off)$/iu.test(each.value))
  const login = generator && all.some((door) => door.entry.by === 'systemd' && (door.device === device || door.entry.schedule.startsWith(subject) || device.startsWith('serial')))
  if (!login) return [fail(`The kernel writes its messages to ${device}; no login was seen to start on it.`, evidence, { subject, ...as('low', circumstances) })]
  const message = `The kernel's command line makes ${device} a console, and systemd starts a login on it.`
  return [circumstances.nobody ? fail(`${message}${lockedOut}`, evidence, { subject, ...as('low', circumstances) }) : fail(message, evidence, { subject })]
}

function judgeDoor(view: SystemView, { entry, device, kind, account }: Door, circumstances: Circumstances): Outcome {
  const subject = entry.by === 'inittab' ? `inittab ${device}` : entry.name
  // The link that enables a unit is what a person would delete.
  const link = entry.by === 'systemd' ? view.tree.match(`/etc/systemd/system/*.wants/${entry.name}`, `/usr/lib/systemd/system/*.wants/${entry.name}`, `/lib/systemd/system/*.wants/${entry.name}`)[0] : undefined
  const evidence: readonly [Evidence, ...Evidence[]] = link === undefined ? [startEvidence(entry)] : [at(view.root, link.path, `-> ${link.target ?? ''}`), startEvidence(entry)]
  if (kind === 'shell') return fail(`A shell of root's waits on ${device} without any login.`, evidence, { subject, ...as('high', circumstances) })
  if (kind === 'automatic') return fail(`${device} logs ${account ?? 'somebody'} in by itself, without a password.`, evidence, { subject, ...as('high', circumstances) })
  if (/login\.sh(?:\s|$)/u.test(entry.command)) return fail(`OpenWrt gives a shell of root's on ${device}; it asks for a password only where "ttylogin" is set.`, evidence, { subject })
  return circumstances.nobody ? fail(`A login waits on ${device}.${lockedOut}`, evidence, { subject, ...as('low', circumstances) }) : fail(`A login waits on ${device}.`, evidence, { subject })
}
