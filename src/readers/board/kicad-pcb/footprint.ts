/** Footprints and their pads in every dialect since edition 4. */
import type { BoardFootprint, BoardPad } from '../../../facts/board.ts'
import { partNumber, plain } from '../../shared/board-fields.ts'
import { micrometre } from '../../shared/board-geometry.ts'
import type { FittingDoubts } from '../../shared/fitted.ts'
import { numbers, sub, subs, word, words, type Sexpr } from '../../shared/sexpr.ts'

/** How a pad's net, given by number and name or by either, becomes an index. */
export type NetOf = (list: Sexpr | undefined) => number

export function footprintOf(list: Sexpr, netOf: NetOf, doubts: FittingDoubts): BoardFootprint {
  const properties = new Map<string, string>()
  const flags = new Set<string>(words(sub(list, 'attr')))
  // From edition 8 on a part that is not fitted may say so in a list of its own.
  if (sub(list, 'dnp') !== undefined && word(sub(list, 'dnp')) !== 'no') flags.add('dnp')
  for (const property of subs(list, 'property')) {
    properties.set(word(property), word(property, 1))
    // Edition 7 says it by a property without a value and without a place; a field of a designer has a place from edition 8 on.
    if (word(property) === 'dnp' && word(property, 1) === '' && property.items.length <= 2) flags.add('dnp')
  }
  for (const text of subs(list, 'fp_text')) if (!properties.has(texts[word(text)] ?? '')) properties.set(texts[word(text)] ?? word(text), word(text, 1))
  const side = word(sub(list, 'layer')).startsWith('B') || /^(?:B\.Cu|C\d+B|Back|Copper|Bottom)$/iu.test(word(sub(list, 'layer'))) ? 'back' : 'front'
  const [x = 0, y = 0, degrees = 0] = numbers(sub(list, 'at'))
  const frame: Frame = { x, y, sine: Math.sin((degrees * Math.PI) / 180), cosine: Math.cos((degrees * Math.PI) / 180) }
  const part = partNumber(properties)
  const value = plain(properties.get('Value') ?? '')
  const reference = plain(properties.get('Reference') ?? '')
  const fitted = !flags.has('dnp') && doubts.fitted(reference, properties)
  // From edition 10 on; what a variant does not say is as in the base.
  const variants = subs(list, 'variant').filter((variant) => ['yes', 'no'].includes(word(sub(variant, 'dnp'))) && (word(sub(variant, 'dnp')) === 'yes') === fitted).map((variant) => plain(word(sub(variant, 'name'))))
  return {
    reference, value, library: plain(word(list)), part: plain(part),
    description: plain(word(sub(list, 'descr')) || properties.get('ki_description') || properties.get('Description') || ''),
    side, x: micrometre(x), y: micrometre(y), fitted, ...(variants.length === 0 ? {} : { variants }),
    pads: subs(list, 'pad').map((pad) => padOf(pad, frame, netOf)), line: list.line,
  }
}

const texts: Readonly<Record<string, string>> = { reference: 'Reference', value: 'Value' }

interface Frame {
  readonly x: number
  readonly y: number
  readonly sine: number
  readonly cosine: number
}

function padOf(list: Sexpr, frame: Frame, netOf: NetOf): BoardPad {
  const [number = '', kind = ''] = words(list)
  const [px = 0, py = 0, degrees = 0] = numbers(sub(list, 'at'))
  const [width = 0, height = width] = numbers(sub(list, 'size'), 2)
  // The angle of a pad is that on the board; half a turn changes nothing of a box.
  const turned = Math.abs(Math.round(degrees / 90)) % 2 === 1
  return {
    number: plain(number), function: plain(word(sub(list, 'pinfunction'))), type: plain(word(sub(list, 'pintype'))).replace('+no_connect', ''), net: netOf(sub(list, 'net')),
    x: micrometre(frame.x + px * frame.cosine + py * frame.sine), y: micrometre(frame.y - px * frame.sine + py * frame.cosine),
    width: micrometre(turned ? height : width), height: micrometre(turned ? width : height),
    open: openOn(words(sub(list, 'layers'))), hole: kind === 'thru_hole', edge: kind === 'connect' || word(sub(list, 'property')) === 'pad_prop_castellated', line: list.line,
  }
}

/** Metal is bare where the solder mask is left open. */
function openOn(layers: readonly string[]): BoardPad['open'] {
  const all = layers.some((layer) => layer === '*.Mask' || layer === 'F&B.Mask')
  const front = all || layers.includes('F.Mask')
  const back = all || layers.includes('B.Mask')
  return front ? (back ? 'both' : 'front') : back ? 'back' : 'none'
}
