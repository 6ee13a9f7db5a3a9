/** Examples of storage/no-plaintext-remainder. */
import type { CaseFact, Cases } from '../define.ts'
import { certificate, privateKey } from '../key-cases.ts'
import { luks, mapping, medium, partitions } from '../storage-cases.ts'
import { file, installed, packaged } from '../system-cases.ts'

const people: CaseFact = { kind: 'personal-data', file: '/var/lib/app/app.db', medium: 'database', found: [{ kind: 'email', count: 60, at: 'users.email' }] }
const network: CaseFact = { kind: 'wifi-network', file: '/etc/hostapd/hostapd.conf', role: 'access-point', ssid: 'Setup', keyManagement: ['WPA-PSK'], wpa: [2], passphrase: { length: 8, weak: 'digits' } }
const folders: CaseFact = { kind: 'container', format: 'filesystem/ext', readOnlyFormat: false, details: { features: 'extent' } }

export const cases: Cases = {
  pass: [{ title: 'an encrypted volume, and nothing readable beside it', facts: [...installed(), ...partitions, folders, luks(), mapping('data', 'none'), medium('removable'), packaged('app', '/opt/app/run')] }],
  fail: [
    { title: 'the same, with personal data in the open', facts: [...installed([file('/var/lib/app/app.db')]), ...partitions, luks(), medium('removable'), people], subjects: ['personal data'] },
    { title: 'secrets, keys and passphrases, each kind once', facts: [
      ...installed(), medium('removable'), network, privateKey('/etc/app/unit.key', 'a'), certificate('/etc/app/unit.crt', 'a'),
      { kind: 'secret', file: '/etc/app/cloud.ini', rule: 'secret-in-configuration', title: 'Token', length: 20, mark: '0123456789abcdef', name: 'token' },
    ], subjects: ['secrets', 'private keys', 'Wi-Fi passphrases'] },
    { title: 'on a fixed medium it takes a bench', facts: [...installed(), medium('soldered'), people], level: { physical: 3 } },
  ],
  unknown: [
    { title: 'no system', facts: [] },
    { title: 'a clean image, and nothing that protects what comes later', facts: [...installed(), ...partitions] },
  ],
}
