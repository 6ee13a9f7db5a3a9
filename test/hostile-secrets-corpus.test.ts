/**
 * Nothing of the labelled corpus comes out: every made value of every secret in it is looked for in all that the program prints
 * and writes, in every report format, as it is and in other spellings.
 */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { assessmentSchema } from '../src/assess/schema.ts'
import { reviewPaper } from '../src/reports/paper/review.ts'
import { typeset } from '../src/reports/pdf/typeset.ts'
import { reports } from '../src/reports/registry.gen.ts'
import { newFolder } from './support/hostile.ts'
import { tarOf } from './support/made-archives.ts'
import { images, readCorpus, type Item } from './support/secret-corpus.ts'

const root = join(import.meta.dirname, '..')

/** Standard output, standard error and every report. */
function outputs(image: string): Map<string, string> {
  const folder = newFolder()
  const told = new Map<string, string>()
  // The texts of a PDF are compressed; what is set in it is read before that.
  const written = reports.filter(({ id }) => id !== 'pdf').map(({ id }) => [id, `r-${id}.out`] as const)
  const review = ['review', image, '--fail-on', 'never', ...written.flatMap(([id, file]) => ['--report', `${id}=${file}`])]
  for (const args of [review, ['facts', image]]) {
    const { stdout, stderr, status } = spawnSync(process.execPath, ['--no-warnings', join(root, 'src/apps/cli/main.ts'), ...args], { cwd: folder, env: { PATH: process.env['PATH'], HOME: folder, NO_COLOR: '1' }, encoding: 'utf8', maxBuffer: 512 * 1024 * 1024 })
    assert.ok(status === 0 || status === 3, stderr)
    told.set(`standard output of ${args[0]}`, stdout).set(`standard error of ${args[0]}`, stderr)
  }
  for (const [, file] of written) told.set(file, readFileSync(join(folder, file), 'utf8'))
  const assessment = assessmentSchema.parse(JSON.parse(told.get('r-json.out') ?? ''))
  told.set('pdf', typeset(reviewPaper(assessment), () => true))
  return told
}

/** Values that are secret, with the item that holds them: lines of keys one by one. */
function secretsOf(items: readonly Item[]): Map<string, string> {
  const secrets = new Map<string, string>()
  for (const { secret, values, name } of items) {
    if (!secret) continue
    for (const value of values) {
      if (value.includes('BEGIN CERTIFICATE')) continue
      for (const line of value.split(/\\n|\n/u)) if (line.length >= 8 && !line.startsWith('-----')) secrets.set(line, name)
    }
  }
  return secrets
}

const spellings = (secret: string): string[] => [secret, Buffer.from(secret).toString('hex'), Buffer.from(secret).toString('base64').replace(/=+$/u, '').slice(0, -1), encodeURIComponent(secret)]

test('no value of the corpus comes out, whatever the format', () => {
  const items = ['secrets', 'secrets-held-out'].flatMap(readCorpus)
  let looked = 0
  const found: string[] = []
  for (const [index, image] of images(items).entries()) {
    const file = join(newFolder(), `unit-${index}.tar`)
    writeFileSync(file, tarOf(image.files))
    const secrets = secretsOf(image.items)
    looked += secrets.size
    for (const [where, text] of outputs(file)) for (const [secret, name] of secrets) if (spellings(secret).some((spelling) => text.includes(spelling))) found.push(`${where}: ${name}`)
  }
  assert.ok(looked > 450, `only ${looked} values were looked for`)
  assert.deepEqual([...new Set(found)], [])
})
