/** Decoded blocks, kept for all files of one base: small files share their block, so neighbours decode it once. */
import type { Budget } from '../limits.ts'
import type { ByteSource } from '../source.ts'

/** Decoded bytes kept for one base. */
const cacheBytes = 8 * 1024 * 1024
/** Largest block of any format read here, with room to spare. */
export const maxBlockBytes = 16 * 1024 * 1024

interface Cache {
  readonly blocks: Map<string, Uint8Array>
  bytes: number
}
const caches = new WeakMap<ByteSource, Cache>()

/** Whose blocks are decoded: `key` names their source among all sources inside `base`. */
export interface BlockOwner {
  readonly base: ByteSource
  readonly key: string
  readonly budget: Budget
}

/** The plain bytes of the block called `name`, decoded by `decode` unless they were lately. Views stay valid. */
export async function cachedBlock({ base, key, budget }: BlockOwner, name: string, decode: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const cache = caches.get(base) ?? { blocks: new Map<string, Uint8Array>(), bytes: 0 }
  caches.set(base, cache)
  const full = `${key}:${name}`
  const known = cache.blocks.get(full)
  if (known !== undefined) {
    cache.blocks.delete(full)
    cache.blocks.set(full, known)
    return known
  }
  const plain = await decode()
  budget.produced(plain.length)
  cache.bytes += plain.length - (cache.blocks.get(full)?.length ?? 0)
  cache.blocks.set(full, plain)
  for (const [oldest, bytes] of cache.blocks) {
    if (cache.bytes <= cacheBytes || oldest === full) break
    cache.blocks.delete(oldest)
    cache.bytes -= bytes.length
  }
  return plain
}
