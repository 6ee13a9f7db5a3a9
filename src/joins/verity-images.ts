/** Puts the answers about dm-verity together: which data a tree belongs to, whether it fits, and which root hash it has. */
import type { ImageSignature, SignedImage } from '../facts/boot.ts'
import { factQuery, type Fact, type FactQuery } from '../facts/fact.ts'
import type { VerityCheck } from '../facts/verity.ts'
import type { Where } from '../kernel/where.ts'
import { defineJoin } from './define.ts'
import { questionsOf } from './signature-candidates.ts'
import { dataOf, dataQuestion, partsOf, rootHashes, signatureQuestion, treeQuestion, treesOf, type Data, type RootHash } from './verity/pairs.ts'

type Tree = Fact<'verity-tree'>

export const join = defineJoin({
  id: 'verity-images',
  title: 'File systems under dm-verity',
  round: 2,
  needs: ['verity-tree', 'verity-check', 'cms-signature', 'cms-check', 'artefact', 'partition', 'file-tree', 'setting', 'disk-mapping', 'public-key'],
  makes: ['signed-image'],
  run({ facts }) {
    const checks = new Map(facts('verity-check').map((check) => [check.question, check]))
    const hashes = rootHashes(facts)
    const roots = new Set(treesOf(facts).map((tree) => checks.get(treeQuestion(tree))?.root))
    /** Root hashes that no tree has: one of them may be meant for a tree that was exchanged. */
    const lost = hashes.filter(({ value }) => !roots.has(value))
    const images = treesOf(facts).flatMap((tree) => imageOf(tree, checks, hashes, lost, facts))
    // Signatures whose certificate is elsewhere are asked about here: these images come too late for the join that asks about others.
    return { facts: images, questions: questionsOf(factQuery([...images, ...facts('public-key')])) }
  },
})

interface Compared {
  readonly data: Data
  readonly compared: number
  readonly differ: number
  readonly bad: VerityCheck['bad']
  readonly whole: boolean
  readonly behind?: { readonly start: number; readonly end: number }
}

function imageOf(tree: Tree, checks: ReadonlyMap<string, VerityCheck>, hashes: readonly RootHash[], lost: readonly RootHash[], facts: FactQuery): Fact<'signed-image'>[] {
  const levels = checks.get(treeQuestion(tree))
  // A question without an answer is a problem that was told.
  if (levels?.root === undefined) return []
  const best = bestOf(dataOf(tree, facts).map((data, candidate) => compared(tree, data, candidate, checks)))
  const met = hashes.filter(({ value }) => value === levels.root)
  const range = { start: 0, end: tree.dataBlocks * tree.dataBlockBytes }
  const bad = [...levels.bad, ...best?.bad ?? []]
  const fits = best !== undefined && best.whole && levels.differ + best.differ === 0
  const asked = met.length > 0 || lost.length > 0
  const { seen, place } = best?.data ?? { seen: { basis: tree.basis, where: tree.where, container: tree.container, file: tree.file }, place: tree.place }
  const image: SignedImage = {
    format: 'dm-verity', place, title: 'file system under dm-verity', version: '', role: 'file-system', encrypted: false,
    signatures: best === undefined ? [] : signaturesOf(met, hashes, facts).map((signature) => withData(signature, fits, bad[0], range)),
    digests: best === undefined || !asked || !(best.whole || bad.length > 0) ? [] : [{ algorithm: tree.algorithm, matches: fits && met.length > 0, at: range }],
    uncovered: best?.behind === undefined ? [] : [{ ...best.behind, what: 'bytes behind the data that the hash tree covers' }],
    notes: [
      `its hash tree (${tree.algorithm}, ${tree.dataBlocks} blocks of ${tree.dataBlockBytes} bytes) has the root hash ${levels.root}`,
      ...met.slice(0, 4).map(({ says }) => `this root hash stands in ${says}`),
      ...(met.length > 0 ? [] : lost.length > 0 ? [`another root hash was handed in, ${lost[0]?.value ?? ''}, from ${lost[0]?.says ?? ''}: the tree is not the one that it was made for`] : ['no root hash was handed in: without one a hash tree proves nothing, because anybody can make it']),
      ...(best === undefined ? ['the data of this hash tree was not found'] : fits ? ['every block of the data has the digest that the tree says'] : bad.slice(0, 4).map(badText)),
      ...(best === undefined || fits || bad.length > 0 ? [] : ['not all of its data was compared']),
    ],
  }
  return [{ kind: 'signed-image', ...image, ...seen }]
}

const badText = ({ level, block, offset }: VerityCheck['bad'][number]): string => `block ${block} of ${level === 0 ? 'the data' : `level ${level} of the hash tree`} (at ${offset}) does not have the digest that the tree says`

/** What was found of one candidate, over all of its parts. */
function compared(tree: Tree, data: Data, candidate: number, checks: ReadonlyMap<string, VerityCheck>): Compared {
  const parts = [...partsOf(tree)].map(({ from }) => checks.get(dataQuestion(tree, candidate, from)))
  const sum = (of: (check: VerityCheck) => number): number => parts.reduce((total, part) => total + (part === undefined ? 0 : of(part)), 0)
  const behind = parts.at(-1)?.behind
  const count = sum((part) => part.compared)
  return { data, compared: count, differ: sum((part) => part.differ), bad: parts.flatMap((part) => part?.bad ?? []), whole: count === tree.dataBlocks, ...(behind === undefined ? {} : { behind }) }
}

/** The data of a tree is what mostly fits it, or what has exactly its size and is alone with that. */
function bestOf(all: readonly Compared[]): Compared | undefined {
  const fitting = all.filter(({ compared: count, differ }) => count > 0 && differ * 2 < count).toSorted((a, b) => a.differ / a.compared - b.differ / b.compared)
  const exact = all.filter(({ data, compared: count }) => data.exact && count > 0)
  return fitting[0] ?? (exact.length === 1 ? exact[0] : undefined)
}

/** Signatures over a root hash that the tree has. Where several root hashes were met, one that fails may be meant for another tree. */
function signaturesOf(met: readonly RootHash[], hashes: readonly RootHash[], facts: FactQuery): ImageSignature[] {
  const [first] = met
  if (first === undefined) return []
  const alone = new Set(hashes.map(({ value }) => value)).size === 1
  const checks = new Map(facts('cms-check').map((check) => [check.question, check]))
  return facts('cms-signature').flatMap((file) => {
    const named = alone || met.some(({ seen }) => stem(seen.where) === stem(file.where))
    const signatures = checks.get(signatureQuestion(file, first.value))?.signatures ?? []
    return signatures.filter(({ result }) => named || result === 'verifies')
      .map((signature) => ({ ...signature, why: `${signature.why}; it signs the root hash and stands in ${file.where.path || file.where.artefact}` }))
  })
}

/** `image.roothash.p7s` and `image.roothash` belong together. */
const stem = ({ artefact, path }: Where): string => (path === '' ? artefact : path).replace(/\.p7s$/u, '').replace(/\.(?:txt|roothash)$/u, '')

function withData(signature: ImageSignature, fits: boolean, bad: VerityCheck['bad'][number] | undefined, range: { readonly start: number; readonly end: number }): ImageSignature {
  if (fits) return signature.result === 'fails' ? signature : { ...signature, covers: [range] }
  if (bad === undefined) return signature.result === 'verifies' ? { ...signature, result: 'unchecked', why: `${signature.why}; not all of the data was compared`, covers: [] } : signature
  return { ...signature, result: 'fails', why: `the data does not fit the root hash: ${badText(bad)}`, covers: [] }
}
