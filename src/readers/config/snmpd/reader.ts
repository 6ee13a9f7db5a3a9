/** snmpd: communities, which are passwords sent in the clear, and users of version 3. */
import { defineReader } from '../../define.ts'
import { inEtc, inRoot } from '../../shared/roots.ts'
import { secretSetting, setting } from '../../shared/setting.ts'
import { settingLines } from '../../shared/text.ts'
import { shellWords } from '../../shared/words.ts'

/** Communities that every scanner tries first: no secrets, so their value is told. */
const wellKnown = new Set(['public', 'private', 'community', 'snmp', 'admin', 'default', 'cisco', 'manager', 'write', 'read'])

export const reader = defineReader({
  id: 'config/snmpd',
  title: 'Network management (snmpd)',
  emits: ['setting', 'listener'],
  signatures: [{ paths: [...inEtc('snmp/snmpd.conf', 'snmp/snmpd.conf.d/*.conf', 'snmpd.conf'), ...inRoot('/var/lib/snmp/snmpd.conf')], maxBytes: 1024 * 1024 }],
  references: [{ title: 'snmpd.conf(5)', url: 'https://manpages.debian.org/bookworm/snmpd/snmpd.conf.5.en.html' }],
  limitations: ['Views and access groups are told as they stand, not judged'],
  async *read(input, budget) {
    let listens = input.path.endsWith('/snmpd.conf') && !input.path.startsWith('/var/')
    for (const { number, text } of await settingLines(input, budget, /^\s*(?:#|$)/u)) {
      const [key = '', ...args] = shellWords(text)
      budget.node()
      // com2sec [-Cn CONTEXT] NAME SOURCE COMMUNITY; ro/rwcommunity COMMUNITY [SOURCE [OID]].
      const at = /^com2sec6?$/iu.test(key) ? args.length - 1 : /^(?:ro|rw)community6?$|^trapcommunity$/iu.test(key) ? 0 : -1
      const community = at < 0 ? undefined : args[at]
      if (community !== undefined) {
        const rest = args.filter((_, index) => index !== at).join(' ')
        yield wellKnown.has(community.toLowerCase()) ? setting('snmpd', rest, key, community, number) : secretSetting('snmpd', rest, key, community, number)
      } else if (/^(?:createUser|usmUser|oldEngineID)$/iu.test(key)) yield secretSetting('snmpd', '', `${key} ${args[0] ?? ''}`.trim(), args.slice(1).join(' '), number)
      else if (/^agentaddress$/iu.test(key)) {
        listens = false
        yield setting('snmpd', '', key, args.join(' '), number)
        for (const address of args.join(' ').split(/[\s,]+/u)) {
          const match = /^(?:udp6?:|tcp6?:)?(?:(\[[^\]]*\]|[^:]*):)?(\d{1,5})$/u.exec(address) ?? /^(?:udp6?:|tcp6?:)?()(?:(\S+))$/u.exec(address)
          const port = Number(match?.[2])
          const host = Number.isNaN(port) ? (match?.[2] ?? '') : (match?.[1] ?? '')
          yield { fact: { kind: 'listener', line: number, program: 'snmpd', protocol: 'other', address: host.replace(/[[\]]/gu, '') || '*', port: Number.isNaN(port) ? 161 : port, encrypted: false, authenticated: 'unknown' } }
        }
      } else yield setting('snmpd', '', key, args.join(' '), number)
    }
    if (listens) yield { fact: { kind: 'listener', line: 1, program: 'snmpd', protocol: 'other', address: '*', port: 161, encrypted: false, authenticated: 'unknown' } }
  },
})
