import assert from 'node:assert/strict'
import test from 'node:test'
import { capabilityOf, repairsOf, resolveCatalogue } from './resolve.ts'
import { platforms as entries } from './bundle.gen.ts'
import { factsOf } from './facts-of.ts'
import type { Platform, Source } from './schema.ts'
import { CAPABILITY_NAMES, type CapabilityName } from './vocabulary.ts'

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

/** Everything of an entry that stands on sources, each with its place in the entry. */
function stated(entry: Platform): [place: string, sources: readonly Source[]][] {
  const capabilities = CAPABILITY_NAMES.flatMap((name) => factsOf(entry, name).map((fact) => [name, fact] as const))
  const { functions, lifecycle } = entry
  return [
    ...capabilities.map(([name, fact]): [string, readonly Source[]] => [name, fact.sources]),
    ...capabilities.flatMap(([name, { conflict }]): [string, readonly Source[]][] => (conflict === undefined ? [] : [[`${name} conflict`, conflict.sources]])),
    ...entry.attacks.map((attack): [string, readonly Source[]] => [attack.id, attack.sources]),
    ...entry.certifications.map((each): [string, readonly Source[]] => [each.scheme, each.sources]),
    ...entry.repairs.map((each): [string, readonly Source[]] => [each.cell, each.sources]),
    ...(functions === undefined ? [] : [['functions', functions.sources] satisfies [string, readonly Source[]]]),
    ...(functions?.price === undefined ? [] : [['price', [functions.price.source]] satisfies [string, readonly Source[]]]),
    ...(lifecycle === undefined ? [] : [['lifecycle', lifecycle.sources] satisfies [string, readonly Source[]]]),
  ]
}

/** Where a source was not at hand when it was written down. Memory of a chip is another matter. */
const recalled = /\b(?:from|by|out of) memory\b|^memory$|\brecall|\bremember|\bunverified\b|\bto be (?:checked|confirmed|verified)\b|\bnot (?:yet )?(?:checked|verified)\b/iu

test('every fact has a source with address, place and date, and none is from memory', () => {
  for (const entry of entries) {
    for (const [place, sources] of stated(entry)) {
      assert.ok(sources.length > 0, `${entry.id} ${place}`)
      for (const { title, edition, at, url, checked } of sources) {
        const where = `${entry.id} ${place}: ${title}`
        assert.match(url, /^https:\/\/[^/]+\.[^/]+\//u, where)
        assert.match(checked, /^20\d\d-\d\d-\d\d$/u, where)
        assert.ok(at.length > 1, where)
        for (const text of [title, edition, at]) assert.doesNotMatch(text, recalled, where)
      }
    }
  }
})

test('a conflict says what it is about and names another source than the fact', () => {
  const key = ({ url, at }: Source): string => `${url} ${at}`
  for (const entry of entries) {
    for (const fact of CAPABILITY_NAMES.flatMap((name) => factsOf(entry, name))) {
      if (fact.conflict === undefined) continue
      assert.ok(fact.conflict.detail.length > 20, entry.id)
      const own = new Set(fact.sources.map(key))
      for (const source of fact.conflict.sources) assert.ok(!own.has(key(source)), `${entry.id}: ${source.title}, ${source.at}`)
    }
  }
})

test('a name that leaves the part open has parts to choose from', () => {
  const open = entries.filter((entry) => entry.unspecified === true)
  assert.ok(open.length > 0)
  for (const entry of open) {
    const specific = entries.filter((each) => each.id.startsWith(`${entry.id}-`) && each.family === entry.family && each.unspecified !== true)
    assert.ok(specific.length > 0, entry.id)
  }
})

test('an attack names revisions that its entry lists', () => {
  for (const platform of platforms.values()) {
    const known = new Set(platform.revisions.map((revision) => revision.id))
    for (const attack of platform.attacks) for (const revision of attack.affects.revisions ?? []) assert.ok(known.has(revision), `${platform.id} ${attack.id}: ${revision}`)
  }
})

test('an attack reaches software that was ever made for the part', () => {
  // ESP-IDF's table of releases and chips, COMPATIBILITY.md: the P4 from 5.3 on, the C5 and C61 from 5.5.2 on.
  for (const id of ['espressif-esp32-c5', 'espressif-esp32-c61', 'espressif-esp32-p4']) {
    assert.ok(!platforms.get(id)?.attacks.some((attack) => attack.cve === 'CVE-2024-28183'), id)
  }
})

test('a part that can be chosen says what it runs and how it boots, or why nobody knows', () => {
  const bases = new Set(entries.flatMap((entry) => entry.extends ?? []))
  for (const platform of platforms.values()) {
    if (platform.kind === 'add-on' || platform.unspecified === true || bases.has(platform.id)) continue
    assert.ok(platform.functions?.cpuClass, platform.id)
    assert.ok(platform.functions.os, platform.id)
    const boot = capabilityOf(platform, 'boot-authentication') ?? platform.notes.find((note) => /authenticat.*\bboot/iu.test(note))
    assert.ok(boot, platform.id)
  }
})

test('one mechanism has one strength', () => {
  // A key that signs and is unwrapped into memory: bound to the chip, and readable by its secure software.
  for (const id of ['nordic-nrf5340', 'nordic-nrf9160', 'nordic-nrf9161', 'st-stm32mp13-secure', 'st-stm32mp25-secure', 'st-stm32u585', 'st-stm32h573', 'st-stm32wb55', 'nxp-imx8m-plus']) {
    assert.equal(strength(id, 'unit-identity'), 2, id)
  }
  // A lock that an erase would undo, where erasing can be forbidden.
  for (const id of ['nordic-nrf5340', 'nordic-nrf9160', 'microchip-saml11', 'nxp-kinetis-k21f', 'ti-cc13x2-cc26x2']) assert.equal(strength(id, 'debug-lock'), 3, id)
  // A port that opens for a signature of the maker, for one unit.
  for (const id of ['ti-am62x-hs-se', 'ti-am64x-hs-se', 'nxp-imx93', 'silabs-efr32bg24b']) {
    assert.equal(strength(id, 'debug-lock'), 3, id)
    assert.equal(strength(id, 'debug-authenticated-reopening'), 3, id)
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
