/** Asks whether the files that packages delivered still are what was delivered. */
import type { ByteQuestion } from '../facts/answer.ts'
import type { Fact } from '../facts/fact.ts'
import { within } from '../kernel/place.ts'
import { defineJoin, manyQuestions } from './define.ts'
import { targetOf } from './places.ts'

/** A file of a package, by its row in the tree and in the package's list. */
interface Listed {
  readonly root: Fact<'file-tree'>
  readonly entry: number
  readonly list: Fact<'package-files'>
  readonly index: number
}

export const join = defineJoin({
  id: 'package-digests',
  title: 'Checksums of package files',
  round: 1,
  needs: ['file-tree', 'package-files'],
  makes: [],
  run({ facts }) {
    const trees = new Map(facts('file-tree').map((fact) => [fact.container, fact]))
    const files: Listed[] = []
    for (const list of facts('package-files')) {
      const root = trees.get(list.container)
      if (root === undefined) continue
      const seen = new Set<number>()
      list.paths.forEach((path, index) => {
        if ((list.digests[index] ?? '') === '') return
        // Resolved, because packages list /bin/ls where the merged system has /usr/bin/ls.
        const entry = root.tree.resolve(path)
        if (entry?.type !== 'file' || entry.steps === undefined || seen.has(entry.index)) return
        seen.add(entry.index)
        files.push({ root, entry: entry.index, list, index })
      })
    }
    return { many: manyQuestions(files, questionOf) }
  },
})

function questionOf({ root, entry, list, index }: Listed): ByteQuestion {
  const file = root.tree.at(entry)
  return {
    kind: 'digest', id: `digest ${root.container}${file.path} ${list.package}`, place: within(root.place, ...(file.steps ?? [])), at: targetOf(root, file),
    algorithm: list.algorithm, expected: list.digests[index] ?? '',
  }
}
