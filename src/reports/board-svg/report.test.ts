import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Assessment } from '../../assess/schema.ts'
import { exposureClasses } from '../../facts/board.ts'
import { exposureWords } from '../../facts/exposure.ts'
import { compareText } from '../../kernel/where.ts'
import { looks } from '../html/board.ts'
import { board } from '../testing/board.ts'
import { fixable, hostileTexts } from '../testing/others.ts'
import { report } from './report.ts'

async function svg(boards: Assessment['boards']): Promise<string> {
  const pieces: Uint8Array[] = []
  for await (const piece of report.render({ ...fixable, boards })) pieces.push(piece)
  return Buffer.concat(pieces).toString('utf8')
}

test('every class has a letter, a colour that is legible on white, and a line of its own', () => {
  const luminance = (hex: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255).map((value) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  for (const key of ['letter', 'colour', 'dash'] as const) assert.equal(new Set(exposureClasses.map((each) => String(looks[each][key]))).size, exposureClasses.length, key)
  for (const each of exposureClasses) assert.ok(1.05 / (luminance(looks[each].colour) + 0.05) >= 4.5, each)
})

test('the picture: front, back and inside, numbers at places, titles to hover, a legend in words', async () => {
  const text = await svg([board()])
  for (const part of ['Front (F.Cu)', 'Back, seen from behind (B.Cu)', 'Inner layers (In1.Cu, In2.Cu)', '>C1</text>', '>E2</text>', 'Easiest: J1 pin 1 through R1 (22R) - a cable; minutes.', 'a guess from its name', 'J1: Conn_01x04, not fitted']) assert.ok(text.includes(part), part)
  for (const each of exposureClasses.slice(0, 4)) assert.ok(text.includes(exposureWords[each].title), each)
  assert.doesNotMatch(text, /NaN|undefined|Infinity|\sstyle=|<script|<foreignObject|href=/u)
  const open = [...text.matchAll(/<([a-z]+)(?:\s[^<>]*)?(?<!\/)>/giu)].map(([, tag]) => tag ?? '').toSorted(compareText)
  const closed = [...text.matchAll(/<\/([a-z]+)>/giu)].map(([, tag]) => tag ?? '').toSorted(compareText)
  assert.deepEqual(open, closed)
})

test('inside is left out where no track runs there; no edge, one layer and no signal make a picture, too', async () => {
  const picture = board()
  const flat = picture.signals.map((signal) => ({ ...signal, tracks: [0, 14, 6, 40, 6, 0.2] }))
  assert.ok(!(await svg([{ ...picture, signals: flat }])).includes('Inner layers ('))
  for (const bare of [{ ...picture, outline: [] }, { ...picture, copper: ['F.Cu'], signals: [] }, { ...picture, parts: [], signals: [] }]) assert.doesNotMatch(await svg([bare]), /NaN|undefined|Infinity/u)
})

test('several boards stand in one file, with ids of their own; none says so', async () => {
  const text = await svg([board(), board()])
  const ids = [...text.matchAll(/\sid="([^"]*)"/gu)].map(([, id]) => id)
  assert.ok(ids.length > 0 && new Set(ids).size === ids.length)
  assert.match(await svg([]), /No circuit board was read/u)
})

test('hostile names stay text', async () => {
  const text = await svg([board(hostileTexts.join(' '))])
  assert.doesNotMatch(text, /<script|<img|href=|\son\w+="/u)
  assert.doesNotMatch(text.replaceAll(/"[^"]*"/gu, '""').replaceAll(/>[^<]*</gu, '><'), /pwned/u)
})
