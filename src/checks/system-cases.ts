/** Facts that the examples of checks about an installed system share: a small Linux system, to which each example adds its own. */
import { FileTree, type EntryDraft } from '../facts/file-tree.ts'
import type { FactKinds } from '../facts/fact.ts'
import type { System } from '../facts/image.ts'
import { dirname } from '../kernel/path.ts'
import type { PasswordScheme } from '../facts/linux.ts'
import type { Seen } from '../facts/provenance.ts'
import type { CaseFact } from './define.ts'

type More = Partial<Seen>
type Fields<K extends keyof FactKinds> = Partial<FactKinds[K]> & More

const place = { artefact: 0, steps: [] }
const root = 'image.img/2:ext4'

/** A file of root's with ordinary permissions, unless `more` says otherwise. */
export const file = (path: string, more: Partial<EntryDraft> = {}): EntryDraft => ({ path, type: 'file', mode: 0o644, uid: 0, gid: 0, size: 100, ...more })
export const folder = (path: string, more: Partial<EntryDraft> = {}): EntryDraft => file(path, { type: 'directory', mode: 0o755, size: 4096, ...more })
export const program = (path: string, more: Partial<EntryDraft> = {}): EntryDraft => file(path, { mode: 0o755, size: 20_000, ...more })
export const link = (path: string, target: string): EntryDraft => file(path, { type: 'symlink', mode: 0o777, size: target.length, target })

const skeleton: readonly EntryDraft[] = [
  folder('/'), folder('/bin'), folder('/etc'), folder('/lib'), folder('/usr'), folder('/usr/bin'), folder('/usr/lib'), folder('/tmp', { mode: 0o1777 }), folder('/var'),
  program('/bin/busybox'), file('/etc/passwd'), file('/etc/shadow', { mode: 0o600 }),
]

/** A system and its files: the usual folders, those given, and the folders that they lie in. */
export function installed(files: readonly EntryDraft[] = [], system: Partial<System> = {}, tree: { partial?: boolean } = {}): CaseFact[] {
  const entries = new Map([...skeleton, ...files].map((entry) => [entry.path, entry]))
  for (const path of entries.keys()) {
    for (let parent = dirname(path); !entries.has(parent); parent = dirname(parent)) entries.set(parent, folder(parent))
  }
  return [
    { kind: 'file-tree', format: 'filesystem/ext4', partial: false, place, ...tree, tree: FileTree.of([...entries.values()]) },
    { kind: 'system', root, boot: ['image.img/1:fat'], role: 'product', title: 'Debian GNU/Linux 12', init: 'systemd', hasPackageManager: true, ...system },
  ]
}

/** A layer of a container in the system of `installed`, and the container that facts of it are seen in. */
export const layer = 'image.img/2:ext4/var/lib/docker/overlay2/0123456789abcdef0123456789abcdef/diff'
export const layered = (...files: readonly EntryDraft[]): CaseFact => ({ kind: 'file-tree', format: 'container/image-layer', partial: false, place, container: layer, tree: FileTree.of([folder('/'), ...files]) })

export const account = (name: string, uid: number, shell = '/bin/sh', home = uid === 0 ? '/root' : `/home/${name}`): CaseFact =>
  ({ kind: 'account', file: '/etc/passwd', name, uid, gid: uid, home, shell })
export const hash = (name: string, scheme: PasswordScheme = 'yescrypt', more: More = {}): CaseFact =>
  ({ kind: 'password', file: '/etc/shadow', account: name, scheme, locked: false, place, ...more })
export const locked = (name: string, scheme: PasswordScheme = 'locked'): CaseFact =>
  ({ kind: 'password', file: '/etc/shadow', account: name, scheme, locked: true, place })

/** Something that systemd starts at boot. */
export const unit = (name: string, command: string, more: Fields<'start-entry'> = {}): CaseFact =>
  ({ kind: 'start-entry', by: 'systemd', name: `${name}.service`, user: 'root', command, schedule: '', enabled: true, file: `/etc/systemd/system/${name}.service`, ...more })
/** A script of /etc/init.d that starts at boot. */
export const script = (name: string, command: string, more: Fields<'start-entry'> = {}): CaseFact =>
  ({ kind: 'start-entry', by: 'init.d', name, user: 'root', command, schedule: '', enabled: true, file: `/etc/init.d/${name}`, ...more })

export const sshd = unit('ssh', '/usr/sbin/sshd -D')
export const sshdSetting = (key: string, value: string, more: Fields<'setting'> = {}): CaseFact =>
  ({ kind: 'setting', program: 'sshd', section: '', key, value, file: '/etc/ssh/sshd_config', ...more })

export const listener = (program: string, protocol: FactKinds['listener']['protocol'], port: number, more: Fields<'listener'> = {}): CaseFact =>
  ({ kind: 'listener', program, protocol, address: '*', port, encrypted: false, authenticated: 'unknown', file: `/etc/${program}/${program}.conf`, ...more })

/** The list of files that a package brought. */
export const packaged = (name: string, ...paths: string[]): CaseFact =>
  ({ kind: 'package-files', manager: 'dpkg', package: name, paths, digests: paths.map(() => ''), algorithm: 'md5', configuration: [], file: `/var/lib/dpkg/info/${name}.list` })
