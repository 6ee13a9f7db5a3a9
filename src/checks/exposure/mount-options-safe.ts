/** Whether places that others write are mounted so that nothing put there gains rights, is a device or is run. */
import { at, defineCheck, fail, pass, seen, unknown, type CheckContext, type Evidence, type Outcome } from '../define.ts'
import { mountCommands } from '../mount-commands.ts'
import { count, eachSystem, type SystemView } from '../systems.ts'
import { fromLevel } from '../severity.ts'

type Kinds = 'system' | 'file-tree' | 'mount' | 'unit' | 'start-entry'

export const check = defineCheck({
  id: 'exposure/mount-options-safe',
  title: 'What others write is mounted without rights, devices and programs',
  property: 'exposure',
  rung: 'correct',
  linuxOnly: true,
  needs: ['system', 'file-tree', 'mount', 'unit', 'start-entry'],
  severity: fromLevel('remote', 1, 'low', 'Whoever may write there, or hands in the medium, leaves a program that the unit runs, or one with root\'s rights.'),
  references: [
    { title: 'mount(8): nosuid, nodev, noexec', url: 'https://man7.org/linux/man-pages/man8/mount.8.html' },
    { title: 'systemd.mount(5)', url: 'https://www.freedesktop.org/software/systemd/man/latest/systemd.mount.html' },
    { title: 'CWE-732: Incorrect Permission Assignment for Critical Resource', url: 'https://cwe.mitre.org/data/definitions/732.html' },
  ],
  run: (context) => eachSystem(context, 'No system was read, so nobody knows how its file systems are mounted.', (view) => judge(context, view)),
})

type Option = 'nosuid' | 'nodev' | 'noexec'

/** What each place needs; a folder of data of services runs no programs, homes and /var of package managers may. */
const places: readonly { readonly test: RegExp; readonly needs: readonly Option[]; readonly outside?: true }[] = [
  { test: /^\/(?:tmp|var\/tmp|dev\/shm|var\/log|var\/crash|var\/spool)$/u, needs: ['nosuid', 'nodev', 'noexec'] },
  // What somebody plugs in carries files of his own making, set-user-id ones and devices too.
  { test: /^\/(?:media|run\/media|mnt\/(?:usb|sd|sda|sdb|mmc|card|stick|external)\w*)(?:\/|$)/u, needs: ['nosuid', 'nodev', 'noexec'], outside: true },
  { test: /^\/(?:var|home|srv|data|userdata|persist\w*|config|storage|mnt|overlay_data)(?:\/|$)/u, needs: ['nosuid', 'nodev'] },
  { test: /^\/boot(?:\/|$)/u, needs: ['nosuid', 'nodev', 'noexec'] },
]
/** File systems that store neither owners nor modes: no file of theirs has rights, and none is a device. */
const withoutModes = /^(?:vfat|msdos|fat|exfat|ntfs\w*)$/u
/** Not storage, or the kernel's own. */
const none = /^(?:proc|sysfs|devtmpfs|devpts|cgroup2?|swap|securityfs|debugfs|tracefs|configfs|pstore|bpf|efivarfs|autofs|none|mqueue|hugetlbfs|overlay|squashfs|erofs|iso9660|cramfs|romfs)$/u

interface Mounted {
  readonly point: string
  readonly type: string
  readonly options: readonly string[]
  /** Some of its options show only on a running unit. */
  readonly unsure?: boolean
  readonly evidence: Evidence
}

interface Judged {
  readonly mount: Mounted
  readonly missing: readonly Option[]
  readonly outside: boolean
}

function judge(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  const mounts = mountsOf(context, view)
  if (mounts.length === 0) return [unknown('Nothing shows how the file systems of this system are mounted.', settledBy)]
  const judged = mounts.flatMap((mount): Judged[] => {
    const place = none.test(mount.type) ? undefined : places.find(({ test }) => test.test(mount.point))
    return place === undefined ? [] : [{ mount, missing: isReadOnly(mount) ? [] : place.needs.filter((option) => !grants(mount, option)), outside: place.outside === true }]
  })
  const lacking = judged.filter(({ mount, missing }) => missing.length > 0 && mount.unsure !== true)
  // Where /tmp is a part of the root file system it has that one's options, and the root needs its programs.
  const tmp = mounts.some(({ point }) => point === '/tmp') || view.tree.resolve('/tmp')?.path !== '/tmp' ? [] : [{ what: '/tmp is a part of the root file system, so that programs run from it', evidence: at(view.root, '/tmp', 'not a mount of its own') }]
  const found = [
    ...lacking.map(({ mount, missing, outside }) => ({ what: `${mount.point} without ${missing.join(', ')}${outside ? ', though what is mounted there comes from outside' : ''}`, evidence: mount.evidence })),
    ...tmp,
  ]
  const [first, ...rest] = found
  if (first !== undefined) return [fail(`Places that others write are mounted with more than they need: ${found.map(({ what }) => what).join('; ')}.`, [first.evidence, ...rest.map(({ evidence }) => evidence)], { subject: 'mounts', severity: 'low' })]
  const unsure = judged.filter(({ mount, missing }) => missing.length > 0 && mount.unsure === true).map(({ mount }) => mount)
  if (unsure.length > 0) return [unknown(`With which options ${unsure.map(({ point }) => point).join(', ')} ${unsure.length === 1 ? 'is' : 'are'} mounted shows only on a running unit.`, settledBy, { evidence: unsure.map(({ evidence }) => evidence) })]
  const [known] = judged
  if (known === undefined) return [unknown(`None of ${count(mounts.length, 'mount')} that ${mounts.length === 1 ? 'is' : 'are'} told lies where others write, and nothing shows how such places are mounted.`, settledBy, { evidence: mounts.slice(0, 1).map(({ evidence }) => evidence) })]
  return [pass(`Each of ${count(judged.length, 'mount')} of places that others write forbids what its place does not need.`, [known.mount.evidence, ...judged.slice(1).map(({ mount }) => mount.evidence)])]
}

const settledBy = 'Supply /etc/fstab, the units of mounts or the start scripts, or the mount table of a running unit.'
/** The last of `ro` and `rw` counts. */
const isReadOnly = ({ options }: Mounted): boolean => options.findLast((each) => each === 'ro' || each === 'rw') === 'ro'

/** Mount options as they hold: the last of a pair counts; `user` and `users` bring all three, `defaults` none (mount(8)). */
function grants({ type, options }: Mounted, option: Option): boolean {
  if (option !== 'noexec' && withoutModes.test(type)) return true
  const opposite = option.slice(2)
  let held = false
  for (const each of options) {
    if (each === option || each === 'user' || each === 'users' || (each === 'owner' && option !== 'noexec')) held = true
    if (each === opposite || each === 'defaults') held = false
  }
  return held
}

/** From fstab, from units of mounts, and from what scripts mount at boot. */
function mountsOf(context: CheckContext<Kinds>, view: SystemView): Mounted[] {
  const fstab = view.own(context.facts('mount')).map((mount): Mounted => ({ point: mount.mountPoint, type: mount.type, options: mount.options, evidence: seen(mount, { excerpt: `${mount.mountPoint} ${mount.type} ${mount.options.join(',')}` }) }))
  // A unit of a mount counts where it is linked into a target: /usr/share/systemd/tmp.mount is there unused.
  const units = view.own(context.facts('unit')).filter(({ name, file }) => name.endsWith('.mount') && !file.includes('.mount.d/') && isWanted(view, name)).map((unit): Mounted => {
    const last = (key: string): string => unit.directives[`Mount.${key}`]?.at(-1) ?? ''
    return { point: last('Where'), type: last('Type'), options: last('Options').split(','), evidence: seen(unit, { excerpt: `${last('Where')} ${last('Type')} ${last('Options')}` }) }
  })
  const commands = view.own(context.facts('start-entry')).filter(({ enabled }) => enabled).flatMap((entry) => mountCommands(entry.command).map((told) => ({ ...told, evidence: seen(entry, { excerpt: entry.command }) })))
  const known = new Set(fstab.map(({ point }) => point))
  const mounts: Mounted[] = [...fstab, ...[...units, ...commands.filter(({ remount }) => !remount)].filter(({ point }) => point !== '' && !known.has(point))]
  return mounts.map((mount) => commands.filter(({ remount, point }) => remount && point === mount.point)
    .reduce((now, again): Mounted => ({ ...now, options: [...now.options, ...again.options], unsure: now.unsure === true || again.unsure }), mount))
}

const isWanted = (view: SystemView, name: string): boolean => view.tree.match(`/etc/systemd/system/*.wants/${name}`, `/usr/lib/systemd/system/*.wants/${name}`, `/lib/systemd/system/*.wants/${name}`, `/etc/systemd/system/*.requires/${name}`).length > 0
