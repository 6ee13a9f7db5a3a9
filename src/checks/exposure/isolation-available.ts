/** Whether the kernel that ships can keep programs apart and filter packets at all. */
import { at, defineCheck, fail, pass, seen, unknown, type CheckContext, type Outcome } from '../define.ts'
import type { Fact } from '../../facts/fact.ts'
import { eachSystem, type SystemView } from '../systems.ts'
import { fromLevel } from '../severity.ts'

type Kinds = 'system' | 'file-tree' | 'kernel-config'

export const check = defineCheck({
  id: 'exposure/isolation-available',
  title: 'The kernel can keep programs apart and filter packets',
  property: 'exposure',
  rung: 'available',
  needs: ['system', 'file-tree', 'kernel-config'],
  severity: fromLevel('remote', 1, 'medium', 'Without these a break-in into one service cannot be contained, whatever is configured.'),
  references: [
    { title: 'Linux: seccomp and namespaces', url: 'https://docs.kernel.org/userspace-api/seccomp_filter.html' },
    { title: 'nftables wiki: building and installing', url: 'https://wiki.nftables.org/wiki-nftables/index.php/Building_and_installing_nftables_from_sources' },
    { title: 'OWASP IoT Security Verification Standard', url: 'https://owasp.org/www-project-iot-security-verification-standard/' },
  ],
  run: (context) => eachSystem(context, 'No system was read, so nobody knows what its kernel can do.', (view) => judge(context, view)),
})

interface Need {
  readonly subject: string
  readonly says: string
  readonly met: (options: Fact<'kernel-config'>['options']) => boolean
}

const on = (value: string | undefined): boolean => value === 'y' || value === 'm'

const needs: readonly Need[] = [
  { subject: 'memory protection', says: 'no memory protection between programs (CONFIG_MMU)', met: ({ MMU }) => on(MMU) },
  { subject: 'packet filter', says: 'no packet filter (CONFIG_NF_TABLES, CONFIG_IP_NF_IPTABLES)', met: (options) => on(options['NF_TABLES']) || on(options['IP_NF_IPTABLES']) || on(options['IP_NF_FILTER']) },
  { subject: 'sandboxes', says: 'neither system call filters nor namespaces for sandboxes (CONFIG_SECCOMP_FILTER, CONFIG_NAMESPACES)', met: (options) => on(options['SECCOMP_FILTER']) || on(options['NAMESPACES']) },
]

function judge(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  const config = view.within(context.facts('kernel-config'))[0]
  if (config !== undefined) {
    const lacking = needs.filter((need) => !need.met(config.options))
    if (lacking.length === 0) return [pass(`Kernel ${config.version} has memory protection, sandboxes and a packet filter.`, seen(config, { excerpt: 'CONFIG_MMU, CONFIG_SECCOMP_FILTER or CONFIG_NAMESPACES, and a packet filter are set' }))]
    return lacking.map((need) => fail(`Kernel ${config.version} has ${need.says}.`, seen(config), { subject: need.subject }))
  }
  const modules = view.tree.match('/lib/modules/**/nf_tables.ko*', '/lib/modules/**/ip_tables.ko*', '/usr/lib/modules/**/nf_tables.ko*', '/usr/lib/modules/**/ip_tables.ko*', '/lib/modules/**/iptable_filter.ko*')
  const [module] = modules
  if (module !== undefined) return [pass('A packet filter is among the kernel\'s modules, and programs have accounts of their own.', at(view.root, module.path))]
  return [unknown('Nothing shows how the kernel was built.', 'Supply the kernel\'s configuration: /boot/config-*, or a kernel with CONFIG_IKCONFIG.')]
}
