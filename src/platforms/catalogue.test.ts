import assert from 'node:assert/strict'
import test from 'node:test'
import { capabilitiesOf, capabilityOf, repairsOf, resolveCatalogue } from './resolve.ts'
import { platforms as entries } from './bundle.gen.ts'
import type { CapabilityName } from './vocabulary.ts'

const { platforms } = resolveCatalogue(entries)
const strength = (id: string, name: CapabilityName, revision?: string): number | undefined => {
  const platform = platforms.get(id)
  assert.ok(platform, id)
  return capabilityOf(platform, name, revision)?.strength
}
const value = (id: string, name: CapabilityName): string | undefined => {
  const platform = platforms.get(id)
  assert.ok(platform, id)
  return capabilityOf(platform, name)?.value
}
const withSoc = (...socs: string[]): string[] => [...platforms.values()].filter((each) => socs.includes(each.soc ?? '')).map((each) => each.id)

test('every Raspberry Pi computer is there', () => {
  const computers = [...platforms.values()].filter((each) => each.vendor === 'Raspberry Pi' && (each.kind === 'computer' || each.kind === 'module'))
  assert.ok(computers.length >= 23, `${computers.length}`)
  for (const each of computers) assert.ok(each.soc, each.id)
})

test('nothing authenticates the boot of a Raspberry Pi before the 4, and no second stage could', () => {
  const old = withSoc('BCM2835', 'BCM2836', 'BCM2837', 'RP3A0')
  assert.ok(old.length >= 16)
  for (const id of old) {
    assert.equal(value(id, 'boot-authentication'), 'no', id)
    assert.equal(strength(id, 'boot-authentication'), 0, id)
    assert.equal(strength(id, 'key-storage'), 1, id)
    assert.equal(strength(id, 'storage-key'), 0, id)
  }
})

test('a Raspberry Pi 4 or 5 can authenticate its boot to strength 2 and no further', () => {
  for (const id of withSoc('BCM2711', 'BCM2712')) {
    assert.equal(value(id, 'boot-authentication'), 'yes', id)
    assert.equal(strength(id, 'boot-authentication'), 2, id)
    assert.equal(value(id, 'boot-key-revocation'), 'no', id)
    assert.equal(strength(id, 'key-storage'), 2, id)
    assert.equal(strength(id, 'unit-identity'), 2, id)
    assert.equal(strength(id, 'debug-lock'), 2, id)
    assert.equal(strength(id, 'storage-key'), 2, id)
  }
  for (const id of withSoc('BCM2711')) assert.equal(value(id, 'boot-rollback-protection'), 'no', id)
  for (const id of withSoc('BCM2712')) assert.equal(value(id, 'boot-rollback-protection'), 'partial', id)
})

test('what has a card is removable, what has an eMMC is soldered', () => {
  for (const id of ['raspberry-pi-3b-plus', 'raspberry-pi-4b', 'raspberry-pi-5', 'raspberry-pi-cm4-lite']) assert.equal(value(id, 'storage-medium'), 'removable', id)
  for (const id of ['raspberry-pi-cm3', 'raspberry-pi-cm4', 'raspberry-pi-cm5']) assert.equal(value(id, 'storage-medium'), 'soldered', id)
})

test('every fact that counts carries a source with address, place and date', () => {
  for (const platform of platforms.values()) {
    for (const capability of capabilitiesOf(platform)) {
      assert.ok(capability.sources.length > 0, `${platform.id} ${capability.name}`)
      for (const each of capability.sources) assert.ok(each.url.startsWith('https://') && each.at.length > 0 && each.checked.length === 10)
    }
  }
})

test('resistance above level 2 is claimed only with documented counter-measures', () => {
  for (const platform of platforms.values()) {
    const boot = capabilityOf(platform, 'boot-authentication')
    if (boot === undefined || boot.strength < 3) continue
    assert.ok((capabilityOf(platform, 'fault-countermeasures')?.strength ?? 0) >= 3, `${platform.id}: boot strength ${boot.strength}`)
  }
})

test('published attacks keep an ESP32 at strength 2, by revision', () => {
  for (const revision of ['v1-x', 'v3-0', 'v3-1']) {
    assert.equal(strength('espressif-esp32', 'boot-authentication', revision), 2, revision)
    assert.equal(strength('espressif-esp32', 'storage-key', revision), 2, revision)
  }
  assert.equal(strength('espressif-esp32', 'debug-lock', 'v1-x'), 1)
  assert.equal(strength('espressif-esp32', 'debug-lock', 'v3-1'), 2)
})

test('an i.MX 7 is judged by its silicon revision', () => {
  assert.equal(strength('nxp-imx7', 'boot-authentication', 'rev-1-2'), 1)
  assert.equal(strength('nxp-imx7', 'boot-authentication', 'rev-1-3'), 2)
  assert.equal(strength('nxp-imx7', 'boot-authentication'), 1)
})

test('the letter of an EFR32 decides where keys live', () => {
  assert.equal(strength('silabs-efr32bg24b', 'key-storage'), 3)
  assert.equal(strength('silabs-efr32bg22c', 'key-storage'), 1)
})

test('a certificate does not cancel an attack', () => {
  const chip = platforms.get('infineon-optiga-trust-m')
  assert.ok(chip)
  assert.equal(capabilityOf(chip, 'key-storage')?.statedStrength, 4)
  assert.equal(capabilityOf(chip, 'key-storage')?.strength, 3)
  assert.deepEqual(repairsOf(chip).map((repair) => [repair.cell, repair.strength]), [['keys/available', 3], ['identity/available', 3], ['crypto/available', 3]])
})

test('no add-on makes authenticated boot available', () => {
  for (const platform of platforms.values()) {
    if (platform.kind !== 'add-on') continue
    assert.equal(capabilityOf(platform, 'boot-authentication'), undefined, platform.id)
    assert.ok(platform.repairs.every((repair) => !repair.cell.startsWith('boot/')), platform.id)
  }
})
