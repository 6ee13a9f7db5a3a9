/** Versions of Python packages: PEP 440, all of it (packaging.python.org, "Version specifiers"). Pure. */
import { compareDigits, compareLists, compareText } from './digits.ts'

const shape = new RegExp(
  String.raw`^v?(?:(?<epoch>\d+)!)?(?<release>\d+(?:\.\d+)*)` +
  String.raw`(?:[-_.]?(?<preWord>alpha|a|beta|b|preview|pre|c|rc)[-_.]?(?<pre>\d+)?)?` +
  String.raw`(?:-(?<postOnly>\d+)|[-_.]?(?<postWord>post|rev|r)[-_.]?(?<post>\d+)?)?` +
  String.raw`(?:[-_.]?(?<devWord>dev)[-_.]?(?<dev>\d+)?)?` +
  String.raw`(?:\+(?<local>[a-z0-9]+(?:[-_.][a-z0-9]+)*))?$`,
  'iu',
)

/** Each part in the order of its weight; lists of digits compare as numbers. */
interface Parts {
  readonly epoch: string
  readonly release: readonly string[]
  /** [-1] a development release of the final one, [0..2, n] alpha, beta, candidate, [3] the final one. */
  readonly pre: readonly [phase: number, number: string]
  /** Undefined: none. */
  readonly post: string | undefined
  readonly dev: string | undefined
  readonly local: readonly string[] | undefined
}

const phases: Readonly<Record<string, number>> = { a: 0, alpha: 0, b: 1, beta: 1, c: 2, rc: 2, pre: 2, preview: 2 }
const beforePhases = -1
const afterPhases = 3

function parts(text: string): Parts | undefined {
  const groups = shape.exec(text.trim())?.groups
  if (groups === undefined) return undefined
  const post = groups['postOnly'] ?? (groups['postWord'] === undefined ? undefined : (groups['post'] ?? '0'))
  const dev = groups['devWord'] === undefined ? undefined : (groups['dev'] ?? '0')
  const word = groups['preWord']?.toLowerCase()
  const pre: Parts['pre'] = word !== undefined
    ? [phases[word] ?? 0, groups['pre'] ?? '0']
    : [post === undefined && dev !== undefined ? beforePhases : afterPhases, '0']
  return { epoch: groups['epoch'] ?? '0', release: (groups['release'] ?? '').split('.'), pre, post, dev, local: groups['local']?.toLowerCase().split(/[-_.]/u) }
}

export function comparePep440(a: string, b: string): number | undefined {
  const x = parts(a)
  const y = parts(b)
  if (x === undefined || y === undefined) return undefined
  return (
    compareDigits(x.epoch, y.epoch) ||
    compareLists(x.release, y.release, '0', compareDigits) ||
    Math.sign(x.pre[0] - y.pre[0]) || compareDigits(x.pre[1], y.pre[1]) ||
    compareOptional(x.post, y.post, -1) ||
    compareOptional(x.dev, y.dev, 1) ||
    compareLocal(x.local, y.local)
  )
}

/** `missing` is where a version without the part stands against one that has it. */
function compareOptional(a: string | undefined, b: string | undefined, missing: 1 | -1): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? missing : -missing
  return compareDigits(a, b)
}

/** No local label comes first; a longer label after its own beginning; numbers after words. */
function compareLocal(a: readonly string[] | undefined, b: readonly string[] | undefined): number {
  return compareLists(a ?? [], b ?? [], '', (x, y) => {
    if (x === '' || y === '') return x === y ? 0 : x === '' ? -1 : 1
    const [isX, isY] = [/^\d+$/u.test(x), /^\d+$/u.test(y)]
    if (isX && isY) return compareDigits(x, y)
    return isX === isY ? compareText(x, y) : isX ? 1 : -1
  })
}
