/**
 * A circuit board as a picture: front, back (as seen from behind) and inner layers, with the nets that matter drawn by how
 * easily they are reached. Colour is never alone: each class has a letter, a kind of line and a filling of its own. SVG with
 * presentation attributes only, so that it stands in a page that allows no style but its own, and in a file by itself.
 */
import type { BoardPicture } from '../../assess/boards.ts'
import { exposureClasses, type ExposureClass } from '../../facts/board.ts'
import { atHand, exposureWords, groupTitles } from '../../facts/exposure.ts'
import type { Assessment } from '../../assess/schema.ts'
import { greatest } from '../../kernel/extremes.ts'
import { count } from '../view/text.ts'
import { html, nothing, type Markup } from './markup.ts'

type Signal = BoardPicture['signals'][number]
interface Look {
  readonly colour: string
  readonly letter: string
  /** Lengths of strokes and gaps in widths of the line; empty for a whole line. */
  readonly dash: readonly number[]
}

/** On white; every colour has at least 4.5:1 there. */
export const looks: Readonly<Record<ExposureClass, Look>> = {
  connector: { colour: '#a3281f', letter: 'C', dash: [] },
  unpopulated: { colour: '#9c4a00', letter: 'E', dash: [6, 2] },
  'test-pad': { colour: '#8a1c6a', letter: 'T', dash: [4, 1.5, 1, 1.5] },
  jumper: { colour: '#5b3fa0', letter: 'J', dash: [3, 1.5] },
  pin: { colour: '#6b5312', letter: 'P', dash: [2, 1.2] },
  via: { colour: '#1f4f8f', letter: 'V', dash: [1.2, 1.2] },
  'outer-track': { colour: '#0b6170', letter: 'O', dash: [5, 1.5, 1, 1.5, 1, 1.5] },
  'inner-only': { colour: '#1f6847', letter: 'I', dash: [1, 2] },
  covered: { colour: '#55626f', letter: 'U', dash: [0.6, 2.4] },
}

interface Panel {
  readonly title: string
  readonly side: 'front' | 'back' | 'inside'
  readonly layers: ReadonlySet<number>
}

/** Front and back always; the inside where tracks that matter run there. */
function panelsOf(picture: BoardPicture): readonly Panel[] {
  const last = picture.copper.length - 1
  const inner = picture.copper.slice(1, -1)
  const within = picture.signals.some(({ tracks }) => tracks.some((layer, index) => index % 6 === 0 && layer > 0 && layer < last))
  return [
    { title: `Front${picture.copper[0] === undefined ? '' : ` (${picture.copper[0]})`}`, side: 'front', layers: new Set([0, -1]) },
    { title: `Back, seen from behind${last > 0 ? ` (${picture.copper[last] ?? ''})` : ''}`, side: 'back', layers: new Set([last]) },
    ...(!within ? [] : [{ title: `Inner layers (${inner.join(', ')})`, side: 'inside' as const, layers: new Set(inner.map((_, index) => index + 1)) }]),
  ]
}

/** Width of the picture, in the units that it is drawn in: as wide as a page of A4 in tenths of a millimetre, margins left off. */
const pageWidth = 1840
/** What is left of the page's height for the pictures of one board. */
const pageHeight = 2100
const gap = 40
const nearlyAsLarge = 0.8
const head = 44

/** The whole picture as one SVG; `standalone` brings title and legend along. */
export function boardSvg(picture: BoardPicture, { id, standalone }: { readonly id: string; readonly standalone: boolean }): Markup {
  const panels = panelsOf(picture)
  const { columns, scale } = arrangement(picture.box, panels.length)
  const width = picture.box.width * scale + 20
  const height = picture.box.height * scale + 20
  const rows = Math.ceil(panels.length / columns)
  const top = standalone ? 90 : 0
  const legendTop = top + rows * (height + head) + 20
  const classes = exposureClasses.filter((each) => picture.signals.some((signal) => signal.class === each || signal.places.some((place) => place.class === each && atHand.has(each))))
  const legend = standalone ? legendOf(picture, classes, legendTop, id) : { markup: html``, height: 0 }
  const total = legendTop + legend.height
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${pageWidth} ${r(total)}" width="100%" role="img" aria-label="${boardTitle(picture)}: ${picture.signals.length} nets that matter, by how easily they are reached" font-family="Inter, Helvetica, Arial, sans-serif">
    <rect width="${pageWidth}" height="${r(total)}" fill="#ffffff"/>
    ${patterns(classes, id)}
    ${standalone && html`<text x="0" y="40" font-size="34" font-weight="600" fill="#16202a">${boardTitle(picture)}</text><text x="0" y="74" font-size="22" fill="#55626f">${picture.format}, ${layersText(picture)}, ${r(picture.box.width)} x ${r(picture.box.height)} mm; what somebody with a soldering iron reaches${picture.undrawn > 0 && html`; ${count(picture.undrawn, 'part or piece', 'parts and pieces')} had no room`}</text>`}
    ${panels.map((panel, index) => html`<g transform="translate(${r((index % columns) * (width + gap))} ${r(top + Math.floor(index / columns) * (height + head))})">
    <text x="0" y="26" font-size="22" font-weight="600" fill="#16202a">${panel.title}</text>
    <g transform="translate(0 ${head - 6})">${panelOf(picture, panel, { scale, width, id })}</g></g>`)}
    ${legend.markup}</svg>
    `
}

/** As many panels beside each other as leave them nearly as large as one page allows: what a little more size costs is half a page of nothing. */
function arrangement(box: BoardPicture['box'], panels: number): { readonly columns: number; readonly scale: number } {
  const choices = Array.from({ length: panels }, (_, index) => index + 1).map((columns) => {
    const rows = Math.ceil(panels / columns)
    const across = ((pageWidth - gap * (columns - 1)) / columns - 20) / box.width
    const down = (pageHeight / rows - head - 20) / box.height
    return { columns, scale: Math.min(across, down) }
  })
  const scale = greatest(choices.map((each) => each.scale))
  return choices.findLast((each) => each.scale >= scale * nearlyAsLarge) ?? { columns: 1, scale }
}

const layersText = ({ copper, missing = [] }: BoardPicture): string => `${copper.length} copper layers${missing.length === 0 ? '' : ` read (${missing.join(', ')} not)`}`

export const boardTitle = (picture: BoardPicture): string => [picture.title || picture.path || picture.artefact, picture.revision === '' ? '' : `revision ${picture.revision}`].filter(Boolean).join(', ')

interface Drawing {
  readonly scale: number
  readonly width: number
  readonly id: string
}

function panelOf(picture: BoardPicture, panel: Panel, { scale, width, id }: Drawing): Markup {
  const { box } = picture
  const mirrored = panel.side === 'back'
  const X = (x: number): number => 10 + (mirrored ? box.x + box.width - x : x - box.x) * scale
  const Y = (y: number): number => 10 + (y - box.y) * scale
  const visible = picture.parts.filter((part) => panel.side === 'inside' || part.side === panel.side)
  return html`${outline(picture, X, Y, width, scale)}
    <g fill="#f5f7f9" stroke="#c3ccd4" stroke-width="1.4">${panel.side !== 'inside' && visible.map((part) => partOf(part, { X, Y, scale, mirrored }))}</g>
    ${picture.signals.toReversed().map((signal) => copperOf(signal, panel, { X, Y, scale, last: picture.copper.length - 1 }))}
    ${markers(picture, panel, { X, Y, scale, id })}
    `
}

type Place = (value: number) => number

function outline(picture: BoardPicture, X: Place, Y: Place, width: number, scale: number): Markup {
  const { outline: pieces, box } = picture
  if (pieces.length === 0) return html`<rect x="10" y="10" width="${r(width - 20)}" height="${r(box.height * scale)}" fill="#ffffff" stroke="#16202a" stroke-width="2" stroke-dasharray="10 6"/>`
  let path = ''
  for (let i = 0; i + 3 < pieces.length; i += 4) path += `M${r(X(pieces[i] ?? 0))} ${r(Y(pieces[i + 1] ?? 0))}L${r(X(pieces[i + 2] ?? 0))} ${r(Y(pieces[i + 3] ?? 0))}`
  return html`<path d="${path}" fill="none" stroke="#16202a" stroke-width="2" stroke-linecap="round"/>`
}

function partOf(part: BoardPicture['parts'][number], { X, Y, scale, mirrored }: { readonly X: Place; readonly Y: Place; readonly scale: number; readonly mirrored: boolean }): Markup {
  const [width, height] = [part.width * scale, part.height * scale]
  const x = X(mirrored ? part.x + part.width : part.x)
  const y = Y(part.y)
  const size = Math.min(18, Math.max(width, height) / Math.max(2, part.reference.length) / 0.62)
  const upright = height > width * 1.6
  const title = `${part.reference}: ${part.title ?? part.value}${part.title === undefined ? '' : ` (${part.value})`}${part.fitted ? '' : ', not fitted'}`
  return html`<g><title>${title}</title><rect x="${r(x)}" y="${r(y)}" width="${r(width)}" height="${r(height)}" rx="2"${part.fitted ? html`` : html` stroke-dasharray="5 4"`}${part.title === undefined ? html`` : html` fill="#e3e9ef" stroke="#55626f"`}/>${size >= 9 && Math.min(width, height) >= size * 0.8 && html`<text x="${r(x + width / 2)}" y="${r(y + height / 2)}" font-size="${r(size)}" fill="#55626f" stroke="none" text-anchor="middle" dominant-baseline="central"${upright ? html` transform="rotate(-90 ${r(x + width / 2)} ${r(y + height / 2)})"` : html``}>${part.reference}</text>`}</g>`
}

/** Tracks and vias of one net on the layers of a panel. */
function copperOf(signal: Signal, panel: Panel, { X, Y, scale, last }: { readonly X: Place; readonly Y: Place; readonly scale: number; readonly last: number }): Markup {
  let path = ''
  let drawn = 0
  for (let i = 0; i + 5 < signal.tracks.length; i += 6) {
    const [layer = -1, x1 = 0, y1 = 0, x2 = 0, y2 = 0, width = 0] = signal.tracks.slice(i, i + 6)
    if (!panel.layers.has(layer)) continue
    path += `M${r(X(x1))} ${r(Y(y1))}L${r(X(x2))} ${r(Y(y2))}`
    drawn = Math.max(drawn, width)
  }
  const { colour, dash } = looks[signal.class]
  const thick = Math.max(3, Math.min(drawn * scale, 6))
  const rings: Markup[] = []
  for (let i = 0; i + 4 < signal.vias.length; i += 5) {
    const [x = 0, y = 0, size = 0, from = 0, to = 0] = signal.vias.slice(i, i + 5)
    const shown = panel.side === 'inside' ? [...panel.layers].some((layer) => layer >= from && layer <= to) : panel.side === 'front' ? from === 0 : to === last
    if (shown) rings.push(html`<circle cx="${r(X(x))}" cy="${r(Y(y))}" r="${r(Math.max(2.5, (size * scale) / 2))}" fill="#ffffff" stroke="${colour}" stroke-width="2"/>`)
  }
  if (path === '' && rings.length === 0) return html``
  return html`<g><title>${titleOf(signal)}</title>${path !== '' && html`<path d="${path}" fill="none" stroke="${colour}" stroke-width="${r(thick)}" stroke-linejoin="round"${dash.length === 0 ? html` stroke-linecap="round"` : html` stroke-dasharray="${dash.map((each) => r(each * thick)).join(' ')}"`}/>`}${rings}</g>`
}

const fuseWords = { closed: 'gives no debug access as the fuses were read', open: 'is left open by the fuses that were read' } as const

/** What hovering says of a net. */
function titleOf(signal: Signal): string {
  const [best, ...rest] = signal.places
  const of = `${groupTitles[signal.group]}${signal.of === '' ? '' : ` of ${signal.of}`}: ${signal.role}, net ${signal.net}${signal.confidence === 'name' ? ' (a guess from its name)' : ''}`
  const way = (place: Signal['places'][number]): string => `${place.place}${place.through === undefined ? '' : ` through ${place.through}`}`
  const fuses = signal.fuses === undefined ? '' : `. It ${fuseWords[signal.fuses]}`
  return best === undefined ? `${of}${fuses}` : `${of}${fuses}. Easiest: ${way(best)} - ${exposureWords[best.class].effort}.${rest.length === 0 ? '' : ` Also: ${rest.map(way).join('; ')}.`}`
}

/**
 * Numbers of signals at the places where they are at hand, or else at the easiest one. Pins of a connector are closer to each
 * other than numbers are wide: a number that would cover another one stands aside, on a line from its place.
 */
function markers(picture: BoardPicture, panel: Panel, { X, Y, scale, id }: { readonly X: Place; readonly Y: Place; readonly scale: number; readonly id: string }): readonly Markup[] {
  const size = Math.max(11, Math.min(16, scale * 1.15))
  const taken: { readonly x: number; readonly y: number }[] = []
  const apart = (a: { readonly x: number; readonly y: number }, x: number, y: number, by: number): boolean => Math.abs(a.x - x) >= size * by || Math.abs(a.y - y) >= size * by
  // What a bridge passes on is reached at one pin of its socket: one number there, and how many more.
  const atPlace = Map.groupBy(picture.signals.flatMap((signal, index) => {
    const at = signal.places.filter((place) => atHand.has(place.class))
    return (at.length > 0 ? at : signal.places.slice(0, 1)).filter(({ side }) => (panel.side === 'inside' ? side === 'inside' : side === 'both' || side === panel.side)).map((place) => ({ signal, index, place }))
  }), ({ place }) => `${place.x} ${place.y}`)
  const spots = [...atPlace.values()].flatMap(([first]) => (first === undefined ? [] : [{ x: X(first.place.x), y: Y(first.place.y) }]))
  // Neither another number nor the place of one is covered.
  const free = (x: number, y: number, own: { readonly x: number; readonly y: number }): boolean =>
    taken.every((other) => apart(other, x, y, 2.1)) && spots.every((spot) => (spot.x === own.x && spot.y === own.y) || apart(spot, x, y, 1.1))
  return [...atPlace.values()].flatMap((all): Markup[] => {
    const [first] = all
    if (first === undefined) return []
    const { place, index } = first
    const numbers = [...new Set(all.map((each) => each.index))]
    const [px, py] = [X(place.x), Y(place.y)]
    const [x, y] = besides.map(([dx, dy]) => [px + dx * size, py + dy * size] as const).find(([sx, sy]) => free(sx, sy, { x: px, y: py })) ?? [px, py]
    taken.push({ x, y })
    const leader = x !== px || y !== py
    return [html`<g><title>${[...new Set(all.map(({ signal }) => titleOf(signal)))].join('\n')}</title>${leader && html`<path d="M${r(px)} ${r(py)}L${r(x)} ${r(y)}" stroke="#16202a" stroke-width="1.5"/><circle cx="${r(px)}" cy="${r(py)}" r="4" fill="#16202a"/>`}${shapeOf(place.class, x, y, size, id)}<text x="${r(x)}" y="${r(y)}" font-size="${r(size * 1.05)}" font-weight="700" fill="#16202a" stroke="#ffffff" stroke-width="3" paint-order="stroke" text-anchor="middle" dominant-baseline="central">${looks[place.class].letter}${index + 1}${numbers.length > 1 && `+${numbers.length - 1}`}</text></g>`]
  })
}
/** Where a number goes, in its own size: on its place, or near it. */
const besides: readonly (readonly [number, number])[] = [[0, 0], [2.4, 0], [-2.4, 0], [0, 2.4], [0, -2.4], [2.4, 2.4], [-2.4, -2.4], [2.4, -2.4], [-2.4, 2.4], [0, 4.8], [0, -4.8], [4.8, 0], [-4.8, 0], [2.4, 4.8], [-2.4, 4.8], [2.4, -4.8], [-2.4, -4.8]]

/** A shape for each class: square, hollow square, disc, diamond, ring. */
function shapeOf(exposure: ExposureClass, x: number, y: number, size: number, id: string): Markup {
  const { colour } = looks[exposure]
  const fill = `url(#${id}-${exposure})`
  if (exposure === 'connector' || exposure === 'unpopulated') return html`<rect x="${r(x - size)}" y="${r(y - size)}" width="${r(size * 2)}" height="${r(size * 2)}" fill="${fill}" stroke="${colour}" stroke-width="2.5"${exposure === 'unpopulated' ? html` stroke-dasharray="6 4"` : html``}/>`
  if (exposure === 'jumper') return html`<path d="M${r(x)} ${r(y - size * 1.3)}L${r(x + size * 1.3)} ${r(y)}L${r(x)} ${r(y + size * 1.3)}L${r(x - size * 1.3)} ${r(y)}Z" fill="${fill}" stroke="${colour}" stroke-width="2.5"/>`
  return html`<circle cx="${r(x)}" cy="${r(y)}" r="${r(size)}" fill="${fill}" stroke="${colour}" stroke-width="2.5"/>`
}

/** Fillings that grey print tells apart. */
function patterns(classes: readonly ExposureClass[], id: string): Markup {
  return html`<defs>${classes.map((each) => {
    const { colour } = looks[each]
    const lines = fillings[each]
    return html`<pattern id="${id}-${each}" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="#ffffff"/>${lines !== '' && html`<path d="${lines}" stroke="${colour}" stroke-width="1.6" stroke-opacity="0.55" fill="none"/>`}</pattern>`
  })}</defs>`
}
const fillings: Readonly<Record<ExposureClass, string>> = {
  connector: 'M0 8L8 0M-2 2L2 -2M6 10L10 6', unpopulated: '', 'test-pad': 'M0 4H8M4 0V8', jumper: 'M0 4H8', pin: 'M4 0V8', via: '', 'outer-track': 'M0 0L8 8M-2 6L2 10M6 -2L10 2', 'inner-only': '', covered: 'M0 8L8 0M0 0L8 8',
}

/** The classes that occur, with a sample each, and then every signal by its number. */
function legendOf(picture: BoardPicture, classes: readonly ExposureClass[], top: number, id: string): { readonly markup: Markup; readonly height: number } {
  const line = 32
  const key = classes.map((each, index) => html`<g transform="translate(0 ${r(top + 20 + index * line)})">${shapeOf(each, 16, 0, 11, id)}<text x="16" y="0" font-size="12" font-weight="700" text-anchor="middle" dominant-baseline="central" fill="#16202a">${looks[each].letter}</text><path d="M44 0H120" stroke="${looks[each].colour}" stroke-width="5"${looks[each].dash.length === 0 ? html`` : html` stroke-dasharray="${looks[each].dash.map((length) => r(length * 5)).join(' ')}"`}/><text x="136" y="0" font-size="22" dominant-baseline="central" fill="#16202a"><tspan font-weight="600">${exposureWords[each].title}</tspan> <tspan fill="#55626f">${exposureWords[each].effort}</tspan></text></g>`)
  const listTop = top + classes.length * line + 40
  const rows = Math.ceil(picture.signals.length / 2)
  const list = picture.signals.map((signal, index) => html`<text x="${index < rows ? 0 : pageWidth / 2}" y="${r(listTop + (index % rows) * 32)}" font-size="22" fill="#16202a"><tspan font-weight="700" fill="${looks[signal.class].colour}">${looks[signal.class].letter}${index + 1}</tspan> ${clip(`${groupTitles[signal.group]}${signal.of === '' ? '' : ` ${signal.of}`}${signal.fuses === undefined ? '' : signal.fuses === 'closed' ? ' (closed by fuses)' : ' (open by fuses)'} ${signal.net.replace(/^\//u, '')}: ${signal.places[0]?.place ?? 'nowhere'}`, 76)}</text>`)
  return { markup: html`${key}${list}`, height: classes.length * line + 60 + rows * 32 }
}

const clip = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 3)}...` : text)
const r = (value: number): number => Math.round(value * 10) / 10

/** The boards of a review: the picture, and the same in words for those who cannot see it or want to copy it. */
export function boards(assessment: Assessment): Markup {
  if (assessment.boards.length === 0) return nothing
  return html`<section id="boards" aria-labelledby="boards-title">
    <h2 id="boards-title">What the board gives away</h2>
    ${assessment.boards.map((picture, index) => html`<figure class="board" tabindex="0" aria-label="Picture of ${boardTitle(picture)}">${boardSvg(picture, { id: `board${index + 1}`, standalone: true })}</figure>
    ${picture.signals.length === 0 ? html`<p>Nothing on this board was recognised as sensitive. That says as much about the catalogue of parts as about the board.</p>` : html`<details class="unprinted"><summary>${count(picture.signals.length, 'signal')} of ${boardTitle(picture)} in words, each with every place where it is reached</summary>${signalTable(picture)}</details>`}
    ${picture.left > 0 && html`<p class="soft">${picture.left} more are not shown.</p>`}`)}
    <p class="soft">How long it takes is an estimate for somebody who has done it before. No class means that a signal is safe: taking a header off delays, and what stops an attacker stands in the plan.</p>
    </section>
    `
}

const signalTable = (picture: BoardPicture): Markup => html`<table class="rows signals" role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Signal</th><th role="columnheader" scope="col">Reached</th><th role="columnheader" scope="col">What it takes</th></tr></thead><tbody role="rowgroup">${picture.signals.map((signal, index) => html`<tr role="row"><td role="cell"><b>${looks[signal.class].letter}${index + 1}</b> ${groupTitles[signal.group]}${signal.of !== '' && ` of ${signal.of}`}<small>${signal.role}, ${signal.net}${signal.confidence === 'name' && ', a guess from its name'}${signal.fuses !== undefined && `; ${fuseWords[signal.fuses]}`}</small></td><td role="cell">${signal.places.map((place) => `${place.place}${place.through === undefined ? '' : ` through ${place.through}`}`).join('; ')}</td><td role="cell">${exposureWords[signal.class].effort}</td></tr>
    `)}</tbody></table>`
