/** Examples of keys/key-files-closed. */
import type { Cases } from '../define.ts'
import { certificate, privateKey } from '../key-cases.ts'
import { file, hash, installed, packaged } from '../system-cases.ts'

const key = (mode: number) => [...installed([file('/etc/app/unit.key', { mode })]), privateKey('/etc/app/unit.key', 'a'), certificate('/etc/app/unit.crt', 'a'), packaged('app', '/opt/app/run')]

export const cases: Cases = {
  pass: [
    { title: 'a key that only its owner reads', facts: key(0o600) },
    { title: 'a key that a group reads', facts: key(0o640) },
    { title: 'password hashes behind the group of shadow', facts: [...installed([file('/etc/shadow', { mode: 0o640, gid: 42 })]), hash('root')] },
  ],
  fail: [
    { title: 'the same key, open to everybody', facts: key(0o644), subjects: ['/etc/app/unit.key'] },
    { title: 'password hashes that everybody reads', facts: [...installed([file('/etc/shadow', { mode: 0o644 })]), hash('root')], subjects: ['/etc/shadow'] },
    {
      title: 'a token in a configuration file, and the key of a volume',
      facts: [
        ...installed([file('/etc/app/cloud.ini'), file('/etc/keys/data.key')]),
        { kind: 'secret', file: '/etc/app/cloud.ini', rule: 'secret-in-configuration', title: 'Token', length: 20, mark: '0123456789abcdef', name: 'token' },
        { kind: 'disk-mapping', file: '/etc/crypttab', name: 'data', device: 'PARTLABEL=data', keyFile: '/etc/keys/data.key', options: ['luks'] },
      ],
      subjects: ['/etc/app/cloud.ini', '/etc/keys/data.key'],
    },
  ],
  unknown: [
    { title: 'no system', facts: [] },
    { title: 'the list of files ended early', facts: [...installed([file('/etc/shadow', { mode: 0o640 })], {}, { partial: true }), hash('root')] },
  ],
  'not-applicable': [{ title: 'no file holds a secret', facts: installed() }],
}
