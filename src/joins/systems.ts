/** Which file trees are installed systems, and which boot partitions belong to them. */
import type { Fact } from '../facts/fact.ts'
import type { FileTree } from '../facts/file-tree.ts'
import { isContainerLayer, type System } from '../facts/image.ts'
import { basename } from '../kernel/path.ts'
import { defineJoin } from './define.ts'

/** Files that only a root file system has. */
const rootSigns = ['/etc/passwd', '/etc/os-release', '/usr/lib/os-release', '/etc/inittab', '/etc/fstab', '/etc/init.d', '/etc/openwrt_release', '/lib/systemd/systemd', '/usr/lib/systemd/systemd']
const programFolders = ['/bin', '/sbin', '/usr/bin', '/usr/sbin']
/** Names at the top of a boot partition, in lower case: FAT does not tell `CONFIG.TXT` from `config.txt`, nor does the firmware. */
const bootSigns: ReadonlySet<string> = new Set(['config.txt', 'cmdline.txt', 'bootcode.bin', 'boot.scr', 'extlinux', 'efi', 'uenv.txt', 'boot.img', 'autoboot.txt'])
const kernelName = /^(?:kernel\d*\w*\.img|vmlinuz.*|zimage|image(?:\.gz)?|uimage)$/u

/** What lies in a package (deb(5), opkg's .ipk, Alpine's .apk with its .PKGINFO) is a part of some system and no system, whatever folders it has. */
const isPackageContent = ({ container, tree }: Fact<'file-tree'>): boolean => /(?:[/:]deb|\.ipk[/:].*)\/data\.tar(?:[.:]|$)/u.test(container) || tree.has('/.PKGINFO')

export const isRoot = (tree: FileTree): boolean => rootSigns.some((path) => tree.has(path)) && programFolders.some((path) => tree.resolve(path)?.type === 'directory')
const isBoot = (tree: FileTree): boolean =>
  tree.list('/').some((entry) => {
    const name = basename(entry.path).toLowerCase()
    return bootSigns.has(name) || kernelName.test(name)
  })

function initOf(tree: FileTree): System['init'] {
  const init = tree.resolve('/sbin/init') ?? tree.resolve('/init')
  if (tree.has('/lib/systemd/systemd') || tree.has('/usr/lib/systemd/systemd')) return 'systemd'
  if (tree.has('/sbin/procd')) return 'procd'
  if (tree.has('/sbin/openrc') || tree.has('/sbin/openrc-run')) return 'openrc'
  if (init?.path.endsWith('busybox') === true) return 'busybox'
  return tree.has('/etc/inittab') ? 'sysvinit' : 'unknown'
}

export const join = defineJoin({
  id: 'systems',
  title: 'Installed systems and their boot partitions',
  round: 1,
  needs: ['file-tree', 'os-release'],
  makes: ['system'],
  run({ facts }) {
    const trees = facts('file-tree')
    const whole = trees.filter((fact) => isRoot(fact.tree) && !isPackageContent(fact))
    const started = whole.filter((fact) => !isContainerLayer(fact, fact.container))
    // A container image by itself is what is reviewed.
    const roots = started.length === 0 ? whole : started
    const installed = roots.filter((fact) => fact.format !== 'container/cpio')
    const bootTrees = trees.filter((fact) => !roots.includes(fact) && isBoot(fact.tree))
    const boot = bootTrees.map((fact) => fact.container)
    const withRoots = new Set(roots.map((fact) => fact.where.artefact))
    /** Of the same artefact, or an artefact of its own: another image's boot partition starts another system. */
    const bootOf = (root: Fact<'file-tree'>): string[] =>
      bootTrees.filter(({ where }) => where.artefact === root.where.artefact || !withRoots.has(where.artefact)).map((fact) => fact.container)
    const data = trees.filter((fact) => fact.format.startsWith('filesystem/') && !roots.includes(fact) && !boot.includes(fact.container)
      && !trees.some((outer) => fact.container.startsWith(`${outer.container}/`))).map((fact) => fact.container)
    return {
      facts: roots.map((fact): Fact<'system'> => {
        const release = facts('os-release').find((candidate) => candidate.container === fact.container)
        const first = installed[0] ?? roots[0]
        const onlyInitramfs = fact.format === 'container/cpio' && installed.length > 0
        return {
          kind: 'system',
          root: fact.container,
          boot: bootOf(fact),
          ...(fact === first && data.length > 0 ? { data } : {}),
          role: onlyInitramfs ? 'initramfs' : fact === first ? 'product' : 'slot',
          title: release?.name ?? 'Linux system',
          init: initOf(fact.tree),
          hasPackageManager: ['/var/lib/dpkg/status', '/var/lib/dpkg/status.d', '/usr/lib/opkg/status', '/var/lib/opkg/status', '/lib/apk/db/installed', '/var/lib/rpm', '/usr/lib/sysimage/rpm'].some((path) => fact.tree.has(path)),
          basis: 'observed',
          where: fact.where,
          container: fact.container,
          file: '',
        }
      }),
    }
  },
})
