/**
 * A document as the data that template.typ sets. Everything an image may have written goes to Typst as JSON strings and is shown with
 * `text` and `raw`: there is no way from it into markup, code or files. Addresses become links only where they are plain web addresses.
 * Characters that no font draws are written out, because PDF/A and PDF/UA refuse a box in their place.
 */
import { cellOf, spans, claimWords, toBeCompleted, type Block, type Cell, type Paper, type Span, type Text } from '../paper/model.ts'
import { dayText } from '../view/text.ts'
import { cutTo, pieces } from './breaks.ts'

type Draws = (character: string) => boolean

/** One span for the template: `t` text, `c` code, `s` strong, `l` a link with its address, `e` a citation. */
type Piece = readonly [kind: 't' | 'c' | 's' | 'l' | 'e', pieces: readonly string[], to?: string]

/** The JSON that the template reads. */
export function typeset(paper: Paper, draws: Draws): string {
  const shown = (text: string): string => drawable(text, draws)
  const anchors = new Set(paper.blocks.flatMap((each) => (each.kind === 'table' ? each.rows.flatMap((row) => row.flatMap((one) => cellOf(one).anchor ?? [])) : [])))
  const inline = (text: Text): readonly Piece[] => spans(text).map((span) => piece(span, shown, anchors))
  const cell = (given: Cell | Text): object => {
    const { text, tone, anchor } = cellOf(given)
    const first = anchor !== undefined && !placed.has(anchor)
    if (first) placed.add(anchor)
    return { text: inline(text), ...(tone === undefined ? {} : { tone }), ...(first ? { anchor } : {}) }
  }
  // A name leads to one place, the first of that name.
  const placed = new Set<string>()
  // PDF/UA knows no title and no heading without a text.
  const named = (text: string): string => (text.trim() === '' ? '(without a name)' : shown(text))
  const block = (given: Block): object => {
    switch (given.kind) {
      case 'heading': return { kind: given.kind, level: given.level, text: pieces(named(given.text)), listed: given.unlisted !== true }
      case 'paragraph': return { kind: given.kind, text: inline(given.text), small: given.small === true }
      case 'list': return { kind: given.kind, items: given.items.map(inline) }
      case 'facts': return { kind: given.kind, rows: given.rows.map(([name, value]) => ({ name: pieces(shown(name)), value: inline(value) })) }
      case 'table': return { kind: given.kind, summary: shown(given.summary), head: given.head.map((title) => pieces(shown(title))), widths: given.widths, grid: given.grid === true, rows: given.rows.map((row) => ({ whole: row.every((each) => lengthOf(cellOf(each).text) <= longestWhole), cells: row.map(cell) })) }
      case 'statement': {
        const { word, tone } = claimWords[given.claim]
        return {
          kind: given.kind, title: pieces(shown(given.title)), word, tone, text: inline(given.text), cites: inline(given.cites),
          ...(given.toBeCompleted === undefined ? {} : { blank: inline(given.toBeCompleted), marker: toBeCompleted }),
        }
      }
      case 'blank': return { kind: given.kind, title: pieces(shown(given.title)), blank: inline(given.ask), marker: toBeCompleted }
      case 'listing': return { kind: given.kind, lines: given.lines.map((line) => pieces(shown(line))) }
      case 'verdict': return { kind: given.kind, word: pieces(shown(given.word)), meaning: pieces(shown(given.meaning)), tone: given.tone }
      case 'page': return { kind: given.kind }
      case 'contents': return { kind: given.kind, depth: given.depth }
    }
  }
  const blocks = paper.blocks.map(block)
  return JSON.stringify({
    title: named(paper.title), notice: shown(paper.notice),
    shown: {
      title: pieces(cutTo(named(paper.title), room.title)), head: pieces(cutTo(named(paper.title), room.head)), subtitle: pieces(shown(paper.subtitle)), notice: pieces(cutTo(shown(paper.notice), room.notice)),
      origin: pieces(cutTo(shown(paper.origin), room.origin)),
    },
    date: /^(\d{4})-(\d{2})-(\d{2})/u.exec(paper.date)?.slice(1).map(Number) ?? [1970, 1, 1], day: dayText(paper.date),
    blocks,
  })
}

/** Longer texts in these places are cut, in UTF-16 units: they have no room to grow. The title is whole in the metadata. */
const room = { title: 200, head: 50, notice: 110, origin: 100 } as const

/** A row whose cells are no longer than this, in UTF-16 units, stays on one page; a longer one could be longer than a page. */
const longestWhole = 500
const lengthOf = (text: Text): number => spans(text).reduce((sum, span) => sum + (typeof span === 'string' ? span : Object.values(span)[0] as string).length, 0)

/** `anchors`: numbers that have a place to lead to. */
function piece(span: Span, shown: (text: string) => string, anchors: ReadonlySet<string>): Piece {
  if (typeof span === 'string') return ['t', pieces(shown(span))]
  if ('code' in span) return ['c', pieces(shown(span.code))]
  if ('strong' in span) return ['s', pieces(shown(span.strong))]
  if ('cite' in span) return anchors.has(span.cite) ? ['e', pieces(shown(span.cite)), span.cite] : ['e', pieces(shown(span.cite))]
  if ('counted' in span) return ['t', pieces(shown(span.counted))]
  const url = webAddress(span.url)
  return url === undefined ? ['t', pieces(shown(span.link))] : ['l', pieces(shown(span.link)), url]
}

/** An address that a reader may open, in the form that RFC 3986 has; nothing else becomes a link. */
function webAddress(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined
  const { protocol, username, password, href } = new URL(text)
  return (protocol === 'https:' || protocol === 'http:') && username === '' && password === '' && /^[!-~]+$/u.test(href) ? href : undefined
}

/** Every character that can be drawn; any other, and those whose meaning is private, by its number. */
function drawable(text: string, draws: Draws): string {
  let out = ''
  for (const character of text) out += draws(character) && !/[\p{Co}\p{Cn}\p{Cc}\p{Cf}\p{Cs}]/u.test(character) ? character : `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`
  return out
}
