/** Swap that no mount table tells of: swap files of Debian, zram, OpenWrt's table, and where a hibernated system is kept. */
import { basename } from '../../../kernel/path.ts'
import { defineReader } from '../../define.ts'
import { iniEntries } from '../../shared/ini.ts'
import { inEtc, inRoot } from '../../shared/roots.ts'
import { setting } from '../../shared/setting.ts'
import { textLines } from '../../shared/text.ts'
import { uciSections, uciValue } from '../../shared/uci.ts'
import { shellAssignments } from '../../shared/words.ts'

export const reader = defineReader({
  id: 'config/swap',
  title: 'Swap files, zram and hibernation',
  emits: ['setting'],
  signatures: [{
    paths: [
      ...inEtc('dphys-swapfile', 'default/zramswap', 'systemd/zram-generator.conf', 'systemd/zram-generator.conf.d/*.conf', 'initramfs-tools/conf.d/resume', 'config/fstab'),
      ...inRoot('/usr/lib/systemd/zram-generator.conf', '/usr/lib/systemd/zram-generator.conf.d/*.conf'),
    ],
    maxBytes: 256 * 1024,
  }],
  references: [
    { title: 'dphys-swapfile(8)', url: 'https://manpages.debian.org/bookworm/dphys-swapfile/dphys-swapfile.8.en.html' },
    { title: 'zram-generator.conf(5)', url: 'https://manpages.ubuntu.com/manpages/noble/man5/zram-generator.conf.5.html' },
    { title: 'OpenWrt: fstab configuration, swap', url: 'https://openwrt.org/docs/guide-user/storage/fstab' },
    { title: 'initramfs-tools(7), resume', url: 'https://manpages.debian.org/bookworm/initramfs-tools-core/initramfs-tools.7.en.html' },
  ],
  limitations: ['Which of several files of zram-generator wins is not settled here'],
  async *read(input, budget) {
    const lines = await textLines(input, budget)
    const name = basename(input.path)
    if (input.path.includes('/config/fstab')) {
      for (const section of uciSections(lines)) {
        budget.node()
        if (section.type !== 'swap') continue
        const named = (key: string): string[] => [uciValue(section, key)].flatMap((value) => (value === undefined ? [] : [`${key.toUpperCase()}=${value}`]))
        const device = uciValue(section, 'device') ?? [...named('uuid'), ...named('label')][0] ?? ''
        yield setting('swap', 'openwrt', uciValue(section, 'enabled') === '0' ? 'off' : 'device', device, section.line)
      }
    } else if (input.path.includes('zram-generator.conf')) {
      for (const { section, key, value, line } of iniEntries(lines)) {
        budget.node()
        yield setting('swap', `zram-generator ${section}`, key, value, line)
      }
    } else {
      for (const [key, { value, line }] of shellAssignments(lines)) {
        budget.node()
        if (name !== 'resume' || key === 'RESUME') yield setting('swap', name, key, value, line)
      }
    }
  },
})
