/**
 * How fast images and dumps are verified, in ratios to the tools that everybody has, over the same bytes in the same round: a dm-verity
 * tree beside `veritysetup verify`, a signed image tree and many fuse dumps beside `openssl dgst`. A tool that is not installed is named
 * and passed over.
 */
import { spawnSync } from 'node:child_process'
import { createCipheriv } from 'node:crypto'
import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { startPool } from '../../src/engine/pool.ts'
import { fileSource } from '../../src/engine/worker/file-source.ts'
import { factQuery, type Fact, type FactDraft } from '../../src/facts/fact.ts'
import { join as verityQuestions } from '../../src/joins/verity-questions.ts'
import { purse } from '../../src/kernel/budget.ts'
import { defaultLimits } from '../../src/kernel/limits.ts'
import { spkiKey, verifies } from '../../src/kernel/native/signatures.ts'
import type { Reader } from '../../src/readers/define.ts'
import { reader as verityReader } from '../../src/readers/boot-image/dm-verity/reader.ts'
import { reader as fitReader } from '../../src/readers/boot-image/fit/reader.ts'
import { reader as dtbReader } from '../../src/readers/device-tree/dtb/reader.ts'
import { reader as efuseReader } from '../../src/readers/fuse-dump/espressif/reader.ts'
import { median, timed, type Command } from './measure.ts'

export interface Verification {
  readonly name: string
  /** Throughput of ours by that of the other tool, the median of the rounds. */
  readonly ratio?: number
  readonly least: number
  /** What was measured, or why it was not. */
  readonly note: string
}

const budget = purse(defaultLimits, 0, () => undefined)
const installed = (tool: string): boolean => spawnSync('sh', ['-c', 'command -v "$1"', 'sh', tool], { stdio: 'ignore' }).status === 0
const run = (command: string, args: readonly string[], cwd: string): void => {
  const { status, stderr } = spawnSync(command, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr}`)
}

export async function measureVerification(scratch: string, runs: number): Promise<Verification[]> {
  return [await measureVerity(scratch, runs), await measureFit(scratch, runs), await measureEfuses(scratch, runs)]
}

/** Noise that is the same everywhere: no file system holds it in less space than it has. */
function writeNoise(file: string, bytes: number): void {
  const cipher = createCipheriv('aes-128-ctr', Buffer.alloc(16, 1), Buffer.alloc(16))
  const zeros = Buffer.alloc(4 * 1024 * 1024)
  const descriptor = openSync(file, 'w')
  for (let at = 0; at < bytes; at += zeros.length) writeSync(descriptor, cipher.update(zeros.subarray(0, Math.min(zeros.length, bytes - at))))
  closeSync(descriptor)
}

async function factsOf(reader: Reader, file: string, artefact: number, name: string): Promise<Fact[]> {
  const source = fileSource(file)
  const facts: Fact[] = []
  const input = { size: source.size, read: source.read.bind(source), place: { artefact, steps: [] }, path: `/${name}` }
  for await (const item of reader.read(input, budget)) if ('fact' in item) facts.push(placed(item.fact as FactDraft, name))
  source.close()
  return facts
}
const placed = (draft: FactDraft, name: string): Fact => ({ ...draft, basis: 'observed', where: { artefact: name, path: '' }, container: '', file: `/${name}` }) as Fact

/** Rounds of both in turn; how many times as fast as the other ours is. */
async function ratioOf(runs: number, other: Command, ours: () => Promise<unknown>): Promise<{ readonly ratio: number; readonly ours: number; readonly other: number }> {
  const rounds: { ours: number; other: number }[] = []
  await timed(other)
  await ours()
  for (let round = 0; round < runs; round++) {
    const { wallMillis, status } = await timed(other)
    if (status !== 0) throw new Error(`${other.join(' ')} ended with status ${status}`)
    const started = performance.now()
    await ours()
    rounds.push({ other: wallMillis, ours: performance.now() - started })
  }
  return { ratio: median(rounds.map((round) => round.other / round.ours)), ours: median(rounds.map((round) => round.ours)), other: median(rounds.map((round) => round.other)) }
}
const seconds = (millis: number): string => `${(millis / 1000).toFixed(2)} s`

const verityBytes = 2 * 1024 ** 3

/** The questions that a review asks, answered by its reading processes, which are up already. */
async function measureVerity(scratch: string, runs: number): Promise<Verification> {
  const base = { name: 'dm-verity, 2 GiB / veritysetup verify', least: 0.8 }
  if (!installed('veritysetup')) return { ...base, note: 'veritysetup is not installed' }
  const [data, tree] = [join(scratch, 'data.img'), join(scratch, 'hash.img')]
  writeNoise(data, verityBytes)
  const { stdout } = spawnSync('veritysetup', ['format', data, tree], { encoding: 'utf8' })
  const root = /Root hash:\s*([0-9a-f]+)/u.exec(stdout)?.[1] ?? ''
  const artefacts = [{ name: 'data.img', file: data, bytes: verityBytes }, { name: 'hash.img', file: tree, bytes: fileSource(tree).size }]
  const facts: Fact[] = [
    ...artefacts.map(({ name, bytes }): Fact => ({ kind: 'artefact', name, bytes, sha256: '', basis: 'observed', where: { artefact: name, path: '' }, container: '', file: '' })),
    ...await factsOf(verityReader, tree, 1, 'hash.img'),
  ]
  const questions = verityQuestions.run({ facts: factQuery(facts) } as Parameters<typeof verityQuestions.run>[0]).questions ?? []
  const pool = startPool({ setup: { type: 'setup', artefacts, limits: defaultLimits, spoolFolder: scratch, markKey: new Uint8Array(32) }, onAlive: () => undefined })
  try {
    const { ratio, ours, other } = await ratioOf(runs, ['veritysetup', 'verify', data, tree, root], async () => {
      const results = await Promise.all(questions.map((question) => pool.run({ type: 'answer', questions: [question] })))
      const checks = results.flatMap((result) => result.facts).filter((fact) => fact.kind === 'verity-check')
      if (checks.length !== questions.length || checks.some((fact) => fact.kind === 'verity-check' && fact.differ > 0)) throw new Error('the tree was not verified')
    })
    return { ...base, ratio, note: `${seconds(ours)} and ${seconds(other)}, ${pool.size} processes` }
  } finally {
    await pool.close()
  }
}

const fitBytes = 64 * 1024 ** 2
const its = `/dts-v1/; / { description = "bench"; #address-cells = <1>; images { kernel { data = /incbin/("kernel"); type = "kernel"; arch = "arm64"; os = "linux"; compression = "none"; load = <0x80000>; entry = <0x80000>; hash-1 { algo = "sha256"; }; }; };
configurations { default = "conf-1"; conf-1 { kernel = "kernel"; signature-1 { algo = "sha256,rsa2048"; key-name-hint = "dev"; sign-images = "kernel"; }; }; }; };`

async function measureFit(scratch: string, runs: number): Promise<Verification> {
  const base = { name: 'signed image tree, 64 MiB / openssl dgst', least: 0.7 }
  for (const tool of ['mkimage', 'dtc', 'openssl']) if (!installed(tool)) return { ...base, note: `${tool} is not installed` }
  writeNoise(join(scratch, 'kernel'), fitBytes)
  writeFileSync(join(scratch, 'bench.its'), its)
  writeFileSync(join(scratch, 'control.dts'), '/dts-v1/; / { };')
  run('openssl', ['genrsa', '-out', 'dev.key', '2048'], scratch)
  run('openssl', ['req', '-x509', '-new', '-key', 'dev.key', '-subj', '/CN=dev', '-days', '36500', '-out', 'dev.crt'], scratch)
  run('dtc', ['-q', '-p', '4096', '-O', 'dtb', '-o', 'control.dtb', 'control.dts'], scratch)
  run('mkimage', ['-q', '-f', 'bench.its', '-k', '.', '-K', 'control.dtb', '-r', 'bench.itb'], scratch)
  const [image, control] = [join(scratch, 'bench.itb'), join(scratch, 'control.dtb')]
  const { ratio, ours, other } = await ratioOf(runs, ['openssl', 'dgst', '-sha256', image], async () => {
    const [key] = (await factsOf(dtbReader, control, 1, 'control.dtb')).filter((fact) => fact.kind === 'public-key')
    const [found] = (await factsOf(fitReader, image, 0, 'bench.itb')).filter((fact) => fact.kind === 'signed-image')
    const check = found?.kind === 'signed-image' ? found.signatures[0]?.check : undefined
    if (key?.kind !== 'public-key' || check === undefined) throw new Error('the image tree was not read')
    const source = fileSource(image)
    const good = await verifies(source, check.signed, check.scheme, spkiKey(Buffer.from(key.spki, 'hex')), Buffer.from(check.signature, 'hex'), budget)
    source.close()
    if (!good) throw new Error('the image tree was not verified')
  })
  return { ...base, ratio, note: `${seconds(ours)} and ${seconds(other)}` }
}

const dumps = 10_000
const rows = ['DIS_DOWNLOAD_ICACHE', 'DIS_DOWNLOAD_DCACHE', 'DIS_FORCE_DOWNLOAD', 'DIS_TWAI', 'DIS_DIRECT_BOOT', 'DIS_PAD_JTAG', 'DIS_USB_JTAG', 'DIS_DOWNLOAD_MANUAL_ENCRYPT', 'SECURE_BOOT_KEY_REVOKE1', 'SECURE_BOOT_KEY_REVOKE2', 'SECURE_BOOT_EN', 'DIS_DOWNLOAD_MODE', 'ENABLE_SECURITY_DOWNLOAD']

/** A summary as espefuse prints it, with the address of a unit. */
function summary(unit: number): string {
  const bytes = (seed: number): string => Array.from({ length: 32 }, (_, index) => ((index * 7 + seed) & 255).toString(16).padStart(2, '0')).join(' ')
  const line = (name: string, text: string, value: string): string => `${`${name} (BLOCK0)`.padEnd(51)}${text.padEnd(50)} = ${value}`
  return [
    'espefuse.py v4.8', 'Connecting....', 'Detecting chip type... ESP32-S3', '', '=== Run "summary" command ===', 'EFUSE_NAME (Block) Description  = [Meaningful Value] [Readable/Writeable] (Hex Value)', '-'.repeat(88), 'Security fuses:',
    ...rows.map((name) => line(name, 'Set this bit to switch it on for good', 'True R/- (0b1)')),
    line('SECURE_BOOT_KEY_REVOKE0', 'Revoke the first digest', 'False R/W (0b0)'), line('SPI_BOOT_CRYPT_CNT', 'Enables flash encryption', 'Enable R/- (0b001)'), line('KEY_PURPOSE_0', 'Purpose of the key', 'SECURE_BOOT_DIGEST0 R/- (0x9)'),
    ...[1, 2, 3, 4, 5].map((index) => line(`KEY_PURPOSE_${index}`, 'Purpose of the key', 'USER R/W (0x0)')),
    ...[0, 1, 2, 3, 4, 5].flatMap((index) => [`BLOCK_KEY${index} (BLOCK${index + 4})`.padEnd(51), `   = ${bytes(index)} R/- `]),
    ...Array.from({ length: 60 }, (_, index) => line(`CALIBRATION_${index}`, 'A value that the maker of the chip burnt', `${index} R/W (0x${index.toString(16)})`)),
    'Mac fuses:', line('MAC', 'Address of the unit', `7c:df:a1:00:${(unit >> 8).toString(16).padStart(2, '0')}:${(unit & 255).toString(16).padStart(2, '0')} (OK) R/W `), '',
  ].join('\n')
}

async function measureEfuses(scratch: string, runs: number): Promise<Verification> {
  // Text is taken apart line by line, and every field becomes a fact with its line: that costs more than a digest of the same bytes. The more,
  // the better the processor's instructions for SHA-256 are: 0.07 to 0.14 on the same machine at different times.
  const base = { name: '10,000 eFuse summaries / openssl dgst', least: 0.05 }
  if (!installed('openssl')) return { ...base, note: 'openssl is not installed' }
  const texts = Array.from({ length: dumps }, (_, unit) => new TextEncoder().encode(summary(unit)))
  const all = join(scratch, 'summaries.txt')
  writeFileSync(all, Buffer.concat(texts))
  const { ratio, ours, other } = await ratioOf(runs, ['openssl', 'dgst', '-sha256', all], async () => {
    let closed = 0
    for (const bytes of texts) {
      const input = { size: bytes.length, read: async (offset: number, length: number) => bytes.subarray(offset, offset + length), place: { artefact: 0, steps: [] }, path: '/efuse.txt' }
      for await (const item of efuseReader.read(input, purse(defaultLimits, 0, () => undefined))) if ('fact' in item && item.fact.kind === 'fuses' && item.fact.bootAuthentication === 'on') closed++
    }
    if (closed !== dumps) throw new Error(`${closed} of ${dumps} summaries were read`)
  })
  return { ...base, ratio, note: `${seconds(ours)} and ${seconds(other)}, ${(Buffer.concat(texts).length / 1e6).toFixed(0)} MB` }
}
