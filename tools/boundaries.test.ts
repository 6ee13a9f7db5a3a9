/** Plants one breach of each dependency rule in a temporary tree: a rule that catches nothing must not look like health. */
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { after, before, test } from 'node:test'
import { broken, rules } from './boundaries.ts'
import { layers } from './layers.ts'

let root: string
before(() => {
  root = mkdtempSync(join(tmpdir(), 'proofmark-boundaries-'))
  symlinkSync(join(import.meta.dirname, '../node_modules'), join(root, 'node_modules'))
})
after(() => rmSync(root, { recursive: true, force: true }))

function write(files: Readonly<Record<string, string>>): void {
  rmSync(join(root, 'src'), { recursive: true, force: true })
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
}

const fileIn = (layer: string): string => `src/${layer.endsWith('.ts') ? layer : `${layer}/file.ts`}`
function importing(from: string, to: string): string {
  const path = relative(dirname(from), to).replaceAll('\\', '/')
  return `import type { T } from '${path.startsWith('.') ? path : `./${path}`}'\nexport type U = T\n`
}

test('each layer is caught when it imports a layer that the table does not grant', async () => {
  for (const { path, layers: granted } of layers) {
    const target = layers.find((layer) => layer.path !== path && !granted.some((name) => name === layer.path || name.startsWith(layer.path)))
    if (!target) continue
    const [from, to] = [fileIn(path), fileIn(target.path)]
    write({ [from]: importing(from, to), [to]: 'export type T = 1\n' })
    assert.deepEqual((await broken(root)).map((found) => [found.rule, found.from, found.to]), [[`${path}: layers`, from, to]])
  }
})

test('each rule on packages and Node.js modules catches a breach, and grants what the table grants', async () => {
  for (const { path, node, packages = [] } of layers) {
    const from = fileIn(path)
    const granted = [...packages, ...(node ?? []).filter((name) => name !== '*').map((name) => `node:${name}`)]
    write({ [from]: ['fast-check', 'node:child_process', ...granted].map((name) => `import '${name}'\n`).join('') })
    const caught = (await broken(root)).map(({ rule }) => rule)
    assert.deepEqual(caught.toSorted(), [...(node?.includes('*') ? [] : [`${path}: Node.js modules`]), `${path}: packages`])
  }
})

test('siblings, cycles, dead imports, imports of tests and unknown folders are caught', async () => {
  write({
    'src/readers/partition/gpt/reader.ts': importing('src/readers/partition/gpt/reader.ts', 'src/readers/partition/mbr/parse.ts'),
    'src/readers/partition/mbr/parse.ts': 'export type T = 1\n',
    'src/facts/a.ts': "import './b.ts'\n",
    'src/facts/b.ts': "import './a.ts'\n",
    'src/rules/lost.ts': "import './nowhere.ts'\n",
    'src/kernel/cursor.ts': "import './cursor.test.ts'\n",
    'src/kernel/path.ts': "import './testing.ts'\n",
    'src/kernel/testing.ts': "import './place.ts'\n",
    'src/kernel/place.ts': '',
    'src/kernel/cursor.test.ts': "import 'node:fs'\nimport '../facts/a.ts'\n",
    'src/misc/stray.ts': 'export {}\n',
  })
  const caught = (await broken(root)).map(({ rule, from }) => `${rule} ${from}`)
  assert.deepEqual(caught.toSorted(), [
    'cycle src/facts/a.ts', 'layers src/misc/stray.ts', 'readers: siblings src/readers/partition/gpt/reader.ts',
    'tests src/kernel/cursor.ts', 'tests src/kernel/path.ts', 'unresolved src/rules/lost.ts',
  ])
})

test('every rule was planted above or is one of a layer', () => {
  const general = rules.filter(({ name }) => !layers.some(({ path }) => name?.startsWith(`${path}: `))).map(({ name }) => name ?? '')
  assert.deepEqual(general.toSorted(), ['cycle', 'tests', 'unresolved'])
})

test('seeing no modules is an error, not a clean bill', async () => {
  write({ 'src/kernel/readme.md': '' })
  await assert.rejects(broken(root), /saw 0 of 0 modules/)
})
