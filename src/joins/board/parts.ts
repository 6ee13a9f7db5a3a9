/** Which footprints of a board are parts that the catalogue of parts knows. */
import { fittingWords, isFittedEverywhere, isFittedSomewhere } from '../../facts/assembly.ts'
import type { Board, BoardFootprint, BoardPart } from '../../facts/board.ts'
import type { Part } from '../../parts/schema.ts'

interface Compiled {
  readonly part: Part
  readonly match: readonly RegExp[]
  readonly except: readonly RegExp[]
}

let compiled: { readonly of: readonly Part[]; readonly list: readonly Compiled[] } | undefined
function compile(parts: readonly Part[]): readonly Compiled[] {
  if (compiled?.of === parts) return compiled.list
  const list = parts.map((part) => ({ part, match: part.match.map((pattern) => new RegExp(pattern, 'iu')), except: part.except.map((pattern) => new RegExp(pattern, 'iu')) }))
  compiled = { of: parts, list }
  return list
}

/** Footprints that are no chips, modules or connectors, by their reference. */
const passive = /^(?:R|C|L|D|FB|RN|TP|FID|H|MH|Y|F|TVS|LED|RV|JP|SJ)\d/u

/** Names of packages, which say nothing of what is inside: `BGA784C80P28X28` is no amplifier BGA7. */
const isPackage = /^(?:[A-Z0-9]{0,5}(?:BGA|QFN|QFP|SON|DFN|CSP|LGA|SOP)|SOIC|SOT|SOJ|SO|[CPS]?DIP|PLCC|LCC|TO)[-_ ]?\d/iu

export function partsOf(board: Board, key: string, catalogue: readonly Part[]): ReadonlyMap<number, BoardPart> {
  const list = compile(catalogue)
  const known = new Map<string, Part | undefined>()
  const found = new Map<number, BoardPart>()
  const padded = board.footprints.some(({ pads }) => pads.length > 0)
  board.footprints.forEach((footprint, index) => {
    // Two pads are a resistor, whatever it is called; a parts list has none at all.
    if (padded && footprint.pads.length < 3) return
    const texts = [footprint.part, footprint.value, footprint.symbol ?? '', footprint.library.replace(/^[^:]*:/u, '')].filter((text, index) => text !== '' && !(index === 3 && isPackage.test(text)))
    const cacheKey = texts.join('\n')
    const part = known.has(cacheKey) ? known.get(cacheKey) : bestOf(list, texts)
    known.set(cacheKey, part)
    // A debug connector is one even where it is called as a diode is (`D1`, a TC2030).
    if (part === undefined || (passive.test(footprint.reference) && part.kind !== 'debug-connector')) return
    found.set(index, {
      board: key, reference: footprint.reference, footprint: index, part: part.id, title: part.title, partKind: part.kind, fitted: isFittedSomewhere(footprint), ...(isFittedEverywhere(footprint) || !isFittedSomewhere(footprint) ? {} : { lacking: fittingWords(footprint) }),
      platforms: part.platforms, value: footprint.part || footprint.value, pinsKnown: rolesOf(footprint, part).length > 0, ...unreadOf(part), line: footprint.line,
    })
  })
  return found
}

/** Marks what rests on an entry of which nobody read a source. */
export const unreadOf = ({ sources }: Part): { readonly unread?: true } => (sources.every(({ depth }) => depth === 'unread') ? { unread: true } : {})

/** The part number first, then the value, then the name of the footprint; among the hits of one text the longest. */
function bestOf(list: readonly Compiled[], texts: readonly string[]): Part | undefined {
  for (const text of texts) {
    let best: { readonly part: Part; readonly length: number } | undefined
    for (const { part, match, except } of list) {
      if (except.some((pattern) => pattern.test(text))) continue
      for (const pattern of match) {
        const length = pattern.exec(text)?.[0].length ?? 0
        // At the same length an entry of its own beats one for the rest of a family.
        if (length > (best?.length ?? 0) || (length > 0 && length === best?.length && part.id.length > best.part.id.length)) best = { part, length }
      }
    }
    if (best !== undefined) return best.part
  }
  return undefined
}

/** What one pad of a known part is there for. */
export interface PadRole {
  readonly pad: number
  readonly role: keyof Part['pins'] & string
  readonly by: 'pin' | 'pad'
  readonly spare?: true
}

/** Roles of pads of a known part: by the names that the file gives its pins, or by number where it gives none. */
export function rolesOf(footprint: BoardFootprint, part: Part): readonly PadRole[] {
  const named = footprint.pads.some((pad) => pad.function !== '' && pad.function !== pad.number)
  const found: PadRole[] = []
  const text = [footprint.part, footprint.value, footprint.library].filter((each) => each !== '').join(' ')
  const known = part.packages.find(({ match }) => new RegExp(match, 'iu').test(footprint.value) || new RegExp(match, 'iu').test(text))
  // Its own number says what it is; the footprint may be drawn for a sister.
  const unconnected = known !== undefined && [footprint.value, footprint.part].some((name) => new RegExp(known.match, 'iu').test(name)) ? known.unconnected : []
  if (named) {
    const patterns = Object.entries(part.pins).map(([role, names]) => ({ role: role as keyof Part['pins'] & string, pattern: new RegExp(`^(?:${(names ?? []).join('|')})$`, 'iu') }))
    const spareNames = new RegExp(`^(?:${part.spare.join('|')})$`, 'iu')
    footprint.pads.forEach((pad, index) => {
      if (pad.function === '' || pad.function === pad.number || unconnected.includes(pad.number)) return
      const names = pinNames(pad.function)
      const spare = part.spare.length > 0 && names.some((name) => spareNames.test(name)) ? { spare: true as const } : {}
      for (const { role, pattern } of patterns) if (names.some((name) => pattern.test(name))) found.push({ pad: index, role, by: 'pin', ...spare })
    })
    return found
  }
  for (const [role, numbers] of Object.entries(known?.pads ?? {})) {
    footprint.pads.forEach((pad, index) => {
      if (numbers?.includes(pad.number)) found.push({ pad: index, role: role as PadRole['role'], by: 'pad', ...(known?.spare.includes(pad.number) === true ? { spare: true } : {}) })
    })
  }
  return found
}

/**
 * The whole name of a pin, and each of several names in one; with KiCad's bars over active-low names (`~{RESET}`, before edition 6
 * `~RESET`) and without, and without the signs that others put before them (`#CS`, `!RESET`).
 */
export const pinNames = (text: string): readonly string[] => {
  const plain = text.replaceAll(/~\{([^}]*)\}/gu, '$1').replaceAll('~', '')
  const all = [text, plain, ...text.split(separators), ...plain.split(separators)]
  return [...new Set([...all, ...all.map((name) => name.replace(/^[#!]+/u, ''))])].filter((name) => name !== '')
}
const separators = /[/\s,;|()]+/u
