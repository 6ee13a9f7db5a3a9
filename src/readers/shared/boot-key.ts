/** Public keys as boot formats hold them, in the words of facts. */
import type { FactDraft } from '../../facts/fact.ts'
import type { BootKey, PublicKey as PublicKeyFact } from '../../facts/boot.ts'
import { anchorsOf } from '../../kernel/native/anchors.ts'
import { spkiBase64, type PublicKey } from '../../kernel/native/signatures.ts'

/** `more`: anchors that take more than the key (a table of keys), and what the image calls it. */
export const bootKey = (key: PublicKey, more: { readonly anchors?: Readonly<Record<string, string>>; readonly label?: string } = {}): BootKey => ({
  algorithm: key.algorithm, bits: key.bits, fingerprint: key.fingerprint,
  anchors: { ...anchorsOf(key), ...more.anchors },
  ...(more.label === undefined ? {} : { label: more.label }),
})

/** A key that something holds. */
export const heldKey = (key: PublicKey, holder: PublicKeyFact['holder'], name = '', more: Pick<PublicKeyFact, 'required'> & { readonly line?: number; readonly offset?: number } = {}): FactDraft<'public-key'> => ({
  kind: 'public-key', holder, name, key: bootKey(key), spki: spkiBase64(key), ...more,
})
