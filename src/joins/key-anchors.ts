/** Whether the keys that sign images are the ones that fuses know: compared by the value that each platform keeps of a key. */
import { anchorsFor, signedImageKey, type KeyAnchor } from '../facts/boot.ts'
import type { Fact } from '../facts/fact.ts'
import { defineJoin } from './define.ts'

export const join = defineJoin({
  id: 'key-anchors',
  title: 'Keys of signed images in the fuses of units',
  round: 3,
  needs: ['signed-image', 'verified-signature', 'fuses'],
  makes: ['key-anchor'],
  run({ facts }) {
    const dumps = facts('fuses')
    const elsewhere = facts('verified-signature').filter((each) => each.verifies)
    return {
      facts: facts('signed-image').flatMap((image) => image.signatures.flatMap(({ key }, signature) =>
        distinct([key, ...elsewhere.filter((each) => each.image === signedImageKey(image) && each.signature === signature).map((each) => each.key)].flatMap((each) => anchorsFor(image.format, each))).flatMap(([rule, value]) => dumps.flatMap((dump): Fact<'key-anchor'>[] => {
          const slots = dump.keys.filter((slot) => slot.rule === rule)
          if (slots.length === 0) return []
          const { basis, where, container, file } = dump
          return [{
            kind: 'key-anchor', image: signedImageKey(image), signature, rule, value, ...compared(value, slots), family: dump.family,
            ...(dump.unit === undefined ? {} : { unit: dump.unit }), basis, where, container, file,
          }]
        })),
      )),
    }
  },
})

/** The key that the image names and the one that verifies it are mostly the same. */
const distinct = (anchors: readonly (readonly [string, string])[]): readonly (readonly [string, string])[] => [...new Map(anchors.map((each) => [each.join(' '), each])).values()]

type Slot = Fact<'fuses'>['keys'][number]

/** The best that any slot says of the key. */
function compared(value: string, slots: readonly Slot[]): Pick<KeyAnchor, 'result' | 'slot' | 'found'> {
  const same = slots.filter((slot) => slot.value === value)
  const [counts = same[0]] = same.filter((slot) => !slot.revoked)
  if (counts !== undefined) return { result: counts.revoked ? 'revoked' : 'match', slot: counts.slot }
  const swapped = slots.find((slot) => wordsSwapped(slot.value) === value)
  if (swapped !== undefined) return { result: 'swapped', slot: swapped.slot, found: swapped.value }
  const other = slots.find((slot) => !slot.revoked && /^(?=.*[1-9a-f])[0-9a-f]+$/u.test(slot.value))
  if (other !== undefined) return { result: 'mismatch', slot: other.slot, found: other.value }
  const hidden = slots.find((slot) => slot.value === 'unreadable')
  return { result: hidden === undefined ? 'blank' : 'unreadable', slot: (hidden ?? slots[0])?.slot ?? '' }
}

/** Hex with the four bytes of each word turned around. */
const wordsSwapped = (hex: string): string => hex.replaceAll(/(..)(..)(..)(..)/gu, '$4$3$2$1')
