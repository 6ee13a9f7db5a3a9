/** A crash dump is a copy of memory: keys, passwords and whatever the user was doing, in a file or on its way to somebody. */
import { programsOf, stemOf } from '../../facts/started.ts'
import { at, defineCheck, fail, pass, seen, unknown, type CheckContext, type Evidence, type Outcome } from '../define.ts'
import type { Fact } from '../../facts/fact.ts'
import { answered, answerEvidence, byAnswer, settledByAnswer } from '../question.ts'
import { startEvidence } from '../services.ts'
import { fromLevel } from '../severity.ts'
import { systemdSetting } from '../systemd-settings.ts'
import { basename, pathMatcher } from '../../kernel/path.ts'
import { count, eachSystem, ownership, type SystemView } from '../systems.ts'

type Kinds = 'answer' | 'system' | 'file-tree' | 'setting' | 'start-entry' | 'elf' | 'pattern' | 'unit' | 'package-files'
const question = 'data.crash-dumps-protected'
const title = 'Crash dumps hold no secrets, or are kept and sent under protection'

export const check = defineCheck({
  id: 'data/crash-dumps-protected',
  title,
  property: 'data',
  rung: 'enabled',
  needs: ['answer', 'system', 'file-tree', 'setting', 'start-entry', 'elf', 'pattern', 'unit', 'package-files'],
  asks: [question],
  severity: fromLevel('required', 1, 'medium', 'A crash can be provoked, and the dump holds keys, passwords and personal data of that moment for whoever reads the storage or receives the report.'),
  references: [
    { title: 'CWE-528: Exposure of Core Dump File to an Unauthorized Control Sphere', url: 'https://cwe.mitre.org/data/definitions/528.html' },
    { title: 'core(5)', url: 'https://man7.org/linux/man-pages/man5/core.5.html' },
    { title: 'coredump.conf(5)', url: 'https://www.freedesktop.org/software/systemd/man/latest/coredump.conf.html' },
    { title: 'Linux: documentation for kdump', url: 'https://docs.kernel.org/admin-guide/kdump/kdump.html' },
  ],
  run(context) {
    const said = byAnswer(context, { question, yes: title, no: 'Dumps of crashed programs are kept or sent with whatever was in memory.' })
    if (said.result === 'fail') return [said]
    const shown = eachSystem(context, 'No system was read.', (view) => judge(context, view))
    const failing = shown.filter(({ result }) => result === 'fail')
    if (failing.length > 0) return failing
    const answer = answered(context, question)
    const off = shown.flatMap((outcome) => (outcome.result === 'pass' ? outcome.evidence : []))
    if (said.result === 'pass' && answer !== undefined) return [pass(said.message, [answerEvidence(answer), ...off])]
    if (said.result !== 'unknown') return [said]
    const stored = shown.find(({ subject }) => subject === 'systemd-coredump')
    // The system's own dumps are one half; what an application reports by itself no image shows.
    return [stored === undefined ? { ...said, ...(off.length === 0 ? {} : { evidence: off }) } : { ...said, message: `${stored.message} ${said.message}`, evidence: stored.evidence ?? [] }]
  },
})

/** Programs that collect dumps, and mostly send them to the maker of the distribution. */
const collectors: readonly { readonly test: RegExp; readonly says: string }[] = [
  { test: /^(?:apport|whoopsie)$/u, says: 'collects dumps of crashed programs in /var/crash and offers them to the makers of Ubuntu' },
  { test: /^(?:abrtd|abrt-(?:ccpp|hook-ccpp|oops|vmcore))$/u, says: 'collects dumps of crashed programs in /var/spool/abrt and offers them to the makers of the distribution' },
]

function judge(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  const settings = context.facts('setting')
  const started = view.own(context.facts('start-entry')).filter((entry) => entry.enabled)
  const pattern = view.own(settings).find((fact) => fact.program === 'sysctl-effective' && fact.key === 'kernel.core_pattern')
  const found = [...collecting(started), ...kernelDumps(started, view.near(settings)), ...written(pattern), ...allowed(context, view, pattern), ...leftBehind(context, view)]
  if (found.length > 0) return found
  return bySystemd(view, settings, pattern)
}

const named = (entry: Fact<'start-entry'>, test: RegExp): boolean => test.test(stemOf(entry.name)) || programsOf(entry).some((program) => test.test(program))

const collecting = (started: readonly Fact<'start-entry'>[]): readonly Outcome[] => collectors.flatMap(({ test, says }) => {
  const entry = started.find((each) => named(each, test))
  return entry === undefined ? [] : [fail(`${entry.name} ${says}.`, startEvidence(entry), { subject: stemOf(entry.name) })]
})

/** A second kernel that writes all memory to storage when the first one crashes: it needs memory set aside on the command line. */
function kernelDumps(started: readonly Fact<'start-entry'>[], settings: readonly Fact<'setting'>[]): readonly Outcome[] {
  const entry = started.find((each) => named(each, /^kdump(?:-tools)?$/u))
  const memory = settings.find((fact) => fact.program === 'cmdline' && fact.key === 'crashkernel' && fact.value !== '')
  return entry === undefined || memory === undefined ? [] : [fail('When the kernel crashes, all memory is written to storage (kdump).', [startEvidence(entry), seen(memory, { excerpt: `crashkernel=${memory.value}` })], { subject: 'kdump' })]
}

/** A pattern that is a path: each program that crashes leaves its memory there. */
function written(pattern: Fact<'setting'> | undefined): readonly Outcome[] {
  if (pattern === undefined || !pattern.value.startsWith('/') || pattern.value === '/dev/null') return []
  return [fail(`Each program that crashes leaves its memory in a file (${pattern.value}).`, seen(pattern, { excerpt: `kernel.core_pattern = ${pattern.value}` }), { subject: 'kernel.core_pattern' })]
}

/** Without a pattern of its own the kernel writes `core` where the program happens to be; a shell's limit of nothing keeps it from that. */
function allowed(context: CheckContext<Kinds>, view: SystemView, pattern: Fact<'setting'> | undefined): readonly Outcome[] {
  // Under systemd the first process sets limit and pattern, and what receives the dumps is judged by its own settings.
  if ((pattern !== undefined && !/^[\w%.-]+$/u.test(pattern.value)) || (pattern === undefined && view.system.init === 'systemd')) return []
  const lines = view.own(context.facts('pattern')).filter(({ rule }) => rule === 'core-dumps-allowed')
  const units = view.own(context.facts('unit')).filter(({ directives }) => /^(?:infinity|[1-9]\d*[KMGT]?)$/u.test(directives['Service.LimitCORE']?.at(-1) ?? '') && pattern !== undefined)
  return [
    ...lines.map((fact) => fail(`${fact.file} lets programs that crash leave their memory in a file of any size, beside where they run.`, seen(fact, { excerpt: fact.excerpt }), { subject: fact.file })),
    ...units.map((fact) => fail(`When ${fact.name} crashes, it may leave its memory in a file (${pattern?.value ?? 'core'}).`, seen(fact, { excerpt: `LimitCORE=${fact.directives['Service.LimitCORE']?.at(-1) ?? ''}` }), { subject: fact.name })),
  ]
}

/** Where dumps are collected: by apport, abrt, kdump, systemd, the kernel's own store, and by hand. */
const isDump = pathMatcher(['/var/crash/**', '/var/lib/systemd/coredump/*', '/var/spool/abrt/*/coredump*', '/var/spool/abrt/*/vmcore*', '/var/lib/systemd/pstore/**', '/var/lib/apport/coredump/*', '/sys/fs/pstore/*', '/var/lib/kdump/**'])
const dumpName = /^(?:core(?:\.\d+)?|vmcore(?:\..+)?|.+\.(?:core|crash|dmp|mdmp)|core\..+\.(?:zst|lz4|xz))$/u

/** Dumps that are in the image itself: what a machine of the maker's held in its memory when something crashed there. */
function leftBehind(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  const owners = ownership(view, context.facts('package-files'))
  const cores = view.near(context.facts('elf')).filter(({ type, file }) => type === 'core' && owners.packageOf(file) === undefined)
  const known = new Set(cores.map(({ file }) => file))
  const kept = view.tree.where(({ type, path, size }) => type === 'file' && size > 0 && isDump(path) && dumpName.test(basename(path)))
    .filter(({ path }) => !known.has(path))
  return [
    ...cores.map((fact) => fail(`The image holds the memory of a program that crashed (${fact.file}, for ${fact.machine}): whatever it knew can be read there.`, seen(fact), { subject: fact.file })),
    ...(kept[0] === undefined ? [] : [fail(`The image holds ${count(kept.length, 'crash report or dump', 'crash reports and dumps')}, ${kept[0].path} among them.`, at(view.root, kept[0].path), { subject: kept[0].path })]),
  ]
}

function bySystemd(view: SystemView, settings: readonly Fact<'setting'>[], pattern: Fact<'setting'> | undefined): readonly Outcome[] {
  const storage = systemdSetting(view, settings, 'coredump', 'Coredump', 'Storage')
  if (storage?.value === 'none') return [pass('systemd-coredump keeps no dumps.', seen(storage, { excerpt: 'Storage=none' }))]
  if (pattern !== undefined && /^(?:|\/dev\/null|\|\s*(?:\/usr)?\/bin\/(?:false|true))$/u.test(pattern.value)) return [pass('The kernel writes no dumps of programs.', seen(pattern, { excerpt: `kernel.core_pattern = ${pattern.value}` }))]
  const handler = view.tree.resolve('/usr/lib/systemd/systemd-coredump') ?? view.tree.resolve('/lib/systemd/systemd-coredump')
  if (handler === undefined) return [unknown('Nothing in the system was seen to collect dumps.', settledByAnswer(question))]
  const evidence: Evidence = storage === undefined ? at(view.root, handler.path) : seen(storage, { excerpt: `Storage=${storage.value}` })
  return [unknown('systemd-coredump keeps the memory of programs that crash in /var/lib/systemd/coredump.', settledByAnswer(question), { subject: 'systemd-coredump', evidence: [evidence] })]
}
