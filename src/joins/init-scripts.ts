/** Scripts of /etc/init.d and the links that start them: System V's rc?.d, OpenWrt's rc.d, OpenRC's runlevels. */
import type { Fact } from '../facts/fact.ts'
import { basename } from '../kernel/path.ts'

export interface InitScript {
  readonly name: string
  /** A link of a run level that is entered at boot starts it. */
  readonly linked: boolean
  readonly entry: Fact<'start-entry'>
}

/** Folders of links; scripts of single-user mode, halt and reboot start nothing that stays. */
const startFolders = ['rcS.d', 'rc2.d', 'rc3.d', 'rc4.d', 'rc5.d'].flatMap((folder) => [`/etc/${folder}`, `/etc/rc.d/${folder}`])

/** `settings` are those of the program `init.d`: what the scripts say about themselves. */
export function initScripts(root: Fact<'file-tree'>, settings: readonly Fact<'setting'>[]): InitScript[] {
  const { tree } = root
  const linked = new Map<string, string>()
  const note = (path: string, name: string): void => {
    linked.set(basename(tree.resolve(path)?.path ?? name), path)
  }
  for (const folder of [...startFolders, '/etc/rc.d']) {
    for (const entry of tree.list(folder)) {
      const match = /^S\d\d(.+)$/u.exec(basename(entry.path))
      if (match !== null && entry.type !== 'directory') note(entry.path, match[1] ?? '')
    }
  }
  for (const level of ['sysinit', 'boot', 'default']) for (const entry of tree.list(`/etc/runlevels/${level}`)) note(entry.path, basename(entry.path))

  const said = Map.groupBy(settings, (fact) => fact.section)
  const found: InitScript[] = []
  for (const entry of tree.list('/etc/init.d')) {
    const name = basename(entry.path)
    // Buildroot's own are told by their reader; a folder's helpers start nothing.
    if (entry.type === 'directory' || /^(?:README|functions|skeleton|rc|rcS|rcK|rc\.local|boot\.local|[SK]\d\d.*|\..*)$/u.test(name)) continue
    const own = said.get(name) ?? []
    const command = own.find((fact) => fact.key === 'command')
    const at = command ?? own[0]
    found.push({
      name,
      linked: linked.has(name),
      entry: {
        kind: 'start-entry', by: 'init.d', name, schedule: '', enabled: true,
        user: own.find((fact) => fact.key === 'user')?.value ?? 'root',
        command: command?.value ?? entry.path,
        basis: root.basis,
        where: at?.where ?? { artefact: root.where.artefact, path: `${root.where.path}${entry.path}` },
        container: root.container,
        file: entry.path,
      },
    })
  }
  return found
}
