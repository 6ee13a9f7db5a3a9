/** How a component is called by those who publish advisories. Data; pure. */
import type { Component } from '../facts/component.ts'
import type { LanguagePackage } from '../facts/linux.ts'
import type { VersionScheme } from '../kernel/versions/compare.ts'
import { ecosystemOf } from './ecosystems.ts'

const ecosystems: Readonly<Record<LanguagePackage['ecosystem'], string>> = {
  pypi: 'PyPI', npm: 'npm', gem: 'RubyGems', composer: 'Packagist', golang: 'Go', cargo: 'crates.io', maven: 'Maven',
}

export interface EcosystemName {
  readonly space: string
  readonly name: string
  readonly version: string
}

/** Undefined for what belongs to no ecosystem, or has no version to ask with. */
export function ecosystemNameOf(component: Component): EcosystemName | undefined {
  const { name, version, type, ecosystem } = component
  if (version === '') return undefined
  if (ecosystem !== undefined) {
    const space = ecosystems[ecosystem]
    return { space, name: ecosystemOf(space)?.normalise(name) ?? name, version }
  }
  const kernel = kernelVersionOf(component)
  if (kernel !== undefined) return { space: 'Linux', name: 'Kernel', version: kernel }
  if ((type === 'program' || type === 'library') && component.distribution === undefined) return { space: 'OSS-Fuzz', name: (component.rule ?? name).toLowerCase(), version }
  return undefined
}

/** Of a kernel that was built from kernel.org's sources as far as anybody knows; a distribution's that its tracker answers for never comes here. */
function kernelVersionOf({ type, name, version, sourceName, sourceVersion, ways }: Component): string | undefined {
  if (type === 'kernel') return version
  if (sourceName !== 'linux' || !ways.includes('kernel-modules')) return undefined
  // The upstream part: without an epoch, and without what was appended.
  return /^(?:\d+:)?(\d+\.\d+(?:\.\d+)?(?:[-~]rc\d+)?)/u.exec(sourceVersion ?? version)?.[1]?.replace('~', '-') ?? (name === '' ? undefined : version)
}

const schemes: Readonly<Record<string, VersionScheme>> = { 'openssl:openssl': 'openssl', 'linux:linux_kernel': 'linux', 'openbsd:openssh': 'openssh' }

export const cpeScheme = (product: string): VersionScheme => schemes[product] ?? 'upstream'
