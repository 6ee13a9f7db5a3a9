/** Public keys as boot formats hold them, in the words of facts. */
import type { FactDraft } from '../../facts/fact.ts'
import type { BootKey, EcdsaNumbers, PublicKey as PublicKeyFact } from '../../facts/boot.ts'
import { ecdsaNumbersOf } from '../../kernel/key-tests/spki.ts'
import { anchorsOf } from '../../kernel/native/anchors.ts'
import { keyListNames } from '../../kernel/native/key-lists.ts'
import { spkiHex, spkiKey, type PublicKey } from '../../kernel/native/signatures.ts'
import { ReadError } from '../../kernel/problem.ts'

/** `more`: anchors that take more than the key (a table of keys), and what the image calls it. */
export const bootKey = (key: PublicKey, more: { readonly anchors?: Readonly<Record<string, string>>; readonly label?: string } = {}): BootKey => ({
  algorithm: key.algorithm, bits: key.bits, fingerprint: key.fingerprint,
  anchors: { ...anchorsOf(key), ...more.anchors },
  ...(more.label === undefined ? {} : { label: more.label }),
})

/** A key that something holds. `anchors`: by what it is known beside the key itself. */
export function heldKey(key: PublicKey, holder: PublicKeyFact['holder'], name = '', { anchors, ...more }: Pick<PublicKeyFact, 'required'> & { readonly line?: number; readonly offset?: number; readonly anchors?: BootKey['anchors'] } = {}): FactDraft<'public-key'> {
  const listed = keyListNames(key)
  return { kind: 'public-key', holder, name, key: bootKey(key, anchors === undefined ? {} : { anchors }), spki: spkiHex(key), ...(listed.length === 0 ? {} : { listed }), ...more }
}

/** The same from a SubjectPublicKeyInfo; nothing where the library knows no such key: its absence is no fault of the file. */
export function heldSpki(spki: Uint8Array | undefined, holder: PublicKeyFact['holder'], name = '', more: { readonly line?: number; readonly offset?: number; readonly anchors?: BootKey['anchors'] } = {}): readonly FactDraft<'public-key'>[] {
  if (spki === undefined) return []
  try {
    return [heldKey(spkiKey(spki), holder, name, more)]
  } catch (error) {
    if (error instanceof ReadError) return []
    throw error
  }
}

/** The numbers of an ECDSA signature, as facts carry them; nothing where it is none. */
export function ecdsaNumbers(signature: Uint8Array, encoding: 'raw' | 'der'): { readonly ecdsa?: EcdsaNumbers } {
  const ecdsa = ecdsaNumbersOf(signature, encoding)
  return ecdsa === undefined ? {} : { ecdsa }
}
