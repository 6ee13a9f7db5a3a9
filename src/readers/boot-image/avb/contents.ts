/** Whether the bytes of a partition image are what the descriptors in its own vbmeta say, and which bytes nothing speaks of. */
import type { ByteRange, SignedImage } from '../../../facts/boot.ts'
import type { Budget } from '../../../kernel/limits.ts'
import { digestOf, hex } from '../../../kernel/native/signatures.ts'
import { compareData, compareTree, treeLayout } from '../../../kernel/native/verity.ts'
import { ReadError } from '../../../kernel/problem.ts'
import type { SignatureHash } from '../../../kernel/signature.ts'
import type { ByteSource } from '../../../kernel/source.ts'
import { filled } from '../../shared/erased.ts'
import type { HashDescriptor, HashtreeDescriptor } from './descriptors.ts'

type Uncovered = SignedImage['uncovered'][number]
export type Content = HashDescriptor | HashtreeDescriptor

export interface Judged {
  readonly content: Content
  readonly result: 'matches' | 'differs' | 'not checked'
  readonly why: string
  /** Bytes that the descriptor speaks for. */
  readonly ranges: readonly ByteRange[]
  /** Read by the kernel and compared afterwards, or not part of the image: not looked at. */
  readonly apart: readonly ByteRange[]
}

const hashes: Readonly<Record<string, SignatureHash>> = { sha256: 'sha256', sha512: 'sha512' }

/** `end`: first byte that does not belong to the image. */
export function judgeContent(source: ByteSource, content: Content, end: number, budget: Budget): Promise<Judged> {
  return content.kind === 'hash' ? judgeHash(source, content, end, budget) : judgeTree(source, content, end, budget)
}

async function judgeHash(source: ByteSource, content: HashDescriptor, end: number, budget: Budget): Promise<Judged> {
  const ranges = [{ start: 0, end: content.imageBytes }]
  const hash = hashes[content.algorithm]
  if (content.imageBytes > end) return { content, result: 'differs', why: `it speaks of ${content.imageBytes} bytes, and ${end} are there`, ranges: [], apart: [] }
  if (content.digest.byteLength === 0) return { content, result: 'not checked', why: 'the device keeps the digest itself', ranges, apart: [] }
  if (hash === undefined) return { content, result: 'not checked', why: `${content.algorithm.slice(0, 32)} is not known here`, ranges, apart: [] }
  const matches = hex(await digestOf(source, hash, [content.salt, ...ranges], budget)) === hex(content.digest)
  return { content, result: matches ? 'matches' : 'differs', why: matches ? '' : 'its digest is another one', ranges, apart: [] }
}

async function judgeTree(source: ByteSource, content: HashtreeDescriptor, end: number, budget: Budget): Promise<Judged> {
  const { algorithm, salt, dataBlockBytes, hashBlockBytes, imageBytes, treeOffset, digest, version } = content
  const differs = (why: string): Judged => ({ content, result: 'differs', why, ranges: [], apart: [] })
  if (version > 1 || dataBlockBytes === 0 || imageBytes % dataBlockBytes !== 0) return differs('its numbers make no hash tree')
  const tree = { hashType: version === 1 ? 1 as const : 0 as const, algorithm, salt, dataBlockBytes, hashBlockBytes, dataBlocks: imageBytes / dataBlockBytes, start: treeOffset }
  try {
    const layout = treeLayout(tree)
    if (layout.end > end || imageBytes > treeOffset) return differs(`image and tree take ${layout.end} bytes, and ${end} are there`)
    const ranges = [{ start: 0, end: imageBytes }, { start: treeOffset, end: layout.end }]
    // Without a digest the device keeps it; there is nothing to compare with.
    if (digest.byteLength === 0) return { content, result: 'not checked', why: 'the device keeps the root digest itself', ranges, apart: [content.correction] }
    const levels = await compareTree(tree, source, budget, source)
    if (levels.root !== hex(digest)) return differs('its root digest is another one')
    const data = await compareData(tree, source, source, { from: 0, to: tree.dataBlocks }, budget)
    const [first] = [...levels.bad, ...data.bad]
    if (first !== undefined) return differs(`block ${first.block}${first.level === 0 ? '' : ' of the hash tree'} (at ${first.offset}) does not have the digest that its hash tree says`)
    return { content, result: 'matches', why: '', ranges, apart: [content.correction] }
  } catch (error) {
    if (!(error instanceof ReadError) || error.code === 'limit') throw error
    return error.code === 'unsupported' ? { content, result: 'not checked', why: error.message, ranges: [], apart: [] } : differs(error.message)
  }
}

/** What stands outside the ranges and is no erased flash. `names` says what a gap is by where it begins. */
export async function gaps(source: ByteSource, ranges: readonly ByteRange[], names: (start: number) => string, budget: Budget): Promise<Uncovered[]> {
  const found: Uncovered[] = []
  let at = 0
  for (const { start, end } of [...ranges.toSorted((a, b) => a.start - b.start), { start: source.size, end: source.size }]) {
    const gap = start > at ? await filled(source, at, start, budget) : undefined
    if (gap !== undefined) found.push({ ...gap, what: names(at) })
    at = Math.max(at, end)
  }
  return found
}
