/** What is told by texts and symbol tables where the dynamic section is silent: the language, and the protections of static programs. */
import { StringTable } from './dynamic.ts'
import { sectionTypes, segmentFlags, segmentTypes, type Section, type Segment } from './header.ts'
import { containsOneOf } from './scan.ts'
import type { Linked } from './symbols.ts'
import type { Windows } from './windows.ts'

const maxStringBytes = 32 * 1024 * 1024
const maxNoteBytes = 16 * 1024

const rustPaths = ['/rustc/', 'library/std/src/'] as const

export async function cOrRust(file: Windows, segments: readonly Segment[], sections: readonly Section[], names: readonly string[], linked: Linked | undefined): Promise<'c' | 'rust'> {
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

/** Above this the names of a program that was not stripped are not looked at for clang's marks. */
const maxNamesBytes = 4 * 1024 * 1024

/** The strings of the symbol table that linkers keep for debuggers. */
function symbolStrings(sections: readonly Section[]): Section | undefined {
  const symbols = sections.find((section) => section.type === sectionTypes.symbols)
  const table = symbols === undefined ? undefined : sections[symbols.link]
  return table === undefined || table.bytes === 0 ? undefined : table
}

/** Those names, where there are any and not too many. */
export async function unlinkedNames(file: Windows, sections: readonly Section[]): Promise<StringTable | undefined> {
  const table = symbolStrings(sections)
  return table === undefined || table.bytes > maxNamesBytes ? undefined : new StringTable((await file.upTo(table.offset, table.bytes)).bytes)
}

/** A static program imports nothing: its symbol table tells, and once that is stripped the messages that the handlers print. */
export async function staticHardening(file: Windows, segments: readonly Segment[], sections: readonly Section[]): Promise<{ stackProtector: boolean; fortified: boolean }> {
  const table = symbolStrings(sections)
  if (table !== undefined && table.bytes <= maxStringBytes) {
    const strings = new StringTable((await file.upTo(table.offset, table.bytes)).bytes)
    return { stackProtector: strings.has('__stack_chk_fail') || strings.has('__stack_chk_guard'), fortified: strings.has('__chk_fail') }
  }
  const ranges = readOnlyRanges(file, segments)
  return {
    stackProtector: (await containsOneOf(file.source, ranges, ['stack smashing detected'])) !== undefined,
    fortified: (await containsOneOf(file.source, ranges, ['buffer overflow detected'])) !== undefined,
  }
}
