/**
 * Every sample of the corpus of boot images that vendors' own tools made, read together with what lies beside it: what is said of each
 * stands as a table in docs/boot-images.md. `UPDATE_GOLDEN=1 npm test -- test/boot-images` writes it anew; then read it.
 */
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { test } from 'node:test'
import { anchorsFor, signedImageKey, type Fuses, type SignedImage } from '../src/facts/boot.ts'
import { factQuery, type Fact } from '../src/facts/fact.ts'
import { read } from '../src/engine/review.ts'

const corpus = join(import.meta.dirname, '../../shared/data/boot-images')
const table = join(import.meta.dirname, '../docs/boot-images.md')

interface Row {
  readonly format: string
  readonly sample: string
  readonly verdict: string
  readonly key: string
  readonly coverage: string
}

/** Samples by folder; those of one folder belong together, as image, keys and fuses of a product would. */
const folders = existsSync(corpus) ? readdirSync(corpus).toSorted() : []
/** What vendors' tools said of a sample, and what it was made from. */
const note = /(?:\.info|\.dumpinfo|\.check)\.txt$|\.its$|csf\.txt$|verity\/dump\.txt$/u
const filesBelow = (folder: string): string[] => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).toSorted()

/** Files that are one product: those of a folder, and of image trees those with one stem. */
function groupsOf(folder: string): string[][] {
  const root = join(corpus, folder)
  const paths = filesBelow(root).filter((path) => !note.test(path))
  const product = (path: string): string => (folder === 'fit' ? basename(path).replace(/\..*$/u, '') : dirname(path))
  return [...Map.groupBy(paths, product).values()]
}

async function rowsOf(folder: string, paths: readonly string[]): Promise<Row[]> {
  const { facts, problems } = await read({ paths })
  const query = factQuery(facts)
  const rows: Row[] = []
  const published = query('published-key').filter((key) => key.status === 'published')
  for (const path of paths) {
    const name = basename(path)
    const sample = path.slice(join(corpus, folder).length + 1)
    const own = <F extends Fact>(all: readonly F[]): F[] => all.filter((fact) => fact.where.artefact === name)
    const images = own(query('signed-image'))
    const dumps = own(query('fuses'))
    const keys = own(query('public-key')).filter((key) => key.holder !== 'image' && key.holder !== 'certificate')
    const detached = own(query('detached-signature'))
    rows.push(...images.map((image) => imageRow(image, sample, { checks: query('verified-signature'), anchors: query('key-anchor'), published })), ...dumps.map((dump) => dumpRow(dump, sample)))
    rows.push(...detached.map(({ signature, of }): Row => ({ format: folder, sample, verdict: `${signature === undefined ? 'a digest only, which anybody can make,' : 'a signature'} for ${of.join(' or ')}`, key: '', coverage: '' })))
    if (images.length + dumps.length === 0 && keys.length > 0) rows.push({ format: folder, sample, verdict: `holds ${keys.length === 1 ? 'a key' : `${keys.length} keys`}`, key: keys.map((key) => `${key.key.algorithm}${key.required === undefined ? '' : `, required: ${key.required}`}`).join('; '), coverage: '' })
    if (images.length + dumps.length + keys.length + detached.length === 0) {
      const [problem] = problems.filter((each) => each.where.artefact === name)
      rows.push({ format: folder, sample, verdict: problem === undefined ? 'no image; read for others' : `${problem.code}: ${problem.message}`, key: '', coverage: '' })
    }
  }
  return rows
}

interface Beside {
  readonly checks: readonly Fact<'verified-signature'>[]
  readonly anchors: readonly Fact<'key-anchor'>[]
  readonly published: readonly Fact<'published-key'>[]
}

function imageRow(image: Fact<'signed-image'>, sample: string, { checks, anchors, published }: Beside): Row {
  const isPublished = published.some((known) => image.signatures.some(({ key }) => key !== undefined && (key.fingerprint === known.keyFingerprint || Object.values(key.anchors).includes(known.anchor?.value ?? ''))))
  const at = image.where.path.includes('/') ? `${sample}: ${image.where.path}` : sample
  const results = image.signatures.map((signature, index) => {
    const elsewhere = checks.filter((check) => check.image === signedImageKey(image) && check.signature === index)
    const good = elsewhere.find((check) => check.verifies)
    const anchor = anchors.find((each) => each.image === signedImageKey(image) && each.signature === index)
    const anchored = anchor === undefined ? '' : `; in the fuses: ${anchor.result}`
    if (good !== undefined) return `verifies with the key of ${good.holder}${good.required === 'none' ? ', which is not required' : ''}${anchored}`
    if (elsewhere.length > 0) return `does not verify with the key at hand${anchored}`
    return `${signature.result}: ${signature.why}${anchored}`
  })
  const broken = image.digests.filter((digest) => !digest.matches).length
  return {
    format: image.format, sample: at,
    verdict: [...(results.length === 0 ? ['not signed'] : new Set(results)), ...(image.digests.length === 0 ? [] : [broken > 0 ? `${broken} of ${image.digests.length} digests wrong` : `${image.digests.length === 1 ? 'its digest is' : `its ${image.digests.length} digests are`} right`]), ...(image.encrypted ? ['encrypted'] : [])].join('; '),
    key: [...new Set(image.signatures.flatMap(({ key }) => (key === undefined ? [] : [`${key.algorithm}${key.bits > 0 && key.algorithm === 'RSA' ? ` ${key.bits}` : ''}${anchorsFor(image.format, key).slice(0, 1).map(([rule, value]) => `, ${rule} ${value.slice(0, 8)}`).join('')}`])))].join('; ') + (isPublished ? ' (published)' : ''),
    coverage: coverage(image),
  }
}

function coverage({ signatures, uncovered }: SignedImage): string {
  const [most] = signatures.map(({ covers }) => covers.reduce((sum, range) => sum + range.end - range.start, 0)).toSorted((a, b) => b - a)
  const gaps = uncovered.filter(({ idle }) => idle !== true).map(({ start, end, what }) => `${what} (${end - start} at ${start})`)
  return [...(most === undefined ? [] : [`${most} bytes`]), ...(gaps.length === 0 ? [] : [`not ${gaps.join(', ')}`])].join('; ')
}

const dumpRow = (dump: Fuses, sample: string): Row => ({
  format: 'fuses', sample,
  verdict: `${dump.chip ?? dump.family}: boot authentication ${dump.bootAuthentication}, debug closed ${dump.debugClosed}, flash encryption ${dump.flashEncryption}, download closed ${dump.downloadClosed}, spare keys closed ${dump.spareKeysClosed}`,
  key: dump.keys.map((key) => `${key.slot} ${/^0+$/u.test(key.value) ? 'blank' : key.value === 'unreadable' ? key.value : key.value.slice(0, 8)}${key.revoked ? ' (revoked)' : ''}`).join('; '),
  coverage: '',
})

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ')
const markdown = (rows: readonly Row[]): string => `# What is said of each sample image

Made by \`test/boot-images.test.ts\` from images that vendors' own tools made or verified, good and bad. The samples of one folder are read together, as image, keys and fuses of one product are. *Verifies* is mathematics; that a key is the hardware's own shows only where fuses hold it.

| format | sample | verdict | key | coverage |
|---|---|---|---|---|
${rows.map((row) => `| ${[row.format, row.sample, row.verdict, row.key, row.coverage].map(cell).join(' | ')} |`).join('\n')}
`

test('every sample gets the answer that stands in docs/boot-images.md', async (t) => {
  if (folders.length === 0) {
    t.skip('the corpus of boot images is not here')
    return
  }
  const rows: Row[] = []
  for (const folder of folders) for (const group of groupsOf(folder)) rows.push(...await rowsOf(folder, group))
  const text = markdown(rows)
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(table, text)
  assert.equal(readFileSync(table, 'utf8'), text)
  for (const row of rows.filter((each) => /tampered|unsigned|degenerate/iu.test(each.sample))) {
    assert.doesNotMatch(row.verdict, /^verifies|; verifies/u, `${row.sample}: ${row.verdict}`)
  }
})
