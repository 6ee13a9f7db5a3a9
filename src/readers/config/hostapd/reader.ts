/** hostapd: the Wi-Fi networks that the unit offers. */
import { defineReader, type Yield } from '../../define.ts'
import { inEtc } from '../../shared/roots.ts'
import { secretSetting, setting } from '../../shared/setting.ts'
import { settingLines } from '../../shared/text.ts'
import { hexText, network } from '../../shared/wifi.ts'

const secrets = new Set(['wpa_passphrase', 'wpa_psk', 'sae_password', 'wep_key0', 'wep_key1', 'wep_key2', 'wep_key3', 'ap_pin', 'wps_pin', 'auth_server_shared_secret', 'acct_server_shared_secret', 'private_key_passwd', 'owe_transition_key'])

interface Bss {
  readonly section: string
  readonly line: number
  readonly values: Map<string, { value: string; line: number }>
}

export const reader = defineReader({
  id: 'config/hostapd',
  title: 'Wi-Fi access point (hostapd)',
  emits: ['setting', 'wifi-network'],
  signatures: [{ paths: inEtc('hostapd/*.conf', 'hostapd.conf', 'wifi/hostapd.conf'), maxBytes: 1024 * 1024 }],
  references: [{ title: 'hostapd.conf, the annotated example', url: 'https://w1.fi/cgit/hostap/plain/hostapd/hostapd.conf' }],
  limitations: ['Passphrases in files named by wpa_psk_file and sae_password_file are not judged'],
  async *read(input, budget) {
    let bss: Bss = { section: '', line: 1, values: new Map() }
    for (const { number, text } of await settingLines(input, budget, /^\s*(?:#|$)/u)) {
      const at = text.indexOf('=')
      if (at <= 0) continue
      const key = text.slice(0, at).trim()
      const value = text.slice(at + 1).trim()
      budget.node()
      if (key === 'bss') {
        yield* told(bss)
        bss = { section: `bss ${value}`, line: number, values: new Map() }
      }
      bss.values.set(key, { value, line: number })
      yield secrets.has(key) ? secretSetting('hostapd', bss.section, key, value, number) : setting('hostapd', bss.section, key, value, number)
    }
    yield* told(bss)
  },
})

function* told({ values }: Bss): Generator<Yield<'wifi-network'>> {
  const ssid = values.get('ssid') ?? values.get('ssid2')
  if (ssid === undefined) return
  const hex = /^[0-9a-f]+$/iu.exec(ssid.value)
  const name = values.has('ssid') ? ssid.value : hex !== null && hex[0].length % 2 === 0 ? hexText(hex[0]) : ssid.value.replace(/^P?"(.*)"$/u, '$1')
  // `wpa` is a bit field: 1 is WPA, 2 is WPA2; WPA3 is told by its key management (hostapd.conf).
  const bits = Number.parseInt(values.get('wpa')?.value ?? '0', 10) || 0
  const given = (values.get('wpa_key_mgmt')?.value ?? '').split(/\s+/u).filter((word) => word !== '')
  const wep = [0, 1, 2, 3].some((index) => values.has(`wep_key${index}`))
  const keyManagement = bits === 0 ? [wep ? 'WEP' : 'NONE'] : given.length > 0 ? given : ['WPA-PSK']
  const third = bits > 0 && given.some((word) => /^(?:FT-)?SAE|^OWE|SUITE-B/u.test(word))
  const secondToo = given.length === 0 || given.some((word) => !/^(?:FT-)?SAE|^OWE|SUITE-B/u.test(word))
  const passphrase = values.get('wpa_passphrase') ?? values.get('sae_password')
  yield network(passphrase?.line ?? ssid.line, {
    role: 'access-point', ssid: name, keyManagement,
    wpa: [...((bits & 1) !== 0 ? [1] : []), ...((bits & 2) !== 0 && secondToo ? [2] : []), ...(third ? [3] : [])],
    ...(bits === 0 ? {} : passphrase === undefined ? keyOf(values.get('wpa_psk')?.value) : { passphrase: values.has('wpa_passphrase') ? passphrase.value : (passphrase.value.split('|')[0] ?? '') }),
  })
}

const keyOf = (psk: string | undefined): { passphrase?: string } => (psk === undefined ? {} : { passphrase: psk })
