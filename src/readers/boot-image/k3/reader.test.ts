import assert from 'node:assert/strict'
import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import type { SignedImage } from '../../../facts/boot.ts'
import { only, runReader } from '../../shared/testing.ts'
import { assertFlipsAreNoticed } from '../testing.ts'
import { reader } from './reader.ts'

const read = async (bytes: Uint8Array): Promise<SignedImage> => only(await runReader(reader, bytes), 'signed-image')
const result = async (bytes: Uint8Array): Promise<string | undefined> => (await read(bytes)).signatures[0]?.result

/** DER, apart from the reader's. */
const der = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const body = Buffer.concat(parts)
  const length = body.length < 128 ? [body.length] : body.length < 256 ? [0x81, body.length] : [0x82, body.length >> 8, body.length & 255]
  return Buffer.concat([Buffer.from([tag, ...length]), body])
}
const seq = (...parts: readonly Uint8Array[]): Buffer => der(0x30, ...parts)
const oid = (text: string): Buffer => {
  const [a = 0, b = 0, ...rest] = text.split('.').map(Number)
  const septets = (number: number): number[] => (number < 128 ? [number] : [...septets(number >> 7).map((byte) => byte | 128), number & 127])
  return der(6, Buffer.from([a * 40 + b, ...rest.flatMap(septets)]))
}
const integer = (value: number): Buffer => {
  const digits = value.toString(16)
  const bytes = Buffer.from(digits.length % 2 === 0 ? digits : `0${digits}`, 'hex')
  return der(2, (bytes[0] ?? 0) >= 0x80 ? Buffer.from([0]) : Buffer.alloc(0), bytes)
}
const octets = (bytes: Uint8Array): Buffer => der(4, bytes)
const extension = (number: number, ...content: readonly Uint8Array[]): Buffer => seq(oid(`1.3.6.1.4.1.294.1.${number}`), octets(seq(...content)))
const sha512 = (bytes: Uint8Array): Buffer => createHash('sha512').update(bytes).digest()
const sha512Oid = oid('2.16.840.1.101.3.4.2.3')
const ecdsa = oid('1.2.840.10045.4.3.2')
const rsa = oid('1.2.840.113549.1.1.13')

interface Options {
  readonly key?: { readonly publicKey: KeyObject; readonly privateKey: KeyObject }
  readonly spki?: Buffer
  readonly makeSignature?: (body: Buffer) => Buffer
  readonly algorithm?: Buffer
  readonly outer?: Buffer
}
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' })

function certificate(extensions: readonly Uint8Array[], { key = ec, spki = key.publicKey.export({ type: 'spki', format: 'der' }), algorithm = seq(ecdsa), outer = algorithm, makeSignature = (body) => sign('sha256', body, key.privateKey) }: Options = {}): Buffer {
  const name = seq(der(0x31, seq(oid('2.5.4.3'), der(0x0c, Buffer.from('test')))))
  const time = der(0x17, Buffer.from('260101000000Z'))
  const filler = seq(oid('2.5.29.99'), octets(Buffer.alloc(150)))
  const body = seq(der(0xa0, integer(2)), integer(77), algorithm, name, seq(time, time), name, spki, der(0xa3, seq(filler, ...extensions)))
  return seq(body, outer, der(3, Buffer.from([0]), makeSignature(body)))
}
const payload = Buffer.alloc(900, 'boot loader of this test only. ')
const romExtensions = (image: Buffer, debug = 0): Buffer[] => [
  extension(1, integer(1), integer(16), integer(0), octets(Buffer.from('41c00000', 'hex')), integer(image.length)), extension(2, sha512Oid, octets(sha512(image))), extension(3, integer(5)),
  extension(8, octets(Buffer.alloc(32)), integer(debug), integer(0), integer(0)),
]
const rom = (options: Options = {}): Buffer => Buffer.concat([certificate(romExtensions(payload), options), payload])
const component = (image: Buffer, type: number): Buffer => seq(integer(type), integer(0), integer(0), octets(Buffer.alloc(4)), integer(image.length), sha512Oid, octets(sha512(image)))

describe('boot-image/k3', () => {
  it('a certificate for the ROM verifies with its own key, and covers the image by its hash', async () => {
    const bytes = rom()
    const run = await runReader(reader, bytes)
    const image = only(run, 'signed-image')
    const start = bytes.length - payload.length
    assert.deepEqual([image.signatures[0]?.result, image.rollback, image.uncovered, image.role], ['verifies', { value: 5, covered: true }, [], 'boot-loader'])
    assert.deepEqual(image.signatures[0]?.covers.at(-1), { start, end: start + payload.length })
    assert.equal(only(run, 'public-key').spki, ec.publicKey.export({ type: 'spki', format: 'der' }).toString('hex'))
  })

  it('RSA, the system firmware\'s form, and several images in one certificate', async () => {
    const key = generateKeyPairSync('rsa', { modulusLength: 2048 })
    assert.equal(await result(rom({ key, algorithm: seq(rsa, der(5)), makeSignature: (body) => sign('sha512', body, key.privateKey) })), 'verifies')
    const system = await read(Buffer.concat([certificate([extension(3, integer(1)), extension(34, sha512Oid, octets(sha512(payload)), integer(payload.length))]), payload]))
    assert.deepEqual([system.signatures[0]?.result, system.role], ['verifies', 'firmware'])
    const parts = [Buffer.alloc(300, 'a'), Buffer.alloc(200, 'b'), Buffer.alloc(100, 'c')] as const
    const combined = certificate([extension(3, integer(1)), extension(9, integer(600), integer(3), ...parts.map((each, index) => component(each, index)))])
    const ordered = await read(Buffer.concat([combined, ...parts]))
    assert.deepEqual([ordered.signatures[0]?.result, ordered.digests.map(({ matches }) => matches)], ['verifies', [true, true, true]])
    assert.equal(await result(Buffer.concat([combined, parts[2], parts[0], parts[1]])), 'verifies')
    assert.equal(await result(Buffer.concat([combined, parts[0], Buffer.alloc(200, 'x'), parts[2]])), 'fails')
    assert.equal(await result(Buffer.concat([combined, parts[0]])), 'fails')
  })

  it('the degenerate key signs nothing', async () => {
    const modulus = Buffer.concat([Buffer.from([0, 0xd1]), Buffer.alloc(126, 0x5b), Buffer.from([0x5d])])
    const spki = seq(seq(oid('1.2.840.113549.1.1.1'), der(5)), der(3, Buffer.from([0]), seq(der(2, modulus), integer(1))))
    const makeSignature = (body: Buffer): Buffer => {
      const info = seq(seq(sha512Oid, der(5)), octets(sha512(body)))
      return Buffer.concat([Buffer.from([0, 1]), Buffer.alloc(128 - info.length - 3, 0xff), Buffer.from([0]), info])
    }
    const image = await read(rom({ spki, makeSignature, algorithm: seq(rsa, der(5)) }))
    assert.equal(image.signatures[0]?.result, 'fails')
    assert.ok(image.notes[0]?.includes('exponent 1') === true && image.rollback?.covered === false)
  })

  it('tampered, signed by another, with an algorithm outside that is not the one inside', async () => {
    const changed = rom()
    changed[changed.length - 5] = (changed.at(-5) ?? 0) ^ 1
    assert.equal(await result(changed), 'fails')
    const other = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    assert.equal(await result(rom({ makeSignature: (body) => sign('sha256', body, other.privateKey) })), 'fails')
    assert.match((await runReader(reader, rom({ outer: seq(oid('1.2.840.10045.4.3.3')) }))).error?.message ?? '', /two different signature algorithms/u)
    assert.equal(await result(rom({ algorithm: seq(oid('1.2.840.113549.1.1.10')) })), 'unchecked')
  })

  it('debug certificates, images without a hash and bytes behind', async () => {
    assert.ok((await read(Buffer.concat([certificate(romExtensions(payload, 4)), payload]))).notes.some((note) => note.includes('debug port of every unit')))
    const bare = await read(Buffer.concat([certificate([extension(3, integer(1))]), payload]))
    assert.deepEqual(bare.uncovered.map(({ what }) => what), ['an image whose hash the certificate does not hold'])
    assert.deepEqual((await read(Buffer.concat([rom(), Buffer.alloc(64)]))).uncovered, [])
    assert.deepEqual((await read(Buffer.concat([rom(), Buffer.from('more')]))).uncovered.map(({ end, start, what }) => [end - start, what]), [[4, 'bytes behind the image']])
  })

  it('no flipped bit goes unnoticed', async () => {
    const bytes = rom()
    const end = bytes.length - payload.length
    await assertFlipsAreNoticed(reader, bytes, { every: [{ start: 0, end: 48 }, { start: end - 96, end }], elsewhere: 1200 })
  })

  it('certificates of others are passed over in silence, and cut ones are no images', async () => {
    assert.deepEqual((await runReader(reader, certificate([]))).facts, [])
    const whole = rom()
    for (let cut = 5; cut < whole.length; cut += 61) assert.notEqual((await runReader(reader, whole.subarray(0, cut))).of('signed-image')[0]?.signatures[0]?.result, 'verifies', String(cut))
  })

  it('images that OpenSSL made', async () => {
    for (const [name, role] of [['rom.bin', 'boot-loader'], ['system.bin', 'firmware']] as const) {
      const image = await read(readFileSync(new URL(`fixtures/${name}`, import.meta.url)))
      assert.deepEqual([image.signatures[0]?.result, image.signatures[0]?.scheme, image.role, image.uncovered, image.rollback], ['verifies', 'ECDSA P-256 SHA-512', role, [], { value: 5, covered: true }])
    }
  })

  it('images of binman, where they are at hand', async (t) => {
    const folder = join(import.meta.dirname, '../../../../../shared/data/boot-images/ti-k3')
    if (!existsSync(folder)) {
      t.skip('the corpus is not here')
      return
    }
    for (const [name, expected] of [['signed_degenerate.bin', 'fails'], ['signed_dummy_custmpk.bin', 'verifies']] as const) {
      const image = await read(readFileSync(join(folder, name)))
      assert.deepEqual([image.signatures[0]?.result, image.digests[0]?.matches, image.uncovered], [expected, true, []], name)
      assert.ok(image.notes.some((note) => note.includes('debug port')))
    }
  })
})
