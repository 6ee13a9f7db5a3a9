import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collectFixture, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

test('Debian', async () => {
  const groups = factsOf(await collectFixture(reader, import.meta.url, 'debian/etc/group'), 'group')
  assert.deepEqual(groups[2], { kind: 'group', line: 3, name: 'sudo', gid: 27, members: ['pi', 'admin'] })
  assert.equal(groups.length, 5)
})

test('busybox: a group password', async () => {
  const groups = factsOf(await collectFixture(reader, import.meta.url, 'busybox/etc/group'), 'group')
  assert.deepEqual(groups.map(({ name, members, password }) => [name, members, password]), [
    ['root', [], undefined], ['wheel', ['root', 'operator'], undefined], ['vault', ['root'], 'md5'],
  ])
})

test('odd inputs', () => survivesOddInputs(reader, ['/etc/group']))
