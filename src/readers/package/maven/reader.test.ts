import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collect, collectFixture, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

test('group, artifact and version', async () => {
  const { facts } = await collectFixture(reader, import.meta.url, 'jar/META-INF/maven/org.sample/lamp-core/pom.properties')
  assert.deepEqual(facts, [{ kind: 'language-package', line: 1, ecosystem: 'maven', name: 'org.sample:lamp-core', version: '2.14.1' }])
})

test('a template that was never filled in names nothing', async () => {
  assert.deepEqual((await collect(reader, 'groupId=a\nartifactId=b\nversion=${project.version}\n', '/META-INF/maven/a/b/pom.properties')).facts, [])
})

test('odd inputs', () => survivesOddInputs(reader, ['/META-INF/maven/a/b/pom.properties']))
