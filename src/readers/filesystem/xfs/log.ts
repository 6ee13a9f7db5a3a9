/** Whether the log of XFS ends with the record of an unmount (xlog_check_unmount_rec). Nothing else of it is read. */
import { Cursor } from '../../../kernel/cursor.ts'
import type { Budget } from '../../../kernel/limits.ts'
import type { ByteSource } from '../../../kernel/source.ts'
import { blockOffset, type Superblock } from './superblock.ts'

const sectorBytes = 512
const headerMagic = 0xfeedbabe
const windowBytes = 1024 * 1024
/** Each header names the cycles of so many bytes; larger records have several. */
const perHeaderBytes = 32 * 1024
const unmount = 0x20

/** Undefined where the log lies on another device or holds no record at all. */
export async function endsWithUnmount(sb: Superblock, source: ByteSource, budget: Budget): Promise<boolean | undefined> {
  if (sb.log.start === 0n || sb.log.bytes === 0) return undefined
  const start = blockOffset(sb.log.start, sb)
  const end = Math.min(start + sb.log.bytes, source.size)
  let newest: { readonly at: number; readonly sequence: bigint; readonly operations: number; readonly headers: number } | undefined
  for (let at = start; at < end; at += windowBytes) {
    budget.check()
    const length = Math.min(windowBytes, end - at)
    const cursor = new Cursor(await source.read(at, length))
    for (let sector = 0; sector + sectorBytes <= length; sector += sectorBytes) {
      if (cursor.seek(sector).u32(false) !== headerMagic) continue
      const sequence = cursor.seek(sector + 16).u64Exact(false)
      if (newest !== undefined && newest.sequence >= sequence) continue
      const version = cursor.seek(sector + 8).u32(false)
      const record = cursor.seek(sector + 320).u32(false)
      newest = { at: at + sector, sequence, operations: cursor.seek(sector + 40).u32(false), headers: version === 2 && record > perHeaderBytes ? Math.ceil(record / perHeaderBytes) : 1 }
    }
  }
  if (newest === undefined) return undefined
  // The log goes round: what follows its last sector is its first one.
  const first = newest.at + newest.headers * sectorBytes
  const at = first >= end ? start + (first - end) : first
  if (at + sectorBytes > end) return false
  return newest.operations === 1 && (new Cursor(await source.read(at, sectorBytes)).seek(9).u8() & unmount) !== 0
}
