/**
 * KiCad itself as the oracle for layouts: it loads the boards that the tests write, each in the dialects that it knows, and says
 * what is on them; and what it makes of them when it saves them has to read the same. Debian's `kicad` is edition 6; a newer one
 * is held to more dialects. Skipped aloud where KiCad is missing.
 */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { Board } from '../src/facts/board.ts'
import { compareText } from '../src/kernel/where.ts'
import { reader } from '../src/readers/board/kicad-pcb/reader.ts'
import { collect, factsOf } from './support/fixture.ts'
import { dialects, kicadBoard, type Dialect } from './support/kicad-board.ts'
import { madeBoards } from './support/made-boards.ts'

/** Loads each file that it is given, prints a line of JSON for each, and saves it anew beside. Names of the interface since edition 6. */
const program = `
import json, sys, pcbnew
mm = lambda value: round(value / 1e6, 3)
for name in sys.argv[1:]:
    board = pcbnew.LoadBoard(name)
    front, back = pcbnew.F_Mask, pcbnew.B_Mask
    print(json.dumps({
        'copper': [board.GetLayerName(layer) for layer in board.GetEnabledLayers().CuStack()],
        'parts': [{
            'reference': part.GetReference(), 'value': part.GetValue(), 'side': 'back' if part.IsFlipped() else 'front',
            'library': part.GetFPIDAsString(), 'left': part.IsDNP() if hasattr(part, 'IsDNP') else None,
            'pads': [[pad.GetNumber(), pad.GetNetname(), pad.GetPinFunction(), mm(pad.GetPosition().x), mm(pad.GetPosition().y), pad.IsOnLayer(front), pad.IsOnLayer(back), pad.GetDrillSize().x > 0] for pad in part.Pads()],
        } for part in board.GetFootprints()],
        'tracks': [[track.GetNetname(), board.GetLayerName(track.GetLayer()), mm(track.GetLength())] for track in board.GetTracks() if not isinstance(track, pcbnew.PCB_VIA)],
        'vias': [[via.GetNetname(), board.GetLayerName(via.TopLayer()), board.GetLayerName(via.BottomLayer()), mm(via.GetPosition().x), mm(via.GetPosition().y)] for via in board.GetTracks() if isinstance(via, pcbnew.PCB_VIA)],
        'zones': [[zone.GetNetname(), [board.GetLayerName(layer) for layer in zone.GetLayerSet().CuStack()]] for zone in board.Zones()],
    }))
    pcbnew.SaveBoard(name.replace('.kicad_pcb', '.saved.kicad_pcb'), board)
`
interface Told {
  readonly copper: readonly string[]
  readonly parts: readonly { readonly reference: string; readonly value: string; readonly side: string; readonly library: string; readonly left: boolean | null; readonly pads: readonly (readonly [string, string, string, number, number, boolean, boolean, boolean])[] }[]
  readonly tracks: readonly (readonly [net: string, layer: string, length: number])[]
  readonly vias: readonly (readonly [net: string, from: string, to: string, x: number, y: number])[]
  readonly zones: readonly (readonly [net: string, layers: readonly string[]])[]
}

const python = process.env['PROOFMARK_KICAD_PYTHON'] ?? '/usr/bin/python3'
const found = spawnSync(python, ['-c', 'import pcbnew; print(pcbnew.Version())'], { encoding: 'utf8' })
const edition = Number(/^(\d+)\./mu.exec(found.stdout ?? '')?.[1] ?? 0)
const known = dialects.filter((dialect) => dialect <= edition)
const folder = mkdtempSync(join(tmpdir(), 'proofmark-kicad-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const files = Object.entries(madeBoards).flatMap(([name, spec]) => known.map((dialect) => ({ name, dialect, spec, file: join(folder, `${name}-${dialect}.kicad_pcb`) })))
for (const { file, spec, dialect } of files) writeFileSync(file, kicadBoard(spec, dialect))
// One process for all: starting KiCad takes most of the time.
const told = edition === 0 ? [] : answers()
function answers(): readonly Told[] {
  const run = spawnSync(python, ['-', ...files.map(({ file }) => file)], { input: program, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, cwd: folder, env: { ...process.env, HOME: folder } })
  assert.equal(run.status, 0, run.stderr)
  return run.stdout.split('\n').filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as Told)
}

/** A board as KiCad's answers have it, in an order of their own. */
function seen({ copper, nets, footprints, zones }: Board): Told {
  const net = (index: number): string => nets[index]?.name ?? ''
  const layer = (index: number): string => copper[index] ?? ''
  return sorted({
    copper,
    parts: footprints.map(({ reference, value, side, library, fitted, pads }) => ({
      reference, value, side, library, left: !fitted,
      pads: pads.map((pad) => [pad.number, net(pad.net), pad.function, pad.x, pad.y, pad.open === 'front' || pad.open === 'both', pad.open === 'back' || pad.open === 'both', pad.hole] as const),
    })),
    tracks: nets.flatMap(({ name, tracks }) => Array.from({ length: tracks.length / 6 }, (_, index) => {
      const [at = 0, x1 = 0, y1 = 0, x2 = 0, y2 = 0] = tracks.slice(index * 6, index * 6 + 5)
      return [name, layer(at), Math.round(Math.hypot(x2 - x1, y2 - y1) * 1000) / 1000] as const
    })),
    vias: nets.flatMap(({ name, vias }) => vias.map(({ from, to, x, y }) => [name, layer(from), layer(to), x, y] as const)),
    zones: zones.map((zone) => [net(zone.net), zone.layers.map(layer)] as const),
  })
}
const byText = <T>(list: readonly T[]): T[] => list.toSorted((a, b) => compareText(JSON.stringify(a), JSON.stringify(b)))
const sorted = (board: Told): Told => ({ copper: board.copper, parts: byText(board.parts.map((part) => ({ ...part, pads: byText(part.pads) }))), tracks: byText(board.tracks), vias: byText(board.vias), zones: byText(board.zones) })

async function read(file: string): Promise<Told> {
  const run = await collect(reader, readFileSync(file), `/${file}`)
  assert.equal(run.error, undefined, file)
  const [board] = factsOf(run, 'board')
  assert.ok(board)
  return seen(board)
}
/** Before edition 8 KiCad has no answer to whether a part is fitted, and edition 9 does not take it over from 7. */
const without = (board: Told): Told => ({ ...board, parts: board.parts.map((part) => ({ ...part, left: null })) })
const askable = (dialect: Dialect): boolean => edition >= 8 && dialect >= 8

const skip = edition === 0 ? 'KiCad is not installed here' : false
for (const dialect of dialects) {
  const newer = skip === false && dialect > edition ? `this KiCad is of edition ${edition}` : skip
  test(`KiCad reads the boards of dialect ${dialect} as we do`, { skip: newer }, async () => {
    for (const [index, each] of files.entries()) {
      if (each.dialect !== dialect) continue
      const ours = await read(each.file)
      const theirs = sorted(told[index] ?? assert.fail(each.name))
      assert.deepEqual(askable(dialect) ? ours : without(ours), askable(dialect) ? theirs : without(theirs), each.name)
    }
  })
  test(`what KiCad saves of a board of dialect ${dialect} reads the same`, { skip: newer }, async () => {
    for (const { file, dialect: of, name } of files) {
      if (of !== dialect) continue
      const [saved, before] = [await read(file.replace('.kicad_pcb', '.saved.kicad_pcb')), await read(file)]
      assert.deepEqual(askable(dialect) ? saved : without(saved), askable(dialect) ? before : without(before), name)
    }
  })
}
