import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collect, collectFixture, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

const told = async (name: string) => factsOf(await collectFixture(reader, import.meta.url, name), 'language-package').map(({ line, ecosystem, name: gem, version }) => [line, ecosystem, gem, version])

test('the line that RubyGems writes in front, or the assignments', async () => {
  assert.deepEqual(await told('debian/usr/share/rubygems-integration/all/specifications/lamp-1.2.0.gemspec'), [[2, 'gem', 'lamp', '1.2.0']])
  assert.deepEqual(await told('old/usr/lib/ruby/gems/3.1.0/specifications/default/switch-0.3.gemspec'), [[3, 'gem', 'switch', '0.3']])
})

test('NUL bytes behind the lines do not matter', async () => {
  const run = await collect(reader, '  s.name = "a".freeze\n  s.version = "1"\n  s.files = ["x\0y"]\n', '/specifications/a-1.gemspec')
  assert.equal(run.facts.length, 1)
})

test('odd inputs', () => survivesOddInputs(reader, ['/specifications/x.gemspec']))
