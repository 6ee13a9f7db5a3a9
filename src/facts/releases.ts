/** What a system says it is: fields of os-release and versions of packages, out of the facts that were seen in its root; and whether two are one release. */
import type { FileTree } from './file-tree.ts'
import type { Fact } from './fact.ts'
import type { Release } from './tree-comparison.ts'
import { compareText } from '../kernel/where.ts'

/** os-release(5): what tells one release from another. The rest is addresses and colours. */
const telling: ReadonlySet<string> = new Set(['ID', 'VERSION', 'VERSION_ID', 'PRETTY_NAME', 'BUILD_ID', 'IMAGE_ID', 'IMAGE_VERSION', 'VARIANT_ID', 'OPENWRT_RELEASE'])

/** Whoever can be asked for these two kinds. */
type Asked = <K extends 'os-release' | 'package'>(kind: K) => readonly Fact<K>[]

export function releaseOf(facts: Asked, container: string): Release {
  // Some systems have several such files; the one that says most counts.
  const [fields = {}] = facts('os-release').filter((fact) => fact.container === container).map((fact) => fact.fields)
    .map((all) => Object.fromEntries(Object.entries(all).filter(([name]) => telling.has(name)))).sort((a, b) => Object.keys(b).length - Object.keys(a).length)
  return { fields, packages: new Map(facts('package').filter((fact) => fact.container === container).map(({ name, version }) => [name, version])) }
}

/** For a reader: the pretty name and the build; empty where it says nothing. */
export function releaseWords({ fields }: Release): string {
  const name = fields['PRETTY_NAME'] ?? [fields['ID'], fields['VERSION_ID']].filter((part) => part !== undefined).join(' ')
  const build = fields['BUILD_ID'] ?? fields['IMAGE_VERSION']
  return build === undefined || name.includes(build) ? name : `${name}, build ${build}`
}

/** Both say what they are, and say the same. */
export function sameName(a: Release, b: Release): boolean {
  const words = (release: Release): string => JSON.stringify(Object.entries(release.fields).sort(([x], [y]) => compareText(x, y)))
  return Object.keys(a.fields).length > 0 && words(a) === words(b)
}

/**
 * It tells one image from another: all products on one release of a distribution say the rest, its BUILD_ID among it (OpenWrt, Arch).
 * A version alone is the version of anything (os-release(5): IMAGE_VERSION goes with IMAGE_ID).
 */
export const namesImage = ({ fields }: Release): boolean => (fields['IMAGE_ID'] ?? '') !== ''

/** Version there and here of each package that is not the same; empty where one of them does not tell. */
export function packageChanges(here: Release, there: Release): ReadonlyMap<string, readonly [string, string]> {
  const names = new Set([...here.packages.keys(), ...there.packages.keys()])
  if (here.packages.size === 0 || there.packages.size === 0) return new Map()
  return new Map([...names].flatMap((name): [string, readonly [string, string]][] => {
    const [from, to] = [there.packages.get(name) ?? '', here.packages.get(name) ?? '']
    return from === to ? [] : [[name, [from, to]]]
  }))
}

interface Released {
  readonly tree: FileTree
  readonly release: Release
}

/** Two systems of one name are the same system when they share so much of their names; a container or a recovery system beside it does not. */
const alikeShare = 0.9
/** Number of paths that both have. */
export const shared = (a: FileTree, b: FileTree): number => a.paths.reduce((sum, path) => sum + (b.has(path) ? 1 : 0), 0)

/** Both call themselves the same, and hold mostly the same: two slots of one product, an image and its update. */
export const isAlike = (a: Released, b: Released): boolean => sameName(a.release, b.release) && shared(a.tree, b.tree) >= alikeShare * Math.max(a.tree.size, b.tree.size)
