/** The labelled corpora through whole reviews: precision and recall, each miss by name, and that no secret comes out. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { review } from '../../src/engine/review.ts'
import { tarOf } from '../support/made-archives.ts'
import { personalText, scorePersonalData } from '../support/personal-corpus.ts'
import { readCorpus, scoreSecrets, scoreText } from '../support/secret-corpus.ts'
import { leastPrecision, leastRecall } from '../../tools/score-secrets.ts'

for (const name of ['secrets', 'secrets-held-out']) {
  test(`${name}: precision and recall`, async (t) => {
    const items = readCorpus(name)
    const result = await scoreSecrets(items)
    const text = scoreText(name, result)
    t.diagnostic(text.split('\n')[0] ?? '')
    assert.ok(result.precision >= leastPrecision && result.recall >= leastRecall, text)
  })
}

test('the corpus is as large as it says, and 45 % of it or more are look-alikes', () => {
  const items = readCorpus('secrets')
  const lookAlikes = items.filter((item) => !item.secret).length
  assert.ok(items.length >= 320 && lookAlikes / items.length >= 0.45, `${items.length} items, ${lookAlikes} look-alikes`)
  assert.equal(new Set(items.map((item) => item.name)).size, items.length, 'two items have one name')
})

test('personal data: precision and recall', async (t) => {
  const result = await scorePersonalData()
  const text = personalText(result)
  t.diagnostic(text.split('\n')[0] ?? '')
  assert.ok(result.items >= 60 && result.precision >= leastPrecision && result.recall >= leastRecall, text)
})

const withoutTools = ['mksquashfs', 'mkfs.ext4', 'cc'].filter((tool) => spawnSync(tool, ['-version'], { stdio: 'ignore' }).error !== undefined)

test('a secret in an archive in a squashfs in an ext4 in gzip, and in a real program', { skip: withoutTools.length > 0 ? `not installed: ${withoutTools.join(', ')}` : false }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nested-'))
  try {
    const path = (name: string): string => join(folder, name)
    const run = (command: string, ...args: readonly string[]): void => assert.equal(spawnSync(command, args, { cwd: folder, stdio: 'ignore' }).status, 0, command)
    const secret = ['Tundra', '58', 'brass'].join('-')
    for (const name of ['inner/etc', 'root/etc', 'root/opt', 'root/usr/sbin']) mkdirSync(path(name), { recursive: true })
    writeFileSync(path('inner/etc/backup.tar.gz'), gzipSync(tarOf({ 'etc/app.conf': Buffer.from(`mqtt_password = ${secret}\n`) })))
    run('mksquashfs', 'inner', 'root/opt/app.squashfs', '-noappend', '-quiet')
    writeFileSync(path('agent.c'), `#include <stdio.h>\nint main(void) { puts("mqtt://unit:${secret}@mqtt.maker.net:1883"); return 0; }\n`)
    run('cc', '-O2', '-s', '-o', 'root/usr/sbin/agent', 'agent.c')
    writeFileSync(path('root/etc/os-release'), 'ID=unit\nVERSION_ID=1\n')
    writeFileSync(path('root/etc/passwd'), 'root:x:0:0::/:/bin/sh\n')
    run('mkfs.ext4', '-q', '-d', 'root', 'root.img', '8M')
    writeFileSync(path('unit.img.gz'), gzipSync(readFileSync(path('root.img'))))
    const { outcomes } = await review({ paths: [path('unit.img.gz')], key: new Uint8Array(32), date: '2026-11-23' })
    const told = outcomes.filter(({ check, result }) => check === 'keys/no-secrets-in-files' && result === 'fail').flatMap(({ evidence }) => evidence.map((item) => item.path))
    assert.ok(told.some((place) => /app\.squashfs.*backup\.tar\.gz.*\/etc\/app\.conf$/u.test(place)), told.join('\n'))
    assert.ok(told.some((place) => place.endsWith('/usr/sbin/agent')), told.join('\n'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
