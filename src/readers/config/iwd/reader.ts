/** iwd: networks that the unit joins, one file each in /var/lib/iwd. */
import { basename } from '../../../kernel/path.ts'
import { defineReader } from '../../define.ts'
import { iniEntries } from '../../shared/ini.ts'
import { inRoot } from '../../shared/roots.ts'
import { secretSetting, setting } from '../../shared/setting.ts'
import { textLines } from '../../shared/text.ts'
import { hexText, network } from '../../shared/wifi.ts'

export const reader = defineReader({
  id: 'config/iwd',
  title: 'Wi-Fi client (iwd)',
  emits: ['setting', 'wifi-network'],
  signatures: [{ paths: inRoot('/var/lib/iwd/*.psk', '/var/lib/iwd/*.open', '/var/lib/iwd/*.8021x'), maxBytes: 256 * 1024 }],
  references: [{ title: 'iwd.network(5)', url: 'https://manpages.debian.org/bookworm/iwd/iwd.network.5.en.html' }],
  limitations: ['The generation is chosen with the access point; WPA2 is told'],
  async *read(input, budget) {
    const match = /^(.*)\.(psk|open|8021x)$/u.exec(basename(input.path))
    if (match === null) return
    const [, name = '', kind = ''] = match
    const ssid = name.startsWith('=') ? hexText(name.slice(1)) : name
    let passphrase: { value: string; line: number } | undefined
    for (const { section, key, value, line } of iniEntries(await textLines(input, budget))) {
      budget.node()
      const secret = /^(?:Passphrase|PreSharedKey|SAE-PT-Group\d+|.*Password|.*Passphrase)$/u.test(key)
      if (key === 'Passphrase' || (key === 'PreSharedKey' && passphrase === undefined)) passphrase = { value, line }
      yield secret ? secretSetting('iwd', `${section} ${ssid}`.trim(), key, value, line) : setting('iwd', `${section} ${ssid}`.trim(), key, value, line)
    }
    yield network(passphrase?.line ?? 1, {
      role: 'client', ssid, keyManagement: [kind === 'psk' ? 'WPA-PSK' : kind === 'open' ? 'NONE' : 'WPA-EAP'], wpa: kind === 'open' ? [] : [2],
      ...(passphrase === undefined ? {} : { passphrase: passphrase.value }),
    })
  },
})
