/**
 * What lies on the boot partitions of a system: loose kernels and settings that anybody can exchange, and images that a
 * signature covers as a whole. Knows no check.
 */
import type { Fact } from '../facts/fact.ts'
import type { FileEntry } from '../facts/file-tree.ts'
import { basename } from '../kernel/path.ts'
import { at, type Evidence } from './define.ts'
import type { SystemView } from './systems.ts'

export interface BootPlace {
  readonly tree: Fact<'file-tree'>
  /** Kernels that lie as files of their own. */
  readonly kernels: readonly FileEntry[]
  /** Archives of the first programs, beside them. */
  readonly archives: readonly FileEntry[]
  /** Files that steer the start: command line, boot scripts, menus. */
  readonly settings: readonly FileEntry[]
  /** Images with everything inside: boot.img, FIT images, unified kernels. */
  readonly images: readonly SignableImage[]
  /** EFI programs that are no unified kernels: whether the firmware verifies them, no file shows. */
  readonly efi: readonly FileEntry[]
  /** It is laid out for a Raspberry Pi. */
  readonly raspberry: boolean
}

export interface SignableImage {
  readonly entry: FileEntry
  readonly format: 'boot.img' | 'FIT image' | 'unified kernel image'
  /** A signature in a file of its own; formats with the signature inside have none. */
  readonly signature?: FileEntry
  /** The format keeps its signature beside it, and it is not there. */
  readonly unsigned: boolean
}

const isKernel = /^(?:kernel[\w.-]*\.img|vmlinu[xz](?:[-.].*)?|[bz]?zImage(?:[-.].*)?|Image(?:\.gz|\.lz4|\.zst)?(?:[-.].*)?|uImage(?:[-.].*)?)$/iu
const isArchive = /^(?:initramfs.*|initrd.*|ramdisk.*|rootfs\.cpio.*)$/iu
const isSetting = /^(?:cmdline\.txt|config\.txt|uEnv\.txt|armbianEnv\.txt|env\.txt|boot\.scr(?:\.uimg)?|boot\.cmd|extlinux\.conf|syslinux\.cfg|grub\.cfg|nobootcmd\.txt)$/iu
const isFit = /^(?:.*\.itb|fitImage.*|image\.fit|kernel\.fit)$/iu

/** Boot partitions of the system; its own /boot where it has none and the loader is told there what to start. */
export function bootPlaces(view: SystemView, trees: readonly Fact<'file-tree'>[]): readonly BootPlace[] {
  // What is inside an image is covered by the image.
  const partitions = view.system.boot.filter((container) => !/\/(?:boot\.img|[^/]+\.itb|fitImage)\b/u.test(container))
  const places = partitions.flatMap((container) => {
    const tree = trees.find((each) => each.container === container)
    return tree === undefined ? [] : [place(tree, filesOf(tree, '/'))]
  })
  if (places.length > 0) return places
  const files = filesOf(view.root, '/boot')
  return files.some((entry) => isSetting.test(basename(entry.path)) || isFit.test(basename(entry.path))) ? [place(view.root, files)] : []
}

/** Files of a folder and of the folders that loaders look into, at most three deep. */
const filesOf = (fact: Fact<'file-tree'>, folder: string): readonly FileEntry[] => {
  const start = folder === '/' ? '/' : `${folder}/`
  return fact.tree.where(({ type, path }) => type === 'file' && path.startsWith(start) && path.slice(start.length).split('/').length <= 4)
}

function place(tree: Fact<'file-tree'>, files: readonly FileEntry[]): BootPlace {
  const named = (pattern: RegExp): readonly FileEntry[] => files.filter((entry) => pattern.test(basename(entry.path)))
  const get = (path: string): FileEntry | undefined => files.find((entry) => entry.path.toLowerCase() === path.toLowerCase())
  const images: SignableImage[] = named(/^boot\.img$/iu).map((entry) => {
    const signature = get(entry.path.replace(/\.img$/iu, '.sig'))
    return { entry, format: 'boot.img', unsigned: signature === undefined, ...(signature === undefined ? {} : { signature }) }
  })
  const fits = named(isFit).map((entry): SignableImage => ({ entry, format: 'FIT image', unsigned: false }))
  const unified = files.filter((entry) => /\/EFI\/Linux\/[^/]+\.efi$/iu.test(entry.path)).map((entry): SignableImage => ({ entry, format: 'unified kernel image', unsigned: false }))
  return {
    tree,
    kernels: named(isKernel),
    archives: named(isArchive),
    settings: [...named(isSetting), ...files.filter((entry) => /\/loader\/entries\/[^/]+\.conf$/u.test(entry.path))],
    images: [...images, ...fits, ...unified],
    efi: files.filter((entry) => /\/EFI\/(?!Linux\/).*\.efi$/iu.test(entry.path)),
    raspberry: files.some((entry) => /^(?:bootcode\.bin|start\w*\.elf|fixup\w*\.dat|autoboot\.txt)$/iu.test(basename(entry.path))) || get('/config.txt') !== undefined,
  }
}

/** The first files of a kind, as evidence. */
export const fileEvidence = (tree: Fact<'file-tree'>, entries: readonly FileEntry[], most = 5): readonly Evidence[] => entries.slice(0, most).map((entry) => at(tree, entry.path))

/** Names of files for a sentence: `a, b and 3 more`. */
export function fileNames(entries: readonly FileEntry[], most = 3): string {
  const names = entries.slice(0, most).map((entry) => basename(entry.path))
  return entries.length > most ? `${names.join(', ')} and ${entries.length - most} more` : names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}` : (names[0] ?? '')
}

/** What to supply where no boot partition was seen. */
export const bootPartition = 'Supply the whole image of the storage, or the boot partition with what the hardware starts from it.'
