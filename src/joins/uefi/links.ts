/** Certificates of UEFI databases that may have issued the last certificate of an image's chain: what the join that asks and the one that reads the answers share. */
import type { Fact, FactQuery } from '../../facts/fact.ts'
import type { UefiChain, UefiEntry, UefiVariable } from '../../facts/uefi.ts'

type Image = Fact<'uefi-image'>
type Certificate = NonNullable<UefiEntry['certificate']>

export interface Link {
  readonly question: string
  readonly image: Image
  readonly chain: UefiChain
  readonly entry: UefiEntry
  readonly certificate: Certificate
}

/** Certificates with one name that are asked about. */
const maxSame = 4

/** Entries of every list for one variable. */
export const entriesOf = (facts: FactQuery, variable: UefiVariable): readonly UefiEntry[] => facts('uefi-signature-list').filter((list) => list.variable === variable).flatMap(({ entries }) => entries)

/** Issuers by name that lie in db or dbx; whether they signed, the bytes decide. */
export function linksOf(facts: FactQuery): Link[] {
  const entries = [...entriesOf(facts, 'db'), ...entriesOf(facts, 'dbx')]
  return facts('uefi-image').flatMap((image) => image.chains.flatMap((chain, index) => {
    const { issuer } = chain
    if (issuer === undefined) return []
    const named = new Map(entries.flatMap((entry) => (entry.certificate?.name === issuer.name ? [[entry.value, { entry, certificate: entry.certificate }] as const] : [])))
    return [...named.values()].slice(0, maxSame).map(({ entry, certificate }) => ({ question: `uefi ${image.where.artefact}/${image.where.path} ${index} ${entry.value}`, image, chain, entry, certificate }))
  }))
}
