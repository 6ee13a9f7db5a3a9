import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { parse } from 'yaml'
import { only, runReader, type Run } from '../../shared/testing.ts'
import { productSchema } from './json-schema.ts'
import { nearest } from '../../../kernel/nearest.ts'
import { reader } from './reader.ts'

const full = readFileSync(join(import.meta.dirname, 'fixtures/full/product.yaml'), 'utf8')
const read = (text: string | Uint8Array): Promise<Run> => runReader(reader, text, { path: '/product.yaml' })
const head = 'proofmark: 1\nproduct: {name: Hub, stage: concept}\n'
const messages = async (text: string): Promise<string[]> => (await read(text)).problems.map((problem) => problem.message)

test('the whole format', async () => {
  const run = await read(full)
  assert.deepEqual(run.problems, [])
  const dossier = only(run, 'dossier')
  assert.equal(dossier.version, '1.10')
  assert.equal(dossier.stage, 'production-prototype')
  assert.deepEqual(dossier.markets, ['eu', 'uk'])
  assert.equal(Object.keys(dossier.context).length, 33)
  assert.equal(dossier.context.cloudManaged, true)
  assert.equal(dossier.context.children, false)
  assert.equal(dossier.context.peoplePerUnit, 12)
  assert.deepEqual(dossier.artefacts, [{ path: 'image/gateway-1.10.img', released: true }, { path: 'notes/pinout.csv', released: false }])
  assert.equal(dossier.waivers[0]?.expires, '2027-03-31')
  assert.equal(dossier.lines['context.cloudManaged'], 26)
  assert.deepEqual(run.of('named-platform').map(({ name, revision, role, assets, line }) => ({ name, revision, role, assets, line })), [
    { name: 'raspberry-pi-cm4', revision: '1.1', role: 'main', assets: ['code', 'data'], line: 12 },
    { name: 'atecc608b', revision: '', role: 'secure-element', assets: ['keys', 'identity'], line: 16 },
  ])
  assert.deepEqual(run.of('named-platform')[0]?.holds, ['account-tokens'])
  assert.deepEqual(dossier.needs, { os: 'linux', radios: ['wifi'], interfaces: ['ethernet', 'can'], video: false, ramMb: 1024, cores: 2, price: 60.5, minC: -20, maxC: 60, madeUntil: 2034 })
  assert.deepEqual(dossier.planning, { people: 1.5, dayRate: 650, owners: { firmware: 'Team Kernel', compliance: 'Ann Lee' }, remedies: { 'sign-the-updates': { effort: [2, 4, 9] }, 'have-a-laboratory-test-the-product': { oneOff: [18000], perUnit: [0], lead: [6, 10, 20] } } })
  assert.deepEqual(dossier.catalogue, ['parts/own-gateway.yml'])
  const answers = run.of('answer')
  assert.deepEqual(answers.map(({ question, answer }) => `${question} ${answer}`), [
    'handling.disclosure-contact-published yes', 'handling.support-funded no', 'update.older-versions-refused planned',
    'boot.boot-authentication-enforced yes', 'board.tamper-detection-handled not-applicable',
  ])
  assert.deepEqual(answers[3], {
    kind: 'answer', question: 'boot.boot-authentication-enforced', answer: 'yes', detail: 'Station 4 burns the key hash and reads it back.',
    document: 'records/fuses-2026-09.pdf', dated: '2026-09-14', line: 61,
  })
})

const mistakes: readonly [what: string, text: string, told: readonly RegExp[]][] = [
  ['an unknown key', `${head}platform: []\n`, [/^line 3, column 1: unknown key "platform": did you mean "platforms"\?$/]],
  ['an unknown key inside', `${head}context: {cloudManaged: yes}\n`, [/^line 3, column 11: unknown key "cloudManaged" under context: did you mean "cloud-managed"\?$/]],
  ['a key like no other', `${head}waivers: [{colour: red}]\n`, [/column 12: unknown key "colour" under waivers\.0: the keys here are check, subject/, /"check" is missing/, /"reason"/, /"owner"/, /"expires" is missing under waivers\.0: expected a day as YYYY-MM-DD/]],
  ['an unknown question', `${head}answers: {handling.contact-published: yes}\n`, [/did you mean "handling\.disclosure-contact-published"\?|see the list of question ids/]],
  ['a wrong word', `${head}context: {sector: consummer}\n`, [/^line 3, column 19: expected one of consumer, .*; found "consummer", did you mean "consumer"\?$/]],
  ['a number that loses digits', 'proofmark: 1\nproduct: {name: Hub, stage: concept, version: 1.10}\n', [/^line 2, column 47: write "1\.10" in quotes: without them YAML reads the number 1\.1/]],
  ['a word where a list was expected', `${head}context: {joins: home}\n`, [/^line 3, column 18: expected a list/]],
  ['a map where a word was expected', 'proofmark: 1\nproduct: {name: {a: b}, stage: concept}\n', [/^line 2, column 17: expected a name, found a map$/]],
  ['a day that does not exist', `${head}answers: {components.monitored: {answer: yes, dated: 2026-02-30}}\n`, [/expected a day as YYYY-MM-DD, found "2026-02-30"$/]],
  ['a path out of the folder', `${head}artefacts: [../other.img, /etc/shadow]\n`, [/leaves the dossier's folder/, /is no path inside/]],
  ['not-applicable without a reason', `${head}answers: {components.monitored: not-applicable}\n`, [/say why it does not apply/]],
  ['an alias', `${head}context: {joins: &j [home], holds: *j}\n`, [/aliases are not read here/]],
  ['a key twice', `${head}context: {children: yes, children: no}\n`, [/^line 3, column 26: "children" stands here twice/]],
  ['another edition', 'proofmark: 2\nproduct: {name: Hub, stage: concept}\n', [/^line 1, column 12: this program reads edition 1/]],
  ['nothing required', 'context: {internet: yes}\n', [/"product" is missing/, /"proofmark" is missing/]],
  ['an empty file', '', [/nothing stands here/]],
  ['a list instead', '- a\n- b\n', [/^line 1, column 1: expected a map/]],
  ['two documents', `${head}---\nproofmark: 1\n`, [/a second document begins here/]],
  ['broken YAML', `${head}context: {joins: [home\nanswers:\n\tx: yes\n`, [/this is no YAML/]],
  ['a tag', `${head}context: {children: !!python/object yes}\n`, [/this is no YAML: Unresolved tag/]],
]
for (const [what, text, told] of mistakes) {
  test(`a mistake: ${what}`, async () => {
    const found = await messages(text)
    assert.ok(found.length >= told.length, JSON.stringify(found, undefined, 1))
    for (const pattern of told) assert.ok(found.some((message) => pattern.test(message)), `${String(pattern)} is not among ${JSON.stringify(found, undefined, 1)}`)
    for (const message of found) assert.match(message, /^line \d+, column \d+: /)
  })
}

test('what can still be used is used, and nothing is judged too mildly for a slip', async () => {
  const run = await read('proofmark: 1\nproduct:\n  name: Hub\n  stage: protoype\ncontext:\n  joins: [home, comercial]\n  internet: yes\nplatforms:\n  - id: esp32\n  - revision: A\nanswers:\n  components.monitored: yess\n  handling.support-funded: yes\n')
  const dossier = only(run, 'dossier')
  assert.equal(dossier.stage, 'production')
  assert.deepEqual(dossier.context, { internet: true })
  assert.deepEqual(run.of('named-platform').map(({ name }) => name), ['esp32'])
  assert.deepEqual(run.of('answer').map(({ question }) => question), ['handling.support-funded'])
  assert.equal(run.problems.length, 5, JSON.stringify(run.problems))
})

test('an empty section is no mistake', async () => {
  assert.deepEqual(await messages(`${head}answers:\n  # handling.support-funded: yes\nplatforms:\n`), [])
})

test('a product file inside an image says nothing', async () => {
  const yielded: unknown[] = []
  const bytes = new TextEncoder().encode(full)
  const place = { artefact: 0, steps: [{ kind: 'bytes', bytes } as const] }
  const budget = { limits: {} as never, depth: 1, node: () => {}, produced: () => {}, check: () => {} }
  for await (const item of reader.read({ size: bytes.length, read: async () => bytes, place, path: '/product.yaml' }, budget)) yielded.push(item)
  assert.deepEqual(yielded, [])
})

test('bounds: size, nesting, many keys, odd bytes', async () => {
  const limit = async (text: string): Promise<string | undefined> => (await read(text)).error?.code
  assert.equal(await limit(`a: "${'x'.repeat(1024 * 1024)}"`), 'limit')
  assert.equal(await limit('['.repeat(500_000)), 'limit')
  assert.equal(await limit(`${'- '.repeat(250_000)}a`), 'limit')
  assert.equal(await limit(Array.from({ length: 900 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')), 'limit')
  assert.equal(await limit('? '.repeat(100_000)), 'limit')
  const keys = (length: number): string => Array.from({ length }, (_, index) => `k${index}: 1\n`).join('')
  assert.equal(await limit(keys(100_000)), 'limit')
  assert.equal((await read(keys(10_000))).problems.length, 51)
  const odd = await read(Uint8Array.of(...new TextEncoder().encode(`${head}context:\n  # `), 0xff, 0xfe, 0x0a))
  assert.match(odd.problems[0]?.message ?? '', /^line 4, column 5: the file is not UTF-8/)
})

test('characters that no YAML may hold are told with their place', async () => {
  for (const [text, at, code] of [['product: {name: "a\0b", stage: concept}', 'line 2, column 19', '0000'], ['# \u001b[31m', 'line 2, column 3', '001B'], ['# \u0085 \u007f', 'line 2, column 5', '007F']] as const) {
    const { problems } = await read(`proofmark: 1\n${text}\n`)
    assert.match(problems.map(({ message }) => message).join('\n'), new RegExp(`^${at}: the control character U\\+${code}`, 'mu'))
  }
})

test('the published schema agrees with the reader', () => {
  const validate = new Ajv2020({ strict: true, allowUnionTypes: true, formats: { date: /^\d{4}-\d{2}-\d{2}$/ } }).compile(productSchema())
  assert.ok(validate(parse(full)), JSON.stringify(validate.errors))
  for (const wrong of [`${head}platform: []`, `${head}context: {sector: x}`, `${head}artefacts: [../x]`, 'proofmark: 1\n']) assert.equal(validate(parse(wrong)), false, wrong)
})

test('the word that was meant', () => {
  assert.equal(nearest('platfroms', ['platforms', 'product']), 'platforms')
  assert.equal(nearest('Personal_Data', ['personal-data']), 'personal-data')
  assert.equal(nearest('banana', ['platforms', 'product']), undefined)
})
