/** A PE file for tests and fixtures only. */

/** A program of two sections, by the PE specification: nothing in it would run. */
export function program({ wide = true, gap = 0, tail = 0 } = {}): Buffer {
  const bytes = Buffer.alloc(0x600 + gap + tail)
  bytes.write('MZ')
  bytes.writeUInt32LE(0x80, 0x3c)
  bytes.write('PE', 0x80)
  bytes.writeUInt16LE(wide ? 0x8664 : 0x14c, 0x84)
  bytes.writeUInt16LE(2, 0x86)
  const optionalBytes = (wide ? 112 : 96) + 16 * 8
  bytes.writeUInt16LE(optionalBytes, 0x94)
  bytes.writeUInt16LE(0x22e, 0x96)
  const optional = 0x98
  bytes.writeUInt16LE(wide ? 0x20b : 0x10b, optional)
  bytes.writeUInt32LE(0x1000, optional + 32)
  bytes.writeUInt32LE(0x200, optional + 36)
  bytes.writeUInt32LE(0x4000, optional + 56)
  bytes.writeUInt32LE(0x200, optional + 60)
  bytes.writeUInt16LE(10, optional + 68)
  bytes.writeUInt32LE(16, optional + (wide ? 108 : 92))
  for (const [index, name, start] of [[0, '.text', 0x200], [1, '.data', 0x400 + gap]] as const) {
    const section = optional + optionalBytes + index * 40
    bytes.write(name, section)
    bytes.writeUInt32LE(0x200, section + 8)
    bytes.writeUInt32LE(0x1000 * (index + 1), section + 12)
    bytes.writeUInt32LE(0x200, section + 16)
    bytes.writeUInt32LE(start, section + 20)
    bytes.fill(`${name} of this test only. `, start, start + 0x200)
  }
  return bytes
}
