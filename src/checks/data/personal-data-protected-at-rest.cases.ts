/** Examples of data/personal-data-protected-at-rest. */
import type { PersonalData } from '../../facts/binary.ts'
import type { Context } from '../../facts/dossier.ts'
import type { CaseFact, Cases } from '../define.ts'
import { installed, packaged } from '../system-cases.ts'

const data = (file: string, found: PersonalData['found'], medium: PersonalData['medium'] = 'database'): CaseFact => ({ kind: 'personal-data', medium, found, file })
const users: PersonalData['found'] = [{ kind: 'name', count: 40, at: 'users.name' }, { kind: 'email', count: 40, at: 'users.email' }]
const mapping: CaseFact = { kind: 'disk-mapping', name: 'data', device: '/dev/mmcblk0p3', keyFile: 'none', options: ['luks', 'tpm2-device=auto'], file: '/etc/crypttab' }
const dossier = (personalData: NonNullable<Context['personalData']>): CaseFact => ({ kind: 'dossier', name: 'App', summary: '', version: '1', stage: 'production', markets: ['EU'], context: { personalData }, artefacts: [], waivers: [], lines: {} })

export const cases: Cases = {
  pass: [
    { title: 'an encrypted volume, and nothing readable beside it', facts: [...installed(), mapping] },
  ],
  fail: [
    { title: 'a database of users', facts: [...installed(), data('/var/lib/app/app.db', users)], subjects: ['/var/lib/app/app.db'] },
    { title: 'a readable database beside an encrypted volume', facts: [...installed(), mapping, data('/var/lib/app/app.db', users)], subjects: ['/var/lib/app/app.db'] },
  ],
  unknown: [
    { title: 'no system', facts: [] },
    { title: 'an image that was never used', facts: [...installed()] },
    { title: 'a database without people, one of a package, and a log', facts: [...installed(), packaged('tzdata', '/usr/share/places.db'), data('/usr/share/places.db', users), data('/var/lib/app/net.db', [{ kind: 'ip-address', count: 9, at: 'peers.ip' }]), data('/var/log/app.log', users, 'log')] },
  ],
  'not-applicable': [{ title: 'a product without personal data', facts: [...installed(), dossier('none')] }],
}
