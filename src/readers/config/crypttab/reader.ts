/** crypttab: which volumes are opened at boot, and where their keys come from. */
import { defineReader } from '../../define.ts'
import { inEtc } from '../../shared/roots.ts'
import { settingLines } from '../../shared/text.ts'

export const reader = defineReader({
  id: 'config/crypttab',
  title: 'Encrypted volumes (crypttab)',
  emits: ['disk-mapping'],
  signatures: [{ paths: [...inEtc('crypttab', 'crypttab.initramfs', 'veritytab', 'integritytab'), '/cryptroot/crypttab'] }],
  references: [
    { title: 'crypttab(5)', url: 'https://www.freedesktop.org/software/systemd/man/latest/crypttab.html' },
    { title: 'veritytab(5)', url: 'https://www.freedesktop.org/software/systemd/man/latest/veritytab.html' },
  ],
  limitations: ['Mappings that scripts or the kernel command line set up are not told here'],
  async *read(input, budget) {
    // veritytab has the hash device before the root hash; the root hash takes the place of the key.
    const kind = input.path.endsWith('/veritytab') ? 'verity' : input.path.endsWith('/integritytab') ? 'integrity' : ''
    for (const { number, text } of await settingLines(input, budget, /^\s*(?:#|$)/u)) {
      const fields = text.split(/\s+/u)
      const [name = '', device, third = 'none', fourth = '', fifth = ''] = fields
      if (device === undefined) continue
      budget.node()
      const options = (kind === 'verity' ? fifth : fourth).split(',').filter((option) => option !== '' && option !== '-')
      yield {
        fact: {
          kind: 'disk-mapping', line: number, name, device,
          keyFile: kind === 'verity' ? fourth : third === '-' || third === '' ? 'none' : third,
          options: kind === '' ? options : [kind, ...options],
        },
      }
    }
  },
})
