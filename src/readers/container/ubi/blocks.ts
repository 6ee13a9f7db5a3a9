/** Which logical blocks lie where: the newest sound copy of each. */
import type { Budget } from '../../../kernel/limits.ts'
import type { ByteSource } from '../../../kernel/source.ts'
import { crc32Register } from '../../shared/checksum.ts'
import type { Trouble, Troubles } from '../../shared/troubles.ts'
import { eraseHeader, headerBytes, isErased, logicalHeader, type EraseHeader, type LogicalHeader } from './headers.ts'
import { layoutVolume } from './table.ts'

/** From here on volumes are UBI's own. */
const internal = layoutVolume
const reject = 5
const chunkBytes = 64 * 1024
/** No volume has more blocks; larger numbers are damage. */
const maxBlock = 1_000_000

export interface Block {
  readonly header: LogicalHeader
  /** Where its data starts in the image. */
  readonly at: number
}

export type Volumes = Map<number, Map<number, Block>>

export class Blocks {
  readonly volumes: Volumes = new Map()
  count = 0
  readonly #source: ByteSource
  readonly #first: EraseHeader
  readonly #eraseBytes: number
  readonly #budget: Budget
  readonly #troubles: Troubles

  constructor(source: ByteSource, first: EraseHeader, eraseBytes: number, budget: Budget, troubles: Troubles) {
    this.#source = source
    this.#first = first
    this.#eraseBytes = eraseBytes
    this.#budget = budget
    this.#troubles = troubles
  }

  async *all(): AsyncGenerator<Trouble> {
    const { size } = this.#source
    for (let at = 0; at < size; at += this.#eraseBytes) {
      this.#budget.node()
      if (at + this.#first.dataAt > size) {
        if (!isErased(Uint8Array.from(await this.#source.read(at, Math.min(size - at, headerBytes))))) yield* this.#troubles.note('malformed', `truncated: the last erase block has only ${size - at} bytes`, undefined, at)
        return
      }
      this.count++
      yield* this.#eraseBlock(at)
    }
  }

  async *#eraseBlock(at: number): AsyncGenerator<Trouble> {
    const head = Uint8Array.from(await this.#source.read(at, headerBytes))
    const outer = eraseHeader(head)
    if (outer === undefined && !isErased(head)) yield* this.#troubles.note('malformed', 'the header of an erase block is damaged', undefined, at)
    if (outer !== undefined && outer.sequence !== this.#first.sequence && outer.sequence !== 0 && this.#first.sequence !== 0) {
      yield* this.#troubles.note('malformed', 'an erase block of another image; it is left out', undefined, at)
      return
    }
    const inner = Uint8Array.from(await this.#source.read(at + this.#first.headerAt, headerBytes))
    if (isErased(inner)) return
    const header = logicalHeader(inner)
    if (header === undefined) return yield* this.#troubles.note('malformed', 'an erase block does not say which block of which volume it holds; it is left out', undefined, at + this.#first.headerAt)
    if (header.block >= maxBlock || header.dataBytes > this.#eraseBytes - this.#first.dataAt) {
      return yield* this.#troubles.note('malformed', `block ${header.block} of volume ${header.volume} with ${header.dataBytes} bytes; it is left out`, undefined, at)
    }
    if (header.volume > internal && header.compat === reject) yield* this.#troubles.note('unsupported', `a volume of UBI's own (${header.volume}) without which the others may not be read`, undefined, at)
    await this.#keep({ header, at: at + this.#first.dataAt })
  }

  /** Of several copies the newest one counts; where it was being made when the power went, the one before. */
  async #keep(block: Block): Promise<void> {
    const { volume, block: number } = block.header
    const blocks = this.volumes.get(volume) ?? new Map<number, Block>()
    this.volumes.set(volume, blocks)
    const known = blocks.get(number)
    if (known === undefined) {
      blocks.set(number, block)
      return
    }
    const [newer, older] = block.header.sequence > known.header.sequence ? [block, known] : [known, block]
    blocks.set(number, !newer.header.isCopy || (await this.holds(newer)) ? newer : older)
  }

  /** Whether the data is as its checksum says. */
  async holds({ header, at }: Block): Promise<boolean> {
    if (at + header.dataBytes > this.#source.size) return false
    let register = 0xffffffff
    for (let done = 0; done < header.dataBytes; done += chunkBytes) {
      this.#budget.check()
      register = crc32Register(await this.#source.read(at + done, Math.min(chunkBytes, header.dataBytes - done)), register)
    }
    return register === header.dataCrc
  }
}
