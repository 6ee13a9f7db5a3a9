import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findingFingerprint } from '../../assess/identity.ts'
import type { Assessment } from '../../assess/schema.ts'
import { blocked } from '../testing/blocked.ts'
import { paperMarkdown } from './markdown.ts'
import { reviewPaper } from './review.ts'

const markdown = (assessment: Assessment): string => [...paperMarkdown(reviewPaper(assessment))].join('\n')
const [some] = blocked.outcomes
assert.ok(some !== undefined)

test('every number that is cited has a row, however much was judged', () => {
  const outcomes = Array.from({ length: 1600 }, (_, index) => ({ ...some, message: `Result ${index}.`, result: index === 1599 ? 'fail' as const : 'pass' as const }))
  const text = markdown({ ...blocked, outcomes, plan: [], chains: [], frameworks: [] })
  assert.match(text, /Check `[^`]+`, E1600\./u)
  assert.match(text, /^\| E1600 \| Result 1599/mu)
  assert.match(text, /^And 99 more results; the CSV report lists them\.$/mu)
})

test('the digits of a finding are those of the other reports, also where its name holds what nobody sees', () => {
  const odd = { ...some, message: 'A key\u202e.', subject: 'key\u202e\n' }
  const text = markdown({ ...blocked, outcomes: [odd] })
  assert.ok(text.includes(findingFingerprint(odd).slice(0, 10)))
  assert.ok(!text.includes('\u202e'))
})

test('vulnerabilities beyond those that are written out are counted in words', () => {
  const [one] = blocked.vulnerabilities
  assert.ok(one !== undefined)
  const text = markdown({ ...blocked, vulnerabilities: Array.from({ length: 1045 }, (_, index) => ({ ...one, id: `CVE-2024-${10_000 + index}` })) })
  assert.match(text, /^And 1,005 more of this priority\.$/mu)
})
