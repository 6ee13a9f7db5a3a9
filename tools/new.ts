/**
 * Scaffolds a plug-in from tools/templates/KIND, whose tree is the tree that is written. What comes out compiles and passes the
 * tests; `npm run lint` names every REPLACE that is left in it.
 *
 *   npm run new -- reader GROUP/FORMAT     npm run new -- platform NAME      npm run new -- report NAME
 *   npm run new -- check PROPERTY/NAME     npm run new -- add-on NAME        npm run new -- command NAME
 *   npm run new -- framework NAME EDITION          npm run new -- document NAME
 */
import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { properties } from '../src/checks/define.ts'
import { generate } from './gen.ts'

const templates = join(import.meta.dirname, 'templates')
const word = '[a-z0-9]+(?:-[a-z0-9]+)*'

/** What a name of this kind looks like; kinds that are not here take one word. */
const names: Readonly<Record<string, { readonly pattern: RegExp; readonly say: string }>> = {
  reader: { pattern: new RegExp(`^${word}/${word}$`), say: 'group/format' },
  check: { pattern: new RegExp(`^(${properties.join('|')})/${word}$`), say: `property/name, with one of the properties ${properties.join(', ')}` },
}
const plain = { pattern: new RegExp(`^${word}$`), say: 'lower-case words joined by hyphens' }

/** Writes the plug-in under `root`; gives the files, from the root of the checkout. Throws when the request makes no sense. */
export async function scaffold(root: string, kind: string, name: string, edition = ''): Promise<string[]> {
  const kinds = readdirSync(templates)
  if (!kinds.includes(kind)) throw new Error(`there is no kind "${kind}"; kinds: ${kinds.join(', ')}`)
  const { pattern, say } = names[kind] ?? plain
  if (!pattern.test(name)) throw new Error(`"${name}" is no name for a ${kind}: ${say}`)
  if ((kind === 'framework') !== /^[\w.]+(-[\w.]+)*$/.test(edition)) throw new Error('a framework, and only a framework, has an edition: npm run new -- framework NAME EDITION')
  const stem = name.split('/').at(-1) ?? name
  const magicText = stem.replaceAll('-', '').padEnd(4, '_').slice(0, 4).toUpperCase()
  const values: Readonly<Record<string, string>> = {
    name, stem, edition, magicText,
    group: name.split('/')[0] ?? name,
    title: stem.replaceAll('-', ' ').replace(/^./, (letter) => letter.toUpperCase()),
    magic: Buffer.from(magicText).toString('hex'),
    today: new Date().toISOString().slice(0, 10),
  }
  const fill = (text: string): string => text.replaceAll(/\{\{(\w+)\}\}/g, (_, key: string) => values[key] ?? '')
  const files = globSync('**/*.tmpl', { cwd: join(templates, kind) }).toSorted()
    .map((from) => ({ from: join(templates, kind, from), to: fill(from.replaceAll('\\', '/').replace(/\.tmpl$/, '')) }))
  const there = files.find(({ to }) => existsSync(join(root, to)))
  if (there) throw new Error(`${there.to} exists already`)
  for (const { from, to } of files) {
    mkdirSync(dirname(join(root, to)), { recursive: true })
    writeFileSync(join(root, to), fill(readFileSync(from, 'utf8')), { mode: to.endsWith('.sh') ? 0o755 : 0o644 })
  }
  return [...files.map(({ to }) => to), ...await generate(root, false)]
}

if (import.meta.main) {
  const [kind = '', name = '', edition] = process.argv.slice(2)
  try {
    for (const file of await scaffold(join(import.meta.dirname, '..'), kind, name, edition)) process.stdout.write(`wrote ${file}\n`)
    process.stdout.write(`next: docs/guide/${kind}.md\n`)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 2
  }
}
