/** Examples of crypto/tokens-from-secure-random. */
import type { Cases } from '../define.ts'
import { binaryUse, codeFile, codeUse, unreadCode } from '../code-cases.ts'
import { elf } from '../elf-cases.ts'
import { installed, program } from '../system-cases.ts'

const token = codeUse('python-weak-random', 'weak-random', { title: 'A secret from a generator that can be foretold', detail: 'random.getrandbits makes "new_token"', inside: 'new_token', excerpt: 'return "%032x" % random.getrandbits(128)' })

const appd = (...imports: readonly string[]) => [...installed([program('/opt/app/appd')]), codeFile('/opt/app/app.py'), elf('/opt/app/appd', { imports }), binaryUse('/opt/app/appd', 'token-format', 'session_id=%08x')]

export const cases: Cases = {
  pass: [
    { title: 'scripts that make none that way', facts: [...installed(), codeFile('/opt/app/app.py')] },
    { title: 'a program that can ask the system', facts: appd('getrandom', 'rand') },
    { title: 'a program that names the device', facts: [...appd('rand'), binaryUse('/opt/app/appd', 'random-device', '/dev/urandom')] },
  ],
  fail: [{ title: 'a program that knows rand only', facts: appd('rand', 'srand'), subjects: ['token-format'] }, { title: 'a session token', facts: [...installed(), codeFile('/opt/app/app.py'), token], subjects: ['python-weak-random'] }],
  unknown: [{ title: 'no system', facts: [] }, ...unreadCode],
  'not-applicable': [{ title: 'no code of its own', facts: installed() }],
}
