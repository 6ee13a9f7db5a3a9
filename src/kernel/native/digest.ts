/** Digests of byte sources, the mark of a secret, and CRC-32. The only place that says which digests exist here. */
import { createHash, createHmac } from 'node:crypto'
import type { Budget } from '../limits.ts'
import { type ByteSource, pieces } from '../source.ts'

export { crc32 } from 'node:zlib'

/** MD5 and SHA-1 serve to compare with lists that packages ship, never to trust. */
export type DigestAlgorithm = 'md5' | 'sha1' | 'sha256'

/**
 * Digests of the whole source in lower-case hex, several at once in one reading. `prefix` bytes are hashed first (a
 * salt).
 */
export async function digests<A extends DigestAlgorithm>(
  source: ByteSource, algorithms: readonly A[], budget: Pick<Budget, 'check'>, prefix?: Uint8Array,
): Promise<Record<A, string>> {
  const hashes = algorithms.map((algorithm) => ({ algorithm, hash: createHash(algorithm) }))
  if (prefix !== undefined) for (const { hash } of hashes) hash.update(prefix)
  for await (const piece of pieces(source)) {
    budget.check()
    for (const { hash } of hashes) hash.update(piece)
  }
  return Object.fromEntries(hashes.map(({ algorithm, hash }) => [algorithm, hash.digest('hex')])) as Record<A, string>
}

/** One digest of the whole source, in lower-case hex. */
export async function digest(source: ByteSource, algorithm: DigestAlgorithm, budget: Pick<Budget, 'check'>): Promise<string> {
  return (await digests(source, [algorithm], budget))[algorithm]
}

/** SHA-256 of bytes in memory, in lower-case hex. */
export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')

/**
 * What is shown instead of a secret: an HMAC-SHA-256 under the user's own key, cut to 64 bits in hex. Equal secrets have
 * equal marks; without the key a mark cannot be tried against guesses.
 */
export function secretMark(key: Uint8Array, secret: Uint8Array | string): string {
  return createHmac('sha256', key).update(secret).digest('hex').slice(0, 16)
}
