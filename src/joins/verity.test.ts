/** Hash trees of veritysetup: data is found and compared, root hashes and their signatures are put to it. One of them in a whole reading. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { tool } from '../../test/support/real-tools.ts'
import { answer } from '../engine/answers/index.ts'
import { read } from '../engine/review.ts'
import { complete } from '../engine/worker/naming.ts'
import { selector } from '../engine/worker/select.ts'
import type { SignedImage } from '../facts/boot.ts'
import { factQuery, type Fact } from '../facts/fact.ts'
import { purse } from '../kernel/budget.ts'
import { defaultLimits } from '../kernel/limits.ts'
import type { Place } from '../kernel/place.ts'
import type { ByteSource } from '../kernel/source.ts'
import { lentBytes } from '../kernel/testing.ts'
import { reader as rootHash } from '../readers/boot-config/root-hash/reader.ts'
import { reader as tree } from '../readers/boot-image/dm-verity/reader.ts'
import type { Reader } from '../readers/define.ts'
import { reader as squashfs } from '../readers/filesystem/squashfs/reader.ts'
import { join as images } from './verity-images.ts'
import { join as questions } from './verity-questions.ts'

const folder = mkdtempSync(join(tmpdir(), 'verity-'))
after(() => rmSync(folder, { recursive: true }))
const at = (name: string): string => join(folder, name)

/** A squashfs of one file, its hash tree apart and behind it, and the root hash; undefined where a tool is missing. */
function made(): { readonly root: string; readonly appended: string } | undefined {
  writeFileSync(at('content'), Buffer.alloc(300_000, 0).map((_, index) => (index * 7919) >> 3))
  const squashed = tool('mksquashfs', [at('content'), at('data.img'), '-noappend', '-no-progress', '-quiet', '-noI', '-noD', '-noF'], '')
  const root = squashed === undefined ? undefined : format(at('data.img'), at('hash.img'))
  if (root === undefined) return undefined
  copyFileSync(at('data.img'), at('both.img'))
  const bytes = readFileSync(at('data.img')).length
  const appended = format(at('both.img'), at('both.img'), ['--hash-offset', String(bytes), '--data-blocks', String(bytes / 4096)])
  return appended === undefined ? undefined : { root, appended }
}
function format(data: string, tree: string, more: readonly string[] = []): string | undefined {
  return /Root hash:\s+([0-9a-f]{64})/u.exec(tool('veritysetup', ['format', ...more, '--salt', '0102030405', data, tree], '')?.toString() ?? '')?.[1]
}

const readers = [tree, rootHash, squashfs] as const
const budget = purse(defaultLimits, 0, () => undefined)

/** What the engine does with artefacts, in this process: readers, joins, answers. */
async function imagesOf(...names: readonly string[]): Promise<readonly SignedImage[]> {
  const sources = names.map((name) => lentBytes(readFileSync(at(name))))
  const open = async (place: Place): Promise<ByteSource> => (place.steps.length === 0 ? sources[place.artefact] : undefined) ?? assert.fail()
  const facts: Fact[] = []
  for (const [artefact, name] of names.entries()) {
    const source = sources[artefact] ?? assert.fail()
    const seen = { basis: 'observed' as const, where: { artefact: name, path: '' }, container: '', file: '' }
    facts.push({ kind: 'artefact', name, bytes: source.size, sha256: '', ...seen })
    for (const reader of await selected(source, name)) {
      const input = { size: source.size, read: source.read.bind(source), place: { artefact, steps: [] }, path: `/${name}` }
      for await (const item of reader.read(input, budget)) if ('fact' in item) facts.push(complete(item.fact, seen))
    }
  }
  for (const join of [questions, images]) {
    const result = join.run({ facts: factQuery(facts), catalogue: undefined as never })
    facts.push(...result.facts ?? [])
    for (const question of result.questions ?? []) {
      const { artefact, path, container, file } = question.at
      const drafts = await answer(question, await open(question.place), { markKey: new Uint8Array(32), budget, open })
      facts.push(...drafts.map((draft) => complete(draft, { basis: 'observed', where: { artefact, path }, container, file })))
    }
  }
  return facts.flatMap((fact) => (fact.kind === 'signed-image' ? [fact] : []))
}
const selected = async (source: ByteSource, name: string): Promise<readonly Reader[]> => (await selector(readers as unknown as readonly Reader[]).select(source, `/${name}`)).readers

async function only(...names: readonly string[]): Promise<SignedImage> {
  const found = await imagesOf(...names)
  assert.equal(found.length, 1)
  return found[0] ?? assert.fail()
}
const says = (image: SignedImage, text: string): void => assert.ok(image.notes.some((note) => note.includes(text)), `${text}: ${image.notes.join('; ')}`)

/** Changes one byte of a copy. */
function changed(name: string, to: string, offset: number): string {
  const bytes = readFileSync(at(name))
  bytes[offset] = (bytes[offset] ?? 0) ^ 1
  writeFileSync(at(to), bytes)
  return to
}

/** A detached PKCS #7 signature over the root hash, as the kernel takes it. */
function signed(root: string, name: string, ...options: readonly string[]): void {
  writeFileSync(at('text'), root)
  execFileSync('openssl', ['smime', '-sign', '-binary', '-in', at('text'), '-signer', at('signer.pem'), '-inkey', at('key.pem'), '-outform', 'der', '-out', at(name), ...options], { stdio: 'ignore' })
}

describe('dm-verity', () => {
  const hashes = made()
  const options = hashes === undefined ? { skip: 'mksquashfs or veritysetup is not installed' } : {}
  const { root, appended } = hashes ?? { root: '', appended: '' }
  if (hashes !== undefined) {
    writeFileSync(at('roothash.txt'), `${root}\n`)
    writeFileSync(at('both.roothash'), appended)
    writeFileSync(at('other.roothash'), `Root hash:      \t${root.replace(/^./u, (digit) => (digit === '0' ? '1' : '0'))}\n`)
    writeFileSync(at('key.pem'), generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }))
    execFileSync('openssl', ['req', '-new', '-x509', '-key', at('key.pem'), '-subj', '/CN=verity test', '-out', at('signer.pem')], { stdio: 'ignore' })
    signed(root, 'bare.p7s', '-noattr', '-nocerts')
    signed(root, 'whole.p7s', '-noattr')
    signed(root, 'attributes.p7s', '-nocerts')
    signed(`${root}\n`, 'line.p7s')
  }

  it('data and tree in two files, with the root hash beside them', options, async () => {
    const image = await only('data.img', 'hash.img', 'roothash.txt')
    assert.deepEqual(image.digests.map(({ matches }) => matches), [true])
    assert.deepEqual([image.format, image.role, image.signatures.length, image.uncovered.length], ['dm-verity', 'file-system', 0, 0])
    says(image, 'roothash.txt')
  })

  it('a whole reading, in processes of its own', options, async () => {
    const { facts } = await read({ paths: ['data.img', 'hash.img', 'roothash.txt', 'whole.p7s'].map(at), key: new Uint8Array(32), date: '2026-11-23', processes: 2 })
    const found = facts.flatMap((fact) => (fact.kind === 'signed-image' ? [fact] : []))
    assert.deepEqual(found.map(({ digests, signatures, where }) => [digests[0]?.matches, signatures[0]?.result, where.artefact]), [[true, 'verifies', 'data.img']])
  })

  it('a signature whose certificate lies beside the artefacts is checked with it', options, async () => {
    const { facts } = await read({ paths: ['data.img', 'hash.img', 'roothash.txt', 'bare.p7s', 'signer.pem'].map(at), key: new Uint8Array(32), date: '2026-11-23', processes: 1 })
    assert.deepEqual(facts.flatMap((fact) => (fact.kind === 'verified-signature' ? [[fact.verifies, fact.holder, fact.name]] : [])), [[true, 'certificate', 'CN=verity test']])
  })

  it('a tree behind its data', options, async () => {
    const image = await only('both.img', 'both.roothash')
    assert.deepEqual(image.digests.map(({ matches }) => matches), [true])
  })

  it('one changed bit of the data is told by block and offset; the file system may not even notice', options, async () => {
    const image = await only(changed('data.img', 'changed.img', 5 * 4096 + 17), 'hash.img', 'roothash.txt')
    assert.deepEqual(image.digests.map(({ matches }) => matches), [false])
    says(image, 'block 5 of the data (at 20480)')
    const behind = await only(changed('both.img', 'changed-both.img', 40 * 4096), 'both.roothash')
    assert.deepEqual(behind.digests.map(({ matches }) => matches), [false])
  })

  it('a changed tree, another root hash, and none', options, async () => {
    const changedTree = await only('data.img', changed('hash.img', 'changed-hash.img', 4096 + 33), 'roothash.txt')
    assert.deepEqual(changedTree.digests.map(({ matches }) => matches), [false])
    const other = await only('data.img', 'hash.img', 'other.roothash')
    assert.deepEqual(other.digests.map(({ matches }) => matches), [false])
    says(other, 'another root hash was handed in')
    const none = await only('data.img', 'hash.img')
    assert.deepEqual(none.digests, [])
    says(none, 'no root hash was handed in')
  })

  it('data that is not there is not claimed, and other data is not taken for it', options, async () => {
    says(await only('hash.img', 'roothash.txt'), 'was not found')
    writeFileSync(at('unrelated.img'), Buffer.alloc(2_000_000, 'something else. '))
    const image = await only('unrelated.img', 'hash.img', 'roothash.txt')
    assert.deepEqual(image.digests, [])
    const both = await only('data.img', 'unrelated.img', 'hash.img', 'roothash.txt')
    assert.deepEqual(both.digests.map(({ matches }) => matches), [true])
  })

  it('what stands behind the data is told', options, async () => {
    const bytes = readFileSync(at('data.img'))
    writeFileSync(at('longer.img'), Buffer.concat([bytes, Buffer.from('more')]))
    const image = await only('longer.img', 'hash.img', 'roothash.txt')
    assert.deepEqual(image.uncovered.map(({ start, end }) => [start, end]), [[bytes.length, bytes.length + 4]])
  })

  it('a signature over the root hash: with its certificate, without, with attributes, over another text', options, async () => {
    const of = async (signature: string): Promise<SignedImage['signatures'][number]> => (await only('data.img', 'hash.img', 'roothash.txt', signature)).signatures[0] ?? assert.fail()
    const whole = await of('whole.p7s')
    assert.deepEqual([whole.result, whole.covers.length, whole.key?.label], ['verifies', 1, 'CN=verity test'])
    const bare = await of('bare.p7s')
    assert.deepEqual([bare.result, bare.check?.signed, Buffer.from(bare.check?.message ?? '', 'hex').toString()], ['unchecked', [], root])
    const attributes = await of('attributes.p7s')
    assert.deepEqual([attributes.result, attributes.check?.message?.startsWith('31')], ['unchecked', true])
    assert.equal((await of('line.p7s')).result, 'fails')
    const broken = await only(changed('data.img', 'changed.img', 70_000), 'hash.img', 'roothash.txt', 'whole.p7s')
    assert.equal(broken.signatures[0]?.result, 'fails')
  })

  it('the samples, where they are at hand', async (t) => {
    const corpus = join(import.meta.dirname, '../../../shared/data/boot-images/verity')
    if (!existsSync(corpus)) {
      t.skip('the corpus is not here')
      return
    }
    const names = ['data.img', 'hash.img', 'roothash.txt', 'roothash.p7s']
    const { facts } = await read({ paths: names.map((name) => join(corpus, name)), key: new Uint8Array(32), date: '2026-11-23', processes: 1 })
    const found = facts.flatMap((fact) => (fact.kind === 'signed-image' ? [fact] : []))
    assert.deepEqual(found.map(({ digests, signatures }) => [digests.map(({ matches }) => matches), signatures.map(({ result }) => result)]), [[[true], ['unchecked']]])
  })
})
