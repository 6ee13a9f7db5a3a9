/**
 * Kernels by the folders of their modules, which exist in every distribution. A distribution's release name need not hold the
 * upstream version (Debian's 6.1.0-18-arm64 is 6.1.76): the package and the build configuration of that release tell it.
 */
import type { Fact } from '../facts/fact.ts'
import { basename } from '../kernel/path.ts'
import { defineJoin } from './define.ts'
import { isKernelPackage } from './kernel-package.ts'

export const join = defineJoin({
  id: 'kernels',
  title: 'Kernels',
  round: 1,
  needs: ['file-tree', 'package', 'kernel-config'],
  run({ facts }) {
    return {
      facts: facts('file-tree').flatMap((root) => {
        const seen = new Set<string>()
        return ['/usr/lib/modules', '/lib/modules'].flatMap((folder) => root.tree.list(folder)).flatMap((entry): Fact<'kernel'>[] => {
          const release = basename(entry.path)
          const named = /^\d+\.\d+(?:\.\d+)?(?:-rc\d+)?/u.exec(release)?.[0]
          // An empty folder is what a removed kernel leaves behind.
          if (entry.type !== 'directory' || named === undefined || seen.has(release) || root.tree.list(entry.path).length === 0) return []
          seen.add(release)
          const owner = facts('package').find((fact) => fact.container === root.container && isKernelPackage(fact, release))
          const config = facts('kernel-config').find((fact) => fact.container === root.container && basename(fact.file) === `config-${release}`)
          const told = upstream(config?.version ?? '') ?? upstream(owner?.version ?? '')
          return [{
            kind: 'kernel', release, version: told ?? named, basis: root.basis, container: root.container, file: entry.path,
            where: { artefact: root.where.artefact, path: `${root.where.path}${entry.path}` },
          }]
        })
      }),
    }
  },
})

/** The upstream part of a version with an epoch or a packager's revision. */
const upstream = (version: string): string | undefined => /^(?:\d+:)?(\d+\.\d+(?:\.\d+)?(?:-rc\d+)?)/u.exec(version)?.[1]
