import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { parsePlatform, type Platform } from './schema.ts'
import { attacksOn, capabilitiesOf, capabilityOf, repairsOf, resolveCatalogue, type ResolvedPlatform } from './resolve.ts'

const source = { title: 'A manual', edition: '1.10', at: 'page 3', url: 'https://example.com/manual', checked: '2026-11-23' }
const fact = (strength: number, more: object = {}) => ({ value: strength === 0 ? 'no' : 'yes', strength, why: 'said there', detail: 'plain words', sources: [source], ...more })
const attack = (more: object = {}) => ({
  id: 'glitch', title: 'A glitch', affects: {}, defeats: ['boot-authentication'], attacker: 3, needs: { physical: true }, detail: 'It glitches.', sources: [source], ...more,
})
const entry = (id: string, more: object = {}): Platform => parsePlatform({ id, title: `Chip ${id}`, vendor: 'Vendor', family: 'Family', kind: 'mcu', ...more })
const only = (...entries: Platform[]): ResolvedPlatform => {
  const first = entries[0]
  assert.ok(first)
  const resolved = resolveCatalogue(entries).platforms.get(first.id)
  assert.ok(resolved)
  return resolved
}

test('a base lends facts, attacks and revisions; own facts replace its facts', () => {
  const base = entry('base', {
    kind: 'soc', soc: 'S1', aliases: ['base chip'], revisions: [{ id: 'r1', title: 'r1' }], attacks: [attack()],
    capabilities: { 'key-storage': fact(2), 'random-source': fact(2) },
  })
  const child = only(entry('child', { extends: 'base', capabilities: { 'key-storage': fact(3) } }), base)
  assert.deepEqual(child.lineage, ['child', 'base'])
  assert.equal(capabilityOf(child, 'key-storage')?.strength, 3)
  assert.equal(capabilityOf(child, 'random-source')?.strength, 2)
  assert.equal(child.attacks.length, 1)
  assert.equal(child.soc, 'S1')
  assert.deepEqual(child.aliases, [])
})

test('duplicate ids, missing and circular bases, unlisted revisions are refused', () => {
  assert.throws(() => resolveCatalogue([entry('a'), entry('a')]), /twice/)
  assert.throws(() => resolveCatalogue([entry('a', { extends: 'b' })]), /does not exist/)
  assert.throws(() => resolveCatalogue([entry('a', { extends: 'b' }), entry('b', { extends: 'a' })]), /itself/)
  assert.throws(() => resolveCatalogue([entry('a', { attacks: [attack({ affects: { revisions: ['r9'] } })] })]), /r9/)
})

test('an attack that nothing closes lowers to its level minus one, and only what it defeats', () => {
  const chip = only(entry('a', { capabilities: { 'boot-authentication': fact(3), 'key-storage': fact(3) }, attacks: [attack()] }))
  const boot = capabilityOf(chip, 'boot-authentication')
  assert.equal(boot?.strength, 2)
  assert.equal(boot?.statedStrength, 3)
  assert.deepEqual(boot?.loweredBy.map((each) => each.id), ['glitch'])
  assert.equal(capabilityOf(chip, 'key-storage')?.strength, 3)
})

test('what an update, a setting or a fuse closes lowers nothing', () => {
  for (const by of ['update', 'setting', 'fuse']) {
    const chip = only(entry('a', { capabilities: { 'boot-authentication': fact(3) }, attacks: [attack({ cured: { by, detail: 'do it' } })] }))
    assert.equal(capabilityOf(chip, 'boot-authentication')?.strength, 3)
    assert.equal(attacksOn(chip)[0]?.lowers, false)
  }
})

test('a revision that cures an attack counts for that revision alone; an unknown revision counts as the weakest', () => {
  const chip = only(entry('a', {
    revisions: [{ id: 'a2', title: 'A2' }, { id: 'a4', title: 'A4' }], capabilities: { 'boot-authentication': fact(3) },
    attacks: [attack({ affects: { revisions: ['a2'] }, cured: { by: 'revision', detail: 'A4 has it mended.' } })],
  }))
  assert.equal(capabilityOf(chip, 'boot-authentication', 'a2')?.strength, 2)
  assert.equal(capabilityOf(chip, 'boot-authentication', 'a4')?.strength, 3)
  const unknown = capabilityOf(chip, 'boot-authentication')
  assert.equal(unknown?.strength, 2)
  assert.equal(unknown?.bestStrength, 3)
  assert.equal(unknown?.settledByRevision, true)
  assert.equal(attacksOn(chip)[0]?.reaches, 'maybe')
  assert.equal(attacksOn(chip, 'a4').length, 0)
})

test('facts that differ by revision are chosen by revision', () => {
  const chip = only(entry('a', {
    revisions: [{ id: 'v1', title: 'v1' }, { id: 'v3', title: 'v3' }],
    capabilities: { 'boot-authentication': [fact(0, { revisions: ['v1'] }), fact(2, { revisions: ['v3'] })] },
  }))
  assert.equal(capabilityOf(chip, 'boot-authentication', 'v1')?.value, 'no')
  assert.equal(capabilityOf(chip, 'boot-authentication', 'v3')?.strength, 2)
  assert.equal(capabilityOf(chip, 'boot-authentication')?.settledByRevision, true)
})

test('a capability that nobody researched is undefined', () => {
  assert.equal(capabilityOf(only(entry('a')), 'key-storage'), undefined)
  assert.deepEqual(capabilitiesOf(only(entry('a'))), [])
})

test('attacks on an add-on lower what it repairs', () => {
  const addOn = only(entry('a', {
    kind: 'add-on', attacks: [attack({ defeats: ['key-storage'], attacker: 4 })],
    repairs: [{ cell: 'keys/available', strength: 4, note: 'holds keys', sources: [source] }, { cell: 'crypto/available', strength: 3, note: 'random', sources: [source] }],
  }))
  assert.deepEqual(repairsOf(addOn).map((repair) => repair.strength), [3, 3])
})

test('attacks never raise and never lower below their rule', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }), fc.boolean(), (stated, attacker, defeats) => {
    const chip = only(entry('a', {
      capabilities: { 'boot-authentication': fact(stated) }, attacks: [attack({ attacker, defeats: [defeats ? 'boot-authentication' : 'key-storage'] })],
    }))
    const strength = capabilityOf(chip, 'boot-authentication')?.strength
    assert.equal(strength, defeats ? Math.min(stated, attacker - 1) : stated)
  }))
})
