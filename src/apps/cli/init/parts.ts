/** Parts of the catalogue, as a person looks for them: search while typing, nearest names, what a part says about the product. */
import { nearest } from '../../../kernel/nearest.ts'
import { platforms } from '../../../platforms/bundle.gen.ts'
import { findPlatform, normaliseName } from '../../../platforms/find.ts'
import { attacksOn, capabilitiesOf, resolveCatalogue, type ResolvedPlatform } from '../../../platforms/resolve.ts'
import { UserError } from '../../../engine/user-error.ts'
import type { Choice } from './asker.ts'
import { contextFields, type DraftPlatform } from './draft.ts'

const catalogue = resolveCatalogue(platforms)
const parts = [...catalogue.platforms.values()].toSorted((a, b) => (`${a.vendor} ${a.title}` < `${b.vendor} ${b.title}` ? -1 : 1))

export const partChoices: readonly Choice[] = parts.filter(({ unspecified }) => unspecified !== true).map(({ id, title }) => ({ value: id, meaning: title }))

const namesOf = (part: ResolvedPlatform): readonly string[] => [part.id, part.title, ...part.aliases, ...part.orderCodes]
const index = parts.map((part) => ({ part, haystack: ` ${normaliseName([part.vendor, ...namesOf(part)].join(' '))} ` }))

/** Words of all names, for typed words that no name holds. */
const vocabulary = [...new Set(index.flatMap(({ haystack }) => haystack.trim().split(' ')))]
const meant = (word: string): string => (index.some(({ haystack }) => haystack.includes(word)) ? word : (nearest(word, vocabulary) ?? word))

/** Ids of parts whose names hold every typed word or the one nearest to it, the closest first; else the part whose whole name is nearest. */
export function findParts(typed: string): string[] {
  const exact = findPlatform(catalogue, typed)?.platform.id
  const words = normaliseName(typed).split(' ').filter((word) => word !== '').map(meant)
  const found = index.flatMap(({ part, haystack }) => {
    const scores = words.map((word) => (haystack.includes(` ${word} `) ? 3 : haystack.includes(` ${word}`) ? 2 : haystack.includes(word) ? 1 : 0))
    return scores.includes(0) ? [] : [{ id: part.id, score: part.id === exact ? Infinity : Math.min(...scores) }]
  })
  const ids = found.toSorted((a, b) => b.score - a.score).map(({ id }) => id)
  if (exact !== undefined && !ids.includes(exact)) ids.unshift(exact)
  if (ids.length > 0) return ids
  const close = nearestName(typed)
  return close === undefined ? [] : [close.id]
}

function nearestName(typed: string): ResolvedPlatform | undefined {
  const owners = new Map(parts.flatMap((part) => namesOf(part).map((name) => [name, part] as const)))
  const name = nearest(typed, [...owners.keys()])
  return name === undefined ? undefined : owners.get(name)
}

/** Whether it matters which revision it is. */
const revisionMatters = (part: ResolvedPlatform): boolean =>
  part.revisions.length > 0 && (capabilitiesOf(part).some(({ settledByRevision }) => settledByRevision) || attacksOn(part).some(({ reaches }) => reaches === 'maybe'))

function draftOf(part: ResolvedPlatform, revision: string | undefined): DraftPlatform {
  return {
    id: part.id,
    title: part.title,
    ...(revision === undefined ? {} : { revision }),
    ...(revisionMatters(part) ? { revisions: part.revisions.map(({ id }) => id) } : {}),
    // What stands beside a processor is told apart from it; a second processor counts as a main one until its role is named.
    ...(part.kind === 'add-on' ? { role: 'secure-element' } : {}),
  }
}

/** The part that a name means, with the revision that the name carries. Throws UserError with the nearest name. */
export function partNamed(name: string): DraftPlatform {
  const found = findPlatform(catalogue, name)
  if (found !== undefined) return draftOf(found.platform, found.revision)
  const close = findParts(name).slice(0, 3)
  throw new UserError('unknown-platform', `the catalogue has no platform "${name}"`,
    `${close.length === 0 ? '`proofmark platforms list` shows those it has.' : `Did you mean ${close.join(' or ')}?`} Leave it out for a part that is not there, and describe it by hand (docs/guide/platform.md).`)
}

/** Revisions to choose from; none where it makes no difference. */
export function revisionChoices(id: string): Choice[] {
  const part = catalogue.platforms.get(id)
  return part === undefined || !revisionMatters(part) ? [] : part.revisions.map(({ id: value, title }) => ({ value, meaning: title }))
}

/** Words of `connectivity` for the catalogue's words for radios and interfaces. */
const links: Readonly<Record<string, string>> = {
  ethernet: 'ethernet', wifi: 'wifi', bluetooth: 'bluetooth', ble: 'bluetooth', thread: 'thread', zigbee: 'zigbee', 'sub-ghz': 'other', uwb: 'other', nfc: 'other',
  lte: 'cellular', 'lte-m': 'cellular', 'nb-iot': 'cellular',
}

const radioWords: ReadonlySet<string> = new Set(['wifi', 'bluetooth', 'thread', 'zigbee', 'cellular'])

/** Radios among these words of `connectivity` that none of these parts has; none as long as a part's radios are not known. */
export function radiosWithoutPart(ids: readonly string[], words: readonly string[]): string[] {
  const known = ids.length > 0 && ids.every((id) => {
    const part = catalogue.platforms.get(id)
    return part?.kind === 'add-on' || part?.functions?.radios !== undefined
  })
  const brought = new Set(linksOf(ids))
  return known ? words.filter((word) => radioWords.has(word) && !brought.has(word)) : []
}

/** The networks and radios that these parts bring, in the order of the format: a proposal, since a board can leave them unconnected. */
export function linksOf(ids: readonly string[]): string[] {
  const brought = new Set(ids.flatMap((id) => {
    const functions = catalogue.platforms.get(id)?.functions
    return [...(functions?.radios ?? []), ...(functions?.interfaces ?? [])].map((word) => links[word])
  }))
  const { of } = contextFields.connectivity
  return of.kind === 'choice' ? Object.keys(of.values).filter((word) => brought.has(word)) : []
}
