import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { factQuery, type Fact } from '../facts/fact.ts'
import { join } from './support.ts'

const seen = { basis: 'observed', where: { artefact: 'a.img', path: '2:ext4/x' }, container: 'a.img/2:ext4', file: '/x' } as const
const release = (id: string, versionId: string | undefined, fields: Record<string, string> = {}): Fact<'os-release'> => ({ kind: 'os-release', id, name: id, fields, ...(versionId === undefined ? {} : { versionId }), ...seen })
const kernel = (name: string, version: string): Fact<'kernel'> => ({ kind: 'kernel', release: name, version, ...seen })
const packaged = (name: string): Fact<'package'> => ({ kind: 'package', manager: 'dpkg', name, version: '1', architecture: 'arm64', sourceName: 'linux', sourceVersion: '1', ...seen })

function support(...facts: readonly Fact[]): string[] {
  const result = join.run({ facts: factQuery(facts), catalogue: [] as never })
  return (result.facts ?? []).map((fact) => (fact.kind === 'support' ? `${fact.subject} ${fact.component} ${fact.branch} ${fact.endOfLife ?? 'unknown'}` : ''))
}

describe('support', () => {
  it('knows distributions by their id and derivatives by the code name', () => {
    assert.deepEqual(support(release('debian', '11')), ['distribution Debian 11 (bullseye) 2026-08-31'])
    assert.deepEqual(support(release('alpine', '3.19.1')), ['distribution Alpine Linux 3.19 2025-11-01'])
    assert.deepEqual(support(release('acme-os', '7', { ID_LIKE: 'debian', VERSION_CODENAME: 'bookworm' })), ['distribution acme-os (from Debian) 12 (bookworm) 2028-06-30'])
    assert.deepEqual(support(release('acme-os', '7')), [])
    assert.deepEqual(support(release('debian', undefined)), ['distribution Debian unknown unknown'])
  })

  it("gives a packaged kernel the distribution's date when that is later", () => {
    const debian = release('debian', '13')
    assert.deepEqual(support(debian, kernel('5.4.0-1-arm64', '5.4.12')).at(-1), 'kernel Linux 5.4 2025-12-31')
    assert.deepEqual(support(debian, kernel('5.4.0-1-arm64', '5.4.12'), packaged('linux-image-5.4.0-1-arm64')).at(-1), 'kernel Linux 5.4 2030-06-30')
    assert.deepEqual(support(release('debian', '9'), kernel('6.1.0-1-arm64', '6.1.12'), packaged('linux-image-6.1.0-1-arm64')).at(-1), 'kernel Linux 6.1 2027-12-31')
  })

  it('knows libraries by the rule that found them', () => {
    const banner = (component: string, version: string): Fact<'banner'> => ({ kind: 'banner', component, version, rule: component, ...seen })
    assert.deepEqual(support(banner('openssl', '1.0.2k'), banner('busybox', '1.35.0')), ['library OpenSSL 1.0.2 2019-12-31'])
  })
})
