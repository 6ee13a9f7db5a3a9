/** iptables rules as iptables-save writes them: how many, and what happens to incoming packets that none of them takes. */
import { basename } from '../../../kernel/path.ts'
import { defineReader } from '../../define.ts'
import { inEtc } from '../../shared/roots.ts'
import { settingLines } from '../../shared/text.ts'

export const reader = defineReader({
  id: 'config/iptables',
  title: 'Packet filter (iptables)',
  emits: ['packet-filter'],
  signatures: [
    { paths: inEtc('iptables/rules.v4', 'iptables/rules.v6', 'iptables/iptables.rules', 'iptables/ip6tables.rules', 'iptables.rules', 'iptables.up.rules', 'iptables.ipv4.nat', 'sysconfig/iptables', 'sysconfig/ip6tables', 'iptables.conf'), maxBytes: 4 * 1024 * 1024 },
  ],
  references: [{ title: 'iptables-save(8)', url: 'https://manpages.debian.org/bookworm/iptables/iptables-save.8.en.html' }],
  limitations: ['Rules are counted, not understood', 'Rules that a script adds one by one are not told', 'Whether the file is loaded is told by the services that start'],
  async *read(input, budget) {
    let table = 'filter'
    let rules = 0
    let policy: 'accept' | 'drop' | 'unknown' = 'unknown'
    let line = 1
    for (const { number, text } of await settingLines(input, budget, /^\s*(?:#|$)/u)) {
      budget.node()
      if (text.startsWith('*')) table = text.slice(1).trim()
      if (table !== 'filter') continue
      const chain = /^:INPUT\s+(\w+)/u.exec(text) ?? /^(?:iptables\s+)?-P\s+INPUT\s+(\w+)/u.exec(text)
      if (chain !== null) {
        policy = chain[1] === 'DROP' || chain[1] === 'REJECT' ? 'drop' : 'accept'
        line = number
      } else if (/^(?:\[\d+:\d+\]\s+)?-[AI]\s/u.test(text)) {
        rules++
        // A rule without a condition decides for everything that comes so far.
        if (/-A\s+INPUT\s+-j\s+(?:DROP|REJECT)\b/u.test(text)) policy = 'drop'
      }
    }
    yield { fact: { kind: 'packet-filter', line, program: /v6$|ip6/u.test(basename(input.path)) ? 'ip6tables' : 'iptables', rules, inputPolicy: policy } }
  },
})
