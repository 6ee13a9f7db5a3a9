import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import test from 'node:test'
import { parse } from 'yaml'
import { checks } from '../checks/registry.gen.ts'
import { properties, rungs } from '../checks/define.ts'
import { platforms } from '../platforms/bundle.gen.ts'
import { resolveCatalogue } from '../platforms/resolve.ts'
import { parseRemedy } from './schema.ts'

const folder = new URL('.', import.meta.url)
const remedies = readdirSync(folder).filter((file) => file.endsWith('.yml'))
  .map((file) => ({ file, remedy: parseRemedy(parse(readFileSync(new URL(file, folder), 'utf8'))) }))
const cleared = new Set(remedies.flatMap(({ remedy }) => remedy.clears))

const minimal = { id: 'do-it', title: 'Do it', clears: ['boot/available'], steps: ['Do it.'], due: 'concept', effort: { p10: 1, p50: 1.5, p90: 2 }, who: 'firmware', irreversible: false, basis: 'expert default' }

test('every remedy validates and stands in a file of its own name', () => {
  assert.ok(remedies.length >= 40)
  for (const { file, remedy } of remedies) assert.equal(file, `${remedy.id}.yml`)
})

test('every cell has a general remedy', () => {
  // Cells that grid.md section 3 leaves empty for want of a meaning of their own have no checks.
  const cells = properties.flatMap((property) => rungs.map((rung) => `${property}/${rung}`))
  for (const cell of cells) {
    const general = remedies.some(({ remedy }) => remedy.clears.includes(cell) && remedy.applies === undefined)
    assert.ok(general, cell)
  }
})

test('every check has a remedy that names it', () => {
  for (const check of checks) assert.ok(cleared.has(check.id), check.id)
})

test('a remedy made for a platform names one that is there', () => {
  const known = new Set(platforms.flatMap((platform) => [platform.id, platform.family]))
  for (const { remedy } of remedies) for (const name of remedy.applies?.platforms ?? []) assert.ok(known.has(name), `${remedy.id}: ${name}`)
})

test('what can authenticate its boot and is configured in the vendor\'s own way has a remedy made for it', () => {
  const { platforms: resolved } = resolveCatalogue(platforms)
  const made = new Set(remedies.flatMap(({ remedy }) => (remedy.clears.includes('boot/boot-authentication-enforced') ? remedy.applies?.platforms ?? [] : [])))
  const families = /^(?:broadcom-bcm271|espressif-|infineon-psoc64|nordic-|nvidia-orin|nxp-imx|raspberry-pi-rp|silabs-efr32|st-stm32|ti-am6)/u
  for (const platform of resolved.values()) {
    const facts = platform.capabilities['boot-authentication'] ?? []
    if (!families.test(platform.id) || platform.unspecified === true || !facts.some(({ strength }) => strength >= 2)) continue
    assert.ok([...platform.lineage, platform.family].some((name) => made.has(name)), platform.id)
  }
})

test('a check answered only by remedies of some platforms would leave the others without', () => {
  for (const id of cleared) {
    if (rungs.some((rung) => id.endsWith(`/${rung}`))) continue
    const general = remedies.some(({ remedy }) => remedy.clears.includes(id) && remedy.applies === undefined)
    assert.ok(general, id)
  }
})

test('what cannot be undone comes with a rehearsal, and ranges run upwards', () => {
  assert.throws(() => parseRemedy({ ...minimal, irreversible: true }), /rehearsal/)
  assert.throws(() => parseRemedy({ ...minimal, effort: { p10: 3, p50: 2, p90: 4 } }), /run upwards/)
  assert.throws(() => parseRemedy({ ...minimal, clears: ['boot'] }), /clears/)
  assert.throws(() => parseRemedy({ ...minimal, colour: 'green' }))
  assert.equal(parseRemedy(minimal).id, 'do-it')
})

test('titles are short, distinct orders without a full stop', () => {
  const titles = remedies.map(({ remedy }) => remedy.title)
  assert.equal(new Set(titles).size, titles.length)
  for (const title of titles) assert.match(title, /^[A-Z].*[^.!]$/)
})

test('what comes before what is there, and nothing waits for itself', () => {
  const byId = new Map(remedies.map(({ remedy }) => [remedy.id, remedy]))
  const visit = (id: string, trail: readonly string[]): void => {
    assert.ok(!trail.includes(id), `waits for itself: ${[...trail, id].join(' -> ')}`)
    const remedy = byId.get(id)
    assert.ok(remedy, `${trail.at(-1)} comes after ${id}, which is not there`)
    for (const before of remedy.after) visit(before, [...trail, id])
  }
  for (const id of byId.keys()) visit(id, [])
})
