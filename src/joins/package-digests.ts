/** Asks whether the files that packages delivered still are what was delivered. */
import type { ByteQuestion } from '../facts/answer.ts'
import { within } from '../kernel/place.ts'
import { defineJoin } from './define.ts'
import { targetOf } from './places.ts'

export const join = defineJoin({
  id: 'package-digests',
  title: 'Checksums of package files',
  round: 1,
  needs: ['file-tree', 'package-files'],
  makes: [],
  run({ facts }) {
    const trees = new Map(facts('file-tree').map((fact) => [fact.container, fact]))
    const asked = new Set<string>()
    const questions: ByteQuestion[] = []
    for (const list of facts('package-files')) {
      const root = trees.get(list.container)
      if (root === undefined) continue
      list.paths.forEach((path, index) => {
        const expected = list.digests[index]
        if (expected === undefined || expected === '') return
        // Resolved, because packages list /bin/ls where the merged system has /usr/bin/ls.
        const entry = root.tree.resolve(path)
        if (entry?.type !== 'file' || entry.steps === undefined) return
        const id = `digest ${root.container}${entry.path} ${list.package}`
        if (asked.has(id)) return
        asked.add(id)
        questions.push({ kind: 'digest', id, place: within(root.place, ...entry.steps), at: targetOf(root, entry), algorithm: list.algorithm, expected })
      })
    }
    return { questions }
  },
})
