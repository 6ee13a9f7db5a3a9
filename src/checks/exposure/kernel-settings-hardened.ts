/** Switches of the kernel that make attacks harder: what is switched off by hand, and what costs nothing and is left open. */
import { defineCheck, fail, pass, seen, unknown, type CheckContext, type Evidence, type Outcome, type Severity } from '../define.ts'
import type { Fact } from '../../facts/fact.ts'
import { eachSystem, type SystemView } from '../systems.ts'
import { fromLevel } from '../severity.ts'

type Kinds = 'system' | 'file-tree' | 'setting' | 'kernel-config'

export const check = defineCheck({
  id: 'exposure/kernel-settings-hardened',
  title: 'The kernel\'s own protections are on',
  property: 'exposure',
  rung: 'correct',
  linuxOnly: true,
  needs: ['system', 'file-tree', 'setting', 'kernel-config'],
  severity: fromLevel('remote', 1, 'medium', 'Bugs that would only crash a program or the kernel become a way to run the attacker\'s code.'),
  references: [
    { title: 'Kernel Self Protection Project: recommended settings', url: 'https://kspp.github.io/Recommended_Settings' },
    { title: 'Linux: documentation for /proc/sys', url: 'https://docs.kernel.org/admin-guide/sysctl/index.html' },
    { title: 'Linux: the kernel\'s command-line parameters', url: 'https://docs.kernel.org/admin-guide/kernel-parameters.html' },
  ],
  run: (context) => eachSystem(context, 'No system was read, so nobody knows how its kernel is set.', (view) => judge(context, view)),
})

interface Wrong {
  readonly subject: string
  readonly message: string
  readonly evidence: Evidence
  readonly severity: Severity
}

/** Values that somebody set and that open what the kernel closes by itself. */
const set: readonly { readonly key: string; readonly bad: (value: number) => boolean; readonly says: string; readonly severity: Severity }[] = [
  { key: 'kernel.randomize_va_space', bad: (value) => value < 2, says: 'addresses of programs are not, or only partly, random', severity: 'medium' },
  { key: 'vm.mmap_min_addr', bad: (value) => value === 0, says: 'programs may map address zero, which makes many kernel bugs usable', severity: 'medium' },
  { key: 'kernel.unprivileged_bpf_disabled', bad: (value) => value === 0, says: 'every account may load BPF programs into the kernel', severity: 'medium' },
  { key: 'fs.suid_dumpable', bad: (value) => value === 1, says: 'programs with other rights leave their memory in files that their caller reads', severity: 'medium' },
  { key: 'fs.protected_symlinks', bad: (value) => value === 0, says: 'links in shared folders are followed, the classic trap of /tmp', severity: 'medium' },
  { key: 'fs.protected_hardlinks', bad: (value) => value === 0, says: 'hard links to files of others can be made', severity: 'medium' },
  { key: 'net.ipv4.conf.all.accept_source_route', bad: (value) => value === 1, says: 'senders choose the way of packets', severity: 'medium' },
  { key: 'kernel.dmesg_restrict', bad: (value) => value === 0, says: 'the kernel\'s log is shown to every account', severity: 'low' },
  { key: 'kernel.yama.ptrace_scope', bad: (value) => value === 0, says: 'programs may read the memory of others of the same account', severity: 'low' },
  { key: 'kernel.sysrq', bad: (value) => value === 1, says: 'every magic key works at the console', severity: 'low' },
  { key: 'kernel.perf_event_paranoid', bad: (value) => value < 1, says: 'every account may watch the kernel\'s performance counters', severity: 'low' },
  { key: 'net.ipv4.tcp_syncookies', bad: (value) => value === 0, says: 'a flood of half-open connections stops the services', severity: 'low' },
  { key: 'net.ipv4.conf.all.accept_redirects', bad: (value) => value === 1, says: 'neighbours may redirect the unit\'s packets', severity: 'low' },
  { key: 'net.ipv6.conf.all.accept_redirects', bad: (value) => value === 1, says: 'neighbours may redirect the unit\'s packets', severity: 'low' },
]

/** Words of the command line that switch protections off. */
const words: readonly { readonly test: (key: string, value: string) => boolean; readonly says: string; readonly severity: Severity }[] = [
  { test: (key) => key === 'nokaslr' || key === 'norandmaps', says: 'switches random addresses off', severity: 'medium' },
  { test: (key, value) => key === 'mitigations' && value === 'off', says: 'switches all protections against speculative execution attacks off', severity: 'medium' },
  { test: (key) => /^(?:nosmap|nosmep|nopti|no_?hash_pointers|nospectre_v[12])$/u.test(key), says: 'switches a protection of the kernel off', severity: 'medium' },
  { test: (key, value) => (key === 'pti' || key === 'kpti') && /^(?:off|0)$/u.test(value), says: 'switches page-table isolation off', severity: 'medium' },
  { test: (key, value) => key === 'iomem' && value === 'relaxed', says: 'lets root read and write all device memory', severity: 'medium' },
  { test: (key, value) => (key === 'selinux' || key === 'apparmor') && value === '0', says: 'switches mandatory access control off', severity: 'low' },
  { test: (key, value) => /^init_on_(?:alloc|free)$/u.test(key) && value === '0', says: 'leaves old content in memory that is handed out', severity: 'low' },
]

const off = (value: string | undefined): boolean => value === undefined || value === 'n'

/** Build options without which whole classes of attacks stay easy. */
const built: readonly { readonly subject: string; readonly wrong: (options: Fact<'kernel-config'>['options']) => boolean; readonly says: string; readonly severity: Severity }[] = [
  { subject: 'CONFIG_STRICT_KERNEL_RWX', wrong: (o) => off(o['STRICT_KERNEL_RWX']) && off(o['DEBUG_RODATA']), says: 'the kernel\'s code can be written and its data be run', severity: 'medium' },
  { subject: 'CONFIG_STACKPROTECTOR', wrong: (o) => off(o['STACKPROTECTOR']) && off(o['CC_STACKPROTECTOR']) && off(o['CC_STACKPROTECTOR_REGULAR']) && off(o['CC_STACKPROTECTOR_STRONG']), says: 'the kernel has no stack protector', severity: 'medium' },
  { subject: 'CONFIG_DEVKMEM', wrong: (o) => o['DEVKMEM'] === 'y', says: 'root may write the kernel\'s memory through /dev/kmem', severity: 'medium' },
  { subject: 'CONFIG_STRICT_DEVMEM', wrong: (o) => o['DEVMEM'] === 'y' && off(o['STRICT_DEVMEM']), says: 'root may read and write all memory through /dev/mem', severity: 'low' },
  { subject: 'CONFIG_HARDENED_USERCOPY', wrong: (o) => off(o['HARDENED_USERCOPY']), says: 'copies between programs and kernel are not checked', severity: 'low' },
  { subject: 'CONFIG_FORTIFY_SOURCE', wrong: (o) => off(o['FORTIFY_SOURCE']), says: 'the kernel\'s own buffer functions are not checked', severity: 'low' },
  { subject: 'CONFIG_COMPAT_BRK', wrong: (o) => o['COMPAT_BRK'] === 'y', says: 'the heap of programs is not at a random address', severity: 'low' },
]

/** What a kernel leaves open when neither it nor a setting says otherwise. */
const openByDefault: readonly { readonly key: string; readonly closedBy: (options: Fact<'kernel-config'>['options']) => boolean; readonly says: string }[] = [
  { key: 'kernel.dmesg_restrict', closedBy: (o) => o['SECURITY_DMESG_RESTRICT'] === 'y', says: 'the kernel\'s log is shown to every account' },
  { key: 'kernel.unprivileged_bpf_disabled', closedBy: (o) => off(o['BPF_SYSCALL']) || o['BPF_UNPRIV_DEFAULT_OFF'] === 'y', says: 'every account may load BPF programs into the kernel' },
]

function judge(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  const settings = context.facts('setting')
  const values = new Map(view.own(settings).filter((fact) => fact.program === 'sysctl-effective').map((fact) => [fact.key, fact]))
  const kernelWords = view.near(settings).filter((fact) => fact.program === 'cmdline')
  const config = view.within(context.facts('kernel-config'))[0]
  const wrong: Wrong[] = [...bySettings(values), ...byWords(kernelWords), ...byBuild(config, values)]
  const outcomes: Outcome[] = wrong.map(({ subject, message, evidence, severity }) => fail(message, evidence, { subject, severity: context.level.remote >= 1 ? severity : 'low' }))
  if (wrong.some(({ severity }) => severity !== 'low')) return outcomes
  if (values.size === 0 && config === undefined) {
    return [...outcomes, unknown('Neither the kernel\'s settings nor how it was built is told.', 'Supply the root file system with /etc/sysctl.d, and the kernel\'s configuration.')]
  }
  const evidence = config === undefined ? [...values.values()][0] : config
  if (evidence === undefined) return outcomes
  const what = [config === undefined ? '' : `kernel ${config.version} is built with its main protections`, `${values.size} settings`, `${kernelWords.length} words of the command line`].filter((part) => part !== '').join(', ')
  return [...outcomes, pass(`None of the kernel's main protections is off: ${what}.`, seen(evidence))]
}

function bySettings(values: ReadonlyMap<string, Fact<'setting'>>): Wrong[] {
  return set.flatMap(({ key, bad, says, severity }) => {
    const fact = values.get(key)
    const value = Number(fact?.value ?? 'NaN')
    return fact === undefined || Number.isNaN(value) || !bad(value) ? [] : [{ subject: key, message: `${key} is set to ${fact.value}: ${says}.`, evidence: seen(fact, { excerpt: `${key} = ${fact.value}` }), severity }]
  })
}

function byWords(settings: readonly Fact<'setting'>[]): Wrong[] {
  return settings.flatMap((fact) => {
    const found = words.find((each) => each.test(fact.key, fact.value))
    const text = fact.value === '' ? fact.key : `${fact.key}=${fact.value}`
    return found === undefined ? [] : [{ subject: text, message: `The kernel's command line ${found.says} (${text}).`, evidence: seen(fact, { excerpt: text }), severity: found.severity }]
  })
}

function byBuild(config: Fact<'kernel-config'> | undefined, values: ReadonlyMap<string, Fact<'setting'>>): Wrong[] {
  if (config === undefined) return []
  const { options, version } = config
  // Options come and go with versions; before 4.11 other names stood for some, and others did not exist.
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const modern = major > 4 || (major === 4 && minor >= 14)
  return [
    ...built.filter((each) => each.wrong(options) && (modern || each.severity === 'medium')).map(({ subject, says, severity }) => ({ subject, message: `Kernel ${version} is built so that ${says} (${subject}).`, evidence: seen(config, { excerpt: subject }), severity })),
    ...openByDefault.filter(({ key, closedBy }) => !values.has(key) && !closedBy(options)).map(({ key, says }) => ({ subject: key, message: `Nothing sets ${key}, so ${says}.`, evidence: seen(config, { excerpt: `${key} is not set` }), severity: 'low' as const })),
  ]
}
