/** Examples of crypto/no-weak-ciphers. */
import type { Cases } from '../define.ts'
import { codeFile, codeUse, unreadCode } from '../code-cases.ts'
import { elf } from '../elf-cases.ts'
import { installed, packaged, program } from '../system-cases.ts'

export const cases: Cases = {
  pass: [
    { title: 'scripts without such a cipher', facts: [...installed(), codeFile('/opt/app/app.py'), codeUse('python-weak-random', 'weak-random')] },
    { title: 'a program that imports sound ciphers as well', facts: [...installed([program('/opt/app/appd')]), codeFile('/opt/app/app.py'), elf('/opt/app/appd', { imports: ['EVP_aes_128_ecb', 'EVP_aes_256_gcm'] })] },
    { title: 'a program of a package', facts: [...installed([program('/usr/bin/tool')]), packaged('tool', '/usr/bin/tool'), codeFile('/opt/app/app.py'), elf('/usr/bin/tool', { imports: ['RC4'] })] },
  ],
  fail: [
    { title: 'ECB', facts: [...installed(), codeFile('/opt/app/app.py'), codeUse('python-ecb', 'weak-cipher')], subjects: ['python-ecb'] },
    { title: 'two places of one file', facts: [...installed(), codeFile('/opt/app/app.py'), codeUse('python-ecb', 'weak-cipher'), codeUse('python-ecb', 'weak-cipher', { inside: 'open' })], subjects: ['python-ecb', 'python-ecb #2'] },
    { title: 'a program that imports nothing but ECB', facts: [...installed([program('/opt/app/appd')]), codeFile('/opt/app/app.py'), elf('/opt/app/appd', { imports: ['EVP_aes_128_ecb', 'EVP_des_cbc'] })], subjects: ['weak-imports'] },
  ],
  unknown: [
    { title: 'no system', facts: [] },
    ...unreadCode,
    { title: 'a script that could not be read whole', facts: [...installed(), codeFile('/opt/app/app.py', { read: 'partly' })] },
  ],
  'not-applicable': [{ title: 'no code of its own', facts: installed() }],
}
