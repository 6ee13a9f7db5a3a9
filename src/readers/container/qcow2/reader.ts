/** qcow2 images: the header, and whether the tables hold. The disk itself is unfolded by kernel/native/qcow2. */
import type { Budget } from '../../../kernel/limits.ts'
import { qcow2Header, type Qcow2Header } from '../../../kernel/native/qcow2/header.ts'
import { pieceAt, qcow2Tables, type Qcow2Tables } from '../../../kernel/native/qcow2/tables.ts'
import { nameText } from '../../../kernel/path.ts'
import { encrypted, malformed, ReadError, unsupported } from '../../../kernel/problem.ts'
import { window } from '../../../kernel/source.ts'
import { defineReader, type ReaderInput, type Yield } from '../../define.ts'

export const reader = defineReader({
  id: 'container/qcow2',
  title: 'qcow2 disk image',
  label: 'qcow2',
  emits: ['container'],
  signatures: [{ at: 0, hex: '514649fb' }],
  references: [{ title: 'QEMU, Qcow2 Image File Format', url: 'https://www.qemu.org/docs/master/interop/qcow2.html' }],
  limitations: [
    'An image that builds on another file, keeps its data in one, or is encrypted is named and not read.',
    'Snapshots inside the image are counted and not read.',
    'Reference counts, dirty bitmaps and version 1 (qcow) are not read.',
    'Disks with more than 64 MiB of tables (about 500 GiB of data in usual clusters) are not read.',
  ],
  read,
})

async function* read(input: ReaderInput, budget: Budget): AsyncGenerator<Yield<'container'>> {
  const header = await qcow2Header(input)
  const { version, size, clusterBits, compression, extended, encryption, snapshots, dirty } = header
  yield {
    fact: {
      kind: 'container',
      format: 'container/qcow2',
      readOnlyFormat: false,
      details: { version, diskBytes: size, clusterBytes: 2 ** clusterBits, compression: compression === 'zstd' ? 'zstd' : 'zlib', extended, dirty, encryption, snapshots },
    },
  }
  if (encryption !== 'none') throw encrypted(`the disk is encrypted (${encryption}): its content cannot be read without the key`, 32)
  if (header.external) throw unsupported('the data of the disk lie in a file of their own: nothing inside was looked at', 72)
  if (header.backing !== undefined) throw await builtOn(input, header.backing)
  if (header.corrupt) yield { problem: { code: 'malformed', message: 'the image is marked as corrupt; what is read of it may be wrong', offset: 72 } }
  if (snapshots > 0) yield { problem: { code: 'unsupported', message: `${snapshots} ${snapshots === 1 ? 'snapshot' : 'snapshots'} inside the image: the state of the disk that is kept there was not looked at`, offset: 60 } }
  const tables = await qcow2Tables(input, header, budget)
  yield* damages(tables, input.size, budget)
  if (size > 0) yield { child: { name: '', steps: [{ kind: 'qcow2', size }] } }
}

/** What an overlay holds makes no disk: what was not changed would read as zeros, and files would seem to be absent. */
async function builtOn(input: ReaderInput, { offset, bytes }: NonNullable<Qcow2Header['backing']>): Promise<ReadError> {
  if (bytes > 1023) return malformed(`the name of the file beneath is ${bytes} bytes long`, 16)
  const name = nameText((await window(input, offset, bytes)).take(bytes))
  return new ReadError('unreadable', `the image holds only what changed against ${name}: nothing inside was looked at; join them first (qemu-img convert)`, offset)
}

/** Clusters that cannot be read, as one problem: where they lie on the disk comes up when they are read. */
function* damages(tables: Qcow2Tables, sourceBytes: number, budget: Budget): Generator<Yield<'container'>> {
  const { size } = tables.header
  let bytes = 0
  let first: { readonly at: number; readonly offset: number; readonly why: string } | undefined
  let count = 0
  for (let at = 0; at < size; ) {
    if ((++count & 0xfff) === 0) budget.check()
    const piece = pieceAt(tables, sourceBytes, at, size)
    if (piece.kind === 'bad') {
      bytes += piece.length
      first ??= { at, offset: piece.offset, why: piece.why }
    }
    at += piece.length
  }
  if (first !== undefined) yield { problem: { code: 'malformed', message: `${bytes} bytes of the disk cannot be read, from byte ${first.at} of it on: ${first.why}`, offset: first.offset } }
}
