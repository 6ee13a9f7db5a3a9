/** Cluster chains of a FAT volume. Every cluster is given out once, so that circles and crossings end a chain. */
import type { Budget } from '../../../kernel/limits.ts'
import { malformed } from '../../../kernel/problem.ts'
import type { PageCache } from '../../shared/page-cache.ts'
import { RangeList, RangePurse } from '../../shared/ranges.ts'
import type { Geometry } from './boot-sector.ts'

const endMark = { 12: 0xff8, 16: 0xfff8, 32: 0x0ffffff8 } as const
const badMark = { 12: 0xff7, 16: 0xfff7, 32: 0x0ffffff7 } as const

export class Chains {
  readonly #geometry: Geometry
  readonly #cache: PageCache
  readonly #budget: Budget
  /** One bit a cluster. The table that describes the clusters lies in the image, so the size is covered by its bytes. */
  readonly #taken: Uint8Array
  readonly #purse = new RangePurse()

  constructor(geometry: Geometry, cache: PageCache, budget: Budget) {
    this.#geometry = geometry
    this.#cache = cache
    this.#budget = budget
    const present = Math.max(0, Math.min(geometry.fatBytes, cache.size - geometry.fatOffset))
    this.#taken = new Uint8Array(Math.ceil((Math.min(geometry.clusters, Math.floor((present * 8) / geometry.bits)) + 2) / 8))
  }

  /**
   * Ranges of the chain from `first`, at most `maxBytes` of them rounded up to whole clusters. `exact`: a chain that is
   * shorter throws. Throws `malformed` when the chain leaves the volume, meets a free or bad cluster, or a cluster that
   * is already another's.
   */
  async follow(first: number, maxBytes: number, exact: boolean): Promise<RangeList> {
    const { bits, clusterBytes, clusters, dataOffset } = this.#geometry
    const ranges = new RangeList(this.#purse)
    let cluster = first
    let steps = 0
    while (ranges.bytes < maxBytes) {
      if (cluster >= endMark[bits]) {
        if (exact) throw malformed(`the cluster chain ends after ${ranges.bytes} of ${maxBytes} bytes`)
        return ranges
      }
      if (cluster === badMark[bits]) throw malformed('the cluster chain runs into a bad cluster')
      if (cluster < 2 || cluster >= clusters + 2) throw malformed(`the cluster chain leads to cluster ${cluster}, which does not exist`)
      this.#take(cluster)
      if ((++steps & 0xfff) === 0) this.#budget.check()
      ranges.add(dataOffset + (cluster - 2) * clusterBytes, clusterBytes)
      cluster = await this.#next(cluster)
    }
    return ranges
  }

  #take(cluster: number): void {
    const index = cluster >> 3
    const bit = 1 << (cluster & 7)
    const byte = this.#taken[index]
    if (byte === undefined) throw malformed(`truncated: the table's entry of cluster ${cluster} is not in the image`)
    if ((byte & bit) !== 0) throw malformed(`cluster ${cluster} belongs to two files or twice to one`)
    this.#taken[index] = byte | bit
  }

  async #next(cluster: number): Promise<number> {
    const { bits, fatOffset } = this.#geometry
    const offset = fatOffset + (bits === 12 ? cluster + (cluster >> 1) : (cluster * bits) / 8)
    const length = bits === 32 ? 4 : 2
    const bytes = this.#cache.peek(offset, length) ?? (await this.#cache.read(offset, length))
    const low = (bytes[0] ?? 0) | ((bytes[1] ?? 0) << 8)
    if (bits === 16) return low
    if (bits === 12) return (cluster & 1) === 1 ? low >> 4 : low & 0xfff
    return low | ((bytes[2] ?? 0) << 16) | (((bytes[3] ?? 0) & 0x0f) << 24)
  }
}
