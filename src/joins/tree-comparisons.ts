/**
 * Which systems are held against which: the product against a reference, and slots of one release against each other. Tells what names, sizes,
 * permissions, owners and links show, and asks for the contents of files of one size. Judges nothing.
 */
import type { ByteQuestion, Target } from '../facts/answer.ts'
import type { Fact, FactQuery } from '../facts/fact.ts'
import type { FileEntry, FileTree } from '../facts/file-tree.ts'
import { isAlike, packageChanges, releaseOf, releaseWords, sameName, shared } from '../facts/releases.ts'
import { runs, type Change, type Release, type TreeComparison, type TreeDifference } from '../facts/tree-comparison.ts'
import { within, type Place } from '../kernel/place.ts'
import { compareText } from '../kernel/where.ts'
import { defineJoin } from './define.ts'

/** Differences that are kept one by one. */
const maxDifferences = 50_000
/** Pairs of one question: as many as a worker compares without being away for long. */
const pairsPerQuestion = 256
const bytesPerQuestion = 24 * 1024 * 1024
/** Pairs of other sizes that are read all the same, so that both digests can be told. */
const maxUnequal = 2000

interface Side {
  readonly tree: FileTree
  readonly place: Place
  readonly partial: boolean
  readonly release: Release
  readonly shown: string
  readonly container: string
}

export const join = defineJoin({
  id: 'tree-comparisons',
  title: 'Systems held against a reference, and slots against each other',
  round: 2,
  needs: ['system', 'file-tree', 'os-release', 'package', 'reference-tree'],
  makes: ['tree-comparison'],
  run({ facts }) {
    const made: Fact<'tree-comparison'>[] = []
    const questions: ByteQuestion[] = []
    for (const { seen, side, other, against, sha256 } of pairsOf(facts)) {
      const compared = compare(side, other)
      const packages = packageChanges(side.release, other.release)
      const id = `${against} ${side.container} ${other.container}`
      const fact: TreeComparison = {
        id, against, other: other.shown, ...(sha256 === undefined ? {} : { otherSha256: sha256 }), common: compared.common, asked: compared.pairs.length,
        differences: compared.differences.slice(0, maxDifferences), more: Math.max(compared.differences.length - maxDifferences, 0),
        sameRelease: sameName(side.release, other.release) && packages.size === 0, release: releaseWords(side.release), otherRelease: releaseWords(other.release),
        packages, partial: side.partial || other.partial,
      }
      const { basis, where, container, file } = seen
      made.push({ kind: 'tree-comparison', ...fact, basis, where, container, file })
      const at: Target = { container, file: '', artefact: where.artefact, path: where.path }
      questions.push(...asking(id, at, compared.pairs))
    }
    return { facts: made, questions }
  },
})

interface Pair {
  readonly seen: Fact<'file-tree'>
  readonly side: Side
  readonly other: Side
  readonly against: TreeComparison['against']
  readonly sha256?: string
}

function pairsOf(facts: FactQuery): readonly Pair[] {
  const trees = new Map(facts('file-tree').map((fact) => [fact.container, fact]))
  const systems = facts('system').filter(({ role }) => role !== 'initramfs').flatMap(({ root, role }) => {
    const fact = trees.get(root)
    return fact === undefined ? [] : [{ role, fact, side: sideOf(fact, releaseOf(facts, root)) }]
  })
  const references = facts('reference-tree').map((fact) => ({ fact, side: sideOf(fact, fact.release) }))
  const first = systems.find(({ role }) => role === 'product')
  return [
    ...systems.flatMap(({ fact, side }): Pair[] => {
      const best = nearest(side, references)
      return best === undefined ? [] : [{ seen: fact, side, other: best.side, against: 'reference', sha256: best.fact.sha256 }]
    }),
    ...(first === undefined ? [] : systems.flatMap(({ role, fact, side }): Pair[] =>
      (role === 'slot' && fact.where.artefact === first.fact.where.artefact && isAlike(side, first.side) ? [{ seen: fact, side, other: first.side, against: 'slot' }] : []))),
  ]
}

const sideOf = ({ tree, place, partial, where, container }: Fact<'file-tree'> | Fact<'reference-tree'>, release: Release): Side =>
  ({ tree, place, partial, release, container, shown: where.path === '' ? where.artefact : `${where.artefact}/${where.path}` })

/** The reference's system that shares most names; of equal ones the one in the same partition. */
function nearest<R extends { readonly side: Side }>(side: Side, references: readonly R[]): R | undefined {
  if (references.length < 2) return references[0]
  const inside = (container: string): string => container.replace(/^[^/]*\/?/u, '')
  const scored = references.map((reference) => ({ reference, names: shared(side.tree, reference.side.tree), twin: inside(reference.side.container) === inside(side.container) }))
  return scored.sort((a, b) => Number(b.twin) - Number(a.twin) || b.names - a.names)[0]?.reference
}

interface PairToRead {
  readonly path: string
  readonly size: number
  readonly place: Place
  readonly other: Place
}

function compare(here: Side, there: Side): { readonly common: number; readonly differences: readonly TreeDifference[]; readonly pairs: readonly PairToRead[] } {
  const differences: TreeDifference[] = []
  const pairs: PairToRead[] = []
  let common = 0
  let unequal = 0
  for (let index = 0; index < here.tree.size; index++) {
    const path = here.tree.paths[index] ?? ''
    const theirs = there.tree.get(path)
    const ours = here.tree.at(index)
    if (theirs === undefined) {
      differences.push({ path, what: 'added', changes: [], detail: shownAs(ours), runs: runs(ours) })
      continue
    }
    common++
    const { changes, details } = changesOf(ours, theirs)
    const both = ours.type === 'file' && theirs.type === 'file' && ours.steps !== undefined && theirs.steps !== undefined
    if (both && ours.size > 0 && (ours.size === theirs.size || unequal++ < maxUnequal)) {
      pairs.push({ path, size: Math.max(ours.size, theirs.size), place: within(here.place, ...(ours.steps ?? [])), other: within(there.place, ...(theirs.steps ?? [])) })
    }
    if (changes.length > 0) differences.push({ path, what: 'changed', changes, detail: details.join(', '), runs: runs(ours) || runs(theirs) })
  }
  for (let index = 0; index < there.tree.size; index++) {
    const path = there.tree.paths[index] ?? ''
    if (here.tree.has(path)) continue
    const theirs = there.tree.at(index)
    differences.push({ path, what: 'removed', changes: [], detail: shownAs(theirs), runs: runs(theirs) })
  }
  return { common, differences: differences.sort((a, b) => compareText(a.path, b.path)), pairs }
}

const octal = (mode: number): string => mode.toString(8).padStart(4, '0')
const shownAs = ({ type, mode, size }: FileEntry): string => [type, ...(mode === undefined ? [] : [octal(mode)]), ...(type === 'file' ? [`${size} bytes`] : [])].join(' ')
const capabilities = ({ attributes }: FileEntry): string => attributes?.['security.capability'] ?? ''

function changesOf(ours: FileEntry, theirs: FileEntry): { readonly changes: readonly Change[]; readonly details: readonly string[] } {
  const changes: Change[] = []
  const details: string[] = []
  const tell = (change: Change, before: string | number, after: string | number): void => {
    changes.push(change)
    details.push(`${change} ${before === '' ? 'none' : before} -> ${after === '' ? 'none' : after}`)
  }
  if (ours.type !== theirs.type) tell('type', theirs.type, ours.type)
  else if (ours.type === 'file' && ours.size !== theirs.size) tell('content', `${theirs.size} bytes`, `${ours.size} bytes`)
  else if (ours.type === 'symlink' && ours.target !== theirs.target) tell('link target', theirs.target ?? '', ours.target ?? '')
  // A link's own permissions mean nothing.
  if (ours.type !== 'symlink' && ours.mode !== undefined && theirs.mode !== undefined && ours.mode !== theirs.mode) tell('mode', octal(theirs.mode), octal(ours.mode))
  if (ours.uid !== undefined && theirs.uid !== undefined && (ours.uid !== theirs.uid || ours.gid !== theirs.gid)) tell('owner', `${theirs.uid}:${theirs.gid ?? ''}`, `${ours.uid}:${ours.gid ?? ''}`)
  if (capabilities(ours) !== capabilities(theirs)) tell('capabilities', capabilities(theirs), capabilities(ours))
  return { changes, details }
}

function asking(comparison: string, at: Target, pairs: readonly PairToRead[]): readonly ByteQuestion[] {
  const questions: ByteQuestion[] = []
  let batch: PairToRead[] = []
  let bytes = 0
  const ask = (): void => {
    const [first] = batch
    if (first !== undefined) questions.push({ kind: 'compare', id: `${comparison} ${questions.length}`, comparison, place: first.place, at, pairs: batch.map(({ path, place, other }) => ({ path, place, other })) })
    batch = []
    bytes = 0
  }
  for (const pair of pairs) {
    batch.push(pair)
    bytes += pair.size
    if (batch.length >= pairsPerQuestion || bytes >= bytesPerQuestion) ask()
  }
  ask()
  return questions
}
