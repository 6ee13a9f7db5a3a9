/** The certificates above one, as far as they are at hand, each link by mathematics. Trusts nothing. */
import type { Budget } from '../../kernel/limits.ts'
import { ReadError } from '../../kernel/problem.ts'
import { certificateKey, issuedBy, sameBytes, type SignedCertificate } from './signed-certificate.ts'

const maxLinks = 8

export interface Chain {
  /** From the one that was asked about upwards. */
  readonly links: readonly SignedCertificate[]
  /** `broken`: one names an issuer that is here and did not sign it. `rooted`: it ends with one that signs itself. `open`: its end is elsewhere. */
  readonly state: 'rooted' | 'open' | 'broken'
}

export async function chainOf(first: SignedCertificate, others: readonly SignedCertificate[], budget: Pick<Budget, 'check'>): Promise<Chain> {
  const links = [first]
  for (let last = first; links.length <= maxLinks;) {
    if (sameBytes(last.issuer, last.subject)) return { links, state: await signs(last, last, budget) === false ? 'broken' : 'rooted' }
    // Issuers may have been renewed: several with one name, and one of them signed.
    const named = others.filter((each) => sameBytes(each.subject, last.issuer) && !links.includes(each)).slice(0, maxLinks)
    if (named.length === 0) return { links, state: 'open' }
    const issuers = await Promise.all(named.map(async (each) => ({ each, signed: await signs(each, last, budget) })))
    const next = (issuers.find(({ signed }) => signed === true) ?? issuers.find(({ signed }) => signed === undefined))?.each
    if (next === undefined) return { links, state: 'broken' }
    links.push(next)
    last = next
  }
  return { links, state: 'open' }
}

/** Undefined where an algorithm or key is not known here. */
async function signs(issuer: SignedCertificate, certificate: SignedCertificate, budget: Pick<Budget, 'check'>): Promise<boolean | undefined> {
  try {
    return await issuedBy(certificate, certificateKey(issuer), budget)
  } catch (error) {
    if (error instanceof ReadError && error.code === 'malformed') return undefined
    throw error
  }
}
