import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ReadError } from '../../kernel/problem.ts'
import type { FeedDocument, FeedItem } from './define.ts'
import { feeds, isBesides, recognise, refusal } from './feeds.ts'
import { cpeFields } from './nvd-configurations.ts'
import * as samples from './samples.fixture.ts'

const documentOf = (name: string, content: unknown, chunkBytes = 1 << 20): FeedDocument => {
  const bytes = Buffer.from(typeof content === 'string' ? content : JSON.stringify(content))
  return {
    name, size: bytes.length, fetched: '2026-11-28T00:00:00Z', head: bytes.subarray(0, 65_536).toString(),
    async *chunks() {
      for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes)
    },
  }
}

async function itemsOf(document: FeedDocument): Promise<readonly FeedItem[]> {
  const feed = recognise(document)
  assert.ok(feed, `${document.name} is recognised`)
  const items: FeedItem[] = []
  for await (const item of feed.read(document)) items.push(item)
  return items
}

const all: readonly (readonly [id: string, name: string, content: unknown])[] = [
  ['debian', 'debian.json', samples.debianTracker], ['nvd', 'nvdcve-2.0-2022.json', samples.nvd], ['alpine', 'v3.18/main.json', samples.alpineMain], ['kev', 'known_exploited_vulnerabilities.json', samples.kev],
  ['epss', 'epss_scores-current.csv', samples.epss], ['endoflife', 'debian.json', samples.endoflifeDebian], ['endoflife', 'full.json', samples.endoflifeFull], ['cve', 'cves/2024/26xxx/CVE-2024-26581.json', samples.kernelRecord],
  ['github', samples.log4shellPath, samples.log4shell], ['osv', 'GHSA-jfh8-c2jp-5v3q.json', samples.log4shell], ...samples.osvRecords.map((record) => ['osv', `${String(record['id'])}.json`, record] as const),
]

test('each document is taken by its own feed and by no other, laid out as JSON.stringify or by hand', () => {
  for (const [id, name, content] of all) {
    for (const text of typeof content === 'string' ? [content] : [JSON.stringify(content), JSON.stringify(content, undefined, 2)]) {
      const document = { name, head: text.slice(0, 65_536) }
      assert.equal(recognise(document)?.id, id, name)
      assert.deepEqual(feeds.filter((feed) => feed.recognises(document)).map((feed) => feed.id).filter((other) => other !== id && !(id === 'github' && other === 'osv')), [], name)
    }
  }
})

test('what is no feed is told with what to do', () => {
  for (const [head, says] of [['{"CVE_data_type":"CVE","CVE_Items":[]}', /format 1\.1/u], ['<!DOCTYPE html>', /web page/u], ['PK\u0003\u0004', /archive within/u], ['', /empty/u], ['{"dataType":"CVE_RECORD","dataVersion":"6.0"}', /version that is not read/u], ['{"format":"NVD_CVE","version":"3.0"}', /not read here/u], ['{}', /no feed/u]] as const) {
    assert.equal(recognise({ name: 'x.json', head }), undefined)
    assert.match(refusal(head), says)
  }
  assert.ok(isBesides('cves/deltaLog.json') && !isBesides('cves/CVE-2024-1.json'))
})

test('no document, cut anywhere, passes for a whole one', async () => {
  for (const [, name, content] of all) {
    const text = typeof content === 'string' ? content : JSON.stringify(content)
    const step = Math.max(1, Math.floor(text.length / 60))
    for (let length = 20; length < text.length - 1; length += step) {
      const document = { ...documentOf(name, text.slice(0, length)), head: text.slice(0, 65_536) }
      let complete = false
      try {
        for (const item of await itemsOf(document)) complete ||= item.type === 'complete'
        // Lines of a CSV are whole by themselves: a cut between two cannot be seen, and takes nothing away.
        assert.ok(name.endsWith('.csv') && !complete && text[length - 1] === '\n', `${name} cut at ${length} was read as if whole`)
      } catch (error) {
        assert.ok(error instanceof ReadError, String(error))
      }
    }
  }
})

test('hostile content is refused or a ReadError, never a crash', async () => {
  const values = [null, 1, 'x', [], {}, [[]], { a: [] }]
  for (const [, name, content] of all) {
    if (typeof content === 'string') continue
    const text = JSON.stringify(content)
    const places = [...text.matchAll(/"[A-Za-z_]+":/gu)].map((found) => found.index + found[0].length)
    for (const [index, place] of places.entries()) {
      const value = JSON.stringify(values[index % values.length])
      const end = endOfValue(text, place)
      const document = { ...documentOf(name, text.slice(0, place) + value + text.slice(end)), head: text.slice(0, 65_536) }
      try {
        await itemsOf(document)
      } catch (error) {
        assert.ok(error instanceof ReadError, `${name} at ${place}: ${error instanceof Error ? error.stack : String(error)}`)
      }
    }
  }
})

function endOfValue(text: string, start: number): number {
  for (let end = start + 1; end <= text.length; end++) {
    try {
      JSON.parse(text.slice(start, end))
      if (!/[0-9]/u.test(text[end] ?? '')) return end
    } catch {
      // Not whole yet.
    }
  }
  return text.length
}

test('chunks of any size give the same items', async () => {
  for (const [, name, content] of all) {
    const whole = await itemsOf(documentOf(name, content))
    for (const bytes of [1, 7, 64]) assert.deepEqual(await itemsOf(documentOf(name, content, bytes)), whole, `${name} by ${bytes}`)
  }
})

test('NVD: scores with their makers, weaknesses, rejected records withdrawn, records without analysis kept for their text', async () => {
  const items = await itemsOf(documentOf('nvd.json', samples.nvd))
  const record = items.flatMap((item) => (item.type === 'advisory' && item.key === 'CVE-2023-38408' ? [item.record] : []))[0]
  assert.deepEqual(record?.scores.map(({ version, score, by }) => [version, score, by]), [['3.1', 9.8, 'CISA-ADP']])
  assert.deepEqual(record?.affected, [{ space: 'cpe', name: 'openbsd:openssh', scheme: 'openssh', ranges: [{ before: '9.3' }], versions: ['9.3', '9.3p1'] }])
  assert.deepEqual(items.filter((item) => item.type === 'withdrawn').map((item) => item.key), ['CVE-2021-4217'])
  assert.ok(items.some((item) => item.type === 'advisory' && item.key === 'CVE-2022-29246' && item.record.affected.length === 0))
  assert.ok(items.some((item) => item.type === 'dated' && item.date === '2026-11-29T03:00:00Z'))
})

test('OSV: a checkout of Go\'s database has no dates, and is as old as its files', async () => {
  const items = await itemsOf(documentOf('GO-2023-2102.json', { ...samples.osvRecords[2], modified: '0001-01-01T00:00:00Z' }))
  assert.deepEqual(items.map((item) => (item.type === 'dated' ? item.date : item.type === 'advisory' ? item.record.modified : item.type)), ['2026-11-28T00:00:00Z', ''])
})

test('OSV: versions that are listed count beside the ranges, and what the ranges hold is not kept twice', async () => {
  const [affected] = (await itemsOf(documentOf('x.json', { ...samples.osvRecords[0], affected: [{ package: { ecosystem: 'PyPI', name: 'requests' }, ranges: [{ type: 'ECOSYSTEM', events: [{ introduced: '2.3.0' }, { fixed: '2.31.0' }] }], versions: ['2.2.1', '2.3.0', '2.30.0', 'odd'] }] }))).flatMap((item) => (item.type === 'advisory' ? item.record.affected : []))
  assert.deepEqual([affected?.ranges, affected?.versions], [[{ from: '2.3.0', before: '2.31.0' }], ['2.2.1', 'odd']])
})

test('OSV: events are put in order before they are read, and what is introduced twice ends once', async () => {
  const ranges = async (ecosystem: string, events: readonly object[]): Promise<unknown> =>
    (await itemsOf(documentOf('x.json', { ...samples.osvRecords[0], affected: [{ package: { ecosystem, name: 'requests' }, ranges: [{ type: 'ECOSYSTEM', events }] }] }))).flatMap((item) => (item.type === 'advisory' ? item.record.affected.map((each) => each.ranges) : []))[0]
  assert.deepEqual(await ranges('PyPI', [{ fixed: '1.10' }, { introduced: '1.2' }, { fixed: '3.2.5' }, { introduced: '3.0' }]), [{ from: '1.2', before: '1.10' }, { from: '3.0', before: '3.2.5' }])
  assert.deepEqual(await ranges('npm', [{ last_affected: '1.9.0' }, { introduced: '0' }]), [{ upTo: '1.9.0' }])
  assert.deepEqual(await ranges('PyPI', [{ introduced: '1.0' }, { introduced: '2.0' }, { fixed: '3.0' }, { fixed: '4.0' }]), [{ from: '1.0', before: '3.0' }])
  assert.deepEqual(await ranges('PyPI', [{ introduced: '2.0' }, { last_affected: '2.0' }]), [{ from: '2.0', upTo: '2.0' }])
  // Without an order they are read as they stand.
  assert.deepEqual(await ranges('PyPI', [{ introduced: '2.0' }, { fixed: 'odd' }]), [{ from: '2.0', before: 'odd' }])
})

test('NVD: any update of a version is more than the version without one', async () => {
  const nodes = [{ operator: 'OR', negate: false, cpeMatch: ['4.2.6:*', '4.2.7:-', '4.2.8:p1', '-:*'].map((version) => ({ vulnerable: true, criteria: `cpe:2.3:a:ntp:ntp:${version}:*:*:*:*:*:*` })) }]
  const items = await itemsOf(documentOf('nvd.json', { ...samples.nvd, vulnerabilities: [{ cve: { ...(samples.nvd.vulnerabilities[0] as { cve: object }).cve, configurations: [{ nodes }] } }] }))
  assert.deepEqual(items.flatMap((item) => (item.type === 'advisory' ? item.record.affected.map(({ ranges, versions, status }) => [ranges, versions, status]) : [])), [[[{ from: '4.2.6', upTo: '4.2.6', updates: true }], ['4.2.7', '4.2.8p1'], undefined], [[], undefined, 'undetermined']])
})

test('CPE names: escapes, and what is none', () => {
  assert.deepEqual(cpeFields('cpe:2.3:a:gnu:libtasn1\\+x:4\\:1:*:*:*:*:*:*:*')?.slice(1, 4), ['gnu', 'libtasn1+x', '4:1'])
  for (const bad of ['cpe:/a:gnu:glibc', 'cpe:2.3:a:gnu', 'cpe:2.3:z:a:b:*:*:*:*:*:*:*:*', '']) assert.equal(cpeFields(bad), undefined)
})

test('Alpine: a line with two ids is two flaws, zero is never affected', async () => {
  const items = await itemsOf(documentOf('main.json', samples.alpineMain))
  assert.deepEqual(items.flatMap((item) => (item.type === 'advisory' ? [[item.record.affected[0]?.name, item.record.id, item.record.affected[0]?.status ?? item.record.affected[0]?.ranges[0]?.before]] : [])), [
    ['openssl', 'CVE-2022-1292', 'not-affected'], ['openssl', 'CVE-2023-4807', 'not-affected'], ['openssl', 'CVE-2023-5363', '3.1.4-r0'], ['openssl', 'CVE-2024-0727', '3.1.4-r5'],
    ['busybox', 'CVE-2022-48174', '1.36.1-r1'], ['busybox', 'CVE-2023-42363', '1.36.1-r7'], ['busybox', 'CVE-2023-42364', '1.36.1-r7'], ['busybox', 'CVE-2023-42365', '1.36.1-r7'],
  ])
})

test('KEV, EPSS and endoflife.date give what is asked of them', async () => {
  assert.deepEqual((await itemsOf(documentOf('kev.json', samples.kev)))[1], { type: 'exploited', record: { id: 'CVE-2021-44228', added: '2021-12-10', due: '2021-12-24', ransomware: true } })
  assert.deepEqual((await itemsOf(documentOf('epss.csv', samples.epss))).slice(0, 2), [{ type: 'dated', date: '2026-11-29T12:00:22Z' }, { type: 'epss', id: 'CVE-2021-44228', probability: 0.94473, percentile: 0.99999 }])
  const cycles = async (name: string, content: unknown): Promise<unknown> => (await itemsOf(documentOf(name, content))).flatMap((item) => (item.type === 'life-cycle' ? [[item.record.product, item.record.cycles.map(({ cycle, ends }) => `${cycle} ${String(ends)}`)]] : []))
  assert.deepEqual(await cycles('eol/debian.json', samples.endoflifeDebian), [['debian', ['13 2028-08-09', '12 2026-06-10']]])
  assert.deepEqual(await cycles('full.json', samples.endoflifeFull), [['python', ['3.10 2026-10-31']], ['openssl', ['1.1.1 2023-09-11']]])
  await assert.rejects(itemsOf(documentOf('kev.json', { ...samples.kev, count: 3 })), ReadError)
})
