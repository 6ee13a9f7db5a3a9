/**
 * What is said of real boards: those of the acceptance data and the demonstrations that come with KiCad. Every line of the
 * expectation was held against the schematic sense of its board (docs/boards.md tells how); a line more or less fails. What is
 * not there is skipped aloud.
 */
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join as joinPath } from 'node:path'
import { test } from 'node:test'
import { parse } from 'yaml'
import { checks } from '../src/checks/registry.gen.ts'
import { exampleContext } from '../src/checks/testing.ts'
import { factQuery, type Fact } from '../src/facts/fact.ts'
import { join } from '../src/joins/boards.ts'
import { resolveCatalogue } from '../src/platforms/resolve.ts'
import { reader } from '../src/readers/board/kicad-pcb/reader.ts'
import { collect, factsOf } from './support/fixture.ts'

const folders: Readonly<Record<string, string>> = {
  data: joinPath(import.meta.dirname, '../../shared/data/boards'),
  demos: '/usr/share/kicad/demos',
}
const expected = parse(readFileSync(new URL('./corpus/boards.yml', import.meta.url), 'utf8')) as Readonly<Record<string, readonly string[]>>
/** Checks that look at boards; answers and dumps there are none. */
const looking = checks.filter(({ needs }) => needs.includes('board'))
/** Where strangers have a unit on a bench for days. */
const level = { physical: 3 }

/** One line for each outcome that says something of the board. */
async function said(file: string, name: string): Promise<string[]> {
  const run = await collect(reader, readFileSync(file), `/${name}`)
  assert.equal(run.error, undefined)
  const [board] = factsOf(run, 'board')
  assert.ok(board)
  const fact: Fact<'board'> = { ...board, basis: 'observed', where: { artefact: name, path: '' }, container: name, file: '' }
  const facts = [fact, ...(join.run({ facts: factQuery([fact]), catalogue: resolveCatalogue([]) }).facts ?? [])]
  return looking.flatMap((check) => check.run(exampleContext(check, facts, { level })).flatMap((outcome) => {
    if (outcome.result === 'not-applicable' || outcome.message.startsWith('Nobody has said')) return []
    const severity = outcome.result === 'fail' ? ` ${outcome.severity ?? check.severity({ required: 3, remote: 2, physical: 3 }).severity}` : ''
    return [`${outcome.result}${severity} ${check.id}${outcome.subject === undefined ? '' : `: ${outcome.subject}`}`]
  })).toSorted()
}

for (const [key, lines] of Object.entries(expected)) {
  const [folder = '', ...path] = key.split('/')
  const file = joinPath(folders[folder] ?? '', path.join('/'))
  test(key, { skip: existsSync(file) ? false : `${file} is not here` }, async () => {
    assert.deepEqual(await said(file, path.at(-1) ?? ''), lines)
  })
}

test('large boards are read and judged quickly', { skip: existsSync(`${folders['demos']}/video/video.kicad_pcb`) ? false : 'the demonstrations of KiCad are not here' }, async () => {
  // The least of five: other work on the machine tells less in it.
  let millis = Infinity
  for (let round = 0; round < 5 && millis >= 600; round++) {
    const from = process.cpuUsage()
    await said(`${folders['demos']}/video/video.kicad_pcb`, 'video.kicad_pcb')
    const { user, system } = process.cpuUsage(from)
    millis = (user + system) / 1000
  }
  assert.ok(millis < 600, `${millis} ms of processor time`)
})
