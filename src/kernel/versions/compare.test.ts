import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test, type TestContext } from 'node:test'
import fc from 'fast-check'
import { compareVersions, versionSchemes, type VersionScheme } from './compare.ts'

const folder = join(import.meta.dirname, 'pairs')

interface Pair {
  readonly a: string
  readonly operator: string
  readonly b: string
}

const pairsOf = (scheme: string): readonly Pair[] =>
  readFileSync(join(folder, `${scheme}.txt`), 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#')).map((line) => {
    const [a = '', operator = '', b = ''] = line.split(' ')
    assert.match(operator, /^[<=>]$/u, `${scheme}: ${line}`)
    return { a, operator, b }
  })

const schemes = readdirSync(folder).map((name) => name.replace('.txt', '')) as VersionScheme[]
const operatorOf = (order: number | undefined): string => (order === undefined ? '?' : order < 0 ? '<' : order > 0 ? '>' : '=')

test('the tables hold 500 pairs or more, for every scheme', () => {
  assert.ok(schemes.reduce((sum, scheme) => sum + pairsOf(scheme).length, 0) >= 500)
  // opkg is dpkg's rule under another name.
  assert.deepEqual(versionSchemes.filter((scheme) => scheme !== 'opkg').toSorted(), schemes.toSorted())
})

for (const scheme of schemes) {
  test(`${scheme}: the order that the ecosystem itself states, in both directions`, () => {
    const wrong = pairsOf(scheme).flatMap(({ a, operator, b }) => {
      const found = [operatorOf(compareVersions(scheme, a, b)), operatorOf(compareVersions(scheme, b, a))]
      const wanted = [operator, operator === '<' ? '>' : operator === '>' ? '<' : '=']
      return found.join('') === wanted.join('') ? [] : [`${a} ${operator} ${b}, found ${found.join(' ')}`]
    })
    assert.deepEqual(wrong, [])
  })
}

/** Text that looks like versions more often than chance would have it. */
const pieces = fc.oneof(fc.nat({ max: 30 }).map(String), fc.constantFrom('.', '.', '.', '-', '~', '+', '_', '^', ':', 'a', 'b', 'z', 'za', 'rc', 'beta', 'alpha', 'p', 'dev', 'post', 'pre', '0', '00', '1', 'r', '-r1', '-rc1', 'SNAPSHOT'))
const versions = fc.array(pieces, { minLength: 1, maxLength: 7 }).map((list) => list.join(''))

for (const scheme of versionSchemes) {
  // Versions of the table, and their like, so that most of them are comparable.
  const known = schemes.includes(scheme) ? pairsOf(scheme).flatMap(({ a, b }) => [a, b]) : pairsOf('dpkg').flatMap(({ a, b }) => [a, b])
  const any = fc.oneof(versions, fc.constantFrom(...known), fc.tuple(fc.constantFrom(...known), pieces).map(([text, piece]) => text + piece))

  test(`${scheme}: an order: equal to itself, the same from both sides, and consistent over three`, () => {
    fc.assert(fc.property(any, any, any, (a, b, c) => {
      const [ab, ba, bc, ac] = [compareVersions(scheme, a, b), compareVersions(scheme, b, a), compareVersions(scheme, b, c), compareVersions(scheme, a, c)]
      assert.equal(ab === undefined, ba === undefined, `${a} ${b}`)
      if (compareVersions(scheme, a, a) !== undefined) assert.equal(compareVersions(scheme, a, a), 0, a)
      if (ab !== undefined && ba !== undefined) assert.equal(Math.sign(ab), -Math.sign(ba) || 0, `${a} ${b}`)
      // 9.3p1 and 9.3p2 are both what 9.3 means, and not the same.
      // Maven's own comparison is not consistent over three (1 < 1-foo1 < 1-final-SNAPSHOT < 1, says ComparableVersion); we answer as it does.
      if (scheme !== 'maven' && scheme !== 'openssh' && ab !== undefined && bc !== undefined && ac !== undefined && ab <= 0 && bc <= 0) {
        assert.ok(ac <= 0, `${a} <= ${b} <= ${c}, but the first is after the last`)
        if (ab === 0 && bc === 0) assert.equal(ac, 0, `${a} = ${b} = ${c}`)
      }
    }), { numRuns: 3000 })
  })
}

test('what a scheme does not know has no order, and is not guessed', () => {
  const unknown: readonly (readonly [VersionScheme, string, string])[] = [
    ['dpkg', '1.0 beta', '1.0'], ['dpkg', '', '1'], ['dpkg', '1.0-', '1.0'], ['rpm', '1-2-3', '1'], ['apk', '1.0-beta', '1.0'], ['apk', '1.0bc', '1.0'], ['apk', '', '1'],
    ['semver', '1.2.3.4', '1.2.3'], ['semver', 'latest', '1.0.0'], ['pep440', '1.0-final', '1.0'], ['pep440', 'unknown', '1'], ['go', '(devel)', 'v1.0.0'], ['gem', '1.0_beta', '1.0'],
    ['composer', 'dev-main', '1.0'], ['composer', '1.0.x-dev', '1.0'], ['linux', 'next-20240101', '6.1'], ['openssl', 'unknown', '3.0.0'], ['openssl', '1.0.2-acme7', '1.0.2'],
    ['upstream', '1.2.foo', '1.2.bar'], ['upstream', 'r1234', '1.0'], ['upstream', '2.0-acme', '2.0'], ['upstream', '1.2p1', '1.2.1'], ['maven', '', '1'], ['upstream', '1'.repeat(2000), '1'],
  ]
  for (const [scheme, a, b] of unknown) assert.deepEqual([compareVersions(scheme, a, b), compareVersions(scheme, b, a)], [undefined, undefined], `${scheme}: ${a} ${b}`)
})

function tool(t: TestContext, command: string, args: readonly string[]): boolean {
  if (spawnSync(command, args).status === 0) return true
  t.skip(`${command} is not installed`)
  return false
}

test('dpkg: as the tool itself answers, for made-up versions', (t) => {
  if (!tool(t, 'dpkg', ['--version'])) return
  const legal = fc.array(fc.oneof(fc.nat({ max: 12 }).map(String), fc.constantFrom('.', '~', '+', 'a', 'b', 'Z', 'rc', '0', '~~', '-', '-1')), { minLength: 1, maxLength: 6 })
    .map((list) => `1${list.join('')}`).filter((text) => !text.endsWith('-'))
  const asked = fc.sample(fc.tuple(legal, legal), { numRuns: 400, seed: 20261130 })
  const script = asked.map(([a, b]) => `if dpkg --compare-versions '${a}' lt '${b}'; then echo '<'; elif dpkg --compare-versions '${a}' eq '${b}'; then echo '='; else echo '>'; fi`).join('\n')
  const { stdout } = spawnSync('sh', ['-c', script], { encoding: 'utf8' })
  assert.deepEqual(asked.map(([a, b]) => `${a} ${operatorOf(compareVersions('dpkg', a, b))} ${b}`), stdout.trim().split('\n').map((operator, index) => `${asked[index]?.[0]} ${operator} ${asked[index]?.[1]}`))
})

test('pep440: as the packaging library answers, for made-up versions', (t) => {
  if (!tool(t, 'python3', ['-c', 'import packaging'])) return
  const number = fc.nat({ max: 12 }).map(String)
  const maybe = (parts: fc.Arbitrary<string>): fc.Arbitrary<string> => fc.oneof(fc.constant(''), parts)
  const legal = fc.tuple(maybe(number.map((epoch) => `${epoch}!`)), fc.array(number, { minLength: 1, maxLength: 4 }).map((list) => list.join('.')), maybe(fc.tuple(fc.constantFrom('a', 'b', 'rc', '-alpha', '.beta.', '_c', 'preview'), number).map((pair) => pair.join(''))),
    maybe(fc.tuple(fc.constantFrom('.post', '-', '.r', 'rev'), number).map((pair) => pair.join(''))), maybe(number.map((count) => `.dev${count}`)), maybe(fc.constantFrom('+ubuntu.1', '+1', '+a', '+1.a', '+local-2'))).map((list) => list.join(''))
  const asked = fc.sample(fc.tuple(legal, legal), { numRuns: 400, seed: 20261130 })
  const { stdout, stderr } = spawnSync('python3', ['-c', 'import json,sys\nfrom packaging.version import Version as V\nfor a,b in json.load(sys.stdin): print("<" if V(a)<V(b) else "=" if V(a)==V(b) else ">")'], { encoding: 'utf8', input: JSON.stringify(asked) })
  assert.equal(stderr, '')
  assert.deepEqual(asked.map(([a, b]) => `${a} ${operatorOf(compareVersions('pep440', a, b))} ${b}`), stdout.trim().split('\n').map((operator, index) => `${asked[index]?.[0]} ${operator} ${asked[index]?.[1]}`))
})
