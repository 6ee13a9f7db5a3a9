/** Network interfaces of ifupdown and of busybox: Wi-Fi networks that they join, and commands that they run. */
import { basename } from '../../../kernel/path.ts'
import { defineReader } from '../../define.ts'
import { inEtc } from '../../shared/roots.ts'
import { redact, secretSetting, setting } from '../../shared/setting.ts'
import { joinContinued, settingLines, type Line } from '../../shared/text.ts'
import { unquote } from '../../shared/words.ts'
import { network } from '../../shared/wifi.ts'

export const reader = defineReader({
  id: 'config/ifupdown',
  title: 'Network interfaces (ifupdown)',
  emits: ['setting', 'wifi-network', 'event-hook'],
  signatures: [{ paths: inEtc('network/interfaces', 'network/interfaces.d/*'), maxBytes: 256 * 1024 }],
  references: [
    { title: 'interfaces(5)', url: 'https://manpages.debian.org/bookworm/ifupdown/interfaces.5.en.html' },
    { title: 'wpasupplicant: README.Debian, wpa-* options', url: 'https://sources.debian.org/src/wpa/2:2.10-12/debian/README.Debian/' },
  ],
  limitations: ['`mapping` and `source` stanzas are not followed; which interface comes up is told by its own words only'],
  async *read(input, budget) {
    let name = ''
    let stanza = new Map<string, Line>()
    const wifi = function* (): Generator<ReturnType<typeof network>> {
      const ssid = stanza.get('wpa-ssid') ?? stanza.get('wireless-essid')
      if (ssid === undefined) return
      const psk = stanza.get('wpa-psk') ?? stanza.get('wpa-passphrase')
      const wep = stanza.get('wireless-key') ?? stanza.get('wireless-key1') ?? stanza.get('wpa-wep-key0')
      const management = stanza.get('wpa-key-mgmt')?.text.toUpperCase().split(/\s+/u)
      const proto = stanza.get('wpa-proto')?.text.toUpperCase().split(/\s+/u) ?? []
      const keyManagement = wep !== undefined ? ['WEP'] : management ?? (psk === undefined ? ['NONE'] : ['WPA-PSK'])
      const wpa = psk === undefined && !keyManagement.some((word) => word.startsWith('WPA')) ? [] : [...(proto.includes('WPA') ? [1] : []), ...(proto.length === 0 || proto.includes('RSN') || proto.includes('WPA2') ? [2] : [])]
      yield network((psk ?? wep ?? ssid).number, { role: 'client', ssid: ssid.text, keyManagement, wpa, ...(psk === undefined ? {} : { passphrase: psk.text }) })
    }
    for (const { number, text } of joinContinued(await settingLines(input, budget, /^\s*(?:#|$)/u), ' ')) {
      const [, key = '', rest = ''] = /^\s*(\S+)\s*(.*?)\s*$/u.exec(text) ?? []
      budget.node()
      if (/^(?:iface|mapping|auto|source(?:-directory)?|allow-\S+)$/u.test(key)) {
        yield* wifi()
        stanza = new Map()
        name = key === 'iface' ? (rest.split(/\s+/u)[0] ?? '') : ''
        continue
      }
      const value = unquote(rest)
      if (/^(?:pre-)?up$|^post-(?:up|down)$|^(?:pre-)?down$/u.test(key)) {
        yield { fact: { kind: 'event-hook', line: number, event: `network ${name}`.trim(), name: basename(input.path), command: redact(rest).slice(0, 1024) } }
        continue
      }
      stanza.set(key, { number, text: value })
      yield /^(?:wpa-(?:psk|passphrase|password|private-key-passwd|wep-key\d)|wireless-key\d?)$/u.test(key) ? secretSetting('ifupdown', name, key, value, number) : setting('ifupdown', name, key, value, number)
    }
    yield* wifi()
  },
})
