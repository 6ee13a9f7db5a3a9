/**
 * Whose word counts for a distribution's packages: the tracker of its own, the release as that tracker calls it, and where a rebuild stands on
 * another distribution's fixes. Data; pure.
 */
import type { Component } from '../facts/component.ts'
import type { VersionScheme } from '../kernel/versions/compare.ts'

export interface Tracker {
  readonly space: string
  /** As the records name it; several where a tracker has more than one name for it. */
  readonly releases: readonly string[]
  /** Releases of a paid service on top, which may have a fix where the release itself has none. */
  readonly paid?: readonly string[]
  readonly scheme: VersionScheme
  /** Name of the package in it. */
  readonly name: string
  readonly version: string
  /** What somebody who reads the result must know: whose fixes these are. */
  readonly note: string
}

type Distribution = NonNullable<Component['distribution']>

/** `VERSION_ID` and `VERSION_CODENAME` of Debian's releases, for images that tell only one of them. */
const debianCodenames: Readonly<Record<string, string>> = { 7: 'wheezy', 8: 'jessie', 9: 'stretch', 10: 'buster', 11: 'bullseye', 12: 'bookworm', 13: 'trixie', 14: 'forky', 15: 'duke' }

/** Kernels are built from `linux` and signed under another source's name. */
const debianSource = (name: string): string => (name.startsWith('linux-signed-') ? 'linux' : name)

function debian({ version, codename }: Distribution, name: string, packageVersion: string, note: string): Tracker[] {
  const number = version.split('.')[0] ?? ''
  const release = codename === '' ? (debianCodenames[number] ?? '') : codename
  const own = number === '' ? (Object.entries(debianCodenames).find(([, each]) => each === codename)?.[0] ?? '') : number
  const common = { scheme: 'dpkg', name: debianSource(name), version: debianVersion(name, packageVersion.replace(piRebuild, '')), note } as const
  return [
    { ...common, space: 'debian', releases: release === '' ? [] : [release] },
    { ...common, space: 'Debian', releases: own === '' ? [] : [own] },
  ]
}

/**
 * What Raspberry Pi (`rpt`) and Raspbian (`rpi`) rebuilt, before or behind what Debian appended. It says nothing of Debian's fixes, and in the
 * order of the alphabet it would come after them: 2.36-9+rpt1 has none of 2.36-9+deb12u6.
 */
const piRebuild = /\+rp[ti]\d+/gu

/** A signed source's version is that of its origin, with the revision behind a plus: `6.1.192+2` of 6.1.192-2. */
const debianVersion = (name: string, version: string): string => (name.startsWith('linux-signed-') ? version.replace(/^([^-+]+)\+(\d.*)$/u, '$1-$2') : version)

const major = (version: string): string => version.split('.')[0] ?? ''
const minor = (version: string): string => version.split('.').slice(0, 2).join('.')

const rpm = (space: string, releases: readonly string[]) => (_: Distribution, name: string, version: string): Tracker[] =>
  [{ space, releases, scheme: 'rpm', name, version, note: '' }]

const trackers: Readonly<Record<string, (distribution: Distribution, name: string, version: string) => readonly Tracker[]>> = {
  debian: (distribution, name, version) => debian(distribution, name, version, ''),
  raspbian: (distribution, name, version) => debian(distribution, name, version, 'by Debian\'s tracker, from whose sources Raspbian is built'),
  ubuntu: ({ version }, name, packageVersion) =>
    [{ space: 'Ubuntu', releases: [version, `${version}:LTS`], paid: [`Pro:${version}`, `Pro:${version}:LTS`], scheme: 'dpkg', name: name.replace(/^linux-signed/u, 'linux'), version: packageVersion, note: '' }],
  alpine: ({ version }, name, packageVersion) => {
    const release = `v${minor(version)}`
    return [
      { space: 'alpine', releases: [release], scheme: 'apk', name, version: packageVersion, note: '' },
      { space: 'Alpine', releases: [release], scheme: 'apk', name, version: packageVersion, note: '' },
    ]
  },
  wolfi: (_, name, version) => [{ space: 'Wolfi', releases: [], scheme: 'apk', name, version, note: '' }],
  chainguard: (_, name, version) => [{ space: 'Chainguard', releases: [], scheme: 'apk', name, version, note: '' }],
  rocky: (distribution, name, version) => rpm('Rocky Linux', [major(distribution.version)])(distribution, name, version),
  mageia: (distribution, name, version) => rpm('Mageia', [distribution.version])(distribution, name, version),
  'opensuse-leap': (distribution, name, version) => rpm('openSUSE', [`Leap ${distribution.version}`])(distribution, name, version),
  openEuler: (distribution, name, version) => rpm('openEuler', [distribution.version, `${distribution.version}-LTS`])(distribution, name, version),
}

/** Surest first; empty for a distribution without a tracker that is known here. */
export function trackersOf(component: Component): readonly Tracker[] {
  const { distribution } = component
  // AlmaLinux names the packages that are installed, the others those that they were built from.
  if (distribution?.id === 'almalinux' && component.type === 'package') return rpm('AlmaLinux', [major(distribution.version)])(distribution, component.name, component.version)
  if (distribution === undefined || component.type !== 'package') return []
  const found = Object.hasOwn(trackers, distribution.id) ? trackers[distribution.id] : undefined
  return found?.(distribution, component.sourceName ?? component.name, component.sourceVersion ?? component.version) ?? []
}
