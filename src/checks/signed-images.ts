/**
 * What signed images say of themselves, as outcomes. A signature that verifies with a key of its own image is consistent; that the
 * hardware trusts the key shows only where the fuses of a unit hold it.
 */
import { anchorsFor, imageName, signedImageKey, type BootKey, type ByteRange, type ImageSignature, type SignedImage } from '../facts/boot.ts'
import type { Fact } from '../facts/fact.ts'
import { whereText } from '../kernel/where.ts'
import { fail, pass, seen, unknown, type Evidence, type Outcome } from './define.ts'
import { anchoredIn, byAnchors } from './key-anchors.ts'

type Image = Fact<'signed-image'>
type Verified = Fact<'verified-signature'>

/** What is known beside the images. */
export interface Known {
  readonly published: readonly Fact<'published-key'>[]
  /** What keys from elsewhere say of signatures whose key is not in the image. */
  readonly verified: readonly Verified[]
  /** How the keys stand to the fuses of units. */
  readonly anchors: readonly Fact<'key-anchor'>[]
  /** What databases of UEFI Secure Boot say of images. */
  readonly trust: readonly Fact<'uefi-trust'>[]
  readonly settledBy: string
}

/** Images that are run, of which a signature is asked. */
const runs: ReadonlySet<SignedImage['role']> = new Set(['boot-loader', 'application', 'kernel', 'firmware', 'configuration'])

export const judgeImages = (images: readonly Image[], known: Known): readonly Outcome[] => images.filter((image) => runs.has(image.role) && image.vendors !== true).map((image) => {
  const key = signedImageKey(image)
  const own = <F extends { readonly image: string }>(facts: readonly F[]): readonly F[] => facts.filter((fact) => fact.image === key)
  return judgeImage(image, { ...known, verified: own(known.verified), anchors: own(known.anchors), trust: known.trust.filter(({ where }) => whereText(where) === whereText(image.where)) }, (from) => anchoredStage(from, images, known.anchors))
})

/** Whether it is the key of a signature: by its fingerprint, or by the digest that stands in the image instead of it. */
const isOf = (known: Fact<'published-key'>, key: BootKey | undefined): boolean =>
  key !== undefined && (key.fingerprint === undefined ? known.anchor !== undefined && key.anchors[known.anchor.rule] === known.anchor.value : key.fingerprint === known.keyFingerprint)

function judgeImage(image: Image, { published, verified, anchors, trust: [trust], settledBy }: Known, holding: (from: Verified['from']) => AnchoredStage | undefined): Outcome {
  const subject = imageName(image)
  const name = `${image.title} (${subject})`
  const at = (range: ByteRange, excerpt: string): Evidence => ({ ...seen(image, { excerpt }), offset: range.start })
  const [first] = image.signatures
  if (first === undefined) return fail(`${name} carries no signature${image.digests.length > 0 ? ', only a digest, which anybody can make' : ''}.`, seen(image), { subject })
  const broken = image.signatures.find((signature) => signature.result === 'fails')
  if (broken !== undefined) return fail(`The signature of ${name} does not verify: ${broken.why}.`, at(broken.at, broken.scheme), { subject })
  if (trust?.revoked === 'yes') return fail(`${name} is refused by the list of what is revoked: ${trust.notes[0] ?? 'dbx'}.`, [seen(trust, { excerpt: trust.notes[0] ?? '' }), at(first.at, first.scheme)], { subject })
  const good = verified.filter((each) => each.verifies)
  for (const [index, signature] of image.signatures.entries()) {
    const keys = [signature.key, ...good.filter((each) => each.signature === index).map((each) => each.key)]
    const known = published.find((each) => keys.some((key) => isOf(each, key)))
    if (known?.status === 'published') return fail(`${name} is signed with ${known.name} of ${known.origin}, whose private key is published: anybody can sign for it.`, at(signature.at, signature.scheme), { subject, severity: 'critical' })
    if (known !== undefined) return fail(`${name} is signed with a key that its makers labelled as not to be trusted: ${known.name}.`, at(signature.at, signature.scheme), { subject, severity: 'high' })
  }
  for (const [index, signature] of image.signatures.entries()) {
    const of = verified.filter((each) => each.signature === index)
    const refused = of.some((each) => each.verifies) ? undefined : of.find((each) => each.meant)
    if (refused !== undefined) return fail(`The signature of ${name} does not verify with ${keyName(refused)}, which it names as its own.`, [at(signature.at, signature.scheme), keyEvidence(refused)], { subject })
  }
  const weak = image.signatures.map((signature) => [signature, weakness(signature)] as const).find(([, why]) => why !== undefined)
  if (weak !== undefined) return fail(`The signature of ${name} is weak: ${weak[1] ?? ''}.`, at(weak[0].at, weak[0].scheme), { subject })
  // What a configuration does not cover is code, which is verified on its own.
  const gap = image.role === 'configuration' ? undefined : gapOf(image, good.length > 0)
  if (gap !== undefined) return fail(`No signature of ${name} covers ${gap.what} (${gap.end - gap.start} bytes at ${gap.start}).`, at(gap, gap.what), { subject, severity: 'medium' })
  const control = good.filter((each) => each.holder === 'control-device-tree')
  const required = control.find((each) => each.required !== 'none')
  const [advisory] = control
  if (advisory !== undefined && required === undefined) {
    return fail(`The signature of ${name} verifies with ${keyName(advisory)}, and the boot loader does not require one: it starts an unsigned image just as well.`, [keyEvidence(advisory), at(first.at, first.scheme)], { subject })
  }
  const anchored = byAnchors(name, anchors.filter((anchor) => image.signatures[anchor.signature]?.result === 'verifies' || good.some((each) => each.signature === anchor.signature)), {
    subject, settledBy, image: ({ signature }) => at((image.signatures[signature] ?? first).at, (image.signatures[signature] ?? first).scheme),
  })
  if (anchored !== undefined) return anchored
  const stage = required === undefined ? undefined : holding(required.from)
  if (required !== undefined && stage !== undefined) {
    return pass(
      `The signature of ${name} verifies with ${keyName(required)}, which the boot loader requires; that tree stands in ${stage.name}, and the key of its signature is in the fuses.`,
      [{ ...at(first.at, first.scheme), weighs: false }, { ...keyEvidence(required), weighs: false }, ...stage.evidence], subject,
    )
  }
  const hashes = anchorsFor(image.format, first.key).map(([rule, value]) => `${rule} ${value}`)
  // The first signature is that of what starts by default; others may be of other parts.
  const other = good.find((each) => each.signature === 0 && each.holder === 'control-device-tree' && each.required !== 'none') ?? good.find((each) => each.signature === 0) ?? required ?? good[0]
  const evidence = [at(first.at, hashes.join(', ') || first.scheme), ...(other === undefined ? [] : [keyEvidence(other)])]
  return unknown(`The signature of ${name} (${first.scheme}) ${howFar(first.result === 'verifies', first.why, other, verified.length)}${trust === undefined ? '' : trustText[trust.allowed]}.`, settledBy, { subject, evidence })
}

const trustText: Readonly<Record<Fact<'uefi-trust'>['allowed'], string>> = {
  yes: '; the db that was handed in allows it, and whether units hold this db was not proven here',
  no: '; nothing in the db that was handed in allows it: only a loader before it with keys of its own (shim) can start it',
  unknown: '',
}

function howFar(ownKey: boolean, why: string, other: Verified | undefined, tried: number): string {
  if (other !== undefined && other.signature > 0 && !ownKey) return `was not checked: ${why}; another signature of it (number ${other.signature + 1}) verifies with ${keyName(other)}`
  if (other?.holder === 'control-device-tree') return `verifies with ${keyName(other)}, which the boot loader requires${other.required === 'image' ? ' of single images' : ''}; whether the boot loader itself is verified, and that tree with it, was not proven here`
  if (other !== undefined && !ownKey) return `verifies with ${keyName(other)}; nothing says that the hardware or the boot loader trusts that key`
  if (ownKey) return 'verifies with the key that it brings along: image and key belong together, and nothing says that the hardware trusts that key'
  return `was not checked: ${why}${tried === 0 ? '' : `; ${tried === 1 ? 'one key that was seen elsewhere does not verify it' : `none of ${tried} keys that were seen elsewhere verifies it`}`}`
}

/** Something that runs or decides, and that no signature covers: of one that verifies, or, while none was checked, at least claims. */
function gapOf(image: Image, verifiedElsewhere: boolean): ByteRange & { readonly what: string } | undefined {
  const gaps = image.uncovered.filter(({ idle }) => idle !== true)
  if (verifiedElsewhere || image.signatures.some(({ result }) => result === 'verifies')) return gaps[0]
  const claimed = image.signatures.flatMap(({ covers }) => covers)
  return claimed.length === 0 ? undefined : gaps.find((gap) => !claimed.some(({ start, end }) => start < gap.end && gap.start < end))
}

const holderNames: Readonly<Partial<Record<Verified['holder'], string>>> = { 'control-device-tree': 'of the control device tree', 'raspberry-pi-eeprom': 'of the EEPROM', 'uefi-db': 'of the UEFI database', 'kernel-keyring': 'of the kernel\'s key ring', file: 'in the file' }
const keyName = ({ name, holder, from }: Verified): string => `the key ${name === '' ? '' : `"${name}" `}${holderNames[holder] ?? 'in'} ${whereText({ artefact: from.artefact, path: from.path })}`
const keyEvidence = (verified: Verified): Evidence => {
  const { artefact, path, offset, line } = verified.from
  return { basis: verified.basis, artefact, path, ...(offset === undefined ? {} : { offset }), ...(line === undefined ? {} : { line }), excerpt: `${verified.key.algorithm} ${verified.key.bits} ${verified.key.fingerprint ?? ''}`.trim() }
}

interface AnchoredStage {
  readonly name: string
  readonly evidence: readonly Evidence[]
}

/** The image in which something stands, where its signature covers everything in it and fuses hold its key. */
function anchoredStage({ artefact, path }: Verified['from'], images: readonly Image[], anchors: Known['anchors']): AnchoredStage | undefined {
  const stage = images.find((image) => image.where.artefact === artefact && (image.where.path === '' || path.startsWith(image.where.path)) && image.role !== 'kernel' && gapOf(image, false) === undefined)
  const evidence = stage === undefined ? [] : anchoredIn(stage, anchors)
  return stage === undefined || evidence.length === 0 ? undefined : { name: imageName(stage), evidence }
}

/** Why a signature proves little even where it verifies. */
function weakness({ scheme, key }: ImageSignature): string | undefined {
  if (/SHA-?1\b/iu.test(scheme)) return `it is over a SHA-1 digest (${scheme}), for which two contents with the same digest can be made`
  if (/MD5/iu.test(scheme)) return `it is over an MD5 digest (${scheme})`
  if (key?.algorithm === 'RSA' && key.bits > 0 && key.bits < 2048) return `its RSA key has ${key.bits} bits`
  return undefined
}
