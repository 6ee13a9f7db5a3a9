/**
 * Which data may belong to a dm-verity hash tree, and which root hashes were met. Both joins of verity ask here, so that questions and
 * answers fit; the bytes decide.
 */
import type { Fact, FactQuery } from '../../facts/fact.ts'
import type { Seen } from '../../facts/provenance.ts'
import { basename, dirname } from '../../kernel/path.ts'
import { part, within, type Place } from '../../kernel/place.ts'

/** Bytes of one question: so many that asking costs nothing, so few that several processes share an image and none takes long. */
const partBytes = 128 * 1024 ** 2
/** Trees and candidates that are looked at. */
const maxTrees = 32
const maxCandidates = 6

export interface Data {
  readonly place: Place
  readonly seen: Seen
  /** Whether its size is exactly what the tree covers; unknown sizes are not. */
  readonly exact: boolean
  /** What stands behind the data is looked at up to here. */
  readonly until: number
}

export const treesOf = (facts: FactQuery): readonly Fact<'verity-tree'>[] => facts('verity-tree').slice(0, maxTrees)

const nameOf = ({ where, superblock }: Fact<'verity-tree'>): string => `${where.artefact}/${where.path}@${superblock.start}`
export const treeQuestion = (tree: Fact<'verity-tree'>): string => `verity tree ${nameOf(tree)}`
export const dataQuestion = (tree: Fact<'verity-tree'>, candidate: number, from: number): string => `verity data ${nameOf(tree)} ${candidate} ${from}`
export const signatureQuestion = ({ where }: Fact<'cms-signature'>, value: string): string => `verity signature ${where.artefact}/${where.path} ${value}`

/** The parts of the data, in blocks. */
export function* partsOf({ dataBlocks, dataBlockBytes }: Fact<'verity-tree'>): Generator<{ readonly from: number; readonly to: number }> {
  const each = Math.max(1, Math.floor(partBytes / dataBlockBytes))
  for (let from = 0; from < dataBlocks; from += each) yield { from, to: Math.min(dataBlocks, from + each) }
}

const seenOf = ({ basis, where, container, file }: Seen): Seen => ({ basis, where: { artefact: where.artefact, path: where.path }, container, file })

interface Candidate {
  readonly place: Place
  readonly seen: Seen
  /** Undefined: the worker finds out. */
  readonly bytes?: number
}

/** Where the data of a tree may be, the likeliest first. */
export function dataOf(tree: Fact<'verity-tree'>, facts: FactQuery): readonly Data[] {
  const bytes = tree.dataBlocks * tree.dataBlockBytes
  if (tree.appended) return [{ place: tree.place, seen: seenOf(tree), exact: true, until: tree.superblock.start }]
  const own = key(tree.place)
  const all = [...partitionsBeside(tree, facts), ...filesBeside(tree, facts), ...artefactsBeside(tree, facts), ...fileSystems(tree, facts)]
  const found = new Map<string, Candidate>()
  for (const candidate of all) {
    const id = key(candidate.place)
    if (id !== own && !found.has(id) && (candidate.bytes ?? bytes) >= bytes) found.set(id, candidate)
  }
  const distance = (candidate: Candidate): number => (candidate.bytes === undefined ? 0.5 : candidate.bytes - bytes)
  return [...found.values()].toSorted((a, b) => distance(a) - distance(b)).slice(0, maxCandidates)
    .map(({ place, seen, bytes: size }) => ({ place, seen: seenOf(seen), exact: size === bytes, until: Number.MAX_SAFE_INTEGER }))
}

const key = (place: Place): string => JSON.stringify(place)

/** Partitions of the table that lists the tree's own; its place ends with its part of the table's content. */
function partitionsBeside({ place, where }: Fact<'verity-tree'>, facts: FactQuery): Candidate[] {
  const last = place.steps.at(-1)
  const range = last?.kind === 'ranges' && last.ranges.length === 1 ? last.ranges[0] : undefined
  if (range === undefined) return []
  const partitions = facts('partition').filter((each) => each.where.artefact === where.artefact)
  const own = partitions.find((each) => each.start === range[0] && each.bytes === range[1])
  if (own === undefined) return []
  const table: Place = { artefact: place.artefact, steps: place.steps.slice(0, -1) }
  return partitions.filter((each) => each.container === own.container && each !== own)
    .map((each) => ({ place: within(table, part(each.start, each.bytes)), bytes: each.bytes, seen: { ...each, where: { artefact: each.where.artefact, path: `${each.where.path === '' ? '' : `${each.where.path}/`}${each.number}` } } }))
}

/** Files of the same folder, where the tree is a file of a container. */
function filesBeside(tree: Fact<'verity-tree'>, facts: FactQuery): Candidate[] {
  const holder = tree.file === '' ? undefined : facts('file-tree').find((each) => each.container === tree.container)
  if (holder === undefined) return []
  return holder.tree.list(dirname(tree.file)).flatMap((entry) => (entry.type !== 'file' || entry.steps === undefined || entry.path === tree.file ? [] : [{
    place: within(holder.place, ...entry.steps), bytes: entry.size,
    seen: { ...holder, file: entry.path, where: { artefact: holder.where.artefact, path: `${holder.where.path}${entry.path}` } },
  }]))
}

/** Other artefacts, where the tree is one by itself. Their order is that of places. */
function artefactsBeside(tree: Fact<'verity-tree'>, facts: FactQuery): Candidate[] {
  if (tree.place.steps.length > 0) return []
  return facts('artefact').flatMap((artefact, index) => (index === tree.place.artefact ? [] : [{ place: { artefact: index, steps: [] }, bytes: artefact.bytes, seen: artefact }]))
}

/** File systems that were read: of the same artefact, or of any where the tree is an artefact by itself. */
function fileSystems(tree: Fact<'verity-tree'>, facts: FactQuery): Candidate[] {
  return facts('file-tree').filter((each) => each.format.startsWith('filesystem/') && (tree.place.steps.length === 0 || each.where.artefact === tree.where.artefact)).map((each) => ({ place: each.place, seen: each }))
}

export interface RootHash {
  readonly value: string
  /** Where it stands, for people. */
  readonly says: string
  readonly seen: Seen
}

/** `verity` targets of device-mapper tables: the digest stands behind the algorithm, the salt behind it (kernel, dm-verity). */
const inTable = /\bverity\b[^;]{0,600}?\s(?:sha\S+|blake\S+)\s+([0-9a-f]{40,128})(?:\s|$|,)/iu
const hashText = /^[0-9a-f]{40,128}$/iu

/** Every root hash that was met, each once for each place. */
export function rootHashes(facts: FactQuery): readonly RootHash[] {
  const of = (value: string | undefined, seen: Seen, says: string): RootHash[] => (value === undefined || !hashText.test(value) ? [] : [{ value: value.toLowerCase(), says: `${says} (${seen.where.path || seen.where.artefact})`, seen }])
  return [
    ...facts('setting').flatMap((setting) => {
      if (setting.program === 'verity' && setting.key === 'root-hash') return of(setting.value, setting, 'a text file')
      if (setting.program !== 'cmdline') return []
      if (setting.key === 'roothash' || setting.key === 'usrhash') return of(setting.value, setting, 'the kernel command line')
      return setting.key === 'dm-mod.create' || setting.key === 'dm' ? of(inTable.exec(setting.value)?.[1], setting, 'the kernel command line') : []
    }),
    ...facts('disk-mapping').filter(({ options }) => options[0] === 'verity').flatMap((mapping) => of(mapping.keyFile, mapping, basename(mapping.file))),
  ]
}
