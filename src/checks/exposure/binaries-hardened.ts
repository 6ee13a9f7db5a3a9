/**
 * What the compiler and linker can do against bugs in the product's own programs. One outcome for each program and each
 * protection that it lacks; where very many lack one, the most exposed ones and the number of the rest.
 */
import { at, defineCheck, fail, pass, seen, unknown, type CheckContext, type Outcome, type Severity } from '../define.ts'
import type { Fact } from '../../facts/fact.ts'
import { compareText } from '../../kernel/where.ts'
import { count, eachSystem, ownership, type SystemView } from '../systems.ts'
import { fromLevel } from '../severity.ts'
import { filesRun } from '../writable.ts'

type Kinds = 'system' | 'file-tree' | 'package-files' | 'elf' | 'start-entry'
type Elf = Fact<'elf'>

export const check = defineCheck({
  id: 'exposure/binaries-hardened',
  title: 'The product\'s own programs are built with the usual protections',
  property: 'exposure',
  rung: 'correct',
  needs: ['system', 'file-tree', 'package-files', 'elf', 'start-entry'],
  severity: fromLevel('remote', 1, 'medium', 'A memory bug that would only stop the program becomes a way to run the attacker\'s code.'),
  references: [
    { title: 'OpenSSF: Compiler Options Hardening Guide for C and C++', url: 'https://best.openssf.org/Compiler-Hardening-Guides/Compiler-Options-Hardening-Guide-for-C-and-C++.html' },
    { title: 'Debian wiki: Hardening', url: 'https://wiki.debian.org/Hardening' },
    { title: 'CWE-693: Protection Mechanism Failure', url: 'https://cwe.mitre.org/data/definitions/693.html' },
  ],
  run: (context) => eachSystem(context, 'No system was read, so nobody knows how its programs were built.', (view) => judge(context, view)),
})

interface Protection {
  readonly subject: string
  /** What is missing, said of one program. */
  readonly says: string
  /** Said of many. */
  readonly many: string
  lacks(elf: Elf): boolean
  severity?(elf: Elf): Severity | undefined
}

const isProgram = ({ type }: Elf): boolean => type === 'executable' || type === 'position-independent'

const protections: readonly Protection[] = [
  {
    subject: 'pie',
    says: 'is not position-independent (PIE), so its code lies at the same address in every process of every unit',
    many: 'are not position-independent (PIE)',
    lacks: ({ type }) => type === 'executable',
    // Go and Rust keep memory bugs out by other means.
    severity: ({ runtime }) => (runtime === 'c' ? undefined : 'low'),
  },
  {
    subject: 'stack-protector',
    says: 'has neither stack protector nor fortified functions, though it uses functions that overflow buffers',
    many: 'have neither stack protector nor fortified functions',
    // Without such calls there may be nothing to protect; of a stripped static program nothing is told.
    lacks: (elf) => elf.runtime === 'c' && elf.fortifiable && !elf.stackProtector && !elf.fortified && !(elf.static && elf.stripped),
  },
  {
    subject: 'executable-stack',
    says: 'asks for an executable stack, so that bytes sent to it can be run as code',
    many: 'ask for an executable stack',
    lacks: ({ executableStack }) => executableStack === 'yes',
  },
  {
    subject: 'relro',
    says: 'leaves its table of functions writable (no RELRO)',
    many: 'leave their tables of functions writable (no RELRO)',
    lacks: (elf) => elf.relro === 'none' && !elf.static && elf.runtime === 'c' && (isProgram(elf) || elf.type === 'shared-object'),
  },
]

/** Above this number of programs that lack one protection, the rest is told as one. */
const single = 10
const worst = 5

function judge(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  const all = view.own(context.facts('elf')).filter(isOfSystem)
  if (all.length === 0) return [unknown('No program was read in the system.', 'Supply the root file system with its programs.')]
  const machine = mostFrequent(all.map((elf) => elf.machine))
  const owners = ownership(view, context.facts('package-files'))
  // Firmware of other processors, and programs of packages, are not what the product's makers compiled.
  const own = all.filter((elf) => elf.machine === machine && (!owners.known || owners.packageOf(elf.file) === undefined))
  if (own.length === 0) return [pass(`Each of ${count(all.length, 'program and library', 'programs and libraries')} came with a package of the distribution.`, at(view.root, '/', `${all.length} ELF files looked at`))]
  const exposed = exposedFiles(view, context.facts('start-entry'))
  const found = protections.flatMap((protection) => judgeProtection(protection, own, exposed, context.level.remote))
  if (found.length > 0) return found
  const [first] = own
  return first === undefined ? [] : [pass(`${count(own.length, 'program or library', 'programs and libraries')} of the product ${own.length === 1 ? 'is' : 'are'} built with PIE, RELRO, stack protection and a stack that cannot be run.`, seen(first))]
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
