import assert from 'node:assert/strict'
import { test } from 'node:test'
import { frameworks } from './bundle.gen.ts'
import { countsOf } from './counts.ts'

const percent = ({ artefact }: ReturnType<typeof countsOf>): number => Math.round((artefact.tied / Math.max(artefact.total, 1)) * 100)

test('counts add up, per framework', (t) => {
  for (const framework of frameworks) {
    const counts = countsOf(framework)
    assert.equal(Object.values(counts.byCoverage).reduce((sum, count) => sum + count, 0), framework.requirements.length)
    assert.ok(counts.unconfirmed <= counts.requirements && counts.artefact.tied <= counts.artefact.total && counts.artefact.total <= counts.requirements)
    const coverage = Object.entries(counts.byCoverage).map(([name, count]) => `${count} ${name}`).join(', ')
    t.diagnostic(`${framework.id} ${framework.edition}: ${counts.requirements} requirements (${coverage}), ${counts.unconfirmed} unconfirmed, ${counts.artefact.tied} of ${counts.artefact.total} that an artefact can show are tied`)
  }
})

test('of what an artefact can show, six in ten are tied to a check', (t) => {
  const asked = frameworks.filter(({ id }) => ['etsi-en-303-645', 'eu-cra-annex-i', 'owasp-isvs', 'en-18031-1', 'en-18031-2', 'en-18031-3'].includes(id))
  assert.equal(asked.length, 7)
  const all = countsOf(...asked)
  t.diagnostic(`${all.artefact.tied} of ${all.artefact.total}: ${percent(all)} %`)
  assert.ok(percent(all) >= 60)
  // None hides behind the others.
  for (const framework of asked) assert.ok(percent(countsOf(framework)) >= 50, framework.id)
})
