import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { only, runReader } from '../../shared/testing.ts'
import { reader } from './reader.ts'

const read = (name: string, path = `/var/log/${name}.log`) => runReader(reader, readFileSync(new URL(`fixtures/${name}.log`, import.meta.url)), { path })
const counts = (found: readonly { kind: string; count: number; at: string }[]) => found.map(({ kind, count, at }) => `${kind} ${at} ${count}`).toSorted((a, b) => (a < b ? -1 : 1))

describe('database/log', () => {
  it('counts the fields of an application log', async () => {
    const fact = only(await read('application'), 'personal-data')
    assert.deepEqual(counts(fact.found), ['address zip 1', 'email email 1', 'email text 1', 'ip-address ip 1', 'name first_name 1', 'name name 1', 'password password 1', 'phone phone 1'])
    assert.ok(!/sample|w1nter|901820|mail\.example/iu.test(JSON.stringify(fact)))
  })
  it('counts peers and query strings of a web server', async () => {
    assert.deepEqual(counts(only(await read('access'), 'personal-data').found), ['email user 1', 'ip-address peer 2', 'token token 1'])
  })
  it('is quiet about the machine itself and about values struck out', async () => {
    assert.deepEqual((await read('system')).facts, [])
  })
  it('passes over binary logs and those of package tools', async () => {
    assert.deepEqual((await runReader(reader, new Uint8Array(5000), { path: '/var/log/wtmp' })).facts, [])
    assert.deepEqual((await read('application', '/var/log/apt/term.log')).facts, [])
  })
})
