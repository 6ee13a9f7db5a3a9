import assert from 'node:assert/strict'
import { test } from 'node:test'
import { factQuery, type Fact } from '../facts/fact.ts'
import { bootLoaderFlaws } from '../rules/boot-loader-flaws.ts'
import { join } from './boot-loader-flaws.ts'
import type { JoinContext } from './define.ts'

const seen = (artefact: string) => ({ basis: 'observed' as const, where: { artefact, path: '' }, container: '', file: `/${artefact}` })
const banner = (version: string): Fact => ({ kind: 'banner', ...seen('flash.bin'), component: 'u-boot', version, rule: 'u-boot' })
const tree: Fact = { kind: 'signed-image', ...seen('fitImage'), place: { artefact: 0, steps: [] }, format: 'fit', title: '', version: '', role: 'kernel', signatures: [], digests: [], uncovered: [], encrypted: false, notes: [] }
const part = (id: string): Fact => ({ kind: 'platform', ...seen('product.yaml'), id, title: id, revision: '', role: 'main', addOn: false, reason: '', lineage: [id] })
const ids = (...facts: Fact[]): string[] => (join.run({ facts: factQuery(facts) } as JoinContext).facts ?? []).map((fact) => (fact.kind === 'boot-loader-flaw' ? fact.id : ''))

test('by version, and only where the product uses what a flaw is about', () => {
  assert.deepEqual(ids(banner('2020.01'), tree), ['CVE-2020-10648', 'CVE-2021-27138', 'CVE-2021-27097', 'CVE-2024-57256', 'CVE-2024-57254'])
  assert.deepEqual(ids(banner('2020.01')), ['CVE-2024-57256', 'CVE-2024-57254'])
  assert.deepEqual(ids(banner('2022.04'), part('nxp-imx8m-mini')), ['CVE-2023-39902', 'CVE-2024-57256', 'CVE-2024-57254'])
  assert.deepEqual(ids(banner('2025.01-rc1'), tree), [])
  assert.deepEqual(ids(tree), [])
})

test('each flaw says what it opens and where that can be read', () => {
  for (const { id, fixedIn, opens, source } of bootLoaderFlaws) {
    assert.match(id, /^CVE-\d{4}-\d{4,}$/u)
    assert.match(fixedIn, /^20\d\d\.\d\d$/u)
    assert.match(opens, /^lets [^.]+$/u)
    assert.equal(new URL(source.url).protocol, 'https:')
  }
})
