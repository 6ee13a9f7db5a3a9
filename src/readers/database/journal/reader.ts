/** Journals of systemd: the fields of their entries, and which kinds of personal data stand in them, how often. Counts only, never a value. */
import type { PersonalData } from '../../../facts/binary.ts'
import { Cursor } from '../../../kernel/cursor.ts'
import type { Budget } from '../../../kernel/limits.ts'
import { decompressBlock } from '../../../kernel/native/block.ts'
import { limitReached, malformed, ReadError } from '../../../kernel/problem.ts'
import { windowUpTo, type ByteSource } from '../../../kernel/source.ts'
import { defineReader } from '../../define.ts'
import { lineCounter } from '../../shared/personal-text.ts'

/** Header of an object: type, flags, size. */
const objectHeaderBytes = 16
/** Bytes of the parts of a data object before its content. The compact form adds two numbers of 32 bits. */
const dataHeaderBytes = 64
const compactHeaderBytes = 72
/** Content of one object that is looked at. */
const maxValueBytes = 64 * 1024
/** Bytes of a compressed value, as stored and as they come out: more is a dump of memory or an attack. */
const maxPackedBytes = 1024 * 1024
const maxObjects = 2_000_000
const pieceBytes = 256 * 1024

const dataObject = 1
/** Incompatible flags that are known: XZ, LZ4, keyed hash, Zstandard, compact. */
const knownFlags = 0x1f
const compactFlag = 0x10

/** What the journal notes about the sender by itself: numbers, machine names, hashes. Command lines are the sender's own words. */
const isOwn = (name: string): boolean => (name.startsWith('_') && name !== '_CMDLINE') || /^(?:PRIORITY|SYSLOG_(?:FACILITY|PID|TIMESTAMP|IDENTIFIER)|CODE_(?:FILE|LINE|FUNC)|MESSAGE_ID|INVOCATION_ID|UNIT|JOB_\w+|TID|ERRNO|CURRENT_USE\w*|MAX_USE\w*|DISK_\w+|LIMIT\w*|AVAILABLE\w*|JOURNAL_\w+|SEAT_ID|SESSION_ID|LEADER|KERNEL_USEC|INITRD_USEC|USERSPACE_USEC)$/u.test(name)

export const reader = defineReader({
  id: 'database/journal',
  title: 'Journals of systemd',
  emits: ['personal-data'],
  signatures: [{ hex: '4c 50 4b 53 48 48 52 48', at: 0 }],
  references: [{ title: 'systemd: Journal File Format', url: 'https://systemd.io/JOURNAL_FILE_FORMAT/' }],
  limitations: [
    'Seals, hashes and the order of entries are not checked.',
    `Of each value the first ${maxValueBytes / 1024} KiB are looked at, of a compressed one if it has ${maxPackedBytes / 1024 ** 2} MiB at most; fields that the journal fills in by itself are passed over.`,
    'An entry that several fields share counts once for each value.',
  ],
  async *read(input, budget) {
    const journal = await header(input)
    const { found, problems } = await count(input, journal, budget)
    if (found.length > 0) yield { fact: { kind: 'personal-data', medium: 'log', found } }
    for (const { code, message, offset } of problems) yield { problem: { code, message, ...(offset === undefined ? {} : { offset }) } }
  },
})

interface Journal {
  readonly start: number
  /** Where the last object begins. */
  readonly last: number
  readonly compact: boolean
}

async function header(input: ByteSource): Promise<Journal> {
  const cursor = await windowUpTo(input, 0, 208)
  const flags = cursor.seek(12).u32()
  if ((flags & ~knownFlags) !== 0) throw new ReadError('unsupported', `a journal with features that are not known here (flags ${flags.toString(16)})`, 12)
  const start = cursor.seek(88).u64()
  const last = cursor.seek(136).u64()
  if (start < 208 || start % 8 !== 0 || last >= input.size || (last !== 0 && last < start)) throw malformed('a journal whose header names places outside it', 88)
  return { start, last, compact: (flags & compactFlag) !== 0 }
}

/**
 * Objects stand one behind another, each at a multiple of eight bytes. A field that cannot be read is passed over, and told once for
 * all; where an object does not say how long it is the journal ends, and what was read before counts.
 */
async function count(input: ByteSource, { start, last, compact }: Journal, budget: Budget): Promise<{ readonly found: PersonalData['found']; readonly problems: readonly ReadError[] }> {
  const counter = lineCounter()
  let unread: { readonly first: ReadError; readonly count: number } | undefined
  const problems = (): readonly ReadError[] => (unread === undefined ? [] : [new ReadError(
    unread.first.code, `${unread.count === 1 ? 'a field of a journal' : `${unread.count} fields of a journal`} could not be read: ${unread.first.message}`, unread.first.offset,
  )])
  const window = windowed(input)
  let objects = 0
  try {
    for (let at = start; at <= last && last !== 0; ) {
      budget.check()
      if (++objects > maxObjects) throw limitReached(`more than ${maxObjects} objects in a journal`, at)
      const cursor = new Cursor(await window(at, objectHeaderBytes), at)
      const type = cursor.u8()
      const flags = cursor.u8()
      const size = cursor.seek(8).u64()
      if (size < objectHeaderBytes || at + size > input.size) throw malformed(`an object of ${size} bytes in a journal`, at)
      if (type === dataObject) {
        const head = compact ? compactHeaderBytes : dataHeaderBytes
        if (size < head) throw malformed('a data object of a journal that ends inside its header', at)
        const entries = new Cursor(await window(at, dataHeaderBytes), at).seek(56).u64()
        const length = flags === 0 ? Math.min(size - head, maxValueBytes) : size - head
        const plain = await content(length > maxPackedBytes ? length : await window(at + head, length), flags, at)
        if (plain instanceof ReadError) unread = { first: unread?.first ?? plain, count: (unread?.count ?? 0) + 1 }
        else {
          if (flags !== 0) budget.produced(plain.length, length)
          countField(plain.subarray(0, maxValueBytes), entries, counter)
        }
      }
      at += Math.ceil(size / 8) * 8
    }
  } catch (error) {
    if (!(error instanceof ReadError) || (error.code !== 'malformed' && error.code !== 'limit')) throw error
    return { found: counter.found(), problems: [...problems(), error] }
  }
  return { found: counter.found(), problems: problems() }
}

/** Copies out of large pieces: most objects are small. */
function windowed(input: ByteSource): (at: number, length: number) => Promise<Uint8Array> {
  let piece = new Uint8Array()
  let base = 0
  return async (at, length) => {
    if (at < base || at + length > base + piece.byteLength) {
      base = at
      piece = Uint8Array.from(await input.read(at, Math.min(Math.max(pieceBytes, length), input.size - at)))
    }
    if (at - base + length > piece.byteLength) throw malformed('a journal that ends inside an object', at)
    return piece.subarray(at - base, at - base + length)
  }
}

/** The plain value, or why it cannot be read; of one that is too long only its length is given. */
async function content(stored: Uint8Array | number, flags: number, at: number): Promise<Uint8Array | ReadError> {
  if (typeof stored === 'number') return limitReached(`a compressed value of ${stored} bytes`, at)
  try {
    return await unpacked(stored, flags, at)
  } catch (error) {
    if (error instanceof ReadError) return error
    throw error
  }
}

/** Flags of the object: 1 XZ, 2 LZ4 (behind the plain length), 4 Zstandard. */
function unpacked(stored: Uint8Array, flags: number, at: number): Uint8Array | Promise<Uint8Array> {
  if (flags === 0) return stored
  if (flags === 1) return decompressBlock('xz', Uint8Array.from(stored), maxPackedBytes)
  if (flags === 4) return decompressBlock('zstd', stored, maxPackedBytes)
  if (flags !== 2) throw new ReadError('unsupported', `an object with flags ${flags}`, at)
  const plain = new Cursor(stored).u64()
  if (plain > maxPackedBytes) throw limitReached(`a value of ${plain} bytes in LZ4`, at)
  return decompressBlock('lz4-block', stored.subarray(8), plain)
}

const decoder = new TextDecoder('utf-8')

/** `FIELD=value`: words of a message for themselves, other fields under their names. */
function countField(bytes: Uint8Array, entries: number, counter: ReturnType<typeof lineCounter>): void {
  const equals = bytes.indexOf(0x3d)
  if (equals < 1 || equals > 64) return
  const name = decoder.decode(bytes.subarray(0, equals))
  if (isOwn(name)) return
  const times = Math.min(Math.max(entries, 1), 1_000_000)
  const value = decoder.decode(bytes.subarray(equals + 1))
  for (const line of name === 'MESSAGE' || name === '_CMDLINE' ? value.split('\n') : [`${name.toLowerCase()}=${value.split('\n', 1)[0]}`]) counter.line(line, times)
}
