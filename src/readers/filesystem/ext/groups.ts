/** Block groups: where each one's inode table lies. Descriptors are read when first needed. */
import { crc32cRegister } from '../../shared/checksum.ts'
import type { PageCache } from '../../shared/page-cache.ts'
import { malformed } from '../../../kernel/problem.ts'
import type { Superblock } from './superblock.ts'

/** Groups whose inode table was found already; more are looked up anew. */
const rememberedGroups = 65_536

export class Groups {
  readonly #sb: Superblock
  readonly #cache: PageCache
  readonly #tables = new Map<number, number>()
  /** Groups whose descriptor does not match its checksum, of those that were needed. */
  readonly damaged = new Set<number>()

  constructor(sb: Superblock, cache: PageCache) {
    this.#sb = sb
    this.#cache = cache
  }

  /** First byte of the inode table of a group that was asked for before. */
  known(group: number): number | undefined {
    return this.#tables.get(group)
  }

  /** First byte of the group's inode table. Throws `malformed` when it is outside the volume. */
  async inodeTable(group: number): Promise<number> {
    const found = this.#tables.get(group)
    if (found !== undefined) return found
    const { descriptorBytes, blockBytes, blocks, groups } = this.#sb
    if (group >= groups) throw malformed(`block group ${group} of ${groups}`)
    const offset = this.#descriptorOffset(group)
    const cursor = await this.#cache.window(offset, descriptorBytes)
    const block = cursor.seek(8).u32() + (descriptorBytes >= 64 ? cursor.seek(40).u32() * 2 ** 32 : 0)
    if (!this.#checksumMatches(group, cursor.bytes)) this.damaged.add(group)
    if (block === 0 || block >= blocks) throw malformed(`block group ${group} has its inodes at block ${block} of ${blocks}`, offset + 8)
    if (this.#tables.size < rememberedGroups) this.#tables.set(group, block * blockBytes)
    return block * blockBytes
  }

  /**
   * Descriptors follow the superblock; with meta_bg, each block full of them lies in the first group that it describes.
   */
  #descriptorOffset(group: number): number {
    const { descriptorBytes, blockBytes, firstMetaGroup, features, firstDataBlock, blocksPerGroup } = this.#sb
    const perBlock = blockBytes / descriptorBytes
    const index = Math.floor(group / perBlock)
    const inBlock = (group % perBlock) * descriptorBytes
    const superBlock = blockBytes === 1024 ? 1 : 0
    if (!features.has('meta_bg') || index < firstMetaGroup) return (superBlock + 1 + index) * blockBytes + inBlock
    const home = index * perBlock
    let block = firstDataBlock + home * blocksPerGroup + (this.#hasSuperblock(home) ? 1 : 0)
    // With 1 KiB blocks and clusters, group 0 starts at block 0 but its superblock is in block 1.
    if (home === 0 && blockBytes === 1024 && firstDataBlock === 0) block += 1
    return block * blockBytes + inBlock
  }

  #hasSuperblock(group: number): boolean {
    const { features, backupGroups } = this.#sb
    if (group === 0) return true
    if (features.has('sparse_super2')) return backupGroups.includes(group)
    if (group === 1 || !features.has('sparse_super')) return true
    return [3, 5, 7].some((base) => isPower(group, base))
  }

  #checksumMatches(group: number, descriptor: Uint8Array): boolean {
    if (this.#sb.checksumSeed === undefined) return true
    const number = new Uint8Array(4)
    new DataView(number.buffer).setUint32(0, group, true)
    const zeroed = new Uint8Array(descriptor)
    zeroed[30] = 0
    zeroed[31] = 0
    const stored = (descriptor[30] ?? 0) | ((descriptor[31] ?? 0) << 8)
    return (crc32cRegister(zeroed, crc32cRegister(number, this.#sb.checksumSeed)) & 0xffff) === stored
  }
}

function isPower(value: number, base: number): boolean {
  let power = base
  while (power < value) power *= base
  return power === value
}
