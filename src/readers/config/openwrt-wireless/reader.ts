/** OpenWrt's /etc/config/wireless: networks offered and joined. */
import { defineReader } from '../../define.ts'
import { inEtc } from '../../shared/roots.ts'
import { secretSetting, setting } from '../../shared/setting.ts'
import { textLines } from '../../shared/text.ts'
import { uciSections, uciValue } from '../../shared/uci.ts'
import { network } from '../../shared/wifi.ts'

export const reader = defineReader({
  id: 'config/openwrt-wireless',
  title: 'Wi-Fi of OpenWrt (/etc/config/wireless)',
  emits: ['setting', 'wifi-network'],
  signatures: [{ paths: inEtc('config/wireless'), maxBytes: 1024 * 1024 }],
  references: [{ title: 'OpenWrt: Wi-Fi configuration', url: 'https://openwrt.org/docs/guide-user/network/wifi/basic' }],
  limitations: ['Networks that are switched off, alone or with their radio, are told as settings only'],
  async *read(input, budget) {
    const sections = uciSections(await textLines(input, budget))
    const radios = new Set(sections.filter((section) => section.type === 'wifi-device' && uciValue(section, 'disabled') === '1').map(({ name }) => name))
    for (const section of sections) {
      budget.node()
      for (const { key, value, line } of section.options) {
        const secret = /^(?:key\d?|sae_password|password|auth_secret|acct_secret|priv_key_pwd|wps_pin)$/u.test(key) && !/^[1-4]$/u.test(value)
        yield secret ? secretSetting('wireless', section.name, key, value, line) : setting('wireless', section.name, key, value, line)
      }
      const ssid = uciValue(section, 'ssid')
      if (section.type !== 'wifi-iface' || ssid === undefined || uciValue(section, 'disabled') === '1' || radios.has(uciValue(section, 'device') ?? '')) continue
      const encryption = (uciValue(section, 'encryption') ?? 'none').toLowerCase()
      const { keyManagement, wpa } = meaning(encryption.split('+')[0] ?? '')
      const key = uciValue(section, 'key')
      const line = section.options.find((option) => option.key === 'key')?.line ?? section.line
      yield network(line, {
        role: uciValue(section, 'mode') === 'sta' ? 'client' : 'access-point', ssid, keyManagement, wpa,
        ...(key === undefined || wpa.length === 0 || keyManagement.includes('WPA-EAP') ? {} : { passphrase: key }),
      })
    }
  },
})

function meaning(encryption: string): { keyManagement: string[]; wpa: number[] } {
  switch (encryption) {
    case 'psk': return { keyManagement: ['WPA-PSK'], wpa: [1] }
    case 'psk2': return { keyManagement: ['WPA-PSK'], wpa: [2] }
    case 'psk-mixed': return { keyManagement: ['WPA-PSK'], wpa: [1, 2] }
    case 'sae': return { keyManagement: ['SAE'], wpa: [3] }
    case 'sae-mixed': return { keyManagement: ['SAE', 'WPA-PSK'], wpa: [2, 3] }
    case 'owe': return { keyManagement: ['OWE'], wpa: [3] }
    case 'wpa': return { keyManagement: ['WPA-EAP'], wpa: [1] }
    case 'wpa2': return { keyManagement: ['WPA-EAP'], wpa: [2] }
    case 'wpa3': case 'wpa3-192': return { keyManagement: ['WPA-EAP'], wpa: [3] }
    case 'wpa-mixed': return { keyManagement: ['WPA-EAP'], wpa: [1, 2] }
    case 'wpa3-mixed': return { keyManagement: ['WPA-EAP'], wpa: [2, 3] }
    default: return { keyManagement: [encryption.startsWith('wep') ? 'WEP' : 'NONE'], wpa: [] }
  }
}
