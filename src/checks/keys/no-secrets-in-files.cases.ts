/** Examples of keys/no-secrets-in-files. */
import type { CaseFact, Cases } from '../define.ts'
import { file, installed, packaged } from '../system-cases.ts'

const secret = (path: string, rule: string, name: string, more: { line?: number; mark?: string } = {}): CaseFact =>
  ({ kind: 'secret', file: path, rule, title: 'Password, token or key in a configuration file', length: 40, mark: more.mark ?? '0123456789abcdef', name })

export const cases: Cases = {
  pass: [
    { title: 'nothing found', facts: installed([file('/etc/app/cloud.ini')]) },
    { title: 'an archive of a package', facts: [...installed(), packaged('lib', '/usr/share/lib/all.zip'), { ...secret('/config.ini', 'secret-in-configuration', 'token'), container: 'image.img/2:ext4/usr/share/lib/all.zip:zip' }] },
    { title: 'an example in the documentation', facts: [...installed(), secret('/usr/share/doc/app/cloud.ini', 'secret-in-configuration', 'token')] },
    { title: 'the passphrase of the unit\'s own network is judged elsewhere', facts: [...installed(), { kind: 'setting', file: '/etc/hostapd/hostapd.conf', program: 'hostapd', section: '', key: 'wpa_passphrase', value: '', secret: { length: 8 } }, { kind: 'wifi-network', file: '/etc/hostapd/hostapd.conf', role: 'access-point', ssid: 'Setup', keyManagement: ['WPA-PSK'], wpa: [2], passphrase: { length: 8, weak: 'no' } }] },
  ],
  fail: [
    { title: 'a token in an archive of the product', facts: [...installed(), { ...secret('/config.ini', 'secret-in-configuration', 'token'), container: 'image.img/2:ext4/opt/app/backup.zip:zip' }], subjects: ['token'] },
    { title: 'a token in a configuration file', facts: [...installed([file('/etc/app/cloud.ini')]), secret('/etc/app/cloud.ini', 'secret-in-configuration', 'token')], subjects: ['token'] },
    {
      title: 'one secret that two rules saw, with the id that names it',
      facts: [...installed(), secret('/etc/app/cloud.ini', 'secret-in-configuration', 'aws_secret_access_key'), secret('/etc/app/cloud.ini', 'aws-secret-access-key', 'aws_secret_access_key'), secret('/etc/app/cloud.ini', 'aws-access-key-id', '', { mark: 'fedcba9876543210' })],
      subjects: ['aws_secret_access_key'],
    },
    { title: 'a setting whose format calls it a secret', facts: [...installed(), { kind: 'setting', file: '/etc/mosquitto/mosquitto.conf', program: 'mosquitto', section: '', key: 'remote_password', value: '', secret: { length: 12 } }], subjects: ['remote_password'] },
    { title: 'the network of the developers\' office', facts: [...installed(), { kind: 'wifi-network', file: '/etc/wpa_supplicant/wpa_supplicant.conf', role: 'client', ssid: 'Office', keyManagement: ['WPA-PSK'], wpa: [2], passphrase: { length: 14, weak: 'no' } }], subjects: ['Wi-Fi Office'] },
  ],
  unknown: [
    { title: 'no system', facts: [] },
    { title: 'the list of files ended early', facts: installed([], {}, { partial: true }) },
  ],
}
