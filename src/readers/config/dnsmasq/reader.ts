/** dnsmasq: settings, and the TFTP server inside it. */
import { defineReader } from '../../define.ts'
import { inEtc } from '../../shared/roots.ts'
import { setting } from '../../shared/setting.ts'
import { settingLines } from '../../shared/text.ts'

export const reader = defineReader({
  id: 'config/dnsmasq',
  title: 'DNS, DHCP and TFTP server (dnsmasq)',
  emits: ['setting', 'listener'],
  signatures: [{ paths: inEtc('dnsmasq.conf', 'dnsmasq.d/*.conf'), maxBytes: 1024 * 1024 }],
  references: [{ title: 'dnsmasq(8)', url: 'https://thekelleys.org.uk/dnsmasq/docs/dnsmasq-man.html' }],
  limitations: ['Only the TFTP server is told as a listener'],
  async *read(input, budget) {
    for (const { number, text } of await settingLines(input, budget, /^\s*(?:#|$)/u)) {
      const at = text.indexOf('=')
      const key = (at < 0 ? text : text.slice(0, at)).trim()
      const value = at < 0 ? '' : text.slice(at + 1).replace(/\s#.*$/u, '').trim()
      budget.node()
      yield setting('dnsmasq', '', key, value, number)
      if (key === 'enable-tftp') yield { fact: { kind: 'listener', line: number, program: 'dnsmasq', protocol: 'tftp', address: value === '' ? '*' : value, port: 69, encrypted: false, authenticated: 'no' } }
    }
  },
})
