/** The ecosystems of OSV: how each numbers versions, and how names are written so that they meet. Data; pure. */
import type { VersionScheme } from '../kernel/versions/compare.ts'

export interface Ecosystem {
  /** Without the release. */
  readonly space: string
  readonly release: string
  readonly scheme: VersionScheme
  normalise(name: string): string
}

const same = (name: string): string => name
const lower = (name: string): string => name.toLowerCase()
/** PEP 503. */
export const pypiName = (name: string): string => name.toLowerCase().replaceAll(/[-_.]+/gu, '-')

const table: Readonly<Record<string, readonly [scheme: VersionScheme, normalise: (name: string) => string]>> = {
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
  'OSS-Fuzz': ['upstream', lower],
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
  return found === undefined ? undefined : { space, release: colon === -1 ? '' : text.slice(colon + 1), scheme: found[0], normalise: found[1] }
}
