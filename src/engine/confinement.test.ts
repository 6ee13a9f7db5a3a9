/** What a reading process may not do, asked of Node.js itself with the arguments that the pool uses. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { confinement } from './confinement.ts'

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'proofmark-confined-')))
after(() => rmSync(folder, { recursive: true, force: true }))
const spool = join(folder, 'spool')
mkdirSync(spool)
const artefact = join(folder, 'card.img')
const other = join(folder, 'diary.txt')
for (const file of [artefact, other]) writeFileSync(file, 'content')

/** Runs statements in a confined process; each gives `yes` or the code of the refusal. */
function attempt(statements: Readonly<Record<string, string>>, before = ''): Record<string, string> {
  const script = `
    import fs from 'node:fs'
    import { execFileSync } from 'node:child_process'
    import { Worker } from 'node:worker_threads'
    ${before}
    const told = {}
    ${Object.entries(statements).map(([name, code]) => `try { ${code}; told[${JSON.stringify(name)}] = 'yes' } catch (error) { told[${JSON.stringify(name)}] = error.code }`).join('\n')}
    process.stdout.write(JSON.stringify(told), () => process.exit(0))`
  const { execArgv, env } = confinement([artefact], spool)
  const { stdout, stderr } = spawnSync(process.execPath, [...execArgv, '--no-warnings', '--input-type=module', '-e', script], { env, encoding: 'utf8' })
  assert.notEqual(stdout, '', stderr)
  return JSON.parse(stdout) as Record<string, string>
}

test('a reading process reads artefacts and writes the spool, and nothing else', () => {
  const refused = 'ERR_ACCESS_DENIED'
  assert.deepEqual(
    attempt({
      artefact: `fs.readFileSync(${JSON.stringify(artefact)})`,
      spool: `fs.writeFileSync(${JSON.stringify(join(spool, 'a'))}, 'x')`,
      other: `fs.readFileSync(${JSON.stringify(other)})`,
      artefactChanged: `fs.writeFileSync(${JSON.stringify(artefact)}, 'x')`,
      beside: `fs.writeFileSync(${JSON.stringify(join(folder, 'new'))}, 'x')`,
      linkOut: `fs.symlinkSync(${JSON.stringify(other)}, ${JSON.stringify(join(spool, 'link'))})`,
      program: "execFileSync('true')",
    }),
    { artefact: 'yes', spool: 'yes', other: refused, artefactChanged: refused, beside: refused, linkOut: refused, program: refused },
  )
})

test('nothing of the environment reaches it', () => {
  process.env['PROOFMARK_TEST_SECRET'] = 'x'
  assert.deepEqual(Object.keys(confinement([artefact], spool).env).filter((name) => name !== 'NODE_COMPILE_CACHE'), [])
})

test('what only starting needs is given up', () => {
  const before = `import { giveUpStartPermissions } from ${JSON.stringify(new URL('./confinement.ts', import.meta.url).href)}; giveUpStartPermissions()`
  assert.deepEqual(attempt({ thread: "new Worker('0', { eval: true })" }, before), { thread: 'ERR_ACCESS_DENIED' })
})
