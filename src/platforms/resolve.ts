/**
 * The catalogue as a whole: bases resolved, facts chosen by revision, strengths lowered by published attacks (grid.md
 * section 4). Pure functions of parsed entries. Must not read files and must not know checks or the product under review.
 */
import { factsOf } from './facts-of.ts'
import type { Attack, CapabilityFact, CapabilityValue, Platform, Repair, Source } from './schema.ts'
import { CAPABILITY_NAMES, type CapabilityName } from './vocabulary.ts'

/** An entry with everything that it shares with its bases. */
export interface ResolvedPlatform extends Platform {
  /** Ids from the entry itself to its farthest base. */
  readonly lineage: readonly string[]
}

export interface Catalogue {
  /** By id, in the order of ids. */
  readonly platforms: ReadonlyMap<string, ResolvedPlatform>
}

/** A capability as it counts for one revision after published attacks. */
export interface Capability {
  readonly name: CapabilityName
  readonly value: CapabilityValue
  /** What counts. With an unknown revision the weakest that the product may have. */
  readonly strength: number
  /** The strongest that the product may have; differs from `strength` only if `settledByRevision`. */
  readonly bestStrength: number
  /** What the sources say before attacks, for the fact shown here. */
  readonly statedStrength: number
  /** What it may be beyond that, were shown what nobody published. */
  readonly upTo: number
  /** True when naming the revision could change value or strength: ask for it. */
  readonly settledByRevision: boolean
  /** Attacks that lowered the strength. */
  readonly loweredBy: readonly Attack[]
  readonly why: string
  readonly detail: string
  readonly sources: readonly Source[]
  readonly conflict: CapabilityFact['conflict']
}

/** One published attack as it meets one revision. */
export interface AttackReach {
  readonly attack: Attack
  /** `maybe`: it reaches some revisions and the product's is not known. */
  readonly reaches: 'yes' | 'maybe'
  /** False when an update, a setting or a fuse closes it: then it is a failing check, not a lower strength. */
  readonly lowers: boolean
}

function mergeRevisions(own: Platform, base: Platform): Platform['revisions'] {
  const named = new Set(own.revisions.map((revision) => revision.id))
  return [...own.revisions, ...base.revisions.filter((revision) => !named.has(revision.id))]
}

/** Own facts replace the base's by capability name; attacks and certificates add up; names and identifiers are never inherited. */
function inherit(own: Platform, base: ResolvedPlatform): ResolvedPlatform {
  const attackIds = new Set(own.attacks.map((attack) => attack.id))
  const functions = own.functions === undefined
    ? base.functions
    : { ...base.functions, ...own.functions, sources: [...own.functions.sources, ...(base.functions?.sources ?? [])] }
  const lifecycle = own.lifecycle ?? base.lifecycle
  const soc = own.soc ?? base.soc
  return {
    ...own,
    ...(soc === undefined ? {} : { soc }),
    ...(functions === undefined ? {} : { functions }),
    ...(lifecycle === undefined ? {} : { lifecycle }),
    revisions: mergeRevisions(own, base),
    capabilities: { ...base.capabilities, ...own.capabilities },
    attacks: [...own.attacks, ...base.attacks.filter((attack) => !attackIds.has(attack.id))],
    certifications: [...own.certifications, ...base.certifications],
    notes: [...own.notes, ...base.notes],
    lineage: [own.id, ...base.lineage],
  }
}

function checkRevisions(entry: ResolvedPlatform): void {
  const known = new Set(entry.revisions.map((revision) => revision.id))
  const used = [
    ...CAPABILITY_NAMES.flatMap((name) => factsOf(entry, name)).flatMap((fact) => fact.revisions ?? []),
    ...entry.attacks.flatMap((attack) => attack.affects.revisions ?? []),
  ]
  const unknown = used.find((revision) => !known.has(revision))
  if (unknown !== undefined) throw new Error(`platform ${entry.id} speaks of revision "${unknown}", which it does not list`)
}

/**
 * Resolves every `extends` and checks what only the whole set can show.
 * @throws Error for a duplicate id, an unknown or circular base, or an unlisted revision.
 */
export function resolveCatalogue(entries: readonly Platform[]): Catalogue {
  const byId = new Map<string, Platform>()
  for (const entry of entries) {
    if (byId.has(entry.id)) throw new Error(`platform id ${entry.id} occurs twice`)
    byId.set(entry.id, entry)
  }
  const done = new Map<string, ResolvedPlatform>()
  const resolveOne = (id: string, trail: readonly string[]): ResolvedPlatform => {
    const ready = done.get(id)
    if (ready !== undefined) return ready
    const entry = byId.get(id)
    if (entry === undefined) throw new Error(`platform ${trail.at(-1) ?? '?'} extends ${id}, which does not exist`)
    if (trail.includes(id)) throw new Error(`platform ${id} extends itself: ${[...trail, id].join(' -> ')}`)
    const resolved = entry.extends === undefined
      ? { ...entry, lineage: [entry.id] }
      : inherit(entry, resolveOne(entry.extends, [...trail, id]))
    checkRevisions(resolved)
    done.set(id, resolved)
    return resolved
  }
  const ids = [...byId.keys()].sort()
  return { platforms: new Map(ids.map((id) => [id, resolveOne(id, [])])) }
}

/** Attacks that reach this revision, or may reach it when `revision` is undefined. */
export function attacksOn(platform: ResolvedPlatform, revision?: string): AttackReach[] {
  const reached: AttackReach[] = []
  for (const attack of platform.attacks) {
    const only = attack.affects.revisions
    if (only !== undefined && revision !== undefined && !only.includes(revision)) continue
    const some = only !== undefined && revision === undefined
      && platform.revisions.some((each) => !only.includes(each.id))
    const closedOtherwise = attack.cured !== undefined && attack.cured.by !== 'revision'
    reached.push({ attack, reaches: some ? 'maybe' : 'yes', lowers: !closedOtherwise })
  }
  return reached
}

function lowered(platform: ResolvedPlatform, name: CapabilityName, stated: number, revision: string | undefined): { strength: number; by: Attack[] } {
  const defeating = attacksOn(platform, revision)
    .filter((each) => each.lowers && each.attack.defeats.includes(name) && each.attack.attacker - 1 < stated)
    .map((each) => each.attack)
  return { strength: Math.min(stated, ...defeating.map((attack) => attack.attacker - 1)), by: defeating }
}

function factFor(facts: readonly CapabilityFact[], revision: string | undefined): CapabilityFact | undefined {
  return facts.find((fact) => fact.revisions === undefined || (revision !== undefined && fact.revisions.includes(revision)))
}

/**
 * One capability as it counts for `revision` (an id of `platform.revisions`), or for the worst that the product may have
 * when the revision is not known. Undefined: the catalogue knows nothing, which is not `no`.
 */
export function capabilityOf(platform: ResolvedPlatform, name: CapabilityName, revision?: string): Capability | undefined {
  const facts = factsOf(platform, name)
  const candidates = revision === undefined && platform.revisions.length > 0 ? platform.revisions.map((each) => each.id) : [revision]
  const judged = candidates.flatMap((candidate) => {
    const fact = factFor(facts, candidate)
    return fact === undefined ? [] : [{ fact, ...lowered(platform, name, fact.strength, candidate), upTo: lowered(platform, name, fact.upTo ?? fact.strength, candidate).strength }]
  })
  const [first] = judged
  if (first === undefined) return undefined
  const weakest = judged.reduce((worst, each) => (each.strength < worst.strength ? each : worst), first)
  const best = Math.max(...judged.map((each) => each.strength))
  const missing = judged.length < candidates.length
  return {
    name,
    value: weakest.fact.value,
    strength: weakest.strength,
    bestStrength: best,
    upTo: Math.max(...judged.map((each) => each.upTo)),
    statedStrength: weakest.fact.strength,
    settledByRevision: missing || judged.some((each) => each.strength !== weakest.strength || each.fact.value !== weakest.fact.value),
    loweredBy: weakest.by,
    why: weakest.fact.why,
    detail: weakest.fact.detail,
    sources: weakest.fact.sources,
    conflict: weakest.fact.conflict,
  }
}

/** Every capability that the catalogue knows of this part, in the order of the vocabulary. */
export function capabilitiesOf(platform: ResolvedPlatform, revision?: string): Capability[] {
  return CAPABILITY_NAMES.flatMap((name) => capabilityOf(platform, name, revision) ?? [])
}

const CAPABILITY_OF_CELL: Readonly<Record<Repair['cell'], CapabilityName>> = {
  'keys/available': 'key-storage',
  'identity/available': 'unit-identity',
  'crypto/available': 'random-source',
  'storage/available': 'storage-key',
}

/** What an add-on repairs, each to the strength that published attacks on the add-on leave. */
export function repairsOf(platform: ResolvedPlatform, revision?: string): Repair[] {
  return platform.repairs.map((repair) => ({
    ...repair, strength: lowered(platform, CAPABILITY_OF_CELL[repair.cell], repair.strength, revision).strength,
  }))
}
