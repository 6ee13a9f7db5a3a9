/** The dynamic section: what a program asks of the dynamic loader, and the names it imports. */
import type { Cursor } from '../../../kernel/cursor.ts'
import { word, type Header } from './header.ts'

/** Tags of the dynamic section (gABI chapter 5; GNU extensions). */
const tags = {
  needed: 1, hash: 4, strings: 5, symbols: 6, stringBytes: 10, symbolBytes: 11, soname: 14, rpath: 15, debug: 21, textRelocations: 22, bindNow: 24,
  runpath: 29, flags: 30, gnuHash: 0x6ffffef5, flags1: 0x6ffffffb, mipsLoaderMap: 0x70000016, mipsLoaderMapRelative: 0x70000035,
} as const

const maxNeeded = 4096
/** EM_MIPS. */
const mips = 8

export interface Dynamic {
  /** Offsets into the string table. */
  readonly needed: readonly number[]
  readonly soname?: number
  readonly rpath?: number
  readonly runpath?: number
  /** Addresses; 0 when absent. */
  readonly strings: number
  readonly stringBytes: number
  readonly symbols: number
  readonly symbolBytes: number
  readonly hash: number
  readonly gnuHash: number
  readonly bindNow: boolean
  /** DF_1_PIE. */
  readonly pie: boolean
  /** DT_DEBUG, and what stands for it on MIPS: linkers put it into programs, not into libraries. */
  readonly debug: boolean
  readonly textRelocations: boolean
}

/** Of repeated tags the last counts, as in loaders; after DT_NULL nothing does. */
export function readDynamic(cursor: Cursor, header: Header): Dynamic {
  const { bits, littleEndian: le } = header
  const entryBytes = bits / 4
  const values = new Map<number, number>()
  const needed: number[] = []
  while (cursor.remaining >= entryBytes) {
    const tag = word(cursor, bits, le)
    const value = word(cursor, bits, le)
    if (tag === 0) break
    if (tag === tags.needed) {
      if (needed.length < maxNeeded) needed.push(value)
    } else values.set(tag, value)
  }
  const flags = values.get(tags.flags) ?? 0
  const flags1 = values.get(tags.flags1) ?? 0
  const optional = (name: 'soname' | 'rpath' | 'runpath'): Partial<Record<typeof name, number>> => {
    const value = values.get(tags[name])
    return value === undefined ? {} : { [name]: value }
  }
  return {
    needed,
    ...optional('soname'),
    ...optional('rpath'),
    ...optional('runpath'),
    strings: values.get(tags.strings) ?? 0,
    stringBytes: values.get(tags.stringBytes) ?? 0,
    symbols: values.get(tags.symbols) ?? 0,
    symbolBytes: values.get(tags.symbolBytes) ?? (bits === 64 ? 24 : 16),
    hash: values.get(tags.hash) ?? 0,
    gnuHash: values.get(tags.gnuHash) ?? 0,
    // In DT_FLAGS DF_TEXTREL is 4 and DF_BIND_NOW 8; in DT_FLAGS_1 DF_1_NOW is 1 and DF_1_PIE 0x08000000.
    bindNow: values.has(tags.bindNow) || (flags & 8) !== 0 || (flags1 & 1) !== 0,
    pie: (flags1 & 0x08000000) !== 0,
    // MIPS has read-only dynamic sections, so that the loader's map hangs on tags of its own (MIPS psABI supplement).
    debug: values.has(tags.debug) || (header.machine === mips && (values.has(tags.mipsLoaderMap) || values.has(tags.mipsLoaderMapRelative))),
    textRelocations: values.has(tags.textRelocations) || (flags & 4) !== 0,
  }
}

/** A string table, decoded once; its strings are cut out of it. */
export class StringTable {
  readonly #text: string
  constructor(bytes: Uint8Array) {
    const quick = utf8.decode(bytes)
    // Symbol names are ASCII nearly always; otherwise offsets would shift, so each byte becomes one character.
    this.#text = quick.length === bytes.byteLength ? quick : latin1.decode(bytes)
  }
  /** The string at an offset, at most 4096 characters; empty when the offset lies outside. */
  at(offset: number): string {
    if (offset < 0 || offset >= this.#text.length) return ''
    const end = this.#text.indexOf('\0', offset)
    return this.#text.slice(offset, Math.min(end < 0 ? this.#text.length : end, offset + 4096))
  }
  has(name: string): boolean {
    return this.#text.includes(`\0${name}\0`)
  }
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })
const latin1 = new TextDecoder('latin1')

/** Names of the undefined symbols of a dynamic symbol table. */
export function importedNames(cursor: Cursor, header: Header, count: number, entryBytes: number, strings: StringTable): string[] {
  const { bits, littleEndian: le } = header
  // st_shndx: after name, info and other (64 bit), or after name, value, size, info and other (32 bit).
  const sectionAt = bits === 64 ? 6 : 14
  const names: string[] = []
  for (let index = 1; index < count; index++) {
    cursor.seek(index * entryBytes)
    const name = cursor.u32(le)
    cursor.skip(sectionAt - 4)
    if (cursor.u16(le) === 0 && name !== 0) names.push(strings.at(name))
  }
  return names
}
