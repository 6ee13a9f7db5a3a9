/** Examples of data/logs-free-of-personal-data. */
import type { PersonalData } from '../../facts/binary.ts'
import type { CaseFact, Cases } from '../define.ts'
import { file, installed } from '../system-cases.ts'

const log = (path: string, found: PersonalData['found']): CaseFact => ({ kind: 'personal-data', medium: 'log', found, file: path })
const app = '/var/log/app/app.log'

export const cases: Cases = {
  pass: [
    { title: 'a log that tells nothing about people', facts: [...installed([file(app, { size: 4000 })])] },
  ],
  fail: [
    { title: 'names and passwords in a log', facts: [...installed([file(app, { size: 4000 })]), log(app, [{ kind: 'name', count: 12, at: 'name' }, { kind: 'password', count: 12, at: 'password' }])], subjects: [app] },
    { title: 'addresses of visitors are hygiene', facts: [...installed([file('/var/log/nginx/access.log')]), log('/var/log/nginx/access.log', [{ kind: 'ip-address', count: 90, at: 'peer' }])], subjects: ['/var/log/nginx/access.log'] },
  ],
  unknown: [
    { title: 'no system', facts: [] },
    { title: 'an image that never ran: only installers wrote', facts: [...installed([file('/var/log/dpkg.log', { size: 90_000 }), file('/var/log/lastlog', { size: 0 })])] },
  ],
}
