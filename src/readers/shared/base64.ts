/** Base64 (RFC 4648) without a runtime's own decoder: strict about characters, lenient about white space. */

const values = new Int8Array(128).fill(-1)
for (const [index, character] of Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/').entries()) values[character.charCodeAt(0)] = index

/** The bytes, or undefined when the text is no base64. */
export function fromBase64(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(Math.ceil((text.length * 3) / 4))
  let written = 0
  let bits = 0
  let held = 0
  let padding = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code === 0x20 || (code >= 0x09 && code <= 0x0d)) continue
    if (code === 0x3d) {
      padding++
      continue
    }
    const value = code < 128 ? (values[code] ?? -1) : -1
    if (value < 0 || padding > 0) return undefined
    held = (held << 6) | value
    bits += 6
    if (bits >= 8) {
      bits -= 8
      bytes[written++] = (held >> bits) & 0xff
      held &= (1 << bits) - 1
    }
  }
  // A lone character carries no byte; so many padding characters belong to nothing.
  if (bits === 6 || padding > 2) return undefined
  return bytes.subarray(0, written)
}
