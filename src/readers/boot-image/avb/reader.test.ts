import assert from 'node:assert/strict'
import { createHash, createPublicKey, type KeyObject } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { tool } from '../../../../test/support/real-tools.ts'
import type { SignedImage } from '../../../facts/boot.ts'
import { assertFlipsAreNoticed } from '../testing.ts'
import { only, runReader } from '../../shared/testing.ts'
import { reader } from './reader.ts'
import { blob, chain, commandLine, descriptor, hashDescriptor, name32, other, pair, property, u32, u64, vbmeta, withFooter, type Options } from '../../../../test/support/avb.ts'

const image = Buffer.alloc(3000, 'a kernel of this test only. ')
const boot = (options?: Options): Buffer => withFooter(image, vbmeta([hashDescriptor(image)], options), 8192)
const read = async (bytes: Uint8Array): Promise<SignedImage> => only(await runReader(reader, bytes), 'signed-image')
const result = (one: SignedImage): readonly string[] => one.signatures.map((signature) => signature.result)

describe('boot-image/avb', () => {
  it('a partition image verifies, and its descriptor covers the image', async () => {
    const good = await read(boot())
    assert.deepEqual([good.title, good.role, ...result(good)], ['Android image of the partition "boot"', 'kernel', 'verifies'])
    assert.deepEqual(good.signatures[0]?.covers.at(-1), { start: 0, end: 3000 })
    assert.equal(good.signatures[0]?.key?.anchors['avb-sha1'], createHash('sha1').update(blob(pair.publicKey)).digest('hex'))
    assert.deepEqual(good.rollback, { value: 3, covered: true })
    assert.deepEqual(good.uncovered, [])
    assert.deepEqual(good.digests.map(({ matches }) => matches), [true])
  })

  it('a changed image, another signer, and a key blob with wrong numbers fail', async () => {
    const changed = boot()
    changed[100] = (changed[100] ?? 0) ^ 1
    const first = await read(changed)
    assert.deepEqual(result(first), ['fails'])
    assert.match(first.signatures[0]?.why ?? '', /^vbmeta verifies, and the image is not/u)
    assert.deepEqual(result(await read(boot({ signer: other.privateKey }))), ['fails'])
    const numbers = blob(pair.publicKey)
    numbers[7] = (numbers[7] ?? 0) ^ 1
    assert.match((await read(boot({ key: numbers }))).signatures[0]?.why ?? '', /numbers beside the key/u)
  })

  it('bytes that nothing covers are told', async () => {
    const bytes = boot()
    bytes.write('more', 3010)
    bytes.write('and more', 7000)
    assert.deepEqual((await read(bytes)).uncovered, [{ start: 3010, end: 3072, what: 'bytes behind the image' }, { start: 7000, end: 8128, what: 'bytes behind vbmeta' }])
    const none = await read(withFooter(image, vbmeta([]), 8192))
    assert.deepEqual(none.uncovered.map(({ start, end }) => [start, end]), [[0, 3000]])
  })

  it('vbmeta names what lies elsewhere; keys of chains are facts', async () => {
    const run = await runReader(reader, vbmeta([hashDescriptor(image, 'dtbo'), chain('system', blob(other.publicKey)), property('com.android.build.system.security_patch', '2026-01-05'), commandLine('root=/dev/dm-0')]))
    const meta = only(run, 'signed-image')
    assert.deepEqual([meta.role, ...result(meta)], ['configuration', 'verifies'])
    for (const part of ['elsewhere and were not compared: dtbo', '"system" is verified with a key of its own', 'patch level 2026-01-05', 'root=/dev/dm-0']) assert.ok(meta.notes.some((note) => note.includes(part)), part)
    assert.deepEqual(run.of('public-key').map(({ name, key }) => [name, key.fingerprint]), [['', fingerprint(pair.publicKey)], ['system', fingerprint(other.publicKey)]])
  })

  it('flags that switch verification off leave nothing covered, and an unsigned one has no signature', async () => {
    const off = await read(boot({ flags: 2, rollback: 0 }))
    assert.deepEqual(off.uncovered.map(({ start, end }) => [start, end]), [[0, 3000]])
    assert.ok(off.notes.some((note) => note.includes('switches verification off')) && off.notes.some((note) => note.includes('rollback index is 0')))
    assert.deepEqual((await read(vbmeta([], { flags: 2 }))).uncovered, [{ start: 120, end: 124, what: 'any partition: verification is switched off' }])
    const bare = await read(vbmeta([], { unsigned: true, flags: 3 }))
    assert.deepEqual(bare.signatures, [])
    assert.equal(bare.rollback?.covered, false)
    assert.ok(bare.notes.some((note) => note.includes('NONE')))
  })

  it('no flipped bit goes unnoticed', async () => {
    const bytes = withFooter(image.subarray(0, 600), vbmeta([hashDescriptor(image.subarray(0, 600))]), 4096)
    const start = 1024
    await assertFlipsAreNoticed(reader, bytes, { every: [{ start, end: start + 128 }, { start: start + 256, end: start + 272 }, { start: start + 576, end: start + 640 }, { start: 4032, end: 4096 }] })
  })

  it('a hash tree of veritysetup is compared with the image, block by block', async (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'avb-'))
    t.after(() => rmSync(folder, { recursive: true }))
    const system = Buffer.alloc(200 * 4096, 'files of this test only. ')
    for (let block = 0; block < 200; block++) system.writeUInt32LE(block, block * 4096)
    writeFileSync(join(folder, 'data'), system)
    const made = tool('veritysetup', ['format', '--no-superblock', '--salt', '00112233', join(folder, 'data'), join(folder, 'tree')], '')
    if (made === undefined) {
      t.skip('veritysetup is not installed')
      return
    }
    const root = Buffer.from(/Root hash:\s+([0-9a-f]{64})/u.exec(made.toString())?.[1] ?? '', 'hex')
    const tree = readFileSync(join(folder, 'tree'))
    const named = Buffer.concat([u32(1), u64(system.length), u64(system.length), u64(tree.length), u32(4096), u32(4096), u32(0), u64(0), u64(0), name32('sha256'), u32(6), u32(4), u32(32), Buffer.alloc(64), Buffer.from('system'), Buffer.from('00112233', 'hex'), root])
    const content = Buffer.concat([system, tree])
    const bytes = withFooter(content, vbmeta([descriptor(1, named)]), content.length + 8192, system.length)
    const good = await read(bytes)
    assert.deepEqual([good.role, ...result(good), good.uncovered.length], ['file-system', 'verifies', 0])
    bytes[150 * 4096 + 7] = 0
    assert.match((await read(bytes)).signatures[0]?.why ?? '', /block 150 \(at 614400\)/u)
    const disabled = await read(withFooter(content, vbmeta([descriptor(1, named)], { flags: 1 }), content.length + 8192, system.length))
    assert.deepEqual(disabled.uncovered.map(({ start, end }) => [start, end]), [[0, system.length], [system.length, content.length]])
  })

  it('what is cut short or points outside is a problem, and never verifies', async () => {
    const meta = vbmeta([hashDescriptor(image)])
    for (const size of [100, 255, 300, meta.length - 1]) {
      const run = await runReader(reader, meta.subarray(0, size))
      assert.deepEqual([run.error?.code, run.facts.length], ['malformed', 0])
    }
    for (const at of [12, 20, 32, 48, 64, 96]) {
      const bent = Buffer.from(meta)
      bent.writeUInt32BE(0x7fffffff, at)
      assert.equal((await runReader(reader, bent)).error?.code, 'malformed', String(at))
    }
    const footer = boot()
    footer.writeUInt32BE(0xffff, 8192 - 64 + 24)
    assert.equal((await runReader(reader, footer)).error?.code, 'malformed')
  })

  it('images of avbtool, where they are at hand', async (t) => {
    const folder = join(import.meta.dirname, '../../../../../shared/data/boot-images/avb')
    if (!existsSync(folder)) {
      t.skip('the corpus is not here')
      return
    }
    const truth: Readonly<Record<string, readonly string[]>> = { 'boot_avb.img': ['verifies'], 'vbmeta_mine.img': ['verifies'], 'vbmeta_testkey.img': ['verifies'], 'vbmeta_unsigned.img': [] }
    for (const [name, expected] of Object.entries(truth)) {
      const info = readFileSync(join(folder, name.replace('.img', '.info.txt')), 'utf8')
      const one = await read(readFileSync(join(folder, name)))
      assert.deepEqual(result(one), expected, name)
      assert.equal(one.uncovered.length, name === 'vbmeta_unsigned.img' ? 1 : 0, name)
      assert.equal(one.signatures[0]?.key?.anchors['avb-sha1'], /Public key \(sha1\):\s+([0-9a-f]+)/u.exec(info)?.[1], name)
      assert.equal(one.rollback?.value, Number(/Rollback Index:\s+(\d+)/u.exec(info)?.[1]), name)
    }
    const bytes = readFileSync(join(folder, 'boot_avb.img'))
    bytes[199_999] = (bytes[199_999] ?? 0) ^ 0x80
    assert.deepEqual(result(await read(bytes)), ['fails'])
  })
})

const fingerprint = (key: KeyObject): string => createHash('sha256').update(createPublicKey(key.export({ type: 'spki', format: 'pem' })).export({ type: 'spki', format: 'der' })).digest('hex')
