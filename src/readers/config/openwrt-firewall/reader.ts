/** OpenWrt's /etc/config/firewall: rules, and what the outermost zone does with incoming packets. */
import { defineReader } from '../../define.ts'
import { inEtc } from '../../shared/roots.ts'
import { setting } from '../../shared/setting.ts'
import { textLines } from '../../shared/text.ts'
import { uciSections, uciValue } from '../../shared/uci.ts'

export const reader = defineReader({
  id: 'config/openwrt-firewall',
  title: 'Packet filter of OpenWrt (/etc/config/firewall)',
  emits: ['packet-filter', 'setting'],
  signatures: [{ paths: inEtc('config/firewall'), maxBytes: 1024 * 1024 }],
  references: [{ title: 'OpenWrt: firewall configuration', url: 'https://openwrt.org/docs/guide-user/firewall/firewall_configuration' }],
  limitations: ['Rules are counted, not understood', 'Included scripts are not followed'],
  async *read(input, budget) {
    const sections = uciSections(await textLines(input, budget))
    budget.node(sections.length)
    const zones = sections.filter((section) => section.type === 'zone')
    for (const zone of zones) yield setting('firewall', `zone ${uciValue(zone, 'name') ?? ''}`, 'input', uciValue(zone, 'input') ?? '', zone.line)
    const defaults = sections.find((section) => section.type === 'defaults')
    const outer = zones.find((zone) => uciValue(zone, 'name') === 'wan')
    const decisive = outer ?? defaults
    const word = (decisive === undefined ? undefined : uciValue(decisive, 'input'))?.toUpperCase()
    const rules = sections.filter((section) => /^(?:rule|redirect)$/u.test(section.type) && uciValue(section, 'enabled') !== '0')
    yield {
      fact: {
        kind: 'packet-filter', line: decisive?.line ?? 1, program: 'other', rules: rules.length,
        inputPolicy: word === 'DROP' || word === 'REJECT' ? 'drop' : word === 'ACCEPT' ? 'accept' : 'unknown',
      },
    }
  },
})
