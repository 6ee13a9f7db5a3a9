/**
 * Flattened device trees (Devicetree Specification, chapter 5): header, tokens and nodes, with where each stands. Values stay in the
 * source, because images of many megabytes may stand in one property.
 */
import type { Budget } from '../../kernel/limits.ts'
import { limitReached, malformed, unsupported } from '../../kernel/problem.ts'
import type { Stretch } from '../../kernel/signature.ts'
import { window, windowUpTo, type ByteSource } from '../../kernel/source.ts'

const headerBytes = 40
const maxStringsBytes = 4 * 1024 * 1024
const maxNameBytes = 1024
/** libfdt stops at this depth (FDT_MAX_DEPTH). */
const maxDepth = 32
const windowBytes = 16 * 1024
/** A tree that is held in memory: image trees of many boards have some thousands. */
const maxTokens = 200_000
const tags = { beginNode: 1, endNode: 2, property: 3, nop: 4, end: 9 } as const

export interface FdtHeader {
  /** Bytes of the tree; what follows is none of it. */
  readonly total: number
  readonly structure: Stretch
  readonly strings: Stretch
  readonly reserved: number
}

/** One token of the structure block; `next` is where the one after it stands. */
export type FdtToken = { readonly at: number; readonly next: number } & (
  | { readonly tag: 'begin'; readonly name: string }
  | { readonly tag: 'property'; readonly name: string; readonly nameEnd: number; readonly value: Stretch }
  | { readonly tag: 'end-node' | 'nop' | 'end' }
)
export type FdtProperty = Extract<FdtToken, { tag: 'property' }>

/** The header, with all blocks inside the source. Throws `malformed` else. */
export async function fdtHeader(source: ByteSource): Promise<FdtHeader> {
  const header = await window(source, 0, headerBytes)
  header.skip(4)
  const [total = 0, structure = 0, strings = 0, reserved = 0, version = 0] = Array.from({ length: 5 }, () => header.u32(false))
  if (version < 16) throw unsupported(`version ${version} of the device tree format`, 20)
  header.skip(8)
  const stringBytes = header.u32(false)
  // Version 17 brought the size of the structure block.
  const structureBytes = version < 17 ? total - structure : header.u32(false)
  if (total > source.size || structure < headerBytes || structure + structureBytes > total || strings > total || strings + stringBytes > total) throw malformed('parts of the device tree lie outside of it', 4)
  if (stringBytes > maxStringsBytes) throw limitReached(`property names of ${stringBytes} bytes`, strings)
  return { total, structure: { start: structure, end: structure + structureBytes }, strings: { start: strings, end: strings + stringBytes }, reserved }
}

/** All tokens in their order, to the one that ends the tree. */
export async function* fdtTokens(source: ByteSource, header: FdtHeader, budget: Pick<Budget, 'check'>): AsyncGenerator<FdtToken> {
  const names = Uint8Array.from(await source.read(header.strings.start, header.strings.end - header.strings.start))
  const { end } = header.structure
  let held = { start: 0, end: 0, bytes: new Uint8Array() }
  /** Up to so many bytes at an offset; fewer where the block ends. */
  const bytesAt = async (at: number, count: number): Promise<Uint8Array> => {
    const last = Math.min(at + count, end)
    if (at < held.start || last > held.end) {
      budget.check()
      const piece = await windowUpTo(source, at, Math.min(Math.max(windowBytes, count), end - at))
      held = { start: at, end: at + piece.size, bytes: Uint8Array.from(piece.bytes) }
    }
    return held.bytes.subarray(at - held.start, last - held.start)
  }
  const word = (bytes: Uint8Array, at: number): number => {
    if (bytes.length < at + 4) throw malformed('the device tree ends inside a token', end)
    return new DataView(bytes.buffer, bytes.byteOffset).getUint32(at)
  }
  for (let at = header.structure.start; ;) {
    const head = await bytesAt(at, 12)
    const tag = word(head, 0)
    if (tag === tags.nop || tag === tags.endNode || tag === tags.end) {
      yield { at, next: at + 4, tag: tag === tags.nop ? 'nop' : tag === tags.end ? 'end' : 'end-node' }
      if (tag === tags.end) return
      at += 4
    } else if (tag === tags.beginNode) {
      const text = await bytesAt(at + 4, maxNameBytes)
      const length = text.indexOf(0)
      if (length < 0) throw malformed('a node name without its end', at + 4)
      const next = aligned(at + 4 + length + 1, header)
      yield { at, next, tag: 'begin', name: latin1.decode(text.subarray(0, length)) }
      at = next
    } else if (tag === tags.property) {
      const length = word(head, 4)
      const nameAt = word(head, 8)
      const value = { start: at + 12, end: at + 12 + length }
      const nameBytes = nameAt < names.length ? names.subarray(nameAt, nameAt + maxNameBytes).indexOf(0) : -1
      if (value.end > end || nameBytes < 0) throw malformed('a property whose value or name lies outside the device tree', at)
      const next = aligned(value.end, header)
      yield { at, next, tag: 'property', value, name: latin1.decode(names.subarray(nameAt, nameAt + nameBytes)), nameEnd: nameAt + nameBytes + 1 }
      at = next
    } else throw malformed(`token ${tag} in a device tree`, at)
    if (at > end) throw malformed('the device tree ends inside a token', end)
  }
}

const latin1 = new TextDecoder('latin1')
/** Tokens stand at multiples of four from the start of their block. */
const aligned = (at: number, { structure }: FdtHeader): number => structure.start + Math.ceil((at - structure.start) / 4) * 4

export interface FdtNode {
  readonly name: string
  readonly path: string
  readonly at: number
  readonly properties: ReadonlyMap<string, FdtProperty>
  readonly children: readonly FdtNode[]
}

export interface FdtTree {
  readonly root: FdtNode
  readonly tokens: readonly FdtToken[]
}

/**
 * The whole tree in memory, names and places only. Two nodes or properties of one name under one node are refused: readers of such a
 * tree see one or the other.
 */
export async function fdtTree(source: ByteSource, header: FdtHeader, budget: Budget): Promise<FdtTree> {
  const tokens: FdtToken[] = []
  const open: { node: FdtNode; properties: Map<string, FdtProperty>; children: FdtNode[]; names: Set<string> }[] = []
  let root: FdtNode | undefined
  for await (const token of fdtTokens(source, header, budget)) {
    budget.node()
    if (tokens.push(token) > maxTokens) throw limitReached(`a device tree of more than ${maxTokens} parts`, token.at)
    const parent = open.at(-1)
    if (token.tag === 'begin') {
      if (parent === undefined && (root !== undefined || token.name !== '')) throw malformed('a device tree has one root without a name', token.at)
      if (open.length === maxDepth) throw malformed(`nodes more than ${maxDepth} deep`, token.at)
      if (parent !== undefined && (token.name === '' || token.name.includes('/') || parent.names.has(token.name))) throw malformed(`a node called ${JSON.stringify(token.name.slice(0, 64))}, which is none or there twice`, token.at)
      const properties = new Map<string, FdtProperty>()
      const children: FdtNode[] = []
      const node: FdtNode = { name: token.name, path: parent === undefined ? '/' : parent.node.path === '/' ? `/${token.name}` : `${parent.node.path}/${token.name}`, at: token.at, properties, children }
      if (parent === undefined) root = node
      else parent.children.push(node)
      parent?.names.add(token.name)
      open.push({ node, properties, children, names: new Set() })
    } else if (token.tag === 'property') {
      if (parent === undefined) throw malformed('a property outside of any node', token.at)
      if (parent.properties.has(token.name)) throw malformed(`the property ${JSON.stringify(token.name.slice(0, 64))} is there twice`, token.at)
      parent.properties.set(token.name, token)
    } else if (token.tag === 'end-node') {
      if (open.pop() === undefined) throw malformed('a node ends that did not begin', token.at)
    }
  }
  if (root === undefined || open.length > 0) throw malformed('the device tree ends inside a node', header.structure.end)
  return { root, tokens }
}

/** The node at a path below this one, names exactly as written. */
export const fdtNode = (node: FdtNode, ...names: readonly string[]): FdtNode | undefined =>
  names.reduce<FdtNode | undefined>((found, name) => found?.children.find((child) => child.name === name), node)

/** The child that libfdt finds by a name: a name without unit address also fits nodes that have one. */
export const fdtChild = (node: FdtNode, name: string): FdtNode | undefined =>
  node.children.find((child) => child.name === name || (!name.includes('@') && child.name.split('@')[0] === name))

/** Values that are read whole; longer ones are cut. */
const maxValueBytes = 64 * 1024

/** The value of a property, copied. */
export async function fdtBytes(source: ByteSource, property: FdtProperty | undefined): Promise<Uint8Array> {
  return property === undefined ? new Uint8Array() : Uint8Array.from(await source.read(property.value.start, Math.min(property.value.end - property.value.start, maxValueBytes)))
}

/** Texts that end with NUL, one after another; at most 256 of 256 characters, control characters out. */
export const fdtTexts = (bytes: Uint8Array): string[] =>
  latin1.decode(bytes)
    .split('\0', 257)
    .filter((text) => text !== '')
    .slice(0, 256)
    // oxlint-disable-next-line no-control-regex
    .map((text) => text.slice(0, 256).replaceAll(/[\u0000-\u001f\u007f]/gu, ' '))

/** The first text of a property; undefined where there is none. */
export const fdtText = async (source: ByteSource, property: FdtProperty | undefined): Promise<string | undefined> => fdtTexts(await fdtBytes(source, property))[0]

/** A number of one cell; undefined where the property is not that. */
export async function fdtNumber(source: ByteSource, property: FdtProperty | undefined): Promise<number | undefined> {
  const bytes = await fdtBytes(source, property)
  return bytes.length === 4 ? new DataView(bytes.buffer, bytes.byteOffset).getUint32(0) : undefined
}
