/** PuTTY private keys (.ppk): what their clear header and public part say. */
import { malformed } from '../../../kernel/problem.ts'
import { defineReader } from '../../define.ts'
import { fromBase64 } from '../../shared/base64.ts'
import { keyFacts, sshReadKey } from '../../shared/private-key.ts'
import { publicHalf } from '../../shared/ssh-key.ts'
import { textLines } from '../../shared/text.ts'

const maxPublicLines = 200

export const reader = defineReader({
  id: 'certificate/putty',
  title: 'PuTTY private keys',
  emits: ['private-key', 'public-key'],
  signatures: [{ hex: '50 75 54 54 59 2d 55 73 65 72 2d 4b 65 79 2d 46 69 6c 65 2d', at: 0, maxBytes: 64 * 1024 }],
  references: [{ title: 'PuTTY manual, appendix C: PPK file format', url: 'https://the.earth.li/~sgtatham/putty/latest/htmldoc/AppendixC.html' }],
  limitations: ['Nothing is decrypted; the check value over the file is not verified.'],
  async *read(input, budget) {
    const lines = await textLines(input, budget)
    const field = (name: string): string | undefined => lines.find(({ text }) => text.startsWith(`${name}: `))?.text.slice(name.length + 2).trim()
    const start = lines.findIndex(({ text }) => text.startsWith('Public-Lines: '))
    const count = Number(field('Public-Lines'))
    if (start < 0 || !Number.isInteger(count) || count < 1 || count > maxPublicLines) throw malformed('a PuTTY key without its public part')
    const blob = fromBase64(lines.slice(start + 1, start + 1 + count).map(({ text }) => text).join(''))
    if (blob === undefined) throw malformed('a PuTTY key whose public part is no base64')
    if (field('Private-Lines') === undefined) throw malformed('a PuTTY key without its private part')
    for (const fact of keyFacts(sshReadKey('putty', publicHalf(blob), field('Encryption') !== 'none'))) yield { fact }
  },
})
