import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { claimsPath, collect, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

const script = async (name: string) => {
  const { facts } = await collect(reader, readFileSync(new URL(`./fixtures/${name}`, import.meta.url)), name.slice(name.indexOf('/')))
  return facts.find((fact) => fact.kind === 'script')
}

test('an update over HTTP: variables in addresses, a checksum is no signature, pipes into a shell', async () => {
  const found = await script('http-update/usr/local/bin/update.sh')
  assert.deepEqual(found?.downloads.map(({ line, tool, scheme, insecure, url }) => [line, tool, scheme, insecure, url]), [
    [7, 'curl', 'http', false, 'http://updates.example.com/device/latest.txt'],
    [9, 'wget', 'http', false, 'http://updates.example.com/device/app-${VERSION}.tar.gz'],
    [10, 'curl', 'http', false, 'http://updates.example.com/device/app.sha256'],
    [12, 'curl', 'https', true, 'https://updates.example.com/post.sh'],
  ])
  assert.deepEqual(found.runs, [{ line: 11, what: 'unpacks into the system' }, { line: 12, what: 'piped into sh' }])
  assert.deepEqual(found.verifies, [])
})

test('a signed update', async () => {
  const found = await script('signed-update/opt/update/apply')
  assert.equal(found?.interpreter, 'bash')
  assert.deepEqual(found.downloads.map(({ scheme, insecure }) => [scheme, insecure]), [['https', false], ['https', false]])
  assert.deepEqual(found.runs, [{ line: 7, what: 'installs with swupdate' }])
  assert.deepEqual(found.verifies, [{ line: 6, how: 'openssl dgst -verify' }, { line: 7, how: 'swupdate -k' }])
})

test('OpenWrt: its own tools, defaults of variables, continued lines, every way into a shell', async () => {
  const found = await script('openwrt/usr/sbin/fetch.sh')
  assert.deepEqual(found?.downloads.map(({ line, tool, scheme, insecure }) => [line, tool, scheme, insecure]), [
    [3, 'uclient-fetch', 'http', true], [6, 'tftp', 'tftp', false], [9, 'wget', 'ftp', false], [10, 'curl', 'http', false],
  ])
  assert.deepEqual(found.runs, [
    { line: 3, what: 'installs with opkg' }, { line: 5, what: 'installs with opkg' }, { line: 7, what: 'installs with mtd' },
    { line: 9, what: 'run by eval' }, { line: 10, what: 'run by bash' },
  ])
  assert.deepEqual(found.verifies, [{ line: 8, how: 'usign -V' }])
})

test('Python: calls, constants, certificates not checked, commands handed to a shell', async () => {
  const found = await script('python/opt/agent/update.py')
  assert.deepEqual(found?.downloads.map(({ line, scheme, insecure, url }) => [line, scheme, insecure, url]), [
    [6, 'http', false, 'http://203.0.113.5/pkg.deb'], [7, 'https', true, 'https://cloud.example.com/cfg'], [8, 'http', false, 'http://203.0.113.5'], [9, 'https', false, 'https://cloud.example.com/a.deb'],
  ])
  assert.deepEqual(found.runs, [{ line: 8, what: 'run by exec' }, { line: 10, what: 'installs with dpkg' }])
  assert.deepEqual(found.verifies, [{ line: 11, how: 'a library call' }])
})

test('comments, messages and looking for a program are no downloads', async () => {
  assert.equal(await script('quiet/etc/init.d/plain'), undefined)
})

const lines: Readonly<Record<string, string>> = {
  'if ! curl -sSf -o /tmp/x https://a.example/x; then': 'https',
  'curl -kfsSL https://a.example/x -o x': 'https insecure',
  'timeout 30 wget --no-check-certificate https://a.example/x': 'https insecure',
  'X=$(curl -H "Authorization: Bearer abc" http://a.example/x)': 'http',
  'curl -u op:hunter22 http://op:hunter22@a.example/x?token=hunter33': 'http',
  'curl "$UNKNOWN/x" | tar xz -C /': 'unknown',
  'wget --spider http://a.example/': '',
  'curl -I http://a.example/': '',
  'echo curl http://a.example | tee log': '',
}

test('single lines', async () => {
  for (const [line, expected] of Object.entries(lines)) {
    const run = await collect(reader, `#!/bin/sh\n${line}\n`, '/usr/bin/x')
    const [found] = factsOf(run, 'script')
    const [first] = found?.downloads ?? []
    assert.equal(first === undefined ? '' : `${first.scheme}${first.insecure ? ' insecure' : ''}`, expected, line)
    assert.doesNotMatch(JSON.stringify(run.facts), /hunter/, line)
  }
})

test('a program that begins like a script is left alone', async () => {
  const content = new Uint8Array([...new TextEncoder().encode('#!/bin/sh\ncurl http://a.example | sh\n'), 0, 1, 2])
  assert.deepEqual((await collect(reader, content, '/usr/bin/self-extracting')).facts, [])
})

test('odd inputs', () => survivesOddInputs(reader, ['/x.sh']))

test('any name ending in .sh, and any file that begins as a script', () => {
  assert.ok(claimsPath(reader, '/opt/x/update.sh'))
  assert.ok(reader.signatures.some(({ hex, paths }) => hex === '23 21' && paths === undefined))
})
