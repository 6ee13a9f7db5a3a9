/** Examples of crypto/no-weak-ciphers. */
import type { Cases } from '../define.ts'
import { codeFile, codeUse } from '../code-cases.ts'
import { installed } from '../system-cases.ts'

export const cases: Cases = {
  pass: [{ title: 'scripts without such a cipher', facts: [...installed(), codeFile('/opt/app/app.py'), codeUse('python-weak-random', 'weak-random')] }],
  fail: [
    { title: 'ECB', facts: [...installed(), codeFile('/opt/app/app.py'), codeUse('python-ecb', 'weak-cipher')], subjects: ['python-ecb'] },
    { title: 'two places of one file', facts: [...installed(), codeFile('/opt/app/app.py'), codeUse('python-ecb', 'weak-cipher'), codeUse('python-ecb', 'weak-cipher', { inside: 'open' })], subjects: ['python-ecb', 'python-ecb #2'] },
  ],
  unknown: [
    { title: 'no system', facts: [] },
    { title: 'a script that could not be read whole', facts: [...installed(), codeFile('/opt/app/app.py', { read: 'partly' })] },
  ],
  'not-applicable': [{ title: 'no script of its own', facts: [...installed(), codeFile('/srv/app.js', { read: 'machine-made' })] }],
}
