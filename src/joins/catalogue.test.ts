/** What the catalogue tells of the parts of a product, beside their security. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { resolveCatalogue } from '../platforms/resolve.ts'
import { platforms } from '../platforms/bundle.gen.ts'
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
  const part = (reference: string): Fact<'board-part'> => ({
    kind: 'board-part', basis: 'observed', where: { artefact: 'bom.csv', path: '' }, container: 'bom.csv', file: '', board: 'bom.csv', reference, footprint: 0, part: 'microchip-atecc608b', title: 'ATECC608B', partKind: 'secure-element',
    fitted: true, platforms: ['microchip-atecc608b'], value: 'ATECC608B-SSHDA', pinsKnown: false, line: 2,
  })
  const platformsOf = (reference: string): readonly string[] => factQuery(join.run({ facts: factQuery([part(reference)]), catalogue: resolveCatalogue(platforms) }).facts ?? [])('platform').map(({ id, role }) => `${id} ${role}`)
  assert.deepEqual(platformsOf('U4'), ['microchip-atecc608b secure-element'])
  assert.deepEqual(platformsOf('row 4'), [])
})
