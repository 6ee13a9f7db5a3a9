/**
 * Keeps the processes small where there is much to read. A review makes much that it soon lets go of, and V8 would let the heaps double
 * before it looks: looking earlier, eight gigabytes take three quarters of the memory. On small images that would cost a quarter more
 * time for memory that nobody misses.
 */
import { setFlagsFromString } from 'node:v8'

/** From here on memory matters more than time. */
const muchBytes = 2 * 1024 ** 3
const growSlowly = '--heap-growing-percent=25'

export const isMuch = (files: readonly { readonly bytes: number }[]): boolean => files.reduce((sum, { bytes }) => sum + bytes, 0) >= muchBytes

/** This process, from here on: V8 reads these flags whenever it sizes its spaces. */
export function keepSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1')
  setFlagsFromString(growSlowly)
}

/** Flags of V8 for a reading process, by whether there is much to read; the size of a semi-space is in MiB. */
export const readingFlags = (much: boolean): readonly string[] => (much ? ['--max-semi-space-size=4', growSlowly] : ['--max-semi-space-size=16'])
