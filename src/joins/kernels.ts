/** Kernels whose modules are installed without the list that their reader looks for: the folder's name tells the release. */
import type { Fact } from '../facts/fact.ts'
import { basename } from '../kernel/path.ts'
import { defineJoin } from './define.ts'

export const join = defineJoin({
  id: 'kernels',
  title: 'Kernels by their module folders',
  round: 1,
  needs: ['file-tree', 'kernel'],
  run({ facts }) {
    return {
      facts: facts('file-tree').flatMap((root) => {
        const known = new Set(facts('kernel').filter((fact) => fact.container === root.container).map((fact) => fact.release))
        return ['/usr/lib/modules', '/lib/modules'].flatMap((folder) => root.tree.list(folder)).flatMap((entry): Fact<'kernel'>[] => {
          const release = basename(entry.path)
          const version = /^\d+\.\d+(?:\.\d+)?(?:-rc\d+)?/u.exec(release)?.[0]
          // An empty folder is what a removed kernel leaves behind.
          if (entry.type !== 'directory' || version === undefined || known.has(release) || root.tree.list(entry.path).length === 0) return []
          known.add(release)
          return [{
            kind: 'kernel', release, version, basis: root.basis, container: root.container, file: entry.path,
            where: { artefact: root.where.artefact, path: `${root.where.path}${entry.path}` },
          }]
        })
      }),
    }
  },
})
