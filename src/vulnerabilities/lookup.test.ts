import assert from 'node:assert/strict'
import { tmpdir } from 'node:os'
import { test } from 'node:test'
import { consult } from './lookup.ts'
import { debianPackage, workplace } from './testing.ts'

const release = (status: string, more: object = {}): object => ({ status, urgency: 'not yet assigned', ...more })
const debianTracker = {
  openssl: {
    'CVE-2024-5535': { scope: 'local', description: 'SSL_select_next_proto buffer overread', releases: {
      bookworm: release('resolved', { repositories: { bookworm: '3.0.15-1~deb12u1' }, fixed_version: '3.0.15-1~deb12u1' }),
      sid: release('resolved', { repositories: { sid: '3.3.2-2' }, fixed_version: '3.3.2-1' }),
    } },
  },
}

test('a version before the distribution\'s fix is affected, the fix and what comes after it are not', async (t) => {
  const { database, imported, end } = workplace(tmpdir())
  t.after(end)
  await imported({ 'debian.json': debianTracker })
  const { advisories, coverage } = consult(database, [debianPackage('openssl', '3.0.14-1~deb12u2'), debianPackage('openssl', '3.0.15-1~deb12u1'), debianPackage('unheard-of', '1')])
  assert.deepEqual(advisories.map(({ id, verdict, range, fixedIn, component }) => [id, verdict, range, fixedIn, component]),
    [['CVE-2024-5535', 'affected', 'before 3.0.15-1~deb12u1', '3.0.15-1~deb12u1', 'pkg:deb/debian/openssl@3.0.14-1~deb12u2']])
  assert.deepEqual(coverage.map(({ coverage, records, outside }) => [coverage, records, outside]), [['distribution', 1, 0], ['distribution', 1, 1], ['none', 0, 0]])
})
