/** Asks whether digest and signature in a file of their own fit the file beside it (boot.sig and boot.img). */
import type { ByteQuestion } from '../facts/answer.ts'
import { defineJoin } from './define.ts'
import { signaturePairs, signerBits, signerKeys } from './detached-signatures.ts'

export const join = defineJoin({
  id: 'boot-signatures',
  title: 'Digests and signatures of signed boot images',
  round: 1,
  needs: ['artefact', 'file-tree', 'detached-signature', 'public-key'],
  makes: [],
  run({ facts }) {
    const keys = signerKeys(facts)
    const questions = signaturePairs(facts).flatMap(({ signature: { digest, signature }, at, place, bytes, digestId, verifyId }): ByteQuestion[] => {
      const asked: ByteQuestion = { kind: 'digest', id: digestId, place, at, algorithm: digest.algorithm, expected: digest.value }
      if (signature === undefined || signature.value.length * 4 !== signerBits) return [asked]
      const check = { scheme: signature.scheme, signed: [{ start: 0, end: bytes }], signature: signature.value }
      return [asked, ...keys.map((key): ByteQuestion => ({ kind: 'verify', id: verifyId(key), place, at, check, spki: key.spki }))]
    })
    return { questions }
  },
})
