/**
 * The typefaces of the PDF, from packages: the file says the same on every machine, whatever fonts that machine has. Typst takes these
 * before the machine's own as long as exactly these weights are asked for (template.typ).
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const faces = [
  '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf',
  '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf',
  'dejavu-fonts-ttf/ttf/DejaVuSansMono.ttf',
  'dejavu-fonts-ttf/ttf/DejaVuSansMono-Bold.ttf',
] as const

/** What those lack is taken from these, at the weight that is nearest, so they decide what can be drawn at all. */
const widest = ['dejavu-fonts-ttf/ttf/DejaVuSans.ttf', 'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'] as const

export interface Fonts {
  readonly blobs: readonly Buffer[]
  /** Whether a character has a glyph. */
  draws(character: string): boolean
}

/** Throws what the resolver throws when a package is missing. */
export function loadFonts(): Fonts {
  const { resolve } = createRequire(import.meta.url)
  const bytes = (file: string): Buffer => readFileSync(resolve(file))
  const last = widest.map(bytes)
  const ranges = last.map(characterRanges)
  return { blobs: [...faces.map(bytes), ...last], draws: (character) => ranges.every((each) => has(each, character.codePointAt(0) ?? 0)) }
}

interface Range {
  readonly from: number
  readonly to: number
}

/** Characters with a glyph: the `cmap` subtable of format 12 (OpenType 1.9, cmap, format 12). Our own file: no hostile bytes. */
function characterRanges(font: Buffer): readonly Range[] {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + index * 16)
  const entry = tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap')
  if (entry === undefined) throw new Error('the font has no table of characters')
  const start = font.readUInt32BE(entry + 8)
  const subtables = Array.from({ length: font.readUInt16BE(start + 2) }, (_, index) => start + font.readUInt32BE(start + 4 + index * 8 + 4))
  const wide = subtables.find((at) => font.readUInt16BE(at) === 12)
  if (wide === undefined) throw new Error('the font has no table of characters in format 12')
  return Array.from({ length: font.readUInt32BE(wide + 12) }, (_, index) => {
    const at = wide + 16 + index * 12
    return { from: font.readUInt32BE(at), to: font.readUInt32BE(at + 4) }
  })
}

function has(ranges: readonly Range[], point: number): boolean {
  let low = 0
  let high = ranges.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const range = ranges[middle]
    if (range === undefined) return false
    if (point < range.from) high = middle - 1
    else if (point > range.to) low = middle + 1
    else return true
  }
  return false
}
