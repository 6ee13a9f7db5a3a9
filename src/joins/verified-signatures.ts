/** What the answers say of each signature under each key that may be meant for it. */
import { defineJoin } from './define.ts'
import { verifiedOf } from './signature-candidates.ts'

export const join = defineJoin({
  id: 'verified-signatures',
  title: 'Signatures of images that were checked with keys from elsewhere',
  round: 2,
  needs: ['signed-image', 'public-key', 'signature-check'],
  makes: ['verified-signature'],
  run: ({ facts }) => ({ facts: verifiedOf(facts, facts('signature-check')) }),
})
