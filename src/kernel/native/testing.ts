/** Helpers of the decoders' tests: budgets, collected streams, sample bytes. Used by tests only. */
import { purse, type Purse } from '../budget.ts'
import { defaultLimits, type Limits } from '../limits.ts'
import type { Codec } from '../place.ts'
import { ReadError } from '../problem.ts'
import type { ByteSource } from '../source.ts'
import { lentBytes } from '../testing.ts'
import { decompressStream, type Note } from './stream.ts'

export const testBudget = (limits: Partial<Limits> = {}): Purse => purse({ ...defaultLimits, ...limits }, 0, () => undefined)

/** Everything that a stream gave, and the ReadError that ended it. */
export async function gather(
  codec: Codec, content: Uint8Array | ByteSource, limits: Partial<Limits> = {}, note?: Note,
): Promise<{ bytes: Buffer; error?: ReadError }> {
  const source = content instanceof Uint8Array ? lentBytes(content) : content
  const parts: Buffer[] = []
  try {
    for await (const piece of decompressStream(codec, source, testBudget(limits), note)) parts.push(Buffer.from(piece))
  } catch (error) {
    if (!(error instanceof ReadError)) throw error
    return { bytes: Buffer.concat(parts), error }
  }
  return { bytes: Buffer.concat(parts) }
}

/** Bytes that look a little like files: repeated words, runs of zeros, noise. The same for the same seed. */
export function sample(bytes: number, seed = 1): Buffer {
  const output = Buffer.alloc(bytes)
  let state = seed >>> 0 || 1
  const next = (): number => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return state >>> 0
  }
  for (let at = 0; at < bytes; ) {
    const kind = next() % 4
    const length = 1 + (next() % 300)
    const end = Math.min(bytes, at + length)
    if (kind === 0) for (; at < end; at++) output[at] = next()
    else if (kind === 1 && at > 400) at += copyBack(output, at, end, 1 + (next() % 400))
    else if (kind === 2) at += output.write('the quick brown fox /etc/init.d/ lib '.slice(next() % 20), at, 'latin1')
    else at = end
  }
  return output
}

function copyBack(output: Buffer, at: number, end: number, distance: number): number {
  for (let i = at; i < end; i++) output[i] = output[i - distance] ?? 0
  return end - at
}
