/** `proofmark init` as a user runs it, without a terminal and at one. */
import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { test, type TestContext } from 'node:test'
import { UserError } from '../../../engine/user-error.ts'
import { reader } from '../../../readers/dossier/product/reader.ts'
import { draftOf, type Flags } from '../init/flags.ts'
import { only, runReader, type Run } from '../../../readers/shared/testing.ts'

const main = join(import.meta.dirname, '../main.ts')
const root = join(import.meta.dirname, '../../../..')
const image = join(root, 'examples/printer-hub/layerline-hub.img.gz')

function folder(t: TestContext): string {
  const made = mkdtempSync(join(tmpdir(), 'proofmark-init-'))
  t.after(() => rmSync(made, { recursive: true, force: true }))
  return made
}

const environment = (at: string): NodeJS.ProcessEnv => ({ ...process.env, XDG_CACHE_HOME: join(at, '.cache'), NO_COLOR: '1', npm_lifecycle_event: '' })
const run = (at: string, ...args: string[]): { status: number | null; stdout: string; stderr: string } =>
  spawnSync(process.execPath, ['--no-warnings', main, 'init', ...args], { cwd: at, env: environment(at), encoding: 'utf8' })
const visible = (at: string): string[] => readdirSync(at).filter((name) => name !== '.cache').toSorted()
const readBack = (text: string): Promise<Run> => runReader(reader, text, { path: '/product.yaml' })
const fileAt = (at: string): Promise<Run> => readBack(readFileSync(join(at, 'product.yaml'), 'utf8'))

test('flags alone write a file that the reader takes, and the review follows from it', async (t) => {
  const at = folder(t)
  copyFileSync(image, join(at, 'hub.img.gz'))
  const { status, stdout, stderr } = run(at, '--name', 'Hub: "one"', '--stage', 'prototype', '--market', 'eu', '--market', 'uk', '--platform', 'Raspberry Pi 3B+', '--set', 'context.connectivity=wifi,usb',
    '--set', 'context.internet=yes', '--set', 'context.sector=consumer', '--set', 'product.version=1.10', '--set', 'context.units-per-year=3000', '--answer', 'handling.support-funded=planned', '--yes')
  assert.deepEqual([status, stderr], [0, ''])
  const made = await fileAt(at)
  assert.deepEqual(made.problems, [])
  const dossier = only(made, 'dossier')
  assert.deepEqual([dossier.name, dossier.version, dossier.stage, dossier.markets], ['Hub: "one"', '1.10', 'prototype', ['eu', 'uk']])
  assert.deepEqual(dossier.context, { connectivity: ['wifi', 'usb'], internet: true, sector: 'consumer', unitsPerYear: 3000 })
  assert.deepEqual(dossier.artefacts, [{ path: 'hub.img.gz', released: false }])
  assert.deepEqual(made.of('named-platform').map(({ name }) => name), ['raspberry-pi-3b-plus'])
  assert.deepEqual(made.of('answer').map(({ question, answer }) => [question, answer]), [['handling.support-funded', 'planned']])
  assert.match(stdout, /^\nWrote product\.yaml\.\n\nLevel 2 {2}2 of 3 over networks, 2 of 4 with the unit in hand, partly assumed\n/u)
  assert.match(stdout, /it has a network or a radio \(connectivity: wifi, usb \(line \d+\)\)/u)
  assert.match(stdout, /^Applies {2}[^]*Cyber Resilience Act/mu)
  assert.match(stdout, /^ {2}context\.joins +The networks that a unit joins/mu)
  assert.match(stdout, /^Next {2}proofmark review \.\n$/mu)
  const review = spawnSync(process.execPath, ['--no-warnings', main, 'review', at, '--json'], { env: { ...environment(at), PROOFMARK_MARK_KEY: 'of the tests' }, encoding: 'utf8', maxBuffer: 2 ** 28 })
  assert.deepEqual((JSON.parse(review.stdout) as { product: { name: string } }).product.name, 'Hub: "one"', review.stderr)
})

test('--yes asks nothing: the folder gives the name, the catalogue the radios, and each guess says that it is one', async (t) => {
  const at = join(folder(t), 'Greenhouse')
  const { status } = run(dirname(at), at, '--yes', '--platform', 'raspberry-pi-4b')
  assert.equal(status, 0)
  const text = readFileSync(join(at, 'product.yaml'), 'utf8')
  const dossier = only(await readBack(text), 'dossier')
  assert.deepEqual([dossier.name, dossier.stage], ['Greenhouse', 'concept'])
  assert.deepEqual(dossier.context, { connectivity: ['ethernet', 'wifi', 'bluetooth'] })
  assert.match(text, /\(what Raspberry Pi 4 Model B has\)\n {2}connectivity:/u)
  assert.match(text, /\(a guess: nobody was asked\)\n {2}stage: concept/u)
})

test('a radio that no named part has, and a revision that matters, are pointed out', (t) => {
  const at = folder(t)
  const { stderr } = run(at, '--yes', '--dry-run', '--platform', 'raspberry-pi-4b', '--set', 'context.connectivity=wifi,thread,cellular')
  assert.match(stderr.replaceAll(/\s+/gu, ' '), /the part that brings cellular and thread|the part that brings thread and cellular/u)
})

test('the schema that the file names is the published one', (t) => {
  const at = folder(t)
  for (const place of [at, join(root, 'examples/new')]) {
    const { stdout } = run(at, place, '--yes', '--dry-run')
    const named = /^# yaml-language-server: \$schema=(\S+)$/mu.exec(stdout)?.[1] ?? ''
    const file = named.startsWith('file:') ? fileURLToPath(named) : resolve(place, named)
    assert.equal((JSON.parse(readFileSync(file, 'utf8')) as { $id: string }).$id, 'urn:proofmark:schema:product:1')
  }
  assert.equal(/\$schema=(\S+)/u.exec(run(at, join(root, 'examples/new'), '--yes', '--dry-run').stdout)?.[1], '../../schema/product.schema.json')
})

test('--dry-run prints the file alone on standard output and writes nothing', async (t) => {
  const at = folder(t)
  const { status, stdout, stderr } = run(at, 'new', '--dry-run', '--yes')
  assert.equal(status, 0)
  assert.deepEqual((await readBack(stdout)).problems, [])
  assert.match(stderr, /^Level 2/mu)
  assert.deepEqual(visible(at), [])
})

test('wrong use: status 2, the word that was meant, and nothing is written', (t) => {
  const at = folder(t)
  writeFileSync(join(at, 'plain'), '')
  const nothing: Flags = { market: [], platform: [], set: [], answer: [], artefact: [] }
  const wrong: readonly (readonly [Partial<Flags>, RegExp])[] = [
    [{ stage: 'protoype' }, /did you mean "prototype"/u],
    [{ market: ['ue'] }, /did you mean "eu"/u],
    [{ platform: ['rasberry pi 4b'] }, /Did you mean raspberry-pi-4b/u],
    [{ set: ['context.sector=consummer'] }, /did you mean "consumer"/u],
    [{ set: ['context.sectr=consumer'] }, /Did you mean context\.sector\?/u],
    [{ set: ['sector=consumer'] }, /Did you mean context\.sector\?/u],
    [{ set: ['context.joins'] }, /gives no value/u],
    [{ set: ['context.connectivity=wifi,none'] }, /"none" contradicts the other words/u],
    [{ set: ['context.connectivity=none', 'context.joins=home'] }, /it has no network and joins one: context\.connectivity is \[none\] and context\.joins is \[home\]/u],
    [{ set: ['context.units-per-year=1e9'] }, /expected a whole number/u],
    [{ set: ['context.internet=[yes]'] }, /expected yes or no/u],
    [{ answer: ['handling.support-fundd=yes'] }, /Did you mean handling\.support-funded\?/u],
    [{ answer: ['handling.support-funded=maybe'] }, /expected one of yes, no, planned, not-applicable/u],
    [{ answer: ['handling.support-funded=not-applicable'] }, /say why it does not apply/u],
    [{ artefact: ['../x'] }, /leaves the dossier's folder/u],
    [{ artefact: ['absent.img'] }, /no such file/u],
    [{ name: ' ' }, /--name: /u],
  ]
  for (const [args, told] of wrong) {
    assert.throws(() => draftOf({ ...nothing, ...args }, at), (error) => error instanceof UserError && told.test(`${error.message} ${error.hint}`), JSON.stringify(args))
  }
  for (const args of [['--stage', 'protoype', '--yes'], ['plain', '--yes'], ['--set', '--yes']]) {
    const { status, stdout, stderr } = run(at, ...args)
    assert.deepEqual([status, stdout], [2, ''], args.join(' '))
    assert.ok(!stderr.includes('bug of ours'), stderr)
  }
  const noTerminal = run(at)
  assert.equal(noTerminal.status, 2)
  assert.match(noTerminal.stderr, /no terminal[^]*--yes/u)
  assert.deepEqual(visible(at), ['plain'])
})

test('a file that is there is kept without --force, and a link is replaced and not followed', (t) => {
  const at = folder(t)
  writeFileSync(join(at, 'product.yaml'), 'mine')
  const { status, stderr } = run(at, '--yes')
  assert.equal(status, 2)
  assert.match(stderr, /is there already[^]*--force/u)
  assert.equal(readFileSync(join(at, 'product.yaml'), 'utf8'), 'mine')
  rmSync(join(at, 'product.yaml'))
  writeFileSync(join(at, 'elsewhere'), 'mine')
  symlinkSync('elsewhere', join(at, 'product.yaml'))
  assert.equal(run(at, '--yes').status, 2)
  assert.equal(run(at, '--yes', '--force').status, 0)
  assert.equal(readFileSync(join(at, 'elsewhere'), 'utf8'), 'mine')
  assert.ok(lstatSync(join(at, 'product.yaml')).isFile())
  assert.deepEqual(visible(at), ['elsewhere', 'product.yaml'])
  mkdirSync(join(at, 'x/product.yaml'), { recursive: true })
  assert.equal(run(at, 'x', '--yes', '--force').status, 2)
})

test('a folder in which nothing may be written: status 2, nothing left', (t) => {
  const at = folder(t)
  mkdirSync(join(at, 'shut'))
  chmodSync(join(at, 'shut'), 0o555)
  if (process.getuid?.() === 0) return t.skip('run by the superuser, who may write everywhere')
  const { status, stderr } = run(at, 'shut', '--yes')
  assert.equal(status, 2)
  assert.match(stderr, /cannot be written/u)
})

test('names with controls are escaped on the way to the terminal and come back from the file', async (t) => {
  const at = folder(t)
  const name = 'a\u001b[2J\u202e.img'
  copyFileSync(image, join(at, name))
  const { status, stdout, stderr } = run(at, '--yes', '--name', 'x\u001b]0;title\u0007y')
  assert.equal(status, 0)
  assert.doesNotMatch(stdout + stderr, /[^\P{C}\n]/u)
  const text = readFileSync(join(at, 'product.yaml'), 'utf8')
  assert.doesNotMatch(text, /[^\P{C}\n]/u)
  const dossier = only(await readBack(text), 'dossier')
  assert.deepEqual([dossier.name, dossier.artefacts.map(({ path }) => path)], ['x\u001b]0;title\u0007y', [name]])
})

/** A person at a terminal, by `script` of util-linux. */
interface Person {
  /** Waits until the screen has shown this since the last wait. */
  sees(what: RegExp): Promise<void>
  types(keys: string): void
  /** Everything that was drawn. */
  drawn(): string
  status(): Promise<number | null>
}

const hasScript = spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout?.includes('util-linux') ?? false
const without = 'no script of util-linux, which makes a terminal'

function atTerminal(t: TestContext, at: string, env: NodeJS.ProcessEnv, ...args: string[]): Person {
  const words = [process.execPath, '--no-warnings', main, 'init', ...args].map((word) => `'${word}'`).join(' ')
  const child = spawn('script', ['--quiet', '--return', '--command', `stty cols 80 rows 24; exec ${words}`, '/dev/null'], { cwd: at, env: { ...environment(at), TERM: 'xterm', ...env }, stdio: ['pipe', 'pipe', 'pipe'] })
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve))
  t.after(() => child.kill('SIGKILL'))
  let drawn = ''
  let from = 0
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    drawn += text
  })
  return {
    async sees(what) {
      const until = performance.now() + 60_000
      for (;;) {
        const found = what.exec(drawn.slice(from))
        if (found !== null) {
          from += found.index + found[0].length
          // What is shown is drawn before keys are listened to.
          await new Promise((resolve) => setTimeout(resolve, 60))
          return
        }
        assert.ok(performance.now() < until, `never saw ${String(what)} in ${JSON.stringify(drawn.slice(from))}`)
        await new Promise((resolve) => setTimeout(resolve, 15))
      }
    },
    types: (keys) => void child.stdin.write(keys),
    drawn: () => drawn,
    status: () => exited,
  }
}

const enter = '\r'
const down = '\u001b[B'

test('at a terminal: questions, search, several answers, what is not known', async (t) => {
  if (!hasScript) return t.skip(without)
  const at = folder(t)
  copyFileSync(image, join(at, 'hub.img.gz'))
  const person = atTerminal(t, at, {}, '--set', 'context.people-per-unit=4', '--set', 'context.owner-gains=no')
  await person.sees(/\? Name of the product/u)
  person.types(`Grüner "Hub"${enter}`)
  await person.sees(/\? What it is and does/u)
  person.types(enter)
  await person.sees(/\? Where the product is in its life/u)
  person.types(enter)
  await person.sees(/\? Where it is sold/u)
  person.types(` ${down} ${enter}`)
  await person.sees(/\? The part by its catalogue id/u)
  person.types('rasbery 4b')
  await person.sees(/rasbery 4b_[^]*> raspberry-pi-4b /u)
  person.types(enter)
  await person.sees(/\? Revision of the chip|\? Another processor/u)
  person.types(enter)
  await person.sees(/\? Another processor|\? The files to review/u)
  person.types(enter)
  await person.sees(/\? The files to review|\? Every network/u)
  person.types(enter)
  await person.sees(/\? Every network|\? Does it reach the internet/u)
  // Whatever is still asked: Enter is the cautious answer everywhere.
  const done = person.status()
  let status: number | null | undefined
  void done.then((value) => {
    status = value
  })
  while (status === undefined) {
    person.types(enter)
    await new Promise((resolve) => setTimeout(resolve, 150))
  }
  assert.equal(status, 0, person.drawn())
  assert.match(person.drawn(), /Wrote product\.yaml\.[^]*Missing[^]*context\.sector/u)
  const made = await fileAt(at)
  assert.deepEqual(made.problems, [])
  const dossier = only(made, 'dossier')
  assert.deepEqual([dossier.name, dossier.stage, dossier.markets, dossier.artefacts], ['Grüner "Hub"', 'prototype', ['eu', 'uk'], [{ path: 'hub.img.gz', released: false }]])
  assert.deepEqual(made.of('named-platform').map(({ name }) => name), ['raspberry-pi-4b'])
  assert.deepEqual(dossier.context, { connectivity: ['ethernet', 'wifi', 'bluetooth'], peoplePerUnit: 4, ownerGains: false })
  // NO_COLOR: the cursor moves, and no colour is set.
  // oxlint-disable-next-line no-control-regex
  assert.doesNotMatch(person.drawn(), /\u001b\[3\dm/u)
})

test('Ctrl-C and Ctrl-D at any question: status 130, nothing is left', async (t) => {
  if (!hasScript) return t.skip(without)
  for (const [key, env] of [['\u0003', {}], ['\u0004', {}], ['\u0003', { TERM: 'dumb' }], ['\u0004', { TERM: 'dumb' }]] as const) {
    const at = folder(t)
    const person = atTerminal(t, at, env, 'new')
    await person.sees(/Name of the product/u)
    person.types(`Hub${enter}`)
    await person.sees(/What it is and does/u)
    person.types(key)
    assert.equal(await person.status(), 130, person.drawn())
    assert.match(person.drawn(), /stopped; nothing was written/u)
    assert.deepEqual(visible(at), [])
    assert.ok(!existsSync(join(at, 'new')))
  }
})

test('a dumb terminal gets lines: numbers, words, beginnings of words, and no sequences', async (t) => {
  if (!hasScript) return t.skip(without)
  const at = folder(t)
  const person = atTerminal(t, at, { TERM: 'dumb' }, '--platform', 'esp32', '--market', 'us')
  await person.sees(/Name of the product[^]*>/u)
  person.types(enter)
  await person.sees(/What it is and does[^]*>/u)
  person.types(enter)
  await person.sees(/Where the product is in its life[^]*>/u)
  person.types(`protoype${enter}`)
  await person.sees(/did you mean "prototype"\?[^]*>/u)
  person.types(`field${enter}`)
  await person.sees(/Every network[^]*>/u)
  person.types(`1, wifi${enter}`)
  await person.sees(/"none" contradicts the other words[^]*>/u)
  person.types(`wifi, 4${enter}`)
  const done = person.status()
  for (let count = 0; count < 20; count++) person.types(enter)
  assert.equal(await done, 0, person.drawn())
  // oxlint-disable-next-line no-control-regex
  assert.doesNotMatch(person.drawn(), /\u001b/u)
  const dossier = only(await fileAt(at), 'dossier')
  assert.deepEqual([dossier.stage, dossier.context.connectivity], ['fielded', ['wifi', 'bluetooth']])
})
