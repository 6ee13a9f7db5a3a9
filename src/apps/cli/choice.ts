/** A choice among platforms as text for a terminal. Judges nothing. */
import { propertyTitles } from '../../assess/cells.ts'
import type { Candidate } from '../../assess/choose.ts'
import type { Chosen } from '../../engine/choose.ts'
import { verbatim } from '../../reports/view/legible.ts'
import { count, grouped, listed } from '../../reports/view/text.ts'
import { cellWord, estimateWord } from '../../reports/view/words.ts'
import { wrap } from './wrap.ts'

/** As many as somebody compares; `--all` shows the rest. */
const shownCandidates = 10
const indent = 12

const marks = { yes: '+', 'add-on': 'a', no: 'x', unknown: '?' } as const
const legend = '+ the part has it   a an add-on brings it   x out of reach   ? not known'

export function choiceText(chosen: Chosen, all: boolean, volume: number | undefined): string {
  const { candidates, rejected, level, needs, present, blocked, ranking, problems } = chosen
  const suiting = candidates.filter((each) => each.verdict === 'fixable')
  const undecided = candidates.filter((each) => each.verdict === 'unproven')
  const asked = Object.entries(needs).map(([need, wanted]) => `${need}: ${Array.isArray(wanted) ? wanted.join(', ') : String(wanted)}`)
  const lines = [
    `Level ${level.required}  ${level.override === undefined ? `${level.remote} of 3 over networks, ${level.physical} of 4 with the unit in hand${level.assumed ? ' (assumed)' : ''}` : 'as asked for'}`,
    ...(asked.length === 0 ? [] : wrap(`Needs  ${asked.join('; ')}`, 0)),
    ...(present.length === 0 ? [] : wrap(`Now  ${listed(present)}${blocked.length === 0 ? ', which can reach this level' : `, which cannot reach ${blocked.map(cellWord).join('; ')}`}`, 0)),
    `${count(suiting.length, 'platform')} can reach it, ${undecided.length} cannot be judged, ${rejected.length} are rejected`,
    ...problems.flatMap((problem) => wrap(`! ${verbatim(problem.message)}`, 0)),
    '',
    ...candidates.filter((each) => each.verdict !== 'blocked').slice(0, all ? undefined : shownCandidates).flatMap((each) => candidateLines(each, volume)),
  ]
  const hidden = suiting.length + undecided.length - shownCandidates
  if (!all && hidden > 0) lines.push(`and ${hidden} more; --all shows them`, '')
  lines.push(legend, '')
  lines.push(...rejectedLines(chosen, all))
  lines.push('Order', ...ranking.flatMap((says, index) => wrap(`${index + 1}. ${says}`, 2)))
  return `${lines.join('\n')}\n`
}

function candidateLines(candidate: Candidate, volume: number | undefined): string[] {
  const { verdict, title, platform, rows, addOns, alone, delta, clears, open, notResearched, attacks, price, move } = candidate
  const detail = [
    rows.map(({ property, cells }) => `${propertyTitles[property].toLowerCase()} ${cells.map((cell) => marks[cell.state]).join('')}`).join('  '),
    delta,
    ...(addOns.length === 0 ? [] : [`alone it is ${alone === 'blocked' ? 'not enough' : alone}; with ${listed(addOns.map((addOn) => addOn.title))} it is`]),
    ...(clears.length === 0 ? [] : [`clears ${clears.map(cellWord).join('; ')}`]),
    ...(open.length === 0 ? [] : [`not known: ${open.map(cellWord).join('; ')}`]),
    ...(notResearched.length === 0 ? [] : [`not researched: ${notResearched.join('; ')}`]),
    ...attacks.map((attack) => `published attack: ${attack.title}${attack.reaches === 'maybe' ? ' (some revisions)' : ''}`),
    [
      price === undefined ? 'price not researched' : `${price.from === price.to ? price.from : `${price.from} to ${price.to}`} ${price.currency} a part (${price.date})${volume === undefined ? '' : `, ${grouped(Math.round(price.from * volume))} ${price.currency} or more a year for ${grouped(volume)}`}`,
      ...(move.id === 'new' ? [] : [`moving: ${estimateWord(move.effort)} person-days, ${estimateWord(move.weeks)} weeks`]),
    ].join(' · '),
  ]
  return [`${verdict.padEnd(indent - 2)}${title}  (${platform})`, ...detail.flatMap((text) => wrap(text, indent - 2)), '']
}

/** Rejected parts by what rejects them, so that a hundred lines become ten. */
function rejectedLines({ rejected }: Chosen, all: boolean): string[] {
  const groups = new Map<string, { title: string; why: string }[]>()
  for (const { by, title, why } of rejected) groups.set(by, [...(groups.get(by) ?? []), { title, why }])
  const lines = [...groups].toSorted((a, b) => b[1].length - a[1].length).flatMap(([by, parts]) => [
    ...wrap(`${by.includes('/') ? cellWord(by) : by}: ${count(parts.length, 'part')}`, 2),
    ...(all
      ? parts.flatMap(({ title, why }) => wrap(`${title}: ${why}`, 4))
      : wrap(listed([...parts.slice(0, 6).map(({ title }) => title), ...(parts.length > 6 ? [`${parts.length - 6} more`] : [])]), 4)),
  ])
  return lines.length === 0 ? [] : [`Rejected${all ? '' : '  (--all tells why, one by one)'}`, ...lines, '']
}
