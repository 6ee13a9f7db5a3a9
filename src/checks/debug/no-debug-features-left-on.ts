/** Switches of firmware and kernel, and tools, that belong into development and not into units that ship. */
import { at, defineCheck, fail, pass, seen, unknown, type CheckContext, type Evidence, type Outcome, type Severity } from '../define.ts'
import type { Fact } from '../../facts/fact.ts'
import { basename } from '../../kernel/path.ts'
import { eachSystem, type SystemView } from '../systems.ts'
import { fromLevel } from '../severity.ts'

type Kinds = 'system' | 'file-tree' | 'setting' | 'mount' | 'start-entry'

export const check = defineCheck({
  id: 'debug/no-debug-features-left-on',
  title: 'No debug feature of firmware or kernel is left on',
  property: 'debug',
  rung: 'correct',
  needs: ['system', 'file-tree', 'setting', 'mount', 'start-entry'],
  severity: fromLevel('physical', 1, 'medium', 'A debug feature reads memory or stops the system for whoever holds a cable, past every other protection.'),
  references: [
    { title: 'Raspberry Pi: config.txt', url: 'https://www.raspberrypi.com/documentation/computers/config_txt.html' },
    { title: 'Linux: kgdb, kdb and the kernel debugger', url: 'https://docs.kernel.org/process/debugging/kgdb.html' },
    { title: 'CWE-489: Active Debug Code', url: 'https://cwe.mitre.org/data/definitions/489.html' },
  ],
  run: (context) => eachSystem(context, 'No system was read, so nobody knows which debug features are on.', (view) => judge(context, view)),
})

interface Rule {
  readonly program: 'config.txt' | 'cmdline'
  readonly test: (key: string, value: string) => boolean
  readonly says: string
  readonly severity: Severity
}

const rules: readonly Rule[] = [
  { program: 'config.txt', test: (key, value) => key === 'enable_jtag_gpio' && value === '1', says: 'brings the processor\'s JTAG port out on the header', severity: 'high' },
  { program: 'config.txt', test: (key, value) => key === 'gpio' && /^(?:2[2-7](?:-2[2-7])?,?)+=a4/u.test(value), says: 'brings the processor\'s JTAG port out on the header', severity: 'high' },
  { program: 'config.txt', test: (key, value) => key === 'dtoverlay' && /jtag/iu.test(value), says: 'brings the processor\'s JTAG port out on the header', severity: 'high' },
  { program: 'config.txt', test: (key, value) => key === 'start_debug' && value === '1', says: 'loads the debug version of the firmware', severity: 'low' },
  { program: 'config.txt', test: (key, value) => (key === 'uart_2ndstage' || key === 'bootcode_delay') && value !== '0', says: 'lets the firmware tell about the boot on the serial port, or wait', severity: 'low' },
  { program: 'cmdline', test: (key) => key === 'kgdboc' || key === 'kgdbwait' || key === 'kgdboe' || key === 'kgdbcon', says: 'attaches the kernel\'s debugger to a port', severity: 'high' },
  { program: 'cmdline', test: (key) => key === 'sysrq_always_enabled', says: 'lets every magic key work at the console', severity: 'medium' },
  { program: 'cmdline', test: (key) => /^(?:early(?:con|printk)|ignore_loglevel|initcall_debug|debug|systemd\.log_level|ftrace(?:_\w+)?|trace_event)$/u.test(key), says: 'makes the boot tell more than a customer needs', severity: 'low' },
]

/** Tools with which a system is taken apart, by what they do for whoever got in. */
const toolKinds: readonly { readonly kind: string; readonly test: RegExp }[] = [
  { kind: 'debuggers and tracers', test: /^(?:gdb|gdb-multiarch|gdbserver|lldb(?:-server)?(?:-\d+)?|strace|ltrace|valgrind|perf(?:_[\d.]+)?|bpftool|bpftrace|trace-cmd|stap|crash|frida-server|r2|radare2|rizin|uftrace|kexec)$/u },
  { kind: 'compilers', test: /^(?:gcc(?:-\d+)?|g\+\+(?:-\d+)?|cc|c\+\+|clang(?:\+\+)?(?:-\d+)?|tcc|as|ld|make|go|rustc|cargo|javac)$/u },
  { kind: 'network sniffers and scanners', test: /^(?:tcpdump|tshark|dumpcap|ngrep|nmap|masscan|zmap|hping3|arp-scan|ettercap|dsniff|hydra|medusa|john|hashcat|aircrack-ng|airodump-ng|aireplay-ng|iperf3?)$/u },
  { kind: 'raw connections', test: /^(?:nc|netcat|nc\.(?:traditional|openbsd)|ncat|socat)$/u },
  { kind: 'access to the hardware', test: /^(?:openocd|i2c(?:set|get|dump|detect|transfer)|spidev_test|spi-pipe|flashrom|devmem2?|memtool|mtd_debug|flash_erase|nandwrite|nanddump|peekpoke)$/u },
]

function judge(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  const settings = view.near(context.facts('setting')).filter((fact) => fact.program === 'config.txt' || fact.program === 'cmdline')
  const mild = (severity: Severity): { severity: Severity } => ({ severity: context.level.physical >= 1 ? severity : 'low' })
  const found: Outcome[] = settings.flatMap((fact) => {
    const rule = rules.find((each) => each.program === fact.program && each.test(fact.key, fact.value))
    if (rule === undefined || (fact.key === 'systemd.log_level' && fact.value !== 'debug')) return []
    const text = fact.value === '' ? fact.key : `${fact.key}=${fact.value}`
    return [fail(`${basename(fact.file)} ${rule.says} (${text}).`, seen(fact, { excerpt: text }), { subject: text, ...mild(rule.severity) })]
  })
  found.push(...mounted(view, context.facts('mount'), mild))
  found.push(...toolsFound(view), ...kernelPanels(view, context.facts('start-entry')))
  if (found.some((outcome) => outcome.result === 'fail' && outcome.severity !== 'low')) return found
  const [first] = settings
  if (first === undefined) return [...found, unknown('Neither the firmware\'s settings nor the kernel\'s command line was found.', 'Supply the boot partition, or the boot loader\'s environment that holds the kernel\'s command line.')]
  return [...found, pass(`None of ${settings.length} settings of firmware and kernel switches a debug feature on.`, seen(first))]
}

/** The kernel's debug file system, mounted by hand for others than root. */
function mounted(view: SystemView, mounts: readonly Fact<'mount'>[], mild: (severity: Severity) => { severity: Severity }): Outcome[] {
  return view.own(mounts).filter((mount) => mount.type === 'debugfs' || mount.type === 'tracefs').map((mount) => {
    const open = mount.options.some((option) => /^mode=0?7[0-7]*[1-7]$|^gid=[1-9]/u.test(option))
    return fail(`The kernel's ${mount.type} is mounted at ${mount.mountPoint}${open ? ' for others than root' : ''}.`, seen(mount), { subject: mount.type, ...mild(open ? 'medium' : 'low') })
  })
}

/** One outcome for all tools, with a row for each; what starts by itself and waits is judged by exposure/no-remote-debuggers. */
function toolsFound(view: SystemView): Outcome[] {
  const files = ['/usr/bin', '/usr/sbin', '/bin', '/sbin', '/usr/local/bin', '/usr/local/sbin'].flatMap((folder) => view.tree.list(folder))
    // busybox has small ones of its own under some of these names.
    .filter((entry) => entry.type !== 'directory' && !/busybox|toybox/u.test(entry.target ?? '') && !/busybox|toybox/u.test(view.tree.resolve(entry.path)?.path ?? ''))
  const kinds = toolKinds.map(({ kind, test }) => ({ kind, paths: files.map(({ path }) => path).filter((path) => test.test(basename(path))) })).filter(({ paths }) => paths.length > 0)
  const rows = kinds.flatMap(({ kind, paths }) => paths.map((path): Evidence => at(view.root, path, kind)))
  const [first, ...rest] = rows
  if (first === undefined) return []
  const words = kinds.map(({ kind, paths }) => `${kind} (${[...new Set(paths.map(basename))].slice(0, 4).join(', ')}${new Set(paths.map(basename)).size > 4 ? ' and more' : ''})`)
  return [fail(`Tools of developers are in the system: ${words.join('; ')}.`, [first, ...rest.slice(0, shownTools)], { subject: 'tools of developers', severity: 'low' })]
}

const shownTools = 30

/** Commands at boot that open the kernel's panels: tracing, dynamic debugging, the debug file system. */
function kernelPanels(view: SystemView, entries: readonly Fact<'start-entry'>[]): Outcome[] {
  return view.own(entries).filter(({ enabled, command }) => enabled && /\bmount\b[^;|&]{0,200}\b(?:debugfs|tracefs)\b|>\s*\/sys\/kernel\/(?:debug|tracing)\//u.test(command))
    .filter(({ name }) => !name.startsWith('sys-kernel-'))
    .map((entry) => fail(`${entry.name} opens the kernel's debug interfaces at boot.`, seen(entry, { excerpt: entry.command }), { subject: entry.name, severity: 'low' }))
}
