/** Components of two assessments: added, removed, and in another version. Pure. */
import { compareVersions, type VersionScheme } from '../kernel/versions/compare.ts'
import { compareText } from '../kernel/where.ts'
import { packageKey } from './identity.ts'
import type { Assessment } from './schema.ts'

type Component = Assessment['components'][number]

export interface ComponentChange {
  readonly name: string
  /** Package URL without version: what the two have in common. */
  readonly purl: string
  readonly from: string | undefined
  readonly to: string | undefined
  /** Where to look, on the side that has it; where both do, on the later. */
  readonly evidence: Component['evidence']
}
export interface ComponentChanges {
  readonly added: readonly ComponentChange[]
  readonly removed: readonly ComponentChange[]
  readonly upgraded: readonly ComponentChange[]
  readonly downgraded: readonly ComponentChange[]
  /** In another version, and nobody can say which is the later. */
  readonly changed: readonly ComponentChange[]
}

export const componentKinds: readonly (keyof ComponentChanges)[] = ['added', 'removed', 'upgraded', 'downgraded', 'changed']

export function diffComponents(from: readonly Component[], to: readonly Component[]): ComponentChanges {
  const [old, now] = [byPackage(from), byPackage(to)]
  const found: { kind: keyof ComponentChanges; change: ComponentChange }[] = []
  for (const purl of [...new Set([...old.keys(), ...now.keys()])].sort(compareText)) {
    const [left, right] = [old.get(purl) ?? new Map<string, Component>(), now.get(purl) ?? new Map<string, Component>()]
    const gone = [...left.values()].filter(({ version }) => !right.has(version))
    const come = [...right.values()].filter(({ version }) => !left.has(version))
    const [a, b] = [gone[0], come[0]]
    if (a !== undefined && b !== undefined && gone.length === 1 && come.length === 1) {
      const order = a.version === '' || b.version === '' ? undefined : compareVersions(schemeOf(purl), a.version, b.version)
      found.push({ kind: order === undefined || order === 0 ? 'changed' : order < 0 ? 'upgraded' : 'downgraded', change: { name: b.name, purl, from: a.version, to: b.version, evidence: b.evidence } })
      continue
    }
    for (const each of gone) found.push({ kind: 'removed', change: { name: each.name, purl, from: each.version, to: undefined, evidence: each.evidence } })
    for (const each of come) found.push({ kind: 'added', change: { name: each.name, purl, from: undefined, to: each.version, evidence: each.evidence } })
  }
  const of = (kind: keyof ComponentChanges): ComponentChange[] => found.filter((each) => each.kind === kind).map(({ change }) => change).sort((a, b) => compareText(a.name, b.name) || compareText(a.purl, b.purl) || compareText(a.from ?? a.to ?? '', b.from ?? b.to ?? ''))
  return { added: of('added'), removed: of('removed'), upgraded: of('upgraded'), downgraded: of('downgraded'), changed: of('changed') }
}

/** Whose rule orders the versions, by the type of the package URL. */
const schemes: Readonly<Record<string, VersionScheme>> = {
  deb: 'dpkg', opkg: 'opkg', rpm: 'rpm', apk: 'apk', npm: 'semver', cargo: 'semver', pypi: 'pep440', golang: 'go', maven: 'maven', gem: 'gem', composer: 'composer', 'generic/linux': 'linux', 'generic/openssl': 'openssl',
}
function schemeOf(purl: string): VersionScheme {
  const [, type = '', name = ''] = /^pkg:([^/]+)\/(?:.*\/)?([^/]*)$/u.exec(purl) ?? []
  return schemes[`${type}/${name}`] ?? schemes[type] ?? 'upstream'
}

/** Versions of each package; the same version in two places is one. */
function byPackage(components: readonly Component[]): ReadonlyMap<string, ReadonlyMap<string, Component>> {
  const found = new Map<string, Map<string, Component>>()
  for (const each of components) {
    const key = packageKey(each.purl)
    const versions = found.get(key) ?? new Map<string, Component>()
    if (!versions.has(each.version)) versions.set(each.version, each)
    found.set(key, versions)
  }
  return found
}
