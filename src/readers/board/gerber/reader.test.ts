import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { collect, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { runReader } from '../../shared/testing.ts'
import { reader } from './reader.ts'

const top = readFileSync(new URL('./fixtures/kicad-8/gateway-F_Cu.gbr', import.meta.url), 'utf8')

test('X2: nets, pins, vias and lengths, in millimetres with y downwards', async () => {
  const [layer] = factsOf(await collect(reader, top, '/gateway-F_Cu.gbr'), 'board-layer')
  assert.ok(layer)
  assert.deepEqual([layer.function, layer.project, layer.revision, layer.program], ['Copper,L1,Top', 'gateway', 'C', 'KiCad Pcbnew 8.0.4'])
  assert.deepEqual(layer.nets, ['/SW/DIO'])
  assert.deepEqual(layer.pins, [{ reference: 'U1', number: '34', function: 'PA13' }, { reference: 'J1', number: '1', function: '' }])
  assert.deepEqual(layer.flashes, [10, 20, 1, 0.5, 0, 0, 0, 10, 24, 1, 0.5, 0, 1, 0, 13, 24, 0.6, 0.6, 0, -1, 1])
  // The border of a region is no track.
  assert.deepEqual([layer.lines, layer.regions], [[10, 20, 13, 24, 0.2, 0], 1])
})

test('the attributes as comments say the same', async () => {
  const comments = top.replaceAll(/%(T[FAOD][^%]*)\*%/gu, 'G04 #@! $1*')
  assert.deepEqual(factsOf(await collect(reader, comments, '/x.gbr'), 'board-layer'), factsOf(await collect(reader, top, '/x.gbr'), 'board-layer'))
})

test('blanks in names of parts and pins', async () => {
  const [layer] = factsOf(await collect(reader, '%FSLAX46Y46*%\n%MOMM*%\n%TF.FileFunction,Copper,L1,Top*%\n%TO.P,U 1,2*%\n%TO.P,U,1 2*%\nM02*\n', '/x.gbr'), 'board-layer')
  assert.deepEqual(layer?.pins.map(({ reference, number }) => [reference, number]), [['U 1', '2'], ['U', '1 2']])
})

test('names are bounded', async () => {
  const [layer] = factsOf(await collect(reader, top.replaceAll('DIO', 'n'.repeat(5000)), '/x.gbr'), 'board-layer')
  assert.deepEqual(layer?.nets.map(({ length }) => length), [200])
  const many = (command: (index: number) => string): string => `%FSLAX46Y46*%\n%MOMM*%\n%TF.FileFunction,Copper,L1,Top*%\n${Array.from({ length: 2000 }, (_, index) => `%${command(index)}*%\n`).join('')}M02*\n`
  for (const command of [(index: number) => `TO.N,n${index}`, (index: number) => `TO.P,U1,${index}`, (index: number) => `TO.C,U${index}`, (index: number) => `ADD${index + 10}C,0.1`]) {
    assert.match(String((await runReader(reader, many(command), { path: '/x.gbr', limits: { nodes: 1000 } })).error), /more entries than the 1000/u)
  }
  assert.match(String((await collect(reader, `${top.slice(0, -10)}X${'1'.repeat(30_000)}`, '/x.gbr')).error), /a command of more than 20000 signs/u)
})

test('inches, other formats, and layers by the names that board houses take', async () => {
  const inches = '%FSLAX24Y24*%\n%MOIN*%\n%ADD10C,0.0100*%\nD10*\nX010000Y0D02*\nX020000D01*\nM02*\n'
  for (const [name, what] of Object.entries({ '/a.gtl': 'Copper,L1,Top', '/a.GBL': 'Copper,L99,Bot', '/a.g2': 'Copper,L3,Inr', '/a-In1_Cu.gbr': 'Copper,L2,Inr', '/a.gts': 'Soldermask,Top', '/a.gko': 'Profile,NP' })) {
    const [layer] = factsOf(await collect(reader, inches, name), 'board-layer')
    assert.equal(layer?.function, what, name)
    assert.deepEqual(layer?.lines, [25.4, 0, 50.8, 0, 0.254, -1])
  }
  // Print and paste are known for what they are, and what nobody names is not.
  for (const [name, what] of Object.entries({ '/a.gto': 'Legend', '/a.GM13': 'OtherDrawing', '/a.GPT': 'Pads', '/a.GD1': 'DrillMap', '/a-B_Paste.gbr': 'Paste', '/a-F_Silkscreen.gbr': 'Legend', '/a-F_Fab.gbr': 'OtherDrawing', '/silk.gbr': '' })) {
    const run = await collect(reader, inches, name)
    assert.deepEqual([run.error, factsOf(run, 'board-layer').map((layer) => [layer.function, layer.lines])], [undefined, [[what, []]]], name)
  }
})

test('a file cut short says so', async () => {
  const cut = await collect(reader, top.slice(0, top.indexOf('M02')), '/gateway-F_Cu.gbr')
  assert.equal(factsOf(cut, 'board-layer').length, 1)
  assert.match(String(cut.error), /ends without M02: it was cut short/u)
  const drill = readFileSync(new URL('./fixtures/kicad-8/gateway-PTH-front-in1-drl.gbr', import.meta.url), 'utf8')
  assert.equal(factsOf(await collect(reader, drill.replace('M02*', ''), '/x-PTH-drl.gbr'), 'board-drill')[0]?.unread, true)
  // A picture that is not asked for has nothing to lose.
  assert.equal((await collect(reader, top.slice(0, top.indexOf('M02')).replaceAll('Copper,L1,Top', 'Legend,Top'), '/silk.gbr')).error, undefined)
})

test('what is no Gerber is told, and odd inputs survive', async () => {
  assert.match(String((await collect(reader, 'hello', '/a.gbr')).error), /no Gerber file/u)
  await survivesOddInputs(reader, ['/a.gbr', '/x/board.GTL'])
})

test('X2 drill files: holes and slots with the layers they join', async () => {
  const run = await collect(reader, readFileSync(new URL('./fixtures/kicad-8/gateway-PTH-front-in1-drl.gbr', import.meta.url), 'utf8'), '/gateway-PTH-front-in1-drl.gbr')
  assert.deepEqual(run.facts, [{ kind: 'board-drill', project: 'gateway', program: 'KiCad Pcbnew 8.0.4', holes: [12, 8, 12, 8, 0.3, 1, 1, 20, 8, 21, 8, 1, 1, 2], from: 1, to: 2, unread: false }])
})
