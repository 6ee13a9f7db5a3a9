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
  makes: ['kernel'],
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
          const told = versionBeside(root, facts('kernel-config').filter((fact) => basename(fact.file) === `config-${release}`))
            ?? versionBeside(root, facts('package').filter((fact) => isKernelPackage(fact, release)))
          return [{
            kind: 'kernel', release, version: told ?? named, basis: root.basis, container: root.container, file: entry.path,
            where: { artefact: root.where.artefact, path: `${root.where.path}${entry.path}` },
          }]
        })
      }),
    }
  },
})

/**
 * What a configuration or a package of the same release tells: in the same file system, or beside it in the artefact, as the system
 * does for its boot archive. Where those beside it disagree, nobody knows.
 */
function versionBeside(root: Fact<'file-tree'>, all: readonly (Fact<'kernel-config'> | Fact<'package'>)[]): string | undefined {
  const own = all.filter(({ container }) => container === root.container)
  const versions = new Set((own.length > 0 ? own : all.filter(({ where }) => where.artefact === root.where.artefact)).map(({ version }) => upstream(version)))
  return versions.size === 1 || own.length > 0 ? [...versions][0] : undefined
}

/** The upstream part of a version with an epoch or a packager's revision. */
const upstream = (version: string): string | undefined => /^(?:\d+:)?(\d+\.\d+(?:\.\d+)?(?:-rc\d+)?)/u.exec(version)?.[1]
