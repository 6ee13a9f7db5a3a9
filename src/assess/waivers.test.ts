import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fail, pass } from '../checks/define.ts'
import { dossier } from './testing.ts'
import { waiverOf, waiverProblems } from './waivers.ts'

const at = { basis: 'observed', artefact: 'card.img', path: '' } as const
const waiver = { check: 'exposure/no-default-passwords', subject: 'pi', reason: 'r', owner: 'o', expires: '2026-11-23' }
const known = new Set([waiver.check])

test('a waiver marks its subject until the end of its last day', () => {
  const failing = fail('x', at, { subject: 'pi' })
  assert.equal(waiverOf([waiver], waiver.check, failing, '2026-11-23'), waiver)
  assert.equal(waiverOf([waiver], waiver.check, failing, '2026-11-24'), undefined)
  assert.equal(waiverOf([waiver], waiver.check, fail('x', at, { subject: 'root' }), '2026-11-23'), undefined)
  assert.equal(waiverOf([waiver], waiver.check, pass('x', at, 'pi'), '2026-11-23'), undefined)
})

test('ended waivers and waivers of checks that do not exist are told, with their line', () => {
  const from = (item: typeof waiver) => dossier({}, { waivers: [item], lines: { 'waivers.0.check': 12 } })
  assert.deepEqual(waiverProblems(from(waiver), known, '2026-11-23'), [])
  const [ended] = waiverProblems(from(waiver), known, '2026-12-01')
  assert.match(ended?.message ?? '', /ended on 2026-11-23/u)
  assert.deepEqual([ended?.where.line, ended?.incomplete], [12, false])
  assert.match(waiverProblems(from({ ...waiver, check: 'exposure/no-such-thing' }), known, '2026-11-23')[0]?.message ?? '', /does not exist/u)
})
