/** What of an EEPROM image is parsed or executed, and signed by nothing that was verified here. */
import type { ByteRange, ImageSignature, SignedImage } from '../../../facts/boot.ts'
import type { Budget } from '../../../kernel/limits.ts'
import type { ByteSource } from '../../../kernel/source.ts'
import { isErased } from '../../shared/erased.ts'
import type { Section } from './sections.ts'

type Uncovered = SignedImage['uncovered'][number]

interface Known {
  readonly signed: readonly ImageSignature[]
  /** The key that signatures were checked with: a changed one verifies nothing. */
  readonly keyAt?: ByteRange
}

export async function uncoveredOf(source: ByteSource, sections: readonly Section[], { signed, keyAt }: Known, budget: Budget): Promise<readonly Uncovered[]> {
  const verified = signed.filter((signature) => signature.result === 'verifies')
  // A signature and the key beside it are as good as covered: who changes them has nothing that verifies.
  const covers = [...verified.flatMap(({ covers: ranges }) => ranges), ...(keyAt === undefined ? [] : [keyAt])]
  const found: Uncovered[] = []
  for (const section of sections) {
    const { kind, start, content, next } = section
    const covered = covers.filter((range) => range.start >= content.start && range.end <= content.end)
    if (kind === 'padding') {
      found.push({ start, end: content.start, what: headers })
      if (!(await isErased(source, content.start, next, budget))) found.push({ start: content.start, end: next, what: 'bytes in padding' })
    } else if (covered.length > 0) {
      found.push({ start, end: content.start, what: headers })
      const last = blockEnd(verified, Math.max(...covered.map(({ end }) => end)), content.end)
      if (!(await isErased(source, last, next, budget))) found.push({ start: last, end: next, what: `bytes behind what is signed in ${nameOf(section)}` })
    } else if (kind === 'file' && await isErased(source, content.start, next, budget)) found.push({ start, end: content.start, what: headers })
    else found.push({ start, end: next, what: nameOf(section) })
  }
  const tail = sections.at(-1)?.next ?? 0
  if (tail < source.size && !(await isErased(source, tail, source.size, budget))) found.push({ start: tail, end: source.size, what: 'bytes behind the last section' })
  return merged(found)
}

const headers = 'headers of sections'
/** Signature and key behind what a block of the boot code signs. */
const blockTail = 256 + 256 + 8

const blockEnd = (verified: readonly ImageSignature[], covered: number, end: number): number =>
  verified.some(({ at }) => at.start === covered) ? Math.min(covered + blockTail, end) : covered

function nameOf({ kind, name }: Section): string {
  if (kind === 'code' || name === 'bootsys') return 'boot code'
  return kind === 'module' ? 'firmware modules, which the boot code knows by digests of its own' : `the file ${name}`
}

function merged(ranges: readonly Uncovered[]): readonly Uncovered[] {
  const found: Uncovered[] = []
  for (const range of ranges) {
    const last = found.at(-1)
    if (last !== undefined && last.what === range.what && last.end === range.start) found[found.length - 1] = { ...last, end: range.end }
    else found.push(range)
  }
  return found
}
