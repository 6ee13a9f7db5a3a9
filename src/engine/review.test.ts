/** Whole reviews with real reading processes: nothing that was not read passes in silence, and the order is always the same. */
import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import type { Problem } from '../kernel/problem.ts'
import { read, review, type ReviewOptions } from './review.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-review-'))
process.env['TMPDIR'] = folder
after(() => rmSync(folder, { recursive: true, force: true }))
const common: Omit<ReviewOptions, 'paths'> = { key: new Uint8Array(32), date: '2026-11-23', processes: 1 }
const example = new URL('../../examples/printer-hub', import.meta.url).pathname

const sectors = 2048
/** A card with an MBR and these partitions of 1 MiB each, all of type Linux. */
function card(...partitions: readonly Uint8Array[]): Buffer {
  const bytes = Buffer.alloc((partitions.length + 1) * sectors * 512)
  partitions.forEach((content, index) => {
    const entry = 446 + 16 * index
    bytes[entry + 4] = 0x83
    bytes.writeUInt32LE((index + 1) * sectors, entry + 8)
    bytes.writeUInt32LE(sectors, entry + 12)
    bytes.set(content, (index + 1) * sectors * 512)
  })
  bytes.writeUInt16BE(0x55aa, 510)
  return bytes
}
async function problemsOf(name: string, bytes: Uint8Array): Promise<readonly Problem[]> {
  const file = join(folder, name)
  writeFileSync(file, bytes)
  return (await read({ ...common, paths: [file] })).problems
}

test('a partition that looks like a file system and is none makes the review incomplete; one that nothing reads is named; an empty one is not', async () => {
  const broken = Buffer.alloc(4096, 0xa5)
  broken.writeUInt16LE(0xef53, 1080)
  const problems = await problemsOf('card.img', card(broken, Buffer.alloc(4096, 'raw data of some kind '), new Uint8Array(16)))
  assert.deepEqual(problems.map(({ where, code, incomplete }) => [where.path, code, incomplete]), [['1', 'malformed', true], ['2', 'unsupported', false]])
})

test('a product whose dossier tells no name is called unnamed, not nothing', async () => {
  const file = join(folder, 'product.yaml')
  writeFileSync(file, 'title: Lamp\n')
  assert.equal((await review({ ...common, paths: [file] })).product.name, 'unnamed product')
})

test('what a compressed artefact holds has to be readable, as if it had been handed in', async () => {
  const problems = await problemsOf('blob.bin.gz', gzipSync(Buffer.alloc(4096, 'nothing that anybody knows ')))
  assert.ok(problems.some(({ incomplete, message }) => incomplete && message.includes('nothing here can read')), JSON.stringify(problems))
})

test('one process or several give the same assessment, byte for byte but for timings', async () => {
  const of = async (processes: number): Promise<string> => {
    const assessment = await review({ ...common, paths: [example], processes })
    return JSON.stringify({ ...assessment, provenance: { ...assessment.provenance, timings: {} } })
  }
  assert.equal(await of(1), await of(2))
})

test('an aborted review ends with the signal\'s error and leaves nothing in the folder for temporary files', async () => {
  const controller = new AbortController()
  const running = read({ ...common, paths: [example], signal: controller.signal, listener: (event) => event.type === 'progress' && controller.abort() })
  await assert.rejects(running, { name: 'AbortError' })
  assert.deepEqual(readdirSync(folder).filter((name) => name.startsWith('proofmark-')), [])
})
