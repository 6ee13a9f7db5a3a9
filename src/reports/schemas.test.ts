/** Reports in the formats of others, held to the official schemas: of every example, hostile and empty ones too. */
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { Ajv, type ValidateFunction } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { Assessment } from '../assess/schema.ts'
import { reports } from './registry.gen.ts'
import { blocked } from './testing/blocked.ts'
import { gateway, largeInside } from './testing/inside.ts'
import { fixable, hostile, incomplete, large, ready } from './testing/others.ts'
import { openvexSchema, spdxSchema } from './testing/own-schemas.ts'
import { exceptionIds, licenceIds } from './view/licence.ts'

const require = createRequire(import.meta.url)
const examples: Readonly<Record<string, Assessment>> = { blocked, fixable, ready, incomplete, hostile, gateway, large: large(200, 300), 'large inside': largeInside(300, 500) }

type Json = Readonly<Record<string, unknown>>
const read = (path: string): Json => JSON.parse(readFileSync(path, 'utf8')) as Json

function compile(schema: Json | object, others: Readonly<Record<string, Json>> = {}, Kind: typeof Ajv | typeof Ajv2020 = Ajv): ValidateFunction {
  const ajv = new Kind({ strict: false, allErrors: true, unicodeRegExp: false })
  addFormats.default(ajv)
  // Formats that ajv-formats lacks: an IRI is a URI that may hold letters of any script (RFC 3987).
  const iri = (text: string): boolean => !/[\s<>"{}|\\^`]/u.test(text)
  ajv.addFormat('iri-reference', iri)
  ajv.addFormat('iri', (text) => iri(text) && /^[A-Za-z][A-Za-z0-9+.-]*:/u.test(text))
  ajv.addFormat('idn-email', (text) => /^\S+@\S+$/u.test(text))
  for (const [name, other] of Object.entries(others)) ajv.addSchema({ ...other, $id: name })
  return ajv.compile(schema)
}

const cyclonedxFolder = join(dirname(require.resolve('@cyclonedx/cyclonedx-library/package.json')), 'res/schema')
const cyclonedx = (version: string): ValidateFunction =>
  compile(read(join(cyclonedxFolder, `bom-${version}.SNAPSHOT.schema.json`)), 
    // The copies refer to each other by the names of their files.
    Object.fromEntries(['spdx', 'jsf-0.82', 'cryptography-defs'].map((name) => `${name}.SNAPSHOT.schema.json`).map((file) => [`http://cyclonedx.org/schema/${file}`, read(join(cyclonedxFolder, file))])))

/** Draft 4 and draft 7 differ, in what this schema uses, in the word for its own name only. */
function sarif(): ValidateFunction {
  const { id: _id, $schema: _draft, ...schema } = read(join(dirname(require.resolve('@microsoft/jest-sarif/package.json')), 'lib/schemas/sarif-2.1.0-rtm.5.json'))
  return compile(schema)
}

interface Official {
  readonly schema: () => ValidateFunction
  /** Examples for which the format has no valid document: it cannot say that nothing is known. */
  readonly without?: (assessment: Assessment) => boolean
}
const noVulnerabilities = ({ vulnerabilities }: Assessment): boolean => vulnerabilities.length === 0
const formats: Readonly<Record<string, Official>> = {
  sarif: { schema: sarif },
  cyclonedx: { schema: () => cyclonedx('1.6') },
  'cyclonedx-1.7': { schema: () => cyclonedx('1.7') },
  spdx: { schema: () => compile(spdxSchema) },
  openvex: { schema: () => compile(openvexSchema), without: noVulnerabilities },
}

async function documentOf(id: string, assessment: Assessment): Promise<Json> {
  const report = await reports.find((each) => each.id === id)?.load()
  assert.ok(report)
  const pieces: Uint8Array[] = []
  for await (const piece of report.render(assessment)) pieces.push(piece)
  return JSON.parse(Buffer.concat(pieces).toString('utf8')) as Json
}

const complaints = (validate: ValidateFunction, document: Json): string[] =>
  validate(document) ? [] : (validate.errors ?? []).slice(0, 10).map(({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`)

for (const [id, { schema, without }] of Object.entries(formats)) {
  test(`${id}: every example is valid`, async () => {
    const validate = schema()
    for (const [name, example] of Object.entries(examples)) {
      const found = complaints(validate, await documentOf(id, example))
      if (without?.(example) === true) assert.equal(found.length, 1, `${name}: ${found.join('\n')}`)
      else assert.deepEqual(found, [], name)
    }
  })

  test(`${id}: the schema refuses what it should`, async () => {
    const validate = schema()
    const document = await documentOf(id, gateway)
    assert.deepEqual(complaints(validate, document), [])
    for (const [key, value] of Object.entries(document)) {
      if (key !== '$schema') assert.ok(complaints(validate, { ...document, [key]: typeof value === 'number' ? 'seven' : 7 }).length > 0, `${key} of another type`)
    }
  })
}

const folder = process.env['PROOFMARK_SCHEMAS']
for (const [id, file] of [['spdx', 'spdx-2.3.schema.json'], ['openvex', 'openvex-0.2.0.schema.json']] as const) {
  test(`${id}: every example fits the official schema, where somebody has it`, async (t) => {
    const path = join(folder ?? '', file)
    if (folder === undefined || !existsSync(path)) {
      t.skip(`no ${file} (no package ships it; name a folder that has it in PROOFMARK_SCHEMAS)`)
      return
    }
    const schema = read(path)
    const validate = compile(schema, {}, String(schema['$schema']).includes('2020-12') ? Ajv2020 : Ajv)
    for (const [name, example] of Object.entries(examples)) {
      if (formats[id]?.without?.(example) !== true) assert.deepEqual(complaints(validate, await documentOf(id, example)), [], name)
    }
  })
}

test('licences that are taken for SPDX\'s are in its list', () => {
  const listed = new Set(read(join(cyclonedxFolder, 'spdx.SNAPSHOT.schema.json'))['enum'] as string[])
  for (const id of [...licenceIds, ...exceptionIds]) assert.ok(listed.has(id), id)
})
