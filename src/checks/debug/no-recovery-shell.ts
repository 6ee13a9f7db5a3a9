/** Shells that open when somebody asks at boot or when something fails: rescue modes, boot breaks, debug shells. */
import { doors, isSerial } from '../consoles.ts'
import { accountsWithPasswords, isOpen } from '../accounts.ts'
import { at, defineCheck, fail, pass, seen, unknown, type CheckContext, type Outcome, type Severity } from '../define.ts'
import type { Fact } from '../../facts/fact.ts'
import { startEvidence } from '../services.ts'
import { eachSystem, type SystemView } from '../systems.ts'
import { fromLevel } from '../severity.ts'

type Kinds = 'system' | 'file-tree' | 'setting' | 'start-entry' | 'account' | 'password'

export const check = defineCheck({
  id: 'debug/no-recovery-shell',
  title: 'No boot, rescue or debug mode ends in a shell without a password',
  property: 'debug',
  rung: 'correct',
  linuxOnly: true,
  needs: ['system', 'file-tree', 'setting', 'start-entry', 'account', 'password'],
  severity: fromLevel('physical', 1, 'medium', 'Whoever can interrupt the boot or make it fail gets a shell of root\'s, past every password.'),
  references: [
    { title: 'systemd-debug-generator(8)', url: 'https://www.freedesktop.org/software/systemd/man/latest/systemd-debug-generator.html' },
    { title: 'initramfs-tools(7): panic', url: 'https://manpages.debian.org/bookworm/initramfs-tools-core/initramfs-tools.7.en.html' },
    { title: 'OpenWrt: failsafe mode', url: 'https://openwrt.org/docs/guide-user/troubleshooting/failsafe_and_factory_reset' },
  ],
  run: (context) => eachSystem(context, 'No system was read, so nobody knows which shells its boot opens.', (view) => judge(context, view)),
})

interface Word {
  readonly test: (key: string, value: string) => boolean
  readonly says: string
  readonly severity: Severity
}

/** Words of the kernel's command line that end in a shell. */
const words: readonly Word[] = [
  { test: (key, value) => /^(?:rd)?init$/u.test(key) && /\/(?:ba|da|a)?sh$/u.test(value), says: 'starts a shell in the place of the system', severity: 'high' },
  { test: (key, value) => /^(?:rd\.)?systemd\.debug[-_]shell$/u.test(key) && !/^(?:0|no|false|off)$/iu.test(value), says: 'opens a shell of root\'s on a terminal at every boot', severity: 'high' },
  { test: (key, value) => /^(?:rd\.)?systemd\.unit$/u.test(key) && /^(?:rescue|emergency)\.(?:target|service)$/u.test(value), says: 'boots into rescue mode', severity: 'high' },
  { test: (key, value) => /^(?:single|s|S|rescue|emergency|rd\.rescue|rd\.emergency|-b)$/u.test(key) && value === '', says: 'boots into rescue mode', severity: 'high' },
  { test: (key) => /^(?:rd\.)?break$/u.test(key), says: 'stops the boot in a shell', severity: 'high' },
  { test: (key, value) => key === 'rd.shell' && !/^(?:0|no)$/u.test(value), says: 'opens a shell when the boot fails', severity: 'medium' },
]

function judge(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  const settings = view.near(context.facts('setting')).filter((fact) => fact.program === 'cmdline')
  const entries = view.own(context.facts('start-entry'))
  const mild = (severity: Severity): { severity: Severity } => ({ severity: context.level.physical >= 1 ? severity : 'low' })
  const outcomes: Outcome[] = [
    ...settings.flatMap((fact) => {
      const word = words.find((each) => each.test(fact.key, fact.value))
      const text = fact.value === '' ? fact.key : `${fact.key}=${fact.value}`
      return word === undefined ? [] : [fail(`The kernel's command line ${word.says} (${text}).`, seen(fact, { excerpt: text }), { subject: text, ...mild(word.severity) })]
    }),
    ...bootPrompt(view.near(context.facts('setting')), mild),
    ...screenDoors(view, entries, mild),
    ...sulogin(context, view, entries, mild),
    ...initramfs(context, view, settings),
    ...failsafe(view),
  ]
  if (outcomes.length > 0) return outcomes
  const [first] = settings
  if (first === undefined) {
    return [unknown('The kernel\'s command line was not found, and it decides which shells the boot opens.', 'Supply the boot partition or the boot loader\'s environment that holds the kernel\'s command line.')]
  }
  return [pass('No mode was found that ends in a shell without a password.', seen(first, { excerpt: `${settings.length} words of the command line looked at` }))]
}

/** U-Boot's own prompt: whoever stops the countdown writes the kernel's command line himself. A pass phrase for it closes that. */
function bootPrompt(settings: readonly Fact<'setting'>[], mild: (severity: Severity) => { severity: Severity }): Outcome[] {
  const variables = settings.filter((fact) => fact.program === 'u-boot-env')
  const delay = variables.find((fact) => fact.key === 'bootdelay')
  const guarded = variables.some((fact) => /^(?:bootstopkey(?:crypt|sha256)|bootstopusesha256|bootdelaykey2?|bootstopkey)$/u.test(fact.key) && fact.value !== '')
  // -2 boots without a look at the keys (U-Boot, doc: autoboot).
  const open = delay !== undefined && !guarded && /^-?\d+$/u.test(delay.value) && Number(delay.value) >= -1
  const shells = variables.filter((fact) => /\b(?:rd)?init=\/\S*\/(?:ba|da|a)?sh\b/u.test(fact.value))
  return [
    ...(open ? [fail(`A key press at the serial port stops U-Boot at its prompt (bootdelay=${delay.value}), where the kernel can be started with any command line.`, seen(delay, { excerpt: `bootdelay=${delay.value}` }), { subject: 'bootdelay', ...mild('medium') })] : []),
    ...shells.map((fact) => fail(`U-Boot's environment holds a way to start a shell in the place of the system (${fact.key}).`, seen(fact, { excerpt: `${fact.key}=${fact.value}`.slice(0, 160) }), { subject: fact.key, ...mild('medium') })),
  ]
}

/** Shells and automatic logins on a screen; those on serial ports are judged by debug/no-serial-console-login. */
function screenDoors(view: SystemView, entries: readonly Fact<'start-entry'>[], mild: (severity: Severity) => { severity: Severity }): Outcome[] {
  return doors(view, entries).filter(({ device, kind }) => kind !== 'login' && !isSerial(device) && device !== 'console').map(({ entry, device, kind, account }) => (kind === 'shell'
    ? fail(`A shell of root's waits on ${device} without any login.`, startEvidence(entry), { subject: entry.name, ...mild('high') })
    : fail(`${device} logs ${account ?? 'somebody'} in by itself: whoever plugs in a keyboard has a shell.`, startEvidence(entry), { subject: entry.name, ...mild(account === 'root' ? 'high' : 'medium') })))
}

/** Rescue mode asks for root's password, unless root has none to ask for and the shell is forced open all the same. */
function sulogin(context: CheckContext<Kinds>, view: SystemView, entries: readonly Fact<'start-entry'>[], mild: (severity: Severity) => { severity: Severity }): Outcome[] {
  const root = accountsWithPasswords(view, context.facts('account'), context.facts('password')).find(({ name }) => name === 'root')
  if (root !== undefined && isOpen(root)) return []
  const forced = entries.find((entry) => /^(?:emergency|rescue)\.service$/u.test(entry.name) && (entry.directives?.['Service.Environment'] ?? []).some((line) => /SYSTEMD_SULOGIN_FORCE=(?:1|yes|true|on)/iu.test(line)))
  if (forced === undefined) return []
  return [fail('Rescue mode opens a shell without a password, because root has none and the unit forces it open (SYSTEMD_SULOGIN_FORCE).', seen(forced), { subject: forced.name, ...mild('medium') })]
}

/** Boot archives of distributions open a shell on the console when the root file system cannot be mounted. */
function initramfs(context: CheckContext<Kinds>, view: SystemView, settings: readonly Fact<'setting'>[]): Outcome[] {
  const archives = view.within(context.facts('file-tree')).filter((tree) => tree.container !== view.system.root && tree.format === 'container/cpio')
  const debian = archives.find(({ tree }) => tree.has('/scripts/functions') && tree.has('/init'))
  const dracut = archives.find(({ tree }) => tree.has('/usr/bin/dracut-emergency') || tree.has('/bin/dracut-emergency') || tree.has('/usr/lib/dracut'))
  // Without the command line nobody can tell whether it is closed.
  if (settings.length === 0) return []
  const closes = (key: string, value: RegExp): boolean => settings.some((fact) => fact.key === key && value.test(fact.value))
  if (debian !== undefined && !closes('panic', /./u)) {
    return [fail('When the root file system cannot be mounted, the boot archive opens a shell of root\'s on the console, since the command line has no "panic=".', at(debian, '/scripts/functions'), { subject: 'initramfs shell' })]
  }
  if (dracut !== undefined && !closes('rd.shell', /^(?:0|no)$/u) && !closes('rd.emergency', /^(?:reboot|poweroff|halt)$/u)) {
    return [fail('When the root file system cannot be mounted, the boot archive opens a shell of root\'s on the console, since the command line has no "rd.shell=0".', at(dracut, '/'), { subject: 'initramfs shell' })]
  }
  return []
}

/** OpenWrt's failsafe mode: a key press in the first seconds, and root is there without a password. */
function failsafe(view: SystemView): Outcome[] {
  const script = view.tree.match('/lib/preinit/*failsafe_wait')[0]
  if (script === undefined) return []
  return [fail('A button or key press during the boot opens OpenWrt\'s failsafe mode: root without a password, at the console and on the network.', at(view.root, script.path), { subject: 'failsafe mode' })]
}
