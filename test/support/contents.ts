/** Content of what a reader yielded, opened as the workers open it. Used by tests only. */
import { purse } from '../../src/kernel/budget.ts'
import { defaultLimits } from '../../src/kernel/limits.ts'
import { openSteps } from '../../src/kernel/native/open.ts'
import { memorySpool } from '../../src/kernel/native/spool.ts'
import type { Note } from '../../src/kernel/native/stream.ts'
import type { Step } from '../../src/kernel/place.ts'
import { bytesSource, readAll, type ByteSource } from '../../src/kernel/source.ts'

const maxBytes = 64 * 1024 * 1024

/** The bytes that lie `steps` inside `content`. */
export async function contentAt(content: Uint8Array | ByteSource, steps: readonly Step[] | undefined, note?: Note): Promise<Buffer> {
  if (steps === undefined) throw new Error('the entry has no directions to its content')
  const base = content instanceof Uint8Array ? bytesSource(content) : content
  const options = { budget: purse(defaultLimits, 0, () => undefined), spool: memorySpool(maxBytes), ...(note === undefined ? {} : { note }) }
  return Buffer.from(await readAll(await openSteps(base, steps, options), maxBytes))
}

/** What `seq 1 n` prints: the content of many fixtures. */
export const numbers = (count: number): string => Array.from({ length: count }, (_, n) => `${n + 1}\n`).join('')
