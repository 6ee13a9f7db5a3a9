/** Identifiers as Linux writes them. */

const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

/** A UUID stored in the order it is written. */
export function uuidText(bytes: Uint8Array): string {
  const text = hex(bytes)
  return `${text.slice(0, 8)}-${text.slice(8, 12)}-${text.slice(12, 16)}-${text.slice(16, 20)}-${text.slice(20, 32)}`
}

/** A GUID of GPT: the first three fields are little-endian. */
export function guidText(bytes: Uint8Array): string {
  const order = [3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15]
  return uuidText(Uint8Array.from(order, (index) => bytes[index] ?? 0))
}

/** `major:minor` of a device number in the 32-bit form that Linux file systems store. */
export function deviceText(encoded: number): string {
  return `${(encoded & 0xfff00) >>> 8}:${(encoded & 0xff) | ((encoded >>> 12) & 0xfff00)}`
}
