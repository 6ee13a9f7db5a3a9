/** Which of two versions of one component is the later, where its ecosystem's rule or plain numbers tell; otherwise undefined. Pure. */

/** The rule by the type of a package URL. */
const rules: Readonly<Record<string, (a: string, b: string) => number>> = { deb: compareDebian, opkg: compareDebian, rpm: compareRpm }

/** Below 0 where `a` is earlier than `b`, above 0 where it is later; undefined where nobody can say. */
export function compareVersions(type: string, a: string, b: string): number | undefined {
  if (a === b) return 0
  if (a === '' || b === '') return undefined
  const rule = rules[type]
  return rule === undefined ? compareNumbers(a, b) : rule(a, b)
}

/** Debian policy, 5.6.12: epoch, upstream's version, revision. */
export function compareDebian(a: string, b: string): number {
  const [left, right] = [parts(a), parts(b)]
  return compareRuns(left.epoch, right.epoch) || compareRuns(left.upstream, right.upstream) || compareRuns(left.revision, right.revision)
}

function parts(version: string): { readonly epoch: string; readonly upstream: string; readonly revision: string } {
  const colon = version.indexOf(':')
  const rest = version.slice(colon + 1)
  const dash = rest.lastIndexOf('-')
  return { epoch: colon < 0 ? '0' : version.slice(0, colon), upstream: dash < 0 ? rest : rest.slice(0, dash), revision: dash < 0 ? '0' : rest.slice(dash + 1) }
}

/** Letters before everything else, a tilde before even the end. */
const weight = (character: string): number => (character === '~' ? -1 : character === '' ? 0 : /[A-Za-z]/u.test(character) ? character.charCodeAt(0) : character.charCodeAt(0) + 256)

/** Runs of anything but digits by weight, runs of digits by value, in turn. */
function compareRuns(a: string, b: string): number {
  const [left, right] = [runsOf(a), runsOf(b)]
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const order = index % 2 === 1 ? compareDigits(left[index] ?? '0', right[index] ?? '0') : compareLetters(left[index] ?? '', right[index] ?? '')
    if (order !== 0) return order
  }
  return 0
}

/** Begins with a run of no digits, be it empty. */
const runsOf = (text: string): string[] => [...(/^\d/u.test(text) ? [''] : []), ...(text.match(/\D+|\d+/gu) ?? [])]

function compareLetters(a: string, b: string): number {
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const order = weight(a.charAt(index)) - weight(b.charAt(index))
    if (order !== 0) return order
  }
  return 0
}

/** By value, whatever their length: no number is large enough. */
function compareDigits(a: string, b: string): number {
  const [left, right] = [a.replace(/^0+/u, ''), b.replace(/^0+/u, '')]
  return left.length - right.length || (left < right ? -1 : Number(left > right))
}

/** rpm, rpmvercmp: epoch, version and release, each in segments of digits and letters; digits are later than letters. */
export function compareRpm(a: string, b: string): number {
  const [left, right] = [parts(a), parts(b)]
  return compareSegments(left.epoch, right.epoch) || compareSegments(left.upstream, right.upstream) || compareSegments(left.revision, right.revision)
}

function compareSegments(a: string, b: string): number {
  const [left, right] = [a.match(/\d+|[A-Za-z]+|[~^]/gu) ?? [], b.match(/\d+|[A-Za-z]+|[~^]/gu) ?? []]
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const [one, other] = [left[index], right[index]]
    if (one === other) continue
    // A tilde is before the end, a caret after it and before anything that follows.
    if (one === '~' || other === '~') return one === '~' ? -1 : 1
    if (one === undefined || other === undefined) return one === undefined ? -1 : 1
    if (one === '^' || other === '^') return one === '^' ? -1 : 1
    const [digits, otherDigits] = [/^\d/u.test(one), /^\d/u.test(other)]
    if (digits !== otherDigits) return digits ? 1 : -1
    const order = digits ? compareDigits(one, other) : one < other ? -1 : Number(one > other)
    if (order !== 0) return order
  }
  return 0
}

/** Dotted numbers, with one letter behind as OpenSSL writes it; a suffix that both share. Anything else is nobody's order. */
function compareNumbers(a: string, b: string): number | undefined {
  const pattern = /^v?(\d+(?:\.\d+)*)([a-z]?)((?:[-+_~.].*)?)$/u
  const [left, right] = [pattern.exec(a), pattern.exec(b)]
  if (left === null || right === null || left[3] !== right[3]) return undefined
  const [numbers, others] = [(left[1] ?? '').split('.'), (right[1] ?? '').split('.')]
  for (let index = 0; index < Math.max(numbers.length, others.length); index += 1) {
    const order = compareDigits(numbers[index] ?? '0', others[index] ?? '0')
    if (order !== 0) return order
  }
  const [letter = '', otherLetter = ''] = [left[2], right[2]]
  return letter < otherLetter ? -1 : letter > otherLetter ? 1 : undefined
}
