/**
 * The acceptance image without its package database: at least 90 % of the components that a rule knows are found with the right
 * version, and none with a wrong one. Says aloud when the image or debugfs is not there.
 */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { review } from '../../src/engine/review.ts'
import { componentScoreText, componentsOf, scoreComponents, truthOf } from '../../tools/component-score.ts'

const data = join(import.meta.dirname, '../../../shared/data/pi-hub')
const image = join(data, 'printer-hub.img.xz')
const hasDebugfs = spawnSync('debugfs', ['-V'], { stdio: 'ignore' }).error === undefined
const skip = !existsSync(image) ? `${image} is not here; the acceptance image comes with the project's data` : hasDebugfs ? false : 'debugfs (e2fsprogs) is not installed'
const scratch = mkdtempSync(join(tmpdir(), 'proofmark-corpus-'))
after(() => rmSync(scratch, { recursive: true, force: true }))

/** Copies that other packages carry in themselves: right, and in no list of packages. */
const carried = [
  // Planted in the product's own program.
  'openssl 1.0.2u',
  // klibc's own inflate.
  'zlib 1.2.3',
]

/** Byte offset of the root file system (partition 2). */
const root = 104_857_600

for (const [name, folders] of Object.entries({ 'its package database': ['/var/lib/dpkg'], 'its package database and documentation': ['/var/lib/dpkg', '/usr/share/doc'] })) {
  test(`without ${name}: at least 90 % of the known components, none wrong`, { skip }, async (context) => {
    const file = join(scratch, 'image.img')
    assert.equal(spawnSync('xz', ['-dc', image], { stdio: ['ignore', openSync(file, 'w'), 'inherit'] }).status, 0)
    for (const folder of folders) assert.equal(spawnSync('debugfs', ['-w', '-R', `unlink ${folder}`, `${file}?offset=${root}`], { stdio: 'ignore' }).status, 0)
    const assessment = await review({ paths: [file], key: new Uint8Array(32), date: '2026-11-23' })
    assert.ok(!assessment.components.some(({ purl }) => purl.startsWith('pkg:deb/')), 'the package database is still there')
    const result = scoreComponents(truthOf(readFileSync(join(data, 'packages.tsv'), 'utf8')), componentsOf(assessment), carried)
    context.diagnostic(componentScoreText(result).split('\n').slice(0, 2).join('; '))
    assert.ok(result.known >= 80 && result.right.length >= result.known * 0.9 && result.wrong.length === 0, componentScoreText(result))
  })
}
