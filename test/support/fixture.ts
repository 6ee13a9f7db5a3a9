/**
 * Reads fixtures of readers. A fixture lies at `fixtures/<dialect>/<path in the image>`, so its path needs no second
 * place to be written down.
 */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import type { FactDraft, FactKind } from '../../src/facts/fact.ts'
import { pathMatcher } from '../../src/kernel/path.ts'
import type { Reader } from '../../src/readers/define.ts'
import { runReader, type Run } from '../../src/readers/shared/testing.ts'

/** Reads `content` as if it lay at `path`. */
export const collect = <K extends FactKind>(reader: Reader<K>, content: string | Uint8Array, path: string): Promise<Run> => runReader(reader, content, { path })

export const factsOf = <K extends FactKind>(run: Run, kind: K): FactDraft<K>[] => [...run.of(kind)]

/** Whether one of the reader's signatures asks for this path; bytes are not looked at. */
export const claimsPath = <K extends FactKind>(reader: Reader<K>, path: string): boolean =>
  reader.signatures.some((signature) => signature.paths !== undefined && pathMatcher(signature.paths)(path))

/** Reads `fixtures/<name>` beside the test with the reader, which must claim its path, and must not fail. */
export async function collectFixture<K extends FactKind>(reader: Reader<K>, testUrl: string, name: string): Promise<Run> {
  const path = name.slice(name.indexOf('/'))
  assert.ok(claimsPath(reader, path), `${reader.id} does not ask for ${path}`)
  const result = await collect(reader, readFileSync(new URL(`./fixtures/${name}`, testUrl)), path)
  assert.equal(result.error, undefined)
  return result
}

/** Content that no text reader may stumble over: whatever comes out, it must not be a bug. */
export const oddInputs: readonly (string | Uint8Array)[] = [
  '', '\n', '\r\n\r\n', '\ufeff', '=', ':', '::::::::', '[', '[]', '[[[', '"', "'", '\\', '\\\n', '{', '}', '}}}}', '# only a comment',
  'a'.repeat(100_000), ' '.repeat(100_000), '\\\n'.repeat(5_000), '{'.repeat(20_000), '"'.repeat(20_001), ', '.repeat(20_000), '$A'.repeat(20_000),
  'A=$A$A$A$A\n'.repeat(500), '__proto__=1\nconstructor=2\n[__proto__]\ntoString=3\nconfig __proto__ x\n\toption __proto__ 1\n',
  Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919) & 0xff), Uint8Array.from({ length: 512 }, (_, i) => 0x80 + (i & 0x7f)),
]

/** Every odd input, in every place the reader asks for, ends in facts or a typed problem, quickly. */
export async function survivesOddInputs<K extends FactKind>(reader: Reader<K>, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    assert.ok(claimsPath(reader, path), `${reader.id} does not ask for ${path}`)
    for (const content of oddInputs) {
      // What it computes, not how long it waits: a busy machine is no fault of a reader.
      const from = process.cpuUsage()
      await collect(reader, content, path)
      const { user, system } = process.cpuUsage(from)
      assert.ok(user + system < 1_500_000, `${reader.id} took too long over ${JSON.stringify(String(content).slice(0, 20))}`)
    }
  }
}
