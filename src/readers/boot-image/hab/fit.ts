/**
 * FIT images that i.MX 8M's loader authenticates with HAB: the table stands behind the FIT's structure, and blocks are given by the
 * address to which each part is loaded. Only what says where parts stand and go is read here.
 */
import type { ByteRange } from '../../../facts/boot.ts'
import type { Cursor } from '../../../kernel/cursor.ts'
import type { Budget } from '../../../kernel/limits.ts'
import { ReadError } from '../../../kernel/problem.ts'
import { window, type ByteSource } from '../../../kernel/source.ts'
import type { Ivt } from './ivt.ts'

const magic = 0xd00dfeed
const headerBytes = 40
const tokens = { beginNode: 1, endNode: 2, property: 3, nop: 4, end: 9 } as const
/** A structure with external data is small; the table stands on the next row of `step` behind it. */
const maxStructure = 1024 * 1024
const step = 0x1000
const maxNameBytes = 256

export interface FitPart extends ByteRange {
  readonly name: string
  /** Absent for device trees: the loader puts them behind U-Boot. */
  readonly load?: number
}
export interface Fit extends ByteRange {
  readonly parts: readonly FitPart[]
}

/** The FIT whose table this is; undefined where none stands before it. */
export async function fitBefore(source: ByteSource, ivt: Ivt, budget: Budget): Promise<Fit | undefined> {
  for (let at = ivt.start - step; at >= 0 && ivt.start - at <= maxStructure; at -= step) {
    budget.check()
    const head = await window(source, at, headerBytes)
    if (head.u32(false) !== magic) continue
    const total = head.u32(false)
    if (at + total > ivt.start) return undefined
    try {
      const parts = partsOf(await window(source, at, total), at, budget)
      return { start: at, end: at + total, parts: parts.filter(({ start, end }) => start >= at && end <= source.size) }
    } catch (error) {
      if (error instanceof ReadError && error.code === 'malformed') return undefined
      throw error
    }
  }
  return undefined
}

interface Node {
  readonly name: string
  readonly numbers: Map<string, number>
}

const wanted = new Set(['load', 'data-size', 'data-offset', 'data-position'])

function partsOf(fdt: Cursor, base: number, budget: Budget): FitPart[] {
  const total = fdt.seek(4).u32(false)
  const [structure, strings] = [fdt.u32(false), fdt.u32(false)]
  const path: Node[] = []
  const parts: FitPart[] = []
  fdt.seek(structure)
  for (;;) {
    budget.node()
    const token = fdt.u32(false)
    if (token === tokens.nop) continue
    if (token === tokens.beginNode) {
      path.push({ name: terminated(fdt), numbers: new Map() })
      align(fdt)
    } else if (token === tokens.property) {
      const [length, nameAt] = [fdt.u32(false), fdt.u32(false)]
      const value = fdt.sub(length)
      align(fdt)
      const back = fdt.position
      const name = terminated(fdt.seek(strings + nameAt))
      fdt.seek(back)
      if (wanted.has(name) && (length === 4 || length === 8)) path.at(-1)?.numbers.set(name, length === 4 ? value.u32(false) : value.u64(false))
    } else if (token === tokens.endNode) {
      const node = path.pop()
      const part = node !== undefined && path.length === 2 && path[1]?.name === 'images' ? partOf(node, base, total) : undefined
      if (part !== undefined) parts.push(part)
    } else return parts
  }
}

function partOf({ name, numbers }: Node, base: number, total: number): FitPart | undefined {
  const [size, offset, position, load] = ['data-size', 'data-offset', 'data-position', 'load'].map((key) => numbers.get(key))
  if (size === undefined || (offset === undefined && position === undefined)) return undefined
  // U-Boot, doc/usage/fit/source_file_format: offsets count from the end of the structure on a row of four.
  const start = base + (position ?? Math.ceil(total / 4) * 4 + (offset ?? 0))
  return { name, start, end: start + size, ...(load === undefined ? {} : { load }) }
}

function terminated(cursor: Cursor): string {
  const rest = cursor.bytes.subarray(cursor.position, cursor.position + maxNameBytes)
  const end = rest.indexOf(0)
  return cursor.text(end < 0 ? rest.length : end + 1)
}
const align = (cursor: Cursor): Cursor => cursor.seek(Math.min(Math.ceil(cursor.position / 4) * 4, cursor.size))

/** Where a block by address stands in the FIT. */
export function locateInFit(fit: Fit, address: number, bytes: number): ByteRange | undefined {
  const part = fit.parts.find(({ load, start, end }) => load !== undefined && address >= load && address + bytes <= load + end - start)
  if (part?.load !== undefined) return { start: part.start + address - part.load, end: part.start + address - part.load + bytes }
  // Device trees have no address of their own; the loader puts one behind U-Boot, wherever that ends. Only one of that size can be meant.
  const behind = fit.parts.some(({ load, start, end }) => load !== undefined && load + end - start <= address && address - (load + end - start) < 64)
  const trees = fit.parts.filter(({ load, start, end }) => load === undefined && end - start === bytes)
  const [tree] = trees
  return behind && trees.length === 1 && tree !== undefined ? { start: tree.start, end: tree.end } : undefined
}
