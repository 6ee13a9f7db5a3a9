/**
 * What a product is without, by what its dossier and the catalogue say: questions about clouds and radios do not concern a
 * product that has none. What is not said rules nothing out. Knows no check.
 */
import type { Context } from '../facts/dossier.ts'
import type { Fact } from '../facts/fact.ts'
import { seen, type CheckContext, type NotApplicable } from './define.ts'
import { ruledOut, type Rule, type RuledOut } from './question.ts'

/** No connection at all. */
export const unconnected: Rule = ({ connectivity }) => (connectivity !== undefined && connectivity.length > 0 && connectivity.every((link) => link === 'none')
  ? { key: 'connectivity', says: 'The dossier says that the unit has no connection at all.' }
  : undefined)

/** No service at its maker's: neither the internet nor management from a cloud, which may reach units through a hub. */
export const withoutService: Rule = (product) => unconnected(product) ?? (product.internet === false && product.cloudManaged === false
  ? { key: 'cloudManaged', says: 'The dossier says that units do not reach the internet and that no cloud service manages them.' }
  : undefined)

type Link = NonNullable<Context['connectivity']>[number]
const wired: ReadonlySet<Link> = new Set<Link>(['none', 'ethernet', 'usb'])

/** No radio among the connections, by the dossier's word alone. */
function wiredOnly({ connectivity }: Context): RuledOut | undefined {
  return connectivity !== undefined && connectivity.length > 0 && connectivity.every((link) => wired.has(link))
    ? { key: 'connectivity', says: 'The dossier names no radio among the connections.' }
    : undefined
}

/**
 * Not applicable where the dossier names no radio and none of the named parts has one. A part whose radio is not used has it
 * all the same. With the catalogue's word for every part the evidence is as strong as such evidence gets.
 */
export function withoutRadio(context: CheckContext<'dossier' | 'functions'>): NotApplicable | undefined {
  const declared = ruledOut(context, wiredOnly)
  if (declared === undefined) return undefined
  const parts = context.facts('functions')
  if (parts.some((part) => part.radios !== undefined && part.radios.length > 0)) return undefined
  const known = parts.filter((part) => !part.addOn)
  if (known.length === 0 || known.some((part) => part.radios === undefined)) return declared
  return {
    ...declared,
    message: `${declared.message} The catalogue knows none on ${known.map((part) => part.platformTitle).join(' and ')}.`,
    evidence: [...(declared.evidence ?? []), ...known.map(radioEvidence)],
  }
}

const radioEvidence = (part: Fact<'functions'>): ReturnType<typeof seen> => seen(part, { excerpt: 'radios: none' })
