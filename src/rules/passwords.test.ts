import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { candidatesFor, listedPasswords } from './passwords.ts'

describe('password candidates', () => {
  it('stay a short list', () => {
    assert.ok(listedPasswords.size <= 100, `${listedPasswords.size}`)
    for (const account of ['root', 'admin', 'pi', 'someone']) assert.ok(candidatesFor(account, ['Example Gateway', 'example-gw', 'acme'], 100).length <= 100)
  })
  it('begin with the account, its known default and the product', () => {
    assert.deepEqual(candidatesFor('pi', [], 2), [{ password: 'pi', why: 'account-name' }, { password: 'raspberry', why: 'product-default' }])
    const passwords = candidatesFor('root', ['Example Gateway'], 10).map((candidate) => candidate.password)
    assert.ok(passwords.includes('examplegateway'))
  })
  it('are not repeated', () => {
    const passwords = candidatesFor('admin', ['admin'], 100).map((candidate) => candidate.password)
    assert.equal(new Set(passwords).size, passwords.length)
  })
})
