/** Which services stay running, which of them are the product's own, and as whom they run. Knows no check. */
import { programsIn, stemOf } from '../facts/started.ts'
import type { Fact } from '../facts/fact.ts'
import type { Ownership, SystemView } from './systems.ts'

/**
 * Daemons that need root to do their work, or begin as root and drop it by themselves. Where no package database tells
 * what is the product's own, these are taken for the system's.
 */
export const systemDaemons = new Set((
  'init systemd systemctl systemd-journald udevd systemd-udevd dbus-daemon dbus-broker-launch syslogd rsyslogd syslog-ng klogd logd logread crond cron atd agetty getty login mingetty ' +
  'sshd dropbear inetd xinetd telnetd nginx lighttpd uhttpd httpd apache2 mosquitto dnsmasq odhcpd odhcp6c hostapd wpa_supplicant wpad iwd bluetoothd ofonod modemmanager ' +
  'networkmanager connmand netifd dhcpcd dhclient udhcpc udhcpd pppd chronyd ntpd ntpdate sntp systemd-timesyncd timesyncd avahi-daemon named unbound haveged rngd acpid mdev ubusd procd rpcd urngd ' +
  'smbd nmbd rpcbind snmpd stunnel openvpn charon wg-quick dockerd containerd mount umount swapon modprobe insmod kmod hwclock sysctl ip ifup ifconfig networking resolvconf ' +
  'fsck e2fsck tune2fs resize2fs echo cat mkdir touch ln cp mv rm chmod chown mknod hostname watchdog fw3 fw4 nft iptables iptables-restore swupdate rauc mender monit plymouthd polkitd udisksd seedrng start-stop-daemon'
).split(' '))

/** Something that goes on running: not a step of the boot, not a job of cron, not a login. */
export function stays(entry: Fact<'start-entry'>): boolean {
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
export function isOwn(view: SystemView, owners: Ownership, entry: Fact<'start-entry'>): boolean {
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

export const isRoot = (user: string, accounts: readonly Fact<'account'>[]): boolean => user === 'root' || user === '0' || accounts.some((account) => account.name === user && account.uid === 0)

/** Root in name, with so little left of it that a break-in stays inside: a sandbox with a short list of capabilities. */
export function confined(entry: Fact<'start-entry'>): boolean {
  const last = (key: string): string | undefined => entry.directives?.[`Service.${key}`]?.at(-1)
  const capabilities = last('CapabilityBoundingSet')
  if (capabilities === undefined || capabilities.startsWith('~')) return false
  return !/CAP_(?:SYS_ADMIN|SYS_MODULE|SYS_PTRACE|SYS_RAWIO|DAC_OVERRIDE|DAC_READ_SEARCH|SETUID|SETGID|CHOWN|FOWNER)\b/u.test(capabilities)
}
