/** wpa_supplicant.conf: the Wi-Fi networks that the unit joins. */
import { defineReader, type Yield } from '../../define.ts'
import { inBoot, inEtc } from '../../shared/roots.ts'
import { secretSetting, setting } from '../../shared/setting.ts'
import { settingLines } from '../../shared/text.ts'
import { hexText, network } from '../../shared/wifi.ts'

const secrets = /^(?:psk|sae_password|password|pin|wep_key\d|private_key2?_passwd|machine_password|pac_password|ext_password|mem_only_psk|raw_psk|dpp_csign)$/u

export const reader = defineReader({
  id: 'config/wpa-supplicant',
  title: 'Wi-Fi client (wpa_supplicant.conf)',
  emits: ['setting', 'wifi-network'],
  signatures: [{ paths: [...inEtc('wpa_supplicant.conf', 'wpa_supplicant/*.conf'), ...inBoot('wpa_supplicant.conf')], maxBytes: 1024 * 1024 }],
  references: [{ title: 'wpa_supplicant.conf, the annotated example', url: 'https://w1.fi/cgit/hostap/plain/wpa_supplicant/wpa_supplicant.conf' }],
  limitations: [
    'Generations are told as the file asks for them: without `proto` the program would also accept WPA1 from an access point that offers nothing better',
    'Passwords for enterprise networks are told by their length only',
  ],
  async *read(input, budget) {
    let block: { readonly name: string; readonly line: number; readonly values: Map<string, string> } | undefined
    for (const { number, text } of await settingLines(input, budget, /^\s*(?:#|$)/u)) {
      const start = /^(network|cred|blob-\S+)\s*=\s*\{/u.exec(text)
      if (start !== null) {
        block = { name: start[1] ?? '', line: number, values: new Map() }
        continue
      }
      if (text.startsWith('}')) {
        if (block?.name === 'network') yield* told(block.values, block.line)
        block = undefined
        continue
      }
      const at = text.indexOf('=')
      if (at <= 0 || block?.name.startsWith('blob') === true) continue
      const key = text.slice(0, at).trim()
      const value = text.slice(at + 1).trim()
      budget.node()
      const section = block === undefined ? '' : block.name === 'network' ? `network ${ssidOf(block.values.get('ssid'))}`.trim() : block.name
      block?.values.set(key, value)
      yield secrets.test(key) && !value.startsWith('ext:') ? secretSetting('wpa_supplicant', section, key, bare(value), number) : setting('wpa_supplicant', section, key, bare(value), number)
    }
    if (block?.name === 'network') yield* told(block.values, block.line)
  },
})

/** Quoted text is the text; everything else stands for itself. */
const bare = (value: string): string => /^P?"(.*)"/u.exec(value)?.[1] ?? value.replace(/\s+#.*$/u, '')

function ssidOf(value: string | undefined): string {
  if (value === undefined) return ''
  const text = bare(value)
  return !value.includes('"') && /^(?:[0-9a-f]{2})+$/iu.test(text) ? hexText(text) : text
}

function* told(values: ReadonlyMap<string, string>, line: number): Generator<Yield<'wifi-network'>> {
  if (values.get('disabled') === '1') return
  const words = (key: string): string[] => bare(values.get(key) ?? '').toUpperCase().split(/\s+/u).filter((word) => word !== '')
  const wep = [...values.keys()].some((key) => /^wep_key\d$/u.test(key))
  const secret = values.get('sae_password') ?? values.get('psk')
  const given = words('key_mgmt')
  const keyManagement = given.length === 0 ? (secret === undefined ? ['WPA-PSK', 'WPA-EAP'] : ['WPA-PSK']) : given.includes('NONE') && wep ? ['WEP'] : given
  const encrypted = keyManagement.some((word) => word !== 'NONE' && word !== 'WEP' && word !== 'IEEE8021X')
  const third = keyManagement.some((word) => /^(?:FT-)?SAE|^OWE|SUITE-B/u.test(word))
  const second = keyManagement.some((word) => /PSK|EAP/u.test(word))
  const proto = words('proto')
  const generations = [...(proto.includes('WPA') ? [1] : []), ...(second && (proto.length === 0 || proto.includes('RSN') || proto.includes('WPA2')) ? [2] : []), ...(third ? [3] : [])]
  yield network(line, {
    role: values.get('mode') === '2' ? 'access-point' : 'client', ssid: ssidOf(values.get('ssid')), keyManagement, wpa: encrypted ? generations : [],
    ...(secret === undefined || !encrypted || secret.startsWith('ext:') ? {} : { passphrase: bare(secret) }),
  })
}
