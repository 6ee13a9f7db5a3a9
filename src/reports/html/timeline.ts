/**
 * The plan as a picture over weeks, lane by lane: bars for work and waiting at the median, whiskers from 10 to 90 percent. The
 * words of every step stand beside its bar as text, so that nobody needs the picture; sizes are attributes, because the policy of the
 * page allows no style in the markup.
 */
import type { Assessment } from '../../assess/schema.ts'
import { ways } from '../view/outlook.ts'
import { stepsBefore, waitWord, whoWords, type Step } from '../view/plan.ts'
import { effortWord, number, stageWord } from '../view/words.ts'
import { timelineOf, type Bar, type Lane, type Timeline } from '../view/timeline.ts'
import { html, nothing, type Markup } from './markup.ts'

export function timeline(assessment: Assessment): Markup {
  const { plan, product, outlook } = assessment
  const drawn = timelineOf(assessment)
  const { people } = outlook.reckoning
  return html`<figure class="timeline" aria-labelledby="timeline-title">
    <figcaption id="timeline-title">The order, over ${number(Math.ceil(drawn.weeks))} weeks: each step at its median, as soon as what comes before it is done and somebody is free, with ${people === 1 ? 'one person' : `${number(people)} people`} at work.${ways(assessment).length > 0 && ' What it takes in all is reckoned below and may differ.'}</figcaption>
    ${key(plan)}
    <div class="axis" aria-hidden="true"><span>weeks</span><svg class="chart" width="100%" height="20">${drawn.ticks.map((tick) => html`<text x="${percent(tick, drawn)}" y="14"${anchor(tick, drawn)}>${tick}</text>`)}</svg></div>
    ${drawn.lanes.map((lane) => html`<div class="lane"><h3>${stageWord(lane.stage)}${product.stage !== 'not stated' && html` <span>${laneWord(lane, product.stage)}</span>`}</h3>
    <ol>${lane.bars.map((bar) => html`${bar.step.irreversible && rehearsalRow(bar, drawn)}${row(bar, drawn, plan)}`)}</ol></div>
    `)}</figure>`
}

/** The heading names the stage already. */
const laneWord = ({ stage, bars }: Lane, now: string): string => (stage === now ? 'due now' : bars.some(({ step }) => step.late) ? 'overdue' : 'due later')

/** What the shapes mean; only those that occur. */
function key(plan: readonly Step[]): Markup {
  const shapes: readonly (readonly [string, Markup, boolean])[] = [
    ['work', html`<rect class="work" x="1" y="4" width="26" height="10"/>`, true],
    ['waiting', html`<rect class="wait" x="1" y="6" width="26" height="6"/>`, plan.some((step) => step.lead !== undefined)],
    ['its end, from 10 to 90 percent', html`<path class="whisker" d="M2 9h24M2 6v6M26 6v6"/>`, true],
    ['rehearsal, within the time of its step', html`<rect class="rehearse" x="1" y="4" width="26" height="10"/>`, plan.some((step) => step.irreversible)],
    ['cannot be undone', html`<rect class="work once" x="1" y="4" width="18" height="10"/><path class="gem" d="M21 9l5-6 5 6-5 6z"/>`, plan.some((step) => step.irreversible)],
    ['good beside it, not needed to get ready', html`<rect class="work extra" x="1" y="4" width="26" height="10"/>`, plan.some((step) => !step.needed)],
  ]
  return html`<ul class="shapes" aria-hidden="true">${shapes.filter(([, , there]) => there).map(([word, shape]) => html`<li><svg class="chart" width="32" height="18">${shape}</svg> ${word}</li>`)}</ul>`
}

/** The picture leaves a hundredth free at the left, and three at the right for the last mark. */
const hundredths = (weeks: number, drawn: Timeline): number => (Math.min(weeks, drawn.weeks) / drawn.weeks) * 96
const inPercent = (value: number): string => `${Math.round(value * 100) / 100}%`
const percent = (week: number, drawn: Timeline): string => inPercent(hundredths(week, drawn) + 1)
const share = (from: number, to: number, drawn: Timeline): string => inPercent(Math.max(0.3, hundredths(to, drawn) - hundredths(from, drawn)))
const anchor = (tick: number, { weeks }: Timeline): Markup => (tick === 0 ? nothing : tick > weeks * 0.95 ? html` text-anchor="end"` : html` text-anchor="middle"`)

const grid = (drawn: Timeline): Markup => html`${drawn.ticks.map((tick) => html`<line class="tick" x1="${percent(tick, drawn)}" x2="${percent(tick, drawn)}" y1="0" y2="100%"/>`)}`
const chart = (drawn: Timeline, shapes: Markup): Markup => html`<div class="plot" aria-hidden="true"><svg class="chart" width="100%" height="100%" focusable="false">${grid(drawn)}${shapes}</svg></div>`

/** How much of the work of an irreversible step is drawn as its rehearsal: a sign, no figure. */
const rehearsed = 1 / 2
const rehearsalEnd = ({ start, worked }: Bar): number => start + (worked - start) * rehearsed

const rehearsalRow = (bar: Bar, drawn: Timeline): Markup => html`<li class="before"><div><a href="#step-${bar.number}">Rehearse step ${bar.number} first</a></div>${chart(drawn, html`<rect class="rehearse" x="${percent(bar.start, drawn)}" width="${share(bar.start, rehearsalEnd(bar), drawn)}" y="7" height="10"/>`)}</li>
  `

function row(bar: Bar, drawn: Timeline, plan: readonly Step[]): Markup {
  const { step, number: index, worked, end, early, late } = bar
  const start = step.irreversible ? rehearsalEnd(bar) : bar.start
  const before = stepsBefore(plan, step)
  return html`<li><div><a href="#step-${index}"><span class="number">${index}</span> ${step.title}</a>${step.irreversible && html` <span class="pill s-not-planned">cannot be undone</span>`}<small>${whoWords[step.who]}${before.length > 0 && html`, after ${before.join(', ')}`}${!step.needed && ', good beside it'}</small>
    <span class="vh">Week ${weekWord(bar.start)} to ${weekWord(end)}; ${effortWord(step.effort)}${waitWord(step) !== '' && html`, ${waitWord(step)}`}; it ends between week ${weekWord(early)} and ${weekWord(late)} in eight of ten cases.</span></div>${chart(drawn, html`
    <rect class="work${step.irreversible && ' once'}${!step.needed && ' extra'}" x="${percent(start, drawn)}" width="${share(start, worked, drawn)}" y="7" height="10"/>
    ${end > worked && html`<rect class="wait" x="${percent(worked, drawn)}" width="${share(worked, end, drawn)}" y="9" height="6"/>`}
    ${step.irreversible && html`<svg x="${percent(worked, drawn)}" y="6" overflow="visible"><path class="gem" d="M-5 6l5-6 5 6-5 6z"/></svg>`}
    ${late > early && html`<line class="whisker" x1="${percent(early, drawn)}" x2="${percent(late, drawn)}" y1="22" y2="22"/><line class="whisker" x1="${percent(early, drawn)}" x2="${percent(early, drawn)}" y1="19" y2="25"/><line class="whisker" x1="${percent(late, drawn)}" x2="${percent(late, drawn)}" y1="19" y2="25"/>`}`)}</li>
    `
}

const weekWord = (week: number): string => number(Math.round(week * 10) / 10)
