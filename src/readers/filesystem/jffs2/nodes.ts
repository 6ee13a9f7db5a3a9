/** Nodes of JFFS2 (include/uapi/linux/jffs2.h). Knows how they lie in flash, not what they mean together. */
import type { Cursor } from '../../../kernel/cursor.ts'
import type { Piece } from '../../shared/pieces.ts'

export const headerBytes = 12
/** Set in the type of a node that still counts; cleared in flash that allows it when a newer node takes its place. */
export const accurate = 0x2000
/** Both top bits: who does not know a node of this kind must not read the file system. */
export const incompatible = 0xc000

export const kinds = { dirent: 0xe001, inode: 0xe002, attribute: 0xe008, attributeLink: 0xe009 } as const

export const direntBytes = 40
export const inodeBytes = 68
export const attributeBytes = 32
export const attributeLinkBytes = 28

export const compressions = { none: 0, zero: 1 } as const
const codings: Readonly<Record<number, Piece['coding']>> = { 0: 'plain', 1: 'zeros', 2: 'rtime', 6: 'zlib', 7: 'lzo-block' }
const names: Readonly<Record<number, string>> = { 0: 'none', 2: 'rtime', 3: 'rubinmips', 5: 'dynrubin', 6: 'zlib', 7: 'lzo', 8: 'lzma' }

/** What a compressor is called in messages and details. */
export const compressionName = (kind: number): string => names[kind] ?? `compressor ${kind}`
/** How the content of a node is unpacked. */
export const codingOf = (kind: number): Piece['coding'] => codings[kind] ?? { unread: compressionName(kind) }

/** `jffs2_raw_dirent`: gives an inode a name, or takes the name away (inode 0). */
export interface Dirent {
  readonly parent: number
  readonly version: number
  readonly inode: number
  readonly mtime: number
  readonly nameBytes: number
  readonly type: number
  readonly nameCrc: number
}

/** `jffs2_raw_inode`: the inode as it was from this version on, and a piece of its content. */
export interface InodeNode {
  readonly inode: number
  readonly version: number
  readonly mode: number
  readonly uid: number
  readonly gid: number
  readonly size: number
  readonly mtime: number
  /** Where the piece lies in the file. */
  readonly offset: number
  readonly stored: number
  readonly plain: number
  readonly compression: number
  readonly dataCrc: number
}

/** `jffs2_raw_xattr`: name and value of an extended attribute, which inodes share. */
export interface Attribute {
  readonly id: number
  readonly version: number
  readonly prefix: number
  readonly nameBytes: number
  readonly valueBytes: number
  readonly dataCrc: number
}

/** `jffs2_raw_xref`: an inode has an attribute; an odd sequence number takes it away. */
export interface AttributeLink {
  readonly inode: number
  readonly id: number
  readonly sequence: number
}

export function parseDirent(node: Cursor, little: boolean): Dirent {
  node.seek(headerBytes)
  const parent = node.u32(little)
  const version = node.u32(little)
  const inode = node.u32(little)
  const mtime = node.u32(little)
  return { parent, version, inode, mtime, nameBytes: node.u8(), type: node.u8(), nameCrc: node.skip(6).u32(little) }
}

export function parseInode(node: Cursor, little: boolean): InodeNode {
  node.seek(headerBytes)
  const inode = node.u32(little)
  const version = node.u32(little)
  const mode = node.u32(little)
  const uid = node.u16(little)
  const gid = node.u16(little)
  const size = node.u32(little)
  const mtime = node.skip(4).u32(little)
  const offset = node.skip(4).u32(little)
  const stored = node.u32(little)
  const plain = node.u32(little)
  return { inode, version, mode, uid, gid, size, mtime, offset, stored, plain, compression: node.u8(), dataCrc: node.skip(3).u32(little) }
}

export function parseAttribute(node: Cursor, little: boolean): Attribute {
  node.seek(headerBytes)
  const id = node.u32(little)
  const version = node.u32(little)
  const prefix = node.u8()
  const nameBytes = node.u8()
  return { id, version, prefix, nameBytes, valueBytes: node.u16(little), dataCrc: node.u32(little) }
}

export function parseAttributeLink(node: Cursor, little: boolean): AttributeLink {
  node.seek(headerBytes)
  return { inode: node.u32(little), id: node.u32(little), sequence: node.u32(little) }
}

/** What is behind the fixed part of a node, rounded up to where the next one may start. */
export const padded = (bytes: number): number => Math.ceil(bytes / 4) * 4
