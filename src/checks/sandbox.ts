/**
 * What a systemd unit takes away from its service (systemd.exec(5), systemd.resource-control(5)): each fence, what stays open without it, and
 * how much that is worth. Pure; knows no check. Directives come with drop-ins merged and lists cut at an empty value.
 */
type Directives = Readonly<Record<string, readonly string[]>>

/** One service's settings, with what follows from other settings. */
interface Unit {
  /** The last value of a directive, lower case; empty when absent. */
  readonly last: (key: string) => string
  readonly on: (key: string) => boolean
  readonly list: (key: string) => readonly string[] | undefined
  readonly root: boolean
}

export interface Fence {
  readonly directive: string
  /** What the service may do without it, as a clause. */
  readonly opens: string
  /** 1 to 4: what an attacker who has the service gains. */
  readonly weight: number
  closed(unit: Unit): boolean
}

const truth = /^(?:1|y|yes|t|true|on)$/u
const one = (directive: string, weight: number, opens: string, also: (unit: Unit) => boolean = () => false): Fence =>
  ({ directive, weight, opens, closed: (unit) => unit.on(directive) || also(unit) })
const capability = (names: string, weight: number, opens: string): Fence =>
  ({ directive: `CapabilityBoundingSet=~${names}`, weight, opens, closed: (unit) => !names.split(' ').some((name) => mayUse(unit, name)) })
const calls = (group: string, weight: number, opens: string): Fence =>
  ({ directive: `SystemCallFilter=~${group}`, weight, opens, closed: (unit) => isFiltered(unit, group) })
const family = (names: string, weight: number, opens: string): Fence =>
  ({ directive: `RestrictAddressFamilies=~${names}`, weight, opens, closed: (unit) => !names.split(' ').some((name) => mayOpen(unit, name)) })

/** Address families that services have a use for. */
const usual: ReadonlySet<string> = new Set(['AF_INET', 'AF_INET6', 'AF_UNIX', 'AF_LOCAL', 'AF_NETLINK', 'AF_PACKET', 'NONE'])

const onlyUsual = (list: readonly string[]): boolean => list.length > 0 && list.every((word) => usual.has(word.toUpperCase()))

const dynamic = (unit: Unit): boolean => unit.on('DynamicUser')
/** Settings that switch NoNewPrivileges on for a service that is not root (systemd.exec(5)). */
const impliesNoNewPrivileges = ['SystemCallFilter', 'SystemCallArchitectures', 'RestrictAddressFamilies', 'RestrictNamespaces', 'PrivateDevices', 'ProtectKernelTunables', 'ProtectKernelModules', 'ProtectKernelLogs', 'ProtectClock', 'MemoryDenyWriteExecute', 'RestrictRealtime', 'RestrictSUIDSGID', 'LockPersonality'] as const

export const fences: readonly Fence[] = [
  { directive: 'User', weight: 4, opens: 'it runs as root', closed: ({ root }) => !root },
  one('NoNewPrivileges', 3, 'it gains rights through set-user-id programs', (unit) => dynamic(unit) || (!unit.root && impliesNoNewPrivileges.some((key) => unit.last(key) !== '' && unit.last(key) !== 'no' && unit.last(key) !== 'false'))),
  { directive: 'ProtectSystem', weight: 3, opens: 'it may write the system\'s files', closed: (unit) => /^(?:strict|full)$/u.test(unit.last('ProtectSystem')) || dynamic(unit) },
  { directive: 'ProtectHome', weight: 2, opens: 'it sees home folders', closed: (unit) => truth.test(unit.last('ProtectHome')) || /^(?:read-only|tmpfs)$/u.test(unit.last('ProtectHome')) || dynamic(unit) },
  one('PrivateTmp', 2, 'it shares /tmp with others', (unit) => unit.last('PrivateTmp') === 'disconnected' || dynamic(unit)),
  one('PrivateDevices', 2, 'it sees devices', (unit) => /^(?:closed|strict)$/u.test(unit.last('DevicePolicy'))),
  one('PrivateUsers', 1, 'it sees the system\'s accounts'),
  one('ProtectKernelTunables', 2, 'it may change the kernel\'s settings'),
  one('ProtectKernelModules', 2, 'it may load kernel modules'),
  one('ProtectKernelLogs', 1, 'it reads the kernel\'s log'),
  one('ProtectControlGroups', 2, 'it may change control groups'),
  one('ProtectClock', 1, 'it may set the clock'),
  one('ProtectHostname', 1, 'it may change the host\'s name'),
  { directive: 'ProtectProc', weight: 1, opens: 'it sees other accounts\' processes', closed: (unit) => /^(?:invisible|noaccess|ptraceable)$/u.test(unit.last('ProtectProc')) },
  { directive: 'RestrictNamespaces', weight: 2, opens: 'it may make namespaces', closed: (unit) => namespacesClosed(unit) },
  one('RestrictSUIDSGID', 1, 'it may leave set-user-id files behind', dynamic),
  one('RestrictRealtime', 1, 'it may take the processor for itself'),
  one('LockPersonality', 1, 'it may switch address randomisation off for its children'),
  one('MemoryDenyWriteExecute', 2, 'it may make memory that is writable and executable'),
  { directive: 'SystemCallArchitectures', weight: 1, opens: 'it may use system calls of another architecture', closed: (unit) => unit.last('SystemCallArchitectures') === 'native' },
  calls('@mount', 1, 'it may mount file systems'),
  calls('@module', 1, 'it may call for modules to be loaded'),
  calls('@raw-io', 1, 'it may reach ports of the hardware'),
  calls('@debug', 1, 'it may trace other processes'),
  calls('@reboot', 1, 'it may restart the unit'),
  calls('@swap', 1, 'it may switch swap space'),
  calls('@clock', 1, 'it may call for the clock to be set'),
  calls('@obsolete', 1, 'it may use system calls that nobody needs'),
  calls('@cpu-emulation', 1, 'it may use emulation of old processors'),
  capability('CAP_SYS_ADMIN', 3, 'it may administer the system'),
  capability('CAP_SETUID CAP_SETGID CAP_SETPCAP', 3, 'it may become any account'),
  capability('CAP_SYS_PTRACE', 3, 'it may read the memory of every process'),
  capability('CAP_NET_ADMIN', 2, 'it may change the network'),
  capability('CAP_SYS_MODULE', 2, 'it keeps the right to load modules'),
  capability('CAP_SYS_RAWIO', 2, 'it keeps the right to reach the hardware'),
  capability('CAP_DAC_OVERRIDE CAP_DAC_READ_SEARCH CAP_FOWNER', 2, 'it reads and writes every file'),
  capability('CAP_CHOWN CAP_FSETID CAP_SETFCAP', 1, 'it may give files other owners'),
  capability('CAP_MKNOD', 1, 'it may make device files'),
  capability('CAP_SYS_BOOT', 1, 'it keeps the right to restart the unit'),
  capability('CAP_MAC_ADMIN CAP_MAC_OVERRIDE', 1, 'it may change mandatory access control'),
  family('AF_PACKET', 2, 'it may read and write raw packets'),
  family('AF_NETLINK', 1, 'it may speak with the kernel\'s network'),
  { directive: 'RestrictAddressFamilies=~...', weight: 1, opens: 'it may use rare network protocols', closed: (unit) => onlyUsual(unit.list('RestrictAddressFamilies') ?? []) },
  { directive: 'UMask', weight: 1, opens: 'the files that it makes can be read by all', closed: (unit) => /^0*[0-7]?[0-7]7[0-7]*7$|^0*77$/u.test(unit.last('UMask')) },
]

/** Service.KEY lists in order; undefined when the directive is absent. */
function unitOf(directives: Directives, user: string): Unit {
  const values = (key: string): readonly string[] | undefined => directives[`Service.${key}`]
  const last = (key: string): string => values(key)?.at(-1)?.trim().toLowerCase() ?? ''
  const root = user === '' || user === 'root' || user === '0'
  return { last, on: (key) => truth.test(last(key)), list: (key) => values(key)?.flatMap(words), root }
}

/** A line's entries; a `~` in front of the line stands before each. */
function words(line: string): readonly string[] {
  const inverted = line.startsWith('~')
  // Alone it takes nothing away: everything again.
  if (line.trim() === '~') return ['~']
  return (inverted ? line.slice(1) : line).split(/\s+/u).filter((word) => word !== '').map((word) => (inverted ? `~${word}` : word))
}

/** A list that begins with something allowed allows that alone; one that is there and empty allows nothing. */
const isAllowList = (list: readonly string[] | undefined): boolean => list !== undefined && list[0]?.startsWith('~') !== true

const capabilityFences: Readonly<Record<string, readonly string[]>> = {
  CAP_SYS_MODULE: ['ProtectKernelModules'], CAP_SYS_RAWIO: ['PrivateDevices'], CAP_MKNOD: ['PrivateDevices'],
}

/** The bounding set: lines are joined, or taken away with `~`; some settings take more away by themselves (systemd.exec(5)). */
function mayUse(unit: Unit, name: string): boolean {
  if ((capabilityFences[name] ?? []).some((key) => unit.on(key))) return false
  const list = unit.list('CapabilityBoundingSet')
  if (list === undefined) return true
  const wanted = name.toLowerCase()
  let allowed = list[0]?.startsWith('~') === true
  for (const word of list) if (word === '~') allowed = true
  else if (word.replace(/^~/u, '').toLowerCase() === wanted) allowed = !word.startsWith('~')
  return allowed
}

/** Groups of system calls that hold a dangerous one (systemd-analyze(1), syscall-filter). */
const within: Readonly<Record<string, readonly string[]>> = { '@module': ['@privileged'], '@raw-io': ['@privileged'], '@reboot': ['@privileged'], '@swap': ['@privileged'], '@clock': ['@privileged'], '@mount': [], '@debug': [], '@obsolete': [], '@cpu-emulation': [] }

function isFiltered(unit: Unit, group: string): boolean {
  const list = unit.list('SystemCallFilter')
  if (list === undefined || list.length === 0) return false
  const names = new Set([group, '@known', ...(within[group] ?? [])])
  let allowed = !isAllowList(list)
  for (const word of list) if (names.has(word.replace(/^~/u, '').replace(/:.*$/u, ''))) allowed = !word.startsWith('~')
  return !allowed
}

function mayOpen(unit: Unit, name: string): boolean {
  const list = unit.list('RestrictAddressFamilies')
  if (list === undefined) return true
  if (list.length === 0 || list.includes('none')) return list.length === 0
  let allowed = !isAllowList(list)
  for (const word of list) if (word.replace(/^~/u, '').toUpperCase() === name) allowed = !word.startsWith('~')
  return allowed
}

function namespacesClosed(unit: Unit): boolean {
  const value = unit.last('RestrictNamespaces')
  if (value === '' || /^(?:0|n|no|f|false|off)$/u.test(value)) return false
  return truth.test(value) || (value.startsWith('~') ? value.split(/[\s~]+/u).includes('user') : !value.split(/\s+/u).includes('user'))
}

export interface Exposure {
  /** 0 (everything is closed) to 10 (nothing is), one decimal. */
  readonly level: number
  readonly open: readonly Fence[]
  readonly closed: readonly Fence[]
}

const total = fences.reduce((sum, { weight }) => sum + weight, 0)

export function exposureOf(directives: Directives, user: string): Exposure {
  const unit = unitOf(directives, user)
  const closed = fences.filter((fence) => fence.closed(unit))
  const open = fences.filter((fence) => !closed.includes(fence))
  return { level: Math.round((open.reduce((sum, { weight }) => sum + weight, 0) / total) * 100) / 10, open, closed }
}
