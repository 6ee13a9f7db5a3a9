/** opkg, the package manager of OpenWrt and Yocto: feeds, and whether their lists are checked. */
import { defineReader } from '../../define.ts'
import { inEtc } from '../../shared/roots.ts'
import { setting } from '../../shared/setting.ts'
import { settingLines } from '../../shared/text.ts'

export const reader = defineReader({
  id: 'package/opkg',
  title: 'Package sources (opkg)',
  emits: ['setting'],
  signatures: [{ paths: inEtc('opkg.conf', 'opkg/*.conf'), maxBytes: 256 * 1024 }],
  references: [{ title: 'OpenWrt: opkg configuration', url: 'https://openwrt.org/docs/guide-user/additional-software/opkg' }],
  limitations: ['Installed packages of opkg are not listed'],
  async *read(input, budget) {
    for (const { number, text } of await settingLines(input, budget, /^\s*(?:#|$)/u)) {
      const [word = '', name = '', value] = text.split(/\s+/u)
      if (/^src(?:\/gz)?$/u.test(word) && value !== undefined) yield setting('opkg', '', 'source', value, number)
      else if (word === 'option' && name !== '') yield setting('opkg', '', name, value ?? '1', number)
    }
  },
})
