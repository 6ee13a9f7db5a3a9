import assert from 'node:assert/strict'
import { test } from 'node:test'
import { factQuery, type Fact } from '../facts/fact.ts'
import { pass, unknown } from './define.ts'
import { firmwareOfMicrocontroller, microcontrollers, onMicrocontroller } from './microcontroller.ts'
import { checks } from './registry.gen.ts'
import { runExample } from './testing.ts'

const place = { basis: 'declared' as const, where: { artefact: 'product.yaml', path: '' }, container: '', file: '' }
const part = (partKind: 'mcu' | 'soc', id = 'x', addOn = false): Fact<'functions'> => ({ ...place, kind: 'functions', platform: id, platformTitle: 'Example MCU', addOn, partKind, basis: 'catalogue' })
const platform = (id = 'x', role = 'main', addOn = false): Fact<'platform'> => ({ ...place, kind: 'platform', id, title: id, revision: '', role, addOn, reason: '' })
const named = (name = 'x'): Fact<'named-platform'> => ({ ...place, kind: 'named-platform', name, revision: '', role: 'main' })
const found = (...facts: Fact[]): number => microcontrollers(factQuery(facts)).length

test('a product is a microcontroller\'s when all its processors are, and no system was read', () => {
  assert.equal(found(named(), platform(), part('mcu')), 1)
  assert.equal(found(named(), platform(), part('mcu'), named('se'), platform('se', 'secure-element', true), part('soc', 'se', true)), 1)
  assert.equal(found(named(), platform(), part('mcu'), named('y'), platform('y'), part('soc', 'y')), 0)
  assert.equal(found(), 0)
  assert.equal(found(named(), platform(), part('mcu'), { ...place, kind: 'system' } as unknown as Fact), 0)
})

test('a part that the catalogue does not have may be anything, and so may a main processor that nobody named', () => {
  assert.equal(found(named(), platform(), part('mcu'), named('unheard of')), 0)
  assert.equal(found(named(), platform('x', 'radio'), part('mcu')), 0)
  assert.equal(found(named(), platform()), 0)
})

test('what only a system with files has does not apply; the rest stays unknown; what was judged is left alone', () => {
  const open = unknown('No system was read.', 'Supply the image or the root file system that ships.')
  assert.equal(onMicrocontroller({ linuxOnly: true }, open, [part('mcu')]).result, 'not-applicable')
  const rest = onMicrocontroller({}, open, [part('mcu')])
  assert.ok(rest.result === 'unknown' && rest.settledBy === firmwareOfMicrocontroller)
  const other = unknown('Nobody said.', 'Answer.')
  assert.equal(onMicrocontroller({ linuxOnly: true }, other, [part('mcu')]), other)
  const judged = pass('Well.', { basis: 'observed', artefact: 'a', path: '' })
  assert.equal(onMicrocontroller({ linuxOnly: true }, judged, [part('mcu')]), judged)
})

test('every check of systems alone asks for an image of one when there is none', () => {
  for (const check of checks.filter((each) => each.linuxOnly === true)) {
    const outcomes = runExample(check, { title: '', facts: [] })
    assert.ok(outcomes.some((outcome) => onMicrocontroller(check, outcome, [part('mcu')]).result === 'not-applicable'), check.id)
  }
})
