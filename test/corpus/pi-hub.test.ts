/** The acceptance image, where it lies beside the project: found, not found, defended. Says aloud when it is not there. */
import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { review } from '../../src/engine/review.ts'
import { score, scoreText, type Planted } from '../../tools/score.ts'

const data = join(import.meta.dirname, '../../../shared/data/pi-hub')
const image = join(data, 'printer-hub.img.xz')
const skip = existsSync(image) ? false : `${image} is not here; the acceptance image comes with the project's data`
const scratch = mkdtempSync(join(tmpdir(), 'proofmark-corpus-'))
after(() => rmSync(scratch, { recursive: true, force: true }))
const key = new Uint8Array(32)
const date = '2026-11-23'

test('the packed image: at least 95 % of what was planted, nothing on the controls, the rest defended', { skip }, async () => {
  const assessment = await review({ paths: [image], key, date })
  const planted = JSON.parse(readFileSync(join(data, 'planted.json'), 'utf8')) as Planted[]
  const result = score(assessment, planted)
  assert.ok(result.found / result.counted >= 0.95 && result.wrong.length === 0 && result.undefended.length === 0, scoreText(result))
  assert.equal(assessment.level.required, 2)
  assert.equal(assessment.platforms[0]?.id, 'raspberry-pi-4b')
  assert.notEqual(assessment.verdict, 'ready')
  assert.notEqual(assessment.verdict, 'blocked')
})

test('with its dossier it is fixable at level 2 and blocked by boot at level 3', { skip }, async () => {
  const paths = [join(import.meta.dirname, 'pi-hub/dossier'), image]
  const two = await review({ paths, key, date })
  assert.deepEqual([two.level.required, two.verdict], [2, 'fixable'])
  const three = await review({ paths, key, date, level: 3 })
  assert.equal(three.verdict, 'blocked')
  assert.ok(three.blockers.some((blocker) => blocker.cell === 'boot/available'))
  assert.ok(three.blockers.some((blocker) => blocker.cell === 'boot/kept'))
})

test('the same product on a Raspberry Pi 3 is blocked at level 2 by boot', { skip: false }, async () => {
  const { writeFileSync } = await import('node:fs')
  const folder = mkdtempSync(join(scratch, 'pi3-'))
  writeFileSync(join(folder, 'product.yaml'), readFileSync(join(import.meta.dirname, 'pi-hub/dossier/product.yaml'), 'utf8').replace(/raspberry-pi-4b\n {4}revision: "1.4"/u, 'raspberry-pi-3b-plus'))
  const assessment = await review({ paths: [folder], key, date })
  assert.equal(assessment.verdict, 'blocked')
  assert.ok(assessment.blockers.some((blocker) => blocker.cell === 'boot/available'))
  assert.ok(assessment.alternatives.some((alternative) => alternative.platform.startsWith('raspberry-pi-4') && alternative.verdict === 'fixable'))
})

test('two reviews of the same input differ only in their timings', { skip }, async () => {
  const strip = ({ provenance, ...rest }: Awaited<ReturnType<typeof review>>): string => JSON.stringify({ ...rest, provenance: { ...provenance, timings: {} } })
  const [a, b] = [await review({ paths: [image], key, date, processes: 1 }), await review({ paths: [image], key, date, processes: 2 })]
  assert.equal(strip(a), strip(b))
})
