/** Examples of exposure/no-default-passwords. */
import type { CaseFact, Cases } from '../define.ts'
import { account, hash, installed, locked } from '../system-cases.ts'

const tried = (name: string, matched?: string, more: Partial<CaseFact> = {}): CaseFact =>
  ({ kind: 'password-try', file: '/etc/shadow', account: name, tried: 50, ...(matched === undefined ? {} : { matched }), ...more }) as CaseFact

export const cases: Cases = {
  pass: [
    { title: 'nobody has a password', facts: [...installed(), account('root', 0), locked('root'), account('app', 990, '/usr/sbin/nologin'), locked('app')] },
  ],
  fail: [
    { title: 'the default password that everybody knows', facts: [...installed(), account('root', 0), locked('root'), account('admin', 1000), hash('admin'), tried('admin', 'product-default')], subjects: ['admin'] },
    { title: 'no guess fits, and every unit has it all the same', facts: [...installed(), account('root', 0), hash('root'), tried('root')], subjects: ['root'] },
    { title: 'the hash was not tried', facts: [...installed(), account('root', 0), hash('root', 'unknown')], subjects: ['root'] },
    { title: 'a first account waits on the boot partition', facts: [...installed(), account('root', 0), locked('root'), hash('admin', 'sha512', { container: 'image.img/1:fat', file: '/userconf.txt' })], subjects: ['admin'] },
  ],
  'not-applicable': [
    { title: 'an account that needs no password at all', facts: [...installed(), account('root', 0), hash('root', 'empty')] },
  ],
  unknown: [
    { title: 'no system', facts: [] },
    { title: 'a system without a file of passwords', facts: [...installed()] },
  ],
}
