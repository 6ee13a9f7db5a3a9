/** A packet filter that lets in what the product needs and nothing else. */
import { stemOf } from '../../facts/started.ts'
import { at, defineCheck, fail, pass, seen, unknown, type CheckContext, type Evidence, type Outcome } from '../define.ts'
import type { Fact } from '../../facts/fact.ts'
import { startOf, startsAreTold } from '../services.ts'
import { count, eachSystem, type SystemView } from '../systems.ts'
import { fromLevel } from '../severity.ts'

type Kinds = 'system' | 'file-tree' | 'packet-filter' | 'start-entry' | 'listener'

export const check = defineCheck({
  id: 'exposure/packet-filter-configured',
  title: 'A packet filter refuses what the product does not need',
  property: 'exposure',
  rung: 'enabled',
  needs: ['system', 'file-tree', 'packet-filter', 'start-entry', 'listener'],
  severity: fromLevel('remote', 1, 'medium', 'Every port that any program opens, now or after the next update, is open to the whole network.'),
  references: [
    { title: 'nftables wiki: simple ruleset for a server', url: 'https://wiki.nftables.org/wiki-nftables/index.php/Simple_ruleset_for_a_server' },
    { title: 'ETSI EN 303 645 V2.1.1, provision 5.6-1', url: 'https://www.etsi.org/deliver/etsi_en/303600_303699/303645/02.01.01_60/en_303645v020101p.pdf' },
    { title: 'CWE-1327: Binding to an Unrestricted IP Address', url: 'https://cwe.mitre.org/data/definitions/1327.html' },
  ],
  run: (context) => eachSystem(context, 'No system was read, so nobody knows whether packets are filtered.', (view) => judge(context, view)),
})

/** What loads the rules of each program at boot. */
const loaders: Readonly<Record<Fact<'packet-filter'>['program'], readonly string[]>> = {
  nftables: ['nftables', 'nft', 'netfilter-persistent', 'firewall', 'fw4'],
  iptables: ['iptables', 'netfilter-persistent', 'iptables-persistent', 'iptables-restore', 'firewall', 'fw3'],
  ip6tables: ['ip6tables', 'iptables', 'netfilter-persistent', 'iptables-persistent', 'ip6tables-restore', 'firewall'],
  ufw: ['ufw'],
  firewalld: ['firewalld'],
  other: ['firewall', 'shorewall', 'ferm', 'fw3', 'fw4'],
}
/** Names of services and scripts whose rules are not readable here. */
const ownFirewall = /^(?:firewall|iptables|nftables|shorewall|ferm|arno-iptables|fw|fwbuilder|ufw|firewalld)/u

function judge(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  const entries = context.facts('start-entry')
  const filters = view.own(context.facts('packet-filter'))
  const loaded = filters.filter((filter) => loadedAtBoot(view, entries, filter))
  // ip6tables beside iptables, or tables of forwarding beside those of input: one that refuses is what counts.
  const refusing = loaded.filter((filter) => filter.inputPolicy === 'drop')
  if (refusing[0] !== undefined) {
    const names = [...new Set(refusing.map((filter) => nameOf(filter)))].join(' and ')
    const rules = refusing.reduce((sum, filter) => sum + filter.rules, 0)
    return [pass(rules === 0 ? `${capital(names)} refuses incoming packets.` : `Incoming packets are refused unless one of ${count(rules, 'rule')} of ${names} lets them in.`, seen(refusing[0]))]
  }
  if (loaded[0] !== undefined) return [permissive(loaded)]
  if (filters[0] !== undefined) {
    return [fail(`Rules of ${nameOf(filters[0])} are there, and nothing loads them at boot.`, seen(filters[0]), { subject: filters[0].program })]
  }
  const script = view.own(entries).find((entry) => entry.enabled && ownFirewall.test(stemOf(entry.name)))
  if (script !== undefined) {
    return [unknown(`${script.name} sets up a packet filter, and its rules could not be read.`, 'Supply the rules as `nft list ruleset` or `iptables-save` prints them on a running unit.', { evidence: [seen(script)] })]
  }
  const ports = view.own(context.facts('listener')).length
  const listening = ports === 0 ? '' : ` ${count(ports, 'port is', 'ports are')} configured to listen.`
  return [fail(`No packet filter is configured: there are no rules of nftables, iptables, ufw or firewalld.${listening}`, nowhere(view))]
}

/** What a person calls it. */
const nameOf = ({ program }: Fact<'packet-filter'>): string => (program === 'other' ? 'the firewall' : program)
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const nowhere = (view: SystemView): Evidence => at(view.root, '/etc', 'searched for rules of nftables, iptables, ufw, firewalld and UCI')

function loadedAtBoot(view: SystemView, entries: readonly Fact<'start-entry'>[], filter: Fact<'packet-filter'>): boolean {
  if (loaders[filter.program].some((name) => startOf(view, entries, name)?.entry !== undefined)) return true
  // Hooks of ifupdown and scripts load rules, too; only where everything that starts is told does absence count.
  if (/\/(?:if-pre-up|if-up|network)\.d\//u.test(filter.file)) return true
  return !startsAreTold(view, view.own(entries))
}

function permissive(filters: readonly Fact<'packet-filter'>[]): Outcome {
  const filter = filters.find((each) => each.rules > 0) ?? filters[0]
  if (filter === undefined) return unknown('No packet filter was read.', 'Supply the rules of a running unit.')
  if (filter.rules === 0) return fail(filter.inputPolicy === 'accept' ? `The configuration of ${nameOf(filter)} accepts whatever comes in and has no rules that would refuse any of it.` : `The configuration of ${nameOf(filter)} has no rules, so that it refuses nothing.`, seen(filter), { subject: filter.program })
  if (filter.inputPolicy === 'accept') {
    return fail(`${capital(nameOf(filter))} lets in whatever none of its ${count(filter.rules, 'rule')} refuses.`, seen(filter), { subject: filter.program })
  }
  return unknown(`${capital(nameOf(filter))} has ${count(filter.rules, 'rule')}; what happens to packets that none of them fits was not understood.`, 'Supply the rules as `nft list ruleset` or `iptables-save` prints them on a running unit.', { subject: filter.program, evidence: [seen(filter)] })
}
