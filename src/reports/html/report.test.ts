import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Assessment } from '../../assess/schema.ts'
import { blocked } from '../testing/blocked.ts'
import { fixable, hostile, hostileTexts, incomplete, large, ready } from '../testing/others.ts'
import { script, scriptHash, style, styleHash } from './assets.gen.ts'
import { escaped, html, link, pathCode } from './markup.ts'
import { report } from './report.ts'

const all: Readonly<Record<string, Assessment>> = { blocked, fixable, ready, incomplete, hostile }

async function page(assessment: Assessment): Promise<string> {
  const pieces: Uint8Array[] = []
  for await (const piece of report.render(assessment)) pieces.push(piece)
  return Buffer.concat(pieces).toString('utf8')
}

/** Tags of a page, without the content of its own style and script. */
const tags = (text: string): string[] => [...text.replace(style, '').replace(script, '').matchAll(/<(?!!doctype)[^>]*>/gu)].map(([tag]) => tag)

test('the tag escapes every value, in text and in attributes', () => {
  assert.equal(html`<p title="${'"><x>'}">${"<b>&'`"}</p>`.html, '<p title="&quot;&gt;&lt;x&gt;">&lt;b&gt;&amp;&#39;&#96;</p>')
  assert.equal(html`${undefined}${false}${0}${['a', html`<i>${'<'}</i>`]}`.html, '0a<i>&lt;</i>')
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !/[<>"'`]/u.test(escaped(text))))
})

test('only web addresses become links', () => {
  assert.match(link('https://example.org/a?b=1&c', 'x').html, /^<a href="https:\/\/example.org\/a\?b=1&amp;c" rel="noopener noreferrer">x<\/a>$/u)
  for (const url of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'JaVaScRiPt:x', ' javascript:x', 'vbscript:x', 'blob:https://x/y', 'https://user:word@example.org/', '//example.org', '/x', '', 'https://']) {
    assert.equal(link(url, url).html, escaped(url), url)
  }
  assert.equal(pathCode('a.img/2:ext4/<b>').html, '<code class="place">a.img/<wbr>2:ext4/<wbr>&lt;b&gt;</code>')
})

test('the policy allows nothing but the style and the script that are there', async () => {
  const text = await page(blocked)
  for (const [part, hash] of [[style, styleHash], [script, scriptHash]] as const) {
    assert.ok(text.includes(`>${part}</`))
    assert.equal(hash, `sha256-${createHash('sha256').update(part).digest('base64')}`)
    assert.ok(!part.includes('</'))
    assert.ok(text.includes(escaped(`'${hash}'`)))
  }
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/u.exec(text)?.[1] ?? ''
  assert.match(policy, /^default-src &#39;none&#39;;/u)
  assert.ok(!policy.includes('unsafe') && !policy.includes('http') && !policy.includes('data:'))
})

test('hostile names stay text: no tag, no attribute and no address comes from them', async () => {
  const text = await page(hostile)
  const own = new Set(tags(await page(blocked)).map((tag) => /^<\/?([a-z0-9]+)/u.exec(tag)?.[1]))
  for (const tag of tags(text)) {
    assert.ok(own.has(/^<\/?([a-z0-9]+)/u.exec(tag)?.[1]), tag)
    assert.doesNotMatch(tag.replaceAll(/"[^"]*"/gu, '""'), /\son\w+|pwned|src|['`]/u)
  }
  for (const [, address] of text.replace(script, '').matchAll(/href="([^"]*)"/gu)) assert.match(address ?? '', /^(?:#|https:\/\/example\.org\/)/u)
  assert.equal(text.split('<script').length, 2)
  for (const shown of [String.raw`\u202e`, String.raw`\x1b[2J`, String.raw`nul\x00here`, '&lt;script&gt;']) assert.ok(text.includes(shown), shown)
  assert.ok(hostileTexts.length > 10)
})

test('every place that the page leads to is there, once', async () => {
  for (const [name, example] of Object.entries(all)) {
    const text = (await page(example)).replace(script, '')
    const ids = [...text.matchAll(/\sid="([^"]*)"/gu)].map(([, id]) => id)
    assert.equal(new Set(ids).size, ids.length, name)
    for (const [, id] of text.matchAll(/href="#([^"]*)"/gu)) assert.ok(ids.includes(id), `${name}: #${id}`)
    assert.equal(ids.filter((id) => id?.startsWith('cell-')).length, 64)
  }
})

test('headings descend by one, and tags close', async () => {
  for (const example of Object.values(all)) {
    const text = (await page(example)).replace(script, '').replace(style, '')
    const levels = [...text.matchAll(/<h([1-6])/gu)].map(([, level]) => Number(level))
    assert.deepEqual([levels[0], levels.filter((level) => level === 1).length], [1, 1])
    levels.slice(1).forEach((level, index) => assert.ok(level <= (levels[index] ?? 0) + 1))
    const open: string[] = []
    for (const [tag, slash, name = ''] of text.matchAll(/<(\/?)([a-z0-9]+)[^>]*>/gu)) {
      // Shapes of a picture close themselves.
      if (tag.endsWith('/>') || ['meta', 'input', 'wbr', 'br', 'link'].includes(name)) continue
      if (slash === '') open.push(name)
      else assert.equal(open.pop(), name)
    }
    assert.deepEqual(open, [])
  }
})

test('three hundred findings and four hundred components stay below 1.5 MB, and come in pieces', async () => {
  let bytes = 0
  let pieces = 0
  for await (const piece of report.render(large(300, 400))) {
    bytes += piece.length
    pieces += 1
  }
  assert.ok(bytes < 1_500_000, `${bytes} bytes`)
  assert.ok(pieces > 3)
})

test('an incomplete review and a missing dossier are said at the top', async () => {
  const text = await page(incomplete)
  const top = text.slice(text.indexOf('<main'), text.indexOf('id="grid"'))
  assert.match(top, /This review is incomplete/u)
  assert.match(top, /There is no product\.yaml/u)
  assert.doesNotMatch(await page(ready), /This review is incomplete/u)
})

/** Relative luminance and contrast as WCAG 2.2 defines them. */
const channel = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
function luminance(colour: string): number {
  const full = colour.length === 4 ? colour.replaceAll(/[\da-f]/gu, '$&$&') : colour
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => channel(Number.parseInt(full.slice(at, at + 2), 16) / 255))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

/** Text and what it stands on, by the names of the style's variables. */
const pairs: readonly (readonly [string, readonly string[]])[] = [
  ['ink', ['paper', 'wash', 'off-bg']], ['soft', ['paper', 'wash']], ['accent', ['paper', 'wash']],
  ['met', ['met-bg', 'paper']], ['bad', ['bad-bg', 'paper']], ['ask', ['ask-bg', 'paper']], ['off', ['off-bg', 'paper']], ['paper', ['bad']],
]
for (const [theme, block] of [['light', 0], ['dark', 1]] as const) {
  test(`contrast is at least 4.5 in the ${theme} theme`, (t) => {
    const [, text = ''] = [...style.matchAll(/:root \{([^}]*)\}/gu)][block] ?? []
    const colours = Object.fromEntries([...text.matchAll(/--([a-z-]+): (#[\da-f]+)/gu)].map(([, name = '', colour = '']) => [name, colour]))
    const measured = pairs.flatMap(([front, backs]) => backs.map((back) => ({ pair: `${front} on ${back}`, ratio: contrast(colours[front] ?? '', colours[back] ?? '') })))
    t.diagnostic(measured.map(({ pair, ratio }) => `${pair} ${ratio.toFixed(1)}`).join(', '))
    for (const { pair, ratio } of measured) assert.ok(ratio >= 4.5, `${pair}: ${ratio}`)
  })
}
