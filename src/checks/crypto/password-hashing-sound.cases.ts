/** Examples of crypto/password-hashing-sound. */
import type { StoredPasswords } from '../../facts/binary.ts'
import type { CaseFact, Cases } from '../define.ts'
import { codeFile, codeUse, unreadCode } from '../code-cases.ts'
import { installed } from '../system-cases.ts'

const database = (stored: Partial<StoredPasswords> = {}): CaseFact => ({
  kind: 'database', file: '/var/lib/app/app.db', engine: 'sqlite', tables: [{ name: 'users', rows: 60, columns: ['id', 'password'] }],
  passwords: [{ column: 'users.password', rows: 60, form: 'md5-size', repeated: 58, salted: false, ...stored }],
})
const hash = codeUse('python-fast-password-hash', 'password-hash', { title: 'Passwords hashed with a fast digest', detail: 'MD5 without salt', inside: 'hash_password', excerpt: 'return hashlib.md5(password.encode()).hexdigest()' })

export const cases: Cases = {
  pass: [
    { title: 'scripts without, and a database with slow hashes', facts: [...installed(), codeFile('/opt/app/app.py'), database({ form: 'sound', repeated: 0 })] },
  ],
  fail: [
    { title: 'MD5 in a script', facts: [...installed(), codeFile('/opt/app/app.py'), hash], subjects: ['python-fast-password-hash'] },
    { title: 'a key made of a password in one step', facts: [...installed(), codeFile('/opt/app/backup.sh', { languages: ['shell'] }), codeUse('shell-unstretched-key', 'password-hash', { file: '/opt/app/backup.sh', title: 'A key made of a password in one step', language: 'shell', detail: 'openssl enc without -pbkdf2', inside: '', excerpt: 'openssl enc -aes-256-cbc -k "$PASSWORD"' })], subjects: ['shell-unstretched-key'] },
    { title: 'a database with equal hashes', facts: [...installed(), database()], subjects: ['users.password'] },
    { title: 'SHA-256 with a salt beside it', facts: [...installed(), database({ form: 'sha256-size', repeated: 0, salted: true })], subjects: ['users.password'] },
    { title: 'plain text', facts: [...installed(), database({ form: 'plain', repeated: 3 })], subjects: ['users.password'] },
    { title: 'crypt with MD5', facts: [...installed(), database({ form: 'outdated', repeated: 0 })], subjects: ['users.password'] },
  ],
  unknown: [{ title: 'no system', facts: [] }, ...unreadCode],
  'not-applicable': [{ title: 'no code of its own', facts: installed() }],
}
