/** Versions of Ruby gems: `Gem::Version` of RubyGems. Numbers and words in turns; a word makes a pre-release. Pure. */
import { compareDigits, compareLists, compareText } from './digits.ts'

const shape = /^\s*(?:[0-9]+(?:\.[0-9A-Za-z]+)*(?:-[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?)?\s*$/u

/** A hyphen begins a pre-release; an empty version is 0. Zeros at the end of the numbers, and at the end of the rest, say nothing. */
function segments(text: string): readonly string[] | undefined {
  if (!shape.test(text)) return undefined
  const all = (text.trim() === '' ? '0' : text.trim()).replaceAll('-', '.pre.').match(/[0-9]+|[a-z]+/giu) ?? []
  const first = all.findIndex((segment) => !isNumber(segment))
  const cut = first === -1 ? all.length : first
  return [...withoutZeros(all.slice(0, cut)), ...withoutZeros(all.slice(cut))]
}

const isNumber = (segment: string): boolean => /^\d/u.test(segment)

function withoutZeros(list: readonly string[]): readonly string[] {
  let end = list.length
  while (end > 0 && /^0+$/u.test(list[end - 1] ?? '')) end--
  return list.slice(0, end)
}

export function compareGem(a: string, b: string): number | undefined {
  const x = segments(a)
  const y = segments(b)
  if (x === undefined || y === undefined) return undefined
  return compareLists(x, y, '0', (one, two) => {
    const [isOne, isTwo] = [isNumber(one), isNumber(two)]
    if (isOne !== isTwo) return isOne ? 1 : -1
    return isOne ? compareDigits(one, two) : compareText(one, two)
  })
}
