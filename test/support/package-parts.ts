/** The parts of a package that a report wrote, straight from its local headers: names and text. Not fit for archives of strangers. */
import { inflateRawSync } from 'node:zlib'

export function partsOf(file: Buffer): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (let at = 0; file.readUInt32LE(at) === 0x0403_4b50;) {
    const [packed, named] = [file.readUInt32LE(at + 18), file.readUInt16LE(at + 26)]
    const content = at + 30 + named
    found.set(file.toString('utf8', at + 30, content), inflateRawSync(file.subarray(content, content + packed)).toString('utf8'))
    at = content + packed
  }
  return found
}

/** What a person or a program would read of a report: its text, or that of its parts one after another. */
export const readable = (bytes: Buffer): string =>
  bytes.toString('latin1', 0, 2) === 'PK' ? [...partsOf(bytes)].map(([name, text]) => `${name}\n${text}\n`).join('') : new TextDecoder('utf-8', { fatal: true }).decode(bytes)
