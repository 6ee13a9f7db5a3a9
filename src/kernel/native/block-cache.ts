/** Decoded blocks, kept for all files of one base: small files share their block, so neighbours decode it once. */
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

/** The block called `name` inside `base`, made by `decode` when it is not there. Views stay valid. */
export async function cachedBlock(base: ByteSource, name: string, decode: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const cache = caches.get(base) ?? { blocks: new Map<string, Uint8Array>(), bytes: 0 }
  caches.set(base, cache)
  const known = cache.blocks.get(name)
  if (known !== undefined) {
    cache.blocks.delete(name)
    cache.blocks.set(name, known)
    return known
  }
  const plain = await decode()
  cache.bytes += plain.length - (cache.blocks.get(name)?.length ?? 0)
  cache.blocks.set(name, plain)
  for (const [oldest, bytes] of cache.blocks) {
    if (cache.bytes <= cacheBytes || oldest === name) break
    cache.blocks.delete(oldest)
    cache.bytes -= bytes.length
  }
  return plain
}
