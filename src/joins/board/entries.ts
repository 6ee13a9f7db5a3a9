/** Ways into a processor that need several signals at once, and whether one connector brings them all. */
import { exposureClasses, type BoardEntry, type BoardPart, type BoardRole, type BoardSignal } from '../../facts/board.ts'
import { exposureOrder } from '../../facts/exposure.ts'
import type { Part } from '../../parts/schema.ts'
import { unreadOf } from './parts.ts'

export function entriesOf(part: BoardPart, catalogue: Part, signals: readonly BoardSignal[]): readonly BoardEntry[] {
  // A module of several connectors is drawn as several footprints.
  const own = signals.filter(({ of }) => of.reference === part.reference || (part.partKind === 'module' && of.part === part.part))
  return catalogue.entries.flatMap((entry): BoardEntry[] => {
    const needed = entry.needs.map((role) => ({ role, of: surest(own.filter((signal) => signal.role === role)) }))
    // A signal that is on no net cannot be used.
    if (needed.some(({ of }) => of.length === 0)) return []
    const connectors = [...new Set(needed.flatMap(({ of }) => of.flatMap(({ exposures }) => exposures.filter((each) => each.class === 'connector' || each.class === 'unpopulated').map((each) => each.reference))))]
    const choices = connectors.map((reference) => choose(needed, reference)).toSorted((a, b) => cost(a) - cost(b))
    const chosen = choices[0] ?? choose(needed, '')
    const worst = chosen.signals.reduce((most, { exposure }) => Math.max(most, exposureOrder(exposure)), 0)
    const ways = [...new Set(chosen.signals.flatMap(({ exposure }) => exposure?.through ?? []))]
    const through = ways.filter((way) => !ways.some((other) => other !== way && other.startsWith(way)))
    return [{
      board: part.board, reference: part.reference, part: part.part, title: part.title, platforms: part.platforms, entry: entry.title, gives: entry.gives, fuses: entry.fuses,
      signals: chosen.signals, connector: chosen.complete ? chosen.reference : '', also: choices.slice(1).filter(({ complete }) => complete).map(({ reference }) => reference), how: through.length === 0 ? '' : `through ${through.join(', ')}`,
      class: exposureClasses[Math.min(worst, exposureClasses.length - 1)] ?? 'covered', line: part.line,
      ...unreadOf(catalogue), ...(needed.some(({ of }) => of.some(({ confidence }) => confidence === 'pad')) ? { byPad: true as const } : {}),
    }]
  })
}

/** Where pins say which net it is, one that is only called so is another one: the second serial port of a chip loads nothing. */
const surest = (signals: readonly BoardSignal[]): readonly BoardSignal[] => {
  const sure = signals.filter(({ confidence }) => confidence !== 'name')
  return sure.length > 0 ? sure : signals
}

interface Chosen {
  readonly reference: string
  readonly complete: boolean
  readonly signals: BoardEntry['signals']
}

/** Each signal where it is easiest, at the given connector wherever that has it; strap and reset may be elsewhere. */
function choose(needed: readonly { readonly role: BoardRole; readonly of: readonly BoardSignal[] }[], reference: string): Chosen {
  const signals = needed.map(({ role, of }) => {
    const options = of.flatMap((signal) => signal.exposures.map((exposure) => ({ net: signal.net, exposure })))
    const here = options.find(({ exposure }) => exposure.reference === reference && (exposure.class === 'connector' || exposure.class === 'unpopulated'))
    const best = here ?? options.toSorted((a, b) => exposureOrder(a.exposure) - exposureOrder(b.exposure))[0]
    return { role, net: best?.net ?? of[0]?.net ?? '', ...(best === undefined ? {} : { exposure: best.exposure }) }
  })
  const complete = signals.every(({ exposure }) => exposure?.reference === reference && reference !== '')
  return { reference, complete, signals }
}

/** Everything on one fitted connector is cheapest, then what needs an iron, then what needs several places. */
const cost = ({ complete, signals, reference }: Chosen): number =>
  signals.reduce((sum, { exposure }) => sum + exposureOrder(exposure) * 10 + (exposure?.reference === reference ? 0 : 5) + (exposure?.through === undefined ? 0 : 1), complete ? 0 : 1000)
