/** Members of ar archives: System V/GNU and BSD names. Used by static libraries and by Debian packages. */
import type { Budget } from '../../kernel/limits.ts'
import { malformed, ReadError, unsupported } from '../../kernel/problem.ts'
import type { ByteSource } from '../../kernel/source.ts'
import { PageCache } from './page-cache.ts'

export interface ArMember {
  readonly name: Uint8Array
  readonly mode: number
  readonly uid: number
  readonly gid: number
  readonly mtime: number
  readonly size: number
  /** Where the content begins. */
  readonly offset: number
}

const magic = '!<arch>\n'
const headerBytes = 60
/** Table of long names; a library of ten thousand objects needs a few hundred KiB. */
const maxTableBytes = 16 * 1024 * 1024

const decoder = new TextDecoder('latin1')

/** Members in order; symbol tables and the table of long names are not among them. Throws at the first damaged header. */
export async function* arMembers(source: ByteSource, budget: Budget): AsyncGenerator<ArMember> {
  const cache = new PageCache(source, 64 * 1024, 16)
  const start = decoder.decode(await cache.read(0, Math.min(magic.length, source.size)))
  if (start === '!<thin>\n') throw unsupported('a thin archive, which names files elsewhere and holds none', 0)
  if (start !== magic) throw malformed('no ar archive', 0)
  let longNames: Uint8Array | undefined
  for (let at = magic.length; at < source.size; ) {
    budget.node()
    const header = decoder.decode(await cache.read(at, headerBytes))
    if (header.slice(58) !== '`\n') throw malformed('no ar header here', at)
    const size = number(header, 48, 10, 10, at)
    const offset = at + headerBytes
    if (offset + size > source.size) throw malformed(`truncated: the archive ends inside ${header.slice(0, 16).trim()}`, source.size)
    const raw = header.slice(0, 16).trimEnd()
    at = offset + size + (size % 2)
    if (raw === '/' || raw === '/SYM64/' || raw === '__.SYMDEF' || raw === '__.SYMDEF SORTED') continue
    if (raw === '//') {
      if (size > maxTableBytes) throw malformed('a table of names that is too large', offset)
      longNames = Uint8Array.from(await cache.read(offset, size))
      continue
    }
    const bsd = /^#1\/([0-9]+)$/u.exec(raw)?.[1]
    const nameBytes = bsd === undefined ? 0 : Number(bsd)
    if (nameBytes > Math.min(size, budget.limits.pathBytes)) throw malformed('a name longer than its member', offset)
    const name = bsd === undefined ? shortName(raw, longNames, offset) : cut(Uint8Array.from(await cache.read(offset, nameBytes)), 0)
    if (decoder.decode(name).startsWith('__.SYMDEF')) continue
    yield {
      name,
      mtime: number(header, 16, 12, 10, offset), uid: number(header, 28, 6, 10, offset), gid: number(header, 34, 6, 10, offset),
      mode: number(header, 40, 8, 8, offset) & 0o7777,
      size: size - nameBytes,
      offset: offset + nameBytes,
    }
  }
}

/** `name/` of GNU, `/123` into the table of long names, or a bare name. */
function shortName(raw: string, longNames: Uint8Array | undefined, offset: number): Uint8Array {
  const index = /^\/([0-9]+)$/u.exec(raw)?.[1]
  if (index === undefined) return Uint8Array.from(raw.endsWith('/') ? raw.slice(0, -1) : raw, (character) => character.charCodeAt(0))
  if (longNames === undefined || Number(index) >= longNames.length) throw new ReadError('malformed', 'a long name that is not in the table', offset)
  const name = cut(longNames.slice(Number(index)), 0x0a)
  return name.at(-1) === 0x2f ? name.subarray(0, -1) : name
}

function cut(bytes: Uint8Array, at: number): Uint8Array {
  const end = bytes.indexOf(at)
  return end < 0 ? bytes : bytes.subarray(0, end)
}

function number(header: string, at: number, length: number, base: 8 | 10, offset: number): number {
  const text = header.slice(at, at + length).trim()
  if (text === '') return 0
  if (!(base === 8 ? /^[0-7]+$/u : /^[0-9]+$/u).test(text)) throw malformed('a bad number in an ar header', offset - headerBytes + at)
  return Number.parseInt(text, base)
}
