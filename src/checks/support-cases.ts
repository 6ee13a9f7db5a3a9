/** Parts with their end of support that examples share. */
import type { Support } from '../facts/support.ts'
import type { Seen } from '../facts/provenance.ts'
import type { CaseFact } from './define.ts'

const dated = (subject: Support['subject'], component: string, version: string, branch: string, endOfLife: string | undefined, more: Partial<Seen>): CaseFact =>
  ({ kind: 'support', subject, component, version, branch, by: `the makers of ${component}`, ...(endOfLife === undefined ? {} : { endOfLife }), ...more })

export const distribution = (endOfLife?: string): CaseFact => dated('distribution', 'Debian', '12', '12 (bookworm)', endOfLife, { file: '/usr/lib/os-release' })
export const kernelSupport = (version: string, endOfLife?: string, more: Partial<Seen> = { file: `/usr/lib/modules/${version}` }): CaseFact => dated('kernel', 'Linux', version, version.split('.').slice(0, 2).join('.'), endOfLife, more)
export const librarySupport = (component: string, version: string, file: string, endOfLife?: string): CaseFact => dated('library', component, version, version.split('.').slice(0, 2).join('.'), endOfLife, { file })
export const release: CaseFact = { kind: 'os-release', file: '/usr/lib/os-release', id: 'debian', versionId: '12', name: 'Debian GNU/Linux 12 (bookworm)', fields: {} }
export const debianPackage = (name: string, version: string): CaseFact => ({ kind: 'package', manager: 'dpkg', name, version, architecture: 'arm64', sourceName: name, sourceVersion: version, file: '/var/lib/dpkg/status' })
export const banner = (component: string, version: string, file: string): CaseFact => ({ kind: 'banner', component, version, rule: component, file })
