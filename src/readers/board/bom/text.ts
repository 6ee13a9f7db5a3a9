/** The text of a table: UTF-8, UTF-16 in either order (EasyEDA and Excel write it), or an old code page of Windows, Western or Chinese. */

/** Undefined for binary content. Bytes that end inside a letter are the head of a file. */
export function tableText(bytes: Uint8Array): string | undefined {
  const wide = wideOf(bytes)
  if (wide !== undefined) return new TextDecoder(wide).decode(bytes)
  if (bytes.includes(0)) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
  } catch {
    return new TextDecoder(isChinese(bytes) ? 'gb18030' : 'windows-1252').decode(bytes, { stream: true })
  }
}

/**
 * Letters of China are pairs of high bytes, most of them in the first rows of GB 2312, and nearly nothing else is high; those of the
 * West stand alone, and where two meet (`Größe`) the first is behind these rows. Of other alphabets every second word leaves one
 * alone.
 */
function isChinese(bytes: Uint8Array): boolean {
  let [pairs, common, singles] = [0, 0, 0]
  // The last byte may be half of a letter.
  for (let at = 0; at + 1 < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    if (byte < 0x80) continue
    if (byte === 0x80 || (bytes[at + 1] ?? 0) < 0x80) singles++
    else {
      pairs++
      at++
      if ((byte >= 0xb0 && byte <= 0xd7) || (byte >= 0xa1 && byte <= 0xa9)) common++
    }
  }
  return common * 2 > pairs && singles * 20 <= pairs
}

/** By the mark at the start, or by where the zeros of Latin letters lie. */
function wideOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const start = bytes.subarray(0, 512)
  const zeros = [0, 0]
  start.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  const most = start.length / 2
  return start.length < 8 || bytes.length % 2 === 1 ? undefined : odd > most * 0.7 && even === 0 ? 'utf-16le' : even > most * 0.7 && odd === 0 ? 'utf-16be' : undefined
}
