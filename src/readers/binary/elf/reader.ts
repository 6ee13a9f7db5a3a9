/**
 * ELF programs, libraries and kernel modules: what they run on, what they ask of the loader, how they were hardened.
 * Reads headers, the dynamic section and symbol names; never the code. Judges nothing: what a property is worth is for checks.
 */
import type { Elf } from '../../../facts/binary.ts'
import type { Budget } from '../../../kernel/limits.ts'
import { limitReached, ReadError, unsupported } from '../../../kernel/problem.ts'
import { defineReader } from '../../define.ts'
import { readDynamic, StringTable, type Dynamic } from './dynamic.ts'
import { headerBytes, readHeader, readSections, readSegments, sectionTypes, segmentFlags, segmentTypes, type Header, type Section, type Segment } from './header.ts'
import { modulesOf } from './modules.ts'
import { machines } from './names.ts'
import { branchProtectionOf, buildIdOf, isGo } from './notes.ts'
import { symbolsOf, type Linked } from './symbols.ts'
import { cOrRust, staticHardening, unlinkedNames } from './unlinked.ts'
import { Windows } from './windows.ts'

const maxProgramHeaders = 4096
const maxSectionBytes = 8 * 1024 * 1024
const maxDynamicBytes = 1024 * 1024
const maxNoteBytes = 16 * 1024

export const reader = defineReader({
  id: 'binary/elf',
  title: 'ELF programs and libraries',
  emits: ['elf', 'language-package'],
  signatures: [{ hex: '7f 45 4c 46', at: 0 }],
  references: [
    { title: 'System V Application Binary Interface, chapters 4 and 5', url: 'https://www.sco.com/developers/gabi/latest/contents.html' },
    { title: 'elf(5)', url: 'https://man7.org/linux/man-pages/man5/elf.5.html' },
  ],
  limitations: [
    'In a static, stripped program stack protection and fortified functions are told from the messages of glibc only.',
    'Rust is recognised by its compiler note, or by source paths in a program that imports the unwinder without C++.',
    'musl and uClibc have no fortified twins: fortification by inlined checks is not seen.',
    'Libraries of Go and Rust are told where section headers lead to the lists of the compiler and of cargo-auditable.',
    'A program header count above 65534 (kept in the first section) is not followed.',
  ],
  async *read(input, budget) {
    const file = await Windows.open(input)
    const header = readHeader(await file.upTo(0, headerBytes))
    const { segments, problem: segmentProblem } = await segmentsOf(file, header, budget)
    if (segmentProblem !== undefined) throw segmentProblem
    const { sections, names, problem } = await sectionsOf(file, header, budget)
    const dynamic = await dynamicOf(file, header, segments)
    const linked = dynamic === undefined ? undefined : await symbolsOf(file, header, segments, sections, dynamic, budget)
    const interpreter = await interpreterOf(file, segments)
    const notes = await notesOf(file, header, segments)
    const type = typeOf(header, dynamic, interpreter, linked?.soname)
    const program = type === 'executable' || type === 'position-independent'
    const isStatic = program && interpreter === undefined && (linked?.needed.length ?? 0) === 0
    const runtime = notes.go || names.some((name) => name.startsWith('.go.') || name === '.note.go.buildid') ? 'go' : await cOrRust(file, segments, sections, names, linked)
    const hardening = isStatic && runtime !== 'go'
      ? await staticHardening(file, segments, sections)
      : { stackProtector: linked?.stackProtector ?? false, fortified: linked?.fortified ?? false }
    // Of several headers of a kind the kernel and the loader take the last.
    const stack = segments.findLast((segment) => segment.type === segmentTypes.stack)
    const debugBytes = sections.reduce((sum, section, index) => sum + (isDebug(names[index] ?? '') ? Math.min(section.bytes, input.size) : 0), 0)
    yield {
      fact: {
        kind: 'elf',
        machine: machines[header.machine] ?? `machine ${header.machine}`,
        bits: header.bits,
        littleEndian: header.littleEndian,
        type,
        ...(interpreter === undefined ? {} : { interpreter }),
        ...(linked?.soname === undefined ? {} : { soname: linked.soname }),
        needed: linked?.needed ?? [],
        rpath: linked?.rpath ?? [],
        runpath: linked?.runpath ?? [],
        ...(notes.buildId === undefined ? {} : { buildId: notes.buildId }),
        relro: !segments.some((segment) => segment.type === segmentTypes.relro) ? 'none' : dynamic?.bindNow === true ? 'full' : 'partial',
        executableStack: stack === undefined ? 'unknown' : (stack.flags & segmentFlags.execute) === 0 ? 'no' : 'yes',
        ...hardening,
        fortifiable: linked?.fortifiable ?? false,
        stripped: !sections.some((section) => section.type === sectionTypes.symbols),
        static: isStatic,
        runtime,
        imports: linked?.imports ?? [],
        ...(linked === undefined || linked.fortify.functions === 0 ? {} : { fortify: linked.fortify }),
        ...(notes.branchProtection.length === 0 ? {} : { branchProtection: notes.branchProtection }),
        ...(segments.some(isWritableCode) ? { writableCode: true as const } : {}),
        ...(dynamic?.textRelocations === true ? { textRelocations: true as const } : {}),
        ...(await clangOf(file, sections, linked)),
        ...(debugBytes === 0 ? {} : { debugBytes }),
      },
    }
    yield* modulesOf({ source: input, segments, sections, names }, budget)
    if (problem !== undefined) yield { problem: { code: problem.code, message: `section headers: ${problem.message}`, ...(problem.offset === undefined ? {} : { offset: problem.offset }) } }
  },
})

const isWritableCode = ({ type, flags, memoryBytes }: Segment): boolean =>
  type === segmentTypes.load && memoryBytes > 0 && (flags & segmentFlags.write) !== 0 && (flags & segmentFlags.execute) !== 0

/** DWARF, plain or compressed, and what came before it; `.gnu_debuglink` and MiniDebugInfo hold no more than names. */
const isDebug = (name: string): boolean => /^\.z?debug_|^\.stab$/u.test(name)

/** What clang's protections leave in names: in the dynamic symbols, or in the others of a program that was not stripped. */
async function clangOf(file: Windows, sections: readonly Section[], linked: Linked | undefined): Promise<Pick<Elf, 'safeStack' | 'controlFlowIntegrity'>> {
  const more = await unlinkedNames(file, sections)
  const safeStack = linked?.safeStack === true || more?.has('__safestack_init') === true
  const cfi = linked?.cfi === true || more?.has('__cfi_check') === true
  return { ...(safeStack ? { safeStack: true as const } : {}), ...(cfi ? { controlFlowIntegrity: true as const } : {}) }
}

async function segmentsOf(file: Windows, header: Header, budget: Budget): Promise<{ segments: Segment[]; problem?: ReadError }> {
  const { count, offset, entryBytes } = header.programs
  if (count === 0) return { segments: [] }
  if (count > maxProgramHeaders) throw limitReached(`${count} program headers`, offset)
  budget.node(count)
  return { segments: readSegments(await file.at(offset, count * entryBytes), header) }
}

/** Section headers serve only for what is no longer needed at run time, so a broken table is told and passed over. */
async function sectionsOf(file: Windows, header: Header, budget: Budget): Promise<{ sections: Section[]; names: string[]; problem?: ReadError }> {
  const { count, offset, entryBytes } = header.sections
  if (count === 0) return { sections: [], names: [] }
  try {
    if (count * entryBytes > maxSectionBytes) throw limitReached(`${count} section headers`, offset)
    budget.node(count)
    const sections = readSections(await file.at(offset, count * entryBytes), header)
    const table = sections[header.sectionNames]
    if (table === undefined || table.type !== sectionTypes.strings) return { sections, names: [] }
    if (table.bytes > maxSectionBytes) throw limitReached(`section names of ${table.bytes} bytes`, table.offset)
    const strings = new StringTable((await file.at(table.offset, table.bytes)).bytes)
    return { sections, names: sections.map((section) => strings.at(section.name)) }
  } catch (error) {
    if (!(error instanceof ReadError)) throw error
    return { sections: [], names: [], problem: error }
  }
}

async function dynamicOf(file: Windows, header: Header, segments: readonly Segment[]): Promise<Dynamic | undefined> {
  const segment = segments.findLast((one) => one.type === segmentTypes.dynamic)
  // Files with debugging information only keep the header of a dynamic section that is elsewhere.
  if (segment === undefined || segment.bytes === 0) return undefined
  if (segment.bytes > maxDynamicBytes) throw limitReached(`a dynamic section of ${segment.bytes} bytes`, segment.offset)
  return readDynamic(await file.at(segment.offset, segment.bytes), header)
}

async function interpreterOf(file: Windows, segments: readonly Segment[]): Promise<string | undefined> {
  const segment = segments.find((one) => one.type === segmentTypes.interpreter)
  if (segment === undefined || segment.bytes === 0) return undefined
  const length = Math.min(segment.bytes, 4096)
  return (await file.at(segment.offset, length)).text(length, 'utf-8')
}

async function notesOf(file: Windows, header: Header, segments: readonly Segment[]): Promise<{ buildId?: string; go: boolean; branchProtection: NonNullable<Elf['branchProtection']> }> {
  let buildId: string | undefined
  let go = false
  let branchProtection: NonNullable<Elf['branchProtection']> = []
  // Core files hold the state of a process in notes, and only that.
  if (header.type === 4) return { go, branchProtection }
  for (const segment of segments) {
    if (segment.type !== segmentTypes.note || segment.bytes === 0) continue
    const { bytes } = await file.upTo(segment.offset, Math.min(segment.bytes, maxNoteBytes))
    buildId ??= buildIdOf(bytes, header.littleEndian)
    go ||= isGo(bytes, header.littleEndian)
    if (branchProtection.length === 0) branchProtection = branchProtectionOf(bytes, header.machine, header.bits, header.littleEndian)
  }
  return { ...(buildId === undefined ? {} : { buildId }), go, branchProtection }
}

function typeOf(header: Header, dynamic: Dynamic | undefined, interpreter: string | undefined, soname: string | undefined): Elf['type'] {
  switch (header.type) {
    case 1: return 'relocatable'
    case 2: return 'executable'
    case 4: return 'core'
    case 3: {
      // C libraries can be run and so name an interpreter; they also have a name of their own and no DT_DEBUG.
      const runnable = interpreter !== undefined && (dynamic?.debug === true || soname === undefined)
      return dynamic?.pie === true || runnable ? 'position-independent' : 'shared-object'
    }
    default: throw unsupported(`an ELF file of type ${header.type}, which only its own operating system knows`, 16)
  }
}
