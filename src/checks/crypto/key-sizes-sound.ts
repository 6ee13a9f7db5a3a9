/** Keys too short to withstand somebody with a computer, or of an algorithm that is given up. */
import type { Fact } from '../../facts/fact.ts'
import { at, defineCheck, fail, notApplicable, pass, seen, type CheckContext, type Evidence, type Outcome } from '../define.ts'
import { ownCertificates } from '../own-certificates.ts'
import { distinctKeys, privateKeys } from '../private-keys.ts'
import { fromLevel } from '../severity.ts'
import { count, eachSystem, ownership, type SystemView } from '../systems.ts'

type Kinds = 'system' | 'file-tree' | 'certificate' | 'private-key' | 'package-files'

export const check = defineCheck({
  id: 'crypto/key-sizes-sound',
  title: 'Keys are of a sound algorithm and long enough',
  property: 'crypto',
  rung: 'correct',
  needs: ['system', 'file-tree', 'certificate', 'private-key', 'package-files'],
  severity: fromLevel('required', 1, 'medium', 'The private key can be computed from the public one with means that can be rented.'),
  references: [
    { title: 'NIST SP 800-131A Rev. 2, Transitioning the Use of Cryptographic Algorithms and Key Lengths', url: 'https://csrc.nist.gov/pubs/sp/800/131/a/r2/final' },
    { title: 'BSI TR-02102-1, Cryptographic Mechanisms', url: 'https://www.bsi.bund.de/EN/Themen/Unternehmen-und-Organisationen/Standards-und-Zertifizierung/Technische-Richtlinien/TR-nach-Thema-sortiert/tr02102/tr02102_node.html' },
    { title: 'CWE-326: Inadequate Encryption Strength', url: 'https://cwe.mitre.org/data/definitions/326.html' },
  ],
  run: (context) => eachSystem(context, 'No system was read, so its keys were not seen.', (view) => judge(context, view)),
})

interface Key {
  readonly fact: Fact<'certificate'> | Fact<'private-key'>
  readonly algorithm: string
  readonly bits: number
  readonly of: string
}

function judge(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  const owners = ownership(view, context.facts('package-files'))
  const secret = distinctKeys(privateKeys(view, context.facts('private-key'), context.facts('certificate'), owners)).map(({ key }): Key => ({ fact: key, algorithm: key.algorithm, bits: key.bits, of: `The private key ${key.file}` }))
  const pairs = new Set(secret.map(({ fact }) => fact.keyFingerprint))
  // A certificate and its key are one thing to repair.
  const open = ownCertificates(view, context.facts('certificate'), owners).filter((fact) => !pairs.has(fact.keyFingerprint)).map((fact): Key => ({ fact, algorithm: fact.keyAlgorithm, bits: fact.keyBits, of: `The key in the certificate ${fact.file}` }))
  const keys = [...secret, ...open].filter(({ bits }) => bits > 0)
  if (keys.length === 0) return [notApplicable('The system holds no key of the product\'s own whose length could be told.', at(view.root, '/etc'))]
  const failing = keys.flatMap(({ fact, algorithm, bits, of }): Outcome[] => {
    const fault = weakness(algorithm, bits)
    return fault === undefined ? [] : [fail(`${of} is ${fault}.`, seen(fact, { excerpt: `${algorithm} ${bits} bit` }), { subject: fact.file })]
  })
  if (failing.length > 0) return failing
  const evidence = keys.slice(0, 5).map(({ fact, algorithm, bits }) => seen(fact, { excerpt: `${algorithm} ${bits} bit` }))
  return [pass(`${count(keys.length, 'key')} of the product's own ${keys.length === 1 ? 'is' : 'are'} of a sound algorithm and length.`, evidence as [Evidence, ...Evidence[]])]
}

/** What is wrong with a key, or undefined: RSA and DH from 2048 bits, curves from 224 bits, no DSA. */
function weakness(algorithm: string, bits: number): string | undefined {
  if (/\bDSA\b/iu.test(algorithm) && !/ECDSA|EdDSA/iu.test(algorithm)) return `of DSA (${bits} bits), which is given up`
  if (/RSA|\bDH\b|ElGamal/iu.test(algorithm)) return bits < 2048 ? `of ${bits} bits (RSA), and 2048 is the least` : undefined
  if (/EC|P-\d|secp|brainpool|sect|prime/iu.test(algorithm)) return bits < 224 ? `on a curve of ${bits} bits, and 224 is the least` : undefined
  return undefined
}
