import assert from 'node:assert/strict'
import { constants, createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import type { SignedImage } from '../../../facts/boot.ts'
import { assertFlipsAreNoticed } from '../testing.ts'
import { runReader } from '../../shared/testing.ts'
import { reader } from './reader.ts'

/** A writer and signer of its own, by the layout that NXP's tools document. */
interface Pair { readonly publicKey: KeyObject; readonly privateKey: KeyObject }
const ec = (): Pair => generateKeyPairSync('ec', { namedCurve: 'P-384' })
const rsa = (): Pair => generateKeyPairSync('rsa', { modulusLength: 2048 })
const little16 = (value: number): Buffer => Buffer.from([value & 255, value >> 8])
const little32 = (...values: number[]): Buffer => { const bytes = Buffer.alloc(values.length * 4); values.forEach((value, index) => bytes.writeUInt32LE(value >>> 0, index * 4)); return bytes }
const pad = (bytes: Buffer, size: number): Buffer => Buffer.concat([bytes, Buffer.alloc(Math.max(0, size - bytes.length))])
const align = (bytes: Buffer): Buffer => pad(bytes, Math.ceil(bytes.length / 8) * 8)

function record({ publicKey }: Pair, authority = false): Buffer {
  const { kty, n = '', e = '', x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const [first, second] = (kty === 'EC' ? [x, y] : [n, e]).map((text) => Buffer.from(text, 'base64url'))
  assert.ok(first !== undefined && second !== undefined)
  const [algorithm, hash, kind] = kty === 'EC' ? [0x27, 1, 2] : [0x22, 0, 5]
  return Buffer.concat([Buffer.from([0xe1]), little16(12 + first.length + second.length), Buffer.from([algorithm, hash, kind, 0, authority ? 0x80 : 0]), little16(first.length), little16(second.length), first, second])
}
function signature({ privateKey }: Pair, bytes: Buffer): Buffer {
  const raw = privateKey.asymmetricKeyType === 'ec'
    ? sign('sha384', bytes, { key: privateKey, dsaEncoding: 'ieee-p1363' })
    : sign('sha256', bytes, { key: privateKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 })
  return Buffer.concat([Buffer.from([0]), little16(raw.length + 8), Buffer.from([0xd8, 0, 0, 0, 0]), raw])
}
const table = (records: readonly Buffer[]): Buffer => { const all = Buffer.concat(records); return Buffer.concat([Buffer.from([0xd7]), little16(all.length + 4), Buffer.from([0x42]), all]) }

interface Options {
  readonly keys: readonly Pair[]
  readonly index?: number
  readonly set?: number
  readonly image?: Buffer
  readonly imageAt?: number
  readonly fuseVersion?: number
  readonly authority?: boolean
  readonly certificate?: { readonly key: Pair; readonly issuer?: Pair; readonly permissions?: number }
  readonly signer?: Pair
}
const code = Buffer.alloc(0x180, 'code of this test only. ')

function container({ keys, index = 0, set = 2, image = code, imageAt = 0x800, fuseVersion = 3, authority = false, certificate, signer }: Options): Buffer {
  const entry = Buffer.concat([little32(imageAt, image.length, 0x80000000, 0, 0x80000000, 0, 0x113, 0), pad(createHash('sha384').update(image).digest(), 64), Buffer.alloc(32)])
  const srk = align(table(keys.map((key) => record(key, authority))))
  const unsigned = set === 0
  const signatureBytes = keys[0]?.privateKey.asymmetricKeyType === 'ec' ? 96 + 8 : 256 + 8
  const cert = certificate === undefined ? Buffer.alloc(0) : certificateOf(certificate.key, certificate.issuer ?? keys[index] ?? certificate.key, certificate.permissions ?? 1)
  const signatureAt = 16 + srk.length
  const certificateAt = signatureAt + Math.ceil(signatureBytes / 8) * 8
  const blockBytes = unsigned ? 16 : certificateAt + cert.length
  const block = unsigned
    ? Buffer.concat([Buffer.from([0]), little16(16), Buffer.from([0x90]), Buffer.alloc(12)])
    : Buffer.concat([Buffer.from([0]), little16(blockBytes), Buffer.from([0x90]), little16(cert.length > 0 ? certificateAt : 0), little16(16), little16(signatureAt), Buffer.alloc(6), srk])
  const blockAt = 16 + entry.length
  const header = Buffer.concat([Buffer.from([0]), little16(blockAt + blockBytes), Buffer.from([0x87]), little32(set | (index << 4)), little16(7), Buffer.from([fuseVersion, 1]), little16(blockAt), little16(0)])
  const signed = Buffer.concat([header, entry, block])
  const key = signer ?? certificate?.key ?? keys[index]
  const tail = unsigned || key === undefined ? [] : [align(signature(key, signed)), cert]
  return pad(Buffer.concat([signed, ...tail]), 0x400)
}
function certificateOf(key: Pair, issuer: Pair, permissions: number): Buffer {
  const body = record(key)
  const signatureAt = 8 + body.length
  const length = signatureAt + 8 + 96
  const signed = Buffer.concat([Buffer.from([0]), little16(length), Buffer.from([0xaf]), little16(signatureAt), Buffer.from([permissions ^ 0xff, permissions]), body])
  return Buffer.concat([signed, signature(issuer, signed)])
}
/** One container and its image, as a file. */
const file = (options: Options): Buffer => Buffer.concat([pad(container(options), options.imageAt ?? 0x800), options.image ?? code])

const read = async (bytes: Uint8Array): Promise<readonly SignedImage[]> => (await runReader(reader, bytes)).of('signed-image')
const told = (images: readonly SignedImage[]): string[] => images.flatMap(({ signatures }) => signatures.map(({ result, why }) => (result === 'verifies' ? result : `${result}: ${why}`)))
const keys = [ec(), ec()]

describe('boot-image/ahab', () => {
  it('a container verifies with the key that it chooses, over its header and its image', async () => {
    for (const pairs of [keys, [rsa(), rsa()]]) {
      const bytes = file({ keys: pairs, index: 1, imageAt: 0xc00 })
      const [image] = await read(bytes)
      assert.ok(image !== undefined)
      assert.deepEqual(told([image]), ['verifies'])
      assert.equal(image.title, 'AHAB container 1 at 0x0, the maker\'s')
      assert.deepEqual([image.rollback, image.uncovered, image.version], [{ value: 3, covered: true }, [], '7'])
      assert.deepEqual(image.signatures[0]?.covers.at(-1), { start: 0xc00, end: 0xc00 + code.length })
      const srk = table(pairs.map((key) => record(key)))
      const { anchors, label } = image.signatures[0]?.key ?? assert.fail('no key')
      assert.equal(anchors['ahab-srk-256'], createHash('sha256').update(srk).digest('hex'))
      assert.equal(anchors['ahab-srk-512'], createHash('sha512').update(srk).digest('hex'))
      assert.equal(label, 'super root key 2 of 2')
    }
  })

  it('NXP\'s container is NXP\'s, and the maker\'s behind it may be unsigned', async () => {
    const second = pad(container({ keys, set: 0, imageAt: 0xc00 }), 0x800)
    const bytes = Buffer.concat([container({ keys, set: 1, imageAt: 0xc00 }), second, code, Buffer.alloc(0x1000 - 0xc00 - code.length), code])
    const images = await read(bytes)
    assert.deepEqual(images.map(({ title }) => title), ['AHAB container 1 at 0x0, NXP\'s own', 'AHAB container 2 at 0x400, signed by nobody'])
    assert.deepEqual(Object.keys(images[0]?.signatures[0]?.key?.anchors ?? {}).filter((rule) => rule.startsWith('ahab')), [])
    assert.deepEqual([images[0]?.signatures[0]?.key?.label, images[1]?.signatures], ['NXP\'s super root key 1 of 2', []])
    assert.match(images[1]?.notes.join() ?? '', /no attacker/)
  })

  it('a certificate between key and signature is followed', async () => {
    const key = ec()
    const good = file({ keys, authority: true, certificate: { key } })
    assert.deepEqual(told(await read(good)), ['verifies'])
    assert.deepEqual((await read(good))[0]?.uncovered, [])
    assert.deepEqual(told(await read(file({ keys, authority: true, certificate: { key, issuer: ec() } }))), ['fails: the certificate was not issued by the super root key that the container chooses'])
    assert.deepEqual(told(await read(file({ keys, authority: true, certificate: { key, permissions: 4 } }))), ['fails: the certificate does not permit to sign containers'])
    assert.deepEqual(told(await read(file({ keys, authority: true, certificate: { key }, signer: ec() }))), ['fails: the container\'s signature does not verify with its certificate'])
    assert.match(told(await read(file({ keys, certificate: { key } }))).join(), /^unchecked: .* not marked as an authority$/)
  })

  it('fails for the right reason', async () => {
    assert.deepEqual(told(await read(file({ keys, signer: ec() }))), ['fails: the container\'s signature does not verify with super root key 1 of 2'])
    const changed = file({ keys })
    changed[0x810] = 0
    assert.deepEqual(told(await read(changed)), ['fails: the digest of image 1 in the container is not that of its bytes'])
    assert.match(told(await read(file({ keys, index: 2, signer: ec() }))).join(), /^fails: the container chooses super root key 3, and its table holds 2$/)
  })

  it('no flipped bit goes unnoticed', async () => {
    const bytes = file({ keys, authority: true, certificate: { key: ec() } })
    await assertFlipsAreNoticed(reader, bytes, { every: [{ start: 0, end: 0xb0 }, { start: 0x178, end: 0x190 }], elsewhere: 500 })
  })

  it('bytes that nobody signed are told', async () => {
    const good = file({ keys, imageAt: 0xc00 })
    const [behind] = await read(Buffer.concat([good, Buffer.from('more')]))
    assert.deepEqual(behind?.uncovered, [{ start: good.length, end: good.length + 4, what: 'bytes that no container names' }])
  })

  it('cut short anywhere it is a precise problem or unchecked, and never verifies', async () => {
    const bytes = file({ keys })
    for (let end = 1; end < bytes.length; end += 11) {
      const run = await runReader(reader, bytes.subarray(0, end))
      const results = told(run.of('signed-image'))
      assert.ok(!results.includes('verifies'), `${end}`)
      if (end > 0x140 && end < 0x1e8) assert.ok(run.problems.every(({ code: kind, offset }) => kind === 'malformed' && offset !== undefined) && run.problems.length === 1, `${end}`)
      if (end > 0x800) assert.deepEqual(results, ['unchecked: image 1 lies outside the file'])
    }
  })

  it('hostile fields: overlapping, outside, absurd', async () => {
    const cases: readonly (readonly [number, string, RegExp])[] = [
      [0x96, '0100', /signed container without|expected/], [0x98, '0a00', /without table or signature/], [0x98, 'ffff', /wanted|leaves the container/], [0xa1, 'ffff', /wanted|ends at/],
      [0xa5, 'ffff', /wanted|ends at|contradict/], [0xa7, '99', /algorithm/],
    ]
    for (const [at, value, message] of cases) {
      const bytes = file({ keys })
      Buffer.from(value, 'hex').copy(bytes, at)
      const run = await runReader(reader, bytes)
      assert.equal(run.error, undefined)
      assert.match(run.problems.map((problem) => problem.message).join(), message, `at ${at}`)
      assert.ok(!told(run.of('signed-image')).includes('verifies'))
    }
  })

  it('what only begins alike is passed over in silence', async () => {
    const run = await runReader(reader, Buffer.concat([Buffer.from('00100087', 'hex'), Buffer.alloc(600, 0x41)]))
    assert.deepEqual([run.facts.length, run.problems.length], [0, 0])
  })

  it('the fixtures, which `UPDATE_FIXTURES=1` writes anew with keys of that moment, verify', async () => {
    const folder = new URL('fixtures/', import.meta.url)
    if (process.env['UPDATE_FIXTURES'] === '1') {
      mkdirSync(folder, { recursive: true })
      const [root, other, key] = [ec(), ec(), ec()]
      writeFileSync(new URL('ec.bin', folder), file({ keys: [root, other] }))
      writeFileSync(new URL('certificate.bin', folder), file({ keys: [root, other], certificate: { key }, authority: true }))
      writeFileSync(new URL('rsa.bin', folder), file({ keys: [rsa()] }))
    }
    for (const name of ['ec.bin', 'certificate.bin', 'rsa.bin']) {
      const images = (await runReader(reader, readFileSync(new URL(name, folder)))).of('signed-image')
      assert.deepEqual(images.map(({ signatures }) => signatures.map(({ result }) => result)), [['verifies']], name)
    }
  })

  it('images of NXP\'s SPSDK, where they are at hand', async (t) => {
    const folder = join(import.meta.dirname, '../../../../../shared/data/boot-images/ahab')
    if (!existsSync(folder)) {
      t.skip('the corpus is not here')
      return
    }
    for (const name of ['spsdk_cntr_signed_ctcm_cm33.bin', 'spsdk_ctcm_cm33_signed_rsa4096.bin']) {
      const images = await read(readFileSync(join(folder, name)))
      assert.deepEqual(images.map((image) => [image.title.replace(/.*, /u, ''), ...told([image]), image.uncovered.length, image.encrypted, image.digests[0]?.matches]), [['NXP\'s own', 'verifies', 0, true, true], ['the maker\'s', 'verifies', 0, false, true]], name)
    }
    const second = await read(readFileSync(join(folder, 'spsdk_mimx9596_bootable_sd.bin')))
    assert.equal(second.length, 6)
    assert.deepEqual(told(second), ['unchecked: signatures of containers of version 2 are not checked here'])
    assert.ok(second.every((image) => image.notes.includes('a container of version 2')))
  })
})
