/** The file that is made, as the reader of dossiers takes it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { parse } from 'yaml'
import { questionIds } from '../../../facts/questions.ts'
import { camel } from '../../../readers/dossier/product/format.ts'
import { productSchema } from '../../../readers/dossier/product/json-schema.ts'
import { reader } from '../../../readers/dossier/product/reader.ts'
import { only, runReader } from '../../../readers/shared/testing.ts'
import { samples } from './bearing.ts'
import { productYaml } from './document.ts'
import { contextFields, contextKeys, dossierOf, emptyDraft, withProduct, type Draft, type Value } from './draft.ts'
import { given } from './given.ts'

const read = (draft: Draft): ReturnType<typeof runReader> => runReader(reader, productYaml(draft, 'schema.json'), { path: '/product.yaml' })
const named = (name: string): Draft => withProduct(withProduct(emptyDraft, 'name', name), 'stage', 'concept')
const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ unit: 'grapheme', maxLength: 60 }), fc.constantFrom('yes', 'null', '~', '- a', '# b', 'a: b', 'a #b', '1.10', '0x1f', '"', '\'', '{}', '%', '@', '`', '\u0085', 'a\u2028b', 'a\tb', 'a\nb', 'x\u001b[31m', 'a\\b'))

test('whatever is typed as name and summary comes back from the reader', async () => {
  await fc.assert(fc.asyncProperty(text, text, async (name, summary) => {
    fc.pre(name.trim() !== '' && summary.trim() !== '')
    const { problems, of } = await read(withProduct(named(name.trim()), 'summary', summary.trim()))
    assert.deepEqual(problems, [])
    const [dossier] = of('dossier')
    assert.deepEqual([dossier?.name, dossier?.summary], [name.trim(), summary.trim()])
  }), { numRuns: 100 })
})

test('what the flags take is what the reader takes', () => {
  fc.assert(fc.property(text, (written) => {
    const name = given({ kind: 'text', describe: 'A name.' }, written)
    if ('value' in name) assert.equal(name.value, written.trim())
    else assert.equal(written.trim(), '')
  }))
})

/** Every key of the format, with the first, second ... answer that it can have. */
function everything(turn: number): Draft {
  const pick = (values: readonly Value[]): Value => values[turn % values.length] ?? ''
  const words = ['yes', 'no', 'planned']
  return {
    product: { name: 'Hub', summary: 'Greets: "people" # twice.', version: '1.10', stage: 'production', markets: ['eu', 'us'] },
    platforms: [{ id: 'raspberry-pi-cm4', title: 'CM4', revision: '1.10' }, { id: 'atecc608b', title: 'ATECC608B', role: 'secure-element' }],
    artefacts: ['image/a b.img', '- #1: "x".bin', 'a\u001b[31m\u202e\nb', 'yes', '0x10'],
    context: Object.fromEntries(contextKeys.map((key) => [key, pick(samples(contextFields[key]))])),
    answers: Object.fromEntries(questionIds.map((id, index) => [id, words[(turn + index) % words.length] ?? ''])),
    sections: { needs: { os: 'linux', video: true, price: 12.5 } },
    notes: { 'context.joins': 'follows from connectivity' },
  }
}

test('every key, in every state, comes back as it was, and the published schema agrees', async () => {
  const validate = new Ajv2020({ strict: true, allowUnionTypes: true, formats: { date: /^/u } }).compile(productSchema())
  for (let turn = 0; turn < 10; turn++) {
    const draft = everything(turn)
    const run = await read(draft)
    assert.deepEqual(run.problems, [])
    const dossier = only(run, 'dossier')
    assert.deepEqual({ ...dossier.context }, Object.fromEntries(Object.entries(draft.context).map(([key, value]) => [camel(key), value])))
    assert.deepEqual([dossier.name, dossier.summary, dossier.version, dossier.stage, dossier.markets], ['Hub', 'Greets: "people" # twice.', '1.10', 'production', ['eu', 'us']])
    assert.deepEqual(dossier.artefacts.map(({ path }) => path), draft.artefacts)
    assert.deepEqual(run.of('named-platform').map(({ name, revision, role }) => ({ name, revision, role })), [
      { name: 'raspberry-pi-cm4', revision: '1.10', role: 'main' }, { name: 'atecc608b', revision: '', role: 'secure-element' },
    ])
    assert.deepEqual({ ...dossier.needs }, { os: 'linux', video: true, price: 12.5 })
    assert.deepEqual(Object.fromEntries(run.of('answer').map(({ question, answer }) => [question, answer])), draft.answers)
    assert.ok(validate(parse(productYaml(draft, 'x'))), JSON.stringify(validate.errors))
  }
})

test('what is not known stays a question: its key stands there as a comment with its words', async () => {
  const draft = withProduct(named('Hub'), 'markets', ['eu', 'uk'])
  const written = productYaml(draft, 'x')
  const run = await read(draft)
  assert.deepEqual(run.problems, [])
  assert.deepEqual(only(run, 'dossier').context, dossierOf(draft).context)
  assert.match(written, /^ {2}# The networks that a unit joins where it stands\.\n {2}# joins: \[none, home, commercial, critical-infrastructure\]$/mu)
  assert.match(written, /^ {2}# internet: yes \| no$/mu)
  assert.match(written, /^ {2}# sector: consumer \| commercial \|/mu)
  assert.match(written, /^ {2}# people-per-unit: NUMBER$/mu)
  for (const line of written.split('\n')) assert.ok(line.length <= 100 && line === line.trimEnd(), line)
  // Taking the marks away is all that it needs: the key is one that the reader knows.
  const opened = written.replace(/^ {2}# (internet): yes \| no$/mu, '  $1: yes')
  assert.equal(only(await runReader(reader, opened, { path: '/product.yaml' }), 'dossier').context.internet, true)
})
