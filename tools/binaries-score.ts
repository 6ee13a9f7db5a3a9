/**
 * Scores the component rules on a folder of foreign programs with known versions: for each row of a list, what its files tell.
 *
 *   npm run score:binaries -- FOLDER TRUTH.tsv [--strings]
 *
 * TRUTH.tsv has a line of names first: `file` (a file or folder of FOLDER), `version` or `source_version`, and `source` or
 * `product` (a component, package or product of NVD's dictionary). With `--strings` the files are lists of a program's strings, one
 * a line, as some projects keep them. Rows of products that no rule knows are counted and passed over.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { search } from '../src/engine/answers/search.ts'
import { loadedComponents } from '../src/joins/searches.ts'
import { bytesSource } from '../src/kernel/source.ts'
import { reader } from '../src/readers/binary/elf/reader.ts'
import { runReader } from '../src/readers/shared/testing.ts'
import { componentNames, isPackageOf } from '../src/rules/component-names.ts'
import type { ComponentId } from '../src/rules/component-id.ts'
import { namedLibrary } from '../src/rules/library-names.ts'
import { sameRelease, type Found } from './component-score.ts'

const maxFileBytes = 64 * 1024 * 1024
const ids = Object.keys(componentNames) as ComponentId[]

/** Components that a distribution or a dictionary calls so. */
const idsOf = (name: string): ComponentId[] =>
  ids.filter((id) => id === name || isPackageOf(id, name) || (componentNames[id].cpe ?? []).some((product) => product === name || product.split(':')[1] === name))

function filesOf(path: string): string[] {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).toSorted()
}

async function componentsOfFile(file: string, at: string, strings: boolean): Promise<Found[]> {
  if (statSync(file).size > maxFileBytes) return []
  const content = readFileSync(file)
  if (!strings && content.readUInt32BE(0) !== 0x7f454c46) return []
  const bytes = strings ? Buffer.concat([content.map((byte) => (byte === 0x0a ? 0 : byte)), Buffer.of(0)]) : content
  const elf = strings ? undefined : (await runReader(reader, bytes)).of('elf')[0]
  const facts = await search(bytesSource(bytes), `/${at}`, ['banners'], { markKey: new Uint8Array(32), budget: { check: () => undefined } }, loadedComponents(elf?.needed ?? []))
  const found = facts.flatMap((fact): Found[] => (fact.kind === 'banner' ? [{ component: fact.component, version: fact.version, at }] : []))
  const named = elf?.soname === undefined && !strings ? undefined : namedLibrary(basename(file))
  return named === undefined || found.some(({ component }) => component === named.component) ? found : [...found, { ...named, at: `${at} (its name)` }]
}

const [folder, truthFile, option] = process.argv.slice(2)
if (folder === undefined || truthFile === undefined) throw new Error('usage: binaries-score.ts FOLDER TRUTH.tsv [--strings]')
const [head = '', ...lines] = readFileSync(truthFile, 'utf8').split('\n')
const names = head.split('\t')
const [right, missed, wrong, beside]: [string[], string[], string[], string[]] = [[], [], [], []]
const seen = new Set<string>()
let [unknown, files] = [0, 0]
for (const line of lines.filter((each) => each !== '')) {
  const cells = line.split('\t')
  const cell = (...of: readonly string[]): string => of.map((name) => cells[names.indexOf(name)] ?? '').find((value) => value !== '') ?? ''
  const [file, product, versions] = [cell('file'), cell('source', 'product'), [cell('source_version', 'version'), cell('version')]]
  const expected = idsOf(product)
  if (expected.length === 0) { unknown++; continue }
  const found: Found[] = []
  for (const each of filesOf(join(folder, file))) {
    if (statSync(each).size < 4) continue
    files++
    found.push(...(await componentsOfFile(each, each.slice(folder.length + 1), option === '--strings')))
  }
  const own = found.filter(({ component }) => expected.some((id) => id === component && componentNames[id].ownVersion !== true))
  const good = own.filter(({ version }) => versions.some((truth) => sameRelease(version, truth)))
  if (good.length > 0) right.push(file)
  else if (own.length === 0) missed.push(`${product} ${versions[0] ?? ''}: ${file}`)
  for (const one of own) {
    seen.add(one.component)
    if (!good.includes(one)) wrong.push(`${one.component} ${one.version} in ${one.at}, not ${versions[0] ?? ''}`)
  }
  for (const one of found) if (!own.includes(one)) beside.push(`${one.component} ${one.version} in ${one.at}`)
}
const list = (title: string, items: readonly string[]): string => `${title} (${items.length})\n${[...new Set(items)].toSorted().map((item) => `  ${item}\n`).join('')}`
const known = right.length + missed.length
process.stdout.write(`${list('beside: other components in these files', beside)}${list('missed', missed)}${list('wrong', wrong)}`
  + `right ${right.length} of ${known} rows of known components (${((100 * right.length) / Math.max(known, 1)).toFixed(1)} %), wrong ${wrong.length}, ${seen.size} rules seen, ${files} files, ${unknown} rows of other products\n`)
process.exitCode = wrong.length === 0 ? 0 : 1
