/**
 * The kernel command lines that belong to a system, one object each. With two slots there are two of them, and `root=` tells
 * which one starts which. Knows no check.
 */
import type { Fact } from '../facts/fact.ts'
import { seen, type Evidence } from './define.ts'
import type { SystemView } from './systems.ts'

export interface CommandLine {
  /** Any of its settings: the file and line where it stands. */
  readonly first: Fact<'setting'>
  /** The last value of an argument; empty for a switch, undefined when it is absent. */
  value(key: string): string | undefined
  /** The file, with those of its arguments that matter. */
  evidence(keys: readonly string[]): Evidence
}

/** Kernel command lines that start this system; all that are known where none names its root file system. */
export function commandLines(
  view: SystemView,
  settings: readonly Fact<'setting'>[],
  parts: { readonly partitions?: readonly Fact<'partition'>[]; readonly containers?: readonly Fact<'container'>[] } = {},
): readonly CommandLine[] {
  const groups = new Map<string, Fact<'setting'>[]>()
  for (const fact of view.near(settings)) {
    if (fact.program !== 'cmdline') continue
    const id = `${fact.container}${fact.file}:${fact.where.line ?? 0}:${fact.section}`
    const group = groups.get(id)
    if (group === undefined) groups.set(id, [fact])
    else group.push(fact)
  }
  const all = [...groups.values()].flatMap((facts) => (facts[0] === undefined ? [] : [commandLine(facts[0], facts)]))
  const named = names(view, parts.partitions ?? [], parts.containers ?? [])
  const own = all.filter((line) => named(line.value('root') ?? ''))
  return own.length > 0 ? own : all.filter((line) => !namesOther(view, line.value('root') ?? '', parts))
}

/** Whether `root=` means another partition of the same medium, one that holds something: the other slot is started by it. */
function namesOther(view: SystemView, root: string, { partitions = [], containers = [] }: { readonly partitions?: readonly Fact<'partition'>[]; readonly containers?: readonly Fact<'container'>[] }): boolean {
  const { table, number: own, key } = slotOf(view)
  const volume = volumeNamed(root, partitions.filter((each) => each.container === table))
  if (volume !== undefined) return !isCalled(volume, key) && containers.some((each) => [volume.name, String(volume.number)].some((name) => each.container.startsWith(`${table}/${name}:`)))
  const byId = partitions.find((each) => each.container === table && each.uuid !== undefined && `partuuid=${each.uuid}`.toLowerCase() === root.toLowerCase())
  const number = byId === undefined ? /^\/dev\/(?:mmcblk\d+p|nvme\d+n\d+p|[shv]d[a-z]|xvd[a-z])(\d+)$/u.exec(root)?.[1] : String(byId.number)
  return own !== undefined && number !== undefined && number !== own && containers.some((each) => each.container.startsWith(`${table}/${number}:`))
}

function commandLine(first: Fact<'setting'>, facts: readonly Fact<'setting'>[]): CommandLine {
  const value = (key: string): string | undefined => facts.findLast((fact) => fact.key === key)?.value
  return {
    first,
    value,
    evidence: (keys) => {
      const told = facts.filter((fact) => keys.includes(fact.key)).map((fact) => (fact.value === '' ? fact.key : `${fact.key}=${fact.value}`)).join(' ')
      return seen(first, told === '' ? {} : { excerpt: told })
    },
  }
}

/**
 * The partition table that holds the root file system, and its number there: `card.img.gz/gzip/2:ext4` is number 2. Volumes
 * of UBI go by their names: `flash.bin/ubi/rootfs:ubifs`.
 */
function slotOf(view: SystemView): { readonly table: string; readonly number: string | undefined; readonly key: string } {
  const { container } = view.root
  const cut = container.lastIndexOf('/')
  const key = container.slice(cut + 1).split(':', 1)[0] ?? ''
  return { table: container.slice(0, Math.max(cut, 0)), number: /^\d+$/u.test(key) ? key : undefined, key }
}

const isCalled = ({ name, number }: Fact<'partition'>, key: string): boolean => name === key || String(number) === key

/** The volume of UBI that `root=` means: `ubi0:rootfs`, `ubi0_1`, or the block device over it, whatever the number of the UBI device is. */
function volumeNamed(root: string, partitions: readonly Fact<'partition'>[]): Fact<'partition'> | undefined {
  const [, name, number] = /^(?:\/dev\/)?ubi(?:block)?\d*(?:[:!](.+)|_(\d+))$/u.exec(root) ?? []
  return name === undefined && number === undefined ? undefined : partitions.find((each) => each.table === 'ubi' && (name === undefined ? String(each.number) === number : each.name === name))
}

/** Whether a value of `root=` means this system's partition. */
function names(view: SystemView, partitions: readonly Fact<'partition'>[], containers: readonly Fact<'container'>[]): (root: string) => boolean {
  const { table, number, key } = slotOf(view)
  const beside = partitions.filter((each) => each.container === table)
  const partition = beside.find((each) => (each.table === 'ubi' ? isCalled(each, key) : String(each.number) === number))
  const volume = containers.find((each) => each.container === view.system.root)
  const values = new Set([
    ...(partition?.uuid === undefined ? [] : [`partuuid=${partition.uuid}`]),
    ...(partition?.name === undefined || partition.table === 'ubi' ? [] : [`partlabel=${partition.name}`]),
    ...(volume?.uuid === undefined ? [] : [`uuid=${volume.uuid}`]),
    ...(volume?.label === undefined ? [] : [`label=${volume.label}`]),
  ].map((value) => value.toLowerCase()))
  return (root) => values.has(root.toLowerCase()) || (partition?.table === 'ubi' && volumeNamed(root, beside) === partition) || (number !== undefined && new RegExp(`^/dev/(?:mmcblk\\d+p|nvme\\d+n\\d+p|[shv]d[a-z]|xvd[a-z])${number}$`, 'u').test(root))
}

/** Arguments that tell how the root file system is found and protected. */
export const rootArguments = [
  'root', 'rootfstype', 'ro', 'rw', 'rootflags', 'boot', 'overlayroot', 'roothash', 'usrhash', 'systemd.verity', 'systemd.verity_root_data', 'systemd.verity_root_hash',
  'dm-mod.create', 'dm', 'dm_verity.require_signatures', 'androidboot.veritymode', 'ima_appraise', 'ima_policy', 'init',
] as const
