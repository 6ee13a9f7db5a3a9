/** The choice among platforms: what is unknown never clears, what is rejected has one reason, the order is the printed one. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Fact } from '../facts/fact.ts'
import { platformJudge } from '../engine/judge-platform.ts'
import { platforms } from '../platforms/bundle.gen.ts'
import { parsePlatform } from '../platforms/schema.ts'
import { resolveCatalogue } from '../platforms/resolve.ts'
import { choose, type Choice } from './choose.ts'
import { deriveLevel } from './level.ts'
import { meetNeeds } from './needs.ts'
import type { Needs } from '../facts/dossier.ts'

const shipped = resolveCatalogue(platforms)
const date = '2026-11-30'

function chosen(level: number, needs: Needs, more: { facts?: readonly Fact[]; blocked?: readonly string[]; current?: readonly string[] } = {}, catalogue = shipped): Choice {
  const derived = deriveLevel(undefined, level)
  return choose({ catalogue, level: derived, needs, blocked: more.blocked ?? [], current: more.current ?? [], judge: platformJudge(more.facts ?? [], derived, date) })
}

const hardwareRows = new Set(['boot', 'keys', 'crypto', 'identity', 'debug', 'storage', 'board', 'fault'])

test('no candidate with an unknown required available cell is said to clear a block', () => {
  for (const level of [1, 2, 3, 4]) {
    const { candidates } = chosen(level, {}, { blocked: ['boot/available', 'keys/available', 'boot/kept'], current: ['raspberry-pi-3b-plus'] })
    for (const candidate of candidates) {
      const cells = new Map<string, string>(candidate.rows.flatMap((row) => row.cells.map((cell) => [`${row.property}/${cell.rung}`, cell.state] as const)))
      for (const cell of candidate.clears) assert.ok(['yes', 'add-on'].includes(cells.get(cell) ?? 'no'), `${candidate.platform} ${cell}`)
      const undecided = [...cells].some(([cell, state]) => state === 'unknown' && cell.endsWith('/available') && hardwareRows.has(cell.split('/')[0] ?? ''))
      if (undecided) assert.notEqual(candidate.verdict, 'fixable', candidate.platform)
    }
  }
})

test('every part is a candidate or rejected with one reason, and none is both unless a cell rejects it', () => {
  const { candidates, rejected } = chosen(3, { os: 'linux', video: true })
  const names = new Set([...candidates.map((each) => each.platform), ...rejected.map((each) => each.platform)])
  assert.equal(new Set(rejected.map((each) => each.platform)).size, rejected.length)
  for (const each of rejected) {
    assert.ok(each.why !== '' && each.by !== '', each.platform)
    const candidate = candidates.find((other) => other.platform === each.platform)
    if (candidate !== undefined) assert.equal(candidate.verdict, 'blocked')
  }
  for (const part of shipped.platforms.values()) {
    const base = [...shipped.platforms.values()].some((other) => other.id !== part.id && other.lineage.includes(part.id))
    if (part.kind !== 'add-on' && part.unspecified !== true && !base) assert.ok(names.has(part.id), part.id)
  }
})

test('a Raspberry Pi 3 is rejected at level 2 by boot, a Raspberry Pi 4 at level 3', () => {
  const by = (choice: Choice, id: string): string | undefined => choice.rejected.find((each) => each.platform === id)?.by
  assert.equal(by(chosen(2, { os: 'linux' }), 'raspberry-pi-3b-plus'), 'boot/available')
  assert.match(by(chosen(3, { os: 'linux' }), 'raspberry-pi-4b') ?? '', /^boot\//u)
  assert.equal(chosen(2, { os: 'linux' }).candidates.find((each) => each.platform === 'raspberry-pi-cm4')?.verdict, 'fixable')
})

test('add-ons repair keys and identity, and never boot', () => {
  const { candidates } = chosen(3, {})
  const helped = candidates.filter((each) => each.addOns.length > 0)
  assert.ok(helped.length > 0)
  for (const each of helped) {
    const boot = each.rows.find((row) => row.property === 'boot')
    assert.ok(boot?.cells.every((cell) => cell.state !== 'add-on') ?? true, each.platform)
  }
})

test('the present family comes before others that are as good, and the order is printed', () => {
  const { candidates, ranking } = chosen(2, { os: 'linux' }, { current: ['raspberry-pi-3b-plus'] })
  assert.match(candidates[0]?.platform ?? '', /^raspberry-pi/u)
  assert.equal(candidates[0]?.move.id, 'same-family')
  assert.ok(ranking.length > 5 && ranking.every((says) => says.length > 5))
})

const tiny = parsePlatform({
  id: 'acme-x1', title: 'Acme X1', vendor: 'Acme', family: 'Acme X', kind: 'mcu',
  functions: { os: 'rtos', radios: ['ble'], ramMb: [0.25], sources: [{ title: 'Data sheet', edition: '1', at: 'page 1', url: 'https://acme.example/x1', checked: '2026-11-30' }] },
})

test('needs: met, missed with what the part has instead, or not researched', () => {
  const [part] = resolveCatalogue([tiny]).platforms.values()
  assert.ok(part)
  assert.deepEqual(meetNeeds(part, { os: 'rtos', radios: ['ble'], price: 3, madeUntil: 2035 }), { missed: [], notResearched: ['costs 3 or less', 'is made until 2035'] })
  assert.deepEqual(meetNeeds(part, { os: 'linux' }).missed, [{ need: 'runs Linux', why: 'it runs a real-time system' }])
  assert.deepEqual(meetNeeds(part, { radios: ['wifi'], ramMb: 1 }).missed.map((each) => each.need), ['has wifi', 'has 1 MiB of memory'])
})

test('a part of which nothing is known is unproven, whatever is asked', () => {
  const { candidates } = chosen(2, {}, {}, resolveCatalogue([tiny]))
  assert.deepEqual(candidates.map((each) => [each.platform, each.verdict]), [['acme-x1', 'unproven']])
  assert.ok((candidates[0]?.open.length ?? 0) > 3)
})
