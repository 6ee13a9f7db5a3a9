/**
 * What the compiler and linker can do against bugs in the product's own programs. One outcome for each program and each
 * protection that it lacks; where very many lack one, the most exposed ones and the number of the rest.
 */
import { at, defineCheck, fail, pass, seen, unknown, type CheckContext, type Evidence, type Outcome, type Severity } from '../define.ts'
import type { Fact } from '../../facts/fact.ts'
import { compareText } from '../../kernel/where.ts'
import { furtherProtections, isProgram, protections, type Protection, type SystemMarks } from '../protections.ts'
import { builtByVendor } from '../../facts/distributions.ts'
import { count, eachSystem, ownership, type SystemView } from '../systems.ts'
import { fromLevel } from '../severity.ts'
import { filesRun } from '../writable.ts'

type Kinds = 'system' | 'file-tree' | 'package-files' | 'elf' | 'start-entry' | 'os-release'
type Elf = Fact<'elf'>

export const check = defineCheck({
  id: 'exposure/binaries-hardened',
  title: 'The product\'s own programs are built with the usual protections',
  property: 'exposure',
  rung: 'correct',
  needs: ['system', 'file-tree', 'package-files', 'elf', 'start-entry', 'os-release'],
  severity: fromLevel('remote', 1, 'medium', 'A memory bug that would only stop the program becomes a way to run the attacker\'s code.'),
  references: [
    { title: 'OpenSSF: Compiler Options Hardening Guide for C and C++', url: 'https://best.openssf.org/Compiler-Hardening-Guides/Compiler-Options-Hardening-Guide-for-C-and-C++.html' },
    { title: 'Debian wiki: Hardening', url: 'https://wiki.debian.org/Hardening' },
    { title: 'CWE-693: Protection Mechanism Failure', url: 'https://cwe.mitre.org/data/definitions/693.html' },
  ],
  run: (context) => eachSystem(context, 'No system was read, so nobody knows how its programs were built.', (view) => judge(context, view)),
})

/** Above this number of programs that lack one protection, the rest is told as one. */
const single = 10
const worst = 5

function judge(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  const all = view.own(context.facts('elf')).filter(isOfSystem)
  if (all.length === 0) return [unknown('No program was read in the system.', 'Supply the root file system with its programs.')]
  const machine = mostFrequent(all.map((elf) => elf.machine))
  const running = all.filter((elf) => elf.machine === machine)
  const owners = ownership(view, context.facts('package-files'))
  // Firmware of other processors, and programs of a distribution's packages, are not what the product's makers compiled.
  const ofDistribution = owners.known && !builtByVendor(view.own(context.facts('os-release')))
  const own = running.filter((elf) => !ofDistribution || owners.packageOf(elf.file) === undefined)
  const summary = at(view.root, '/', summaryOf(running))
  const exposed = exposedFiles(view, context.facts('start-entry'))
  const brought = ofDistribution ? judgeBrought(running.filter((elf) => owners.packageOf(elf.file) !== undefined), exposed, summary) : []
  if (own.length === 0) return [...brought, pass(`Each of ${count(all.length, 'program and library', 'programs and libraries')} came with a package of the distribution.`, summary)]
  const found = protections.flatMap((protection) => judgeProtection(protection, own, exposed, context.level.remote))
  const marks: SystemMarks = new Set(running.find(({ soname, file }) => /^libc\.so\.6$|^ld-musl|^libc\.musl/u.test(soname ?? file.slice(file.lastIndexOf('/') + 1)))?.branchProtection)
  const further = judgeFurther(own, marks, summary)
  if (found.length > 0) return [...found, ...further, ...brought]
  const [first] = own
  return first === undefined ? [...further, ...brought] : [...further, ...brought, pass(`${count(own.length, 'program or library', 'programs and libraries')} of the product ${own.length === 1 ? 'is' : 'are'} built with PIE, RELRO, stack protection and a stack that cannot be run.`, [seen(first), summary])]
}

/** What is better with and no hole without: one outcome, with a row for each kind. */
function judgeFurther(own: readonly Elf[], marks: SystemMarks, summary: Evidence): Outcome[] {
  const kinds = furtherProtections.map(({ says, subject, lacks }) => ({ says, subject, files: own.filter((elf) => lacks(elf, marks)) })).filter(({ files }) => files.length > 0)
  if (kinds.length === 0) return []
  const rows = kinds.flatMap(({ subject, files }) => files.slice(0, worst).map((elf) => seen(elf, { excerpt: `${subject}: ${elf.type}, RELRO ${elf.relro}, ${shareWords(elf)}` })))
  const words = kinds.map(({ says, files }) => `${says}: ${files.length}`).join('; ')
  return [fail(`Among ${count(own.length, 'program or library', 'programs and libraries')} of the product's own more could be done. In numbers of files: ${words}.`, [...rows, summary] as unknown as readonly [Evidence, ...Evidence[]], { subject: 'further protections', severity: 'low' })]
}

/** Programs of a distribution that others reach and that lack the main protections: the distribution's to repair, the product's to know. */
function judgeBrought(brought: readonly Elf[], exposed: ReadonlySet<string>, summary: Evidence): Outcome[] {
  const weak = brought.filter((elf) => exposed.has(elf.file)).map((elf) => ({ elf, lacking: protections.filter(({ lacks, severity }) => lacks(elf) && severity?.(elf) !== 'low') })).filter(({ lacking }) => lacking.length > 0)
  const [first] = weak
  if (first === undefined) return []
  const rows = weak.slice(0, single).map(({ elf, lacking }) => seen(elf, { excerpt: `${elf.file}: ${lacking.map(({ subject }) => subject).join(', ')}` }))
  return [fail(
    `${count(weak.length, 'program', 'programs')} of the distribution that start${weak.length === 1 ? 's' : ''} by ${weak.length === 1 ? 'itself' : 'themselves'} or with other rights ${weak.length === 1 ? 'lacks' : 'lack'} a main protection: ${weak.slice(0, worst).map(({ elf, lacking }) => `${elf.file} (${lacking.map(({ subject }) => subject).join(', ')})`).join(', ')}${weak.length > worst ? ' and others' : ''}.`,
    [...rows, summary] as unknown as readonly [Evidence, ...Evidence[]], { subject: 'programs of packages', severity: 'low' },
  )]
}

const shareWords = ({ fortify }: Elf): string => (fortify === undefined ? 'nothing to fortify' : `${fortify.fortified} of ${fortify.functions} functions fortified`)

/** The whole system in one line: what share of its programs and libraries has what. */
function summaryOf(all: readonly Elf[]): string {
  const programs = all.filter(isProgram)
  const linked = all.filter((elf) => !elf.static && elf.runtime === 'c')
  const share = (part: number, whole: number): string => `${part} of ${whole}`
  const functions = all.reduce((sum, { fortify }) => ({ functions: sum.functions + (fortify?.functions ?? 0), fortified: sum.fortified + (fortify?.fortified ?? 0) }), { functions: 0, fortified: 0 })
  return `${all.length} ELF files: PIE ${share(programs.filter(({ type }) => type === 'position-independent').length, programs.length)}, stack not executable ${share(all.filter(({ executableStack }) => executableStack === 'no').length, all.length)}, ` +
    `RELRO full ${linked.filter(({ relro }) => relro === 'full').length} partial ${linked.filter(({ relro }) => relro === 'partial').length} of ${linked.length}, canary ${share(linked.filter((elf) => elf.stackProtector).length, linked.length)}, fortified functions ${share(functions.fortified, functions.functions)}`
}

/** What runs on the system's own processor: no kernel modules, no firmware for others. */
const isOfSystem = ({ type, file }: Elf): boolean => type !== 'relocatable' && type !== 'core' && !/^\/(?:usr\/)?lib\/(?:firmware|modules|debug)\/|^\/boot\//u.test(file)

function judgeProtection(protection: Protection, own: readonly Elf[], exposed: ReadonlySet<string>, remote: number): Outcome[] {
  const { subject, says, many } = protection
  const lacking = own.filter((elf) => protection.lacks(elf)).sort((a, b) => Number(exposed.has(b.file)) - Number(exposed.has(a.file)) || compareText(a.file, b.file))
  const more = (elf: Elf): { severity?: Severity } => {
    const severity = remote >= 1 ? protection.severity?.(elf) : undefined
    return severity === undefined ? {} : { severity }
  }
  const shown = lacking.length > single ? lacking.slice(0, worst) : lacking
  const told = shown.map((elf): Outcome => fail(`${elf.file} ${says}.`, seen(elf, { excerpt: `${elf.type}, ${elf.machine}, RELRO ${elf.relro}` }), { subject, ...more(elf) }))
  const rest = lacking.slice(shown.length)
  const [first] = rest
  if (first === undefined) return told
  const total = own.filter((elf) => (subject === 'pie' ? isProgram(elf) : true)).length
  const mild = rest.every((elf) => more(elf).severity === 'low') ? more(first) : {}
  return [...told, fail(`${lacking.length} of ${total} ${many}; ${rest.length} of them are not listed here.`, seen(first), { subject: `${subject} in further files`, ...mild })]
}

/** Programs that start by themselves, and those that run with other rights: bugs in them matter most. */
function exposedFiles(view: SystemView, entries: readonly Fact<'start-entry'>[]): ReadonlySet<string> {
  const files = view.own(entries).filter((entry) => entry.enabled).flatMap((entry) => filesRun(view.tree, entry.command)).map((path) => view.tree.resolve(path)?.path ?? path)
  const special = view.tree.where(({ type, mode }) => type === 'file' && mode !== 0xffff && (mode & 0o6000) !== 0).map((entry) => entry.path)
  return new Set([...files, ...special])
}

function mostFrequent(values: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))[0]?.[0] ?? ''
}
