/** How a component is called by those who publish advisories. Data; pure. */
import type { Component } from '../facts/component.ts'
import type { LanguagePackage } from '../facts/linux.ts'
import type { VersionScheme } from '../kernel/versions/compare.ts'
import { upstreamVersion } from '../rules/upstream-version.ts'
import { ecosystemOf } from './ecosystems.ts'

const ecosystems: Readonly<Record<LanguagePackage['ecosystem'], string>> = {
  pypi: 'PyPI', npm: 'npm', gem: 'RubyGems', composer: 'Packagist', golang: 'Go', cargo: 'crates.io', maven: 'Maven',
}

export interface EcosystemName {
  readonly space: string
  readonly name: string
  readonly version: string
  /** Whether its records are all that is published of the name: nothing else need be asked. */
  readonly isWhole: boolean
  /** Whether a name without a record about this version is known to be without one. */
  readonly covers: boolean
}

/** Undefined for what belongs to no ecosystem, or has no version to ask with. */
export function ecosystemNameOf(component: Component): EcosystemName | undefined {
  const { name, version, type, ecosystem } = component
  if (version === '') return undefined
  if (ecosystem !== undefined) {
    const space = ecosystems[ecosystem]
    return { space, name: ecosystemOf(space)?.normalise(name) ?? name, version, isWhole: true, covers: true }
  }
  const kernel = kernelVersionOf(component)
  // The kernel's own records begin in 2024; what NVD has of the years before comes on top.
  if (kernel !== undefined) return { space: 'Linux', name: 'Kernel', version: kernel, isWhole: false, covers: true }
  // What fuzzing found in a project is a small part of what is published of it.
  if ((type === 'program' || type === 'library') && component.distribution === undefined) return { space: 'OSS-Fuzz', name: (component.rule ?? name).toLowerCase(), version, isWhole: false, covers: false }
  return undefined
}

/** Of a kernel that was built from kernel.org's sources as far as anybody knows; a distribution's that its tracker answers for never comes here. */
function kernelVersionOf({ type, name, version, sourceName, sourceVersion, ways }: Component): string | undefined {
  if (type === 'kernel') return version
  if (sourceName !== 'linux' || !ways.includes('kernel-modules')) return undefined
  // The upstream part: without an epoch, and without what was appended.
  return /^(?:\d+:)?(\d+\.\d+(?:\.\d+)?(?:[-~]rc\d+)?)/u.exec(sourceVersion ?? version)?.[1]?.replace('~', '-') ?? (name === '' ? undefined : version)
}

const kernelProduct = 'linux:linux_kernel'

/** In NVD's dictionary, `vendor:product`. */
export const productsOf = (component: Component): readonly string[] =>
  kernelVersionOf(component) === undefined || component.cpes.includes(kernelProduct) ? component.cpes : [...component.cpes, kernelProduct]

/** As NVD numbers it: by upstream, without what a packager put around it. */
export const productVersionOf = (component: Component): string =>
  kernelVersionOf(component) ?? (component.type === 'package' ? upstreamVersion(component.sourceVersion ?? component.version) : component.version)

const schemes: Readonly<Record<string, VersionScheme>> = { 'openssl:openssl': 'openssl', [kernelProduct]: 'linux', 'openbsd:openssh': 'openssh' }

export const cpeScheme = (product: string): VersionScheme => schemes[product] ?? 'upstream'
