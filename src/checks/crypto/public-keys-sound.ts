/** Public keys that calculation breaks, and keys that everybody has: of boot, TLS, SSH and updates alike. */
import type { Fact } from '../../facts/fact.ts'
import type { KeyAt } from '../../facts/keys.ts'
import { defineCheck, fail, notApplicable, pass, seen, unknown, type CheckContext, type Evidence, type Outcome } from '../define.ts'
import { isExample } from '../private-keys.ts'
import { fromLevel } from '../severity.ts'
import { count } from '../systems.ts'

type Kinds = 'system' | 'signed-image' | 'fuses' | 'public-key' | 'weak-key' | 'published-key' | 'certificate' | 'private-key' | 'key-list'

export const check = defineCheck({
  id: 'crypto/public-keys-sound',
  title: 'No public key gives its private half away, and none is published',
  property: 'crypto',
  rung: 'correct',
  needs: ['system', 'signed-image', 'fuses', 'public-key', 'weak-key', 'published-key', 'certificate', 'private-key', 'key-list'],
  severity: fromLevel('required', 1, 'high', 'The private key can be computed or looked up, and whoever has it signs, logs in and listens as its owner.'),
  references: [
    { title: 'CWE-1240: Use of a Cryptographic Primitive with a Risky Implementation', url: 'https://cwe.mitre.org/data/definitions/1240.html' },
    { title: 'ROCA, CVE-2017-15361', url: 'https://crocs.fi.muni.cz/public/papers/rsa_ccs17' },
    { title: 'Mining Your Ps and Qs: widespread weak keys in network devices', url: 'https://factorable.net/' },
    { title: 'CVE-2022-26320, primes that lie close to each other', url: 'https://nvd.nist.gov/vuln/detail/CVE-2022-26320' },
    { title: 'CVE-2008-0166, predictable keys of Debian', url: 'https://nvd.nist.gov/vuln/detail/CVE-2008-0166' },
    { title: 'CWE-1394: Use of Default Cryptographic Key', url: 'https://cwe.mitre.org/data/definitions/1394.html' },
  ],
  run(context) {
    const keys = distinct(context.facts('public-key').filter(({ file }) => !isExample(file)))
    const failing = [...context.facts('weak-key').flatMap((weak) => judgeWeak(context, weak)), ...judgePublished(context.facts('published-key'))]
    if (failing.length > 0) return failing
    const [first, ...more] = keys
    if (first === undefined) return [nothingMet(context)]
    return [pass(passMessage(context, keys.length), [seen(first, excerptOf(first)), ...more.slice(0, 4).map((key) => seen(key, excerptOf(key)))])]
  },
})

/** A system that was read and holds no key is one thing; images and fuses trust keys that were not supplied. */
function nothingMet(context: CheckContext<Kinds>): Outcome {
  const [system] = context.facts('system')
  const trusts = context.facts('signed-image').length > 0 || context.facts('fuses').length > 0
  if (system !== undefined && !trusts) return notApplicable('The system holds no public key of the product\'s own; public collections of anchors are kept by others.', seen(system))
  return unknown('No public key was met that could be calculated with.', 'Supply the images, certificates and public keys that units trust; keys in files of their own count as well.')
}

const excerptOf = ({ key, name }: Fact<'public-key'>): { readonly excerpt: string } => ({ excerpt: `${key.algorithm} ${key.bits} bit${name === '' ? '' : `, ${name}`}` })

function distinct(keys: readonly Fact<'public-key'>[]): readonly Fact<'public-key'>[] {
  const met = new Set<string>()
  return keys.filter(({ key, spki }) => !met.has(key.fingerprint ?? spki) && met.add(key.fingerprint ?? spki) !== undefined)
}

/** What was looked for is said, and what was not. */
function passMessage(context: CheckContext<Kinds>, keys: number): string {
  const lists = context.facts('key-list').map(({ name }) => name)
  const weak = context.facts('weak-key')
  const small = weak.filter(({ severity }) => severity === 'info').length
  const short = weak.filter(({ flaw, keys: [key] }) => ofSize.has(flaw) && key?.at.some(({ file }) => !isExample(file)) === true).length
  return [
    `${count(keys, 'public key')} ${keys === 1 ? 'was' : 'were'} examined (exponent, ROCA, small, close and shared primes, repeated nonces, keys known here as published), and none of these flaws was found.`,
    ...(short === 0 ? [] : [`${count(short, 'key')} ${short === 1 ? 'is' : 'are'} short or of a kind that is given up, which crypto/key-sizes-sound tells.`]),
    ...(small === 0 ? [] : [`${count(small, 'key')} ${small === 1 ? 'has' : 'have'} a small exponent, which asks for a strict check of the padding.`]),
    lists.length === 0 ? 'No list of Debian\'s predictable keys (CVE-2008-0166) was supplied, so they were not looked for.' : `Debian's predictable keys were looked for in ${[...new Set(lists)].join(', ')}.`,
  ].join(' ')
}

/** Size and kind of the keys in certificates and private keys are another check's. */
const ofSize: ReadonlySet<Fact<'weak-key'>['flaw']> = new Set(['rsa-short', 'dsa', 'curve-small'])

function judgeWeak(context: CheckContext<Kinds>, weak: Fact<'weak-key'>): readonly Outcome[] {
  if (weak.severity === 'info') return []
  const keys = weak.keys.map(({ at, ...key }) => ({ ...key, at: at.filter(({ file }) => !isExample(file)) })).filter(({ at }) => at.length > 0)
  const [first, ...others] = keys.flatMap(({ algorithm, at }) => at.map((each) => ({ algorithm, each })))
  if (first === undefined) return []
  if (ofSize.has(weak.flaw) && keys.every(({ fingerprint }) => isToldElsewhere(context, fingerprint))) return []
  const beside = [...new Set(others.map(({ each }) => placeText(each)))].filter((place) => place !== placeText(first.each))
  const also = beside.length === 0 ? '' : ` (and in ${beside.slice(0, 3).join(', ')}${beside.length > 3 ? ` and ${beside.length - 3} more` : ''})`
  const key = first.each.holder === 'signature' ? `The key behind ${first.each.name}` : `The ${first.algorithm} key in ${placeText(first.each)}`
  const evidence = [first, ...others].slice(0, 5).map(({ each }) => evidenceOf(weak, each))
  return [fail(`${key}${also} ${weak.explanation}.`, evidence as [Evidence, ...Evidence[]], { subject: `${placeText(first.each)} ${weak.flaw}`, ...(weak.severity === 'high' ? {} : { severity: weak.severity }) })]
}

const isToldElsewhere = (context: CheckContext<Kinds>, fingerprint: string): boolean =>
  context.facts('certificate').some((fact) => fact.keyFingerprint === fingerprint) || context.facts('private-key').some((fact) => fact.keyFingerprint === fingerprint)

const placeText = ({ where, name }: KeyAt): string => `${where.path === '' ? where.artefact : where.path}${name === '' ? '' : ` (${name.slice(0, 80)})`}`

const evidenceOf = (weak: Fact<'weak-key'>, { where, name }: KeyAt): Evidence => ({
  basis: weak.basis, artefact: where.artefact, path: where.path, ...(where.offset === undefined ? {} : { offset: where.offset }), ...(where.line === undefined ? {} : { line: where.line }),
  ...(name === '' ? {} : { excerpt: name.slice(0, 200) }),
})

/** One outcome for each key, with all places: a table of keys, an image and its certificate hold the same ones. */
function judgePublished(all: readonly Fact<'published-key'>[]): readonly Outcome[] {
  const real = all.filter(({ file }) => !isExample(file))
  return [...Map.groupBy(real, ({ keyFingerprint }) => keyFingerprint).values()].flatMap((group): Outcome[] => {
    const [first] = group
    if (first === undefined) return []
    const places = [...new Set(group.map((key) => `${key.met === 'fuses' ? 'the fuses of ' : ''}${publishedIn(key)}`))]
    const where = `${places.slice(0, 3).join(', ')}${places.length > 3 ? ` and ${places.length - 3} more` : ''}`
    const evidence = group.slice(0, 5).map((key) => seen(key, { excerpt: key.anchor === undefined ? `${key.origin}: ${key.name}` : `${key.anchor.rule} ${key.anchor.value}` }))
    const subject = `${publishedIn(first)} ${first.name}`
    if (first.status === 'labelled') return [fail(`A key in ${where} is labelled as not to be trusted: ${first.name}.`, evidence as [Evidence, ...Evidence[]], { subject, severity: first.url === '' ? 'medium' : 'high' })]
    return [fail(`A key in ${where} is published with its private half: "${first.name}" of ${first.origin}. Anybody can sign with it.`, evidence as [Evidence, ...Evidence[]], { subject, ...(group.some(({ met }) => met === 'fuses') ? { severity: 'critical' } : {}) })]
  })
}
const publishedIn = ({ where }: Fact<'published-key'>): string => (where.path === '' ? where.artefact : where.path)
