import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Fact } from '../facts/fact.ts'
import { openDoor } from './pam.ts'

const fact = (section: string, text: string): Fact<'setting'> => {
  const [, key = '', value = ''] = /^(\S+)\s+(.*)$/u.exec(text) ?? []
  return { kind: 'setting', program: 'pam', section, key, value, basis: 'observed', where: { artefact: 'a.img', path: `etc/pam.d/${section}` }, container: 'a.img', file: `/etc/pam.d/${section}` }
}
const service = (name: string, ...lines: readonly string[]): [string, readonly Fact<'setting'>[]] => [name, lines.map((line) => fact(name, line.startsWith('@include') ? line.slice(1) : `auth ${line}`))]
const others = new Map([
  service('requisite', 'requisite pam_deny.so'), service('sufficient', 'sufficient pam_permit.so'), service('loop', '@include loop'),
  service('common-auth', '[success=1 default=ignore] pam_unix.so nullok', 'requisite pam_deny.so', 'required pam_permit.so'),
  service('bomb', ...Array.from({ length: 50 }, () => '@include half')), service('half', ...Array.from({ length: 50 }, () => 'include common-auth')),
])
const opens = (...lines: readonly string[]): string | undefined => {
  const found = openDoor(service('app', ...lines)[1], others)
  return found === undefined ? undefined : `${found.by.control}${found.asks ? ' after all' : ''}`
}

// Each was tried with pamtester on Linux-PAM 1.5.2 (Debian 12), pam_deny in the place of a module that is given a wrong password.
test('lets everybody in', () => {
  for (const [lines, by] of [
    [['required pam_env.so', 'sufficient pam_permit.so', 'required pam_deny.so'], 'sufficient after all'],
    [['sufficient pam_deny.so', 'sufficient pam_permit.so'], 'sufficient after all'],
    [['optional pam_deny.so', 'required pam_permit.so'], 'required after all'],
    [['sufficient pam_unix.so', 'required pam_permit.so'], 'required after all'],
    [['[success=1 default=ignore] pam_permit.so', 'requisite pam_deny.so', 'required pam_permit.so'], 'required after all'],
    [['[default=1] pam_deny.so', 'requisite pam_deny.so', 'required pam_permit.so'], 'required after all'],
    [['include sufficient', 'requisite pam_deny.so'], 'sufficient after all'],
    [['@include sufficient', 'requisite pam_deny.so'], 'sufficient after all'],
    [['[success=1 default=ignore] pam_permit.so', 'substack requisite', 'required pam_permit.so'], 'required after all'],
    [['required pam_deny.so', '[default=reset] pam_env.so', 'required pam_permit.so'], 'required after all'],
    [['required pam_env.so', 'required pam_permit.so'], 'required'],
    [['required pam_nologin.so', '[success=done default=ignore] pam_permit.so'], '[success=done default=ignore]'],
  ] as const) assert.equal(opens(...lines), by, lines.join('; '))
})

test('a control that is a word of the language is no control', () => {
  for (const control of ['constructor', 'toString', '__proto__']) assert.equal(opens(`${control} pam_permit.so`, 'required pam_deny.so'), undefined)
})

test('lets nobody in who knows nothing', () => {
  for (const lines of [
    ['required pam_unix.so', 'sufficient pam_permit.so'], ['required pam_deny.so', 'sufficient pam_permit.so'],
    ['[success=1 default=ignore] pam_permit.so', 'requisite pam_deny.so'], ['[success=2 default=ignore] pam_permit.so', 'requisite pam_deny.so'],
    ['[success=done] pam_deny.so', 'required pam_permit.so'], ['[success=ok] pam_env.so', 'required pam_permit.so'], ['required pam_env.so'],
    ['substack requisite', 'sufficient pam_permit.so'], ['include requisite', 'sufficient pam_permit.so'], ['substack sufficient', 'requisite pam_deny.so'], ['[default=ok] pam_deny.so', 'sufficient pam_permit.so'],
    ['@include common-auth'], ['sufficient pam_rootok.so', '@include common-auth'],
    // As Fedora and Arch write it.
    ['required pam_env.so', '[default=1 ignore=ignore success=ok] pam_usertype.so isregular', '[default=1 ignore=ignore success=ok] pam_localuser.so', 'sufficient pam_unix.so nullok', 'required pam_deny.so'],
    ['required pam_faillock.so preauth', '[success=1 default=bad] pam_unix.so try_first_pass', '[default=die] pam_faillock.so authfail', 'optional pam_permit.so', 'required pam_env.so', 'required pam_faillock.so authsucc'],
  ]) assert.equal(opens(...lines), undefined, lines.join('; '))
})

test('what a file does that was not read, or includes itself, nobody knows; before it a door may be open', () => {
  for (const lines of [['include nowhere', 'sufficient pam_permit.so'], ['@include loop', 'sufficient pam_permit.so'], ['@include bomb', 'sufficient pam_permit.so'], ['[success=1 default=ignore] pam_permit.so', 'include nowhere', 'required pam_permit.so']]) assert.equal(opens(...lines), undefined, lines.join('; '))
  assert.equal(opens('sufficient pam_permit.so', 'include nowhere'), 'sufficient')
})
