/** What the facts may lack because something could not be read (grid.md section 6, rule 4). Pure. */
import type { FactKind } from '../facts/fact.ts'
import type { Problem } from '../kernel/problem.ts'
import { readers } from '../readers/registry.gen.ts'
import { isContainerReader } from './worker/select.ts'

/** What joins make of a kind: where the one may be missing, so may the other. */
const madeFrom: Readonly<Partial<Record<FactKind, readonly FactKind[]>>> = {
  unit: ['start-entry'],
  password: ['password-try'],
  'package-files': ['digest'],
  package: ['support'],
  kernel: ['support'],
  'os-release': ['support'],
  'public-key': ['weak-key', 'published-key'],
  'key-list': ['weak-key'],
  'key-list-match': ['weak-key'],
  certificate: ['weak-key', 'published-key'],
  'private-key': ['published-key'],
  'signed-image': ['weak-key', 'published-key'],
  fuses: ['published-key'],
  'file-tree': ['tree-comparison', 'content-comparison'],
  board: ['board-part', 'board-signal', 'board-entry'],
  'board-layer': ['board', 'board-part', 'board-signal', 'board-entry'],
}

/** Everything that readers and the joins over their facts can see. */
const observedKinds: readonly FactKind[] = [
  ...new Set([...readers.filter((reader) => reader.basis === undefined).flatMap((reader) => reader.emits), ...(['file-tree', 'system', 'digest', 'secret', 'pattern', 'banner', 'password-try', 'support', 'code-file', 'code-use', 'binary-use'] as const)]),
]

/** What the engine does besides reading, under the names that stand in `Problem.reader`, and the kinds that each gives. */
export const activities = {
  'engine/hash': ['artefact'],
  'engine/digest': ['digest'],
  'engine/search': ['secret', 'pattern', 'banner', 'personal-data'],
  'engine/try': ['password-try'],
  'engine/verity': ['verity-check', 'signed-image'],
  'engine/cms': ['cms-check', 'signed-image'],
  'engine/listed': ['key-list-match'],
  'engine/compare': ['content-comparison'],
  'engine/code': ['code-file', 'code-use'],
  'engine/binary': ['binary-use'],
  'join/key-quality': ['weak-key'],
} as const satisfies Readonly<Record<string, readonly FactKind[]>>

/**
 * Which kinds of facts may be missing because reading ended early. A reader that failed may have missed what it emits; a
 * container that failed, or a file that no reader got to, may have held anything.
 */
export function incompleteKinds(problems: readonly Problem[]): ReadonlySet<FactKind> {
  const kinds = new Set<FactKind>()
  for (const problem of problems) {
    if (!problem.incomplete) continue
    for (const kind of missingBecauseOf(problem)) {
      kinds.add(kind)
      for (const derived of madeFrom[kind] ?? []) kinds.add(derived)
    }
  }
  return kinds
}

function missingBecauseOf({ reader: id }: Problem): readonly FactKind[] {
  const activity = (activities as Readonly<Record<string, readonly FactKind[]>>)[id ?? '']
  if (activity !== undefined) return activity
  const reader = readers.find((candidate) => candidate.id === id)
  return reader === undefined || isContainerReader(reader) ? observedKinds : reader.emits
}
