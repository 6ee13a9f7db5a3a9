import assert from 'node:assert/strict'
import { createPublicKey, verify, constants } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import type { SignedImage } from '../../../facts/boot.ts'
import { only, runReader } from '../../shared/testing.ts'
import { assertFlipsAreNoticed } from '../testing.ts'
import { reader } from './reader.ts'

const fixture = (name: string): Buffer => readFileSync(new URL(`fixtures/${name}`, import.meta.url))
const read = async (bytes: Uint8Array): Promise<SignedImage> => only(await runReader(reader, bytes), 'signed-image')
const first = (image: SignedImage): NonNullable<SignedImage['signatures'][number]> => image.signatures[0] ?? assert.fail('no signature')

describe('boot-image/mcuboot', () => {
  it('tells version, digest, key and a protected counter', async () => {
    const image = await read(fixture('ecdsa.bin'))
    assert.equal(image.version, '1.2.3+4')
    assert.deepEqual(image.digests.map(({ algorithm, matches }) => [algorithm, matches]), [['sha256', true]])
    assert.deepEqual(image.rollback, { value: 7, covered: true })
    assert.equal(first(image).result, 'unchecked')
    assert.match(first(image).key?.anchors['mcuboot'] ?? '', /^[0-9a-f]{64}$/u)
    assert.deepEqual(image.uncovered, [])
  })

  it('what it says is signed is what an independent check finds signed', async () => {
    for (const [name, pem] of [['ecdsa.bin', 'ec'], ['rsa.bin', 'rsa'], ['ed25519.bin', 'ed25519']] as const) {
      const bytes = fixture(name)
      const signature = first(await read(bytes))
      const key = createPublicKey(fixture(`${pem}.pem.txt`))
      const message = Buffer.concat((signature.check?.signed ?? []).map(({ start, end }) => bytes.subarray(start, end)))
      const value = bytes.subarray(signature.at.start, signature.at.end)
      const options = pem === 'rsa' ? { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 } : key
      assert.ok(verify(pem === 'ed25519' ? null : 'sha256', message, options, value), name)
    }
  })

  it('with the key inside it is checked, and says that it is only consistent with itself', async () => {
    const good = first(await read(fixture('ecdsa-own-key.bin')))
    assert.equal(good.result, 'verifies')
    assert.match(good.why, /the image itself carries/u)
    const bytes = fixture('ecdsa-own-key.bin')
    bytes[40] = (bytes[40] ?? 0) ^ 1
    assert.equal(first(await read(bytes)).result, 'fails')
  })

  it('a digest alone signs nothing', async () => {
    const image = await read(fixture('unsigned.bin'))
    assert.deepEqual(image.signatures, [])
    assert.ok(image.notes.some((note) => note.includes('no attacker')))
  })

  it('what stands behind the signature is told by offset, and an unprotected counter is none', async () => {
    const image = await read(fixture('unprotected.bin'))
    assert.deepEqual(image.uncovered.map(({ what }) => what), ['an unprotected TLV of type 0x50', 'an unprotected TLV of type 0x40', 'bytes after the last TLV'])
    assert.deepEqual(image.rollback, { value: 9, covered: false })
  })

  it('a broken signature covers no counter', async () => {
    const bytes = fixture('ecdsa.bin')
    bytes[40] = (bytes[40] ?? 0) ^ 1
    assert.deepEqual((await read(bytes)).rollback, { value: 7, covered: false })
  })

  it('encrypted: nothing is claimed of the signature', async () => {
    const image = await read(fixture('encrypted.bin'))
    assert.equal(image.encrypted, true)
    assert.deepEqual(image.digests, [])
    assert.equal(first(image).result, 'unchecked')
  })

  it('no flipped bit goes unnoticed', async () => {
    for (const [name, pem] of [['ecdsa.bin', 'ec'], ['ed25519.bin', 'ed25519'], ['rsa.bin', 'rsa'], ['ecdsa-own-key.bin', undefined]] as const) {
      const bytes = fixture(name)
      const spki = pem === undefined ? {} : { spki: createPublicKey(fixture(`${pem}.pem.txt`)).export({ type: 'spki', format: 'der' }) }
      const end = 32 + 600
      await assertFlipsAreNoticed(reader, bytes, { every: [{ start: 0, end: 32 }, { start: end, end: bytes.length }], elsewhere: 500, ...spki })
    }
  })

  it('the key that an image carries is told, and an image without a digest is refused', async () => {
    const run = await runReader(reader, fixture('ecdsa-own-key.bin'))
    assert.deepEqual(run.of('public-key').map(({ holder, key }) => [holder, key.algorithm, key.anchors['mcuboot']]), [['image', 'EC P-256', first(only(run, 'signed-image')).key?.anchors['mcuboot']]])
    const bytes = fixture('ecdsa.bin')
    // The digest's TLV becomes one of another kind.
    const at = bytes.indexOf(Buffer.from('10002000', 'hex'), 632)
    bytes[at] = 0x60
    assert.deepEqual([first(await read(bytes)).result, (await read(bytes)).uncovered.length], ['fails', 1])
  })

  it('images of imgtool, where they are at hand', async (t) => {
    const folder = join(import.meta.dirname, '../../../../../shared/data/boot-images/mcuboot')
    if (!existsSync(folder)) {
      t.skip('the corpus is not here')
      return
    }
    for (const name of readdirSync(folder).filter((each) => each.endsWith('.bin'))) {
      const image = await read(readFileSync(join(folder, name)))
      assert.equal(image.digests.every((digest) => digest.matches), name !== 'tampered.bin', name)
      assert.equal(image.signatures.length, name === 'unsigned-hashonly.bin' ? 0 : 1, name)
      assert.ok(image.signatures.every((signature) => signature.result === (name === 'tampered.bin' ? 'fails' : 'unchecked')), name)
      assert.equal(image.encrypted, name === 'rsa-2048-encrypted.bin', name)
      assert.deepEqual(image.uncovered, [], name)
    }
  })
})
