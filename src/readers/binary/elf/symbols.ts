/** What the dynamic symbol table and its strings tell: libraries, search paths, imported functions and the protections that show in them. */
import type { Elf } from '../../../facts/binary.ts'
import type { Budget } from '../../../kernel/limits.ts'
import { limitReached, malformed } from '../../../kernel/problem.ts'
import { importedNames, StringTable, type Dynamic } from './dynamic.ts'
import { fileOffset, sectionTypes, type Header, type Section, type Segment } from './header.ts'
import { fortifiable, hasTwin, worthALook } from './names.ts'
import type { Windows } from './windows.ts'

const maxStringBytes = 32 * 1024 * 1024
const maxSymbols = 200_000

export interface Linked {
  readonly soname?: string
  readonly needed: readonly string[]
  readonly rpath: readonly string[]
  readonly runpath: readonly string[]
  readonly imports: readonly string[]
  readonly stackProtector: boolean
  readonly fortified: boolean
  readonly fortifiable: boolean
  /** Of the imported functions that have a fortified twin or are one: all of them, and the fortified ones. */
  readonly fortify: NonNullable<Elf['fortify']>
  readonly safeStack: boolean
  readonly cfi: boolean
  /** Imports the unwinder of libgcc and is not C++: Rust, or C with clean-up handlers. */
  readonly perhapsRust: boolean
}

export async function symbolsOf(
  file: Windows, header: Header, segments: readonly Segment[], sections: readonly Section[], dynamic: Dynamic, budget: Budget,
): Promise<Linked> {
  const at = fileOffset(segments, dynamic.strings)
  if (at === undefined) {
    if (dynamic.strings !== 0 && dynamic.stringBytes !== 0) throw malformed('the dynamic string table lies in no segment')
    return { needed: [], rpath: [], runpath: [], imports: [], stackProtector: false, fortified: false, fortifiable: false, fortify: { functions: 0, fortified: 0 }, safeStack: false, cfi: false, perhapsRust: false }
  }
  const stringBytes = Math.min(dynamic.stringBytes === 0 ? at.bytes : dynamic.stringBytes, at.bytes)
  if (stringBytes > maxStringBytes) throw limitReached(`a dynamic string table of ${stringBytes} bytes`, at.offset)
  const strings = new StringTable((await file.at(at.offset, stringBytes)).bytes)
  const names = await imported(file, header, segments, sections, dynamic, strings, budget)
  // An empty text is ignored by loaders; an empty part of a longer one is the folder that the program is started in (ld.so(8)).
  const list = (offset: number | undefined): string[] => (offset === undefined || strings.at(offset) === '' ? [] : strings.at(offset).split(':'))
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
    fortified: names.some(isFortified),
    fortifiable: names.some((name) => fortifiable.has(name) || isFortified(name)),
    fortify: shareOf(names),
    safeStack: strings.has('__safestack_init') || strings.has('__safestack_unsafe_stack_ptr'),
    cfi: strings.has('__cfi_check') || strings.has('__cfi_slowpath') || strings.has('__cfi_slowpath_diag'),
    perhapsRust: names.includes('_Unwind_Backtrace') && !needed.some((name) => name.startsWith('libstdc++') || name.startsWith('libc++')),
  }
}

const isFortified = (name: string): boolean => name.startsWith('__') && name.endsWith('_chk') && name !== '__stack_chk'

function shareOf(names: readonly string[]): Linked['fortify'] {
  const asked = new Set(names.filter((name) => isFortified(name) || fortifiable.has(name) || hasTwin.has(name)))
  return { functions: asked.size, fortified: [...asked].filter(isFortified).length }
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
