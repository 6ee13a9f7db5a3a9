/** NetworkManager connection profiles: Wi-Fi networks, and the secrets of every other kind of connection. */
import { defineReader } from '../../define.ts'
import { iniEntries } from '../../shared/ini.ts'
import { inEtc, inRoot } from '../../shared/roots.ts'
import { secretSetting, setting } from '../../shared/setting.ts'
import { textLines } from '../../shared/text.ts'
import { network } from '../../shared/wifi.ts'

const secrets = /^(?:psk|wep-key\d|leap-password|password|password-raw|pin|private-key|private-key-password|ca-cert-password|client-cert-password|phase2-.*-password|preshared-key|secret|token|[\w-]*-password|cert-pass|Xauth password|IPSec secret)$/iu

export const reader = defineReader({
  id: 'config/network-manager',
  title: 'Network connections (NetworkManager)',
  emits: ['setting', 'wifi-network'],
  signatures: [{ paths: [...inEtc('NetworkManager/system-connections/*', 'NetworkManager/NetworkManager.conf', 'NetworkManager/conf.d/*.conf'), ...inRoot('/usr/lib/NetworkManager/system-connections/*')], maxBytes: 1024 * 1024 }],
  references: [{ title: 'nm-settings-keyfile(5)', url: 'https://networkmanager.dev/docs/api/latest/nm-settings-keyfile.html' }],
  limitations: ['Profiles that netplan or a provisioning tool writes at boot are not in the image'],
  async *read(input, budget) {
    const values = new Map<string, { value: string; line: number }>()
    for (const { section, key, value, line } of iniEntries(await textLines(input, budget))) {
      budget.node()
      values.set(`${section.replace(/^802-11-wireless/u, 'wifi')}.${key}`, { value, line })
      // A key that names a file, or leaves the secret to an agent, holds none.
      const secret = secrets.test(key) && !/^(?:file:\/\/|data:;base64,$|$)/u.test(value) && !(key === 'private-key' && section !== 'wireguard')
      yield secret ? secretSetting('network-manager', section, key, value, line) : setting('network-manager', section, key, value, line)
    }
    const ssid = values.get('wifi.ssid')
    if (ssid === undefined) return
    const management = values.get('wifi-security.key-mgmt')?.value.toLowerCase()
    const psk = values.get('wifi-security.psk')
    const proto = (values.get('wifi-security.proto')?.value ?? '').split(/[;,]/u).filter((word) => word !== '')
    const keyManagement = names[management ?? ''] ?? [management ?? 'NONE']
    const wpa = management === 'sae' || management === 'owe' || management === 'wpa-eap-suite-b-192' ? [3] : management?.startsWith('wpa-') === true ? generations(proto) : []
    yield network(psk?.line ?? ssid.line, {
      role: values.get('wifi.mode')?.value === 'ap' ? 'access-point' : 'client', ssid: ssidText(ssid.value),
      keyManagement: management === 'none' && values.has('wifi-security.wep-key0') ? ['WEP'] : keyManagement,
      wpa, ...(psk === undefined || psk.value === '' ? {} : { passphrase: psk.value }),
    })
  },
})

const names: Readonly<Record<string, readonly string[]>> = { none: ['NONE'], 'wpa-psk': ['WPA-PSK'], 'wpa-eap': ['WPA-EAP'], sae: ['SAE'], owe: ['OWE'], ieee8021x: ['IEEE8021X'] }

const generations = (proto: readonly string[]): number[] => [...(proto.includes('wpa') ? [1] : []), ...(proto.length === 0 || proto.includes('rsn') ? [2] : [])]

/** Older profiles write the bytes of the name as `72;111;109;101;`. */
function ssidText(value: string): string {
  return /^(?:\d{1,3};)+$/u.test(value) ? String.fromCharCode(...value.split(';').filter((part) => part !== '').map(Number)) : value
}
