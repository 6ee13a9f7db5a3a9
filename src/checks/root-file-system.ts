/** How a system's root file system is protected: by verity or IMA, and whether it can be written. Knows no check. */
import type { Fact } from '../facts/fact.ts'
import { commandLines, rootArguments, type CommandLine } from './command-line.ts'
import { at, seen, type CheckContext, type Evidence } from './define.ts'
import type { SystemView } from './systems.ts'

export type ProtectionKinds = 'system' | 'setting' | 'partition' | 'container' | 'volume' | 'disk-mapping'
export type MountKinds = 'setting' | 'partition' | 'container' | 'mount' | 'start-entry'

export const linesOf = (context: CheckContext<'setting' | 'partition' | 'container'>, view: SystemView): readonly CommandLine[] =>
  commandLines(view, context.facts('setting'), { partitions: context.facts('partition'), containers: context.facts('container') })

/** What authenticates the root file system. `used` is false where something is there and nothing shows that it is used. */
export interface RootProtection {
  readonly by: string
  readonly used: boolean
  readonly evidence: readonly [Evidence, ...Evidence[]]
  /** The command line that names the hash. */
  readonly line?: CommandLine
}

/** Arguments that make the kernel or the first program compare what it reads with a root hash. */
const verityArguments: readonly { readonly key: string; readonly when: (value: string) => boolean }[] = [
  { key: 'roothash', when: (value) => /^[0-9a-f]{32,}$/iu.test(value) },
  { key: 'usrhash', when: (value) => /^[0-9a-f]{32,}$/iu.test(value) },
  { key: 'dm-mod.create', when: (value) => /\bverity\b/u.test(value) },
  { key: 'dm', when: (value) => /\bverity\b/u.test(value) },
  { key: 'androidboot.veritymode', when: (value) => value === 'enforcing' },
]

export function protectionOf(context: CheckContext<ProtectionKinds>, view: SystemView): RootProtection | undefined {
  const trees = volumesOf(context, view)
  for (const line of linesOf(context, view)) {
    const argument = verityArguments.find(({ key, when }) => when(line.value(key) ?? ''))
    if (argument !== undefined) {
      return { by: `dm-verity, with the root hash on the kernel command line (${argument.key})`, used: true, line, evidence: [line.evidence([argument.key, 'root']), ...trees.map((volume) => seen(volume))] }
    }
    if (line.value('ima_appraise') === 'enforce') return { by: 'IMA appraisal, enforced from the kernel command line', used: true, line, evidence: [line.evidence(['ima_appraise', 'ima_policy'])] }
  }
  const mapping = view.own(context.facts('disk-mapping')).find((each) => each.options[0] === 'verity' && /^(?:root|usr)$/u.test(each.name))
  if (mapping !== undefined) return { by: `dm-verity, set up by ${mapping.file}`, used: true, evidence: [seen(mapping, { excerpt: `${mapping.name} ${mapping.device}` })] }
  const [tree] = trees
  if (tree !== undefined) return { by: 'a dm-verity hash tree', used: false, evidence: [seen(tree)] }
  const partition = context.facts('partition').find((each) => each.where.artefact === view.root.where.artefact && /\bverity\b/iu.test(each.typeName))
  return partition === undefined ? undefined : { by: `a partition of the type "${partition.typeName}"`, used: false, evidence: [seen(partition)] }
}

/** Hash trees of the same artefact; one behind another system's root belongs to that one. */
const volumesOf = (context: CheckContext<ProtectionKinds>, view: SystemView): readonly Fact<'volume'>[] => {
  const roots = new Set(context.facts('system').map((system) => system.root))
  return context.facts('volume').filter((volume) => volume.format === 'dm-verity' && volume.where.artefact === view.root.where.artefact && (volume.container === view.system.root || !roots.has(volume.container)))
}

/** Whether the running system writes to its root file system; undefined where nothing tells. */
export interface RootMount {
  readonly writable: boolean
  /** Why, as the end of a sentence. */
  readonly because: string
  readonly evidence: readonly [Evidence, ...Evidence[]]
}

export function rootMount(context: CheckContext<MountKinds>, view: SystemView): RootMount | undefined {
  const { tree, root } = view
  const lines = linesOf(context, view)
  const own = view.own(context.facts('mount'))
  const container = context.facts('container').find((each) => each.container === view.system.root)
  const [line] = lines
  const mount = own.find((each) => each.mountPoint === '/')
  const because = (fact: Evidence): readonly [Evidence, ...Evidence[]] => (line === undefined ? [fact] : [line.evidence(rootArguments), fact])
  if (tree.has('/lib/preinit/80_mount_root') && tree.resolve('/sbin/mount_root') !== undefined) {
    return { writable: true, because: 'OpenWrt lays a writable layer over it that survives a restart', evidence: because(at(root, '/lib/preinit/80_mount_root')) }
  }
  const upper = own.find((each) => each.mountPoint === '/' && each.type === 'overlay')
  if (upper !== undefined) return { writable: true, because: 'a writable layer is mounted over it', evidence: because(seen(upper, { excerpt: mountText(upper) })) }
  if (view.root.format === 'container/cpio') return { writable: false, because: 'it is unpacked into memory at each start, and changes vanish', evidence: [at(root, '/')] }
  if (line !== undefined && (line.value('boot') === 'overlay' || line.value('overlayroot')?.startsWith('tmpfs') === true)) {
    return { writable: false, because: 'writes go to a layer in memory that vanishes at the next start', evidence: [line.evidence(rootArguments)] }
  }
  // An archive is how a system travels, not how it is mounted.
  if (container?.readOnlyFormat === true && container.format.startsWith('filesystem/')) return { writable: false, because: `${container.format.split('/')[1] ?? 'its format'} cannot be written in place`, evidence: because(seen(container)) }
  const remount = view.own(context.facts('start-entry')).find((entry) => entry.enabled && /\bmount\b.*-o\s*\S*\bremount\b\S*\brw\b\S*\s+(?:\S+\s+)?\/(?:\s|;|$)/u.test(entry.command))
  if (remount !== undefined) return { writable: true, because: `${remount.name} mounts it again for writing`, evidence: because(seen(remount, { excerpt: remount.command })) }
  const atBoot = mount === undefined || mount.options.includes('noauto') ? undefined : mount
  if (atBoot?.options.includes('ro') === true) return { writable: false, because: `${atBoot.file} mounts it read-only`, evidence: because(seen(atBoot, { excerpt: mountText(atBoot) })) }
  if (atBoot !== undefined) return { writable: true, because: `${atBoot.file} mounts it for writing`, evidence: because(seen(atBoot, { excerpt: mountText(atBoot) })) }
  if (line === undefined) return undefined
  return line.value('rw') === undefined
    ? { writable: false, because: 'the kernel mounts it read-only and nothing changes that', evidence: [line.evidence(rootArguments)] }
    : { writable: true, because: 'the kernel command line mounts it for writing', evidence: [line.evidence(rootArguments)] }
}

const mountText = (mount: Fact<'mount'>): string => `${mount.device} ${mount.mountPoint} ${mount.type} ${mount.options.join(',')}`
