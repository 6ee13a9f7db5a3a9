/** Asks whether signatures of images verify with keys that are held elsewhere: in a control device tree, a key ring, or beside the artefacts. */
import { defineJoin } from './define.ts'
import { questionsOf } from './signature-candidates.ts'

export const join = defineJoin({
  id: 'image-signatures',
  title: 'Signatures of images under keys from elsewhere',
  round: 1,
  needs: ['signed-image', 'public-key'],
  makes: [],
  run: ({ facts }) => ({ questions: questionsOf(facts) }),
})
