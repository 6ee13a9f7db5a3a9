import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Fact } from '../facts/fact.ts'
import { withDocuments } from './documents.ts'

const answer = (more: { readonly document?: string; readonly dated?: string }): Fact =>
  ({ kind: 'answer', question: 'handling.support-funded', answer: 'yes', detail: '', basis: 'declared', where: { artefact: 'product.yaml', path: '', line: 7 }, container: '', file: '', ...more })
const told = (more: Parameters<typeof answer>[0]) => {
  const { facts, problems } = withDocuments([answer(more)], new Set(['plan.pdf']))
  return [facts[0]?.basis, ...problems.map(({ message, where, incomplete }) => `${where.line ?? ''} ${String(incomplete)} ${message.split(':')[0] ?? ''}`)]
}

test('an answer is documented by a document that is there; one that is missing, or has no date, is told', () => {
  assert.deepEqual(told({}), ['declared'])
  assert.deepEqual(told({ document: './plan.pdf', dated: '2026-11-01' }), ['documented'])
  assert.deepEqual(told({ document: 'plan.pdf' }), ['documented', '7 false the document "plan.pdf" behind the answer to handling.support-funded has no date'])
  assert.deepEqual(told({ document: 'gone.pdf', dated: '2026-11-01' }), ['declared', '7 false the answer to handling.support-funded points at "gone.pdf", which is not in the dossier\'s folder; it counts as declared only'])
})
