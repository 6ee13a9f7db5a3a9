/**
 * What is inside, each once: packages of the distribution, those of programming languages, kernels, and what programs say of
 * themselves. What was met in several ways becomes one component with all the places.
 */
import type { Component as Found, Way } from '../facts/component.ts'
import type { Fact, FactQuery } from '../facts/fact.ts'
import type { Seen } from '../facts/provenance.ts'
import { basename } from '../kernel/path.ts'
import { bannerRules, standingRules } from '../rules/banners.ts'
import { componentNames, componentOf, isComponentId } from '../rules/component-names.ts'
import { upstreamVersion } from '../rules/upstream-version.ts'
import { defineJoin } from './define.ts'
import { isKernelPackage } from './kernel-package.ts'
import { kernelUrl, languageUrl, packageUrl, programUrl } from './package-url.ts'

export const join = defineJoin({
  id: 'components',
  title: 'Components',
  round: 3,
  needs: ['system', 'file-tree', 'package', 'package-files', 'language-package', 'os-release', 'banner', 'kernel', 'device-firmware'],
  makes: ['component'],
  run({ facts }) {
    const found = new Components()
    const packages = packageComponents(facts, found)
    const distributed = distributedLibraries(facts)
    for (const item of facts('language-package')) if (!distributed.has(item)) found.add(ofLanguage(item), item)
    for (const kernel of facts('kernel')) {
      const owner = kernelPackage(facts, kernel)
      const known = owner === undefined ? undefined : packages.get(owner)
      if (known !== undefined) found.also(known, 'kernel-modules', kernel)
      else found.add(ofKernel(kernel), kernel)
    }
    const copies = copiesOf(facts)
    for (const banner of [...facts('banner')].sort((a, b) => sureness(a) - sureness(b))) {
      const original = copies(banner)
      const known = original === undefined ? undefined : packages.get(original)
      if (known !== undefined) found.also(known, 'banner', banner)
      else found.add(ofBanner(banner), banner)
    }
    for (const firmware of facts('device-firmware')) if (firmware.part === 'firmware' && firmware.version !== '') found.add(ofFirmware(firmware), firmware)
    return { facts: found.facts() }
  },
})

type Component = Omit<Found, 'seenAt'>

/** Components by package URL, with the places of each. */
class Components {
  readonly #byUrl = new Map<string, { component: Component; seen: Seen[] }>()

  add(component: Component, seen: Fact): string {
    const known = this.#byUrl.get(component.purl)
    if (known === undefined) this.#byUrl.set(component.purl, { component, seen: [seen] })
    else this.also(component.purl, component.ways[0] ?? 'banner', seen)
    return component.purl
  }

  /** Another way, or another place, of one that is known. */
  also(purl: string, way: Way, { basis, where, container, file }: Fact): void {
    const known = this.#byUrl.get(purl)
    if (known === undefined) return
    // All of them: what is true of every copy has to be shown of every copy.
    known.seen.push({ basis, where, container, file })
    if (!known.component.ways.includes(way)) known.component = { ...known.component, ways: [...known.component.ways, way] }
  }

  facts(): Fact<'component'>[] {
    return [...this.#byUrl.values()].flatMap(({ component, seen }) => {
      const [first] = seen
      if (first === undefined) return []
      const { basis, where, container, file } = first
      return [{ kind: 'component', ...component, seenAt: seen.map((each) => ({ basis: each.basis, where: each.where, container: each.container, file: each.file })), basis, where, container, file }]
    })
  }
}

/** Adds the packages of the distribution; returns the package URL of each. */
function packageComponents(facts: FactQuery, found: Components): ReadonlyMap<Fact<'package'>, string> {
  const releases = new Map(facts('os-release').map((release) => [release.container, release]))
  return new Map(facts('package').map((item) => {
    const release = releases.get(item.container)
    const component: Component = {
      name: item.name,
      version: item.version,
      purl: packageUrl(item, release?.id ?? ''),
      type: 'package',
      sourceName: item.sourceName,
      sourceVersion: item.sourceVersion,
      ...(release === undefined ? {} : { distribution: { id: release.id, version: release.versionId ?? '', codename: release.fields['VERSION_CODENAME'] ?? '' } }),
      cpes: cpesOf(componentOf(item.sourceName) ?? componentOf(item.name) ?? ''),
      ...(item.vendor === undefined ? {} : { supplier: item.vendor }),
      ...(item.license === undefined ? {} : { licence: item.license }),
      ...(item.manager === 'manifest'
        ? { confidence: 'medium' as const, reason: 'a list that the build system wrote names it', ways: ['build-manifest' as const] }
        : { confidence: 'high' as const, reason: `installed, says the database of ${item.manager}`, ways: ['package-database' as const] }),
    }
    return [item, found.add(component, item)]
  }))
}

const ofLanguage = (item: Fact<'language-package'>): Component => ({
  name: item.name, version: item.version, purl: languageUrl(item), type: 'library', ecosystem: item.ecosystem, cpes: [], confidence: 'high',
  reason: 'its own metadata lies beside it', ways: ['language-metadata'],
})

const ofKernel = ({ version, release }: Fact<'kernel'>): Component => ({
  name: 'linux', version, purl: kernelUrl(version), type: 'kernel', cpes: ['linux:linux_kernel'], confidence: 'high',
  reason: `the folder of its modules is called ${release}`, ways: ['kernel-modules'],
})

const bootLoaders: ReadonlySet<string> = new Set(['u-boot', 'barebox', 'grub', 'mcuboot', 'trusted-firmware-a', 'op-tee'])
const titles: ReadonlyMap<string, string> = new Map([...standingRules.map(({ component, title }) => [component, title] as const), ...bannerRules.map(({ id, title }) => [id, title] as const)])

const confidences = ['high', 'medium', 'low'] as const
/** What its own words tell is as sure as a package; what stands alone, or in a file's name, is not. */
const confidenceOf = ({ confidence }: Fact<'banner'>): Component['confidence'] => confidence ?? 'high'
const sureness = (banner: Fact<'banner'>): number => confidences.indexOf(confidenceOf(banner))

const ofBanner = (banner: Fact<'banner'>): Component => ({
  name: titles.get(banner.component) ?? banner.component,
  version: banner.version,
  purl: programUrl(banner.component, banner.version),
  type: bootLoaders.has(banner.component) ? 'boot-loader' : 'program',
  rule: banner.rule,
  cpes: cpesOf(banner.component),
  confidence: confidenceOf(banner),
  reason: banner.reason ?? 'the words by which it names its version stand in a program',
  ways: [confidenceOf(banner) === 'low' ? 'file-name' : 'banner'],
})

const ofFirmware = ({ name, version, device }: Fact<'device-firmware'>): Component => ({
  name, version, purl: programUrl(name, version), type: 'firmware', cpes: [], confidence: 'high', reason: `the firmware says so itself (${device})`, ways: ['firmware-header'],
})

const cpesOf = (component: string): readonly string[] => (isComponentId(component) ? (componentNames[component].cpe ?? []) : [])

/** The package that brought a kernel; what a boot partition and a boot archive hold of the same release was made from it. */
function kernelPackage(facts: FactQuery, kernel: Fact<'kernel'>): Fact<'package'> | undefined {
  const owners = facts('package').filter((each) => each.where.artefact === kernel.where.artefact && isKernelPackage(each, kernel.release))
  return owners.find((each) => each.container === kernel.container) ?? owners[0]
}

/**
 * The package that a program belongs to: it brought a file of that name, beside it or into the boot archive and the boot partition
 * that were made from its system. Another copy of the same version, as a maker links it into a program, has none of the
 * distribution's fixes and stays a component of its own.
 */
function copiesOf(facts: FactQuery): (banner: Fact<'banner'>) => Fact<'package'> | undefined {
  const byComponent = new Map<string, Fact<'package'>[]>()
  const packaged = new Set<string>()
  for (const item of facts('package')) {
    packaged.add(item.container)
    for (const name of new Set([item.sourceName, item.name].flatMap((each) => [each, componentOf(each) ?? each]))) {
      const list = byComponent.get(name)
      if (list === undefined) byComponent.set(name, [item])
      else if (!list.includes(item)) list.push(item)
    }
  }
  const brought = filesBrought(facts)
  const starts = startingContainers(facts)
  return ({ component, version, container, where, file }) => {
    const near = (item: Fact<'package'>): boolean =>
      item.container === container || (!packaged.has(container) && item.where.artefact === where.artefact && (isRenamed(component) || starts(container)))
    const same = byComponent.get(component)?.filter((item) => upstreamVersion(item.version) === version && near(item)) ?? []
    const own = same.filter((item) => brought(item, item.container === container ? file : basename(file)))
    // Boot loaders and kernels get another name where they are copied to.
    const candidates = own.length > 0 || !isRenamed(component) ? own : same
    return candidates.find((item) => item.name === component) ?? candidates[0]
  }
}

/** Tells of a container whether it was made from a system to start it: its boot partition and what lies on it, a boot archive. */
function startingContainers(facts: FactQuery): (container: string) => boolean {
  const partitions = facts('system').flatMap(({ boot }) => boot)
  const archives = new Set(facts('file-tree').filter(({ format }) => format === 'container/cpio').map(({ container }) => container))
  return (container) => archives.has(container) || partitions.some((boot) => container === boot || container.startsWith(`${boot}/`))
}

const isRenamed = (component: string): boolean => component === 'linux' || bootLoaders.has(component)

/** Whether a package brought a file of that path or name; so it may have where nothing lists its files. */
function filesBrought(facts: FactQuery): (item: Fact<'package'>, file: string) => boolean {
  const brought = new Map<string, Set<string>>()
  for (const { container, package: owner, paths } of facts('package-files')) {
    const key = `${container}\0${owner}`
    const known = brought.get(key) ?? new Set()
    brought.set(key, known)
    for (const path of paths) known.add(withoutUsr(path)).add(basename(path))
  }
  return ({ container, name }, file) => brought.get(`${container}\0${name}`)?.has(withoutUsr(file)) ?? true
}

/** One path for both folders of a system whose /bin, /sbin and /lib are links into /usr. */
const withoutUsr = (path: string): string => path.replace(/^\/usr(?=\/(?:s?bin|lib\w*)\/)/u, '')

/**
 * Libraries that are the content of a package of the distribution, as `requests` is of python3-requests: that package is the component,
 * with the distribution's fixes. What a package merely carries along besides stays.
 */
function distributedLibraries(facts: FactQuery): ReadonlySet<Fact<'language-package'>> {
  const found = new Set<Fact<'language-package'>>()
  const byFile = new Map<string, Fact<'language-package'>[]>()
  const key = (container: string, path: string): string => `${container}\0${path}`
  for (const item of facts('language-package')) {
    const at = key(item.container, item.file)
    const list = byFile.get(at)
    if (list === undefined) byFile.set(at, [item])
    else list.push(item)
  }
  if (byFile.size === 0) return found
  for (const { container, package: owner, paths } of facts('package-files')) {
    for (const path of paths) {
      for (const item of byFile.get(key(container, path)) ?? []) if (`-${plain(owner)}-`.includes(`-${plain(item.name)}-`)) found.add(item)
    }
  }
  return found
}

const plain = (name: string): string => name.toLowerCase().replace(/^.*[/:]/u, '').replaceAll(/[_.]/gu, '-')
