/** Examples of crypto/tokens-from-secure-random. */
import type { Cases } from '../define.ts'
import { codeFile, codeUse } from '../code-cases.ts'
import { installed } from '../system-cases.ts'

const token = codeUse('python-weak-random', 'weak-random', { title: 'A secret from a generator that can be foretold', detail: 'random.getrandbits makes "new_token"', inside: 'new_token', excerpt: 'return "%032x" % random.getrandbits(128)' })

export const cases: Cases = {
  pass: [{ title: 'scripts that make none that way', facts: [...installed(), codeFile('/opt/app/app.py')] }],
  fail: [{ title: 'a session token', facts: [...installed(), codeFile('/opt/app/app.py'), token], subjects: ['python-weak-random'] }],
  unknown: [{ title: 'no system', facts: [] }, { title: 'a script that could not be read', facts: [...installed(), codeFile('/opt/app/app.py', { read: 'not' })] }],
  'not-applicable': [{ title: 'no script of its own', facts: installed() }],
}
