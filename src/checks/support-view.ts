/** What is known about the end of support of a system's parts. Compares no date itself but for one helper. Knows no check. */
import { builtByVendor } from '../facts/distributions.ts'
import type { Fact } from '../facts/fact.ts'
import { seen, unknown, type CheckContext, type Evidence, type Unknown } from './define.ts'
import type { SystemView } from './systems.ts'

type Support = Fact<'support'>

/** Libraries that encrypt, sign or hash for others, by the names that support tables and banners use. */
const cryptoLibraries: ReadonlySet<string> = new Set(['openssl', 'libressl', 'boringssl', 'mbed tls', 'mbedtls', 'wolfssl', 'gnutls', 'libsodium', 'libgcrypt', 'nettle', 'nss', 'botan', 'bearssl', 'libtomcrypt', 'tinycrypt'])
export const isCrypto = (component: string): boolean => cryptoLibraries.has(component.toLowerCase())

/** The last day has passed. A day that is not known never has. */
export const hasEnded = (support: Pick<Support, 'endOfLife'>, date: string): boolean => support.endOfLife !== undefined && support.endOfLife < date

/** `OpenSSL 1.0.2u`; the branch where it tells more than the version. */
export const supportName = ({ component, version, branch }: Support): string => `${component} ${version === 'unknown' ? branch : branch.includes('(') ? branch : version}`

/** Where it was seen, with the source of the date. */
export const supportEvidence = (support: Support): Evidence => seen(support, { excerpt: `${support.component} ${support.version}` })

/** The support of the distribution that a system was made from; where two files tell it, the one with a date. */
export const distributionOf = (view: SystemView, facts: readonly Support[]): Support | undefined => {
  const own = view.own(facts).filter((fact) => fact.subject === 'distribution')
  return own.find((fact) => fact.endOfLife !== undefined && fact.file.endsWith('os-release')) ?? own.find((fact) => fact.endOfLife !== undefined) ?? own[0]
}

/** Where distributions install; what makers add goes elsewhere (FHS 3.0, sections 3.13 and 4.9). */
const distributed = /^\/(?:usr\/)?(?:s?bin|lib\w*)\//u

/**
 * The release that may have brought a library, and repairs it for longer than its makers do: of a distribution that builds its own packages
 * and goes on with it, in a file system (that of the device, or a layer of a container) whose package database is not there to tell.
 */
export function mayBringFile({ container, file }: Support, { facts, date }: CheckContext<'os-release' | 'package' | 'support'>): Fact<'os-release'> | undefined {
  const beside = <F extends Fact>(all: readonly F[]): readonly F[] => all.filter((fact) => fact.container === container)
  const [release] = beside(facts('os-release'))
  if (release === undefined || builtByVendor([release]) || beside(facts('package')).length > 0 || !distributed.test(file)) return undefined
  return beside(facts('support')).some((each) => each.subject === 'distribution' && hasEnded(each, date)) ? undefined : release
}

/** What can be said of such a file, whose makers have stopped or have published fixes. */
export function perhapsRepaired(fact: Support, { name }: Fact<'os-release'>, date: string): Unknown {
  const file = fact.file === '' ? fact.where.path : fact.file
  const makers = hasEnded(fact, date) ? `have not repaired since ${fact.endOfLife ?? ''}` : 'have repaired since'
  return unknown(
    `${file} contains ${supportName(fact)}, which its makers ${makers}. If it is ${name}'s own, its packagers repair it under this version; the package database that would tell is not there.`,
    'Supply the image with its package database, or name the package with its revision.', { subject: file, evidence: [supportEvidence(fact)] },
  )
}
