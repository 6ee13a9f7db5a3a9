/** fstab: what is mounted where, with which options. */
import { defineReader } from '../../define.ts'
import { redact } from '../../shared/setting.ts'
import { inEtc } from '../../shared/roots.ts'
import { settingLines } from '../../shared/text.ts'

export const reader = defineReader({
  id: 'config/fstab',
  title: 'Mount table (fstab)',
  emits: ['mount'],
  signatures: [{ paths: inEtc('fstab') }],
  references: [{ title: 'fstab(5)', url: 'https://man7.org/linux/man-pages/man5/fstab.5.html' }],
  limitations: ['Mounts made by units or scripts are not told here'],
  async *read(input, budget) {
    for (const { number, text } of await settingLines(input, budget, /^\s*(?:#|$)/u)) {
      const [device = '', mountPoint = '', type, options = 'defaults'] = text.split(/\s+/u).map(octal)
      if (type === undefined) continue
      budget.node()
      yield { fact: { kind: 'mount', line: number, device: redact(device), mountPoint, type, options: options.split(',').filter((option) => option !== '').map(withoutSecret) } }
    }
  },
})

/** Blanks are written `\040`. */
const octal = (field: string): string => field.replace(/\\([0-7]{3})/gu, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 8)))
const withoutSecret = (option: string): string => option.replace(/^(pass(?:word)?2?|passwd)=.*$/iu, '$1=***')
