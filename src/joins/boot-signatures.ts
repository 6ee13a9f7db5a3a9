/** Asks whether the digest that a boot.sig says was signed is that of the boot.img beside it. */
import type { ByteQuestion } from '../facts/answer.ts'
import { within } from '../kernel/place.ts'
import { defineJoin } from './define.ts'
import { targetOf } from './places.ts'

export const join = defineJoin({
  id: 'boot-signatures',
  title: 'Digests of signed boot images',
  round: 1,
  needs: ['file-tree', 'setting'],
  run({ facts }) {
    const questions = facts('setting').filter((fact) => fact.program === 'boot.sig' && fact.key === 'sha256').flatMap((fact): ByteQuestion[] => {
      const root = facts('file-tree').find((tree) => tree.container === fact.container)
      const entry = root?.tree.get(fact.file.replace(/\.sig$/iu, '.img'))
      if (root === undefined || entry?.type !== 'file' || entry.steps === undefined) return []
      return [{ kind: 'digest', id: `boot-signature ${root.container}${entry.path}`, place: within(root.place, ...entry.steps), at: targetOf(root, entry), algorithm: 'sha256', expected: fact.value }]
    })
    return { questions }
  },
})
