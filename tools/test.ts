/**
 * What `npm test` runs: everything that this machine can. The last line counts what the test runner counted.
 *
 *   npm test                 all
 *   npm test -- readers/zip  only test files whose path contains one of the words, and no other step
 */
import { globSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { run } from 'node:test'
import { spec } from 'node:test/reporters'
import { lintSteps, runSteps, type Step } from './lint.ts'

const root = join(import.meta.dirname, '..')
const words = process.argv.slice(2)
const steps: readonly Step[] = [
  { name: 'registries are current', command: ['tools/gen.ts', '--check'] },
  { name: 'types', command: ['tools/typecheck.ts'] },
  ...lintSteps,
]
// What a developer has imported must not change what tests see.
process.env['PROOFMARK_VULNDB'] = 'none'
const failedSteps = words.length > 0 ? [] : runSteps(steps)

const files = globSync('{src,tools,test}/**/*.test.ts', { cwd: root })
  .filter((file) => words.length === 0 || words.some((word) => file.includes(word)))
  .toSorted()
let [passed, failed, notRun] = [0, failedSteps.length, 0]
const skipped: string[] = []
/** Milliseconds after which a test file hangs. */
const timeout = 15 * 60_000

/** Whole reviews use every core by themselves, and have limits of time: they run alone, after the rest. */
const isHeavy = (file: string): boolean => /^test\/(?:corpus|images)\//u.test(file.replaceAll('\\', '/'))
for (const heavy of [false, true]) {
  const chosen = files.filter((file) => isHeavy(file) === heavy).map((file) => join(root, file))
  if (chosen.length === 0) continue
  const events = run({ files: chosen, concurrency: heavy ? 1 : availableParallelism(), timeout })
  events.on('test:pass', ({ name, skip }) => {
    if (skip !== undefined) skipped.push(typeof skip === 'string' ? `${name}: ${skip}` : name)
  })
  events.on('test:summary', (summary) => {
    if (summary.file !== undefined) return
    const { tests, passed: good, skipped: left, todo } = summary.counts
    passed += good
    notRun += left + todo
    failed += tests - good - left - todo
  })
  for await (const text of events.compose(spec)) process.stdout.write(text)
}

for (const what of skipped) process.stdout.write(`skipped ${what}\n`)
for (const what of failedSteps) process.stdout.write(`failed ${what}\n`)
if (files.length === 0) process.stdout.write('no test file matches\n')
process.stdout.write(`${passed} passed, ${failed} failed, ${notRun} skipped\n`)
process.exitCode = failed > 0 || passed === 0 ? 1 : 0
