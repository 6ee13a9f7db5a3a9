import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { BoardNet } from '../../facts/board.ts'
import { withPoured, type Poured } from './poured-copper.ts'

const net = (...tracks: readonly number[]): BoardNet => ({ name: 'n', tracks, lengths: [], vias: [] })
const square = (layer: number, left: number, top: number, right: number, bottom: number): Poured => ({ layer, rings: [[left, top, right, top, right, bottom, left, bottom]] })
const between = (nets: readonly BoardNet[], poured: readonly Poured[], layers = 4): readonly (number | undefined)[] => withPoured(nets, poured, layers).map((each) => each.between)

test('a track on an inner layer is between poured copper where there is some nearer the front and some nearer the back', () => {
  const inner = net(1, 0, 5, 20, 5, 0.2)
  assert.deepEqual(between([inner], [square(0, -5, 0, 25, 10), square(3, -5, 0, 25, 10)]), [20])
  assert.deepEqual(between([inner], [square(0, -5, 0, 25, 10), square(2, -5, 0, 25, 10)]), [20])
  // On one side only, on its own layer, and elsewhere: it is not.
  for (const some of [[square(0, -5, 0, 25, 10)], [square(2, -5, 0, 25, 10), square(3, -5, 0, 25, 10)], [square(0, -5, 0, 25, 10), square(1, -5, 0, 25, 10)], [square(0, -5, 6, 25, 10), square(3, -5, 0, 25, 10)]]) assert.deepEqual(between([inner], some), [0])
  const [half = 0] = between([inner], [square(0, -5, 0, 10, 10), square(3, -5, 0, 25, 10)])
  assert.ok(Math.abs(half - 10) <= 0.2, String(half))
})

test('a hole is no copper, whether it is an outline of its own or cut in from the edge', () => {
  const inner = net(1, 0, 5, 20, 5, 0.2)
  const whole = square(3, -5, 0, 25, 10)
  const hole = [5, 2, 15, 2, 15, 8, 5, 8]
  const cut = [-5, 0, 5, 0, 5, 8, 15, 8, 15, 2, 5, 2, 5, 0, 25, 0, 25, 10, -5, 10]
  for (const rings of [[square(0, -5, 0, 25, 10).rings[0] ?? [], hole], [cut]]) {
    const [found = 0] = between([inner], [{ layer: 0, rings }, whole])
    assert.ok(Math.abs(found - 10) <= 0.4, String(found))
  }
})

test('nothing is said of outer layers, of boards without inner ones, and where no area was filled', () => {
  const all = [square(0, -5, 0, 25, 10), square(3, -5, 0, 25, 10)]
  assert.deepEqual(between([net(0, 0, 5, 20, 5, 0.2), net(1, 0, 5, 20, 5, 0.2)], all), [undefined, 20])
  assert.deepEqual(between([net(0, 0, 5, 20, 5, 0.2)], all, 2), [undefined])
  assert.deepEqual(between([net(1, 0, 5, 20, 5, 0.2)], []), [undefined])
  assert.deepEqual(between([net(1, 0, 5, 20, 5, 0.2)], [square(0, 100, 100, 200, 200)]), [undefined])
  assert.deepEqual(withPoured([net(1, 0, 5, 20, 5, 0.2)], [...all, undefined], 4).map((each) => each.between), [undefined])
  // As many layers as KiCad has.
  assert.deepEqual(between([net(30, 0, 5, 20, 5, 0.2)], [square(29, -5, 0, 25, 10), square(31, -5, 0, 25, 10)], 32), [20])
})

test('areas of any shape are drawn as the even-odd rule has them', () => {
  const number = fc.integer({ min: 0, max: 30 })
  fc.assert(fc.property(fc.array(fc.tuple(number, number), { minLength: 3, maxLength: 12 }), number, number, (corners, column, row) => {
    // No edge between whole numbers goes through such a point.
    const [x, y] = [column + 0.37, row + 0.613]
    const ring = corners.flat()
    const inside = corners.reduce((odd, [x1, y1], index) => {
      const [x2, y2] = corners[(index + 1) % corners.length] ?? [0, 0]
      return (y1 > y) !== (y2 > y) && x < x1 + ((y - y1) * (x2 - x1)) / (y2 - y1) ? !odd : odd
    }, false)
    // A track as long as a cell is wide makes a grid of which it asks one cell, with the point in its middle.
    const [found] = between([net(1, x - 0.1, y - 0.1, x + 0.09, y - 0.1, 0.1)], [{ layer: 0, rings: [ring] }, square(3, -100, -100, 200, 200)])
    assert.equal(found, inside ? 0.19 : 0)
  }))
})

test('hostile areas take bounded time and memory, and then nothing is said', () => {
  const zigzag = Array.from({ length: 200_000 }, (_, index) => [index % 7, index % 2 === 0 ? -1e6 : 1e6]).flat()
  const started = process.cpuUsage()
  assert.deepEqual(between([net(1, 0, 0, 300, 300, 0.2)], Array.from({ length: 100 }, () => ({ layer: 0, rings: [zigzag] }))), [undefined])
  assert.deepEqual(between([net(1, 0, 0, 300, 300, 0.2)], Array.from({ length: 100_000 }, () => square(0, -1e9, -1e9, 1e9, 1e9))), [undefined])
  // Thin areas far down, and tracks that are longer than any board.
  const deep = { layer: 0, rings: [[0, 999_990, 1, 999_999, 0, 999_999]] }
  assert.deepEqual(between([net(1, 0, 0, 0.6, 1e6, 0.2)], Array.from({ length: 2000 }, () => deep)), [undefined])
  assert.deepEqual(between([net(...Array.from({ length: 4000 }, () => [1, 0, 0, 1e6, 0.6, 0.2]).flat())], [{ layer: 0, rings: [[0, -50, 500, -50, 500, 50, 0, 50]] }]), [undefined])
  for (const far of [1e9, 1e300, Number.MAX_VALUE]) between([net(1, -far, 0, far, 1, 0.2, 2, 0, -far, 1, far, 0.2)], [square(0, -far, -far, far, far), square(3, -far, -far, far, far)])
  const { user, system } = process.cpuUsage(started)
  assert.ok((user + system) / 1e6 < 20, `${(user + system) / 1e6} s`)
})
