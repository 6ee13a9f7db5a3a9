/** grid.md section 9: declared against observed. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checks } from '../checks/registry.gen.ts'
import { fail, pass, type Evidence, type Outcome } from '../checks/define.ts'
import type { Fact } from '../facts/fact.ts'
import { questions, type QuestionId } from '../facts/questions.ts'
import { contradictedBy, withContradictions } from './contradictions.ts'
import type { Judged } from './judged.ts'

const declared: Evidence = { basis: 'declared', artefact: 'product.yaml', path: '', line: 7 }
const observed: Evidence = { basis: 'observed', artefact: 'card.img', path: '2:ext4/etc/inittab', line: 3 }
const answer = (question: QuestionId, word: 'yes' | 'no' = 'yes'): Fact<'answer'> => ({
  kind: 'answer', question, answer: word, detail: '', basis: 'declared', where: { artefact: 'product.yaml', path: '', line: 7 }, container: '', file: '/product.yaml',
})
const judged = (id: string, outcome: Outcome, severity: 'high' | 'low' = 'high'): Judged => {
  const check = checks.find((item) => item.id === id)
  assert.ok(check, id)
  return { check, outcome, severity: { severity, reason: 'of the example' } }
}
const ports = judged('debug/ports-closed-in-units', pass('Ports are closed.', declared))
const console = judged('debug/no-serial-console-login', fail('ttyAMA0 offers a log-in.', observed))

test('what was read beats a yes: the answered check fails in its own cell and names both', () => {
  const [first, second] = withContradictions([ports, console], [answer('debug.ports-closed-in-units')])
  assert.equal(first?.outcome.result, 'fail')
  assert.deepEqual(first?.outcome.evidence?.map(({ basis }) => basis), ['observed', 'declared'])
  assert.match(first?.outcome.message ?? '', /debug\.ports-closed-in-units.*ttyAMA0/u)
  assert.equal(second, console)
})

test('no answer, a no, a mild finding or evidence of our own leave the judgement as it is', () => {
  assert.equal(withContradictions([ports, console], [])[0], ports)
  assert.equal(withContradictions([ports, console], [answer('debug.ports-closed-in-units', 'no')])[0], ports)
  assert.equal(withContradictions([ports, { ...console, severity: { severity: 'low', reason: '' } }], [answer('debug.ports-closed-in-units')])[0], ports)
  const dumped = judged('debug/ports-closed-in-units', pass('Ports are closed.', { ...observed, basis: 'dump' }))
  assert.equal(withContradictions([dumped, console], [answer('debug.ports-closed-in-units')])[0], dumped)
})

test('a failing check whose own question was answered with yes names the answer, once', () => {
  const failing = judged('storage/data-at-rest-encrypted', fail('Nothing is encrypted.', observed))
  const [once] = withContradictions([failing], [answer('storage.data-at-rest-encrypted')])
  assert.match(once?.outcome.message ?? '', /The dossier says otherwise/u)
  assert.equal(once?.outcome.evidence?.length, 2)
  assert.ok(once)
  assert.deepEqual(withContradictions([once], [answer('storage.data-at-rest-encrypted')])[0]?.outcome, once.outcome)
})

test('the table names questions and checks that exist', () => {
  for (const [question, names] of Object.entries(contradictedBy)) {
    assert.ok(question in questions, question)
    for (const name of names) assert.match(name, /^[a-z]+\/[a-z-]+$/u)
  }
})

test('a key that the image shares, or marks as a test key, contradicts what the dossier says of policies and stages', () => {
  const pairs = [['comms.cloud-policies-confined', 'identity/device-keys-per-unit'], ['keys.signing-keys-separated-by-stage', 'update/update-key-not-published']] as const
  for (const [question, name] of pairs) {
    const answered = judged(question.replace('.', '/'), pass('As it should be.', declared))
    const [first] = withContradictions([answered, judged(name, fail('The key is in the image.', observed))], [answer(question)])
    assert.equal(first?.outcome.result, 'fail', question)
    assert.equal(withContradictions([answered, judged(name, pass('It is not.', observed))], [answer(question)])[0], answered)
  }
})
