/** Descriptors of vbmeta: what the signature says of partitions (libavb, avb_*_descriptor.h). */
import { Cursor } from '../../../kernel/cursor.ts'
import type { Budget } from '../../../kernel/limits.ts'
import { malformed } from '../../../kernel/problem.ts'
import type { Stretch } from '../../../kernel/signature.ts'
import { window, type ByteSource } from '../../../kernel/source.ts'

export interface HashDescriptor {
  readonly kind: 'hash'
  readonly at: Stretch
  readonly partition: string
  readonly imageBytes: number
  readonly algorithm: string
  readonly salt: Uint8Array
  /** Empty: the device keeps the digest itself. */
  readonly digest: Uint8Array
}

export interface HashtreeDescriptor {
  readonly kind: 'hashtree'
  readonly at: Stretch
  readonly partition: string
  readonly imageBytes: number
  readonly version: number
  readonly treeOffset: number
  readonly treeBytes: number
  readonly dataBlockBytes: number
  readonly hashBlockBytes: number
  readonly correction: Stretch
  readonly algorithm: string
  readonly salt: Uint8Array
  readonly digest: Uint8Array
}

interface ChainDescriptor {
  readonly kind: 'chain'
  readonly at: Stretch
  readonly partition: string
  readonly location: number
  readonly key: Uint8Array
}

export type Descriptor =
  | HashDescriptor | HashtreeDescriptor | ChainDescriptor
  | { readonly kind: 'property'; readonly at: Stretch; readonly key: string; readonly value: string }
  | { readonly kind: 'command-line'; readonly at: Stretch; readonly flags: number; readonly text: string }
  | { readonly kind: 'other'; readonly at: Stretch; readonly tag: number }

/** Longest property that is told. */
const maxValueCharacters = 256
const utf8 = new TextDecoder('utf-8')
const text = (cursor: Cursor, bytes: number): string => utf8.decode(cursor.take(bytes))

/** Fixed parts behind tag and length; reserved bytes are passed over. */
const parsers: Readonly<Record<number, (cursor: Cursor, at: Stretch) => Descriptor>> = {
  0(cursor, at) {
    const keyBytes = cursor.u64(false)
    const valueBytes = cursor.u64(false)
    const key = text(cursor, keyBytes)
    cursor.skip(1)
    return { kind: 'property', at, key, value: text(cursor, valueBytes).slice(0, maxValueCharacters) }
  },
  1(cursor, at) {
    const version = cursor.u32(false)
    const imageBytes = cursor.u64(false)
    const treeOffset = cursor.u64(false)
    const treeBytes = cursor.u64(false)
    const dataBlockBytes = cursor.u32(false)
    const hashBlockBytes = cursor.u32(false)
    cursor.skip(4)
    const correctionOffset = cursor.u64(false)
    const correction = { start: correctionOffset, end: correctionOffset + cursor.u64(false) }
    const algorithm = cursor.text(32)
    const named = namedParts(cursor)
    return { kind: 'hashtree', at, version, imageBytes, treeOffset, treeBytes, dataBlockBytes, hashBlockBytes, correction, algorithm, ...named }
  },
  2(cursor, at) {
    const imageBytes = cursor.u64(false)
    const algorithm = cursor.text(32)
    return { kind: 'hash', at, imageBytes, algorithm, ...namedParts(cursor) }
  },
  3(cursor, at) {
    const flags = cursor.u32(false)
    return { kind: 'command-line', at, flags, text: text(cursor, cursor.u32(false)) }
  },
  4(cursor, at) {
    const location = cursor.u32(false)
    const nameBytes = cursor.u32(false)
    const keyBytes = cursor.u32(false)
    cursor.skip(4 + 60)
    return { kind: 'chain', at, location, partition: text(cursor, nameBytes), key: cursor.take(keyBytes) }
  },
}

/** Lengths of name, salt and digest, flags, reserved bytes; then the three. */
function namedParts(cursor: Cursor): { readonly partition: string; readonly salt: Uint8Array; readonly digest: Uint8Array } {
  const nameBytes = cursor.u32(false)
  const saltBytes = cursor.u32(false)
  const digestBytes = cursor.u32(false)
  cursor.skip(4 + 60)
  return { partition: text(cursor, nameBytes), salt: cursor.take(saltBytes), digest: cursor.take(digestBytes) }
}

export async function descriptorsOf(source: ByteSource, { start, end }: Stretch, budget: Budget): Promise<Descriptor[]> {
  const all = await window(source, start, end - start)
  const cursor = new Cursor(Uint8Array.from(all.bytes), start)
  const found: Descriptor[] = []
  while (cursor.remaining > 0) {
    budget.node()
    const at = start + cursor.position
    const tag = cursor.u64(false)
    const following = cursor.u64(false)
    if (following % 8 !== 0) throw malformed('descriptors are multiples of 8 bytes', at + 8)
    const body = cursor.sub(following)
    const stretch = { start: at, end: at + 16 + following }
    found.push(parsers[tag]?.(body, stretch) ?? { kind: 'other', at: stretch, tag })
  }
  return found
}
