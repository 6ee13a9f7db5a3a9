/**
 * The sections of a boot EEPROM, as rpi-eeprom-config reads them: a magic number and a length, big endian, then the content, each at a
 * multiple of eight bytes, up to erased flash.
 */
import type { ByteRange } from '../../../facts/boot.ts'
import type { Budget } from '../../../kernel/limits.ts'
import { malformed } from '../../../kernel/problem.ts'
import { window, type ByteSource } from '../../../kernel/source.ts'

/** `code`: the boot code that the ROM starts. `file`: what can be exchanged. `module`: firmware that the boot code loads. */
export interface Section {
  readonly kind: 'code' | 'file' | 'module' | 'padding'
  /** Empty for code and padding. */
  readonly name: string
  /** Its header begins here. */
  readonly start: number
  readonly content: ByteRange
  /** The next one begins here. */
  readonly next: number
}

const headerBytes = 8
/** Name of twelve bytes, and four more. */
const nameBytes = 16
const codeMagic = 0x55aaf00f
const fileMagic = 0x55aaf11f
const paddingMagic = 0x55aafeef
/** Bits that every magic number shares; the others tell kinds apart. */
const magicMask = 0xfffff00f
/** Images have some thirty. */
const maxSections = 2048

/** The sections in their order. Throws `malformed` where the chain breaks. */
export async function sectionsOf(source: ByteSource, budget: Budget): Promise<readonly Section[]> {
  const sections: Section[] = []
  for (let at = 0; at + headerBytes <= source.size;) {
    budget.node()
    const head = await window(source, at, headerBytes)
    const magic = head.u32(false)
    const length = head.u32(false)
    if (magic === 0 || magic === 0xffffffff) break
    if (((magic & magicMask) >>> 0) !== codeMagic) throw malformed(`a section was expected, and 0x${magic.toString(16)} stands there`, at)
    const end = at + headerBytes + length
    if (end > source.size) throw malformed(`a section of ${length} bytes leaves the image`, at)
    if (sections.length >= maxSections) throw malformed(`more than ${maxSections} sections`, at)
    const kind = magic === codeMagic ? 'code' : magic === paddingMagic ? 'padding' : magic === fileMagic ? 'file' : 'module'
    const named = kind === 'file' || kind === 'module'
    if (named && length < nameBytes) throw malformed(`a section of ${length} bytes has no room for its name`, at)
    const name = named ? (await window(source, at + headerBytes, nameBytes)).text(nameBytes) : ''
    const next = Math.min((end + 7) & ~7, source.size)
    sections.push({ kind, name: name.replaceAll(/[^\x20-\x7e]/gu, '?'), start: at, content: { start: at + headerBytes + (named ? nameBytes : 0), end }, next })
    at = next
  }
  return sections
}

/** Of an image with two halves: what is before the first, and how long each is (rpi-eeprom-config). */
const readOnlyBytes = 64 * 1024
const halfBytes = 988 * 1024

/** The sets of exchangeable files: one, or one in each half of an image that can be updated in turn. */
export function halvesOf(sections: readonly Section[]): readonly (readonly Section[])[] {
  if (!sections.some(({ kind, name }) => kind === 'file' && name === 'bootsys')) return [sections]
  const middle = readOnlyBytes + halfBytes
  const halves = [sections.filter(({ start }) => start >= readOnlyBytes && start < middle), sections.filter(({ start }) => start >= middle)]
  return halves.filter((half, index) => index === 0 || half.some(({ kind }) => kind === 'file'))
}

/** The file of this name; two of one name throw, because nobody can say which one counts. */
export function fileNamed(sections: readonly Section[], name: string): Section | undefined {
  const [found, second] = sections.filter((section) => section.kind === 'file' && section.name === name)
  if (second !== undefined) throw malformed(`a second section with the name ${name}`, second.start)
  return found
}
