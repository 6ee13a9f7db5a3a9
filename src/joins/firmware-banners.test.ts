import assert from 'node:assert/strict'
import { test } from 'node:test'
import { factQuery, type Fact } from '../facts/fact.ts'
import type { Catalogue } from '../platforms/resolve.ts'
import { join } from './firmware-banners.ts'

const at = (path: string) => ({ basis: 'observed' as const, container: 'flash.bin', file: '', where: { artefact: 'flash.bin', path } })
const artefact = (format?: string, bytes = 1_000_000) => ({ kind: 'artefact', name: 'flash.bin', bytes, sha256: '', index: 3, ...(format === undefined ? {} : { format }), ...at('') })
const partition = (number: number, start: number, bytes: number) => ({ kind: 'partition', table: 'gpt', number, type: '', typeName: '', start, bytes, bootable: false, ...at('') })

const asked = (...facts: unknown[]): string[] =>
  (join.run({ facts: factQuery(facts as Fact[]), catalogue: {} as Catalogue }).questions ?? []).map((question) => `${question.at.path} ${JSON.stringify(question.place)}`)

test('an artefact that nothing reads is asked whole', () => {
  assert.deepEqual(asked(artefact()), [' {"artefact":3,"steps":[]}'])
})

test('what is opened, asked as a boot image or too large is not asked again', () => {
  assert.deepEqual(asked(artefact('filesystem/ext4')), [])
  assert.deepEqual(asked(artefact('container/zip')), [])
  assert.deepEqual(asked(artefact(undefined, 100_000_000)), [])
  assert.deepEqual(asked(artefact('boot-image/mcuboot'), { kind: 'signed-image', format: 'mcuboot', ...at('') }), [])
})

test('of a disk: what lies before the first partition, and partitions without a file system', () => {
  const questions = asked(artefact('partition/gpt'), partition(1, 32_768, 100_000), partition(2, 200_000, 300_000), partition(10, 500_000, 600_000), { kind: 'container', format: 'filesystem/ext4', ...at('2:ext4') })
  assert.deepEqual(questions.map((text) => text.split(' ')[0]), ['', '1', '10'])
  assert.match(questions[0] ?? '', /32768/u)
  // Cut at the end of the artefact.
  assert.match(questions[2] ?? '', /500000/u)
})

test('more than a product has are told', () => {
  const { questions = [], problems = [] } = join.run({ facts: factQuery([artefact('partition/gpt', 60_000_000), ...Array.from({ length: 100 }, (_, index) => partition(index + 1, 4096 * (index + 1), 4096))] as Fact[]), catalogue: {} as Catalogue })
  assert.deepEqual([questions.length, problems.length, problems[0]?.code], [64, 1, 'limit'])
})
