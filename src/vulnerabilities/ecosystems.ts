/** The ecosystems of OSV: how each numbers versions, and how names are written so that they meet. Data; pure. */
import { compareVersions, type VersionScheme } from '../kernel/versions/compare.ts'

export interface Ecosystem {
  /** Without the release. */
  readonly space: string
  readonly release: string
  readonly scheme: VersionScheme
  normalise(name: string): string
  /** Versions that a record lists one by one. */
  listed(versions: readonly string[]): readonly string[]
}

const same = (name: string): string => name
const lower = (name: string): string => name.toLowerCase()
/** PEP 503. */
export const pypiName = (name: string): string => name.toLowerCase().replaceAll(/[-_.]+/gu, '-')

/** OSS-Fuzz has no versions: OSV lists the tags of the repository, `curl-7_60_0`, `OpenSSL_1_1_1k`, `VER-2-10-1`. What holds no number is no version. */
const tags = (versions: readonly string[]): readonly string[] => [...new Set(versions.map(tagVersion))].filter((version) => compareVersions('upstream', version, version) === 0)

/** Longer ones are no versions. */
const maxTagCharacters = 200

function tagVersion(tag: string): string {
  if (tag.length > maxTagCharacters) return ''
  const plain = tag.toLowerCase().replace(/[-_.](?:stable|release|final)$/u, '')
  const found = /(?:^|\D)(\d+(?:[._]\d+)+(?:[-_.]?[a-z]+[-_.]?\d*)?)$/u.exec(plain) ?? /(?:^|\D)(\d+(?:-\d+)+(?:-?[a-z]+\d*)?)$/u.exec(plain)
  return found?.[1] === undefined ? plain : found[1].replaceAll(found[1].includes('.') ? '_' : /[-_](?=\d)/gu, '.').replaceAll('_', '-')
}

const table: Readonly<Record<string, readonly [scheme: VersionScheme, normalise: (name: string) => string, listed?: (versions: readonly string[]) => readonly string[]]>> = {
  'AlmaLinux': ['rpm', same],
  'Alpaquita': ['apk', same],
  'Alpine': ['apk', same],
  'Azure Linux': ['rpm', same],
  'Bitnami': ['semver', same],
  'Chainguard': ['apk', same],
  'Debian': ['dpkg', same],
  'Echo': ['dpkg', same],
  'Go': ['go', same],
  'Linux': ['linux', same],
  'Mageia': ['rpm', same],
  'Maven': ['maven', same],
  'MinimOS': ['apk', same],
  'OSS-Fuzz': ['upstream', lower, tags],
  'Packagist': ['composer', lower],
  'PyPI': ['pep440', pypiName],
  'Red Hat': ['rpm', same],
  'Rocky Linux': ['rpm', same],
  'RubyGems': ['gem', same],
  'SUSE': ['rpm', same],
  'Ubuntu': ['dpkg', same],
  'Wolfi': ['apk', same],
  'crates.io': ['semver', same],
  'npm': ['semver', same],
  'openEuler': ['rpm', same],
  'openSUSE': ['rpm', same],
}

/** Of `Debian:12`, `npm`, `Ubuntu:22.04:LTS`; undefined for one whose numbering is not known here. */
export function ecosystemOf(text: string): Ecosystem | undefined {
  const colon = text.indexOf(':')
  const space = colon === -1 ? text : text.slice(0, colon)
  const found = Object.hasOwn(table, space) ? table[space] : undefined
  return found === undefined ? undefined : { space, release: colon === -1 ? '' : text.slice(colon + 1), scheme: found[0], normalise: found[1], listed: found[2] ?? ((versions) => versions) }
}
