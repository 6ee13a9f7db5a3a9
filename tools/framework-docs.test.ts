/** The pages of the frameworks say all that the data says, lead only to what is there, and are those that are committed. */
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { frameworks } from '../src/frameworks/bundle.gen.ts'
import { countsOf } from '../src/frameworks/counts.ts'
import { frameworkPages } from './framework-docs.ts'

const root = join(import.meta.dirname, '..')
const pages = await frameworkPages.build(root) ?? assert.fail('there are no frameworks')

test('a page for each edition with every requirement, and an index with the figures of all', () => {
  assert.deepEqual([...pages.keys()].toSorted(), [...frameworks.map(({ id, edition }) => `${id}-${edition}.md`), 'README.md'].toSorted())
  for (const { id, edition, requirements } of frameworks) {
    const page = pages.get(`${id}-${edition}.md`) ?? ''
    assert.equal(page.match(/^## /gmu)?.length, requirements.length, id)
    assert.equal(page.match(/^- source: \[/gmu)?.length, requirements.length, id)
    assert.equal(page.match(/\*\*unconfirmed\*\*/gu)?.length ?? 0, requirements.filter((row) => row.unconfirmed === true).length, id)
    for (const { check } of requirements.flatMap((row) => row.checks)) assert.ok(page.includes(`[${check}](../../../src/checks/${check}.md)`), `${id}: ${check}`)
  }
  const { requirements, unconfirmed } = countsOf(...frameworks)
  assert.match(pages.get('README.md') ?? '', new RegExp(`\\*\\*together\\*\\* \\| ${requirements} \\|.*\\| ${unconfirmed} \\|`, 'u'))
})

test('links of the pages lead somewhere', () => {
  for (const [name, page] of pages) {
    for (const [, target = ''] of page.matchAll(/\]\(((?:\.\.\/)+[^)]*|[a-z0-9.-]+\.md)\)/gu)) {
      const file = join(root, frameworkPages.folder, target)
      assert.ok(pages.has(target) || existsSync(file), `${name}: ${target}`)
    }
  }
})

test('what is committed is what the data gives', () => {
  const folder = join(root, frameworkPages.folder)
  assert.deepEqual(readdirSync(folder).filter((file) => readFileSync(join(folder, file), 'utf8') !== pages.get(file)), [])
})
