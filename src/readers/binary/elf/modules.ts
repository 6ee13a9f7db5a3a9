/**
 * Libraries that compilers write into programs: Go's build information (`.go.buildinfo`, runtime/debug.BuildInfo), and the list that
 * cargo-auditable leaves (`.dep-v0`, JSON packed with zlib).
 */
import { Cursor } from '../../../kernel/cursor.ts'
import type { Budget } from '../../../kernel/limits.ts'
import { decompressBlock } from '../../../kernel/native/block.ts'
import { limitReached, malformed, ReadError } from '../../../kernel/problem.ts'
import { windowUpTo, type ByteSource } from '../../../kernel/source.ts'
import type { Yield } from '../../define.ts'
import { isJsonObject, jsonObject } from '../../../kernel/json.ts'
import { languagePackage } from '../../shared/language-package.ts'
import { fileOffset, word, type Section, type Segment } from './header.ts'

const maxPackedBytes = 4 * 1024 * 1024
const maxTextBytes = 8 * 1024 * 1024
const latin1 = new TextDecoder('latin1')
const decoder = new TextDecoder('utf-8')

interface Program {
  readonly source: ByteSource
  readonly segments: readonly Segment[]
  readonly sections: readonly Section[]
  /** Names of the sections, in their order. */
  readonly names: readonly string[]
}

/** Nothing for programs without these sections, which are nearly all. A broken list is told and says nothing of the rest of the file. */
export async function* modulesOf(program: Program, budget: Budget): AsyncGenerator<Yield<'language-package'>> {
  for (const [name, read] of Object.entries({ '.go.buildinfo': goModules, '.dep-v0': crates })) {
    const section = program.sections[program.names.indexOf(name)]
    if (section === undefined || section.bytes === 0) continue
    try {
      yield* read(program, section, budget)
    } catch (error) {
      if (!(error instanceof ReadError) || (error.code !== 'malformed' && error.code !== 'limit')) throw error
      yield { problem: { code: error.code, message: `${name}: ${error.message}`, ...(error.offset === undefined ? {} : { offset: error.offset }) } }
    }
  }
}

/** The mark in front of Go's build information (cmd/link, debug/buildinfo), and the flags behind it. */
const goMark = '\u00ff Go buildinf:'
const goHeaderBytes = 32
const goFlags = { bigEndian: 1, inline: 2 } as const
/** Sixteen bytes of a mark stand on either side of the list. */
const goFrameBytes = 16

async function* goModules(program: Program, section: Section, budget: Budget): AsyncGenerator<Yield<'language-package'>> {
  const { compiler, list } = await goTexts(program, section)
  const version = /^go(\d[\w.]*)/u.exec(compiler)?.[1]
  // The runtime and the standard library are in every program.
  if (version !== undefined) yield* languagePackage('golang', 'stdlib', version, { offset: section.offset })
  let held: readonly [path: string, version: string] | undefined
  for (const line of [...list.split('\n'), 'mod']) {
    budget.node()
    const [kind, path = '', stated = ''] = line.split('\t')
    // `=>` tells what stands in the place of the module before it; a folder there is taken for a changed copy of it.
    if (kind === '=>') held = stated === '' || stated === '(devel)' ? held : [path, stated]
    else if (kind === 'mod' || kind === 'dep') {
      // `(devel)` is a program that was built from its folder: it has no version.
      if (held !== undefined && held[1] !== '(devel)') yield* languagePackage('golang', held[0], held[1], { offset: section.offset })
      held = path === '' ? undefined : [path, stated]
    }
  }
}

async function goTexts({ source, segments }: Program, section: Section): Promise<{ readonly compiler: string; readonly list: string }> {
  if (section.bytes > maxTextBytes) throw limitReached(`build information of ${section.bytes} bytes`, section.offset)
  const bytes = Uint8Array.from((await windowUpTo(source, section.offset, section.bytes)).bytes)
  const cursor = new Cursor(bytes, section.offset)
  if (latin1.decode(cursor.take(goMark.length)) !== goMark) throw malformed('no mark of Go\'s build information', section.offset)
  const pointerBytes = cursor.u8()
  const flags = cursor.u8()
  if ((flags & goFlags.inline) !== 0) {
    cursor.seek(goHeaderBytes)
    return { compiler: decoder.decode(inlineText(cursor)), list: framed(inlineText(cursor)) }
  }
  // Before Go 1.18: addresses of two strings, each an address and a length.
  if (pointerBytes !== 4 && pointerBytes !== 8) throw malformed(`pointers of ${pointerBytes} bytes`, section.offset + goMark.length)
  const bits = pointerBytes === 8 ? 64 : 32
  const littleEndian = (flags & goFlags.bigEndian) === 0
  cursor.seek(16)
  const at = async (address: number, length: number): Promise<Cursor | undefined> => {
    const place = fileOffset(segments, address)
    if (place === undefined || length > place.bytes) return undefined
    if (length > maxTextBytes) throw limitReached(`build information of ${length} bytes`, place.offset)
    return windowUpTo(source, place.offset, length)
  }
  const textAt = async (address: number): Promise<Uint8Array> => {
    const text = address === 0 ? undefined : await at(address, pointerBytes * 2)
    if (text === undefined) return new Uint8Array()
    const first = word(text, bits, littleEndian)
    const found = await at(first, word(text, bits, littleEndian))
    return found === undefined ? new Uint8Array() : Uint8Array.from(found.bytes)
  }
  const [compiler, list] = [word(cursor, bits, littleEndian), word(cursor, bits, littleEndian)]
  return { compiler: decoder.decode(await textAt(compiler)), list: framed(await textAt(list)) }
}

/** Its length, seven bits at a time and the lowest first, then the text. */
function inlineText(cursor: Cursor): Uint8Array {
  let length = 0
  for (let shift = 0; shift < 35; shift += 7) {
    const byte = cursor.u8()
    length += (byte & 0x7f) * 2 ** shift
    if (byte < 0x80) return cursor.take(length)
  }
  throw malformed('a text of impossible length', cursor.base + cursor.position)
}

const framed = (bytes: Uint8Array): string => (bytes.byteLength <= goFrameBytes * 2 ? '' : decoder.decode(bytes.subarray(goFrameBytes, -goFrameBytes)))

async function* crates({ source }: Program, section: Section, budget: Budget): AsyncGenerator<Yield<'language-package'>> {
  if (section.bytes > maxPackedBytes) throw limitReached(`a list of ${section.bytes} bytes`, section.offset)
  const packed = Uint8Array.from((await windowUpTo(source, section.offset, section.bytes)).bytes)
  const plain = await decompressBlock('zlib', packed, maxTextBytes)
  budget.produced(plain.byteLength, packed.byteLength)
  const packages = jsonObject(decoder.decode(plain))?.['packages']
  if (!Array.isArray(packages)) throw malformed('no list of crates', section.offset)
  for (const item of packages as readonly unknown[]) {
    budget.node()
    // What only built the program is not in it.
    if (isJsonObject(item) && item['kind'] !== 'build') yield* languagePackage('cargo', item['name'], item['version'], { offset: section.offset })
  }
}
