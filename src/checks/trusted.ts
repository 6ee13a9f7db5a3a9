/**
 * What root trusts besides the programs that it starts: files that it reads as orders, and folders in which it looks for programs, libraries
 * and modules. Who may change them is for checks.
 */
import type { Fact } from '../facts/fact.ts'
import { seen, type Evidence } from './define.ts'
import type { SystemView } from './systems.ts'

export interface Trusted {
  readonly path: string
  /** How root uses it, as the end of a sentence that begins with `Root`. */
  readonly use: string
  /** What names it; absent where it is known by its place. */
  readonly evidence?: Evidence
}

/** Files that are orders to root wherever they exist; patterns of the tree. */
const orders: readonly (readonly [use: string, ...patterns: string[]])[] = [
  ['takes accounts and passwords from', '/etc/passwd', '/etc/shadow', '/etc/group', '/etc/gshadow'],
  ['decides by it who may become root:', '/etc/sudoers', '/etc/sudoers.d/*', '/etc/doas.conf', '/etc/pam.conf', '/etc/pam.d/*', '/etc/security/*'],
  ['starts services by', '/etc/systemd/system/**', '/usr/lib/systemd/system/**', '/lib/systemd/system/**', '/etc/inittab', '/etc/init.d/*', '/etc/rc.local', '/etc/rc*.d/*', '/etc/inetd.conf', '/etc/xinetd.d/*'],
  ['runs jobs by', '/etc/crontab', '/etc/cron.d/*', '/etc/cron.hourly/*', '/etc/cron.daily/*', '/etc/cron.weekly/*', '/etc/cron.monthly/*', '/var/spool/cron/root', '/var/spool/cron/crontabs/root', '/etc/crontabs/root'],
  ['reads at each log-in', '/etc/profile', '/etc/profile.d/*', '/etc/bash.bashrc', '/etc/environment', '/root/.profile', '/root/.bashrc', '/root/.bash_profile', '/root/.ssh/*'],
  ['loads libraries by', '/etc/ld.so.conf', '/etc/ld.so.conf.d/*', '/etc/ld.so.preload', '/etc/ld.so.cache', '/etc/ld-musl-*.path'],
  ['loads modules of the kernel by', '/etc/modules', '/etc/modules-load.d/*', '/etc/modprobe.d/*', '/lib/modules/**/*.ko*', '/usr/lib/modules/**/*.ko*'],
  ['acts on devices by', '/etc/udev/rules.d/*', '/usr/lib/udev/rules.d/*', '/lib/udev/rules.d/*', '/etc/mdev.conf', '/etc/hotplug.d/**'],
]

const defaultPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'
/** Folders of Python's packages; path files add others. */
const pythonFolders = ['/usr/lib/python3/dist-packages', '/usr/lib/python3*/dist-packages', '/usr/lib/python3*/site-packages', '/usr/local/lib/python3*/dist-packages', '/usr/local/lib/python3*/site-packages'] as const

export function rootTrusts(view: SystemView, entries: readonly Fact<'start-entry'>[], settings: readonly Fact<'setting'>[]): readonly Trusted[] {
  const { tree } = view
  const found = new Map<string, Trusted>()
  const add = (trusted: Trusted): void => void (found.has(trusted.path) || found.set(trusted.path, trusted))
  for (const [use, ...patterns] of orders) for (const { path, type } of tree.match(...patterns)) if (type === 'file') add({ path, use })
  const own = view.own(settings)
  const started = view.own(entries).filter(({ enabled, user }) => enabled && (user === 'root' || user === '0' || user === ''))
  const path = (value: string, use: string, evidence?: Evidence): void => {
    for (const folder of value.split(':')) if (folder.startsWith('/') && !folder.includes('$')) add({ path: folder, use, ...(evidence === undefined ? {} : { evidence }) })
  }
  for (const entry of started) {
    for (const line of entry.directives?.['Service.Environment'] ?? []) {
      const match = /(?:^|[\s"'])(PATH|PYTHONPATH)=([^\s"']*)/u.exec(line)
      if (match !== null) path(match[2] ?? '', match[1] === 'PATH' ? `looks for programs (PATH of ${entry.name}) in` : `looks for modules of Python (PYTHONPATH of ${entry.name}) in`, seen(entry, { excerpt: line }))
    }
  }
  for (const fact of own) {
    if (fact.program === 'environment' && fact.key === 'PATH') path(fact.value, 'looks for programs (PATH) in', seen(fact, { excerpt: `PATH=${fact.value}` }))
    if (fact.program === 'ld.so.conf') add({ path: fact.value, use: 'looks for libraries (ld.so.conf) in', evidence: seen(fact, { excerpt: fact.value }) })
    if (fact.program === 'python-path' && fact.key === 'folder' && tree.resolve(fact.value) !== undefined) add({ path: fact.value, use: 'looks for modules of Python in', evidence: seen(fact, { excerpt: fact.value }) })
  }
  for (const folder of defaultPath.split(':')) if (tree.resolve(folder) !== undefined) add({ path: folder, use: 'looks for programs (PATH) in' })
  for (const { path: folder, type } of tree.match(...pythonFolders)) if (type === 'directory') add({ path: folder, use: 'looks for modules of Python in' })
  return [...found.values()]
}
