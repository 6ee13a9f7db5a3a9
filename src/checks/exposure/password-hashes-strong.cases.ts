/** Examples of exposure/password-hashes-strong. */
import type { Cases } from '../define.ts'
import { account, hash, installed, locked } from '../system-cases.ts'

export const cases: Cases = {
  pass: [
    { title: 'yescrypt and sha512crypt', facts: [...installed(), account('root', 0), hash('root', 'sha512'), account('user', 1000), hash('user', 'yescrypt')] },
    { title: 'no hash at all', facts: [...installed(), account('root', 0), locked('root')] },
  ],
  fail: [
    { title: 'DES crypt, as busybox makes it by default', facts: [...installed(), account('root', 0), hash('root', 'des')], subjects: ['root'] },
    { title: 'MD5 crypt', facts: [...installed(), account('root', 0), hash('root', 'md5'), account('user', 1000), hash('user')], subjects: ['root'] },
    { title: 'a weak hash behind a lock is hygiene', facts: [...installed(), account('old', 1000), locked('old', 'md5')], subjects: ['old'] },
  ],
  unknown: [
    { title: 'no system', facts: [] },
    { title: 'a scheme that nobody knows', facts: [...installed(), account('root', 0), hash('root', 'unknown')], subjects: ['root'] },
  ],
}
