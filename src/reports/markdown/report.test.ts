import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test, type TestContext } from 'node:test'
import fc from 'fast-check'
import { diffAssessments } from '../../assess/diff.ts'
import type { Assessment } from '../../assess/schema.ts'
import { renderDiffMarkdown } from '../diff/markdown.ts'
import { blocked } from '../testing/blocked.ts'
import { gateway } from '../testing/inside.ts'
import { fixable, hostile, hostileTexts, incomplete, large } from '../testing/others.ts'
import { verbatim } from '../view/legible.ts'
import { markdownCode, markdownLink, markdownText } from '../view/markdown.ts'
import { report } from './report.ts'

async function textOf(assessment: Assessment): Promise<string> {
  const pieces: Uint8Array[] = []
  for await (const piece of report.render(assessment)) pieces.push(piece)
  return Buffer.concat(pieces).toString('utf8')
}

/** GitHub's own renderer, raw HTML let through so that it would be seen; undefined, and said, where it is not installed. */
function rendered(markdown: string, t: TestContext): string | undefined {
  const { error, stdout } = spawnSync('cmark-gfm', ['--unsafe', '-e', 'table', '-e', 'strikethrough', '-e', 'autolink', '-e', 'tagfilter'], { input: markdown, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  if (error !== undefined) t.skip('no cmark-gfm (apt-get install cmark-gfm)')
  return error === undefined ? stdout : undefined
}

const unescaped = (html: string): string => html.replaceAll(/<[^>]*>/gu, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
/** Text as it may be written: one line, nothing invisible. */
const oneLine = (text: string): string => verbatim(text).replaceAll(/\s+/gu, ' ').trim()

test('any text comes out of GitHub\'s renderer as itself: no markup, no link, no picture, no HTML', (t) => {
  const nasty = fc.array(fc.oneof(fc.constantFrom('<b>', '[a](http://e.org)', '![x](y)', '`', '``', '**', '__', '_', '~~', '|', '\\', '# ', '- ', '1. ', '> ', '    ', '&amp;', '<http://e.org>', 'http://e.org', 'www.e.org', 'x@e.org', '@me', '#12', '$x$', '=== ', '--- ', ':-:', '[^1]', '<!-- ', '+ ', '[x] '), fc.string({ maxLength: 6 })), { maxLength: 8 }).map((parts) => oneLine(parts.join('')))
  const samples = [...hostileTexts.map(oneLine), ...fc.sample(nasty, { numRuns: 800, seed: 3 })].filter((text) => text !== '')
  const html = rendered(samples.map((text) => `x ${markdownText(text)}\n\n${markdownText(text)}\n\n| h |\n| - |\n| ${markdownText(text)} |\n`).join('\n***\n\n'), t)
  if (html === undefined) return
  const parts = html.split('<hr />')
  assert.equal(parts.length, samples.length, 'no text makes or takes a rule')
  for (const [index, text] of samples.entries()) {
    const part = parts[index] ?? ''
    const tags = part.match(/<[^>]*>/gu) ?? []
    assert.deepEqual(tags.filter((tag) => !/^<\/?(?:p|code|table|thead|tbody|tr|th|td)>$/u.test(tag)), [], `${text}\n${part}`)
    assert.equal([...part.matchAll(/<td>/gu)].length, 1, text)
    assert.ok(unescaped(part).replaceAll(/\s+/gu, ' ').includes(text.replaceAll(/\s+/gu, ' ')), `${text}\n${unescaped(part)}`)
  }
})

test('code and links keep what they hold, and nothing else gets in', (t) => {
  const samples = [...hostileTexts.map(oneLine), '`', '``a`', 'a|b', '`|`', 'C:\\x', '/etc/a b/c'].filter((text) => text !== '')
  const html = rendered(samples.map((text) => `| h |\n| - |\n| ${markdownCode(text)} |\n`).join('\n***\n\n'), t)
  if (html === undefined) return
  for (const [index, part] of html.split('<hr />').entries()) assert.ok(part.includes('<td><code>') && unescaped(part).replaceAll(/\s+/gu, ' ').includes(samples[index]?.replaceAll(/\s+/gu, ' ') ?? ''), `${samples[index]}\n${part}`)
  for (const url of ['javascript:alert(1)', 'https://user:pass@e.org/', 'data:text/html,x', 'nonsense', 'file:///etc/passwd']) assert.equal(markdownLink('text', url), 'text')
  assert.match(rendered(markdownLink('a [b](c) <d>', 'https://e.org/a b>(<x>)"\'`|'), t) ?? '', /^<p><a href="https:\/\/e\.org\/[^"]*">a \[b\]\(c\) &lt;d&gt;<\/a><\/p>\n$/u)
})

test('a whole report of hostile names holds nothing but our own markup', async (t) => {
  const other = { ...hostile, outcomes: [], components: [], vulnerabilities: [] }
  for (const markdown of [await textOf(hostile), renderDiffMarkdown(diffAssessments(hostile, blocked)), renderDiffMarkdown(diffAssessments(blocked, hostile)), renderDiffMarkdown(diffAssessments(other, hostile))]) {
    assert.doesNotMatch(markdown.replaceAll('\n', ''), /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u)
    const html = rendered(markdown, t)
    if (html === undefined) return
    const tags = new Set((html.match(/<[^>]*>/gu) ?? []).map((tag) => tag.replace(/<a href="https:\/\/example\.org\/[^"]*">/u, '<a>')))
    const allowed = ['h1', 'h2', 'h3', 'p', 'ul', 'li', 'ol', 'strong', 'code', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'a', 'blockquote'].flatMap((name) => [`<${name}>`, `</${name}>`])
    assert.deepEqual([...tags].filter((tag) => !allowed.includes(tag)), [])
  }
})

test('the first lines answer, an incomplete review says so, and what is not known is no pass', async () => {
  const text = await textOf(incomplete)
  assert.match(text, /^# Unproven: mystery\.img\n\n\*\*This review is incomplete/u)
  assert.match(text, /## Not read as asked[\s\S]*missing from the review/u)
  assert.doesNotMatch(await textOf(blocked), /incomplete/u)
  const inside = await textOf(gateway)
  assert.match(inside, /No feed knows 4 components of 9[\s\S]*### Now \(1\)[\s\S]*known to be exploited since 1 February 2024[\s\S]*### Not affected \(3\)[\s\S]*the vulnerable code is not present/u)
  assert.match(await textOf({ ...fixable, components: gateway.components }), /not looked up[\s\S]*`proofmark vulndb import`/u)
  assert.match(await textOf(large(400, 10)), /more findings? of this severity/u)
})
