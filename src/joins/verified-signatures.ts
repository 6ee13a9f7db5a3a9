/** What the answers say of each signature under each key that may be meant for it. */
import type { Fact } from '../facts/fact.ts'
import { defineJoin } from './define.ts'
import { candidatesOf } from './signature-candidates.ts'

export const join = defineJoin({
  id: 'verified-signatures',
  title: 'Signatures of images that were checked with keys from elsewhere',
  round: 2,
  needs: ['signed-image', 'public-key', 'signature-check'],
  run({ facts }) {
    const answers = new Map(facts('signature-check').map(({ question, verifies }) => [question, verifies]))
    return {
      facts: candidatesOf(facts).flatMap(({ image, imageKey, index, key, meant, question }): Fact<'verified-signature'>[] => {
        const verifies = answers.get(question)
        if (verifies === undefined) return []
        const { basis, where, container, file } = image
        const { holder, name, required } = key
        return [{ kind: 'verified-signature', image: imageKey, signature: index, verifies, key: key.key, holder, name, from: key.where, ...(required === undefined ? {} : { required }), meant, basis, where, container, file }]
      }),
    }
  },
})
