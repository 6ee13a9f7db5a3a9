/** Examples of integrity/package-files-unchanged. */
import type { CaseFact, Cases } from '../define.ts'
import { file, installed, packaged, program } from '../system-cases.ts'

const digest = (path: string, matches: boolean): CaseFact =>
  ({ kind: 'digest', file: path, question: `digest ${path}`, algorithm: 'md5', value: 'b6d15c8ca3982e2668113a342253be53', expected: matches ? 'b6d15c8ca3982e2668113a342253be53' : '2463e71162c954e380c96e1e7a1fdb48', matches })
const files = installed([program('/usr/bin/ls'), file('/etc/app.conf'), file('/usr/share/doc/app/README')])
const app: CaseFact = { kind: 'package-files', manager: 'dpkg', package: 'app', paths: ['/etc/app.conf'], digests: [''], algorithm: 'md5', configuration: ['/etc/app.conf'], file: '/var/lib/dpkg/info/app.conffiles' }

export const cases: Cases = {
  pass: [
    { title: 'everything matches', facts: [...files, packaged('coreutils', '/usr/bin/ls'), digest('/usr/bin/ls', true)] },
    { title: 'a configuration file was changed, as it may be', facts: [...files, app, digest('/etc/app.conf', false), digest('/usr/bin/ls', true)] },
    { title: 'two packages list the file, and it is one of theirs', facts: [...files, digest('/usr/bin/ls', true), digest('/usr/bin/ls', false)] },
  ],
  fail: [{ title: 'a program differs', facts: [...files, packaged('coreutils', '/usr/bin/ls'), digest('/usr/bin/ls', false)], subjects: ['/usr/bin/ls'] }],
  unknown: [
    { title: 'no system', facts: [] },
    { title: 'packages without checksums', facts: [...files, packaged('coreutils', '/usr/bin/ls'), { kind: 'package', manager: 'opkg', name: 'coreutils', version: '9.1', architecture: 'all', sourceName: 'coreutils', sourceVersion: '9.1' }] },
  ],
  'not-applicable': [{ title: 'no package database', facts: files }],
}
