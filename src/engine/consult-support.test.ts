import assert from 'node:assert/strict'
import { test } from 'node:test'
import { factQuery, type Fact } from '../facts/fact.ts'
import { supportByCycles, type LifeCycle } from './consult-support.ts'

const at = (file: string) => ({ basis: 'observed', where: { artefact: 'x.img', path: file }, container: 'x.img', file }) as const
const banner = (component: string, version: string, file = '/opt/a'): Fact => ({ kind: 'banner', component, version, rule: component, ...at(file) })
const cycles: Readonly<Record<string, readonly LifeCycle[]>> = {
  nginx: [{ cycle: '1.2', ends: '2013-04-02' }, { cycle: '1.28', ends: '2026-04-01' }, { cycle: '1.30', ends: false }],
  python: [{ cycle: '3', ends: false }, { cycle: '3.8', ends: '2024-10-07' }],
  'rocky-linux': [{ cycle: '9', ends: '2032-05-31' }],
  linux: [{ cycle: '6.19', ends: '2026-05-01' }],
}
const found = (...facts: Fact[]): unknown[] => supportByCycles((product) => cycles[product] ?? [], factQuery(facts), '2026-11-30').facts.map(({ subject, version, branch, endOfLife, file }) => [subject, version, branch, endOfLife, file])

test('a version belongs to its most exact cycle, and to none that merely begins alike', () => {
  assert.deepEqual(found(banner('nginx', '1.28.1')), [['library', '1.28.1', '1.28', '2026-04-01', '/opt/a']])
  assert.deepEqual(found(banner('nginx', '1.2.9')), [['library', '1.2.9', '1.2', '2013-04-02', '/opt/a']])
  assert.deepEqual(found(banner('nginx', '1.29.0')), [])
  assert.deepEqual(found(banner('python', '3.8.10')), [['library', '3.8.10', '3.8', '2024-10-07', '/opt/a']])
})

test('what has no day, and what the built-in tables date, is left alone', () => {
  assert.deepEqual(found(banner('nginx', '1.30.0')), [])
  assert.deepEqual(found(banner('python', '3.14.0')), [])
  const known: Fact = { kind: 'support', subject: 'library', component: 'nginx', version: '1.28.1', branch: '1.28', endOfLife: '2027-01-01', by: 'x', ...at('/opt/a') }
  assert.deepEqual(found(banner('nginx', '1.28.1'), known), [])
})

test('a library that is known without a day gets one, and stays one', () => {
  const undated: Fact = { kind: 'support', subject: 'library', component: 'nginx', version: '1.28.1', branch: 'unknown', by: 'x', ...at('/opt/a') }
  const other: Fact = { ...undated, component: 'Another', endOfLife: '2020-01-01' }
  const result = supportByCycles((product) => cycles[product] ?? [], factQuery([banner('nginx', '1.28.1'), undated, other]), '2026-11-30')
  assert.deepEqual(result.facts.map(({ component, endOfLife }) => [component, endOfLife]), [['nginx', '2026-04-01']])
  assert.deepEqual([...result.instead], [undated])
})

test('distributions and kernels', () => {
  const release: Fact = { kind: 'os-release', id: 'rocky', versionId: '9.4', name: 'Rocky Linux', fields: {}, ...at('/etc/os-release') }
  const kernel: Fact = { kind: 'kernel', release: '6.19.3', version: '6.19.3', ...at('/lib/modules/6.19.3') }
  assert.deepEqual(found(release, kernel), [['distribution', '9.4', '9', '2032-05-31', '/etc/os-release'], ['kernel', '6.19.3', '6.19', '2026-05-01', '/lib/modules/6.19.3']])
})
