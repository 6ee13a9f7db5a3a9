/** Helpers of the file-system readers' tests: fixtures, and the content that an entry's directions lead to. */
import { readFileSync } from 'node:fs'
import { gunzipSync, zstdDecompressSync } from 'node:zlib'
import type { EntryDraft } from '../../src/facts/file-tree.ts'
import { purse } from '../../src/kernel/budget.ts'
import { defaultLimits } from '../../src/kernel/limits.ts'
import { openSteps } from '../../src/kernel/native/open.ts'
import { memorySpool } from '../../src/kernel/native/spool.ts'
import { bytesSource, type ByteSource } from '../../src/kernel/source.ts'
import type { Run } from '../../src/readers/shared/testing.ts'

/** A committed fixture beside the test, unpacked when its name ends in `.gz` or `.zst`. The bytes may be changed. */
export function fixtureBytes(testUrl: string, name: string): Buffer {
  const bytes = readFileSync(new URL(`fixtures/${name}`, testUrl))
  return name.endsWith('.gz') ? gunzipSync(bytes) : name.endsWith('.zst') ? zstdDecompressSync(bytes) : bytes
}

export const entryAt = (run: Run, path: string): EntryDraft | undefined => run.entries.find((entry) => entry.path === path)

/** Content of an entry, read through its steps as the engine does. */
export async function contentOf(image: Uint8Array | ByteSource, entry: EntryDraft | undefined): Promise<Buffer> {
  if (entry?.steps === undefined) throw new Error(`no directions to the content of ${entry?.path ?? 'a missing entry'}`)
  const base = image instanceof Uint8Array ? bytesSource(image) : image
  const source = await openSteps(base, entry.steps, { budget: purse(defaultLimits, 0, () => undefined), spool: memorySpool(0) })
  if (source.size !== entry.size) throw new Error(`${entry.path}: the directions lead to ${source.size} bytes, the entry has ${entry.size}`)
  const parts: Buffer[] = []
  for (let at = 0; at < source.size; at += 1024 * 1024) parts.push(Buffer.from(await source.read(at, Math.min(1024 * 1024, source.size - at))))
  return Buffer.concat(parts)
}
