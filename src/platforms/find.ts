/**
 * Finding a catalogue entry: by what a person writes in a product.yaml, or from what was observed in an image. Pure. Must
 * not know where the names or the evidence come from.
 */
import { nearest } from '../kernel/nearest.ts'
import type { Catalogue, ResolvedPlatform } from './resolve.ts'

export interface Found {
  readonly platform: ResolvedPlatform
  /** Id of the revision that the name carries, when it carries one that the entry lists. */
  readonly revision?: string
}

/** Lower case, `+` as the word plus, anything else that is no letter or digit as one space. */
export function normaliseName(name: string): string {
  return name.toLowerCase().replaceAll('+', ' plus ').replaceAll(/[^a-z0-9.]+/g, ' ').trim()
}

function indexOf(catalogue: Catalogue): Map<string, ResolvedPlatform> {
  const index = new Map<string, ResolvedPlatform>()
  for (const platform of catalogue.platforms.values()) {
    for (const name of [platform.id, platform.title, ...platform.aliases, ...platform.orderCodes]) {
      const key = normaliseName(name)
      const taken = index.get(key)
      if (taken !== undefined && taken.id !== platform.id) throw new Error(`"${name}" means both ${taken.id} and ${platform.id}`)
      index.set(key, platform)
    }
  }
  return index
}

/** Words after a model that say nothing about which entry it is: memory size, "rev 1.4", "v1.2". */
const TAIL = / (?:(?:(?:rev|revision|version) ?|v)(?<revision>[a-z]?\d[a-z0-9.]*)|\d+ ?(?:gb|mb|g)(?: ram)?)$/

function revisionNamed(platform: ResolvedPlatform, word: string): string | undefined {
  const wanted = word.replaceAll('.', '-')
  return platform.revisions.find((each) => each.id === wanted || each.id === `v${wanted}` || each.id === `rev-${wanted}`)?.id
}

/**
 * The entry that a written name means: id, title, alias or order code, with or without memory size and revision.
 * Undefined when nothing fits exactly; nothing is guessed.
 * @throws Error when two entries of the catalogue claim one name.
 */
export function findPlatform(catalogue: Catalogue, name: string): Found | undefined {
  const index = indexOf(catalogue)
  let rest = normaliseName(name)
  let revisionWord: string | undefined
  for (;;) {
    const platform = index.get(rest)
    if (platform !== undefined) {
      const revision = revisionWord === undefined ? undefined : revisionNamed(platform, revisionWord)
      return revision === undefined ? { platform } : { platform, revision }
    }
    const tail = TAIL.exec(rest)
    if (tail === null) return undefined
    revisionWord = tail.groups?.['revision'] ?? revisionWord
    rest = rest.slice(0, tail.index)
  }
}

/** Letters of a part number that tell one part from its family's others. */
const telling = 7

/**
 * The entry that a part number on a board means: as `findPlatform`, and where it goes on behind an order code (revision of the
 * silicon, packing) or breaks off within codes of one entry only, that entry.
 */
export function platformOfPart(catalogue: Catalogue, partNumber: string): ResolvedPlatform | undefined {
  const exact = findPlatform(catalogue, partNumber)
  if (exact !== undefined) return exact.platform
  const wanted = normaliseName(partNumber).split(' ')[0] ?? ''
  if (wanted.length < telling) return undefined
  const meant = [...catalogue.platforms.values()].filter(({ orderCodes }) => orderCodes.map(normaliseName).some((code) => code.length >= telling && (wanted.startsWith(code) || code.startsWith(wanted))))
  return meant.length === 1 ? meant[0] : undefined
}

/** Names near to one that means nothing, best first: an entry that holds all its words, or a slip of the pen away. */
export function namesNear(catalogue: Catalogue, name: string, most = 4): string[] {
  const wanted = normaliseName(name)
  const words = wanted.split(' ').filter(Boolean)
  const near = nearest(wanted, [...indexOf(catalogue).keys()])
  const slip = near === undefined ? undefined : indexOf(catalogue).get(near)?.id
  const holding = [...catalogue.platforms.values()].filter((each) => {
    const all = [each.id, each.title, ...each.aliases, ...each.orderCodes].map(normaliseName).join(' ')
    return words.length > 0 && words.every((word) => all.includes(word))
  })
  return [...new Set([...(slip === undefined ? [] : [slip]), ...holding.map((each) => each.id)])].slice(0, most)
}

/** What to say of a name that means nothing: the nearest ones, and how to describe a part by hand. */
export function noSuchPlatform(catalogue: Catalogue, name: string): string {
  const near = namesNear(catalogue, name)
  const help = near.length === 0 ? '`proofmark platforms list` shows those it has.' : `did you mean ${near.join(', ')}?`
  return `the catalogue has no platform called "${name}"; ${help} A part that is not there can be described by hand: name a file under "catalogue" in product.yaml (docs/guide/platform.md)`
}

/** What was seen in an image. Every list may be empty. */
export interface PlatformEvidence {
  /** `compatible` strings of the root node of device trees. */
  readonly deviceTree: readonly string[]
  /** `model` strings of the root node of device trees. */
  readonly models: readonly string[]
  /** Names of files on a boot partition, with or without folders. */
  readonly bootFiles: readonly string[]
  /** Section filters of a config.txt, without brackets. */
  readonly configFilters: readonly string[]
  /** Names of installed packages. */
  readonly packages: readonly string[]
}

export type EvidenceKind = keyof PlatformEvidence

export interface Inference {
  /** The one entry that strong evidence leaves: a model, or the SoC when several models of one SoC remain. */
  readonly platform?: ResolvedPlatform
  /** Ids of every entry that strong evidence leaves. */
  readonly candidates: readonly string[]
  /** Ids that weak evidence alone points at: worth a question, never a decision. */
  readonly suggested: readonly string[]
  /** What was recognised, strongest kind first. */
  readonly hits: readonly { readonly kind: EvidenceKind; readonly value: string; readonly platforms: readonly string[] }[]
  /** Kinds that point elsewhere than stronger kinds do. */
  readonly disagreeing: readonly EvidenceKind[]
}

/** Strongest first. A device tree and boot firmware are made for their board. */
const STRONG: readonly EvidenceKind[] = ['deviceTree', 'models', 'bootFiles']
/** The default config.txt of Raspberry Pi OS has had [pi4], [cm4] and [cm5] sections on every board, and its images carry every kernel. */
const WEAK: readonly EvidenceKind[] = ['configFilters', 'packages']

/** `*` stands for any run of characters; images bring hundreds of names, so the common plain pattern is compared directly. */
function globMatches(pattern: string, value: string): boolean {
  if (!pattern.includes('*')) return pattern.toLowerCase() === value
  const parts = pattern.toLowerCase().split('*').map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`))
  return new RegExp(`^${parts.join('.*')}$`).test(value)
}

function normaliseEvidence(kind: EvidenceKind, value: string): string {
  const lower = value.toLowerCase()
  return kind === 'bootFiles' ? lower.slice(lower.lastIndexOf('/') + 1) : lower
}

function descendants(catalogue: Catalogue, id: string): string[] {
  return [...catalogue.platforms.values()].filter((each) => each.lineage.includes(id) && each.kind !== 'soc').map((each) => each.id)
}

function commonBase(catalogue: Catalogue, ids: readonly string[]): ResolvedPlatform | undefined {
  const platforms = ids.flatMap((id) => catalogue.platforms.get(id) ?? [])
  const [first, ...others] = platforms
  const base = first?.lineage.find((id) => others.every((other) => other.lineage.includes(id)))
  return base === undefined ? undefined : catalogue.platforms.get(base)
}

type Hit = Inference['hits'][number]

/** Entries that one kind of evidence names: models if any is named, else the models of the SoCs that are named. */
function namedBy(catalogue: Catalogue, kind: EvidenceKind, values: readonly string[]): { named: Set<string>; hits: Hit[] } {
  const models = new Set<string>()
  const families = new Set<string>()
  const hits: Hit[] = []
  for (const value of new Set(values)) {
    const plain = normaliseEvidence(kind, value)
    const fitting = [...catalogue.platforms.values()]
      .filter((each) => each.identifiers[kind].some((pattern) => globMatches(pattern, plain)))
    if (fitting.length === 0) continue
    hits.push({ kind, value, platforms: fitting.map((each) => each.id) })
    for (const each of fitting) (each.kind === 'soc' ? families : models).add(each.id)
  }
  const named = models.size > 0 ? models : new Set([...families].flatMap((id) => {
    // A processor of which the catalogue knows no boards stands for itself.
    const boards = descendants(catalogue, id)
    return boards.length > 0 ? boards : [id]
  }))
  return { named, hits }
}

/**
 * Which entry the observed evidence means. Strong kinds are applied strongest first and each only narrows what the ones
 * before it left; a kind that would leave nothing is reported as disagreeing and ignored. Weak kinds decide nothing.
 */
export function inferPlatform(catalogue: Catalogue, evidence: PlatformEvidence): Inference {
  const hits: Hit[] = []
  const disagreeing: EvidenceKind[] = []
  const suggested = new Set<string>()
  let left: ReadonlySet<string> | undefined
  // A device tree of a board that the catalogue does not know: names of files that other boards have, too, say nothing.
  const foreign = evidence.deviceTree.length > 0 && namedBy(catalogue, 'deviceTree', evidence.deviceTree).named.size === 0 && namedBy(catalogue, 'models', evidence.models).named.size === 0
  for (const kind of foreign ? [] : [...STRONG, ...WEAK]) {
    const found = namedBy(catalogue, kind, evidence[kind])
    hits.push(...found.hits)
    if (found.named.size === 0) continue
    const before = left
    const next = before === undefined ? found.named : new Set([...found.named].filter((id) => before.has(id)))
    if (next.size === 0) disagreeing.push(kind)
    else if (STRONG.includes(kind)) left = next
    else next.forEach((id) => suggested.add(id))
  }
  const candidates = [...(left ?? [])].sort()
  const platform = candidates.length > 0 ? commonBase(catalogue, candidates) : undefined
  return { ...(platform === undefined ? {} : { platform }), candidates, suggested: [...suggested].sort(), hits, disagreeing }
}
