/** GRUB's menu: the command line of each entry, and whether a password guards the menu. */
import { defineReader } from '../../define.ts'
import { argumentSettings } from '../../shared/kernel-arguments.ts'
import { inBoot } from '../../shared/roots.ts'
import { secretSetting, setting } from '../../shared/setting.ts'
import { joinContinued, textLines } from '../../shared/text.ts'
import { expand, unquote } from '../../shared/words.ts'

export const reader = defineReader({
  id: 'boot-config/grub',
  title: 'Boot menu (GRUB)',
  emits: ['setting'],
  signatures: [{ paths: [...inBoot('grub/grub.cfg', 'grub2/grub.cfg', 'grub.cfg', 'grub/custom.cfg', 'grub/user.cfg'), '/EFI/*/grub.cfg', '/efi/*/grub.cfg', '/EFI/BOOT/grub.cfg', '/boot/efi/EFI/*/grub.cfg'], maxBytes: 1024 * 1024 }],
  references: [{ title: 'GNU GRUB manual', url: 'https://www.gnu.org/software/grub/manual/grub/grub.html' }],
  limitations: ['Conditions and functions of the menu are not evaluated; every entry is told'],
  async *read(input, budget) {
    const known = new Map<string, { value: string }>()
    let title = ''
    for (const { number, text } of joinContinued(await textLines(input, budget))) {
      const line = text.trim()
      if (line === '' || line.startsWith('#')) continue
      budget.node()
      const entry = /^(?:menuentry|submenu)\s+(?:'([^']*)'|"([^"]*)"|(\S+))/u.exec(line)
      if (entry !== null) title = (entry[1] ?? entry[2] ?? entry[3] ?? '').slice(0, 100)
      const assigned = /^(?:set\s+)?([A-Za-z_]\w*)=(.*)$/u.exec(line)
      if (assigned !== null && known.size < 1000) {
        known.set(assigned[1] ?? '', { value: expand(unquote(assigned[2] ?? ''), known) })
        if (/^(?:superusers|timeout|check_signatures|default|GRUB2_PASSWORD)$/u.test(assigned[1] ?? '')) {
          const value = unquote(assigned[2] ?? '')
          yield assigned[1] === 'GRUB2_PASSWORD' ? secretSetting('grub', '', 'password', value, number) : setting('grub', '', assigned[1] ?? '', value, number)
        }
      }
      const password = /^password(?:_pbkdf2)?\s+(\S+)\s+(\S+)/u.exec(line)
      if (password !== null) yield secretSetting('grub', password[1] ?? '', line.startsWith('password_pbkdf2') ? 'password_pbkdf2' : 'password', password[2] ?? '', number)
      const kernel = /^linux(?:16|efi)?\s+\S+\s*(.*)$/u.exec(line)
      if (kernel !== null) yield* argumentSettings(expand(kernel[1] ?? '', known), title, number, budget)
    }
  },
})
