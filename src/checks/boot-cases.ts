/** Boot partitions that examples share. */
import { FileTree, type EntryDraft } from '../facts/file-tree.ts'
import type { CaseFact } from './define.ts'
import { file, folder } from './system-cases.ts'

/** The files of the boot partition that `installed()` names. */
export const bootTree = (files: readonly EntryDraft[], container = 'image.img/1:fat'): CaseFact =>
  ({ kind: 'file-tree', container, format: 'filesystem/fat', partial: false, place: { artefact: 0, steps: [] }, tree: FileTree.of([folder('/'), ...files]) })

/** A Raspberry Pi as it comes: everything loose. */
export const looseFiles: readonly EntryDraft[] = [file('/bootcode.bin'), file('/start4.elf'), file('/config.txt'), file('/cmdline.txt'), file('/kernel8.img'), file('/initramfs8')]
/** A Raspberry Pi with signed boot: the boot loader's own files, one image and its signature. */
export const signedFiles: readonly EntryDraft[] = [file('/config.txt'), file('/boot.img'), file('/boot.sig')]
