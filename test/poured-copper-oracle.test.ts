/**
 * KiCad fills the zones of boards and says of each inner track how much of it lies between what it poured; what we read of the file
 * that it saves has to agree. Skipped aloud where KiCad is missing.
 */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { after, test } from 'node:test'
import { reader } from '../src/readers/board/kicad-pcb/reader.ts'
import { collect, factsOf } from './support/fixture.ts'
import { kicadBoard } from './support/kicad-board.ts'
import { madeBoards } from './support/made-boards.ts'

/** Names of the interface since edition 6. */
const program = `
import json, math, sys, pcbnew
step = 100000
# Edition 6 has both kinds of points, and wants the older one here.
kind = pcbnew.VECTOR2I if int(pcbnew.Version().split('.')[0]) >= 7 else pcbnew.wxPoint
point = lambda x, y: kind(int(x), int(y))
for name in sys.argv[1:]:
    board = pcbnew.LoadBoard(name)
    pcbnew.ZONE_FILLER(board).Fill(board.Zones())
    copper = list(board.GetEnabledLayers().CuStack())
    poured = [(zone, [layer for layer in copper if zone.IsOnLayer(layer)]) for zone in board.Zones() if not zone.GetIsRuleArea()]
    def between(at, place):
        hit = lambda layers: any(zone.HitTestFilledArea(layer, place, 0) for zone, own in poured for layer in own if layer in layers)
        return hit(copper[:at]) and hit(copper[at + 1:])
    told = {}
    for track in board.GetTracks():
        at = copper.index(track.GetLayer()) if track.GetLayer() in copper else 0
        if isinstance(track, pcbnew.PCB_VIA) or at in (0, len(copper) - 1): continue
        start, end = track.GetStart(), track.GetEnd()
        length = math.hypot(end.x - start.x, end.y - start.y)
        count = max(1, math.ceil(length / step))
        covered = sum(between(at, point(start.x + (end.x - start.x) * (i + 0.5) / count, start.y + (end.y - start.y) * (i + 0.5) / count)) for i in range(count))
        told[track.GetNetname()] = told.get(track.GetNetname(), 0) + length * covered / count / 1e6
    print(json.dumps(told))
    pcbnew.SaveBoard(name, board)
`
const python = process.env['PROOFMARK_KICAD_PYTHON'] ?? '/usr/bin/python3'
const found = spawnSync(python, ['-c', 'import pcbnew; print(pcbnew.Version())'], { encoding: 'utf8' })
const edition = Number(/^(\d+)\./mu.exec(found.stdout ?? '')?.[1] ?? 0)
const folder = mkdtempSync(join(tmpdir(), 'proofmark-poured-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const demos = '/usr/share/kicad/demos'
const real = ['kit-dev-coldfire-xilinx_5213/kit-dev-coldfire-xilinx_5213.kicad_pcb'].map((path) => join(demos, path)).filter((path) => existsSync(path))

test('of each inner track as much lies between poured copper as KiCad says', { skip: edition === 0 ? 'KiCad is not installed here' : false }, async (t) => {
  if (real.length === 0) t.diagnostic('kicad-demos is not installed: made boards only')
  const made = (['gateway', 'clean'] as const).map((name) => [name, kicadBoard(madeBoards[name], 6)] as const)
  const files = [...made, ...real.map((path) => [basename(path, '.kicad_pcb'), readFileSync(path, 'utf8')] as const)].map(([name, text]) => {
    const file = join(folder, `${name}.kicad_pcb`)
    writeFileSync(file, text)
    return file
  })
  const run = spawnSync(python, ['-', ...files], { input: program, encoding: 'utf8', cwd: folder, env: { ...process.env, HOME: folder } })
  assert.equal(run.status, 0, run.stderr)
  const told = run.stdout.split('\n').filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as Readonly<Record<string, number>>)
  assert.equal(told.length, files.length)
  let some = 0
  for (const [index, file] of files.entries()) {
    const [board] = factsOf(await collect(reader, readFileSync(file), `/${basename(file)}`), 'board')
    for (const { name, lengths, between } of board?.nets ?? []) {
      const inner = lengths.slice(1, -1).reduce((sum, each) => sum + each, 0)
      if (inner === 0) continue
      const theirs = told[index]?.[name] ?? assert.fail(name)
      // A cell of the grid at each end of what is covered.
      assert.ok(between !== undefined && Math.abs(between - theirs) <= 1 + inner * 0.03, `${basename(file)} ${name}: ${between} and ${theirs} of ${inner} mm`)
      if (theirs > 1 && theirs < inner - 1) some++
    }
  }
  assert.ok(some > 0, 'no track is covered in part')
})
