import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import fc from 'fast-check'
import { compareDebian, compareRpm, compareVersions } from './version-order.ts'

test('plain versions have an order where nobody can doubt it', () => {
  for (const [early, late] of [['1.0', '1.1'], ['1.9', '1.10'], ['1.0.2t', '1.0.2u'], ['1.0.2', '1.0.2a'], ['2019.78', '2020.79'], ['6.1.0-56-arm64', '6.1.1-56-arm64'], ['1.2', '1.2.1'], ['3.0.0', '20.0.0']] as const) {
    assert.ok((compareVersions('generic', early, late) ?? 0) < 0, `${early} ${late}`)
    assert.ok((compareVersions('generic', late, early) ?? 0) > 0, `${late} ${early}`)
  }
  for (const [a, b] of [['1.0', ''], ['1.0-rc1', '1.0'], ['1.0-rc1', '1.1-rc2'], ['git-abc', 'git-def'], ['2021.01', 'r1234'], ['1.0', '1.0.0']] as const) assert.equal(compareVersions('generic', a, b), undefined, `${a} ${b}`)
  assert.equal(compareVersions('generic', 'any', 'any'), 0)
})

const version = fc.stringMatching(/^(?:[0-2]:)?[0-9][0-9a-c.+~]{0,6}(?:-[0-9a-c.+~]{1,4})?$/)

test('Debian versions are ordered as dpkg orders them', (t) => {
  if (spawnSync('dpkg', ['--version']).error !== undefined) {
    t.skip('no dpkg')
    return
  }
  const less = (a: string, b: string): boolean => spawnSync('dpkg', ['--compare-versions', a, 'lt', b]).status === 0
  const cases: (readonly [string, string])[] = [['1.0~rc1-1', '1.0-1'], ['1:0.1-1', '9.9-1'], ['1.0-1+deb12u2', '1.0-1+deb12u10'], ['2.36-9+rpt2+deb12u9', '2.36-9+rpt2+deb12u10'], ['3.0.11-1~deb12u2', '3.0.11-1'], ['1.0-', '1.0-0'], ['00001', '1'], ['1.0a', '1.0+']]
  for (const [a, b] of [...cases, ...fc.sample(fc.tuple(version, version), { numRuns: 150, seed: 7 })]) {
    assert.equal(compareDebian(a, b) < 0, less(a, b), `${a} ${b}`)
    assert.equal(compareDebian(b, a) < 0, less(b, a), `${b} ${a}`)
  }
})

test('RPM versions: the examples of rpm\'s own tests', () => {
  for (const [a, b, order] of [
    ['1.0', '1.0', 0], ['1.0', '2.0', -1], ['2.0.1', '2.0', 1], ['2.0.1a', '2.0.1', 1], ['5.5p1', '5.5p2', -1], ['5.5p10', '5.5p1', 1], ['10xyz', '10.1xyz', -1], ['xyz10', 'xyz10.1', -1], ['xyz.4', '8', -1], ['6.0.rc1', '6.0', 1],
    ['10b2', '10a1', 1], ['1.0aa', '1.0a', 1], ['10.0001', '10.1', 0], ['4.999.9', '5.0', -1], ['1.0~rc1', '1.0', -1], ['1.0~rc1', '1.0~rc2', -1], ['1.0^', '1.0', 1], ['1.0^git1', '1.01', -1], ['1.0^20160101', '1.0.1', -1], ['1.0~rc1^git1', '1.0~rc1', 1], ['2:1.0', '1:9.0', 1], ['1.0-1', '1.0-2', -1],
  ] as const) {
    assert.equal(Math.sign(compareRpm(a, b)), order, `${a} ${b}`)
    assert.equal(Math.sign(compareRpm(b, a)), -order || 0, `${b} ${a}`)
  }
})

test('both orders mirror, and are transitive', () => {
  for (const compare of [compareDebian, compareRpm]) {
    fc.assert(fc.property(version, version, version, (a, b, c) => {
      assert.equal(Math.sign(compare(a, b)) + Math.sign(compare(b, a)), 0)
      if (compare(a, b) <= 0 && compare(b, c) <= 0) assert.ok(compare(a, c) <= 0)
    }))
  }
})
