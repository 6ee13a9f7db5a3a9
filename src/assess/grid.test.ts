/** grid.md sections 5, 6 and 8: the order of the rules, held cells, leaning rows, strength of evidence, stages, verdicts. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { checks } from '../checks/registry.gen.ts'
import type { Stage } from '../facts/dossier.ts'
import { cells, decidingChecks, requiredAt } from './cells.ts'
import { buildGrid } from './grid.ts'
import type { AssessedOutcome, GridCell } from './schema.ts'
import { allPass, levelOf, outcome, replaced } from './testing.ts'
import { decideVerdict } from './verdict.ts'

const date = '2026-11-23'
const grid = (outcomes: readonly AssessedOutcome[], level = 2, stage: Stage = 'production'): GridCell[] => buildGrid({ outcomes, level: levelOf(level), stage, date })
const cell = (all: readonly GridCell[], id: string): GridCell => {
  const found = all.find((item) => `${item.property}/${item.rung}` === id)
  assert.ok(found, id)
  return found
}
const verdict = (outcomes: readonly AssessedOutcome[], level = 2): string => decideVerdict({ grid: grid(outcomes, level), outcomes, dossier: true, complete: true })

test('64 cells, and every one that a level up to 3 requires has deciding checks', () => {
  assert.equal(grid([]).length, 64)
  for (const { id, property, rung } of cells) if (requiredAt(property, rung) <= 3) assert.ok((decidingChecks[id] ?? []).length > 0, id)
})

test('every deciding check exists, and stands in the cell that names it', () => {
  for (const [id, names] of Object.entries(decidingChecks)) {
    for (const name of names ?? []) {
      const check = checks.find((item) => item.id === name)
      assert.ok(check, `${id} names ${name}, which does not exist`)
      assert.equal(`${check.property}/${check.rung}`, id)
    }
  }
})

test('a product that passes everything is ready, at every level', () => {
  for (const level of [1, 2, 3]) assert.equal(verdict(allPass(), level), 'ready')
})

test('nothing read is unproven, never ready', () => {
  assert.equal(verdict([]), 'unproven')
  assert.ok(grid([]).every((item) => item.state !== 'met'))
})

test('a bare image is never ready', () => {
  const outcomes = allPass()
  assert.equal(decideVerdict({ grid: grid(outcomes), outcomes, dossier: false, complete: true }), 'unproven')
})

test('what could not be read keeps a product from being ready', () => {
  const outcomes = allPass()
  assert.equal(decideVerdict({ grid: grid(outcomes), outcomes, dossier: true, complete: false }), 'unproven')
})

test('a failing deciding check makes its cell unmet and holds what stands right of it', () => {
  const all = grid(replaced(allPass(), 'update/mechanism-with-recovery', { result: 'fail' }))
  assert.equal(cell(all, 'update/available').state, 'unmet')
  assert.deepEqual([cell(all, 'update/enabled').state, cell(all, 'update/enabled').heldBy], ['held', 'update/available'])
  assert.equal(cell(all, 'update/kept').heldBy, 'update/available')
})

test('low severity informs and decides nothing', () => {
  assert.equal(cell(grid(replaced(allPass(), 'exposure/no-legacy-services', { result: 'fail', severity: 'low' })), 'exposure/enabled').state, 'met')
})

test('rows that lean on boot are held right of available while boot is not correct', () => {
  const all = grid(replaced(allPass(), 'boot/image-signature-anchored', { result: 'unknown', settledBy: 'a fuse dump' }))
  assert.equal(cell(all, 'boot/correct').state, 'unknown')
  for (const row of ['integrity', 'keys', 'identity', 'storage']) {
    assert.equal(cell(all, `${row}/available`).state, 'met', row)
    assert.deepEqual([cell(all, `${row}/enabled`).state, cell(all, `${row}/enabled`).heldBy], ['held', 'boot/correct'], row)
  }
  assert.equal(cell(all, 'comms/enabled').state, 'met')
})

test('what does not apply waits for no other row', () => {
  const catalogue = { result: 'not-applicable' as const, evidence: [{ basis: 'catalogue' as const, artefact: 'catalogue', path: 'x' }] }
  const open = replaced(allPass(), 'boot/image-signature-anchored', { result: 'unknown', settledBy: 'a fuse dump' })
  const none = ['integrity/root-filesystem-authenticated', 'integrity/root-filesystem-read-only', 'integrity/kernel-modules-signed'].reduce((outcomes, check) => replaced(outcomes, check, catalogue), open)
  assert.equal(cell(grid(none), 'integrity/enabled').state, 'not-needed')
  assert.equal(cell(grid(replaced(none, 'integrity/kernel-modules-signed', { result: 'pass' })), 'integrity/enabled').state, 'held')
})

test('evidence weaker than asked leaves the cell unknown; the catalogue never settles enabled', () => {
  const declared = [{ basis: 'declared', artefact: 'product.yaml', path: '' }] as const
  assert.equal(cell(grid(replaced(allPass(), 'debug/ports-closed-in-units', { evidence: [...declared] })), 'debug/enabled').state, 'unknown')
  const catalogue = [{ basis: 'catalogue', artefact: 'catalogue', path: 'x' }] as const
  assert.equal(cell(grid(replaced(allPass(), 'debug/ports-can-be-closed', { evidence: [...catalogue] })), 'debug/available').state, 'met')
  assert.equal(cell(grid(replaced(allPass(), 'debug/ports-closed-in-units', { evidence: [...catalogue] })), 'debug/enabled').state, 'unknown')
})

test('what a part does not have the catalogue settles, and a bare word does not', () => {
  const without = (basis: 'catalogue' | 'declared', result: 'not-applicable' | 'pass' = 'not-applicable') =>
    cell(grid(replaced(allPass(), 'debug/dma-ports-confined', { result, evidence: [{ basis, artefact: 'x', path: 'y' }] })), 'debug/correct').state
  assert.equal(without('catalogue'), 'met')
  assert.equal(without('declared'), 'unknown')
  assert.equal(without('catalogue', 'pass'), 'unknown')
})

test('level 3 asks dumps of three units', () => {
  const dump = (unit: string) => ({ basis: 'dump', artefact: unit, path: '', unit }) as const
  const at = (...units: string[]) => cell(grid(replaced(allPass(), 'debug/ports-closed-in-units', { evidence: units.map(dump) }), 3), 'debug/enabled').state
  assert.equal(at('unit-1.txt', 'unit-2.txt'), 'unknown')
  assert.equal(at('unit-1.txt', 'unit-2.txt', 'unit-3.txt'), 'met')
})

test('level 3 asks process documents not older than twelve months', () => {
  const document = (checked: string) => [{ basis: 'documented' as const, artefact: 'product.yaml', path: '', source: { title: 'policy.pdf', at: '', url: '', checked } }]
  const at = (day: string) => cell(grid(replaced(allPass(), 'handling/reports-triaged-and-clocks-run', { evidence: document(day) }), 3), 'handling/enabled').state
  assert.equal(at('2026-01-01'), 'met')
  assert.equal(at('2025-11-01'), 'unknown')
})

test('before its stage is due an unmet cell is planned or not planned', () => {
  const fails = (planned: boolean) => replaced(allPass(), 'exposure/no-default-passwords', { result: 'fail', ...(planned ? { planned } : {}) })
  assert.equal(cell(grid(fails(false), 2, 'prototype'), 'exposure/correct').state, 'not-planned')
  assert.equal(cell(grid(fails(true), 2, 'prototype'), 'exposure/correct').state, 'planned')
  assert.equal(cell(grid(fails(true), 2, 'production-prototype'), 'exposure/correct').state, 'unmet')
})

test('unattainable blocks, unless an add-on of the catalogue repairs it', () => {
  const failing = (repairedBy: string[]) => replaced(allPass(), 'keys/platform-protects-keys', { result: 'fail', unattainable: true, repairedBy })
  assert.equal(verdict(failing([])), 'blocked')
  assert.equal(verdict(failing(['microchip-atecc608b'])), 'fixable')
})

test('an unknown available cell of a hardware row is unproven, whatever else is unmet', () => {
  const outcomes = replaced(replaced(allPass(), 'debug/ports-can-be-closed', { result: 'unknown' }), 'exposure/no-default-passwords', { result: 'fail' })
  assert.equal(verdict(outcomes), 'unproven')
})

test('waived failures stay unmet', () => {
  const outcomes = replaced(allPass(), 'exposure/no-default-passwords', { result: 'fail', waived: { reason: 'r', owner: 'o', expires: '2027-01-01' } })
  assert.equal(cell(grid(outcomes), 'exposure/correct').state, 'unmet')
})

test('turning one outcome from pass to anything else never makes a cell or the verdict better', () => {
  const order = ['met', 'not-needed', 'unknown', 'planned', 'not-planned', 'held', 'unmet']
  const names = allPass().map((item) => item.check)
  fc.assert(fc.property(fc.constantFrom(...names), fc.constantFrom('fail', 'unknown'), fc.integer({ min: 1, max: 3 }), (name, result, level) => {
    const before = grid(allPass(), level)
    const after = grid(replaced(allPass(), name, { result: result as 'fail' }), level)
    after.forEach((item, index) => assert.ok(order.indexOf(item.state) >= order.indexOf(before[index]?.state ?? 'met'), `${item.property}/${item.rung}`))
  }), { seed: 11 })
})

test('outcomes of checks that decide nothing change no cell', () => {
  const extra = outcome('boot/platform-is-as-declared', { result: 'fail', deciding: false, property: 'boot', rung: 'available' })
  assert.equal(cell(grid([...allPass(), extra]), 'boot/available').state, 'met')
})
