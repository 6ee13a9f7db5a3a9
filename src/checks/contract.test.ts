/** What every check owes: examples that hold, evidence, a way out of unknown, and a page that a team can use. */
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { FactKind } from '../facts/fact.ts'
import { questionIds } from '../facts/questions.ts'
import { cases } from './cases.gen.ts'
import { properties, rungs, severities, type Case, type Check, type Outcome } from './define.ts'
import { checks } from './registry.gen.ts'
import { exampleContext, exampleFacts, runExample } from './testing.ts'

type Expected = Outcome['result']

const examplesOf = (check: Check): { expected: Expected; example: Case }[] => {
  const own = cases[check.id]
  assert.ok(own, `${check.id} has no examples: write ${check.id}.cases.ts`)
  return (['pass', 'fail', 'unknown', 'not-applicable'] as const).flatMap((expected) => (own[expected] ?? []).map((example) => ({ expected, example })))
}

test('ids are unique, and every example belongs to a check', () => {
  const ids = checks.map((check) => check.id)
  assert.deepEqual(ids.filter((id, index) => ids.indexOf(id) !== index), [])
  assert.deepEqual(Object.keys(cases).filter((id) => !ids.includes(id)), [])
})

for (const check of checks) {
  test(check.id, async (t) => {
    await t.test('says where it belongs, and cites something', () => declarationHolds(check))
    await t.test('has a page that a team can use', () => pageHolds(check))
    const asked = new Set<FactKind>()
    for (const { expected, example } of examplesOf(check)) {
      await t.test(`${expected}: ${example.title}`, () => exampleHolds(check, example, expected, runExample(check, example, asked)))
    }
    await t.test('needs only what it uses', () => assert.deepEqual(check.needs.filter((kind) => !asked.has(kind)), []))
    await t.test('absence of evidence is neither pass nor fail', () => absenceHolds(check))
    await t.test('says the same twice', () => repeatHolds(check))
  })
}

function declarationHolds(check: Check): void {
  // The registry imports by path, and the id has to be that path: permanent, greppable.
  assert.ok(existsSync(join(import.meta.dirname, `${check.id}.ts`)), `no file ${check.id}.ts`)
  assert.match(check.id, /^[a-z]+\/[a-z0-9]+(-[a-z0-9]+)*$/u)
  assert.equal(check.id.split('/')[0], check.property)
  assert.ok(properties.includes(check.property) && rungs.includes(check.rung))
  assert.match(check.title, /^[A-Z].*[^.\s]$/u, 'the title is a sentence without a full stop')
  assert.ok(check.references.length > 0)
  for (const { title, url } of check.references) {
    assert.ok(title.length > 3)
    assert.equal(new URL(url).protocol, 'https:', url)
  }
  for (const question of check.asks ?? []) assert.ok(questionIds.includes(question), question)
  for (const required of [0, 1, 2, 3, 4]) {
    const { severity, reason } = check.severity({ required, remote: Math.min(required, 3), physical: required })
    assert.ok(severities.includes(severity))
    assert.ok(isSentence(reason), `reason: ${reason}`)
  }
}

function pageHolds(check: Check): void {
  const page = readFileSync(join(import.meta.dirname, `${check.id}.md`), 'utf8')
  const sections = new Map(page.split(/^#+ +/mu).map((section) => [section.split('\n')[0]?.trim() ?? '', section.split('\n').slice(1).join('\n').trim()]))
  for (const heading of ['Why it matters', 'How to fix', 'When this does not apply']) {
    assert.ok((sections.get(heading)?.length ?? 0) > 20, `${check.id}.md: nothing useful under "${heading}"`)
  }
  const sentences = [...sections.values()].join('\n').split(/[.!?](?=\s|$)/u).filter((text) => text.trim().split(/\s+/u).length >= 5)
  assert.ok(sentences.length >= 3, `${check.id}.md: fewer than three sentences`)
}

function exampleHolds(check: Check, example: Case, expected: Expected, outcomes: readonly Outcome[]): void {
  const found = outcomes.map((outcome) => outcome.result)
  const told = JSON.stringify(outcomes, undefined, 1)
  assert.ok(found.includes(expected), `wanted ${expected}, got ${told}`)
  if (expected !== 'fail') assert.ok(!found.includes('fail'), `wanted ${expected} and no fail, got ${told}`)
  if (expected === 'unknown' || expected === 'not-applicable') assert.ok(!found.includes('pass'), `wanted ${expected} and no pass, got ${told}`)
  for (const outcome of outcomes) outcomeHolds(outcome)
  const subjects = outcomes.filter(({ result }) => result === expected).map(({ subject }) => subject)
  for (const subject of example.subjects ?? []) assert.ok(subjects.includes(subject), `${check.id}: no ${expected} about "${subject}", only about ${JSON.stringify(subjects)}`)
}

function outcomeHolds(outcome: Outcome): void {
  assert.ok(isSentence(outcome.message), `the message is no sentence: ${outcome.message}`)
  if (outcome.result === 'pass' || outcome.result === 'fail') assert.ok(outcome.evidence.length > 0, 'no evidence')
  if (outcome.result === 'unknown') assert.ok(outcome.settledBy.trim().split(/\s+/u).length >= 3, `settledBy says too little: ${outcome.settledBy}`)
  for (const { artefact, path } of outcome.evidence ?? []) {
    assert.ok(artefact !== '', 'evidence names no artefact')
    assert.ok(!path.startsWith('/'), `an evidence path begins inside its artefact, without a slash: ${path}`)
  }
}

/** Without any fact nothing is shown, so every check says that it does not know, or that nothing of its kind is there. */
function absenceHolds(check: Check): void {
  const outcomes = check.run(exampleContext(check, []))
  assert.ok(outcomes.length > 0, 'says nothing at all when there are no facts')
  for (const outcome of outcomes) {
    assert.ok(outcome.result === 'unknown' || outcome.result === 'not-applicable', `${outcome.result} without any fact`)
    outcomeHolds(outcome)
  }
}

function repeatHolds(check: Check): void {
  for (const { example } of examplesOf(check)) assert.deepEqual(runExample(check, example), runExample(check, example))
}

/** At least three words, and an end. */
const isSentence = (text: string): boolean => /\S+\s+\S+\s+\S.*[.!?]["')]?$/su.test(text) && text.trim() === text

test('before there is anything to read, a no and a plan count where the check asks for them by its own name', () => {
  for (const check of checks) {
    const question = check.asks?.find((each) => each.replace('.', '/') === check.id)
    if (question === undefined) continue
    for (const answer of ['no', 'planned'] as const) {
      const facts = exampleFacts({ title: '', facts: [{ kind: 'answer', question, answer, detail: 'as the example says' }] })
      const failing = check.run(exampleContext(check, facts)).find((outcome) => outcome.result === 'fail')
      assert.ok(failing?.result === 'fail' && failing.planned === (answer === 'planned' ? true : undefined), `${check.id}: ${answer}`)
    }
  }
})
