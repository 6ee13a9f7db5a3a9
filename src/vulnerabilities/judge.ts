/** What one record says of one component's version. Pure; knows no database. */
import type { Advisory, MatchedBy } from '../facts/vulnerability.ts'
import { dpkgParts } from '../kernel/versions/dpkg.ts'
import { compareVersions } from '../kernel/versions/compare.ts'
import type { Tracker } from './distributions.ts'
import { holds, rangeText } from './holds.ts'
import type { AdvisoryRecord, Affected, Condition } from './record.ts'

export interface Finding {
  readonly verdict: Advisory['verdict']
  readonly reason: string
  readonly range: string
  readonly fixedIn?: string
  readonly urgency?: string
  readonly matchedBy: MatchedBy
  /** The version that was compared. */
  readonly version: string
  /** What is said of another release only: where upstream leaves the version out, there is nothing to doubt. */
  readonly isHearsay?: true
}

/** `outside`: the record is about the package, and leaves this version out. Undefined: it is not about it, or not about this release. */
export type Judged = Finding | 'outside' | undefined

export function judgeDistribution(tracker: Tracker, record: AdvisoryRecord): Judged {
  const entries = record.affected.filter(({ space, name }) => space === tracker.space && name === tracker.name)
  const own = entries.filter(({ release = '' }) => (tracker.releases.length === 0 ? release === '' : tracker.releases.includes(release)))
  const sid = entries.find(({ release }) => release === 'sid')
  const paid = strongest(entries.filter(({ release = '' }) => tracker.paid?.includes(release) === true).map((entry) => ofEntry(tracker, entry, `only the paid service of ${tracker.releases[0] ?? 'the release'} tells of it`)))
  if (paid !== undefined && (own.length === 0 || paid === 'outside')) return paid
  if (own.length > 0) {
    const [first] = own
    if (first?.ships === undefined || sid === undefined || !isNewer(tracker.version, first.ships)) return strongest(own.map((entry) => ofEntry(tracker, entry, tracker.note)))
    // A backport, or a vendor's newer one: what the release's own older version is spared, this one may have.
    return ofEntry(tracker, sid, `${tracker.releases.join(', ')} has ${first.ships}: judged by Debian's unstable release${tracker.note === '' ? '' : `, ${tracker.note}`}`)
  }
  if (sid === undefined || tracker.releases.length === 0) return undefined
  // A release that the tracker no longer follows may have had the fix with an older number.
  const later = ofEntry(tracker, sid, '')
  if (later === 'outside' || later === undefined) return 'outside'
  const untold = `the tracker does not tell of ${tracker.releases.join(', ')}`
  // A flaw of older code, or of a fix that only older releases got, is none of the unstable release's.
  if (later.verdict === 'not-affected') return { ...later, verdict: 'undecided', reason: `${untold}; Debian's unstable release never had the flaw`, range: 'not determined', isHearsay: true }
  return { ...later, verdict: 'undecided', reason: `${untold}; ${later.range === 'every version' ? 'Debian has not fixed it anywhere' : `Debian's unstable release has it fixed in ${later.fixedIn ?? 'a later version'}`}` }
}

/**
 * Whether a vendor built the package from another line than the release ships: the tracker's fixed versions say nothing of it. Where no
 * record tells what the release ships, none of the fixed versions has an epoch as high as the package's.
 */
export function isForeign(tracker: Tracker, records: readonly AdvisoryRecord[]): boolean {
  if (tracker.scheme !== 'dpkg') return false
  const own = records.flatMap(({ affected }) => affected.filter(({ space, name, release = '' }) => space === tracker.space && name === tracker.name && tracker.releases.includes(release)))
  const epoch = epochOf(tracker.version)
  const shipped = own.flatMap(({ ships }) => ships ?? [])
  if (shipped.length > 0) return shipped.some((version) => epochOf(version) !== epoch)
  const fixes = own.flatMap(({ ranges }) => ranges.flatMap(({ before }) => before ?? []))
  return fixes.length > 0 && fixes.every((version) => epochOf(version) < epoch)
}

const epochOf = (version: string): number => Number(dpkgParts(version)?.epoch ?? 0)

/** By the upstream part alone: revisions count the fixes. */
function isNewer(version: string, ships: string): boolean {
  const [own, other] = [dpkgParts(version), dpkgParts(ships)]
  if (own === undefined || other === undefined) return false
  return (compareVersions('dpkg', own.upstream, other.upstream) ?? 0) > 0
}

function ofEntry(tracker: Tracker, entry: Affected, note: string): Judged {
  const common = { matchedBy: 'distribution', version: tracker.version, ...(entry.urgency === undefined ? {} : { urgency: entry.urgency }) } as const
  if (entry.status === 'not-affected') return { ...common, verdict: 'not-affected', reason: `the distribution says that ${entry.release ?? 'its release'} never had the flaw${note === '' ? '' : ` (${note})`}`, range: 'no version' }
  if (entry.status === 'undetermined') return { ...common, verdict: 'undecided', reason: `the distribution has not determined whether ${entry.release ?? 'its release'} is affected`, range: 'not determined' }
  return ofRanges(tracker.version, entry, common, note)
}

function ofRanges(version: string, entry: Affected, common: Omit<Finding, 'verdict' | 'reason' | 'range' | 'fixedIn'>, note: string): Judged {
  const { held, range = {} } = holds(entry, version)
  if (held === false) return 'outside'
  const fixed = range.before === undefined ? {} : { fixedIn: range.before }
  if (held === true) return { ...common, ...fixed, verdict: 'affected', reason: note, range: rangeText(range) }
  return { ...common, ...fixed, verdict: 'undecided', reason: `version ${version} cannot be compared with the range by the rules of ${entry.scheme}`, range: rangeText(range) }
}

/** By the name in an ecosystem. */
export function judgeEcosystem(space: string, name: string, version: string, record: AdvisoryRecord): Judged {
  const entries = record.affected.filter((entry) => entry.space === space && entry.name === name)
  return entries.length === 0 ? undefined : strongest(entries.map((entry) => ofRanges(version, entry, { matchedBy: 'ecosystem', version }, '')))
}

/** Whether a product with a version that conditions ask for is there: undefined where its version is not known. */
export type IsThere = (condition: Condition) => boolean | undefined

/** By the product's name in the dictionary of the National Vulnerability Database. */
export function judgeProduct(product: string, version: string, record: AdvisoryRecord, isThere: IsThere): Judged {
  const entries = record.affected.filter((entry) => entry.space === 'cpe' && entry.name === product)
  return entries.length === 0 ? undefined : strongest(entries.map((entry) => ofProduct(version, entry, isThere)))
}

function ofProduct(version: string, entry: Affected, isThere: IsThere): Judged {
  const common = { matchedBy: 'cpe', version } as const
  const judged: Judged = entry.status === 'undetermined'
    ? { ...common, verdict: 'undecided', reason: 'the record names the product without a version', range: 'not told' }
    : ofRanges(version, entry, common, '')
  if (judged === 'outside' || judged === undefined) return judged
  const answers = (entry.besides ?? []).map((conditions) => ({ conditions, there: anyThere(conditions, isThere) }))
  if (answers.some(({ there }) => there === false)) return 'outside'
  const open = answers.filter(({ there }) => there === undefined).map(({ conditions }) => conditions.slice(0, 3).map(({ product }) => product).join(' or '))
  const limits = [...(open.length === 0 ? [] : [`the record holds only with ${open.join(' and ')}`]), ...(entry.only === undefined ? [] : [`the record is about ${entry.only}`])]
  return limits.length === 0 ? judged : { ...judged, verdict: 'undecided', reason: limits.join('; ') }
}

function anyThere(conditions: readonly Condition[], isThere: IsThere): boolean | undefined {
  const answers = conditions.map(isThere)
  return answers.includes(true) ? true : answers.includes(undefined) ? undefined : false
}

const weights: Readonly<Record<Finding['verdict'], number>> = { affected: 3, undecided: 2, 'not-affected': 1 }

/** Of two that say the same, the one that knows a fix. */
export function worse(a: Finding, b: Finding): Finding {
  if (weights[a.verdict] === weights[b.verdict]) return a.fixedIn === undefined && b.fixedIn !== undefined ? b : a
  return weights[b.verdict] > weights[a.verdict] ? b : a
}

/** Of several entries about one package, any that holds the version counts. */
function strongest(all: readonly Judged[]): Judged {
  const [first, ...others] = all.filter((each) => typeof each === 'object')
  return first === undefined ? (all.includes('outside') ? 'outside' : undefined) : others.reduce(worse, first)
}
