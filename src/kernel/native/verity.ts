/**
 * dm-verity hash trees: where their levels stand, and whether data fits them (Linux, drivers/md/dm-verity-target.c; cryptsetup,
 * lib/verity/verity_hash.c). Data is compared in parts, so that several processes can share a large image.
 */
import { getHashes, hash as hashOnce } from 'node:crypto'
import type { Budget } from '../limits.ts'
import { malformed, unsupported } from '../problem.ts'
import type { ByteSource } from '../source.ts'

/** How a tree is made. */
export interface HashTree {
  /** 1: the salt stands in front of each block, digests are padded to a power of two; 0: the salt stands behind, digests are packed. */
  readonly hashType: 0 | 1
  /** `sha256` ... */
  readonly algorithm: string
  readonly salt: Uint8Array
  readonly dataBlockBytes: number
  readonly hashBlockBytes: number
  readonly dataBlocks: number
  /** Offset of the tree's first block, which is the top one. */
  readonly start: number
}

interface Level {
  readonly start: number
  readonly blocks: number
}

export interface TreeLayout {
  readonly digestBytes: number
  /** Bytes that a digest takes in a block. */
  readonly slotBytes: number
  readonly perBlock: number
  /** From the one whose digests are those of the data up to the top, which has one block; none when there is one block of data. */
  readonly levels: readonly Level[]
  /** First byte behind the tree. */
  readonly end: number
}

/** Algorithms that trees are made with, and the bytes of their digests. */
const digestSizes: Readonly<Record<string, number>> = { sha1: 20, sha224: 28, sha256: 32, sha384: 48, sha512: 64, 'sha3-256': 32, 'sha3-512': 64 }
const maxSaltBytes = 256
const minBlockBytes = 512
const maxBlockBytes = 512 * 1024
const maxLevels = 63

/** Where the levels of a tree stand. Throws for numbers that make no tree. */
export function treeLayout({ hashType, algorithm, salt, dataBlockBytes, hashBlockBytes, dataBlocks, start }: HashTree): TreeLayout {
  const digestBytes = digestSizes[algorithm]
  if (digestBytes === undefined || !getHashes().includes(algorithm)) throw unsupported(`a dm-verity tree made with ${algorithm.slice(0, 32)}`)
  for (const bytes of [dataBlockBytes, hashBlockBytes]) {
    if (bytes < minBlockBytes || bytes > maxBlockBytes || !Number.isInteger(Math.log2(bytes))) throw malformed(`a dm-verity tree with blocks of ${bytes} bytes`)
  }
  if (salt.byteLength > maxSaltBytes) throw malformed(`a dm-verity tree with a salt of ${salt.byteLength} bytes`)
  if (!Number.isSafeInteger(dataBlocks) || dataBlocks < 1 || !Number.isSafeInteger(dataBlocks * dataBlockBytes)) throw malformed(`a dm-verity tree over ${dataBlocks} blocks`)
  if (!Number.isSafeInteger(start) || start < 0) throw malformed('a dm-verity tree that begins nowhere')
  const perBlock = 2 ** Math.floor(Math.log2(hashBlockBytes / digestBytes))
  // From the data upwards, and laid out from the top downwards.
  const counts: number[] = []
  for (let blocks = dataBlocks; blocks > 1;) {
    if (counts.length === maxLevels) throw malformed('a dm-verity tree without end')
    blocks = Math.ceil(blocks / perBlock)
    counts.push(blocks)
  }
  let at = start
  const levels = counts.toReversed().map((blocks) => {
    const level = { start: at, blocks }
    at += blocks * hashBlockBytes
    return level
  }).toReversed()
  if (!Number.isSafeInteger(at)) throw malformed('a dm-verity tree of impossible size')
  return { digestBytes, slotBytes: hashType === 1 ? 2 ** Math.ceil(Math.log2(digestBytes)) : digestBytes, perBlock, levels, end: at }
}

/** A block that does not have the digest that the level above says. */
export interface BadBlock {
  /** 0: data; 1: the lowest level of the tree ... */
  readonly level: number
  /** Number of the block in its level. */
  readonly block: number
  /** Where it begins in the bytes that hold it. */
  readonly offset: number
}

export interface TreeFindings {
  /** Blocks that were compared. */
  readonly compared: number
  /** How many of them differ. */
  readonly differ: number
  /** The first ones. */
  readonly bad: readonly BadBlock[]
}

const maxTold = 8
/** So many blocks that differ, and this is no damage but other data: the rest is not looked at. */
const enough = 256
/** Blocks that are read and hashed at once: measured, what is read has to stay in the processor's cache while it is hashed. */
const windowBytes = 256 * 1024

/** Compares data blocks `from` to `to` with the lowest level of the tree. Block 0 stands at the start of its source. */
export async function compareData(tree: HashTree, treeSource: ByteSource, data: ByteSource, { from, to }: { readonly from: number; readonly to: number }, budget: Pick<Budget, 'check'>): Promise<TreeFindings> {
  const layout = treeLayout(tree)
  const end = Math.min(to, tree.dataBlocks)
  if (from < 0 || from >= end) return { compared: 0, differ: 0, bad: [] }
  const [lowest] = layout.levels
  // One block of data has no tree: its digest is the root (see `compareTree`).
  if (lowest === undefined) return { compared: 0, differ: 0, bad: [] }
  return compare({ tree, layout, source: data, start: 0, blockBytes: tree.dataBlockBytes, level: 0, from, to: end, above: { source: treeSource, start: lowest.start } }, budget)
}

/** Compares the levels of the tree with each other, and gives the digest of its top: the root hash, in hex. `data` is asked for where its only block is the top. */
export async function compareTree(tree: HashTree, treeSource: ByteSource, budget: Pick<Budget, 'check'>, data?: ByteSource): Promise<TreeFindings & { readonly root: string }> {
  const layout = treeLayout(tree)
  const { levels } = layout
  let found: TreeFindings = { compared: 0, differ: 0, bad: [] }
  for (const [index, { start, blocks }] of levels.entries()) {
    const above = levels[index + 1]
    if (above === undefined) break
    const more = await compare({ tree, layout, source: treeSource, start, blockBytes: tree.hashBlockBytes, level: index + 1, from: 0, to: blocks, above: { source: treeSource, start: above.start } }, budget)
    found = { compared: found.compared + more.compared, differ: found.differ + more.differ, bad: [...found.bad, ...more.bad].slice(0, maxTold) }
  }
  const top = levels.at(-1)
  if (top === undefined && data === undefined) throw unsupported('a dm-verity tree over a single block')
  const topBlock = top === undefined ? await data?.read(0, tree.dataBlockBytes) ?? new Uint8Array() : await treeSource.read(top.start, tree.hashBlockBytes)
  return { ...found, compared: found.compared + 1, root: hashOnce(tree.algorithm, tree.hashType === 1 ? Buffer.concat([tree.salt, topBlock]) : Buffer.concat([topBlock, tree.salt]), 'hex') }
}

interface Comparison {
  readonly tree: HashTree
  readonly layout: TreeLayout
  readonly source: ByteSource
  /** Where block 0 begins. */
  readonly start: number
  readonly blockBytes: number
  readonly level: number
  readonly from: number
  readonly to: number
  /** The level whose blocks hold the digests. */
  readonly above: { readonly source: ByteSource; readonly start: number }
}

async function compare({ tree, layout, source, start, blockBytes, level, from, to, above }: Comparison, budget: Pick<Budget, 'check'>): Promise<TreeFindings> {
  const { slotBytes, perBlock } = layout
  const each = Math.max(1, Math.floor(windowBytes / blockBytes))
  const hashing = blockHasher(tree, blockBytes, each)
  const bad: BadBlock[] = []
  let compared = 0
  let differ = 0
  for (let first = from; first < to && differ < enough; first += each) {
    budget.check()
    const count = Math.min(each, to - first)
    const digests = hashing(await source.read(start + first * blockBytes, count * blockBytes))
    const firstAbove = Math.floor(first / perBlock)
    const blocksAbove = Math.floor((first + count - 1) / perBlock) - firstAbove + 1
    const read = await above.source.read(above.start + firstAbove * tree.hashBlockBytes, blocksAbove * tree.hashBlockBytes)
    const expected = Buffer.from(read.buffer, read.byteOffset, read.byteLength).toString('hex')
    for (let index = 0; index < count; index++) {
      const block = first + index
      const at = (Math.floor(block / perBlock) - firstAbove) * tree.hashBlockBytes + (block % perBlock) * slotBytes
      if (expected.startsWith(digests[index] as string, at * 2)) continue
      differ++
      if (bad.length < maxTold) bad.push({ level, block, offset: start + block * blockBytes })
    }
    compared += count
  }
  return { compared, differ, bad }
}

/**
 * Digests of consecutive blocks with the salt. The blocks are copied once; each block's salt is then written over the neighbour that is
 * done, so that one call hashes salt and block as they stand in memory.
 */
function blockHasher({ hashType, algorithm, salt }: HashTree, blockBytes: number, most: number): (blocks: Uint8Array) => readonly string[] {
  const saltBytes = salt.byteLength
  const memory = Buffer.allocUnsafe(most * blockBytes + saltBytes)
  const views = Array.from({ length: most }, (_, index) => memory.subarray(index * blockBytes, (index + 1) * blockBytes + saltBytes))
  const digests: string[] = Array.from({ length: most }, () => '')
  return (blocks) => {
    const count = blocks.byteLength / blockBytes
    memory.set(blocks, hashType === 1 ? saltBytes : 0)
    for (let done = 0; done < count; done++) {
      // In front: from the first block on; behind: from the last one back.
      const index = hashType === 1 ? done : count - 1 - done
      memory.set(salt, hashType === 1 ? index * blockBytes : (index + 1) * blockBytes)
      digests[index] = hashOnce(algorithm, views[index] as Buffer, 'hex')
    }
    return digests
  }
}
