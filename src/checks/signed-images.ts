/** What signed images say of themselves, as outcomes. A signature that verifies with a key of its own image is consistent, and anchors nothing. */
import type { BootKey, ByteRange, SignedImage } from '../facts/boot.ts'
import type { Fact } from '../facts/fact.ts'
import { fail, seen, unknown, type Evidence, type Outcome } from './define.ts'

type Image = Fact<'signed-image'>

/** Images that are run, of which a signature is asked. */
const runs: ReadonlySet<SignedImage['role']> = new Set(['boot-loader', 'application', 'kernel', 'firmware'])

export const judgeImages = (images: readonly Image[], published: readonly Fact<'published-key'>[], settledBy: string): readonly Outcome[] =>
  images.filter((image) => runs.has(image.role)).map((image) => judgeImage(image, published, settledBy))

/** Whether it is the key of a signature: by its fingerprint, or by the digest that stands in the image instead of it. */
const isOf = (known: Fact<'published-key'>, key: BootKey | undefined): boolean =>
  key !== undefined && (key.fingerprint === undefined ? known.anchor !== undefined && key.anchors[known.anchor.rule] === known.anchor.value : key.fingerprint === known.keyFingerprint)

function judgeImage(image: Image, published: readonly Fact<'published-key'>[], settledBy: string): Outcome {
  const subject = image.where.path || image.where.artefact
  const name = `${image.title} (${subject})`
  const at = (range: ByteRange, excerpt: string): Evidence => ({ ...seen(image, { excerpt }), offset: range.start })
  const [first] = image.signatures
  if (first === undefined) return fail(`${name} carries no signature${image.digests.length > 0 ? ', only a digest, which anybody can make' : ''}.`, seen(image), { subject })
  const broken = image.signatures.find((signature) => signature.result === 'fails')
  if (broken !== undefined) return fail(`The signature of ${name} does not verify: ${broken.why}.`, at(broken.at, broken.scheme), { subject })
  for (const signature of image.signatures) {
    const known = published.find((key) => isOf(key, signature.key))
    if (known?.status === 'published') return fail(`${name} is signed with ${known.name} of ${known.origin}, whose private key is published: anybody can sign for it.`, at(signature.at, signature.scheme), { subject, severity: 'critical' })
    if (known !== undefined) return fail(`${name} is signed with a key that its makers labelled as not to be trusted: ${known.name}.`, at(signature.at, signature.scheme), { subject, severity: 'high' })
  }
  const [gap] = image.uncovered
  if (gap !== undefined && image.signatures.some((signature) => signature.result === 'verifies')) {
    return fail(`No signature of ${name} covers ${gap.what} (${gap.end - gap.start} bytes at ${gap.start}).`, at(gap, gap.what), { subject, severity: 'medium' })
  }
  const anchors = Object.entries(first.key?.anchors ?? {}).map(([rule, value]) => `${rule} ${value}`)
  const how = first.result === 'verifies' ? 'verifies with the key that it brings along: image and key belong together, and nothing says that the hardware trusts that key' : `was not checked: ${first.why}`
  return unknown(`The signature of ${name} (${first.scheme}) ${how}.`, settledBy, { subject, evidence: [at(first.at, anchors.join(', ') || first.scheme)] })
}
