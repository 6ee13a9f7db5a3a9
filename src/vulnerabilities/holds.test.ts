import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { VersionScheme } from '../kernel/versions/compare.ts'
import { holds } from './holds.ts'
import type { Affected } from './record.ts'

const held = (scheme: VersionScheme, version: string, said: Partial<Affected>): boolean | undefined => holds({ space: 'x', name: 'x', scheme, ranges: [], ...said }, version).held

test('a listed version that cannot be compared leaves the answer open; one that is held settles it', () => {
  for (const [scheme, version, versions, wanted] of [
    ['upstream', '2.0', ['2.0-acme'], undefined], ['upstream', '2.0', ['1.0', '2.0-acme'], undefined], ['upstream', '2.0', ['2.0-acme', '2.0'], true], ['upstream', '1.0', ['2.0-acme'], false], ['upstream', '1.0', ['r1234'], undefined],
    ['openssl', '1.0.2-acme7', ['1.0.2'], undefined], ['semver', 'workspace:*', ['1.0.0'], undefined], ['semver', 'workspace:*', ['1.0.0', 'workspace:*'], true],
    // No version of the ecosystem, and ours is one: another one.
    ['pep440', '2024.1', ['2004d'], false], ['pep440', '2004d', ['2004d'], true], ['composer', '1.2.3', ['dev-main'], false], ['composer', 'dev-main', ['1.2.3'], undefined],
  ] as const) assert.equal(held(scheme, version, { versions }), wanted, `${version} of ${versions.join(', ')}`)
  assert.deepEqual(holds({ space: 'x', name: 'x', scheme: 'upstream', ranges: [], versions: ['2.0-acme'] }, '2.0').range, { from: '2.0-acme', upTo: '2.0-acme' })
})

test('a version with any update holds those with one, and none of the next version', () => {
  const any = (version: string): Partial<Affected> => ({ ranges: [{ from: version, upTo: version, updates: true }] })
  for (const [scheme, version, named, wanted] of [
    ['upstream', '4.2.8', '4.2.8', true], ['upstream', '4.2.8p15', '4.2.8', true], ['upstream', '4.2.8-p15', '4.2.8', true], ['upstream', '4.2.8rc1', '4.2.8', true], ['upstream', '4.2.8.0-beta2', '4.2.8', true], ['upstream', '4.2.9p1', '4.2.8', false], ['upstream', '4.2', '4.2.8', false],
    ['upstream', '9.3p1', '9.3p1', true], ['upstream', '9.3p2', '9.3p1', false], ['openssl', '1.0.2a', '1.0.2', false], ['openssl', '1.0.2-beta1', '1.0.2', true], ['upstream', '2.0-acme', '2.0', undefined],
  ] as const) assert.equal(held(scheme, version, any(named)), wanted, `${version} of ${named}`)
})
