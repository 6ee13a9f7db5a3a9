/** Which keys from elsewhere may have made an unchecked signature of an image: what the joins that ask and the one that reads the answers share. */
import type { ByteQuestion } from '../facts/answer.ts'
import { signedImageKey, type ImageSignature, type SignatureToCheck, type SignedFormat } from '../facts/boot.ts'
import type { Fact, FactQuery } from '../facts/fact.ts'
import { compareText, whereText } from '../kernel/where.ts'

type Key = Fact<'public-key'>

interface Candidate {
  readonly image: Fact<'signed-image'>
  readonly imageKey: string
  readonly index: number
  readonly check: SignatureToCheck
  readonly key: Key
  /** The image names this key, by a hint or a digest. */
  readonly meant: boolean
  /** Id of the question whether it verifies. */
  readonly question: string
}

/** Keys that are tried for one signature. */
const maxKeys = 16

/** Whose keys are for which formats; a file of the dossier may be for any. */
const holders: Readonly<Partial<Record<Key['holder'], readonly SignedFormat[]>>> = {
  'control-device-tree': ['fit'],
  'raspberry-pi-eeprom': ['raspberry-pi-boot', 'raspberry-pi-eeprom'],
  'uefi-db': ['authenticode', 'linux-module'],
  'kernel-keyring': ['linux-module', 'dm-verity'],
}

/** Certificates in files of their own, as opposed to those beside a signature. */
const certificateFile = /\.(?:der|cer|crt|cert|pem|x509)$/iu

/** A key that a product would use is in a place of its own, or the maker laid it beside the artefacts. */
function mayServe({ holder, container, file }: Key, format: SignedFormat): boolean {
  if (holder === 'file' || holder === 'certificate') return container === '' && (holder === 'file' || certificateFile.test(file))
  return holders[holder]?.includes(format) === true
}

/** A device tree that an image brings along is not the one by which the image itself is verified. */
const isInside = ({ holder, where }: Key, image: Fact<'signed-image'>): boolean =>
  holder === 'control-device-tree' && where.artefact === image.where.artefact && where.path.startsWith(`${image.where.path}/`)

const curveBytes: Readonly<Record<string, number>> = { 'EC P-256': 32, 'EC P-384': 48, 'EC P-521': 66, 'EC secp256k1': 32 }

function fits({ scheme, signature }: SignatureToCheck, { algorithm, bits }: Key['key']): boolean {
  const bytes = signature.length / 2
  if (scheme.kind === 'ed25519') return algorithm === 'Ed25519'
  if (scheme.kind !== 'ecdsa') return algorithm === 'RSA' && bytes === Math.ceil(bits / 8)
  return algorithm.startsWith('EC ') && (scheme.encoding === 'der' || bytes === 2 * (curveBytes[algorithm] ?? 0))
}

/** By the name that the holder gives it, or by a value that a rule makes of it. */
function isMeant({ key: named }: ImageSignature, { name, key }: Key): boolean {
  if (named === undefined) return false
  if (named.fingerprint !== undefined && named.fingerprint === key.fingerprint) return true
  return (named.label !== undefined && named.label !== '' && named.label === name) || Object.entries(named.anchors).some(([rule, value]) => key.anchors[rule] === value)
}

/** In a stable order; for each signature the keys first that are meant, and those that are required. */
function candidatesOf(facts: FactQuery): Candidate[] {
  const keys = facts('public-key')
  return facts('signed-image').flatMap((image) => {
    const imageKey = signedImageKey(image)
    return image.signatures.flatMap((signature, index) => {
      const { check } = signature
      if (signature.result !== 'unchecked' || check === undefined) return []
      const found = new Map<string, Candidate>()
      for (const key of keys) {
        if (!mayServe(key, image.format) || isInside(key, image) || !fits(check, key.key)) continue
        // A system has thousands of modules, and each names its signer.
        if (image.format === 'linux-module' && !isMeant(signature, key)) continue
        const question = `signature ${imageKey} ${index} with ${key.holder} ${key.name} ${key.required ?? ''} ${key.key.fingerprint ?? whereText(key.where)}`
        if (!found.has(question)) found.set(question, { image, imageKey, index, check, key, meant: isMeant(signature, key), question })
      }
      const rank = ({ meant, key }: Candidate): number => (meant ? 0 : 4) + (key.required === 'configuration' || key.required === 'image' ? 0 : key.holder === 'file' ? 2 : 1)
      return [...found.values()].toSorted((a, b) => rank(a) - rank(b) || compareText(a.question, b.question)).slice(0, maxKeys)
    })
  })
}

/** What to ask of the bytes. */
export const questionsOf = (facts: FactQuery): ByteQuestion[] => candidatesOf(facts).map(({ image, check, key, question }) => ({
  kind: 'verify', id: question, place: image.place, check, spki: key.spki,
  at: { container: image.container, file: image.file, artefact: image.where.artefact, path: image.where.path },
}))

/** What the answers say. */
export function verifiedOf(facts: FactQuery, checks: readonly Fact<'signature-check'>[]): Fact<'verified-signature'>[] {
  const answers = new Map(checks.map(({ question, verifies }) => [question, verifies]))
  return candidatesOf(facts).flatMap(({ image, imageKey, index, key, meant, question }): Fact<'verified-signature'>[] => {
    const verifies = answers.get(question)
    if (verifies === undefined) return []
    const { basis, where, container, file } = image
    const { holder, name, required } = key
    return [{ kind: 'verified-signature', image: imageKey, signature: index, verifies, key: key.key, holder, name, from: key.where, ...(required === undefined ? {} : { required }), meant, basis, where, container, file }]
  })
}
