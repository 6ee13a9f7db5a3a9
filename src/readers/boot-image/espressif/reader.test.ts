import assert from 'node:assert/strict'
import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { crc32 } from 'node:zlib'
import type { SignedImage } from '../../../facts/boot.ts'
import { assertFlipsAreNoticed } from '../testing.ts'
import { only, runReader } from '../../shared/testing.ts'
import { reader } from './reader.ts'

const fixture = (name: string): Buffer => readFileSync(new URL(`fixtures/${name}`, import.meta.url))
const read = async (bytes: Uint8Array): Promise<SignedImage> => only(await runReader(reader, bytes), 'signed-image')
const results = (image: SignedImage): string[] => image.signatures.map((signature) => signature.result)
const digests = fixture('digests.txt').toString('utf8').trim().split('\n')

/** The fixture's image with a block of the smallest curve, signed here. */
function smallCurve(): Buffer {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime192v1' })
  const image = fixture('ecdsa.bin').subarray(0, 4096)
  const point = publicKey.export({ type: 'spki', format: 'der' }).subarray(-48)
  const signature = sign('sha256', image, { key: privateKey, dsaEncoding: 'ieee-p1363' })
  const little = (bytes: Uint8Array): Buffer => Buffer.concat([Buffer.from(bytes.subarray(0, 24)).reverse(), Buffer.from(bytes.subarray(24)).reverse()])
  const sector = Buffer.alloc(4096, 0xff).fill(0, 0, 1216)
  Buffer.from([0xe7, 3, 0, 0]).copy(sector)
  createHash('sha256').update(image).digest().copy(sector, 4)
  sector[36] = 1
  little(point).copy(sector, 37)
  little(signature).copy(sector, 101)
  sector.writeUInt32LE(crc32(sector.subarray(0, 1196)), 1196)
  return Buffer.concat([image, sector])
}

describe('boot-image/espressif', () => {
  it('two RSA blocks verify, each with its own key, and the fuses would hold these digests', async () => {
    const image = await read(fixture('rsa.bin'))
    assert.deepEqual(results(image), ['verifies', 'verifies'])
    assert.deepEqual(image.signatures.map((signature) => signature.key?.anchors['esp-v2']), digests.slice(0, 2))
    assert.deepEqual(image.signatures.map((signature) => signature.key?.bits), [3072, 3072])
    assert.equal(image.title, 'ESP32-S3 application 1.4.0')
    assert.deepEqual(image.rollback, { value: 3, covered: true })
    assert.deepEqual(image.uncovered, [])
  })

  it('an ECDSA block verifies, and its digest is that of curve and point', async () => {
    const image = await read(fixture('ecdsa.bin'))
    assert.deepEqual(results(image), ['verifies'])
    assert.equal(image.signatures[0]?.key?.anchors['esp-v2'], digests[2])
  })

  it('each key is told, and P-192 has one too', async () => {
    assert.deepEqual((await runReader(reader, fixture('rsa.bin'))).of('public-key').map(({ holder, name, key }) => [holder, name, key.anchors['esp-v2']]), [['image', 'signature block 0', digests[0]], ['image', 'signature block 1', digests[1]]])
    const small = smallCurve()
    const image = await read(small)
    assert.deepEqual([results(image), image.signatures[0]?.key?.algorithm], [['verifies'], 'EC P-192'])
    assert.equal(image.signatures[0]?.key?.anchors['esp-v2'], createHash('sha256').update(small.subarray(4096 + 36, 4096 + 101)).digest('hex'))
    small[300] = (small[300] ?? 0) ^ 1
    assert.deepEqual(results(await read(small)), ['fails'])
    await assertFlipsAreNoticed(reader, smallCurve(), { every: [{ start: 4096, end: 4096 + 256 }], elsewhere: 300 })
  })

  it('version 1 is there and not checked; without a signature there is only a digest', async () => {
    const one = await read(fixture('version-1.bin'))
    assert.deepEqual([one.format, ...results(one)], ['esp-v1', 'unchecked'])
    const none = await read(fixture('unsigned.bin'))
    assert.deepEqual(none.signatures, [])
    assert.ok(none.digests[0]?.matches === true && none.notes.some((note) => note.includes('no attacker')))
  })

  it('no flipped bit of image, block or padding goes unnoticed', async () => {
    await assertFlipsAreNoticed(reader, fixture('ecdsa.bin'), { every: [{ start: 0, end: 64 }, { start: 4096, end: 4096 + 1216 }] })
    // RSA is slow: of the large numbers in the block a part, and what the seed picks.
    const fields = [[0, 40], [416, 428], [804, 816], [1180, 1216]].map(([start = 0, end = 0]) => ({ start: 4096 + start, end: 4096 + end }))
    await assertFlipsAreNoticed(reader, fixture('rsa.bin'), { every: [{ start: 0, end: 64 }, ...fields], elsewhere: 1000 })
  })

  it('bytes behind the signature are told by offset', async () => {
    const bytes = Buffer.concat([fixture('ecdsa.bin'), Buffer.from('more')])
    assert.deepEqual((await read(bytes)).uncovered, [{ start: bytes.length - 4, end: bytes.length, what: 'bytes behind the signature' }])
  })

  it('what only begins with the same byte is passed over in silence', async () => {
    const run = await runReader(reader, Buffer.alloc(4096, 0xe9))
    assert.deepEqual([run.facts.length, run.problems.length], [0, 0])
  })

  it('images of esptool, where they are at hand', async (t) => {
    const folder = join(import.meta.dirname, '../../../../../shared/data/boot-images/esp')
    if (!existsSync(folder)) {
      t.skip('the corpus is not here')
      return
    }
    const truth: Readonly<Record<string, readonly string[]>> = {
      'bootloader_unsigned_v2.bin': [], 'v1_app.bin': ['unchecked'], 'v2_ecdsa256.bin': ['verifies'], 'v2_rsa_mine.bin': ['verifies'], 'v2_rsa_testkey.bin': ['verifies'], 'v2_tampered.bin': ['fails'],
    }
    for (const [name, expected] of Object.entries(truth)) assert.deepEqual(results(await read(readFileSync(join(folder, name)))), expected, name)
    const test = await read(readFileSync(join(folder, 'v2_rsa_testkey.bin')))
    assert.equal(test.signatures[0]?.key?.anchors['esp-v2'], readFileSync(join(folder, 'rsa_digest.bin')).toString('hex'))
  })
})
