/** Whether what a record says of a package holds a version. Pure. */
import { compareVersions, type VersionScheme } from '../kernel/versions/compare.ts'
import type { Affected, Range } from './record.ts'

/** `undefined`: the version cannot be compared with a bound. */
export function inRange(scheme: VersionScheme, version: string, range: Range): boolean | undefined {
  const inside = withinBounds(scheme, version, range)
  return inside === true || range.updates !== true ? inside : withinBounds(scheme, withoutUpdate(version), range)
}

/** What NVD keeps in a CPE name's field `update`, behind the number; a letter that stands alone is a further release (1.0.2a, 1.0.2p). */
const withoutUpdate = (version: string): string =>
  version.replace(/(?<=\d)[-._~+ ]?(?:(?:alpha|beta|rc|cr|pre|preview|milestone|dev|snapshot|pl|patch|patchlevel|sp|update|post|hotfix)[-._ ]?\d*|[abpu]-?\d+)$/iu, '')

function withinBounds(scheme: VersionScheme, version: string, range: Range): boolean | undefined {
  const bounds: readonly (readonly [bound: string | undefined, isInside: (order: number) => boolean])[] = [
    [range.from, (order) => order >= 0],
    [range.after, (order) => order > 0],
    [range.upTo, (order) => order <= 0],
    [range.before, (order) => order < 0],
  ]
  let isUnclear = false
  for (const [bound, isInside] of bounds) {
    if (bound === undefined) continue
    const order = compareVersions(scheme, version, bound)
    if (order === undefined) isUnclear = true
    // One bound that leaves it out settles it, whatever the others say.
    else if (!isInside(order)) return false
  }
  return isUnclear ? undefined : true
}

export interface Held {
  readonly held: boolean | undefined
  /** The range that holds it, or may. */
  readonly range?: Range
}

export function holds({ scheme, ranges, except = [], versions = [] }: Affected, version: string): Held {
  const outside = except.map((range) => inRange(scheme, version, range))
  if (outside.includes(true)) return { held: false }
  let unclear: Range | undefined
  for (const range of ranges) {
    const inside = inRange(scheme, version, range)
    if (inside === true) return { held: outside.includes(undefined) ? undefined : true, range: range.before === undefined ? { ...range, ...nextFix(scheme, except, version) } : range }
    if (inside === undefined) unclear ??= range
  }
  const answers = versions.map((each) => isSame(scheme, each, version))
  if (answers.includes(true)) return { held: outside.includes(undefined) ? undefined : true, range: { from: version, upTo: version } }
  const open = versions[answers.indexOf(undefined)]
  if (open !== undefined) unclear ??= { from: open, upTo: open }
  return unclear === undefined ? { held: false } : { held: undefined, range: unclear }
}

/** Schemes of no package manager: other spellings of a version than the rules know may be in use. */
const loose: ReadonlySet<VersionScheme> = new Set(['upstream', 'openssl', 'openssh', 'linux'])

/** Whether a version that is listed one by one is this very version; undefined where nobody can tell. */
function isSame(scheme: VersionScheme, listed: string, version: string): boolean | undefined {
  if (listed === version) return true
  // One by one it is the very version: 9.3 is not 9.3p2.
  const exact = scheme === 'openssh' ? 'upstream' : scheme
  const order = compareVersions(exact, listed, version)
  if (order !== undefined) return order === 0
  // What a package manager does not take for a version at all is not another spelling of one that it does.
  return !loose.has(scheme) && compareVersions(scheme, version, version) === 0 && compareVersions(scheme, listed, listed) === undefined ? false : undefined
}

/** Of stretches that are not affected, the beginning of the next one: there it is fixed. */
function nextFix(scheme: VersionScheme, except: readonly Range[], version: string): Range {
  const later = except.flatMap(({ from }) => (from !== undefined && (compareVersions(scheme, from, version) ?? 0) > 0 ? [from] : []))
  const [before] = later.toSorted((a, b) => compareVersions(scheme, a, b) ?? 0)
  return before === undefined ? {} : { before }
}

/** In words: `before 3.0.15-1~deb12u1`. */
export function rangeText({ from, after, upTo, before }: Range): string {
  if (from !== undefined && from === upTo) return `${from} only`
  const start = from !== undefined ? `from ${from}` : after !== undefined ? `after ${after}` : ''
  const end = before !== undefined ? `before ${before}` : upTo !== undefined ? `up to ${upTo}` : ''
  if (start === '' && end === '') return 'every version'
  return [start, end].filter((part) => part !== '').join(' ')
}
