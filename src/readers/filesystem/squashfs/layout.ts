/** What every version's superblock tells, in the terms of version 4. */
import type { Codec } from '../../../kernel/place.ts'
import { malformed } from '../../../kernel/problem.ts'

const minBlockBytes = 4096
const maxBlockBytes = 1024 * 1024

/** How version 3 differs in what is read after the superblock. */
export interface OldLayout {
  /** Owners in the table of ids; the groups follow them. */
  readonly owners: number
  readonly groups: number
  /** A byte of 0xff follows the length of each metadata block. */
  readonly marked: boolean
}

export interface Superblock {
  readonly version: string
  /** Undefined for version 4. */
  readonly old: OldLayout | undefined
  readonly littleEndian: boolean
  readonly inodes: number
  /** Seconds since 1970. */
  readonly madeAt: number
  readonly blockBytes: number
  readonly fragments: number
  readonly compressor: string
  /** Undefined when the compressor is not read. */
  readonly codec: Codec | undefined
  readonly ids: number
  /** Start of the metadata block of the root inode within the inode table, and the offset in it. */
  readonly root: bigint
  readonly bytesUsed: number
  readonly idTable: number
  readonly xattrTable: number | undefined
  readonly inodeTable: number
  readonly directoryTable: number
  readonly fragmentTable: number | undefined
}

/** Throws unless the size of blocks, stated at byte `at`, is the power of two that is stated too, and one that squashfs has. */
export function checkBlockBytes(blockBytes: number, blockLog: number, at: number): void {
  if (blockBytes < minBlockBytes || blockBytes > maxBlockBytes || blockBytes !== 2 ** blockLog) throw malformed(`a block of ${blockBytes} bytes`, at)
}
