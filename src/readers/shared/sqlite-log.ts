/** SQLite's write-ahead log (sqlite.org/fileformat2.html, section 4): the database as it is with the transactions of its log. */
import type { Budget } from '../../kernel/limits.ts'
import { limitReached, malformed } from '../../kernel/problem.ts'
import { checkRange, type ByteSource } from '../../kernel/source.ts'

const headerBytes = 32
const frameHeaderBytes = 24
/** SQLite itself starts over after a thousand pages unless a reader holds it up. */
const maxLogBytes = 256 * 1024 * 1024

interface Log {
  readonly pageBytes: number
  /** Where the newest committed content of a page lies in the log. */
  readonly pages: ReadonlyMap<number, number>
  /** Pages of the database after the last transaction; 0 without one. */
  readonly count: number
}

/**
 * The database with what its log adds. A log that is empty, of an older salt or torn adds what was committed before; one that
 * belongs to other pages throws `malformed`.
 */
export async function withLog(database: ByteSource, log: ByteSource, budget: Pick<Budget, 'check'>): Promise<ByteSource> {
  const { pageBytes, pages, count } = await readLog(log, budget)
  if (count === 0) return database
  const size = count * pageBytes
  const read = async (offset: number, length: number): Promise<Uint8Array> => {
    checkRange({ size }, offset, length)
    const whole = new Uint8Array(length)
    for (let done = 0; done < length; ) {
      const number = Math.floor((offset + done) / pageBytes)
      const within = (offset + done) % pageBytes
      const part = Math.min(length - done, pageBytes - within)
      const at = pages.get(number + 1)
      if (at !== undefined) whole.set(await log.read(at + within, part), done)
      else if (number * pageBytes + within + part <= database.size) whole.set(await database.read(number * pageBytes + within, part), done)
      else throw malformed(`page ${number + 1} is neither in the database nor in its log`)
      done += part
    }
    return whole
  }
  return { size, read }
}

/** Section 4.2 and 4.3: frames count while their salt and running checksum are right, and up to the last commit. */
async function readLog(log: ByteSource, budget: Pick<Budget, 'check'>): Promise<Log> {
  if (log.size > maxLogBytes) throw limitReached(`a write-ahead log of ${log.size} bytes`)
  const none = { pageBytes: 1, pages: new Map<number, number>(), count: 0 }
  if (log.size < headerBytes) return none
  const header = Uint8Array.from(await log.read(0, headerBytes))
  const view = new DataView(header.buffer)
  const magic = view.getUint32(0)
  if (magic !== 0x37_7f_06_82 && magic !== 0x37_7f_06_83) throw malformed('no magic of a write-ahead log', 0)
  const pageBytes = view.getUint32(8)
  if (pageBytes < 512 || pageBytes > 65_536 || (pageBytes & (pageBytes - 1)) !== 0) throw malformed(`a page size of ${pageBytes} bytes`, 8)
  const little = magic === 0x37_7f_06_82
  let sums = checksum([0, 0], view, 0, 24, little)
  if (sums[0] !== view.getUint32(24) || sums[1] !== view.getUint32(28)) return none
  const pages = new Map<number, number>()
  let pending: [number, number][] = []
  let count = 0
  for (let at = headerBytes; at + frameHeaderBytes + pageBytes <= log.size; at += frameHeaderBytes + pageBytes) {
    budget.check()
    const bytes = await log.read(at, frameHeaderBytes + pageBytes)
    const frame = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    if (frame.getUint32(8) !== view.getUint32(16) || frame.getUint32(12) !== view.getUint32(20)) break
    sums = checksum(checksum(sums, frame, 0, 8, little), frame, frameHeaderBytes, pageBytes, little)
    if (sums[0] !== frame.getUint32(16) || sums[1] !== frame.getUint32(20)) break
    pending.push([frame.getUint32(0), at + frameHeaderBytes])
    const after = frame.getUint32(4)
    if (after === 0) continue
    for (const [number, offset] of pending) pages.set(number, offset)
    pending = []
    count = after
  }
  return { pageBytes, pages, count }
}

type Sums = readonly [number, number]

function checksum([first, second]: Sums, view: DataView, from: number, length: number, little: boolean): Sums {
  let [a, b] = [first, second]
  for (let at = from; at < from + length; at += 8) {
    a = (a + view.getUint32(at, little) + b) >>> 0
    b = (b + view.getUint32(at + 4, little) + a) >>> 0
  }
  return [a, b]
}
