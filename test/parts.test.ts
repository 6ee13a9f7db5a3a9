/**
 * The catalogue of parts held against KiCad's symbols, which other people drew from the same data sheets: where the catalogue
 * gives numbers of pads for a package, a symbol of that part in that package has the same roles on the same pins, by the names
 * that the catalogue knows. What is not installed is skipped aloud: the libraries take 100 MB, too much for every run.
 */
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Board, BoardFootprint, BoardPad } from '../src/facts/board.ts'
import { partsOf, rolesOf } from '../src/joins/board/parts.ts'
import { purse } from '../src/kernel/budget.ts'
import { defaultLimits } from '../src/kernel/limits.ts'
import { parts } from '../src/parts/bundle.gen.ts'
import { sexprChildren, sub, subs, word, type Sexpr } from '../src/readers/shared/sexpr.ts'

const folder = '/usr/share/kicad/symbols'
const installed = existsSync(folder)
/** Libraries with chips, modules and connectors that the catalogue may know. */
const libraries = /^(?:CPU_NXP_IMX|MCU_\w+|RF_(?:GSM|Module|Bluetooth|WiFi)|Security|Memory_Flash|Interface_USB|Connector)\.kicad_sym$/u

const nowhere = { type: '', net: 0, x: 0, y: 0, width: 0, height: 0, open: 'none', hole: false, edge: false, line: 0 } as const

/** One symbol as a footprint whose pads carry the names of its pins. */
function footprintOf(symbol: Sexpr, bases: ReadonlyMap<string, Sexpr>): BoardFootprint {
  const base = bases.get(word(sub(symbol, 'extends')))
  const property = (name: string): string => word([...subs(symbol, 'property'), ...(base === undefined ? [] : subs(base, 'property'))].find((each) => word(each) === name), 1)
  const pins = [symbol, ...(base === undefined ? [] : [base])].flatMap((each) => subs(each, 'symbol').flatMap((unit) => subs(unit, 'pin')))
  return {
    reference: 'U1', value: word(symbol), library: property('Footprint'), part: '', description: '', side: 'front', x: 0, y: 0, fitted: true, line: 0,
    pads: pins.map((pin): BoardPad => ({ ...nowhere, number: word(sub(pin, 'number')), function: word(sub(pin, 'name')) })),
  }
}

function symbolsOf(file: string): BoardFootprint[] {
  const symbols = [...sexprChildren(readFileSync(file, 'utf8'), purse(defaultLimits, 0, () => undefined), new Set(['effects', 'text', 'rectangle', 'polyline', 'alternate']))].filter(({ head }) => head === 'symbol')
  const bases = new Map(symbols.map((symbol) => [word(symbol), symbol]))
  return symbols.map((symbol) => footprintOf(symbol, bases))
}

/** Pads of a footprint by role: as the names of its pins say, or as the catalogue's packages do. */
function padsOf(footprint: BoardFootprint, id: string): Map<string, Set<string>> {
  const part = parts.find((each) => each.id === id)
  assert.ok(part)
  return new Map([...Map.groupBy(rolesOf(footprint, part), ({ role, spare }) => (spare === true ? `${role}, spare` : role))].map(([role, found]) => [role, new Set(found.map(({ pad }) => footprint.pads[pad]?.number ?? ''))]))
}

test('pads of packages agree with KiCad\'s symbols', { skip: installed ? false : `${folder} is not here` }, (context) => {
  const board: Omit<Board, 'footprints'> = { format: '', title: '', revision: '', date: '', copper: [], outline: [], nets: [], zones: [], connected: true }
  const compared = new Set<string>()
  const wrong: string[] = []
  for (const file of readdirSync(folder).filter((name) => libraries.test(name))) {
    for (const footprint of symbolsOf(join(folder, file))) {
      const id = partsOf({ ...board, footprints: [footprint] }, '', parts).get(0)?.part
      if (id === undefined) continue
      const numbered = padsOf({ ...footprint, pads: footprint.pads.map((pad) => ({ ...pad, function: '' })) }, id)
      if (numbered.size === 0) continue
      const named = padsOf(footprint, id)
      compared.add(id)
      for (const [role, pads] of numbered) {
        const names = named.get(role) ?? new Set<string>()
        if (pads.symmetricDifference(names).size > 0) wrong.push(`${footprint.value} (${footprint.library}) is ${id}, ${role}: pads ${[...pads].join(' ')}, by name ${[...names].map((number) => `${number} ${footprint.pads.find((pad) => pad.number === number)?.function ?? ''}`).join(', ')}; they are called ${[...pads].map((number) => footprint.pads.find((pad) => pad.number === number)?.function ?? 'nothing').join(', ')}`)
      }
    }
  }
  // The whole family of a maker that goes missing here would not fail otherwise.
  assert.ok(compared.size >= 35, `only ${compared.size} parts were compared`)
  context.diagnostic(`compared: ${[...compared].toSorted().join(', ')}`)
  assert.deepEqual(wrong, [])
})
