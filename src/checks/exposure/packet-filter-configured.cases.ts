/** Examples of exposure/packet-filter-configured. */
import type { PacketFilter } from '../../facts/linux.ts'
import type { CaseFact, Cases } from '../define.ts'
import { installed, script, sshd, unit } from '../system-cases.ts'

const rules = (inputPolicy: PacketFilter['inputPolicy'], number = 12, program: PacketFilter['program'] = 'nftables'): CaseFact =>
  ({ kind: 'packet-filter', program, rules: number, inputPolicy, file: program === 'nftables' ? '/etc/nftables.conf' : '/etc/iptables/rules.v4' })
const loader = unit('nftables', '/usr/sbin/nft -f /etc/nftables.conf')

export const cases: Cases = {
  pass: [
    { title: 'nftables refuses by default', facts: [...installed(), sshd, loader, rules('drop')] },
    { title: 'iptables of a small system whose start scripts were not found', facts: [...installed([], { init: 'busybox' }), rules('drop', 9, 'iptables')] },
  ],
  fail: [
    { title: 'nothing is configured', facts: [...installed(), sshd] },
    { title: 'the empty file that the package brings', facts: [...installed(), sshd, loader, rules('accept', 0)], subjects: ['nftables'] },
    { title: 'rules that accept by default', facts: [...installed(), sshd, loader, rules('accept', 4)], subjects: ['nftables'] },
    { title: 'good rules that nothing loads', facts: [...installed(), sshd, unit('nftables', '/usr/sbin/nft -f /etc/nftables.conf', { enabled: false }), rules('drop')], subjects: ['nftables'] },
  ],
  unknown: [
    { title: 'no system', facts: [] },
    { title: 'a script of its own', facts: [...installed([], { init: 'sysvinit' }), script('firewall', '/etc/init.d/firewall')] },
    { title: 'rules whose end is not understood', facts: [...installed(), sshd, loader, rules('unknown')], subjects: ['nftables'] },
  ],
}
