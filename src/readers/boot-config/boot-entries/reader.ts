/** Boot entries of extlinux, syslinux and the Boot Loader Specification: the command line of each. */
import { basename } from '../../../kernel/path.ts'
import { defineReader } from '../../define.ts'
import { argumentSettings } from '../../shared/kernel-arguments.ts'
import { inBoot } from '../../shared/roots.ts'
import { textLines } from '../../shared/text.ts'

export const reader = defineReader({
  id: 'boot-config/boot-entries',
  title: 'Boot entries (extlinux, Boot Loader Specification)',
  emits: ['setting'],
  signatures: [{ paths: [...inBoot('extlinux/extlinux.conf', 'extlinux.conf', 'syslinux.cfg', 'syslinux/syslinux.cfg', 'loader/entries/*.conf', 'isolinux/isolinux.cfg'), '/boot/efi/loader/entries/*.conf', '/efi/loader/entries/*.conf'], maxBytes: 256 * 1024 }],
  references: [
    { title: 'Das U-Boot: generic distro configuration', url: 'https://docs.u-boot.org/en/latest/develop/distro.html' },
    { title: 'UAPI: Boot Loader Specification', url: 'https://uapi-group.org/specifications/specs/boot_loader_specification/' },
  ],
  limitations: ['Every entry is told; which one starts is the boot loader\'s choice'],
  async *read(input, budget) {
    let label = input.path.includes('/entries/') ? basename(input.path).replace(/\.conf$/u, '') : ''
    for (const { number, text } of await textLines(input, budget)) {
      const match = /^\s*(label|append|options)\s+(\S.*)$/iu.exec(text)
      if (match === null) continue
      if (match[1]?.toLowerCase() === 'label') label = (match[2] ?? '').trim().slice(0, 100)
      else yield* argumentSettings((match[2] ?? '').trim(), label, number, budget)
    }
  },
})
