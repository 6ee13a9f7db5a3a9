import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { describe, it } from 'node:test'
import { formOf, PasswordColumns } from './password-column.ts'

const md5 = (text: string): string => createHash('md5').update(text).digest('hex')

describe('how passwords lie in a database', () => {
  const forms: readonly (readonly [string, string | undefined])[] = [
    [md5('a'), 'md5-size'], [createHash('sha1').update('a').digest('hex').toUpperCase(), 'sha1-size'], [createHash('sha256').update('a').digest('hex'), 'sha256-size'],
    ['$1$abcdefgh$abcdefghijklmnopqrstuv', 'outdated'], ['$2b$12$abcdefghijklmnopqrstuu', 'sound'], ['pbkdf2:sha256:600000$ab$cd', 'sound'], ['$argon2id$v=19$m=65536,t=3,p=4$ab$cd', 'sound'],
    ['letmein', 'plain'], ['q'.repeat(44), undefined], ['AbCdEfGhIjKlMnOpQrStUvWx', undefined],
  ]
  for (const [value, form] of forms) it(`${value.slice(0, 20)} is ${form ?? 'unknown'}`, () => assert.equal(formOf(value), form))

  const found = (table: string, columns: readonly string[], rows: readonly (readonly (string | null)[])[]): ReturnType<PasswordColumns['found']> => {
    const counter = new PasswordColumns(table, columns)
    for (const row of rows) counter.add(row)
    return counter.found()
  }
  it('counts equal values', () => {
    assert.deepEqual(found('users', ['id', 'password'], [['1', md5('a')], ['2', md5('a')], ['3', md5('b')], ['4', null]]), [{ column: 'users.password', rows: 3, form: 'md5-size', repeated: 2, salted: false }])
  })
  it('sees a column of salts', () => assert.equal(found('accounts', ['login', 'pw_hash', 'salt', 'passwd'], [['a', 'x', 's', md5('a')]])[0]?.salted, true))
  it('leaves networks, other tables and mixed columns alone', () => {
    assert.deepEqual(found('wifi', ['ssid', 'psk'], [['a', 'correct-horse']]), [])
    assert.deepEqual(found('users', ['name', 'wifi_password'], [['a', 'correct-horse']]), [])
    assert.deepEqual(found('settings', ['name', 'password'], [['a', 'x']]), [])
    assert.deepEqual(found('users', ['password'], [[md5('a')], ['plain text'], ['$2b$12$abcdefghijklmnopqrstuu']]), [])
  })
})
