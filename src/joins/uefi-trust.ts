/**
 * Whether firmware with these databases would start an EFI program (UEFI Specification, 32.5.3.3; EDK II, DxeImageVerificationHandler):
 * not when dbx names its digest or a certificate above its signature; and only when db names one of them.
 */
import type { Fact, FactQuery } from '../facts/fact.ts'
import type { UefiChain, UefiEntry, UefiImage, UefiTrust } from '../facts/uefi.ts'
import { defineJoin } from './define.ts'
import { entriesOf, linksOf, type Link } from './uefi/links.ts'

export const join = defineJoin({
  id: 'uefi-trust',
  title: 'What the databases of UEFI Secure Boot say of EFI programs',
  round: 2,
  needs: ['uefi-image', 'uefi-signature-list', 'signature-check'],
  makes: ['uefi-trust'],
  run({ facts }) {
    if (facts('uefi-signature-list').length === 0) return {}
    const signed = new Set(facts('signature-check').filter(({ verifies }) => verifies).map(({ question }) => question))
    const links = linksOf(facts).filter(({ question }) => signed.has(question))
    return { facts: facts('uefi-image').map((image) => trustOf(image, links.filter((link) => link.image === image), facts)) }
  },
})

function trustOf(image: Fact<'uefi-image'>, links: readonly Link[], facts: FactQuery): Fact<'uefi-trust'> {
  const [db, dbx] = (['db', 'dbx'] as const).map((variable) => entriesOf(facts, variable))
  const handedIn = (variable: 'db' | 'dbx'): boolean => facts('uefi-signature-list').some((list) => list.variable === variable)
  const refused = hitOf(image, links, dbx ?? [])
  // A revoked certificate takes its own signature away; another one that stands beside it may still count.
  const left = { ...image, chains: image.chains.filter((chain) => hitOf({ digests: [], chains: [chain] }, links, dbx ?? []) === undefined) }
  const accepted = hitOf(left, links, db ?? [])
  const byDigest = hitOf({ digests: image.digests, chains: [] }, [], dbx ?? []) !== undefined
  const revoked = refused !== undefined && (byDigest || left.chains.length === 0)
  const trust: UefiTrust = {
    allowed: !handedIn('db') ? 'unknown' : accepted !== undefined && !revoked ? 'yes' : 'no',
    revoked: !handedIn('dbx') ? 'unknown' : revoked ? 'yes' : 'no',
    notes: [
      ...(refused === undefined ? [] : [`dbx refuses ${refused}`]),
      ...(accepted === undefined ? [] : [`db allows ${accepted}`]),
      ...(handedIn('db') && accepted === undefined ? ['nothing in db allows it'] : []),
    ],
  }
  const { basis, where, container, file } = image
  return { kind: 'uefi-trust', ...trust, basis, where, container, file }
}

/** What in the image a list names, in words; undefined for nothing. */
function hitOf({ digests, chains }: Pick<UefiImage, 'digests' | 'chains'>, links: readonly Link[], entries: readonly UefiEntry[]): string | undefined {
  const digest = digests.find(({ algorithm, value }) => entries.some((entry) => entry.type === algorithm && entry.value === value))
  if (digest !== undefined) return `its ${digest.algorithm} digest`
  for (const chain of chains) {
    const hit = certificateHit(chain, links, entries)
    if (hit !== undefined) return `the certificate "${hit}"`
  }
  return undefined
}

/** A certificate is named by itself, or by the digest of its signed part. */
function certificateHit(chain: UefiChain, links: readonly Link[], entries: readonly UefiEntry[]): string | undefined {
  const above = links.filter((link) => link.chain === chain).map(({ entry, certificate }) => ({ subject: certificate.subject, fingerprint: entry.value, signedPart: certificate.signedPart }))
  return [...chain.certificates, ...above].find(({ fingerprint, signedPart }) => entries.some(({ type, value }) => (type === 'x509' ? value === fingerprint : type === 'x509-sha256' && value === signedPart)))?.subject
}
