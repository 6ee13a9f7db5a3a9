/** Examples of comms/wifi-security-current. */
import type { WifiNetwork } from '../../facts/linux.ts'
import type { CaseFact, Cases } from '../define.ts'
import { installed } from '../system-cases.ts'

const network = (role: WifiNetwork['role'], keyManagement: readonly string[], wpa: readonly number[]): CaseFact =>
  ({ kind: 'wifi-network', role, ssid: role === 'client' ? 'Office' : 'Setup', keyManagement, wpa, file: role === 'client' ? '/etc/wpa_supplicant/wpa_supplicant.conf' : '/etc/hostapd/hostapd.conf' })
const hostapd = (key: string, value: string, secret?: { length: number }): CaseFact => ({ kind: 'setting', program: 'hostapd', section: '', key, value, file: '/etc/hostapd/hostapd.conf', ...(secret === undefined ? {} : { secret }) })

export const cases: Cases = {
  pass: [
    { title: 'WPA2 and WPA3', facts: [...installed(), network('access-point', ['WPA-PSK', 'SAE'], [2, 3])] },
    { title: 'a client that would take WPA where there is nothing else', facts: [...installed(), network('client', ['WPA-PSK'], [1, 2])] },
    { title: 'WPS by button only', facts: [...installed(), network('access-point', ['WPA-PSK'], [2]), hostapd('wps_state', '2'), hostapd('config_methods', 'push_button')] },
  ],
  fail: [
    { title: 'an open setup network', facts: [...installed(), network('access-point', ['NONE'], [])], subjects: ['access-point Setup'] },
    { title: 'WEP', facts: [...installed(), network('client', ['WEP'], [])], subjects: ['client Office'] },
    { title: 'an access point that still takes WPA', facts: [...installed(), network('access-point', ['WPA-PSK'], [1, 2])], subjects: ['access-point Setup'] },
    { title: 'WPS with a PIN', facts: [...installed(), network('access-point', ['WPA-PSK'], [2]), hostapd('wps_state', '2'), hostapd('ap_pin', '', { length: 8 })], subjects: ['access-point Setup WPS'] },
  ],
  unknown: [{ title: 'no system', facts: [] }],
  'not-applicable': [{ title: 'no Wi-Fi', facts: [...installed()] }],
}
