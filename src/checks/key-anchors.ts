/** What the fuses of units say of keys whose signatures verify. */
import { signedImageKey } from '../facts/boot.ts'
import type { Fact } from '../facts/fact.ts'
import { fail, pass, seen, unknown, type Evidence, type Outcome } from './define.ts'

type Anchor = Fact<'key-anchor'>

export interface Anchored {
  readonly subject: string
  readonly settledBy: string
  /** The signature that an anchor is about, as evidence. */
  image(anchor: Anchor): Evidence
}

const anchorEvidence = (anchor: Anchor): Evidence => ({
  ...seen(anchor, { excerpt: `${anchor.slot} (${anchor.rule}): ${anchor.found ?? (['match', 'revoked'].includes(anchor.result) ? anchor.value : anchor.result)}` }),
  ...(anchor.unit === undefined ? {} : { unit: anchor.unit }),
})

/** Units that hold the key of a signature of this image that verifies, as they were read out. */
export function anchoredIn(image: Fact<'signed-image'>, anchors: readonly Anchor[]): readonly Evidence[] {
  const key = signedImageKey(image)
  return anchors.filter((anchor) => anchor.image === key && anchor.result === 'match' && anchor.basis !== 'declared' && image.signatures[anchor.signature]?.result === 'verifies').map(anchorEvidence)
}

/** The best slot of a unit counts, and the worst unit decides; undefined where no dump knows a rule for the key. */
export function byAnchors(name: string, anchors: readonly Anchor[], { subject, settledBy, image }: Anchored): Outcome | undefined {
  const evidence = (anchor: Anchor): [Evidence, Evidence] => [image(anchor), anchorEvidence(anchor)]
  // What was read out of units counts before what somebody means to burn.
  const read = anchors.filter((anchor) => anchor.basis !== 'declared')
  const units = [...Map.groupBy(read.length > 0 ? read : anchors.filter((anchor) => anchor.result === 'match'), (anchor) => anchor.where.artefact + anchor.where.path).values()].map((all) => all.toSorted((a, b) => order.indexOf(a.result) - order.indexOf(b.result))[0] as Anchor)
  const worst = units.toSorted((a, b) => order.indexOf(b.result) - order.indexOf(a.result))[0]
  if (worst === undefined) return undefined
  const dump = worst.where.path || worst.where.artefact
  if (worst.result === 'match' && units.every((anchor) => anchor.basis === 'declared')) {
    return unknown(`The signature of ${name} verifies, and its key is the one that ${dump} means to have burned; what units hold was not read out.`, settledBy, { subject, evidence: evidence(worst) })
  }
  switch (worst.result) {
    case 'match': {
      const [first, ...rest] = units.map(anchorEvidence)
      return pass(`The signature of ${name} verifies, and its key is the one in the fuses (${worst.slot} of ${units.length === 1 ? dump : `${units.length} units`}).`, [{ ...image(worst), weighs: false }, ...(first === undefined ? [] : [first]), ...rest], subject)
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
