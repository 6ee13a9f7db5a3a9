/** The order of versions, by the rules of who numbered them. Pure. */
import { compareApk } from './apk.ts'
import { compareComposer } from './composer.ts'
import { compareDpkg } from './dpkg.ts'
import { compareGem } from './gem.ts'
import { compareLinux } from './linux.ts'
import { compareMaven } from './maven.ts'
import { compareOpenssl } from './openssl.ts'
import { comparePep440 } from './pep440.ts'
import { compareRpm } from './rpm.ts'
import { compareGo, compareSemver } from './semver.ts'
import { compareOpenssh, compareUpstream } from './upstream.ts'

const rules = {
  dpkg: compareDpkg,
  opkg: compareDpkg,
  rpm: compareRpm,
  apk: compareApk,
  semver: compareSemver,
  pep440: comparePep440,
  go: compareGo,
  maven: compareMaven,
  gem: compareGem,
  composer: compareComposer,
  linux: compareLinux,
  openssl: compareOpenssl,
  openssh: compareOpenssh,
  upstream: compareUpstream,
} as const satisfies Readonly<Record<string, (a: string, b: string) => number | undefined>>

/** Whose rules: `upstream` is for projects that follow none in particular. */
export type VersionScheme = keyof typeof rules

export const versionSchemes = Object.keys(rules) as readonly VersionScheme[]

/** Longer ones are no versions, and no rule is to spend time on them. */
const maxCharacters = 1024

/** Negative where `a` comes first. Undefined where the scheme does not know one of them, or their order: that is never to be guessed. */
export function compareVersions(scheme: VersionScheme, a: string, b: string): number | undefined {
  if (a.length > maxCharacters || b.length > maxCharacters) return undefined
  return rules[scheme](a, b)
}
