/**
 * ELF programs, libraries and kernel modules: what they run on, what they ask of the loader, how they were hardened.
 * Reads headers, the dynamic section and symbol names; never the code. Judges nothing: what a property is worth is for checks.
 */
import type { Elf } from '../../../facts/binary.ts'
import { Cursor } from '../../../kernel/cursor.ts'
import type { Budget } from '../../../kernel/limits.ts'
import { limitReached, malformed, ReadError, unsupported } from '../../../kernel/problem.ts'
import type { ByteSource } from '../../../kernel/source.ts'
import { defineReader } from '../../define.ts'
import { importedNames, readDynamic, StringTable, type Dynamic } from './dynamic.ts'
import {
  fileOffset, headerBytes, readHeader, readSections, readSegments, sectionTypes, segmentFlags, segmentTypes, type Header,
  type Section, type Segment,
} from './header.ts'
import { modulesOf } from './modules.ts'
import { fortifiable, machines, worthALook } from './names.ts'
import { buildIdOf, isGo, packageOf } from './notes.ts'
import { containsOneOf } from './scan.ts'

/** Small files are read in one go: one read costs more than the bytes. */
const wholeBytes = 32 * 1024
const firstBytes = 4096
const maxProgramHeaders = 4096
const maxSectionBytes = 8 * 1024 * 1024
const maxDynamicBytes = 1024 * 1024
const maxStringBytes = 32 * 1024 * 1024
const maxSymbols = 200_000
const maxNoteBytes = 16 * 1024

/** Bounded reads of one file; the first bytes are kept. */
class Windows {
  readonly source: ByteSource
  readonly #head: Uint8Array
  private constructor(source: ByteSource, head: Uint8Array) {
    this.source = source
    this.#head = head
  }
  static async open(source: ByteSource): Promise<Windows> {
    const length = source.size <= wholeBytes ? source.size : firstBytes
    return new Windows(source, Uint8Array.from(await source.read(0, length)))
  }
  /** A cursor over the range; the bytes are valid until the next call. */
  async at(offset: number, length: number): Promise<Cursor> {
    if (offset >= 0 && length >= 0 && offset + length <= this.#head.byteLength) {
      return new Cursor(this.#head.subarray(offset, offset + length), offset)
    }
    return new Cursor(await this.source.read(offset, length), offset)
  }
  /** As `at`, cut at the end of the file. */
  upTo(offset: number, length: number): Promise<Cursor> {
    const start = Math.min(offset, this.source.size)
    return this.at(start, Math.min(length, this.source.size - start))
  }
}

export const reader = defineReader({
  id: 'binary/elf',
  title: 'ELF programs and libraries',
  emits: ['elf', 'language-package'],
  signatures: [{ hex: '7f 45 4c 46', at: 0 }],
  references: [
    { title: 'System V Application Binary Interface, chapters 4 and 5', url: 'https://www.sco.com/developers/gabi/latest/contents.html' },
    { title: 'Package metadata for ELF files', url: 'https://systemd.io/ELF_PACKAGE_METADATA/' },
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
    const stack = segments.find((segment) => segment.type === segmentTypes.stack)
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
        ...(notes.from === undefined ? {} : { package: notes.from }),
      },
    }
    yield* modulesOf({ source: input, segments, sections, names }, budget)
    if (problem !== undefined) yield { problem: { code: problem.code, message: `section headers: ${problem.message}`, ...(problem.offset === undefined ? {} : { offset: problem.offset }) } }
  },
})

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
  const segment = segments.find((one) => one.type === segmentTypes.dynamic)
  // Files with debugging information only keep the header of a dynamic section that is elsewhere.
  if (segment === undefined || segment.bytes === 0) return undefined
  if (segment.bytes > maxDynamicBytes) throw limitReached(`a dynamic section of ${segment.bytes} bytes`, segment.offset)
  return readDynamic(await file.at(segment.offset, segment.bytes), header)
}

interface Linked {
  readonly soname?: string
  readonly needed: readonly string[]
  readonly rpath: readonly string[]
  readonly runpath: readonly string[]
  readonly imports: readonly string[]
  readonly stackProtector: boolean
  readonly fortified: boolean
  readonly fortifiable: boolean
  /** Imports the unwinder of libgcc and is not C++: Rust, or C with clean-up handlers. */
  readonly perhapsRust: boolean
}

async function symbolsOf(
  file: Windows, header: Header, segments: readonly Segment[], sections: readonly Section[], dynamic: Dynamic, budget: Budget,
): Promise<Linked> {
  const at = fileOffset(segments, dynamic.strings)
  if (at === undefined) {
    if (dynamic.strings !== 0 && dynamic.stringBytes !== 0) throw malformed('the dynamic string table lies in no segment')
    return { needed: [], rpath: [], runpath: [], imports: [], stackProtector: false, fortified: false, fortifiable: false, perhapsRust: false }
  }
  const stringBytes = Math.min(dynamic.stringBytes === 0 ? at.bytes : dynamic.stringBytes, at.bytes)
  if (stringBytes > maxStringBytes) throw limitReached(`a dynamic string table of ${stringBytes} bytes`, at.offset)
  const strings = new StringTable((await file.at(at.offset, stringBytes)).bytes)
  const names = await imported(file, header, segments, sections, dynamic, strings, budget)
  const list = (offset: number | undefined): string[] => (offset === undefined ? [] : strings.at(offset).split(':').filter(Boolean))
  const soname = dynamic.soname === undefined ? undefined : strings.at(dynamic.soname)
  const needed = dynamic.needed.map((offset) => strings.at(offset))
  return {
    ...(soname === undefined ? {} : { soname }),
    needed,
    rpath: list(dynamic.rpath),
    runpath: list(dynamic.runpath),
    imports: [...new Set(names.filter((name) => worthALook.has(name)))].sort(),
    // A C library defines the handler itself and calls it, so a name of its own counts too.
    stackProtector: names.some(isStackProtector) || strings.has('__stack_chk_fail'),
    fortified: names.some((name) => name.startsWith('__') && name.endsWith('_chk')),
    fortifiable: names.some((name) => fortifiable.has(name) || (name.startsWith('__') && name.endsWith('_chk'))),
    perhapsRust: names.includes('_Unwind_Backtrace') && !needed.some((name) => name.startsWith('libstdc++') || name.startsWith('libc++')),
  }
}

const isStackProtector = (name: string): boolean =>
  name === '__stack_chk_fail' || name === '__stack_chk_guard' || name === '__stack_chk_fail_local' || name === '__intel_security_cookie'

async function imported(
  file: Windows, header: Header, segments: readonly Segment[], sections: readonly Section[], dynamic: Dynamic, strings: StringTable,
  budget: Budget,
): Promise<string[]> {
  const at = fileOffset(segments, dynamic.symbols)
  const smallest = header.bits === 64 ? 24 : 16
  if (at === undefined || dynamic.symbolBytes < smallest) return []
  const known = await symbolCount(file, header, segments, sections, dynamic)
  const count = Math.min(known, Math.floor(at.bytes / dynamic.symbolBytes), Math.floor((file.source.size - at.offset) / dynamic.symbolBytes))
  if (count > maxSymbols) throw limitReached(`${count} dynamic symbols`, at.offset)
  if (count <= 1) return []
  budget.node(Math.ceil(count / 64))
  return importedNames(await file.at(at.offset, count * dynamic.symbolBytes), header, count, dynamic.symbolBytes, strings)
}

/** How many dynamic symbols there are to look at. Undefined ones come before all that a GNU hash table lists. */
async function symbolCount(
  file: Windows, header: Header, segments: readonly Segment[], sections: readonly Section[], dynamic: Dynamic,
): Promise<number> {
  const gnu = dynamic.gnuHash === 0 ? undefined : fileOffset(segments, dynamic.gnuHash)
  if (gnu !== undefined && gnu.bytes >= 8) {
    const cursor = await file.at(gnu.offset, 8)
    const buckets = cursor.u32(header.littleEndian)
    const first = cursor.u32(header.littleEndian)
    // Without a defined symbol linkers write one bucket and a first index that means nothing (0 or 1): count otherwise.
    if (buckets > 0 && first > 1) return first
  }
  const table = sections.find((section) => section.type === sectionTypes.dynamicSymbols)
  if (table !== undefined && table.entryBytes > 0) return Math.floor(table.bytes / table.entryBytes)
  const hash = dynamic.hash === 0 ? undefined : fileOffset(segments, dynamic.hash)
  if (hash !== undefined && hash.bytes >= 8) return (await file.at(hash.offset + 4, 4)).u32(header.littleEndian)
  return dynamic.strings > dynamic.symbols ? Math.floor((dynamic.strings - dynamic.symbols) / dynamic.symbolBytes) : 0
}

async function interpreterOf(file: Windows, segments: readonly Segment[]): Promise<string | undefined> {
  const segment = segments.find((one) => one.type === segmentTypes.interpreter)
  if (segment === undefined || segment.bytes === 0) return undefined
  const length = Math.min(segment.bytes, 4096)
  return (await file.at(segment.offset, length)).text(length, 'utf-8')
}

async function notesOf(file: Windows, header: Header, segments: readonly Segment[]): Promise<{ buildId?: string; go: boolean; from?: NonNullable<Elf['package']> }> {
  let buildId: string | undefined
  let go = false
  let from: Elf['package']
  // Core files hold the state of a process in notes, and only that.
  if (header.type === 4) return { go }
  for (const segment of segments) {
    if (segment.type !== segmentTypes.note || segment.bytes === 0) continue
    const { bytes } = await file.upTo(segment.offset, Math.min(segment.bytes, maxNoteBytes))
    buildId ??= buildIdOf(bytes, header.littleEndian)
    go ||= isGo(bytes, header.littleEndian)
    from ??= packageOf(bytes, header.littleEndian)
  }
  return { ...(buildId === undefined ? {} : { buildId }), go, ...(from === undefined ? {} : { from }) }
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

const rustPaths = ['/rustc/', 'library/std/src/'] as const

async function cOrRust(file: Windows, segments: readonly Segment[], sections: readonly Section[], names: readonly string[], linked: Linked | undefined): Promise<'c' | 'rust'> {
  const comment = sections[names.indexOf('.comment')]
  if (comment !== undefined && comment.bytes > 0 && comment.bytes <= maxNoteBytes) {
    const text = await file.upTo(comment.offset, comment.bytes)
    if (latin1.decode(text.bytes).includes('rustc version')) return 'rust'
  }
  if (linked?.perhapsRust !== true) return 'c'
  return (await containsOneOf(file.source, readOnlyRanges(file, segments), rustPaths)) === undefined ? 'c' : 'rust'
}

const latin1 = new TextDecoder('latin1')

const readOnlyRanges = (file: Windows, segments: readonly Segment[]): [number, number][] =>
  segments
    .filter((segment) => segment.type === segmentTypes.load && (segment.flags & segmentFlags.write) === 0 && segment.offset < file.source.size)
    .map((segment) => [segment.offset, Math.min(segment.bytes, file.source.size - segment.offset)])

/** A static program imports nothing: its symbol table tells, and once that is stripped the messages that the handlers print. */
async function staticHardening(file: Windows, segments: readonly Segment[], sections: readonly Section[]): Promise<{ stackProtector: boolean; fortified: boolean }> {
  const symbols = sections.find((section) => section.type === sectionTypes.symbols)
  const table = symbols === undefined ? undefined : sections[symbols.link]
  if (table !== undefined && table.bytes > 0 && table.bytes <= maxStringBytes) {
    const strings = new StringTable((await file.upTo(table.offset, table.bytes)).bytes)
    return { stackProtector: strings.has('__stack_chk_fail') || strings.has('__stack_chk_guard'), fortified: strings.has('__chk_fail') }
  }
  const ranges = readOnlyRanges(file, segments)
  return {
    stackProtector: (await containsOneOf(file.source, ranges, ['stack smashing detected'])) !== undefined,
    fortified: (await containsOneOf(file.source, ranges, ['buffer overflow detected'])) !== undefined,
  }
}
