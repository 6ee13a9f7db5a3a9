import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { test } from 'node:test'
import { parse } from 'yaml'
import { PLANNED_CHECKS } from './check-ids.fixture.ts'
import { evaluateCondition } from './condition.ts'
import { PRODUCT_INPUTS } from './inputs.ts'
import type { InputValue, ProductInputs } from './inputs.ts'
import { parseFramework } from './schema.ts'
import type { Framework } from './schema.ts'

const folder = new URL('./', import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith('.yml')).sort()
const textOf = (file: string): string => readFileSync(new URL(file, folder), 'utf8')
const load = (file: string): Framework => parseFramework(parse(textOf(file)))

test('there is a file for each of the first frameworks', () => {
  assert.ok(files.length >= 4, files.join(', '))
})

for (const file of files) {
  test(`${file} matches the schema and is called after id and edition`, () => {
    const { id, edition } = load(file)
    assert.equal(basename(file, '.yml'), `${id}-${edition}`)
  })

  test(`${file} quotes ids, editions and dates, so that YAML cannot turn them into numbers`, () => {
    for (const [index, line] of textOf(file).split('\n').entries()) {
      if (!/^( {2}- id|edition|checked|appliesFrom): /.test(line)) continue
      assert.match(line, /: "[^"]+"$/, `line ${index + 1}`)
    }
  })

  test(`${file} names only checks that exist`, async () => {
    const known = await knownChecks()
    const unknown = load(file).requirements.flatMap((row) => row.checks.map(({ check }) => check).filter((check) => !known.has(check)))
    assert.deepEqual([...new Set(unknown)], [])
  })

  test(`${file} applies to some product and asks when nothing is stated`, () => {
    const { applies, requirements } = load(file)
    assert.equal(evaluateCondition(applies, {}).result, 'unknown')
    const products = [printerHub, ...others].filter((product) => evaluateCondition(applies, product).result === 'applies')
    assert.ok(products.length > 0)
    for (const row of requirements) for (const product of products) assert.notEqual(evaluateCondition(row.appliesWhen, product).result, 'unknown', row.id)
  })
}

test('no two files hold the same framework in the same edition', () => {
  const keys = files.map(load).map(({ id, edition }) => `${id} ${edition}`)
  assert.equal(new Set(keys).size, keys.length)
})

test('exceptions and missing conditions make a framework not applicable', () => {
  const psti = load('uk-psti-2023.yml')
  assert.equal(evaluateCondition(psti.applies, { ...printerHub, sector: ['consumer', 'medical'] }).result, 'not-applicable')
  assert.equal(evaluateCondition(psti.applies, { ...printerHub, market: ['eu'] }).result, 'not-applicable')
  const gdpr = load('eu-gdpr-2016-679.yml')
  assert.equal(evaluateCondition(gdpr.applies, { ...printerHub, personalData: 'none' }).result, 'not-applicable')
  assert.deepEqual(evaluateCondition(gdpr.applies, { market: 'eu', personalData: 'personal' }).missing, ['dataRole'])
})

test('ETSI EN 303 645 V2.1.1 is complete: 68 provisions, numbered without gaps within each clause', () => {
  const { requirements } = load('etsi-en-303-645-2.1.1.yml')
  assert.equal(requirements.length, 68)
  const counted = new Map<string, number>()
  for (const { id } of requirements) {
    const [clause = '', number = ''] = id.split('-')
    assert.equal(Number(number), (counted.get(clause) ?? 0) + 1, id)
    counted.set(clause, Number(number))
  }
})

test('ETSI EN 303 645 V3.1.3 is complete: the 78 provisions of its table B.1, in its order', () => {
  const ids = load('etsi-en-303-645-3.1.3.yml').requirements.map((row) => row.id)
  assert.equal(ids.length, 78)
  const split = ['5.1-2A', '5.3-4A', '5.3-4B', '5.3-6A', '5.3-6B', '5.3-15A', '5.3-15B', '5.6-4A', '5.6-4B', '5.13-1A', '5.13-1B', '6-3A', '6-3B']
  assert.deepEqual(ids.filter((id) => /[A-Z]$/.test(id)), split)
  // The split provisions of the edition before are gone; of those that stayed none is missing.
  const before = load('etsi-en-303-645-2.1.1.yml').requirements.map((row) => row.id)
  assert.deepEqual(before.filter((id) => !ids.includes(id)), ['4-1', '5.3-4', '5.3-6', '5.3-15', '5.6-4', '5.13-1', '6-3'])
})

test('frameworks of the United States stay out of reports on other markets and on excepted products', () => {
  for (const file of ['us-ca-sb327-2022.yml', 'us-cyber-trust-mark-2024.yml']) {
    const { applies } = load(file)
    assert.equal(evaluateCondition(applies, { ...printerHub, market: ['eu', 'uk'] }).result, 'not-applicable', file)
    assert.equal(evaluateCondition(applies, { ...printerHub, sector: ['consumer', 'medical'] }).result, 'not-applicable', file)
    assert.equal(evaluateCondition(applies, { ...printerHub, connectivity: 'local' }).result, 'not-applicable', file)
  }
})

test('CRA Annex I is complete: point 1, points 2(a) to 2(m), and eight points of part II', () => {
  const ids = load('eu-cra-annex-i-2024-2847.yml').requirements.map((row) => row.id)
  const letters = 'abcdefghijklm'.split('').map((letter) => `I(2)(${letter})`)
  assert.deepEqual(ids, ['I(1)', ...letters, ...[1, 2, 3, 4, 5, 6, 7, 8].map((number) => `II(${number})`)])
})

test('EN 18031 has the requirements of each part: 33, 43 and 37, all unconfirmed until somebody reads the standard', () => {
  for (const [part, count] of [[1, 33], [2, 43], [3, 37]] as const) {
    const { requirements } = load(`en-18031-${part}-2024.yml`)
    assert.equal(requirements.length, count, `part ${part}`)
    assert.ok(requirements.every((row) => row.unconfirmed === true), `part ${part}`)
  }
})

test('the reporting duties of the CRA bind from 11 September 2026, the other duties later', () => {
  const { appliesFrom, requirements } = load('eu-cra-duties-2024-2847.yml')
  assert.equal(appliesFrom, '2027-12-11')
  const reporting = requirements.filter((row) => row.id.startsWith('Art.14('))
  assert.equal(reporting.length, 9)
  assert.ok(reporting.every((row) => row.appliesFrom === '2026-09-11'))
})

test('each product class of the CRA has a row that applies to its core function alone', () => {
  const classes = load('eu-cra-duties-2024-2847.yml').requirements.filter((row) => /^A(III|IV)\./.test(row.id))
  assert.equal(classes.length, 26)
  for (const coreFunction of Object.keys(PRODUCT_INPUTS.coreFunction.values) as InputValue<'coreFunction'>[]) {
    const hit = classes.filter((row) => evaluateCondition(row.appliesWhen, { coreFunction }).result === 'applies')
    assert.equal(hit.length, coreFunction === 'none' ? 0 : 1, coreFunction)
  }
})

/** A consumer product with everything stated, so that every condition must decide. */
const printerHub: ProductInputs = {
  market: ['eu', 'uk', 'us'],
  sector: ['consumer', 'professional'],
  connectivity: 'internet',
  radio: 'yes',
  personalData: 'personal',
  dataRole: 'controller',
  consentBasis: 'no',
  telemetry: 'yes',
  passwordsUsed: ['user-chosen'],
  userAuthentication: 'yes',
  constrainedDevice: 'no',
  updateMechanism: ['network', 'automatic'],
  nonUpdatableSoftware: 'no',
  hardCodedIdentity: 'no',
  debugPortAccessible: 'yes',
  externalSensing: 'yes',
  ownShop: 'yes',
  coreFunction: 'none',
  movesMoney: 'no',
  wornOrForChildren: ['none'],
  forwardsTraffic: 'no',
  links: ['ethernet', 'wifi', 'bluetooth', 'usb'],
  userInterfaces: ['web'],
  usFederal: 'yes',
  networkDevice: 'no',
}

/** Products of other kinds, for frameworks that are none of a printer hub's business. */
const others: readonly ProductInputs[] = [
  { ...printerHub, sector: ['medical'] },
  { ...printerHub, sector: ['industrial'] },
  { ...printerHub, movesMoney: 'yes' },
]

async function knownChecks(): Promise<ReadonlySet<string>> {
  const registry = new URL('../checks/registry.gen.ts', import.meta.url)
  const found = existsSync(registry) ? checkIdsIn(await import(registry.href)) : []
  return new Set(found.length > 0 ? found : PLANNED_CHECKS)
}

/** The registry's layout is its own business: whatever it exports, an id looks like `property/name`. */
function checkIdsIn(value: unknown, depth = 0): string[] {
  if (typeof value === 'string') return /^[a-z]+\/[a-z0-9-]+$/.test(value) ? [value] : []
  if (typeof value !== 'object' || value === null || depth > 3) return []
  if (value instanceof Map) return checkIdsIn([...value], depth)
  if (Array.isArray(value)) return value.flatMap((item) => checkIdsIn(item, depth + 1))
  const own = 'id' in value ? checkIdsIn(value.id) : []
  return own.length > 0 ? own : Object.entries(value).flatMap(([key, item]) => [...checkIdsIn(key), ...checkIdsIn(item, depth + 1)])
}
