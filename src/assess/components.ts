/** What is inside: packages of the databases, those of programming languages, and libraries that programs carry in themselves. Pure. */
import type { Evidence } from '../checks/define.ts'
import type { Fact, FactQuery } from '../facts/fact.ts'
import { compareText } from '../kernel/where.ts'
import { languageUrl, packageUrl } from './package-url.ts'
import type { Assessment } from './schema.ts'

type Component = Assessment['components'][number]

const evidenceOf = (fact: Fact): Evidence => ({ basis: fact.basis, ...fact.where })

export function findComponents(facts: FactQuery): Component[] {
  const found = new Map<string, Component>()
  const add = (name: string, version: string, purl: string, fact: Fact): void => {
    const known = found.get(purl)
    if (known === undefined) found.set(purl, { name, version, purl, evidence: [evidenceOf(fact)], vulnerabilities: [] })
    else if (known.evidence.length < 8) known.evidence.push(evidenceOf(fact))
  }
  for (const item of facts('package')) {
    const release = facts('os-release').find((candidate) => candidate.container === item.container)
    add(item.name, item.version, packageUrl(item, release?.id ?? ''), item)
  }
  const distributed = distributedLibraries(facts)
  for (const item of facts('language-package')) if (!distributed.has(item)) add(item.name, item.version, languageUrl(item), item)
  for (const banner of facts('banner')) add(banner.component, banner.version, `pkg:generic/${encodeURIComponent(banner.component.toLowerCase())}@${encodeURIComponent(banner.version)}`, banner)
  return [...found.values()].sort((a, b) => compareText(a.name, b.name) || compareText(a.version, b.version) || compareText(a.purl, b.purl))
}

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
