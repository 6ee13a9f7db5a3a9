/** Examples of crypto/no-fixed-keys-or-ivs. */
import type { CaseFact, Cases } from '../define.ts'
import { codeFile, codeUse, unreadCode } from '../code-cases.ts'
import { installed } from '../system-cases.ts'

const secret = (name: string): CaseFact => ({ kind: 'secret', file: '/opt/app/app.py', rule: 'secret-in-assignment', title: 'A secret', length: 16, mark: '0123456789abcdef', name })
const key = codeUse('python-fixed-key', 'fixed-key', { detail: 'the constant AES_KEY' })

export const cases: Cases = {
  pass: [
    { title: 'keys that come from a file', facts: [...installed(), codeFile('/opt/app/app.py')] },
    { title: 'a key that another check tells', facts: [...installed(), codeFile('/opt/app/app.py'), key, secret('AES_KEY')] },
  ],
  fail: [
    { title: 'a constant key', facts: [...installed(), codeFile('/opt/app/app.py'), key, secret('db_password')], subjects: ['python-fixed-key'] },
    { title: 'a constant vector', facts: [...installed(), codeFile('/opt/app/app.py'), codeUse('python-fixed-iv', 'fixed-iv')], subjects: ['python-fixed-iv'] },
  ],
  unknown: [{ title: 'no system', facts: [] }, ...unreadCode],
  'not-applicable': [{ title: 'no code of its own', facts: installed() }],
}
