/** Examples of data/no-personal-data-in-image. */
import type { PersonalData } from '../../facts/binary.ts'
import type { CaseFact, Cases } from '../define.ts'
import { yocto } from '../code-cases.ts'
import { file, installed, layer, layered, packaged } from '../system-cases.ts'

const data = (path: string, found: PersonalData['found'], medium: PersonalData['medium'] = 'database'): CaseFact => ({ kind: 'personal-data', medium, found, file: path })
const users: PersonalData['found'] = [{ kind: 'name', count: 40, at: 'users.name' }, { kind: 'phone', count: 40, at: 'users.phone' }]

export const cases: Cases = {
  pass: [
    { title: 'a clean image', facts: [...installed()] },
    { title: 'a log is another check\'s business', facts: [...installed(), data('/var/log/app.log', users, 'log')] },
    { title: 'a database of a package, and one without people', facts: [...installed(), packaged('tzdata', '/usr/share/places.db'), data('/usr/share/places.db', users), data('/var/lib/app/net.db', [{ kind: 'ip-address', count: 9, at: 'peers.ip' }])] },
  ],
  fail: [
    { title: 'a database of testers', facts: [...installed(), data('/var/lib/app/app.db', users)], subjects: ['/var/lib/app/app.db'] },
    { title: 'a database of a package that the makers built themselves', facts: [...yocto, data('/usr/share/app/app.db', users)], subjects: ['/usr/share/app/app.db'] },
    { title: 'a database in a container', facts: [...installed(), layered(file('/app/app.db')), { ...data('/app/app.db', users), container: layer }], subjects: ['/app/app.db'] },
    { title: 'what a developer typed in a container', facts: [...installed(), layered(file('/root/.ash_history'))], subjects: ['/root/.ash_history'] },
    { title: 'what a developer typed is hygiene', facts: [...installed([file('/root/.bash_history', { size: 900 })])], subjects: ['/root/.bash_history'] },
  ],
  unknown: [
    { title: 'no system', facts: [] },
    { title: 'an image of a unit in use, which the dossier says does not ship', facts: [...installed(), data('/var/lib/app/app.db', users), { kind: 'artefact', name: 'image.img', bytes: 1, sha256: '', released: false }] },
  ],
}
