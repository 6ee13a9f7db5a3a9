/** dm-verity: hash trees as they were found, and what workers found when they compared them with data. */
import type { Place } from '../kernel/place.ts'
import type { ByteRange, ImageSignature } from './boot.ts'

/** How a hash tree is made and where its levels begin; plain numbers that a question can carry. */
export interface VerityNumbers {
  readonly hashType: 0 | 1
  /** `sha256` ... */
  readonly algorithm: string
  /** In hex. */
  readonly salt: string
  readonly dataBlockBytes: number
  readonly hashBlockBytes: number
  readonly dataBlocks: number
  /** Offset of the tree's first block. */
  readonly start: number
}

/** A hash tree with its superblock. The root hash is elsewhere: a tree alone authenticates nothing. */
export interface VerityTree extends VerityNumbers {
  /** Directions to the bytes that hold the tree; offsets count in them. */
  readonly place: Place
  readonly bytes: number
  readonly superblock: ByteRange
  readonly uuid: string
  /** The data stands in front of the tree, in the same bytes from 0 on. Otherwise it is elsewhere. */
  readonly appended: boolean
}

/** The answer to a `verity` question: a part of the data against the tree, or the levels of the tree against each other. */
export interface VerityCheck {
  readonly question: string
  /** Blocks that were compared; fewer than asked for where so many differed that the data is another one. */
  readonly compared: number
  readonly differ: number
  /** The first that differ; level 0 is data. */
  readonly bad: readonly { readonly level: number; readonly block: number; readonly offset: number }[]
  /** The root hash that the tree has, in hex; of a question about the tree. */
  readonly root?: string
  /** Bytes behind the data, up to where the tree begins or the content ends, that are no erased flash; of the last part. */
  readonly behind?: ByteRange
}

/** A signature in a file of its own (CMS, PKCS #7), over content that stands elsewhere. */
export interface CmsSignature {
  readonly place: Place
  /** Who signed, as the signature names them. */
  readonly signers: readonly string[]
}

/** The answer to a `cms` question: the signatures of a detached file over given content. */
export interface CmsCheck {
  readonly question: string
  readonly signatures: readonly ImageSignature[]
}
