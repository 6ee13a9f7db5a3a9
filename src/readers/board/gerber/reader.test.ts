import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collect, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

const top = `G04 made for tests*
%TF.GenerationSoftware,KiCad,Pcbnew,8.0.4*%
%TF.ProjectId,gateway,abc,C*%
%TF.FileFunction,Copper,L1,Top*%
%FSLAX46Y46*%
%MOMM*%
%TA.AperFunction,SMDPad,CuDef*%
%ADD10R,1.000000X0.500000*%
%TD*%
%TA.AperFunction,ViaPad*%
%ADD11C,0.600000*%
%TD*%
%TA.AperFunction,Conductor*%
%ADD12C,0.200000*%
%TD*%
D10*
%TO.P,U1,34,PA13*%
%TO.N,/SW\\u002FDIO*%
X10000000Y-20000000D03*
%TO.P,J1,1*%
Y-24000000D03*
%TD*%
%TO.N,/SW\\u002FDIO*%
D12*
X10000000Y-20000000D02*
X13000000Y-24000000D01*
D11*
X13000000Y-24000000D03*
G36*
X0Y0D02*
X5000000Y0D01*
G37*
%TD*%
M02*
`

test('X2: nets, pins, vias and lengths, in millimetres with y downwards', async () => {
  const [layer] = factsOf(await collect(reader, top, '/gateway-F_Cu.gbr'), 'board-layer')
  assert.ok(layer)
  assert.deepEqual([layer.function, layer.project, layer.revision, layer.program], ['Copper,L1,Top', 'gateway', 'C', 'KiCad Pcbnew 8.0.4'])
  assert.deepEqual(layer.nets, ['/SW/DIO'])
  assert.deepEqual(layer.pins, [{ reference: 'U1', number: '34', function: 'PA13' }, { reference: 'J1', number: '1', function: '' }])
  assert.deepEqual(layer.flashes, [10, 20, 1, 0.5, 0, 0, 0, 10, 24, 1, 0.5, 0, 1, 0, 13, 24, 0.6, 0.6, 0, -1, 1])
  // The border of a region is no track.
  assert.deepEqual(layer.lines, [10, 20, 13, 24, 0.2, 0])
})

test('the attributes as comments say the same', async () => {
  const comments = top.replaceAll(/%(T[FAOD][^%]*)\*%/gu, 'G04 #@! $1*')
  assert.deepEqual(factsOf(await collect(reader, comments, '/x.gbr'), 'board-layer'), factsOf(await collect(reader, top, '/x.gbr'), 'board-layer'))
})

test('inches, other formats, and layers by the names that board houses take', async () => {
  const inches = '%FSLAX24Y24*%\n%MOIN*%\n%ADD10C,0.0100*%\nD10*\nX010000Y0D02*\nX020000D01*\nM02*\n'
  for (const [name, what] of Object.entries({ '/a.gtl': 'Copper,L1,Top', '/a.GBL': 'Copper,L99,Bot', '/a.g2': 'Copper,L3,Inr', '/a-In1_Cu.gbr': 'Copper,L2,Inr', '/a.gts': 'Soldermask,Top', '/a.gko': 'Profile,NP' })) {
    const [layer] = factsOf(await collect(reader, inches, name), 'board-layer')
    assert.equal(layer?.function, what, name)
    assert.deepEqual(layer?.lines, [25.4, 0, 50.8, 0, 0.254, -1])
  }
  assert.deepEqual((await collect(reader, inches, '/silk.gbr')).facts, [])
})

test('what is no Gerber is told, and odd inputs survive', async () => {
  assert.match(String((await collect(reader, 'hello', '/a.gbr')).error), /no Gerber file/u)
  await survivesOddInputs(reader, ['/a.gbr', '/x/board.GTL'])
})
