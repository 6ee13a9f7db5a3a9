/**
 * The applets that were compiled into a BusyBox: its table of names (applet_names in include/applet_tables.h, made by
 * applets/applet_tables.c) is one run of NUL-terminated names in the order of their bytes, because it is searched by halving.
 */
import type { Budget } from '../../kernel/limits.ts'
import type { ByteSource } from '../../kernel/source.ts'

/** A static BusyBox with everything has 2.5 MB. */
const maxBytes = 16 * 1024 * 1024
/** Applets that no configuration does without; two of them tell the table from other sorted lists. */
const usual = new Set(['cat', 'sh', 'ash', 'ls', 'mount', 'echo', 'init', 'cp', 'ps', 'true', 'test', 'udhcpc', 'syslogd'])
/** A table of one applet is no multi-call binary. */
const leastApplets = 3

/** The names in the order of the table; empty where none is told apart. */
export async function appletNames(source: ByteSource, budget: Pick<Budget, 'check'>): Promise<readonly string[]> {
  budget.check()
  const bytes = await source.read(0, Math.min(source.size, maxBytes))
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  let best: readonly string[] = []
  // Names of applets: lower case, and the brackets of test. Each with the NUL that ends it.
  for (const match of text.matchAll(/(?:[a-z0-9[][a-z0-9_.+[-]{0,30}\0){3,}/gu)) {
    budget.check()
    for (const run of ascending(match[0].split('\0').slice(0, -1))) {
      if (run.length > best.length && run.length >= leastApplets && run.filter((name) => usual.has(name)).length >= 2) best = run
    }
  }
  return best
}

/** The stretches in which each name stands behind the one before. */
function* ascending(names: readonly string[]): Generator<readonly string[]> {
  let start = 0
  for (let index = 1; index <= names.length; index++) {
    if (index < names.length && (names[index] ?? '') > (names[index - 1] ?? '')) continue
    yield names.slice(start, index)
    start = index
  }
}
