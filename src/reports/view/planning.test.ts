import assert from 'node:assert/strict'
import { test } from 'node:test'
import { blocked } from '../testing/blocked.ts'
import { fixable, incomplete } from '../testing/others.ts'
import { leftOut, reckoningText, ways } from './outlook.ts'
import { stepsBefore, waitWord } from './plan.ts'
import { changeWord, clearing, clearingTitle, moveWord, priceWords, sharedColumns, withAddOns } from './platforms.ts'
import { schemeValue } from './schemes.ts'

test('the present platform stands beside the moves, and moves with the same figures stand in one row', () => {
  assert.deepEqual(ways(fixable).map(({ title, totals }) => [title, totals?.effort.p50]), [
    ['Secure the present platform', 8.1],
    ['Move to Raspberry Pi Compute Module 4, eMMC or Raspberry Pi Compute Module 5, eMMC', 52],
    ['Move to NXP i.MX 8M Mini, with NXP EdgeLock SE050', 108],
  ])
  assert.deepEqual(ways(blocked)[0], { title: 'Secure the present platform', totals: undefined, because: 'no configuration of it reaches level 2', steps: 11 })
  assert.deepEqual(ways(incomplete), [])
  const beside = fixable.plan.map((step) => ({ ...step, needed: false }))
  assert.deepEqual(ways({ ...fixable, plan: beside }).map(({ totals, because }) => [totals === undefined, because])[0], [true, 'no step that it needs is known yet'])
  assert.deepEqual(ways({ ...fixable, plan: beside, outlook: { ...fixable.outlook, moves: [] } }), [])
  assert.match(leftOut(fixable), /^\d+ required cells are unknown: what they turn out to need comes on top\. A move is counted/u)
  assert.equal(leftOut({ grid: [], outlook: { ...blocked.outlook, moves: [] } }), '')
  assert.equal(reckoningText({ ...blocked.outlook, reckoning: { ...blocked.outlook.reckoning, people: 1 } }), 'Reckoned with 1 person, 800 EUR for a person-day and 1,000 units a year; 4,000 draws, always the same.')
})

test('a scheme that could rise says at least, once', () => {
  assert.deepEqual(blocked.schemes.map(schemeValue), ['class 2', 'level 2', 'level 2', 'does not apply', 'at least default: own assessment (module A)', 'at least part 1 (networks) and part 2 (privacy)'])
  const [scheme] = blocked.schemes
  assert.ok(scheme !== undefined)
  assert.deepEqual([true, false].map((open) => schemeValue({ ...scheme, value: '', open })), ['not known yet', 'asks for nothing'])
})

test('only platforms of which everything that blocks is known to be cleared are said to clear the block', () => {
  assert.deepEqual(clearing(blocked).map(({ platform }) => platform), ['raspberry-pi-cm4', 'raspberry-pi-cm5', 'nxp-imx8m-mini'])
  const titles = [blocked.alternatives, blocked.alternatives.slice(3), blocked.alternatives.slice(4)].map((alternatives) => clearingTitle({ ...blocked, alternatives }))
  assert.deepEqual(titles, ['Platforms that clear the block', 'No platform is known to clear the block', 'No platform clears the block'])
})

test('platforms, moves and steps in words', () => {
  const [near, , far] = blocked.alternatives
  assert.ok(near !== undefined && far !== undefined)
  assert.deepEqual([withAddOns(far), changeWord(far), moveWord(far)], ['NXP i.MX 8M Mini with NXP EdgeLock SE050', 'a new board and a new board support package', '30 to 160 person-days, 12 to 48 weeks'])
  assert.deepEqual(priceWords(near), { amount: '45 to 90 USD', day: '1 September 2026' })
  const nothing = { p10: 0, p50: 0, p90: 0 }
  assert.equal(moveWord({ ...near, move: { id: 'new', effort: nothing, weeks: nothing } }), '')
  assert.deepEqual(sharedColumns(blocked.alternatives).map(({ word }) => word), ['boot', 'keys', 'crypto', 'identity', 'ports', 'storage'])
  assert.deepEqual(blocked.plan.map((step) => stepsBefore(blocked.plan, step).join()), ['', '10', '', '1', '', '1', '', '', '', '', '', ''])
  assert.deepEqual(blocked.plan.map(waitWord).filter(Boolean), ['8 to 20 weeks of waiting', '1 to 8 weeks of waiting', '4 to 16 weeks of waiting'])
})
