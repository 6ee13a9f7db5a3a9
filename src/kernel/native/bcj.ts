/**
 * The filters that stand before LZMA2 in xz: they turn relative branch targets of machine code back from absolute ones
 * (liblzma's simple/*.c), and the delta filter. Each works in place on whatever bytes it is given and tells how many
 * are final.
 */
import { malformed, unsupported } from '../problem.ts'
import { u32le } from './feed.ts'

/** Decodes the first bytes of `bytes` in place; returns how many are final. `at` is their position in the stream. */
export type Filter = (bytes: Uint8Array, at: number) => number

/** A filter of the xz format by its id and properties. */
export function makeFilter(id: number, properties: Uint8Array): Filter {
  if (id === 3) {
    if (properties.length !== 1) throw malformed('xz: bad properties of the delta filter')
    return delta((properties[0] ?? 0) + 1)
  }
  if (properties.length !== 0 && properties.length !== 4) throw malformed('xz: bad properties of a branch filter')
  const start = properties.length === 4 ? u32le(properties, 0) : 0
  const filter = id === 4 ? x86() : branches[id]
  if (filter === undefined) throw unsupported(`xz data with filter ${id}`)
  return (bytes, at) => filter(bytes, at + start)
}

function delta(distance: number): Filter {
  const history = new Uint8Array(distance)
  let next = 0
  return (bytes) => {
    for (let i = 0; i < bytes.length; i++) {
      const value = ((bytes[i] as number) + (history[next] as number)) & 0xff
      bytes[i] = history[next] = value
      next = next + 1 === distance ? 0 : next + 1
    }
    return bytes.length
  }
}

const u32be = (bytes: Uint8Array, at: number): number =>
  ((bytes[at] as number) << 24) | ((bytes[at + 1] as number) << 16) | ((bytes[at + 2] as number) << 8) | (bytes[at + 3] as number)

function put32be(bytes: Uint8Array, at: number, value: number): void {
  bytes[at] = value >>> 24
  bytes[at + 1] = value >>> 16
  bytes[at + 2] = value >>> 8
  bytes[at + 3] = value
}

function put32le(bytes: Uint8Array, at: number, value: number): void {
  bytes[at] = value
  bytes[at + 1] = value >>> 8
  bytes[at + 2] = value >>> 16
  bytes[at + 3] = value >>> 24
}

const powerPc: Filter = (bytes, at) => {
  let i = 0
  for (; i + 4 <= bytes.length; i += 4) {
    const word = u32be(bytes, i)
    if ((word & 0xfc000003) !== 0x48000001) continue
    put32be(bytes, i, 0x48000001 | ((word - (at + i)) & 0x03fffffc))
  }
  return i
}

const arm: Filter = (bytes, at) => {
  let i = 0
  for (; i + 4 <= bytes.length; i += 4) {
    if (bytes[i + 3] !== 0xeb) continue
    const target = ((u32le(bytes, i) & 0xffffff) << 2) - (at + i + 8)
    put32le(bytes, i, (0xeb << 24) | ((target >>> 2) & 0xffffff))
  }
  return i
}

const armThumb: Filter = (bytes, at) => {
  let i = 0
  for (; i + 4 <= bytes.length; i += 2) {
    const high = bytes[i + 1] as number
    const low = bytes[i + 3] as number
    if ((high & 0xf8) !== 0xf0 || (low & 0xf8) !== 0xf8) continue
    const source = ((high & 7) << 19) | ((bytes[i] as number) << 11) | ((low & 7) << 8) | (bytes[i + 2] as number)
    const target = ((source << 1) - (at + i + 4)) >>> 1
    bytes[i + 1] = 0xf0 | ((target >>> 19) & 7)
    bytes[i] = target >>> 11
    bytes[i + 3] = 0xf8 | ((target >>> 8) & 7)
    bytes[i + 2] = target
    i += 2
  }
  return i
}

const sparc: Filter = (bytes, at) => {
  let i = 0
  for (; i + 4 <= bytes.length; i += 4) {
    const a = bytes[i] as number
    const b = bytes[i + 1] as number
    if (!((a === 0x40 && (b & 0xc0) === 0) || (a === 0x7f && (b & 0xc0) === 0xc0))) continue
    const target = ((u32be(bytes, i) << 2) - (at + i)) >>> 2
    put32be(bytes, i, ((0 - ((target >>> 22) & 1)) << 22) & 0x3fffffff | (target & 0x3fffff) | 0x40000000)
  }
  return i
}

const arm64: Filter = (bytes, at) => {
  let i = 0
  for (; i + 4 <= bytes.length; i += 4) {
    const word = u32le(bytes, i)
    const here = at + i
    if (word >>> 26 === 0x25) put32le(bytes, i, 0x94000000 | ((word - (here >>> 2)) & 0x03ffffff))
    else if ((word & 0x9f000000) >>> 0 === 0x90000000) {
      const source = ((word >>> 29) & 3) | ((word >>> 3) & 0x1ffffc)
      if (((source + 0x020000) & 0x1c0000) !== 0) continue
      const target = source - (here >>> 12)
      put32le(bytes, i, (word & 0x9000001f) | ((target & 3) << 29) | ((target & 0x03fffc) << 3) | ((0 - (target & 0x020000)) & 0xe00000))
    }
  }
  return i
}

const branches: Readonly<Record<number, Filter>> = { 5: powerPc, 7: arm, 8: armThumb, 9: sparc, 10: arm64 }

/** x86 keeps a history of suspicious opcodes between calls. */
function x86(): Filter {
  const allowed = [true, true, true, false, true, false, false, false]
  const bitNumber = [0, 1, 2, 2, 3, 3, 3, 3]
  const topByte = (byte: number): boolean => byte === 0 || byte === 0xff
  let mask = 0
  let position = -5
  return (bytes, at) => {
    if (bytes.length < 5) return 0
    if (at - position > 5) position = at - 5
    const end = bytes.length - 5
    let i = 0
    while (i <= end) {
      const opcode = bytes[i] as number
      if (opcode !== 0xe8 && opcode !== 0xe9) {
        i++
        continue
      }
      const gap = at + i - position
      position = at + i
      if (gap > 5) mask = 0
      else for (let n = 0; n < gap; n++) mask = (mask & 0x77) << 1
      const high = bytes[i + 4] as number
      if (topByte(high) && allowed[(mask >>> 1) & 7] === true && mask >>> 1 < 0x10) {
        let source = u32le(bytes, i + 1) | 0
        let target = 0
        for (;;) {
          target = (source - (at + i + 5)) | 0
          if (mask === 0) break
          const bit = (bitNumber[mask >>> 1] ?? 0) * 8
          if (!topByte((target >>> (24 - bit)) & 0xff)) break
          source = target ^ (2 ** (32 - bit) - 1)
        }
        put32le(bytes, i + 1, (target & 0x1ffffff) | (0 - (target & 0x1000000)))
        i += 5
        mask = 0
      } else {
        i++
        mask |= 1
        if (topByte(high)) mask |= 0x10
      }
    }
    return i
  }
}
