/** What the catalogue tells of the parts of a product, beside their security. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { resolveCatalogue } from '../platforms/resolve.ts'
import { platforms } from '../platforms/bundle.gen.ts'
import type { BoardFootprint } from '../facts/board.ts'
import { factQuery, type Fact } from '../facts/fact.ts'
import { catalogueFacts, join } from './catalogue.ts'

const { platforms: parts } = resolveCatalogue(platforms)
const functionsOf = (id: string): unknown => {
  const part = parts.get(id)
  assert.ok(part, id)
  const fact = catalogueFacts(part, '').find(({ kind }) => kind === 'functions')
  assert.ok(fact?.kind === 'functions' && fact.basis === 'catalogue', id)
  if (fact.interfaces !== undefined || fact.radios !== undefined) assert.ok(fact.source?.url.startsWith('https://'), `${id}: its functions have a source`)
  return fact
}

test('interfaces and radios of a part become a fact with its source; what nobody researched is absent', () => {
  const five = functionsOf('raspberry-pi-5') as { partKind: string; interfaces?: string[]; radios?: string[] }
  assert.equal(five.partKind, 'computer')
  assert.ok(five.interfaces?.includes('pcie') && five.radios?.includes('wifi'))
  const three = functionsOf('raspberry-pi-3b-plus') as { interfaces?: string[] }
  assert.equal(three.interfaces?.includes('pcie'), false)
  for (const id of parts.keys()) functionsOf(id)
})

test('a parts list names the platforms of a product, and one without references does not', () => {
  const part = (reference: string, more: Partial<Fact<'board-part'>> = {}): Fact<'board-part'> => ({
    kind: 'board-part', basis: 'observed', where: { artefact: 'bom.csv', path: '' }, container: 'bom.csv', file: '', board: 'bom.csv', reference, footprint: 0, part: 'microchip-atecc608b', title: 'ATECC608B', partKind: 'secure-element',
    fitted: true, platforms: ['microchip-atecc608b'], value: 'ATECC608B-SSHDA', pinsKnown: false, line: 2, ...more,
  })
  const bom: Fact<'board'> = {
    kind: 'board', basis: 'observed', where: { artefact: 'bom.csv', path: '' }, container: 'bom.csv', file: '', format: 'parts list (CSV)', title: '', revision: '', date: '', copper: [], outline: [], nets: [], zones: [], connected: false,
    footprints: [{ reference: 'U4', value: 'ATECC608B-SSHDA', library: '', part: '', description: '', side: 'front', x: 0, y: 0, fitted: true, pads: [], line: 2 }],
  }
  const platformsOf = (reference: string, more?: Partial<Fact<'board-part'>>, boards: readonly Fact<'board'>[] = [bom]): readonly string[] => factQuery(join.run({ facts: factQuery([...boards, part(reference, more)]), catalogue: resolveCatalogue(platforms) }).facts ?? [])('platform').map(({ id, role }) => `${id} ${role}`)
  assert.deepEqual(platformsOf('U4'), ['microchip-atecc608b secure-element'])
  assert.deepEqual(platformsOf('row 4'), [])
  // A layout that leaves the chip out beside a list that has no column for it.
  const layout: Fact<'board'> = { ...bom, where: { artefact: 'g.kicad_pcb', path: '' }, copper: ['F.Cu'], connected: true, footprints: bom.footprints.map((own) => ({ ...own, fitted: false })) }
  assert.deepEqual(platformsOf('U4', {}, [layout, bom]), [])
  // A key chip of a schematic whose layout has another part there is none; one of another schematic is perhaps on another board.
  const pads = Array.from({ length: 8 }, (_, index) => ({ number: String(index), function: '', type: '', net: -1, x: 0, y: 0, width: 0, height: 0, open: 'none' as const, hole: false, edge: false, line: 1 }))
  const called = (path: string, value: string, copper: readonly string[] = []): Fact<'board'> =>
    ({ ...layout, where: { artefact: path, path: '' }, copper, footprints: [['U1', 'STM32L452'], ['U4', value], ['R1', '4k7']].map(([name = '', text = '']) => ({ ...bom.footprints[0] as BoardFootprint, reference: name, value: text, pads })) })
  for (const [path, platforms] of [['g.kicad_sch', []], ['sensor.kicad_sch', ['microchip-atecc608b secure-element']]] as const) assert.deepEqual(platformsOf('U4', { board: path }, [called('g.kicad_pcb', '24LC256', ['F.Cu']), called(path, 'ATECC608B')]), platforms)
  // Its number tells which of several it is; a number that means something else tells nothing.
  const tpm = { partKind: 'tpm', platforms: ['tpm-2-0', 'infineon-tpm-slb9670', 'infineon-tpm-slb9672'] } as const
  assert.deepEqual(platformsOf('U4', { ...tpm, value: 'SLB9670VQ20FW785XTMA1' }), ['infineon-tpm-slb9670 tpm'])
  assert.deepEqual(platformsOf('U4', { ...tpm, value: 'SLB 9673' }), ['infineon-tpm-slb9672 tpm'])
  for (const value of ['TPM 2.0', 'SLS32AIA010MH']) assert.deepEqual(platformsOf('U4', { ...tpm, value }), ['tpm-2-0 tpm'])
})
