/**
 * The vulnerability database on feeds of a real size, made up on the spot: 250,000 records of NVD, 50,000 of OSV in a zip, a Debian tracker.
 * How fast they are imported, in how much memory, how large the database becomes, and how long a thousand components take.
 */
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { openDatabase } from '../../src/vulnerabilities/database.ts'
import { consult } from '../../src/vulnerabilities/lookup.ts'
import { component, debianPackage, library } from '../../src/vulnerabilities/testing.ts'
import { peakMemory, timed } from './measure.ts'

export interface DatabaseRow {
  readonly name: string
  readonly figure: string
  readonly bar: string
  readonly holds: boolean
}

const bars = { peakBytes: 300 * 1024 ** 2, lookupMillis: 2000, bytesPerRecord: 2000 }
const sizes = { nvd: 250_000, osv: 50_000, packages: 3500, perPackage: 17 }

const text = 'A flaw in the handling of crafted input was found that an attacker on the network could use to read past the end of a buffer, which leads to a crash or to the disclosure of memory. '.repeat(3)

/** As large as NVD's are: about two kilobytes, with ranges of several branches. */
function nvdRecord(index: number): object {
  const product = `vendor${index % 9000}:product${index % 23_000}`
  const version = (offset: number): string => `${index % 9}.${(index + offset) % 30}.${offset}`
  return { cve: {
    id: `CVE-${2002 + (index % 25)}-${10_000 + index}`, sourceIdentifier: 'cve@mitre.org', published: '2024-01-01T00:00:00.000', lastModified: `2025-${String(1 + (index % 12)).padStart(2, '0')}-11T10:00:00.000`, vulnStatus: 'Analyzed',
    descriptions: [{ lang: 'en', value: `${index}: ${text}` }, { lang: 'es', value: text }],
    metrics: { cvssMetricV31: [{ source: 'nvd@nist.gov', type: 'Primary', cvssData: { version: '3.1', vectorString: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', baseScore: 9.8, baseSeverity: 'CRITICAL' }, exploitabilityScore: 3.9, impactScore: 5.9 }] },
    weaknesses: [{ source: 'nvd@nist.gov', type: 'Primary', description: [{ lang: 'en', value: 'CWE-125' }] }],
    configurations: [{ nodes: [{ operator: 'OR', negate: false, cpeMatch: [0, 1, 2].map((offset) => ({ vulnerable: true, criteria: `cpe:2.3:a:${product}:*:*:*:*:*:*:*:*`, versionStartIncluding: version(offset), versionEndExcluding: version(offset + 1), matchCriteriaId: '00000000-0000-4000-8000-000000000000' })) }] }],
    references: Array.from({ length: 5 }, (_, reference) => ({ url: `https://example.org/advisories/${index}/${reference}`, source: 'cve@mitre.org', tags: ['Third Party Advisory'] })),
  } }
}

const osvRecord = (index: number): object => ({
  schema_version: '1.7.3', id: `GHSA-${String(index).padStart(4, '2').slice(-4)}-${String(index % 7919).padStart(4, '3').slice(-4)}-mmmm`, modified: '2025-11-20T10:11:12.131415Z', published: '2024-12-10T00:40:56Z', aliases: [`CVE-2024-${10_000 + index}`], summary: text.slice(0, 120), details: text.repeat(3),
  severity: [{ type: 'CVSS_V3', score: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H' }],
  affected: [{ package: { ecosystem: ['PyPI', 'npm', 'Go', 'crates.io'][index % 4], name: `package-${index % 12_000}` }, ranges: [{ type: 'ECOSYSTEM', events: [{ introduced: '0' }, { fixed: `${index % 9}.2.${index % 30}` }] }], versions: Array.from({ length: 40 }, (_, version) => `1.${version}.0`) }],
  references: [{ type: 'WEB', url: 'https://example.org' }],
})

/** Writes pieces without holding them all. */
function writeAll(file: string, pieces: Iterable<Uint8Array | string>): void {
  const descriptor = openSync(file, 'w')
  for (const piece of pieces) {
    const bytes = Buffer.from(piece)
    writeSync(descriptor, bytes)
  }
  closeSync(descriptor)
}

function* listed(head: string, count: number, item: (index: number) => string, tail: string): Generator<string> {
  yield head
  const step = 500
  for (let from = 0; from < count; from += step) yield Array.from({ length: Math.min(step, count - from) }, (_, offset) => `${from + offset === 0 ? '' : ','}${item(from + offset)}`).join('')
  yield tail
}

/** A zip archive of stored entries (APPNOTE.TXT). */
function* zipped(count: number): Generator<Uint8Array> {
  const directory: Buffer[] = []
  let at = 0
  for (let index = 0; index < count; index++) {
    const content = Buffer.from(JSON.stringify(osvRecord(index)))
    const name = Buffer.from(`GHSA-${index}.json`)
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt32LE(0x5a21_0000, 6)
    shared.writeUInt32LE(crc32(content), 10)
    shared.writeUInt32LE(content.length, 14)
    shared.writeUInt32LE(content.length, 18)
    shared.writeUInt16LE(name.length, 22)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x0201_4b50, 0)
    central.writeUInt16LE(20, 4)
    shared.copy(central, 6)
    central.writeUInt32LE(at, 42)
    directory.push(Buffer.concat([central, name]))
    const entry = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), shared, name, content])
    at += entry.length
    yield entry
  }
  const all = Buffer.concat(directory)
  yield all
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x0605_4b50, 0)
  end.writeUInt16LE(count & 0xffff, 8)
  end.writeUInt16LE(count & 0xffff, 10)
  end.writeUInt32LE(all.length, 12)
  end.writeUInt32LE(at, 16)
  yield end
}

function tracked(index: number): string {
  const flaws = Object.fromEntries(Array.from({ length: sizes.perPackage }, (_, flaw) => [`CVE-${2002 + (flaw % 25)}-${10_000 + index * sizes.perPackage + flaw}`, { description: text.slice(0, 200), releases: Object.fromEntries(['bullseye', 'bookworm', 'trixie', 'sid'].map((release) =>
    [release, { status: 'resolved', repositories: { [release]: '2.0-1' }, fixed_version: `1.${flaw}-1`, urgency: 'not yet assigned' }])) }]))
  return `"package-${index}":${JSON.stringify(flaws)}`
}

/** `scratch` is a folder that may be filled; the caller removes it. */
export async function measureDatabase(scratch: string): Promise<readonly DatabaseRow[]> {
  const main = join(import.meta.dirname, '../../src/apps/cli/main.ts')
  const file = (name: string): string => join(scratch, name)
  writeAll(file('nvd.json'), listed('{"resultsPerPage":1,"format":"NVD_CVE","version":"2.0","timestamp":"2025-11-29T03:00:00.000","vulnerabilities":[', sizes.nvd, (index) => JSON.stringify(nvdRecord(index)), ']}'))
  writeAll(file('all.zip'), zipped(sizes.osv))
  writeAll(file('debian.json'), listed('{', sizes.packages, tracked, '}'))
  const inputs = ['nvd.json', 'all.zip', 'debian.json'].map(file)
  const records = sizes.nvd + sizes.osv + sizes.packages * sizes.perPackage
  const command = (database: string) => [process.execPath, '--no-warnings', main, 'vulndb', 'import', ...inputs, '--database', file(database), '--no-progress'] as const
  const first = await timed(command('a.sqlite'))
  const again = await timed(command('a.sqlite'))
  const peak = process.platform === 'linux' ? await peakMemory(command('b.sqlite')) : 0
  const bytes = statSync(file('a.sqlite')).size
  const database = openDatabase(file('a.sqlite'))
  const components = Array.from({ length: 1000 }, (_, index) => (index % 10 < 7 ? debianPackage(`package-${index * 3}`, '1.9-1') : index % 10 < 9 ? library(index % 2 === 0 ? 'pypi' : 'npm', `package-${index * 7}`, '1.3.0') : component({ name: `product${index}`, version: '3.4.1', cpes: [`vendor${index}:product${index}`] })))
  const before = process.cpuUsage()
  const { advisories, coverage } = consult(database, components)
  const { user, system } = process.cpuUsage(before)
  const lookup = (user + system) / 1000
  database.close()
  const megabytes = (count: number): string => `${(count / 1024 ** 2).toFixed(0)} MB`
  const input = inputs.reduce((sum, path) => sum + statSync(path).size, 0)
  return [
    { name: `vulndb import, ${records} records, ${megabytes(input)}`, figure: `${(first.wallMillis / 1000).toFixed(1)} s wall, ${(first.cpuMillis / 1000).toFixed(1)} s processor`, bar: 'exit status 0', holds: first.status === 0 },
    { name: '  the same files again', figure: `${(again.wallMillis / 1000).toFixed(1)} s wall, ${(again.cpuMillis / 1000).toFixed(1)} s processor`, bar: '< a quarter of it', holds: again.cpuMillis < first.cpuMillis / 4 },
    { name: '  peak memory (PSS)', figure: megabytes(peak), bar: `<= ${megabytes(bars.peakBytes)}`, holds: peak <= bars.peakBytes },
    { name: '  database', figure: `${megabytes(bytes)}, ${(bytes / records).toFixed(0)} bytes a record`, bar: `<= ${bars.bytesPerRecord} bytes`, holds: bytes / records <= bars.bytesPerRecord },
    { name: `  1,000 components (${advisories.length} advisories, ${coverage.filter((each) => each.coverage !== 'none').length} known)`, figure: `${lookup.toFixed(0)} ms processor`, bar: `<= ${bars.lookupMillis} ms`, holds: lookup <= bars.lookupMillis },
  ]
}

if (import.meta.main) {
  const scratch = mkdtempSync(join(tmpdir(), 'proofmark-bench-'))
  try {
    for (const { name, figure, bar, holds } of await measureDatabase(scratch)) process.stdout.write(`${name.padEnd(60)} ${figure.padEnd(34)} ${bar}${holds ? '  holds' : '  DOES NOT HOLD'}\n`)
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}
