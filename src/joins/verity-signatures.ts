/** What the answers say of signatures over root hashes, under keys from elsewhere. */
import { factQuery } from '../facts/fact.ts'
import { defineJoin } from './define.ts'
import { verifiedOf } from './signature-candidates.ts'

export const join = defineJoin({
  id: 'verity-signatures',
  title: 'Signatures of root hashes that were checked with keys from elsewhere',
  round: 3,
  needs: ['signed-image', 'public-key', 'signature-check'],
  makes: ['verified-signature'],
  run: ({ facts }) => ({ facts: verifiedOf(factQuery([...facts('signed-image').filter(({ format }) => format === 'dm-verity'), ...facts('public-key')]), facts('signature-check')) }),
})
