/**
 * Looks through a compiled program for tables of published ciphers, and for command lines with a place for text in them. Bytes
 * and printable runs only; no code is taken apart, so what the program does with them is not known here.
 */
import type { FactDraft } from '../../facts/fact.ts'
import type { Budget } from '../../kernel/limits.ts'
import { pieces, type ByteSource } from '../../kernel/source.ts'
import { cipherTables, isCommandFormat, isTokenFormat, randomDevices } from '../../rules/binary-signs.ts'
import { struckOut } from './redact.ts'

const pieceBytes = 1024 * 1024
/** Longer than any pattern and any command line that is looked for. */
const overlapBytes = 512
const maxFormats = 20

type Sign = 'cipher-tables' | 'command-formats' | 'token-formats'

export async function binaryUses(source: ByteSource, look: readonly Sign[], budget: Pick<Budget, 'check'>): Promise<FactDraft<'binary-use'>[]> {
  const found = new Map<string, FactDraft<'binary-use'>>()
  let kept = Buffer.alloc(0)
  let base = 0
  const counts = new Map<string, number>()
  const formats = (sign: string, rule: 'command-format' | 'token-format', fits: (text: string) => boolean, bytes: Buffer): void => {
    for (let at = bytes.indexOf(sign); at >= 0 && (counts.get(rule) ?? 0) < maxFormats;) {
      const [start, text] = printableAround(bytes, at)
      if (!found.has(`${rule} ${text}`) && fits(text)) {
        counts.set(rule, (counts.get(rule) ?? 0) + 1)
        found.set(`${rule} ${text}`, { kind: 'binary-use', rule, detail: struckOut(text, 120), offset: base + start })
      }
      // One look at each text, however many signs it has.
      at = bytes.indexOf(sign, Math.max(start + text.length, at + 1))
    }
  }
  for await (const piece of pieces(source, pieceBytes)) {
    budget.check()
    const bytes = Buffer.concat([kept, piece])
    if (look.includes('cipher-tables')) {
      for (const { algorithm, bytes: pattern } of cipherTables) {
        const at = found.has(algorithm) ? -1 : bytes.indexOf(pattern)
        if (at >= 0) found.set(algorithm, { kind: 'binary-use', rule: 'cipher-table', detail: algorithm, offset: base + at })
      }
    }
    if (look.includes('command-formats')) formats('%s', 'command-format', isCommandFormat, bytes)
    if (look.includes('token-formats')) {
      formats('%', 'token-format', isTokenFormat, bytes)
      for (const device of randomDevices) {
        const at = bytes.indexOf(device)
        if (at >= 0) found.set(device, { kind: 'binary-use', rule: 'random-device', detail: device, offset: base + at })
      }
    }
    const start = Math.max(bytes.length - overlapBytes, 0)
    kept = Buffer.from(bytes.subarray(start))
    base += start
  }
  return [...found.values()].toSorted((a, b) => (a.offset ?? 0) - (b.offset ?? 0))
}

function printableAround(bytes: Buffer, at: number): [start: number, text: string] {
  let start = at
  while (start > 0 && at - start < 256 && isPrintable(bytes[start - 1] ?? 0)) start--
  let end = at
  while (end < bytes.length && end - at < 256 && isPrintable(bytes[end] ?? 0)) end++
  return [start, bytes.toString('latin1', start, end)]
}

const isPrintable = (byte: number): boolean => (byte >= 0x20 && byte < 0x7f) || byte === 0x09
