/** A document as Markdown (CommonMark with the tables of GitHub), for somebody who goes on writing it. */
import { markdownCode, markdownLink, markdownTable, markdownText } from '../view/markdown.ts'
import { dayText } from '../view/text.ts'
import { cellOf, spans, claimWords, toBeCompleted, type Block, type Paper, type Span, type Text } from './model.ts'

export function* paperMarkdown(paper: Paper): Generator<string> {
  yield* [`# ${markdownText(paper.title)}`, '', markdownText(paper.subtitle), '', `> **${markdownText(paper.notice)}**`, '']
  for (const block of paper.blocks) yield* lines(block)
  yield* ['---', '', markdownText(`${paper.origin}. ${dayText(paper.date)}.`)]
}

function* lines(block: Block): Generator<string> {
  switch (block.kind) {
    case 'heading': yield* [`${'#'.repeat(block.level + 1)} ${markdownText(block.text)}`, '']; break
    case 'paragraph': yield* [inline(block.text), '']; break
    case 'list': yield* [...block.items.map((item) => `- ${inline(item)}`), '']; break
    case 'facts': yield* [...block.rows.map(([name, value]) => `- **${markdownText(name)}:** ${inline(value)}`), '']; break
    case 'table': yield* markdownTable(block.head.map(markdownText), block.rows.map((row) => row.map((cell) => inline(cellOf(cell).text)))); break
    case 'statement':
      yield* [`**${markdownText(block.title)}** (${claimWords[block.claim].word})`, '']
      if (spans(block.text).length > 0 && block.text !== '') yield* [inline(block.text), '']
      if (block.cites.length > 0) yield* [`Evidence: ${inline(block.cites)}`, '']
      if (block.toBeCompleted !== undefined) yield* blank(block.toBeCompleted)
      break
    case 'blank': yield* [`**${markdownText(block.title)}**`, '', ...blank(block.ask)]; break
    case 'listing': yield* listing(block.lines); break
    case 'verdict': yield* [`**${markdownText(block.word)}**: ${markdownText(block.meaning)}`, '']; break
    case 'page':
    case 'contents': break
  }
}

const blank = (ask: Text): string[] => [`> **${toBeCompleted}:** ${inline(ask)}`, '']

/** Fenced by more backticks than any line begins with (CommonMark, 4.5). */
function listing(all: readonly string[]): string[] {
  const fence = '`'.repeat(Math.max(3, ...all.map((line) => (/`+/u.exec(line)?.[0].length ?? 0) + 1)))
  return [fence, ...all, fence, '']
}

const inline = (text: Text): string => spans(text).map(one).join('')

function one(span: Span): string {
  if (typeof span === 'string') return markdownText(span)
  if ('code' in span) return markdownCode(span.code)
  if ('strong' in span) return `**${markdownText(span.strong)}**`
  if ('cite' in span) return markdownText(span.cite)
  if ('counted' in span) return markdownText(span.counted)
  return markdownLink(span.link, span.url)
}
