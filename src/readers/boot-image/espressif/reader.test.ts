import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import type { SignedImage } from '../../../facts/boot.ts'
import { assertFlipsAreNoticed } from '../testing.ts'
import { only, runReader } from '../../shared/testing.ts'
import { reader } from './reader.ts'

const fixture = (name: string): Buffer => readFileSync(new URL(`fixtures/${name}`, import.meta.url))
const read = async (bytes: Uint8Array): Promise<SignedImage> => only(await runReader(reader, bytes), 'signed-image')
const results = (image: SignedImage): string[] => image.signatures.map((signature) => signature.result)
const digests = fixture('digests.txt').toString('utf8').trim().split('\n')

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

  it('version 1 is there and not checked; without a signature there is only a digest', async () => {
    const one = await read(fixture('version-1.bin'))
    assert.deepEqual([one.format, ...results(one)], ['esp-v1', 'unchecked'])
    const none = await read(fixture('unsigned.bin'))
    assert.deepEqual(none.signatures, [])
    assert.ok(none.digests[0]?.matches === true && none.notes.some((note) => note.includes('no attacker')))
  })

  it('no flipped bit of image, block or padding goes unnoticed', async () => {
    for (const name of ['ecdsa.bin', 'rsa.bin']) await assertFlipsAreNoticed(reader, fixture(name), { every: [{ start: 0, end: 64 }, { start: 4096, end: 4096 + 1216 }] })
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
