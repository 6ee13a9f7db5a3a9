import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { only, runReader } from '../../shared/testing.ts'
import { reader } from './reader.ts'

const read = (name: string, folder = '/home/u') => runReader(reader, readFileSync(new URL(`fixtures/${name}`, import.meta.url)), { path: `${folder}/${name}` })

describe('database/export', () => {
  it('counts the columns of a table', async () => {
    const fact = only(await read('customers.csv'), 'personal-data')
    assert.deepEqual(fact.found, [
      { kind: 'name', count: 2, at: 'Name' }, { kind: 'email', count: 2, at: 'E-Mail' }, { kind: 'phone', count: 3, at: 'Phone' }, { kind: 'birth-date', count: 2, at: 'Birth date' },
    ])
    assert.ok(!JSON.stringify(fact).includes('Sample'))
  })
  it('counts address cards', async () => {
    assert.deepEqual(only(await read('contacts.vcf'), 'personal-data').found.map(({ kind, count }) => [kind, count]), [['email', 2], ['phone', 2]])
  })
  it('counts records in JSON, and takes neither settings nor authors for them', async () => {
    const json = (value: unknown, path: string) => runReader(reader, Buffer.from(JSON.stringify(value, null, 1)), { path })
    const people = ['ada', 'kofi', 'lena'].map((name) => ({ name: 'Lena Horak', email: `${name}@horak-family.net`, phone: '+420 601 234 567' }))
    assert.deepEqual(only(await json(people, '/export/members.json'), 'personal-data').found.map(({ kind, count }) => [kind, count]), [['email', 3], ['phone', 3]])
    assert.deepEqual((await json({ server: { port: 1 }, alerts: { email: 'ops@horak-family.net' } }, '/opt/app/settings.json')).facts, [])
    assert.deepEqual((await json({ contributors: people }, '/opt/app/package.json')).facts, [])
  })
  it('is quiet about measurements, and about tables of programs', async () => {
    assert.deepEqual((await read('measurements.csv')).facts, [])
    assert.deepEqual((await read('customers.csv', '/usr/share/app')).facts, [])
  })
})
