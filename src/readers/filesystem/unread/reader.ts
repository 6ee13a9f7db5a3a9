/** Volumes that are recognised and not read: says what they are, and what the review lacks because of them. */
import type { Volume } from '../../../facts/image.ts'
import { malformed, ReadError } from '../../../kernel/problem.ts'
import { window } from '../../../kernel/source.ts'
import { defineReader, type ReaderInput, type Yield } from '../../define.ts'
import { unread, type Unread } from './formats.ts'

/** The reader of what is not read. */
export const reader = defineReader({
  id: 'filesystem/unread',
  title: 'volume that is recognised and not read',
  emits: ['volume'],
  signatures: unread.flatMap((format) => format.marks),
  references: [
    { title: 'LUKS1 and LUKS2 on-disk formats', url: 'https://gitlab.com/cryptsetup/cryptsetup/-/wikis/Specification' },
    { title: 'dm-verity on-disk format', url: 'https://gitlab.com/cryptsetup/cryptsetup/-/wikis/DMVerity' },
    { title: 'libblkid, superblocks', url: 'https://git.kernel.org/pub/scm/utils/util-linux/util-linux.git/tree/libblkid/src/superblocks' },
  ],
  limitations: [
    'LUKS, dm-verity, LVM2, btrfs, XFS, swap, NTFS, exFAT and others are named and not read.',
    'Encryption without a header (plain dm-crypt, detached headers, VeraCrypt) looks like noise and is not recognised.',
    'The hashes of a dm-verity tree are compared with the data by others.',
  ],
  read,
})

async function* read(input: ReaderInput): AsyncGenerator<Yield<'volume'>> {
  const found = await recognise(input)
  if (found === undefined) throw malformed('none of the known volumes')
  const { format, at } = found
  try {
    yield { fact: { kind: 'volume', ...(await volumeOf(format, input, at)) } }
  } catch (error) {
    if (!(error instanceof ReadError) || error.code !== 'malformed') throw error
    yield { fact: { kind: 'volume', ...plainVolume(format, {}) } }
    yield { problem: { code: 'malformed', message: `the header of the ${format.name} is damaged: ${error.message}`, offset: error.offset ?? at } }
  }
  if (format.loss !== undefined) yield { problem: { code: format.encrypted === true ? 'encrypted' : 'unsupported', message: `${format.name}: ${format.loss}`, offset: at } }
}

const plainVolume = (format: Unread, details: Volume['details']): Volume => ({
  format: format.format,
  encrypted: format.encrypted === true,
  authenticated: false,
  details: { name: format.name, ...details },
})

async function volumeOf(format: Unread, input: ReaderInput, at: number): Promise<Volume> {
  if (format.volume !== undefined) return format.volume(input, at)
  return plainVolume(format, format.details === undefined ? {} : await format.details(input, at))
}

async function recognise(input: ReaderInput): Promise<{ format: Unread; at: number } | undefined> {
  for (const format of unread) {
    for (const { at, hex } of format.marks) {
      const pairs = hex.match(/../gu) ?? []
      if (at + pairs.length > input.size) continue
      const { bytes } = await window(input, at, pairs.length)
      if (pairs.every((pair, index) => pair === '??' || Number.parseInt(pair, 16) === bytes[index])) return { format, at }
    }
  }
  return undefined
}
