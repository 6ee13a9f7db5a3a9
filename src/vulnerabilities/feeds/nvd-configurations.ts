/** NVD's configurations: which products and versions are affected, and what must be there besides (CPE applicability, NISTIR 7698). Pure. */
import type { JsonObject } from '../../kernel/json.ts'
import { cpeScheme } from '../names.ts'
import type { Affected, Condition, Range } from '../record.ts'
import { objects, text } from './document.ts'

interface Match {
  readonly vulnerable: boolean
  readonly part: string
  readonly product: string
  readonly range: Range | undefined
  readonly version: string | undefined
  /** Named without a version (`-`). */
  readonly isVague: boolean
  readonly system: string | undefined
  readonly only: string | undefined
}

export function affectedByConfigurations(configurations: readonly JsonObject[]): readonly Affected[] {
  const gathered = new Map<string, { affected: Affected; ranges: Range[]; versions: string[] }>()
  for (const configuration of configurations) {
    const nodes = objects(configuration['nodes']).map((node) => ({ all: node['operator'] === 'AND', negate: node['negate'] === true, matches: objects(node['cpeMatch']).flatMap(matchOf) }))
    const isAnd = configuration['operator'] === 'AND'
    const isUnclear = configuration['negate'] === true || nodes.some(({ negate }) => negate)
    nodes.forEach(({ all, matches }, index) => {
      const others = isAnd ? nodes.filter((_, other) => other !== index).map((node) => conditionsOf(node.matches)) : []
      for (const match of matches) {
        if (!match.vulnerable || match.part === 'h') continue
        const within = all ? matches.filter((other) => other !== match).map((other) => conditionsOf([other])) : []
        add(gathered, match, [...others, ...within].filter((conditions) => conditions.length > 0), isUnclear)
      }
    })
  }
  return [...gathered.values()].map(({ affected, ranges, versions }) => ({ ...affected, ranges, ...(versions.length === 0 ? {} : { versions }) }))
}

function add(gathered: Map<string, { affected: Affected; ranges: Range[]; versions: string[] }>, match: Match, others: readonly (readonly Condition[])[], isUnclear: boolean): void {
  const { product, system, only, isVague } = match
  const besides = [...others, ...(system === undefined ? [] : [[{ product: system, ranges: [] }]])]
  const restriction = isUnclear ? 'systems without certain other products' : only
  const key = JSON.stringify([product, besides, restriction, isVague])
  let known = gathered.get(key)
  if (known === undefined) {
    known = {
      affected: {
        space: 'cpe', name: product, scheme: cpeScheme(product), ranges: [],
        ...(isVague ? { status: 'undetermined' as const } : {}),
        ...(besides.length === 0 ? {} : { besides }),
        ...(restriction === undefined ? {} : { only: restriction }),
      },
      ranges: [],
      versions: [],
    }
    gathered.set(key, known)
  }
  if (match.range !== undefined) known.ranges.push(match.range)
  if (match.version !== undefined) known.versions.push(match.version)
}

/** Kinds of hardware are told in a sentence at most: a few of them name the rest. */
const maxHardware = 4

function conditionsOf(matches: readonly Match[]): readonly Condition[] {
  const byProduct = new Map<string, Range[]>()
  let hardware = 0
  for (const { part, product, range, version } of matches) {
    if (part === 'h' && !byProduct.has(product) && ++hardware > maxHardware) continue
    const ranges = byProduct.get(product) ?? []
    byProduct.set(product, [...ranges, range ?? (version === undefined ? {} : { from: version, upTo: version })])
  }
  return [...byProduct].map(([product, ranges]) => ({ product, ranges }))
}

/** Software that a record restricts itself to, where that is a system of its own. */
const systems: Readonly<Record<string, string>> = {
  windows: 'microsoft:windows', macos: 'apple:macos', mac_os: 'apple:macos', mac_os_x: 'apple:macos', iphone_os: 'apple:iphone_os', ios: 'apple:iphone_os', ipados: 'apple:iphone_os', android: 'google:android',
}
const anyTarget: ReadonlySet<string> = new Set(['*', '-', '', 'linux', 'linux_kernel', 'unix', 'embedded', 'open_source', 'x64', 'x86', 'arm', 'arm64'])
/** Editions that say no more than how the same source is packaged. */
const anyEdition: ReadonlySet<string> = new Set(['*', '-', '', 'lts', 'open_source', 'community', 'standard'])

function matchOf(entry: JsonObject): readonly Match[] {
  const fields = cpeFields(text(entry['criteria']))
  if (fields === undefined) return []
  const [part = '', vendor = '', product = '', version = '', update = '', , , edition = '', target = ''] = fields
  const [from, after, upTo, before] = ['versionStartIncluding', 'versionStartExcluding', 'versionEndIncluding', 'versionEndExcluding'].map((key) => text(entry[key]) || undefined)
  const isRange = from !== undefined || after !== undefined || upTo !== undefined || before !== undefined
  const isAny = version === '*'
  return [{
    vulnerable: entry['vulnerable'] === true,
    part,
    product: `${vendor}:${product}`,
    // Of one version `7.7:*` is that version with any update or none, `7.7:-` the version as it stands (NISTIR 7695, 5.3.1: ANY and NA).
    range: isRange ? { ...(from === undefined ? {} : { from }), ...(after === undefined ? {} : { after }), ...(upTo === undefined ? {} : { upTo }), ...(before === undefined ? {} : { before }) } : isAny ? {} : version !== '-' && update === '*' ? { from: version, upTo: version, updates: true } : undefined,
    version: isRange || isAny || version === '-' || update === '*' ? undefined : update === '-' || update === '' ? version : joined(version, update),
    isVague: !isRange && version === '-',
    system: systems[target],
    only: systems[target] === undefined && !anyTarget.has(target) ? `the build for ${target}` : anyEdition.has(edition) ? undefined : `the ${edition} edition`,
  }]
}

/** `9.2` with the update `p1` is what upstream calls 9.2p1; other words are set off. */
const joined = (version: string, update: string): string => {
  const [, patch] = /^p(?:atch)?(\d+)$/u.exec(update) ?? []
  return patch === undefined ? `${version}-${update}` : `${version}p${patch}`
}

/** The eleven components of a CPE 2.3 name, escapes resolved; undefined where it is none. */
export function cpeFields(name: string): readonly string[] | undefined {
  if (!name.startsWith('cpe:2.3:')) return undefined
  const fields = [...name.slice('cpe:2.3:'.length).matchAll(/(?:^|:)((?:[^:\\]|\\.)*)/gu)].map(([, field = '']) => field.replaceAll(/\\(.)/gu, '$1'))
  return fields.length === 11 && /^[aoh]$/u.test(fields[0] ?? '') ? fields : undefined
}
