/** Cyclic redundancy checks that on-disk structures carry. Not cryptography. */

const table = (polynomial: number): Uint32Array =>
  Uint32Array.from({ length: 256 }, (_, byte) => {
    let value = byte
    for (let bit = 0; bit < 8; bit++) value = (value & 1) === 1 ? (value >>> 1) ^ polynomial : value >>> 1
    return value >>> 0
  })

const ieee = table(0xedb88320)
const castagnoli = table(0x82f63b78)

function update(lookup: Uint32Array, register: number, bytes: Uint8Array): number {
  let value = register
  for (const byte of bytes) value = (lookup[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8)
  return value >>> 0
}

/** CRC-32 as in GPT, gzip and PNG. */
export const crc32 = (bytes: Uint8Array): number => ~update(ieee, 0xffffffff, bytes) >>> 0

/** The CRC-32 register after `bytes`, without the final inversion: JFFS2 starts it at 0, UBI and UBIFS at 0xffffffff. */
export const crc32Register = (bytes: Uint8Array, register: number): number => update(ieee, register, bytes)

/** The CRC-32C register after `bytes`, without the final inversion, as ext4 chains and stores it; starts at 0xffffffff. */
export const crc32cRegister = (bytes: Uint8Array, register = 0xffffffff): number => update(castagnoli, register, bytes)
