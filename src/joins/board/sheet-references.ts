/** What the parts of a schematic are called: by the use of their sheet, and by numbers of our own where they have none that tells them apart. */
import type { SheetPart } from '../../facts/board-sheet.ts'
import { cached } from '../../kernel/cached.ts'
import type { Use } from './sheet-files.ts'

interface Called {
  /** Empty for what is no part of the board. */
  readonly reference: string
  readonly unit: number
}
export interface Numbered {
  /** By use and by part of its sheet. */
  readonly called: readonly (readonly Called[])[]
  /** What is told of parts that have no number, or that of another. */
  readonly odd?: { readonly message: string; readonly incomplete: boolean }
}

export function numbersOf(uses: readonly Use[]): Numbered {
  const root = uses[0]?.sheet
  const old = new Map(root?.references.map((each) => [each.path, each]) ?? [])
  const written = uses.map(({ sheet, ids, onBoard }) => sheet.parts.map((part): Called => {
    const { reference, unit } = calledOn(part, ids, root?.id ?? '', old)
    // Symbols for power and drawings have a sign before their number.
    return { reference: reference.startsWith('#') || !onBoard || !part.onBoard ? '' : reference, unit }
  }))
  const highest = new Map<string, number>()
  for (const { reference } of written.flat()) {
    const [, letters = '', number = ''] = /^(.*\D)(\d{1,6})$/u.exec(reference) ?? []
    highest.set(letters, Math.max(highest.get(letters) ?? 0, Number(number)))
  }
  const taken = new Set<string>()
  const odd: { readonly from: string; readonly to: string; readonly unit: number }[] = []
  const called = written.map((parts) => parts.map(({ reference, unit }): Called => {
    const key = `${reference} ${unit}`
    // A unit that stands twice is another part's; which unit it is may not be known.
    if (reference === '' || !(reference.endsWith('?') || (unit > 0 && taken.has(key)))) {
      taken.add(key)
      return { reference, unit }
    }
    const letters = reference.replace(/[\d?]+$/u, '')
    const number = (highest.get(letters) ?? 0) + 1
    highest.set(letters, number)
    odd.push({ from: reference, to: `${letters}${number}`, unit })
    return { reference: `${letters}${number}`, unit }
  }))
  return odd.length === 0 ? { called } : { called, odd: tell(odd) }
}

function tell(odd: readonly { readonly from: string; readonly to: string; readonly unit: number }[]): NonNullable<Numbered['odd']> {
  const names = odd.slice(0, 5).map(({ from, to }) => `${from} as ${to}`).join(', ')
  const incomplete = odd.some(({ from, unit }) => unit > 1 && from.endsWith('?'))
  return {
    incomplete,
    message: `parts of this schematic have no number, or that of another (here ${names}${odd.length > 5 ? ` and ${odd.length - 5} more` : ''})${incomplete ? ', and which units are one part is not known' : ''}: annotate it`,
  }
}

/** The reference and unit of a symbol in one use of its sheet: by the path of the sheet, and by what is written on it. */
function calledOn(part: SheetPart, ids: readonly string[], rootId: string, old: ReadonlyMap<string, Called>): Called {
  const here = (from: readonly string[]): Called | undefined => byPath(part)(0).get(['', ...from].join('/'))
  return here([rootId, ...ids]) ?? old.get(['', ...ids, part.id].join('/')) ?? (ids.length === 0 ? undefined : byPath(part)(ids.length).get(['', ...ids].join('/'))) ?? part
}

/** What a symbol is called by its whole paths (0), and by the last steps of them; of several the first. */
const byPath = cached(({ references }: SheetPart) => {
  const made = new Map<number, ReadonlyMap<string, Called>>()
  return (steps: number): ReadonlyMap<string, Called> => {
    const known = made.get(steps) ?? new Map(references.map((each) => [steps === 0 ? each.path : ['', ...each.path.split('/').slice(-steps)].join('/'), each] as const).toReversed())
    made.set(steps, known)
    return known
  }
})
