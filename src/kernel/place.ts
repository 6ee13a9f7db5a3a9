/**
 * Places: serialisable directions to bytes, from an artefact's first byte inwards. Any worker can reopen a place, so
 * facts carry places instead of content.
 */
import type { Extent } from './source.ts'

/** Algorithms that turn one stream of bytes into another. Accepted parameters and caps live in kernel/native. */
export type Codec = 'gzip' | 'zlib' | 'deflate-raw' | 'xz' | 'lzma' | 'zstd' | 'bzip2' | 'lz4' | 'lz4-block' | 'lzo-block' | 'lzo-segments' | 'rtime'

/** A hole in `ranges`: reads as zeros and is stored nowhere. */
export const hole = -1
/** The offset of a range that repeats four bytes from its start on; `word` is how they read as a little-endian number. */
export const fill = (word: number): number => (word === 0 ? hole : -1 - word)

export type Step =
  /** The listed ranges one after another; an offset may be `hole` (zeros) or `fill(word)`. `size` cuts the last range. */
  | { readonly kind: 'ranges'; readonly size: number; readonly ranges: readonly Extent[] }
  /** The whole content decompressed as one stream. */
  | { readonly kind: 'decompress'; readonly codec: Codec; readonly size?: number }
  /**
   * Independently compressed blocks of `blockBytes` plain bytes each (squashfs). `stored` 0 is a block of zeros; `plain`
   * blocks are stored as they are. `tail` is the file's end inside a shared, itself perhaps compressed, fragment.
   */
  | {
      readonly kind: 'blocks'
      readonly codec: Codec
      readonly size: number
      readonly blockBytes: number
      readonly blocks: readonly BlockAt[]
      readonly tail?: BlockAt & { readonly start: number; readonly length: number }
    }
  /**
   * The virtual disk of a qcow2 image. Its own tables say where each cluster lies and are too long to travel with every
   * place, so whoever opens it reads them (kernel/native/qcow2).
   */
  | { readonly kind: 'qcow2'; readonly size: number }
  /**
   * Pieces one after another, each out of a block of a length of its own (EROFS). A piece whose `stored` is 0 is zeros.
   * Zeros at the start of a compressed block are padding. A piece's own `codec` counts before the step's.
   */
  | { readonly kind: 'pieces'; readonly codec: Codec; readonly size: number; readonly pieces: readonly PieceAt[] }
  /** Content that lies in a structure rather than in blocks (inline data, small). */
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }

export interface BlockAt {
  readonly offset: number
  readonly stored: number
  readonly plain: boolean
  /** Where it is not the step's: file systems that choose anew for each block (JFFS2, UBIFS). */
  readonly codec?: Codec
}

/** `length` plain bytes from `start` of a block that holds `whole` of them. */
export interface PieceAt extends BlockAt {
  readonly whole: number
  readonly start: number
  readonly length: number
  /** More than `whole` bytes may come out of the block: they belong to others (lz4 only). */
  readonly partial?: true
  /** What follows the packed bytes is padding, and plain bytes that do not come out of them are zeros (btrfs). */
  readonly padded?: true
}

/** `steps` are applied one after another to the artefact's bytes; no steps is the artefact itself. */
export interface Place {
  /** Index of the artefact in the run. */
  readonly artefact: number
  readonly steps: readonly Step[]
}

/** The place that lies `steps` further in. */
export const within = (place: Place, ...steps: readonly Step[]): Place => ({
  artefact: place.artefact,
  steps: [...place.steps, ...steps],
})

/** One contiguous part. */
export const part = (offset: number, size: number): Step => ({ kind: 'ranges', size, ranges: [[offset, size]] })
