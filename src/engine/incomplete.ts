/** What the facts may lack because something could not be read (grid.md section 6, rule 4). Pure. */
import type { FactKind } from '../facts/fact.ts'
import type { Problem } from '../kernel/problem.ts'
import { readers } from '../readers/registry.gen.ts'
import { isContainerReader } from './worker/select.ts'

/** What joins make of a kind, step by step: where the one may be missing, so may the others. */
const madeFrom: Readonly<Partial<Record<FactKind, readonly FactKind[]>>> = {
  unit: ['start-entry'],
  'start-entry': ['listener', 'kernel-hardening'],
  setting: ['listener', 'packet-filter', 'kernel-hardening'],
  pattern: ['listener'],
  password: ['password-try'],
  'package-files': ['digest'],
  package: ['component', 'support'],
  'language-package': ['component'],
  'device-firmware': ['component'],
  banner: ['component', 'support', 'applets', 'boot-loader-flaw'],
  kernel: ['component', 'support', 'kernel-hardening'],
  'kernel-config': ['kernel', 'kernel-hardening'],
  'os-release': ['support'],
  component: ['advisory-coverage', 'vulnerability'],
  'public-key': ['weak-key', 'published-key', 'verified-signature'],
  'key-list': ['weak-key'],
  'key-list-match': ['weak-key'],
  certificate: ['weak-key', 'published-key'],
  'private-key': ['published-key'],
  'signed-image': ['weak-key', 'published-key', 'verified-signature', 'key-anchor', 'boot-loader-flaw'],
  'detached-signature': ['signed-image'],
  'uefi-image': ['uefi-trust'],
  'uefi-signature-list': ['uefi-trust'],
  fuses: ['published-key', 'key-anchor'],
  'file-tree': ['tree-comparison', 'content-comparison'],
  board: ['board-part', 'board-signal', 'board-entry'],
  'board-layer': ['board', 'board-part', 'board-signal', 'board-entry'],
  'board-drill': ['board', 'board-part', 'board-signal', 'board-entry'],
  'board-sheet': ['board', 'board-part', 'board-signal', 'board-entry'],
}

/** Everything that readers and the joins over their facts can see. */
const observedKinds: readonly FactKind[] = [
  ...withDerived([...readers.filter((reader) => reader.basis === undefined).flatMap((reader) => reader.emits), 'file-tree', 'system', 'digest', 'secret', 'pattern', 'banner', 'code-file', 'code-use', 'binary-use']),
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
  'engine/applets': ['applets'],
  'join/boards': ['board', 'board-part', 'board-signal', 'board-entry'],
  'join/boot-loader-banners': ['banner'],
  'join/firmware-banners': ['banner'],
  'join/key-quality': ['weak-key'],
} as const satisfies Readonly<Record<string, readonly FactKind[]>>

/**
 * Which kinds of facts may be missing because reading ended early. A reader that failed may have missed what it emits; a
 * container that failed, or a file that no reader got to, may have held anything.
 */
export function incompleteKinds(problems: readonly Problem[]): ReadonlySet<FactKind> {
  return withDerived(problems.filter(({ incomplete }) => incomplete).flatMap(missingBecauseOf))
}

function withDerived(kinds: readonly FactKind[]): ReadonlySet<FactKind> {
  const found = new Set(kinds)
  // A set goes on to what is added while it is walked.
  for (const kind of found) for (const derived of madeFrom[kind] ?? []) found.add(derived)
  return found
}

function missingBecauseOf({ reader: id }: Problem): readonly FactKind[] {
  const activity = (activities as Readonly<Record<string, readonly FactKind[]>>)[id ?? '']
  if (activity !== undefined) return activity
  const reader = readers.find((candidate) => candidate.id === id)
  return reader === undefined || isContainerReader(reader) ? observedKinds : reader.emits
}
