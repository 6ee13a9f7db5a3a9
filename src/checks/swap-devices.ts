/** Whether what is written to a device, or to a file on one, lies readable on the medium. Knows no check. */
import type { Fact, FactKind } from '../facts/fact.ts'
import type { CheckContext } from './define.ts'
import type { SystemView } from './systems.ts'

export type DeviceKinds = Extract<FactKind, 'system' | 'file-tree' | 'mount' | 'volume' | 'disk-mapping' | 'setting'>

/** `encrypted` and `plain` are shown; `open` is everything else. `memory` is gone without power. */
export type Writing = 'memory' | 'encrypted' | 'plain' | 'open'

/** Partitions by the names of their drivers, and by names that a partition table gives: nothing lies between them and the medium. */
const partition = /^(?:\/dev\/(?:(?:sd|hd|vd|xvd)[a-z]+\d*|(?:mmcblk|nvme|mtdblock)\d[\w]*|ubi\w+|disk\/by-part(?:uuid|label)\/.+)|PARTUUID=.+|PARTLABEL=.+)$/u
/** Names that a file system or swap area carries itself: the same inside an encrypted device. */
const byContent = /^(?:(?:UUID|LABEL)=|\/dev\/disk\/by-(?:uuid|label)\/)"?([^"]+)"?$/u
/** Words of the kernel's command line that open an encrypted device. */
const opening: ReadonlySet<string> = new Set(['rd.luks.uuid', 'rd.luks.name', 'rd.luks', 'luks.uuid', 'luks.name', 'cryptdevice', 'cryptopts', 'cryptroot'])

export class Devices {
  readonly #context: CheckContext<DeviceKinds>
  readonly #view: SystemView
  readonly #mappings: ReadonlyMap<string, Fact<'disk-mapping'>>
  readonly #words: readonly Fact<'setting'>[]

  constructor(context: CheckContext<DeviceKinds>, view: SystemView) {
    this.#context = context
    this.#view = view
    this.#mappings = new Map(view.own(context.facts('disk-mapping')).filter(({ options }) => !['verity', 'integrity'].includes(options[0] ?? '')).map((fact) => [`/dev/mapper/${fact.name}`, fact] as const))
    this.#words = view.near(context.facts('setting')).filter(({ program }) => program === 'cmdline')
  }

  /** What becomes of memory that is written to this device or file. */
  writing(target: string): Writing {
    if (/^\/dev\/zram\d+$/u.test(target)) return 'memory'
    return /^\/(?!dev\/)/u.test(target) ? this.#file(target) : this.#device(target)
  }

  #device(device: string): Writing {
    if (this.#mappings.has(device)) return 'encrypted'
    if (partition.test(device)) return 'plain'
    const name = byContent.exec(device)?.[1]
    if (name === undefined) return 'open'
    const areas = this.#context.facts('volume').filter((fact) => fact.format === 'swap' && fact.where.artefact === this.#view.root.where.artefact)
    // An area of this name that is seen in the image lies there in clear.
    return areas.some(({ details }) => details['uuid'] === name || details['label'] === name) || !(this.#opensAny() || this.#canOpen()) ? 'plain' : 'open'
  }

  /** A file is as readable as the file system that it lies on. */
  #file(path: string): Writing {
    const mounts = this.#view.own(this.#context.facts('mount')).filter(({ mountPoint, type }) => type !== 'swap' && mountPoint.startsWith('/'))
    const covers = ({ mountPoint }: Fact<'mount'>): boolean => mountPoint === '/' || path.startsWith(`${mountPoint.replace(/\/+$/u, '')}/`)
    const below = mounts.filter(covers).sort((a, b) => b.mountPoint.length - a.mountPoint.length)[0]
    if (below !== undefined && below.mountPoint !== '/') return this.#device(below.device)
    const devices = [...below === undefined ? [] : [below.device], ...this.#words.filter(({ key }) => key === 'root').map(({ value }) => value)]
    const told = devices.map((device) => (byContent.test(device) ? undefined : this.#device(device)))
    if (told.includes('encrypted')) return 'encrypted'
    if (told.includes('plain')) return 'plain'
    // It was read as it lies in the image; where the system opens encrypted devices, it may be one of them on the unit.
    return told.includes('open') || this.#opensAny() ? 'open' : 'plain'
  }

  /** The system is told to open an encrypted device. */
  #opensAny(): boolean {
    return this.#mappings.size > 0 || this.#words.some(({ key }) => opening.has(key))
  }

  /** It has the program for it, which a boot script may call. */
  #canOpen(): boolean {
    const { tree, partial } = this.#view.root
    return partial || tree.match('/**/bin/cryptsetup', '/**/sbin/cryptsetup', '/**/systemd-cryptsetup').length > 0
  }
}
