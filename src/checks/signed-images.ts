/**
 * What signed images say of themselves, as outcomes. A signature that verifies with a key of its own image is consistent; that the
 * hardware trusts the key shows only where the fuses of a unit hold it.
 */
import { imageName, type ByteRange, type ImageSignature, type SignedImage } from '../facts/boot.ts'
import type { Fact } from '../facts/fact.ts'
import { whereText } from '../kernel/where.ts'
import { fail, pass, seen, unknown, type Evidence, type Outcome } from './define.ts'

type Image = Fact<'signed-image'>
type Anchor = Fact<'key-anchor'>

/** What is known beside the images. */
export interface Known {
  readonly published: readonly Fact<'published-key'>[]
  readonly anchors: readonly Anchor[]
  readonly settledBy: string
}

/** Images that are run, of which a signature is asked. */
const runs: ReadonlySet<SignedImage['role']> = new Set(['boot-loader', 'application', 'kernel', 'firmware', 'configuration'])

export const judgeImages = (images: readonly Image[], known: Known): readonly Outcome[] =>
  images.filter((image) => runs.has(image.role)).map((image) => judgeImage(image, known))

function judgeImage(image: Image, { published, anchors, settledBy }: Known): Outcome {
  const subject = imageName(image)
  const name = `${image.title} (${subject})`
  const at = (range: ByteRange, excerpt: string): Evidence => ({ ...seen(image, { excerpt }), offset: range.start })
  const [first] = image.signatures
  if (first === undefined) return fail(`${name} carries no signature${image.digests.length > 0 ? ', only a digest, which anybody can make' : ''}.`, seen(image), { subject })
  const broken = image.signatures.find((signature) => signature.result === 'fails')
  if (broken !== undefined) return fail(`The signature of ${name} does not verify: ${broken.why}.`, at(broken.at, broken.scheme), { subject })
  for (const signature of image.signatures) {
    const known = published.find((key) => key.keyFingerprint === signature.key?.fingerprint)
    if (known !== undefined) return fail(`${name} is signed with ${known.name} of ${known.origin}, whose private key is published: anybody can sign for it.`, at(signature.at, signature.scheme), { subject, severity: 'critical' })
  }
  const weak = image.signatures.map((signature) => [signature, weakness(signature)] as const).find(([, why]) => why !== undefined)
  if (weak !== undefined) return fail(`The signature of ${name} is weak: ${weak[1] ?? ''}.`, at(weak[0].at, weak[0].scheme), { subject })
  const [gap] = image.uncovered
  if (gap !== undefined && image.signatures.some((signature) => signature.result === 'verifies')) {
    return fail(`No signature of ${name} covers ${gap.what} (${gap.end - gap.start} bytes at ${gap.start}).`, at(gap, gap.what), { subject, severity: 'medium' })
  }
  const verified = image.signatures.map((signature, index) => ({ signature, index })).filter(({ signature }) => signature.result === 'verifies')
  const own = anchors.filter((anchor) => anchor.image === whereText(image.where) && verified.some(({ index }) => index === anchor.signature))
  const anchored = byAnchors(name, own, (anchor) => {
    const signature = image.signatures[anchor.signature] ?? first
    return [at(signature.at, signature.scheme), anchorEvidence(anchor)]
  }, { subject, settledBy })
  if (anchored !== undefined) return anchored
  const hashes = Object.entries(first.key?.anchors ?? {}).map(([rule, value]) => `${rule} ${value}`)
  const how = first.result === 'verifies' ? 'verifies with the key that it brings along: image and key belong together, and nothing says that the hardware trusts that key' : `was not checked: ${first.why}`
  return unknown(`The signature of ${name} (${first.scheme}) ${how}.`, settledBy, { subject, evidence: [at(first.at, hashes.join(', ') || first.scheme)] })
}

/** Why a signature proves little even where it verifies. */
function weakness({ scheme, key }: ImageSignature): string | undefined {
  if (/SHA-?1\b/iu.test(scheme)) return `it is over a SHA-1 digest (${scheme}), for which two contents with the same digest can be made`
  if (/MD5/iu.test(scheme)) return `it is over an MD5 digest (${scheme})`
  if (key?.algorithm === 'RSA' && key.bits > 0 && key.bits < 2048) return `its RSA key has ${key.bits} bits`
  return undefined
}

const anchorEvidence = (anchor: Anchor): Evidence => ({
  ...seen(anchor, { excerpt: `${anchor.slot} (${anchor.rule}): ${anchor.found ?? (['match', 'revoked'].includes(anchor.result) ? anchor.value : anchor.result)}` }),
  ...(anchor.unit === undefined ? {} : { unit: anchor.unit }),
})

/** What the fuses of units say of keys whose signatures verify: the best slot counts, but each unit has to have one. */
function byAnchors(name: string, anchors: readonly Anchor[], evidence: (anchor: Anchor) => [Evidence, Evidence], { subject, settledBy }: { readonly subject: string; readonly settledBy: string }): Outcome | undefined {
  const units = [...Map.groupBy(anchors, (anchor) => anchor.where.artefact + anchor.where.path).values()].map((all) => all.toSorted((a, b) => order.indexOf(a.result) - order.indexOf(b.result))[0] as Anchor)
  const worst = units.toSorted((a, b) => order.indexOf(b.result) - order.indexOf(a.result))[0]
  if (worst === undefined) return undefined
  const dump = worst.where.path || worst.where.artefact
  switch (worst.result) {
    case 'match': {
      const [first, ...rest] = units.map(anchorEvidence)
      const [image] = evidence(worst)
      return pass(`The signature of ${name} verifies, and its key is the one in the fuses (${worst.slot} of ${units.length === 1 ? dump : `${units.length} units`}).`, [image, ...(first === undefined ? [] : [first]), ...rest], subject)
    }
    case 'revoked':
      return fail(`${name} is signed with a key that the fuses in ${dump} have revoked (${worst.slot}): a unit refuses it, or was never told to.`, evidence(worst), { subject })
    case 'swapped':
      return fail(`The fuses in ${dump} hold the hash of the key of ${name} with the bytes of each word in the wrong order (${worst.slot}): the hardware takes it for another key, and a closed unit never starts again.`, evidence(worst), { subject })
    case 'mismatch':
      return fail(`${name} is signed with another key than the fuses in ${dump} hold (${worst.slot}).`, evidence(worst), { subject })
    case 'blank':
      return unknown(`The signature of ${name} verifies with the key that it brings along, and the fuses in ${dump} hold no key yet.`, settledBy, { subject, evidence: evidence(worst) })
    case 'unreadable':
      return unknown(`The signature of ${name} verifies with the key that it brings along; the key in the fuses (${worst.slot}) cannot be read in ${dump}.`, settledBy, { subject, evidence: evidence(worst) })
  }
}
const order: readonly Anchor['result'][] = ['match', 'unreadable', 'blank', 'revoked', 'swapped', 'mismatch']
