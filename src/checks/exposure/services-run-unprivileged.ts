/** The product's own services: whether a bug in one of them is a bug of root's. */
import { at, defineCheck, fail, pass, seen, unknown, type CheckContext, type Outcome } from '../define.ts'
import type { Fact } from '../../facts/fact.ts'
import { programsIn, stemOf } from '../services.ts'
import { count, eachSystem, ownership, type Ownership, type SystemView } from '../systems.ts'
import { fromLevel } from '../severity.ts'

type Kinds = 'system' | 'file-tree' | 'package-files' | 'start-entry' | 'account'

export const check = defineCheck({
  id: 'exposure/services-run-unprivileged',
  title: 'The product\'s own services run without root\'s rights',
  property: 'exposure',
  rung: 'enabled',
  linuxOnly: true,
  needs: ['system', 'file-tree', 'package-files', 'start-entry', 'account'],
  severity: fromLevel('remote', 1, 'medium', 'A bug in the service, or in a library that it uses, gives the attacker the whole unit instead of one service.'),
  references: [
    { title: 'systemd.exec(5): User=, CapabilityBoundingSet=, NoNewPrivileges=', url: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.exec.html' },
    { title: 'CWE-250: Execution with Unnecessary Privileges', url: 'https://cwe.mitre.org/data/definitions/250.html' },
    { title: 'ETSI EN 303 645 V2.1.1, provision 5.6-7', url: 'https://www.etsi.org/deliver/etsi_en/303600_303699/303645/02.01.01_60/en_303645v020101p.pdf' },
  ],
  run: (context) => eachSystem(context, 'No system was read, so nobody knows which services run as root.', (view) => judge(context, view)),
})

const shown = 20

/**
 * Daemons that need root to do their work, or begin as root and drop it by themselves. Where no package database tells
 * what is the product's own, these are taken for the system's.
 */
const systemDaemons = new Set((
  'init systemd systemctl systemd-journald udevd systemd-udevd dbus-daemon dbus-broker-launch syslogd rsyslogd syslog-ng klogd logd logread crond cron atd agetty getty login mingetty ' +
  'sshd dropbear inetd xinetd telnetd nginx lighttpd uhttpd httpd apache2 mosquitto dnsmasq odhcpd odhcp6c hostapd wpa_supplicant wpad iwd bluetoothd ofonod modemmanager ' +
  'networkmanager connmand netifd dhcpcd dhclient udhcpc udhcpd pppd chronyd ntpd ntpdate sntp systemd-timesyncd timesyncd avahi-daemon named unbound haveged rngd acpid mdev ubusd procd rpcd urngd ' +
  'smbd nmbd rpcbind snmpd stunnel openvpn charon wg-quick dockerd containerd mount umount swapon modprobe insmod kmod hwclock sysctl ip ifup ifconfig networking resolvconf ' +
  'fsck e2fsck tune2fs resize2fs echo cat mkdir touch ln cp mv rm chmod chown mknod hostname watchdog fw3 fw4 nft iptables iptables-restore swupdate rauc mender monit plymouthd polkitd udisksd seedrng start-stop-daemon'
).split(' '))

function judge(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  const all = view.own(context.facts('start-entry'))
  const started = all.filter((entry) => entry.enabled && stays(entry))
  if (all.length === 0) return [unknown('Nothing shows what starts in this system.', 'Supply the whole root file system, its start scripts included.')]
  const owners = ownership(view, context.facts('package-files'))
  const own = started.filter((entry) => isOwn(view, owners, entry))
  const accounts = view.own(context.facts('account'))
  const asRoot = own.filter((entry) => isRoot(entry.user, accounts) && !confined(entry))
  if (asRoot.length === 0) {
    const [first] = own
    if (first === undefined) return [pass(`None of ${count(started.length, 'service')} that stay is the product's own; those of the system drop root by themselves.`, at(view.root, '/etc', `${count(all.length, 'start entry', 'start entries')} looked at`))]
    return [pass(`${count(own.length, 'service of the product runs', 'services of the product run')} without root's rights, or with few of them.`, seen(first, { excerpt: `${first.name}: User=${first.user}` }))]
  }
  const told = asRoot.slice(0, shown).map((entry) => fail(
    `${entry.name} runs as root${entry.by === 'systemd' ? ' and nothing in its unit limits it' : ''}: ${firstWords(entry.command)}.`,
    seen(entry, { excerpt: entry.command }), { subject: entry.name },
  ))
  const rest = asRoot.length - told.length
  const last = asRoot[shown]
  return rest === 0 || last === undefined ? told : [...told, fail(`${count(rest, 'more service runs', 'more services run')} as root.`, seen(last), { subject: 'more services' })]
}

/** Something that goes on running: not a step of the boot, not a job of cron, not a login. */
function stays(entry: Fact<'start-entry'>): boolean {
  if (entry.command === '') return false
  if (entry.by === 'systemd') {
    const type = entry.directives?.['Service.Type']?.at(-1) ?? 'simple'
    const timed = entry.schedule !== '' && !/^(?:socket|path)$/u.test(entry.schedule)
    return type !== 'oneshot' && !timed && !/getty@/u.test(entry.name)
  }
  if (entry.by === 'inittab') return /^(?:respawn|once)/u.test(entry.schedule) && !/getty|login|sulogin|(?:^|\/)-?(?:ba|a)?sh$/u.test(entry.command)
  return entry.by === 'init.d' || entry.by === 'rc'
}

/** What starts it, or what it runs, came with no package; without a package database, what is not known as the system's. */
function isOwn(view: SystemView, owners: Ownership, entry: Fact<'start-entry'>): boolean {
  const programs = programsIn(entry.command)
  if (owners.known) {
    const file = view.tree.resolve(entry.file)?.path ?? entry.file
    return owners.packageOf(file) === undefined && !systemDaemons.has(programs[0] ?? '')
  }
  if (systemDaemons.has(stemOf(entry.name)) || programs.some((program) => systemDaemons.has(program))) return false
  // A shell's own words (conditions, assignments) start nothing that stays.
  if (entry.by === 'rc' || entry.by === 'init.d') return /^(?:nohup\s+|exec\s+|\()?\/\S+/u.test(entry.command) && programs[0] !== undefined && !/^\/(?:etc|sys|proc|dev)\//u.test(entry.command)
  return !/(?:^|\/)systemd-|^\/(?:usr\/)?lib\/systemd\//u.test(entry.command)
}

const isRoot = (user: string, accounts: readonly Fact<'account'>[]): boolean => user === 'root' || user === '0' || accounts.some((account) => account.name === user && account.uid === 0)

/** Root in name, with so little left of it that a break-in stays inside: a sandbox with a short list of capabilities. */
function confined(entry: Fact<'start-entry'>): boolean {
  const last = (key: string): string | undefined => entry.directives?.[`Service.${key}`]?.at(-1)
  const capabilities = last('CapabilityBoundingSet')
  if (capabilities === undefined || capabilities.startsWith('~')) return false
  return !/CAP_(?:SYS_ADMIN|SYS_MODULE|SYS_PTRACE|SYS_RAWIO|DAC_OVERRIDE|DAC_READ_SEARCH|SETUID|SETGID|CHOWN|FOWNER)\b/u.test(capabilities)
}

const firstWords = (command: string): string => (command.length > 80 ? `${command.slice(0, 77)}...` : command)
