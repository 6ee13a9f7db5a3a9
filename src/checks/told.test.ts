import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fail, type Severity } from './define.ts'
import { firstOf } from './told.ts'

const finding = (subject: string, severity?: Severity) => fail(`${subject} is wrong.`, { artefact: 'a.img', path: subject, basis: 'observed' }, { subject, ...(severity === undefined ? {} : { severity }) })
const told = (most: number) => firstOf([finding('a', 'low'), finding('b', 'high'), finding('c'), finding('d', 'medium')], most, (rest) => `There are ${rest} more.`)

test('the gravest are told one by one, and how many others there are', () => {
  assert.deepEqual(told(2).map(({ subject, message, ...rest }) => [subject, message, 'severity' in rest ? rest.severity : '', rest.evidence?.map(({ path }) => path).join()]), [
    ['c', 'c is wrong.', '', 'c'], ['b', 'b is wrong.', 'high', 'b'], ['further findings', 'There are 2 more.', 'medium', 'd,a'],
  ])
})

test('where all can be told, they stay as they are', () => assert.deepEqual(told(4).map(({ subject }) => subject), ['a', 'b', 'c', 'd']))
