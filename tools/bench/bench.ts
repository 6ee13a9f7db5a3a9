/**
 * `npm run bench`: how fast and how large a whole review is, in ratios to what everybody has (sha256sum over the same raw
 * image, warm cache), because seconds of one machine say nothing about another. Exits with 1 when a bar does not hold.
 *
 *   npm run bench                          the acceptance image, where it lies beside the project
 *   npm run bench -- --image FILE          another raw image
 *   npm run bench -- --runs N              rounds (5)
 *   npm run bench -- --curve               how cost grows from 0.2 GB to 8 GB instead; needs 20 GB of room
 *   npm run bench -- --curve --from FOLDER --gigabytes 0.2,1,2   of these files, to these sizes
 */
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, openSync, rmSync, statSync, truncateSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { boardPeakBytes, measureBoard } from './board.ts'
import { measureCurve, type Point } from './curve.ts'
import { frameworkMillis, measureFrameworks } from './frameworks.ts'
import { measureHardening } from './hardening.ts'
import { leastRatio, measureIdentification } from './identification.ts'
import { median, peakMemory, timed, type Command, type Timed } from './measure.ts'
import { measureOthers } from './others.ts'
import { pdfMillis } from './pdf.ts'
import { measureVerification } from './verification.ts'
import { measureDatabase } from './vulnerabilities.ts'

const root = join(import.meta.dirname, '../..')
const packed = join(root, '../shared/data/pi-hub/printer-hub.img.xz')
const bars = { ratio: 8, peakBytes: 800 * 1024 ** 2, growth: 1.15, helpMillis: 150, hardening: 20, pdfMillis: 5000, curvePeakBytes: 800 * 1024 ** 2, curveGrowth: 1.5 }

const { values } = parseArgs({ options: {
  image: { type: 'string' }, runs: { type: 'string', default: '5' },
  curve: { type: 'boolean', default: false }, from: { type: 'string', default: '/usr' }, gigabytes: { type: 'string', default: '0.2,1,2,4,8' },
} })
const runs = Math.max(1, Number(values.runs) || 5)
const say = (text = ''): void => void process.stdout.write(`${text}\n`)

const scratch = mkdtempSync(join(tmpdir(), 'proofmark-bench-'))
process.once('exit', () => rmSync(scratch, { recursive: true, force: true }))
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))

// Compiled code is kept here, so that the figures do not depend on what the user ran before.
const options = { environment: { XDG_CACHE_HOME: join(scratch, 'cache'), PROOFMARK_MARK_KEY: 'bench' } }
const proofmark = (...args: string[]): Command => [process.execPath, join(root, 'bin/proofmark.mjs'), ...args]
const review = (name: string): Command => proofmark('review', name, '--json', '--no-progress')

const image = values.curve ? undefined : values.image === undefined ? unpacked() : resolve(process.env['INIT_CWD'] ?? '.', values.image)
if (values.curve) process.exitCode = (await curve()) ? 0 : 1
else if (image === undefined || !existsSync(image)) say(`skipped: ${image ?? packed} is not here; name a raw image with --image FILE`)
else process.exitCode = (await bench(image)) ? 0 : 1

function unpacked(): string | undefined {
  if (!existsSync(packed)) return undefined
  const file = join(scratch, 'image.img')
  const { status } = spawnSync('xz', ['-dc', packed], { stdio: ['ignore', openSync(file, 'wx'), 'inherit'] })
  if (status !== 0) throw new Error(`xz could not unpack ${packed}`)
  return file
}

/** A table of sizes; the bars are memory, whatever the size, and a ratio that does not grow with it. */
async function curve(): Promise<boolean> {
  const megabytes = (bytes: number): string => `${(bytes / 1024 ** 2).toFixed(0)} MB`
  const sizes = values.gigabytes.split(',').map((size) => Number(size) * 1e9).filter((size) => size > 0)
  say(`files of ${values.from}, ${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), Node.js ${process.versions.node}`)
  say()
  say(['size'.padStart(9), 'files'.padStart(9), 'wall'.padStart(10), 's/GB'.padStart(8), 'x sha256sum'.padStart(12), 'peak PSS'.padStart(10)].join(''))
  const points: Point[] = []
  for await (const point of measureCurve({ ...options, from: values.from, sizes, scratch, review })) {
    points.push(point)
    const seconds = point.wallMillis / 1000
    say([`${(point.bytes / 1e9).toFixed(2)} GB`.padStart(9), String(point.files).padStart(9), `${seconds.toFixed(1)} s`.padStart(10), (seconds / (point.bytes / 1e9)).toFixed(2).padStart(8), point.ratio.toFixed(2).padStart(12), megabytes(point.peakBytes).padStart(10), point.status > 1 ? `  exit status ${point.status}` : ''].join(''))
  }
  say()
  const peak = Math.max(...points.map((point) => point.peakBytes))
  const large = points.filter((point) => point.bytes >= 0.9e9).map((point) => point.ratio)
  const growth = Math.max(...large) / (large[0] ?? 1)
  say(`peak memory ${megabytes(peak)}, bar ${megabytes(bars.curvePeakBytes)}; ratio from the first gigabyte on at most ${growth.toFixed(2)} times that of the first, bar ${bars.curveGrowth}`)
  return peak <= bars.curvePeakBytes && (large.length === 0 || growth <= bars.curveGrowth) && points.every((point) => point.status <= 1)
}

async function bench(file: string): Promise<boolean> {
  const held: boolean[] = []
  const row = (name: string, figure: string, bar = '', holds?: boolean): void => {
    if (holds !== undefined) held.push(holds)
    say(`${name.padEnd(46)} ${figure.padEnd(34)} ${bar}${holds === undefined ? '' : holds ? '  holds' : '  DOES NOT HOLD'}`)
  }

  say(`${(statSync(file).size / 1e6).toFixed(0)} MB image, ${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), Node.js ${process.versions.node}, ${runs} rounds, medians`)
  say()
  const cold = await timed(review(file), options)
  const rounds: { review: Timed; coreutils: Timed; node: Timed }[] = []
  await timed(['sha256sum', file])
  for (let round = 0; round < runs; round++) {
    rounds.push({
      coreutils: await timed(['sha256sum', file]),
      review: await timed(review(file), options),
      node: await timed([process.execPath, join(import.meta.dirname, 'sha256.ts'), file]),
    })
  }
  const wall = (what: keyof (typeof rounds)[number]): number => median(rounds.map((round) => round[what].wallMillis))
  const figure = ({ wallMillis, cpuMillis }: Pick<Timed, 'wallMillis' | 'cpuMillis'>): string => `${(wallMillis / 1000).toFixed(2)} s wall, ${(cpuMillis / 1000).toFixed(2)} s processor`
  const medians = (what: keyof (typeof rounds)[number]): string => figure({ wallMillis: wall(what), cpuMillis: median(rounds.map((round) => round[what].cpuMillis)) })
  row('sha256sum (coreutils)', medians('coreutils'))
  row('SHA-256 of Node.js', medians('node'))
  row('whole review', medians('review'))
  row('  the first, nothing compiled yet', figure(cold))
  const ratio = median(rounds.map((round) => round.review.wallMillis / round.coreutils.wallMillis))
  row('review / sha256sum', `${ratio.toFixed(2)} x`, `<= ${bars.ratio} x`, ratio <= bars.ratio)
  row('review / SHA-256 of Node.js', `${median(rounds.map((round) => round.review.wallMillis / round.node.wallMillis)).toFixed(2)} x`)
  if (rounds.some((round) => ![0, 1].includes(round.review.status))) row('review', 'did not end as it should', 'exit status 0 or 1', false)

  if (process.platform === 'linux') {
    const peak = await peakMemory(review(file), options)
    const large = join(scratch, 'large.img')
    copyFileSync(file, large)
    truncateSync(large, statSync(file).size * 4)
    const larger = await peakMemory(review(large), options)
    rmSync(large)
    const megabytes = (bytes: number): string => `${(bytes / 1024 ** 2).toFixed(0)} MB`
    row('peak memory of all processes (PSS)', megabytes(peak), `<= ${megabytes(bars.peakBytes)}`, peak <= bars.peakBytes)
    row('  the same image, four times as long', `${megabytes(larger)}, ${(larger / peak).toFixed(2)} x`, `<= ${bars.growth} x`, larger <= peak * bars.growth)
    const { peakBytes, note } = await measureBoard(proofmark, scratch, runs, options)
    if (peakBytes === undefined) row('  a circuit board of 7 MB with its picture', note)
    else row('  a circuit board of 7 MB with its picture', `${megabytes(peakBytes)} (${note})`, `<= ${megabytes(boardPeakBytes)}`, peakBytes <= boardPeakBytes)
  } else say('peak memory: measured on Linux only')

  const help: Timed[] = []
  for (let round = 0; round < 3 * runs; round++) help.push(await timed(proofmark('--help'), options))
  const helpMillis = median(help.map(({ wallMillis }) => wallMillis))
  row('proofmark --help', `${helpMillis.toFixed(0)} ms`, `<= ${bars.helpMillis} ms`, helpMillis <= bars.helpMillis)

  say()
  say('Verification, in the throughput of other tools over the same bytes:')
  for (const { name, ratio, least, note } of await measureVerification(scratch, runs)) {
    if (ratio === undefined) row(name, note)
    else row(name, `${ratio.toFixed(2)} x (${note})`, `>= ${least} x`, ratio >= least)
  }

  say()
  const { ratio: faster, note: how } = await measureHardening(file, scratch, runs)
  if (faster === undefined) row('hardening of programs', how)
  else row('checksec --dir / hardening of programs', `${faster.toFixed(0)} x (${how})`, `>= ${bars.hardening} x`, faster >= bars.hardening)

  const pdf = await pdfMillis()
  row('PDF of a review of 200 findings', `${(pdf / 1000).toFixed(2)} s`, `<= ${bars.pdfMillis / 1000} s`, pdf <= bars.pdfMillis)

  say()
  const compared = await measureFrameworks(join(import.meta.dirname, '..', '..'))
  row(`frameworks over ${compared.examples} examples`, `${compared.statusMillis.toFixed(0)} ms, ${compared.requirements} requirements`, `<= ${frameworkMillis} ms`, compared.statusMillis <= frameworkMillis)
  row('  their matrices as tables and workbooks', `${compared.filesMillis.toFixed(0)} ms`)

  say()
  say('The vulnerability database, on feeds that are made up in the size of the real ones:')
  for (const { name, figure, bar, holds } of await measureDatabase(scratch)) row(name, figure, bar, holds)

  say()
  say('What one would run instead, and how long a review takes in their time:')
  for (const { name, measured, note } of await measureOthers(file, scratch)) {
    if (measured === undefined) row(name, note ?? '')
    else row(name, figure(measured), `review / this: ${(wall('review') / measured.wallMillis).toFixed(2)} x${note === undefined ? '' : `  (${note})`}`)
  }
  say()
  say('Components of the image without its package database, in the time of other scanners over its extracted files:')
  for (const { name, ratio, note } of await measureIdentification(file, scratch, review, options.environment)) {
    if (ratio === undefined) row(name, note)
    else row(name, `${ratio.toFixed(1)} x (${note})`, `>= ${leastRatio} x`, ratio >= leastRatio)
  }
  say()
  const failed = held.filter((holds) => !holds).length
  say(failed === 0 ? `all ${held.length} bars hold` : `${failed} of ${held.length} bars do not hold`)
  return failed === 0
}
