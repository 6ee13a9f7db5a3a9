import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { bannerRules } from './banners.ts'
import { distributions, fixAfter, libraries, linux, supportOf } from './support.ts'

const openssl = libraries.openssl ?? linux
const mbedtls = libraries.mbedtls ?? linux
const debian = distributions.debian ?? linux

describe('support dates', () => {
  it('are dates, with a source that can be opened', () => {
    for (const table of [...Object.values(distributions), ...Object.values(libraries), linux]) {
      assert.equal(new URL(table.source.url).protocol, 'https:')
      for (const [branch, date] of Object.entries(table.branches)) assert.equal(new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10), date, `${table.component} ${branch}`)
    }
  })
  it('are for components that have a banner rule', () => {
    const rules: ReadonlySet<string> = new Set(bannerRules.map((rule) => rule.id))
    for (const id of Object.keys(libraries)) assert.ok(rules.has(id), id)
  })
  const cases: readonly (readonly [table: typeof linux, version: string, branch: string, endOfLife: string | undefined])[] = [
    [openssl, '1.0.2u', '1.0.2', '2019-12-31'], [openssl, '3.0.11', '3.0', '2026-09-07'], [openssl, '4.0.1', '4.0', undefined], [debian, '12', '12 (bookworm)', '2028-06-30'], [debian, '12.5', '12 (bookworm)', '2028-06-30'],
    [debian, '99', '99', undefined], [linux, '5.10.92', '5.10', '2026-12-31'], [linux, '6.1', '6.1', '2027-12-31'], [linux, '4.1.15', '4.1', '2025-12-31'], [linux, '6.13.2', '6.13', '2025-12-31'], [linux, '6.19.1', '6.19', undefined],
    [mbedtls, '2.16.12', '2.16', '2021-12-31'], [mbedtls, '2.24.0', '2.24', '2026-03-31'], [mbedtls, '5.0.0', '5.0', undefined],
  ]
  for (const [table, version, branch, endOfLife] of cases) {
    it(`${table.component} ${version}`, () => assert.deepEqual(supportOf(table, version), { branch, ...(endOfLife === undefined ? {} : { endOfLife }) }))
  }
})

describe('releases with fixes', () => {
  it('are dated, of a branch of the table, and can be opened', () => {
    for (const table of Object.values(libraries)) {
      for (const [branch, { version, date, closes, source }] of Object.entries(table.fixes ?? {})) {
        assert.ok(branch === '*' ? Object.keys(table.branches).length === 0 : branch in table.branches && version.startsWith(`${branch}.`), `${table.component} ${branch}`)
        assert.equal(new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10), date)
        assert.ok(closes.length > 0)
        assert.equal(new URL(source.url).protocol, 'https:')
      }
    }
  })
  const lacking: readonly (readonly [string, string, string | undefined])[] = [
    ['openssl', '3.5.1', '3.5.5'], ['openssl', '3.5.5', undefined], ['openssl', '3.5.10', undefined], ['openssl', '1.1.1k', undefined], ['openssl', '9.9.9', undefined],
    ['mbedtls', '3.6.2', '3.6.7'], ['mbedtls', '3.6.7', undefined], ['wolfssl', '5.6.3', '5.9.4'], ['wolfssl', '5.10.0', undefined], ['wolfssl', 'stable', undefined], ['libsodium', '1.0.18', '1.0.21'],
  ]
  for (const [id, version, fixed] of lacking) it(`${id} ${version}`, () => assert.equal(fixAfter(libraries[id] ?? linux, version)?.version, fixed))
})
