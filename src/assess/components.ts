/** What is inside: packages of the databases and libraries that programs carry in themselves. Pure. */
import type { Evidence } from '../checks/define.ts'
import type { Fact, FactQuery } from '../facts/fact.ts'
import { compareText } from '../kernel/where.ts'
import type { Assessment } from './schema.ts'

type Component = Assessment['components'][number]

const evidenceOf = (fact: Fact): Evidence => ({ basis: fact.basis, ...fact.where })

/** purl of a package (package-url/purl-spec, types deb, opkg, apk, rpm). */
function packageUrl(item: Fact<'package'>, distribution: string): string {
  const type = item.manager === 'dpkg' ? 'deb' : item.manager
  const namespace = distribution === '' ? '' : `${encodeURIComponent(distribution)}/`
  const arch = item.architecture === '' ? '' : `?arch=${encodeURIComponent(item.architecture)}`
  return `pkg:${type}/${namespace}${encodeURIComponent(item.name)}@${encodeURIComponent(item.version)}${arch}`
}

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
  for (const banner of facts('banner')) add(banner.component, banner.version, `pkg:generic/${encodeURIComponent(banner.component.toLowerCase())}@${encodeURIComponent(banner.version)}`, banner)
  return [...found.values()].sort((a, b) => compareText(a.name, b.name) || compareText(a.version, b.version) || compareText(a.purl, b.purl))
}
