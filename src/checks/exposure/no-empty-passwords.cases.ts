/** Examples of exposure/no-empty-passwords. */
import type { Cases } from '../define.ts'
import { account, hash, installed, locked } from '../system-cases.ts'

export const cases: Cases = {
  pass: [
    { title: 'passwords are set or locked', facts: [...installed(), account('root', 0), locked('root'), account('user', 1000), hash('user')] },
    { title: 'a locked field behind which nothing stands', facts: [...installed(), account('root', 0), locked('root')] },
  ],
  fail: [
    { title: 'root without a password, as a router comes up the first time', facts: [...installed([], { init: 'procd' }), account('root', 0, '/bin/ash'), hash('root', 'empty')], subjects: ['root'] },
    { title: 'a user of an old system, in /etc/passwd itself', facts: [...installed(), account('guest', 1000), hash('guest', 'empty', { file: '/etc/passwd' })], subjects: ['guest'] },
    { title: 'a service account that cannot log in', facts: [...installed(), account('www', 33, '/bin/false'), hash('www', 'empty')], subjects: ['www'] },
  ],
  unknown: [
    { title: 'no system', facts: [] },
    { title: 'accounts whose passwords were not found', facts: [...installed(), account('root', 0)] },
  ],
}
