import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { blocked } from '../testing/blocked.ts'
import { fixable, hostile, incomplete, large, ready } from '../testing/others.ts'
import { renderJson } from './report.ts'

const published = JSON.parse(readFileSync(join(import.meta.dirname, '../../../schema/assessment.schema.json'), 'utf8')) as object
const all = [blocked, fixable, ready, incomplete, hostile, large(300, 400)]

test('what is printed fits the published schema and says the same as the assessment', () => {
  const validate = new Ajv2020({ strict: false }).compile(published)
  for (const example of all) {
    const parsed: unknown = JSON.parse(renderJson(example))
    assert.ok(validate(parsed), JSON.stringify(validate.errors))
    assert.deepEqual(parsed, example)
  }
})

test('keys come in the order of the schema, whatever order they were made in', () => {
  const reversed = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(reversed)
      : typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).reverse().map(([key, each]) => [key, reversed(each)]))
        : value
  for (const example of all) assert.equal(renderJson(reversed(example) as typeof example), renderJson(example))
  assert.match(renderJson(blocked), /^\{\n {2}"schema": "proofmark\/assessment@1",\n {2}"product": \{/u)
})

test('nothing leaves under the name of the schema that does not fit it', () => {
  assert.throws(() => renderJson({ ...blocked, verdict: 'fine' } as never))
})
