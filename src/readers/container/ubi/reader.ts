/** UBI: volumes in flash whose blocks lie anywhere. Puts each volume's blocks in order and gives it as a child. */
import { greatest } from '../../../kernel/extremes.ts'
import type { Budget } from '../../../kernel/limits.ts'
import { hole } from '../../../kernel/place.ts'
import { malformed, unsupported } from '../../../kernel/problem.ts'
import type { Extent } from '../../../kernel/source.ts'
import { defineReader, type ReaderInput, type Yield } from '../../define.ts'
import { Troubles } from '../../shared/troubles.ts'
import { Blocks, type Block } from './blocks.ts'
import { eraseBlockBytes } from './geometry.ts'
import { eraseHeader, headerBytes } from './headers.ts'
import { layoutVolume, tableBytes, volumeTable, type VolumeRecord } from './table.ts'

/** The UBI reader. */
export const reader = defineReader({
  id: 'container/ubi',
  title: 'UBI image',
  label: 'ubi',
  emits: ['container', 'partition'],
  signatures: [{ at: 0, hex: '55424923' }],
  references: [
    { title: 'Linux kernel, ubi-media.h', url: 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/drivers/mtd/ubi/ubi-media.h' },
    { title: 'UBI, unsorted block images', url: 'https://www.linux-mtd.infradead.org/doc/ubi.html' },
  ],
  limitations: [
    'Erase blocks whose size is no power of two are not found.',
    'Where NAND flash is dumped together with its spare bytes, these must be taken out first.',
    'Blocks of dynamic volumes that were never written read as zeros; the device reads them as 0xff.',
    'The fast map is not used; all headers are read.',
  ],
  read,
})

async function* read(input: ReaderInput, budget: Budget): AsyncGenerator<Yield<'container' | 'partition'>> {
  const first = input.size < headerBytes ? undefined : eraseHeader(await input.read(0, headerBytes))
  if (first === undefined) throw malformed('the header of the first erase block is damaged', 0)
  if (first.version !== 1) throw unsupported(`version ${first.version} of UBI`, 4)
  if (first.headerAt < headerBytes || first.dataAt < first.headerAt + headerBytes) throw malformed(`headers at ${first.headerAt} and data at ${first.dataAt}`, 16)
  const eraseBytes = await eraseBlockBytes(input, first, budget)
  if (first.dataAt >= eraseBytes) throw malformed(`data at ${first.dataAt}`, 20)
  const troubles = new Troubles()
  const blocks = new Blocks(input, first, eraseBytes, budget, troubles)
  yield* blocks.all()
  const blockBytes = eraseBytes - first.dataAt
  const records = await table(input, blocks, blockBytes)
  yield {
    fact: {
      kind: 'container',
      format: 'container/ubi',
      readOnlyFormat: false,
      details: {
        type: 'UBI',
        eraseBlockBytes: eraseBytes,
        blockBytes,
        eraseBlocks: blocks.count,
        volumes: (records ?? []).map(({ id, name, isStatic }) => `${id}: ${name} (${isStatic ? 'static' : 'dynamic'})`).join(', '),
      },
    },
  }
  if (records === undefined) yield { problem: { code: 'malformed', message: 'no sound volume table; volumes go by their numbers, as their blocks tell' } }
  const all = records ?? guessed(blocks)
  for (const record of all) yield* volume(record, blocks, { blockBytes, troubles, called: childName(record, all) })
  yield* troubles.rest()
}

async function table(input: ReaderInput, blocks: Blocks, blockBytes: number): Promise<VolumeRecord[] | undefined> {
  const bytes = tableBytes(blockBytes)
  for (const copy of [0, 1]) {
    const block = blocks.volumes.get(layoutVolume)?.get(copy)
    if (block === undefined || block.at + bytes > input.size) continue
    const records = volumeTable(Uint8Array.from(await input.read(block.at, bytes)))
    if (records !== undefined) return records
  }
  return undefined
}

/** Volumes as their blocks tell, where the table is lost. */
const guessed = (blocks: Blocks): VolumeRecord[] =>
  [...blocks.volumes].filter(([id]) => id < layoutVolume).sort(([a], [b]) => a - b).map(([id, found]) =>
    ({ id, reservedBlocks: Number.POSITIVE_INFINITY, padding: 0, isStatic: [...found.values()].every(({ header }) => header.isStatic), halfUpdated: false, name: '' }))

interface Options {
  readonly blockBytes: number
  readonly troubles: Troubles
  /** What the child is called. */
  readonly called: string
}

/** The volume's own name where it is a plain one that no other volume has, else its number. */
function childName({ id, name }: VolumeRecord, all: readonly VolumeRecord[]): string {
  const plain = /^[\w-][\w.-]{0,63}$/u.test(name) && !/^\d+$/u.test(name)
  return plain && all.filter((other) => other.name === name).length === 1 ? name : String(id)
}

async function* volume(record: VolumeRecord, blocks: Blocks, { blockBytes, troubles, called: child }: Options): AsyncGenerator<Yield<'container' | 'partition'>> {
  const { id, isStatic, padding, reservedBlocks } = record
  const called = record.name === '' ? `volume ${id}` : `volume ${id} (${record.name})`
  const usable = blockBytes - padding
  if (usable <= 0) return yield* troubles.note('malformed', `${called} leaves ${padding} bytes of each block unused; it is not read`)
  if (record.halfUpdated) yield* troubles.note('malformed', `an update of ${called} was interrupted; its content is not whole`)
  const found = [...(blocks.volumes.get(id) ?? [])].sort(([a], [b]) => a - b)
  const inside = found.filter(([number]) => number < reservedBlocks)
  if (inside.length < found.length) yield* troubles.note('malformed', `${found.length - inside.length} blocks of ${called} lie behind its end; they are left out`)
  if (inside.length === 0) return
  const bytes = greatest(inside.map(([number]) => number + 1)) * usable
  yield {
    fact: {
      kind: 'partition', table: 'ubi', number: id, type: '', typeName: `UBI volume (${isStatic ? 'static' : 'dynamic'})`, start: 0, bytes, bootable: false,
      ...(record.name === '' ? {} : { name: record.name }),
    },
  }
  if (isStatic) yield* lost(called, inside, blocks, troubles)
  const ranges: Extent[] = []
  let size = 0
  let next = 0
  for (const [number, { header, at }] of inside) {
    if (number > next) push(ranges, hole, (number - next) * usable)
    size += (number - next) * usable
    const bytes = isStatic ? Math.min(header.dataBytes, usable) : usable
    push(ranges, at, bytes)
    size += bytes
    next = number + 1
  }
  yield { child: { name: child, steps: [{ kind: 'ranges', size, ranges }] } }
}

function push(ranges: Extent[], offset: number, length: number): void {
  if (length > 0) ranges.push([offset, length])
}

/** Static volumes are checked as the kernel does: every block there, with the content that it was written with. */
async function* lost(called: string, found: readonly (readonly [number, Block])[], blocks: Blocks, troubles: Troubles): AsyncGenerator<Yield<'container' | 'partition'>> {
  const wanted = found[0]?.[1].header.usedBlocks ?? 0
  if (found.length < wanted) yield* troubles.note('malformed', `${wanted - found.length} of ${wanted} blocks of ${called} are missing`)
  for (const [number, block] of found) {
    if (!(await blocks.holds(block))) yield* troubles.note('malformed', `block ${number} of ${called} is damaged`, undefined, block.at)
  }
}
