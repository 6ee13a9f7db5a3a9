import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collect, collectFixture, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

const told = async (name: string) => factsOf(await collectFixture(reader, import.meta.url, name), 'language-package')

test('eggs and wheels; what stands in the description is no field', async () => {
  assert.deepEqual(await told('debian/usr/lib/python3/dist-packages/lamp_tools-2.1.egg-info/PKG-INFO'), [{ kind: 'language-package', line: 2, ecosystem: 'pypi', name: 'lamp_tools', version: '2.1' }])
  assert.deepEqual(await told('venv/opt/app/lib/python3.11/site-packages/Sample_Lib-1.0.0rc1.dist-info/METADATA'), [{ kind: 'language-package', line: 2, ecosystem: 'pypi', name: 'Sample.Lib', version: '1.0.0rc1' }])
  assert.deepEqual((await told('debian/usr/lib/python2.7/dist-packages/old-0.1.egg-info')).map(({ name, version }) => [name, version]), [['old', '0.1']])
})

test('a long description costs nothing', async () => {
  const { facts, error } = await collect(reader, `Name: x\r\nVersion: 1\r\n\r\n${'text '.repeat(100_000)}`, '/x.dist-info/METADATA')
  assert.deepEqual([error, facts.length], [undefined, 1])
})

test('odd inputs', () => survivesOddInputs(reader, ['/x-1.dist-info/METADATA', '/x.egg-info/PKG-INFO', '/EGG-INFO/PKG-INFO']))
