/** What an artefact is made of: containers, partitions, volumes that could not be opened. */
import type { Place } from '../kernel/place.ts'
import type { FileTree } from './file-tree.ts'

/** An artefact that was handed in. */
export interface Artefact {
  readonly name: string
  readonly bytes: number
  readonly sha256: string
  /** What it turned out to be: id of the reader that opened it, or undefined when none did. */
  readonly format?: string
  /** From the dossier: whether this is what is shipped. */
  readonly released?: boolean
  /** By which places name it. */
  readonly index?: number
}

/** Something that holds other things and was opened: a partition table, file system, archive, compressed stream. */
export interface Container {
  /** Id of the reader, e.g. `filesystem/ext4`. */
  readonly format: string
  readonly label?: string
  readonly uuid?: string
  /** The format itself cannot be written in place (squashfs). */
  readonly readOnlyFormat: boolean
  /** Plain facts of the header worth showing: block size, features, volume label. */
  readonly details: Readonly<Record<string, string | number | boolean>>
}

export interface Partition {
  /** `ubi`: volumes in flash, whose bytes lie in blocks anywhere; `start` is 0 there. Such a table is seldom that of a whole medium. */
  readonly table: 'mbr' | 'gpt' | 'espressif' | 'ubi'
  /** Number as Linux gives it; the entry's place in tables that Linux does not read. */
  readonly number: number
  /** MBR type as two hex digits, GPT type GUID in lower case, or type and subtype as four hex digits; empty where tables have none. */
  readonly type: string
  readonly typeName: string
  readonly name?: string
  /** PARTUUID as Linux writes it. */
  readonly uuid?: string
  /** Bytes from the start of the table's own content. */
  readonly start: number
  readonly bytes: number
  readonly bootable: boolean
}

/** A volume that was recognised and not opened, or a layer of protection around a file system. */
export interface Volume {
  readonly format: 'luks1' | 'luks2' | 'dm-verity' | 'lvm2' | 'f2fs' | 'btrfs' | 'xfs' | 'swap' | 'other'
  readonly encrypted: boolean
  readonly authenticated: boolean
  readonly details: Readonly<Record<string, string | number | boolean>>
}

/** The files of one container. */
export interface FileTreeFact {
  readonly tree: FileTree
  /** Id of the reader that listed them. */
  readonly format: string
  /** Listing ended early; see problems. */
  readonly partial: boolean
  /** Where the container's own bytes are; an entry's steps go on from there. */
  readonly place: Place
}

/** A layer of a container image, as an engine unpacked it or as an image archive holds it: no system that the device starts. */
export const isContainerLayer = ({ format }: FileTreeFact, container: string): boolean =>
  format === 'container/image-layer' || /\/(?:blobs\/sha256\/[0-9a-f]{64}|[0-9a-f]{64}\/layer\.tar)(?:[:/]|$)/u.test(container)

/**
 * One installed Linux system, as the device sees it. Made by a join from file trees, partitions and mount tables.
 */
export interface System {
  /** Container id of the root file system. */
  readonly root: string
  /** Container ids of boot partitions and directories that belong to it. */
  readonly boot: readonly string[]
  /** Container ids of the other file systems beside it: partitions with data. Told of the product, not again of each slot. */
  readonly data?: readonly string[]
  /** `initramfs` when it only lives inside a boot archive beside another system. */
  readonly role: 'product' | 'initramfs' | 'slot'
  readonly title: string
  /** Init system: systemd, busybox, sysvinit, procd, unknown. */
  readonly init: 'systemd' | 'busybox' | 'sysvinit' | 'procd' | 'openrc' | 'unknown'
  /** Medium that carries it, when the platform or the dossier tells. */
  readonly hasPackageManager: boolean
}
