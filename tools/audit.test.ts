import assert from 'node:assert/strict'
import test from 'node:test'
import { platforms } from '../src/platforms/bundle.gen.ts'
import { factsOf } from '../src/platforms/facts-of.ts'
import { CAPABILITY_NAMES } from '../src/platforms/vocabulary.ts'
import { auditedFacts, draw, factText } from './audit.ts'

const facts = auditedFacts(platforms)

test('every statement with a source can be drawn, once', () => {
  for (const entry of platforms) {
    const own = facts.filter((fact) => fact.entry === entry.id)
    const capabilities = CAPABILITY_NAMES.flatMap((name) => factsOf(entry, name))
    const others = entry.attacks.length + entry.certifications.length + entry.repairs.length
      + [entry.functions, entry.functions?.price, entry.lifecycle].filter((each) => each !== undefined).length
    assert.equal(own.length, capabilities.length + capabilities.filter((fact) => fact.conflict !== undefined).length + others, entry.id)
  }
  for (const fact of facts) assert.ok(fact.sources.length > 0, `${fact.entry} ${fact.place}`)
})

test('a seed draws the same facts again, none twice, and another seed draws others', () => {
  const ten = draw(facts, 10, 7)
  assert.deepEqual(draw(facts, 10, 7), ten)
  assert.equal(new Set(ten).size, 10)
  assert.notDeepEqual(draw(facts, 10, 8), ten)
  assert.deepEqual(new Set(draw([1, 2], 10, 1)), new Set([1, 2]))
})

test('a block shows what is said and where it can be read', () => {
  const text = factText({
    entry: 'a-part', place: 'capabilities.debug-lock [rev-1]', lines: [['value', 'yes'], ['strength', '2: a lock']],
    sources: [{ title: 'Manual', edition: '1.0', at: 'p. 7', url: 'https://example.org/m.pdf', checked: '2026-11-30' }],
  })
  assert.equal(text, [
    'a-part: capabilities.debug-lock [rev-1]', '  value     yes', '  strength  2: a lock', '  source    Manual, 1.0 (passage read on 2026-11-30)', '  at        p. 7',
    '            https://example.org/m.pdf', '',
  ].join('\n'))
})
