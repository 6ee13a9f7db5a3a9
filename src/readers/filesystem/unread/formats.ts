/** Volumes and file systems that are recognised and not read, as a table. */
import type { Volume } from '../../../facts/image.ts'
import { window, type ByteSource } from '../../../kernel/source.ts'
import { nameText } from '../../../kernel/path.ts'
import { uuidText } from '../../shared/ids.ts'
import { verityMagic, verityVolume } from '../../shared/verity.ts'
import { luksVolume } from './luks.ts'

type Details = Volume['details']

export interface Unread {
  /** Where the mark lies and what it is; one of them is enough. */
  readonly marks: readonly { readonly at: number; readonly hex: string }[]
  /** What people call it. */
  readonly name: string
  readonly format: Volume['format']
  readonly encrypted?: true
  /** What is lost by not reading it, if anything is. */
  readonly loss?: string
  /** What its header tells; a mark at `at` was found. */
  readonly volume?: (source: ByteSource, at: number) => Promise<Volume>
  readonly details?: (source: ByteSource, at: number) => Promise<Details>
}

const text = (word: string): string => Array.from(word, (letter) => letter.charCodeAt(0).toString(16).padStart(2, '0')).join('')
const filesLost = 'none of its files were looked at'
const sealed = 'its content cannot be read without the key'

/** A label in a fixed field, as UTF-8. */
const labelled = (label: string): Details => (label === '' ? {} : { label })

async function uuidAndLabel(source: ByteSource, uuidAt: number, labelAt: number, labelBytes: number): Promise<Details> {
  const uuid = uuidText((await window(source, uuidAt, 16)).take(16))
  return { uuid, ...labelled((await window(source, labelAt, labelBytes)).text(labelBytes, 'utf-8')) }
}

async function lvmDetails(source: ByteSource, at: number): Promise<Details> {
  const label = await window(source, at, 512)
  const header = label.seek(20).u32()
  // The identifier stands right behind the label's own fields, wherever those say that it is.
  return header <= 480 ? { uuid: nameText(label.seek(header).take(32)) } : {}
}

export const unread: readonly Unread[] = [
  { name: 'LUKS volume', format: 'luks1', encrypted: true, marks: [{ at: 0, hex: `${text('LUKS')}babe` }], loss: sealed, volume: luksVolume },
  {
    name: 'dm-verity hash tree', format: 'dm-verity', marks: [{ at: 0, hex: verityMagic }],
    volume: async (source) => verityVolume(await window(source, 0, 512)),
  },
  {
    name: 'LVM2 physical volume', format: 'lvm2', marks: [512, 0, 1024, 1536].map((at) => ({ at, hex: `${text('LABELONE')}${'??'.repeat(16)}${text('LVM2 001')}` })),
    loss: 'none of the volumes inside were looked at', details: lvmDetails,
  },
  { name: 'btrfs file system', format: 'btrfs', marks: [{ at: 65_600, hex: text('_BHRfS_M') }], loss: filesLost, details: (source) => uuidAndLabel(source, 65_568, 65_835, 256) },
  { name: 'XFS file system', format: 'xfs', marks: [{ at: 0, hex: text('XFSB') }], loss: filesLost, details: (source) => uuidAndLabel(source, 32, 108, 12) },
  {
    name: 'swap area', format: 'swap', marks: [{ at: 4086, hex: text('SWAPSPACE2') }], loss: 'what memory was written to it was not searched',
    details: (source) => uuidAndLabel(source, 1036, 1052, 16),
  },
  {
    name: 'swap area with a hibernated system', format: 'swap', marks: ['S1SUSPEND', 'S2SUSPEND', 'ULSUSPEND', 'LINHIB0001'].map((mark) => ({ at: 4086, hex: text(mark) })),
    loss: 'the memory image in it was not searched',
  },
  { name: 'BitLocker volume', format: 'other', encrypted: true, marks: [{ at: 3, hex: text('-FVE-FS-') }], loss: sealed },
  { name: 'NTFS file system', format: 'other', marks: [{ at: 3, hex: text('NTFS    ') }], loss: filesLost },
  { name: 'exFAT file system', format: 'other', marks: [{ at: 3, hex: text('EXFAT   ') }], loss: filesLost },
  { name: 'romfs file system', format: 'other', marks: [{ at: 0, hex: text('-rom1fs-') }], loss: filesLost },
  { name: 'APFS container', format: 'other', marks: [{ at: 32, hex: text('NXSB') }], loss: filesLost },
  { name: 'bcachefs file system', format: 'other', marks: [{ at: 4120, hex: 'c68573f64e1a45ca8265f57f48ba6d81' }], loss: filesLost },
  { name: 'software RAID member', format: 'other', marks: [{ at: 4096, hex: 'fc4e2ba901000000' }], loss: filesLost },
  { name: 'Android dynamic partitions', format: 'other', marks: [{ at: 4096, hex: '67446c61' }], loss: 'none of the volumes inside were looked at' },
]
