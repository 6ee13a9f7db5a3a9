/** Tells of images whose signature lies in a file beside them what digest and signature came to. */
import type { ImageSignature, SignedImage } from '../facts/boot.ts'
import type { Fact, FactQuery } from '../facts/fact.ts'
import type { Problem } from '../kernel/problem.ts'
import { basename } from '../kernel/path.ts'
import { defineJoin } from './define.ts'
import { signaturePairs, signerBits, signerKeys, type SignaturePair } from './detached-signatures.ts'

export const join = defineJoin({
  id: 'signed-boot-images',
  title: 'Images with a signature beside them',
  round: 2,
  needs: ['artefact', 'file-tree', 'detached-signature', 'public-key', 'digest', 'signature-check'],
  makes: ['signed-image'],
  run({ facts }) {
    const digests = new Map(facts('digest').map((fact) => [fact.question, fact]))
    const images: Fact<'signed-image'>[] = []
    const problems: Problem[] = []
    for (const pair of signaturePairs(facts)) {
      const matches = digests.get(pair.digestId)?.matches
      // Without an answer (a limit, an unreadable file) there is a problem already, and nothing to say.
      if (matches === undefined) continue
      if (pair.thing === 'firmware') {
        if (!matches) problems.push({ code: 'malformed', message: `${basename(pair.signature.file)} beside it holds the digest of other bytes`, where: { artefact: pair.at.artefact, path: pair.at.path }, incomplete: false })
      } else images.push(imageOf(facts, pair, matches))
    }
    return { facts: images, problems }
  },
})

/** How people know it, by what is signed. */
const words: Readonly<Record<'boot-image' | 'configuration', Pick<SignedImage, 'format' | 'title' | 'role'>>> = {
  'boot-image': { format: 'raspberry-pi-boot', title: 'Raspberry Pi boot image', role: 'kernel' },
  configuration: { format: 'raspberry-pi-eeprom', title: 'Raspberry Pi boot EEPROM configuration', role: 'configuration' },
}

function imageOf(facts: FactQuery, pair: SignaturePair, matches: boolean): Fact<'signed-image'> {
  const { signature, at, place, bytes, thing } = pair
  const name = basename(signature.file)
  const signatures = signature.signature === undefined ? [] : [signatureOf(facts, pair, matches)]
  const covered = signatures.some((each) => each.result === 'verifies')
  return {
    kind: 'signed-image', ...words[thing === 'configuration' ? 'configuration' : 'boot-image'], place, version: '', signatures, encrypted: false,
    digests: [{ algorithm: signature.digest.algorithm, matches, at: elsewhere }],
    uncovered: covered ? [] : [{ start: 0, end: bytes, what: 'the whole image' }],
    notes: [
      signatures.length === 0 ? `${name} holds a digest and no signature: it finds accidents and no attacker` : `its signature is in ${name}`,
      ...(signature.time === undefined || signature.time > maxTime ? [] : [`${name} says it was made on ${new Date(signature.time * 1000).toISOString().slice(0, 10)}`]),
    ],
    basis: 'observed', where: { artefact: at.artefact, path: at.path }, container: at.container, file: at.file,
  }
}

/** Digest and signature stand in another file. */
const elsewhere = { start: 0, end: 0 }
/** The year 9999, in seconds since 1970. */
const maxTime = 253_402_300_799

function signatureOf(facts: FactQuery, { signature: { signature }, bytes, verifyId }: SignaturePair, matches: boolean): ImageSignature {
  const { scheme, value } = signature ?? { scheme: { kind: 'rsa-pkcs1', hash: 'sha256' } as const, value: '' }
  const base = { scheme: 'RSA-2048 PKCS #1 v1.5 SHA-256', at: elsewhere }
  const whole = [{ start: 0, end: bytes }]
  if (!matches) return { ...base, result: 'fails', why: 'the digest beside the signature is not that of the image', covers: [] }
  if (value.length * 4 !== signerBits) return { ...base, result: 'fails', why: `the signature has ${value.length * 4} bits, and the boot loader takes ${signerBits}`, covers: [] }
  const keys = signerKeys(facts)
  const checks = new Map(facts('signature-check').map((fact) => [fact.question, fact.verifies]))
  const signer = keys.find((key) => checks.get(verifyId(key)) === true)
  if (signer !== undefined) return { ...base, result: 'verifies', why: `with ${heldIn(signer)}`, key: signer.key, covers: whole }
  const check = { scheme, signed: whole, signature: value }
  // A key of the dossier may be for something else; that of the EEPROM is the one that the boot loader uses.
  const inUse = keys.find((key) => key.holder === 'raspberry-pi-eeprom' && checks.get(verifyId(key)) === false)
  if (inUse !== undefined) return { ...base, result: 'fails', why: `it does not verify with ${heldIn(inUse)}`, covers: [], check }
  return { ...base, result: 'unchecked', why: keys.length === 0 ? 'the public key is in the boot EEPROM, whose image is not here' : 'it verifies with none of the public keys that are here', covers: whole, check }
}

const heldIn = ({ holder, name, file }: Fact<'public-key'>): string => (holder === 'raspberry-pi-eeprom' ? `the key in the boot EEPROM image ${basename(file)}` : `the key ${basename(file) || name}`)
