import assert from 'node:assert/strict'
import { test } from 'node:test'
import { check } from './boot/platform-authenticates-boot.ts'
import { knows, part } from './capability-cases.ts'
import { runExample } from './testing.ts'

const shortOf = (strength: number) => runExample(check, { title: '', facts: [part('acme-soc'), knows('acme-soc', 'boot-authentication', 'yes', strength)], level: { required: 4 } })
  .map((outcome) => [outcome.result, outcome.result === 'fail' ? outcome.shortOfLevel : undefined])

test('a part that does it, and not as strongly as the level asks, is told apart from one that leaves it to software', () => {
  assert.deepEqual(shortOf(2), [['fail', true]])
  assert.deepEqual(shortOf(1), [['fail', undefined]])
})
