/**
 * Keeps the processes small where there is much to read. A review makes much that it soon lets go of, and V8 would let the heaps double
 * before it looks: looking earlier, eight gigabytes take three quarters of the memory. On small images that would cost a quarter more
 * time for memory that nobody misses.
 */
import { setFlagsFromString } from 'node:v8'

/** From here on memory matters more than time. */
const muchBytes = 2 * 1024 ** 3
/** Below, one process may be enough: before another is up, which takes as long and 60 MB, most small products are read. */
const littleBytes = 64 * 1024 ** 2
const growSlowly = '--heap-growing-percent=25'

export type HowMuch = 'little' | 'some' | 'much'

export function howMuch(files: readonly { readonly bytes: number }[]): HowMuch {
  const sum = files.reduce((bytes, file) => bytes + file.bytes, 0)
  return sum < littleBytes ? 'little' : sum < muchBytes ? 'some' : 'much'
}

/** This process, from here on: V8 reads these flags whenever it sizes its spaces. */
export function keepSmall(): void {
  keepYoungAsIs()
  setFlagsFromString(growSlowly)
}

/** The young generation is as large as what was done so far needed. Judging keeps most of what it makes, so more room would save nothing. */
export const keepYoungAsIs = (): void => setFlagsFromString('--semi-space-growth-factor=1')

/** Flags of V8 for a reading process; the size of a semi-space is in MiB. */
export const readingFlags: Readonly<Record<HowMuch, readonly string[]>> = {
  little: ['--max-semi-space-size=8'],
  some: ['--max-semi-space-size=16'],
  much: ['--max-semi-space-size=4', growSlowly],
}
