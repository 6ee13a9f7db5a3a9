/** Small archives and programs, made byte by byte so that a corpus needs no tools. */
import { crc32, deflateRawSync } from 'node:zlib'

export type Files = Readonly<Record<string, Uint8Array>>

/** POSIX.1-1988 ustar, longer names split into prefix and name. */
export function tarOf(files: Files): Buffer {
  const parts = Object.entries(files).flatMap(([path, content]) => {
    const cut = path.length <= 100 ? -1 : path.lastIndexOf('/', 154)
    const header = Buffer.alloc(512)
    header.write(path.slice(cut + 1), 0)
    header.write(`0000644\0${'0'.repeat(7)}\0${'0'.repeat(7)}\0`, 100)
    header.write(`${content.length.toString(8).padStart(11, '0')}\0${'0'.repeat(11)}\0        0`, 124)
    header.write('ustar\u000000', 257)
    if (cut > 0) header.write(path.slice(0, cut), 345)
    header.write(`${header.reduce((sum, byte) => sum + byte, 0).toString(8).padStart(6, '0')}\0 `, 148)
    return [header, content, Buffer.alloc(-content.length & 511)]
  })
  return Buffer.concat([...parts, Buffer.alloc(1024)])
}

/** APPNOTE 4.3: local headers, the central directory and its end. */
export function zipOf(files: Files): Buffer {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const [name, content] of Object.entries(files)) {
    const packed = deflateRawSync(content)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(crc32(content), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(content.length, 18)
    fields.writeUInt16LE(name.length, 22)
    locals.push(Buffer.from('PK\u0003\u0004'), fields, Buffer.from(name), packed)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    central.push(Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), fields, tail, Buffer.from(name))
    offset += 30 + name.length + packed.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006')
  end.writeUInt16LE(Object.keys(files).length, 8)
  end.writeUInt16LE(Object.keys(files).length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, directory, end])
}

/** A 64-bit ARM program of one segment whose only content is strings, each ended by NUL. */
export function elfOf(strings: readonly string[]): Buffer {
  const content = Buffer.from(`${strings.join('\0')}\0`, 'latin1')
  const bytes = Buffer.alloc(120 + content.length)
  bytes.set([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1])
  bytes.writeUInt16LE(2, 16)
  bytes.writeUInt16LE(183, 18)
  bytes.writeUInt32LE(1, 20)
  bytes.writeBigUInt64LE(0x400078n, 24)
  bytes.writeBigUInt64LE(64n, 32)
  bytes.writeUInt16LE(64, 52)
  bytes.writeUInt16LE(56, 54)
  bytes.writeUInt16LE(1, 56)
  bytes.writeUInt16LE(64, 58)
  bytes.writeUInt32LE(1, 64)
  bytes.writeUInt32LE(5, 68)
  bytes.writeBigUInt64LE(0x400000n, 80)
  bytes.writeBigUInt64LE(0x400000n, 88)
  bytes.writeBigUInt64LE(BigInt(bytes.length), 96)
  bytes.writeBigUInt64LE(BigInt(bytes.length), 104)
  bytes.writeBigUInt64LE(0x1000n, 112)
  bytes.set(content, 120)
  return bytes
}
