/** What a system says it is: fields of os-release and versions of packages, out of the facts that were seen in its root. */
import type { FactQuery } from '../facts/fact.ts'
import type { Release } from '../facts/tree-comparison.ts'

/** os-release(5): what tells one release from another. The rest is addresses and colours. */
const telling: ReadonlySet<string> = new Set(['ID', 'VERSION', 'VERSION_ID', 'PRETTY_NAME', 'BUILD_ID', 'IMAGE_ID', 'IMAGE_VERSION', 'VARIANT_ID', 'OPENWRT_RELEASE'])

export function releaseOf(facts: FactQuery, container: string): Release {
  // Some systems have several such files; the one that says most counts.
  const [fields = {}] = facts('os-release').filter((fact) => fact.container === container).map((fact) => fact.fields)
    .map((all) => Object.fromEntries(Object.entries(all).filter(([name]) => telling.has(name)))).sort((a, b) => Object.keys(b).length - Object.keys(a).length)
  return { fields, packages: new Map(facts('package').filter((fact) => fact.container === container).map(({ name, version }) => [name, version])) }
}

/** For a reader: the pretty name and the build; empty where it says nothing. */
export function releaseWords({ fields }: Release): string {
  const name = fields['PRETTY_NAME'] ?? [fields['ID'], fields['VERSION_ID']].filter((part) => part !== undefined).join(' ')
  const build = fields['BUILD_ID'] ?? fields['IMAGE_VERSION']
  return build === undefined || name.includes(build) ? name : `${name}, build ${build}`
}
