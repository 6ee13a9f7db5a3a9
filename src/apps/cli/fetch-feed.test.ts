import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test, type TestContext } from 'node:test'
import { UserError } from '../../engine/user-error.ts'
import { allowed, fetchFeed } from './fetch-feed.ts'

const content = Buffer.from(Array.from({ length: 300_000 }, (_, index) => index % 251))

async function place(t: TestContext, answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<{ url: string; folder: string }> {
  const server = createServer(answer)
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const folder = mkdtempSync(join(tmpdir(), 'proofmark-fetch-'))
  t.after(() => {
    server.closeAllConnections()
    server.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed.json`, folder }
}

const never = (): boolean => false
const code = (wanted: string) => (error: unknown): boolean => error instanceof UserError && error.code === wanted && error.hint !== ''

test('what broke off goes on where it was, and what did not change is not fetched again', async (t) => {
  const asked: string[] = []
  let cut = true
  const { url, folder } = await place(t, (request, response) => {
    asked.push(`${request.headers.range ?? '-'} ${String(request.headers['if-range'] ?? '-')} ${request.headers['if-none-match'] ?? '-'}`)
    if (request.headers['if-none-match'] === '"one"') return void response.writeHead(304).end()
    const start = request.headers['if-range'] === '"one"' ? Number(/bytes=(\d+)-/u.exec(request.headers.range ?? '')?.[1] ?? 0) : 0
    response.writeHead(start === 0 ? 200 : 206, { 'etag': '"one"', 'content-length': content.length - start, ...(start === 0 ? {} : { 'content-range': `bytes ${start}-${content.length - 1}/${content.length}` }) })
    if (!cut) return void response.end(content.subarray(start))
    cut = false
    response.write(content.subarray(0, 100_000), () => setTimeout(() => response.destroy(), 50))
  })
  await assert.rejects(fetchFeed(url, { folder, isImported: never }), code('fetch-failed'))
  const second = await fetchFeed(url, { folder, isImported: never })
  assert.ok(second.state === 'fetched')
  assert.deepEqual(readFileSync(second.file), content)
  assert.match(asked[1] ?? '', /^bytes=[1-9]\d*- "one" -$/u)
  second.imported('sha256:1')
  assert.deepEqual(await fetchFeed(url, { folder, isImported: (digest) => digest === 'sha256:1' }), { state: 'unchanged' })
  assert.equal(readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && !entry.name.endsWith('.note')).length, 0)
  assert.equal((await fetchFeed(url, { folder, isImported: never })).state, 'fetched')
})

test('a file that changed meanwhile is fetched from its beginning', async (t) => {
  let version = 1
  const { url, folder } = await place(t, (request, response) => {
    const isSame = request.headers['if-range'] === `"${version}"`
    response.writeHead(isSame ? 206 : 200, { 'etag': `"${version}"`, 'content-length': content.length })
    if (version++ > 1) return void response.end(content)
    response.write(content.subarray(0, 50_000), () => setTimeout(() => response.destroy(), 50))
  })
  await assert.rejects(fetchFeed(url, { folder, isImported: never }), code('fetch-failed'))
  const found = await fetchFeed(url, { folder, isImported: never })
  assert.ok(found.state === 'fetched')
  assert.deepEqual(readFileSync(found.file), content)
})

test('too large, refused, elsewhere, silent, another part: told, and nothing is taken for the feed', async (t) => {
  const { url, folder } = await place(t, (request, response) => {
    const path = request.url ?? ''
    if (path.includes('large')) return void response.writeHead(200, { 'content-length': 5000 }).end(Buffer.alloc(5000))
    if (path.includes('endless')) return void response.writeHead(200).end(Buffer.alloc(5000))
    if (path.includes('away')) return void response.writeHead(302, { location: 'http://example.org/feed.json' }).end()
    if (path.includes('round')) return void response.writeHead(302, { location: '/round' }).end()
    if (path.includes('silent')) return void response.writeHead(200, { 'content-length': 10 }).write('x')
    if (path.includes('part')) return void response.writeHead(206, { 'content-range': 'bytes 7-9/10' }).end('abc')
    response.writeHead(404).end()
  })
  const at = (path: string): string => new URL(path, url).href
  await assert.rejects(fetchFeed(at('/large'), { folder, isImported: never, maxBytes: 4999 }), code('feed-too-large'))
  await assert.rejects(fetchFeed(at('/endless'), { folder, isImported: never, maxBytes: 4999 }), code('feed-too-large'))
  await assert.rejects(fetchFeed(at('/away'), { folder, isImported: never }), code('bad-url'))
  for (const path of ['/round', '/missing', '/part']) await assert.rejects(fetchFeed(at(path), { folder, isImported: never }), code('fetch-failed'), path)
  await assert.rejects(fetchFeed(at('/silent'), { folder, isImported: never, idleMillis: 200 }), code('fetch-failed'))
  await assert.rejects(fetchFeed('http://127.0.0.1:1/feed.json', { folder, isImported: never }), code('fetch-failed'))
  const controller = new AbortController()
  controller.abort()
  await assert.rejects(fetchFeed(url, { folder, isImported: never, signal: controller.signal }), { name: 'AbortError' })
  assert.deepEqual(readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && !/\.(?:part|note)$/u.test(entry.name)), [])
})

test('only https, and plain http to this machine', () => {
  assert.equal(allowed('https://example.org/all.zip').href, 'https://example.org/all.zip')
  assert.equal(allowed('http://localhost:1/x').port, '1')
  for (const bad of ['http://example.org/', 'ftp://example.org/', 'file:///etc/passwd', 'x', 'https://a:b@example.org/', 'http://127.0.0.1.example.org/']) assert.throws(() => allowed(bad), code('bad-url'), bad)
})
