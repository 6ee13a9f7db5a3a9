/**
 * Components that tell no version in words: shared libraries whose file name holds the release, programs that say for which
 * package they were built, and kernels by what their image says. Of files that no package delivered; where the library itself told its version, the name says nothing new.
 */
import type { Fact } from '../facts/fact.ts'
import { basename } from '../kernel/path.ts'
import { componentOf } from '../rules/component-names.ts'
import { namedLibrary } from '../rules/library-names.ts'
import { upstreamVersion } from '../rules/upstream-version.ts'
import { defineJoin } from './define.ts'
import { deliveredBy } from './delivered.ts'

export const join = defineJoin({
  id: 'library-versions',
  title: 'Versions that file names tell',
  round: 2,
  needs: ['file-tree', 'package-files', 'elf', 'banner', 'kernel'],
  makes: ['banner'],
  run({ facts }) {
    const told = new Set(facts('banner').map((banner) => `${banner.container} ${banner.file} ${banner.component}`))
    const delivered = new Map<string, ReadonlySet<string>>()
    const isDelivered = ({ container, file }: Fact<'elf'> | Fact<'kernel'>): boolean => {
      let paths = delivered.get(container)
      if (paths === undefined) {
        const root = facts('file-tree').find((tree) => tree.container === container)
        paths = root === undefined ? new Set() : deliveredBy(root, facts('package-files'))
        delivered.set(container, paths)
      }
      return paths.has(file)
    }
    return { facts: [...facts('elf').flatMap((elf) => library(elf, told, isDelivered)), ...facts('elf').flatMap((elf) => noted(elf, told, isDelivered)), ...facts('kernel').flatMap((kernel) => image(kernel, isDelivered))] }
  },
})

function library(elf: Fact<'elf'>, told: ReadonlySet<string>, isDelivered: (fact: Fact<'elf'>) => boolean): Fact<'banner'>[] {
  // Its own name must say the same: a copy that somebody renamed is not that release.
  if (elf.type !== 'shared-object' || elf.soname === undefined) return []
  const file = basename(elf.file)
  const named = namedLibrary(file)
  if (named === undefined || stem(file) !== stem(elf.soname) || told.has(`${elf.container} ${elf.file} ${named.component}`) || isDelivered(elf)) return []
  const { basis, where, container } = elf
  return [{ kind: 'banner', ...named, rule: 'library-name', confidence: 'medium', reason: 'only the name of the library\'s file holds the version', basis, where, container, file: elf.file }]
}

/** The builder's own word for the package, which is the component where a rule knows it by that name. */
function noted(elf: Fact<'elf'>, told: ReadonlySet<string>, isDelivered: (fact: Fact<'elf'>) => boolean): Fact<'banner'>[] {
  const from = elf.package
  if (from === undefined || isDelivered(elf)) return []
  const { basis, where, container, file } = elf
  const component = componentOf(from.name) ?? from.name
  if (told.has(`${container} ${file} ${component}`)) return []
  return [{ kind: 'banner', component, version: upstreamVersion(from.version), rule: 'package-note', reason: `built for the package ${from.name} ${from.version}`, basis, where, container, file }]
}

/** A kernel's image holds its version in words; the folder of its modules, only the release that a distribution counts. */
function image(kernel: Fact<'kernel'>, isDelivered: (fact: Fact<'kernel'>) => boolean): Fact<'banner'>[] {
  if (/\/modules\/[^/]+$/u.test(kernel.file) || isDelivered(kernel)) return []
  const { basis, where, container, file, version } = kernel
  return [{ kind: 'banner', component: 'linux', version, rule: 'kernel-image', basis, where, container, file }]
}

/** `libz` of `libz.so.1.2.13` and of `libz.so.1`; `libelf` of `libelf-0.188.so`. uClibc's library calls itself `libc.so.0`. */
const stem = (name: string): string => name.replace(/(?:-[\d.]+)?\.so(?:\.[\d.]+)?$/u, '').replace(/^libuClibc$/u, 'libc').replace(/^ld\d{0,2}-uClibc$/u, 'ld-uClibc')
