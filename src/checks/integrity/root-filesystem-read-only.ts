/** What is never written while the product runs cannot be changed by accident, and a hash over it can hold. */
import { rootMount, type MountKinds } from '../root-file-system.ts'
import { at, defineCheck, fail, pass, seen, unknown, type CheckContext, type Outcome } from '../define.ts'
import { fromLevel } from '../severity.ts'
import { eachSystem, type SystemView } from '../systems.ts'

type Kinds = MountKinds | 'system' | 'file-tree'

export const check = defineCheck({
  id: 'integrity/root-filesystem-read-only',
  title: 'The root file system is never written while the product runs',
  property: 'integrity',
  rung: 'enabled',
  linuxOnly: true,
  needs: ['system', 'file-tree', 'setting', 'partition', 'container', 'mount', 'start-entry'],
  severity: fromLevel('required', 2, 'medium', 'Malware with root rights settles in the programs themselves, and a cut of power can damage them.'),
  references: [
    { title: 'fstab(5)', url: 'https://man7.org/linux/man-pages/man5/fstab.5.html' },
    { title: 'systemd-remount-fs.service(8)', url: 'https://www.freedesktop.org/software/systemd/man/latest/systemd-remount-fs.service.html' },
    { title: 'OpenWrt, the OverlayFS root', url: 'https://openwrt.org/docs/techref/filesystems' },
  ],
  run: (context) => eachSystem(context, 'No system was read, so nobody knows how its root file system is mounted.', (view) => judge(context, view)),
})

/** Folders with programs and their settings; a lasting layer over them undoes a read-only root. */
const code = /^\/(?:usr|bin|sbin|lib|lib64|opt)(?:\/|$)/u

function judge(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  const subject = view.root.where.path || 'root file system'
  const mount = rootMount(context, view)
  if (mount === undefined) {
    return [unknown('Nothing shows how the root file system is mounted.', 'Supply the kernel command line that the unit starts with, or the mount table of a running unit.', { subject, evidence: [at(view.root, '/etc')] })]
  }
  if (mount.writable) return [fail(`The root file system is written while the product runs: ${mount.because}.`, mount.evidence, { subject })]
  const layers = view.own(context.facts('mount')).filter((each) => each.type === 'overlay' && (code.test(each.mountPoint) || each.mountPoint === '/etc') && isLasting(each.options))
  const outcomes: Outcome[] = layers.map((each) => fail(
    `A lasting writable layer lies over ${each.mountPoint} of the read-only root file system.`,
    seen(each, { excerpt: `${each.device} ${each.mountPoint} overlay ${each.options.join(',')}` }),
    { subject: each.mountPoint, ...(each.mountPoint === '/etc' ? { severity: 'low' as const } : {}) },
  ))
  return outcomes.length > 0 ? outcomes : [pass(`The root file system is read-only: ${mount.because}.`, mount.evidence, subject)]
}

/** The upper layer lies on storage, not in memory. */
const isLasting = (options: readonly string[]): boolean => {
  const upper = options.find((option) => option.startsWith('upperdir='))?.slice('upperdir='.length) ?? ''
  return !/^\/(?:run|tmp|dev\/shm|var\/volatile|var\/run)\b/u.test(upper)
}
