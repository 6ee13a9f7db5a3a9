/** FAT12, FAT16 and FAT32 with long names. Lists files with directions to their clusters; reads no file's content. */
import { hole } from '../../../kernel/place.ts'
import type { Budget } from '../../../kernel/limits.ts'
import { malformed } from '../../../kernel/problem.ts'
import { window } from '../../../kernel/source.ts'
import { defineReader, type ReaderInput, type Signature, type Yield } from '../../define.ts'
import { childPathOfText } from '../../shared/names.ts'
import { PageCache } from '../../shared/page-cache.ts'
import { RangeList } from '../../shared/ranges.ts'
import { Troubles } from '../../shared/troubles.ts'
import { parseBootSector, type Geometry } from './boot-sector.ts'
import { Chains } from './chain.ts'
import { DirectoryParser, type FatEntry } from './directory.ts'

/** Largest directory that the format allows: 65536 entries of 32 bytes. */
const maxDirectoryBytes = 65_536 * 32
const pieceBytes = 32_768

/**
 * A jump, then a plausible sector size and number of tables: boot code of a partition table starts with a jump too, but
 * has zeros there.
 */
function signatures(): Signature[] {
  const found: Signature[] = []
  for (const jump of ['eb??90', 'e9????']) {
    for (const sectorSize of ['0002', '0004', '0008', '0010']) {
      for (const tables of ['01', '02']) found.push({ at: 0, hex: `${jump}${'??'.repeat(8)}${sectorSize}??????${tables}` })
    }
  }
  return [...found, { at: 54, hex: '46415431' }, { at: 82, hex: '4641543332' }]
}

/** The FAT reader. */
export const reader = defineReader({
  id: 'filesystem/fat',
  title: 'FAT file system',
  label: 'fat',
  emits: ['container'],
  signatures: signatures(),
  references: [
    { title: 'Microsoft Extensible Firmware Initiative FAT32 File System Specification 1.03', url: 'https://download.microsoft.com/download/1/6/1/161ba512-40e2-4cc9-843a-923143f3456c/fatgen103.doc' },
    { title: 'ECMA-107, volume and file structure of disk cartridges', url: 'https://ecma-international.org/publications-and-standards/standards/ecma-107/' },
  ],
  limitations: [
    'exFAT is recognised and not read.',
    'Times are stored as local time without a zone and are taken as UTC.',
    'Short names with bytes above 7F are read as code page 437.',
    'Deleted files and bytes behind the end of a file are not searched.',
    'The copies of the allocation table are not compared.',
  ],
  read,
})

async function* read(input: ReaderInput, budget: Budget): AsyncGenerator<Yield<'container'>> {
  const geometry = parseBootSector(await window(input, 0, 512))
  const cache = new PageCache(input)
  const walk = new Walk(geometry, cache, budget)
  const label = await walk.volumeLabel()
  yield {
    fact: {
      kind: 'container',
      format: 'filesystem/fat',
      ...(label === '' ? {} : { label }),
      ...(geometry.serial === undefined ? {} : { uuid: geometry.serial }),
      readOnlyFormat: false,
      details: { type: `FAT${geometry.bits}`, sectorBytes: geometry.sectorBytes, clusterBytes: geometry.clusterBytes, clusters: geometry.clusters },
    },
  }
  if (geometry.bytes > input.size) {
    yield { problem: { code: 'malformed', message: `the file system says ${geometry.bytes} bytes, ${input.size} are there` } }
  }
  yield { entry: { path: '/', type: 'directory', size: 0 } }
  yield* walk.all()
}

class Walk {
  readonly #geometry: Geometry
  readonly #cache: PageCache
  readonly #budget: Budget
  readonly #chains: Chains
  readonly #troubles = new Troubles()

  constructor(geometry: Geometry, cache: PageCache, budget: Budget) {
    this.#geometry = geometry
    this.#cache = cache
    this.#budget = budget
    this.#chains = new Chains(geometry, cache, budget)
  }

  /** The label in the root directory's first entries, which is the one that Windows and Linux show; else the boot sector's. */
  async volumeLabel(): Promise<string> {
    const { bits, rootOffset, rootBytes, rootCluster, clusterBytes, dataOffset, label } = this.#geometry
    const offset = bits === 32 ? dataOffset + (rootCluster - 2) * clusterBytes : rootOffset
    const length = Math.min(bits === 32 ? clusterBytes : rootBytes, 512)
    const fallback = label === 'NO NAME' ? '' : label
    if (offset < 0 || offset + length > this.#cache.size) return fallback
    for (const entry of new DirectoryParser(bits === 32).entries(await this.#cache.read(offset, length))) {
      // Its eleven bytes are one name without a dot.
      if (entry.kind === 'label') return entry.name.replace(/^(.{8})\./u, '$1').replace('.', '')
    }
    return fallback
  }

  async *all(): AsyncGenerator<Yield<'container'>> {
    const { bits, rootOffset, rootBytes, rootCluster } = this.#geometry
    const root = new RangeList()
    if (bits !== 32) root.add(rootOffset, rootBytes)
    const pending: { path: string; cluster: number }[] = [{ path: '/', cluster: rootCluster }]
    for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
      const below: { path: string; cluster: number }[] = []
      try {
        const ranges = at.path === '/' && bits !== 32 ? root : await this.#chains.follow(at.cluster, maxDirectoryBytes, false)
        yield* this.#directory(at.path, ranges, below)
      } catch (error) {
        yield* this.#troubles.caught(error, at.path)
      }
      pending.push(...below.reverse())
    }
    yield* this.#troubles.rest()
  }

  async *#directory(path: string, ranges: RangeList, below: { path: string; cluster: number }[]): AsyncGenerator<Yield<'container'>> {
    const parser = new DirectoryParser(this.#geometry.bits === 32)
    const names = new Set<string>()
    for (const [offset, length] of ranges.ranges) {
      for (let done = 0; done < length && !parser.ended; done += pieceBytes) {
        const piece = await this.#cache.read(offset + done, Math.min(pieceBytes, length - done))
        for (const entry of parser.entries(piece)) {
          this.#budget.node()
          if (entry.kind === 'label') continue
          try {
            const inside = childPathOfText(path, entry.name, this.#budget.limits.pathBytes)
            if (names.has(inside)) throw malformed('two entries of the same name; the first one counts')
            names.add(inside)
            if (entry.kind === 'directory') below.push({ path: inside, cluster: entry.cluster })
            yield* this.#entry(inside, entry)
          } catch (error) {
            yield* this.#troubles.caught(error, path === '/' ? `/${entry.name}` : `${path}/${entry.name}`)
          }
        }
      }
    }
    if (!parser.ended && ranges.bytes >= maxDirectoryBytes) {
      yield* this.#troubles.note('malformed', `a directory larger than ${maxDirectoryBytes} bytes; the rest of it was not read`, path)
    }
  }

  async *#entry(path: string, entry: FatEntry): AsyncGenerator<Yield<'container'>> {
    const common = { path, type: entry.kind === 'directory' ? 'directory' : 'file', ...(entry.mtime === undefined ? {} : { mtime: entry.mtime }) } as const
    if (entry.kind === 'directory') {
      yield { entry: { ...common, size: 0 } }
      return
    }
    try {
      const ranges = await this.#content(entry)
      yield { entry: { ...common, size: entry.size, steps: [ranges.step(entry.size)] } }
    } catch (error) {
      yield { entry: { ...common, size: entry.size } }
      yield* this.#troubles.caught(error, path)
    }
  }

  async #content(entry: FatEntry): Promise<RangeList> {
    if (entry.size === 0) return new RangeList()
    const ranges = await this.#chains.follow(entry.cluster, entry.size, true)
    let left = entry.size
    for (const [offset, length] of ranges.ranges) {
      if (offset !== hole && offset + Math.min(left, length) > this.#cache.size) throw malformed('truncated: content behind the end of the image', offset)
      left -= length
    }
    return ranges
  }
}
