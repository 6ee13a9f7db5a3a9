/** Examples of exposure/wifi-passphrase-strong. */
import type { WifiNetwork } from '../../facts/linux.ts'
import type { CaseFact, Cases } from '../define.ts'
import { installed } from '../system-cases.ts'

const network = (role: WifiNetwork['role'], passphrase?: WifiNetwork['passphrase']): CaseFact => ({
  kind: 'wifi-network', role, ssid: role === 'client' ? 'Office' : 'Setup', keyManagement: passphrase === undefined ? ['NONE'] : ['WPA-PSK'], wpa: passphrase === undefined ? [] : [2],
  file: role === 'client' ? '/etc/wpa_supplicant/wpa_supplicant.conf' : '/etc/hostapd/hostapd.conf', ...(passphrase === undefined ? {} : { passphrase }),
})

export const cases: Cases = {
  pass: [
    { title: 'no Wi-Fi', facts: [...installed()] },
    { title: 'an open network has no passphrase; another check judges that', facts: [...installed(), network('access-point')] },
  ],
  fail: [
    { title: 'an access point that everybody can guess', facts: [...installed(), network('access-point', { length: 8, weak: 'common' })], subjects: ['access-point Setup'] },
    { title: 'an access point with a good passphrase that all units share', facts: [...installed(), network('access-point', { length: 20, weak: 'no' })], subjects: ['access-point Setup'] },
    { title: 'the developers\' own network', facts: [...installed(), network('client', { length: 14, weak: 'no' })], subjects: ['client Office'] },
  ],
  unknown: [{ title: 'no system', facts: [] }],
}
