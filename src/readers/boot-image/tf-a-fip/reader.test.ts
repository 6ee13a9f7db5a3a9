import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import type { SignedImage } from '../../../facts/boot.ts'
import { only, runReader } from '../../shared/testing.ts'
import { assertFlipsAreNoticed } from '../testing.ts'
import { reader } from './reader.ts'

const fixture = (name: string): Buffer => readFileSync(new URL(`fixtures/${name}`, import.meta.url))
const read = async (bytes: Uint8Array): Promise<SignedImage> => only(await runReader(reader, bytes), 'signed-image')
const gaps = (image: SignedImage): string[] => image.uncovered.filter(({ idle }) => idle !== true).map(({ what }) => what)
const failing = (image: SignedImage): string[] => image.signatures.filter(({ result }) => result === 'fails').map(({ scheme, why }) => `${scheme}: ${why}`)
const entryAt = (bytes: Buffer, index: number): number => Number(bytes.readBigUInt64LE(16 + index * 40 + 16))

describe('boot-image/tf-a-fip', () => {
  for (const [name, scheme] of [['ecdsa.bin', /ECDSA SHA-256/u], ['rsa.bin', /RSA-PSS SHA-256/u]] as const) {
    it(`${name}: every certificate holds, from the root down, and every stage is covered`, async () => {
      const image = await read(fixture(name))
      assert.deepEqual([image.signatures.length, failing(image), gaps(image), image.notes], [8, [], [], []])
      for (const signature of image.signatures) assert.match(signature.scheme, scheme)
      assert.equal(new Set(image.signatures.map(({ key }) => key?.anchors['rotpk'])).size, 1)
      assert.deepEqual(image.rollback, { value: name === 'rsa.bin' ? 1 : 31, covered: true })
    })
  }

  it('the key of the root is the one whose hash is in hardware; all keys are told', async () => {
    const run = await runReader(reader, fixture('ecdsa.bin'))
    assert.equal(only(run, 'signed-image').signatures[0]?.key?.anchors['rotpk'], fixture('rotpk.txt').toString().trim())
    assert.equal(run.of('public-key').length, 6)
    assert.deepEqual(run.children.map(({ name }) => name), ['tb-fw', 'soc-fw', 'tos-fw', 'nt-fw'])
  })

  it('no flipped bit goes unnoticed', async () => {
    const one = fixture('one.bin')
    // The table, and the certificate's beginning and signature.
    const every = [{ start: 0, end: 16 + 3 * 40 }, { start: entryAt(one, 1), end: entryAt(one, 1) + 40 }, { start: one.length - 90, end: one.length }]
    assert.ok(await assertFlipsAreNoticed(reader, one, { every, elsewhere: 1500 }) > 3000)
    await assertFlipsAreNoticed(reader, fixture('ecdsa.bin'), { every: [], elsewhere: 250 })
  })

  it('a stage whose bytes were changed', async () => {
    const bytes = fixture('ecdsa.bin')
    const at = entryAt(bytes, 1)
    bytes[at] = (bytes[at] ?? 0) ^ 1
    const image = await read(bytes)
    assert.deepEqual(failing(image), ['certificate soc-fw-cert, ECDSA SHA-256: the digest that it holds of soc-fw is not that of the bytes'])
    assert.deepEqual(gaps(image), ['BL31 (soc-fw)'])
  })

  it('a key certificate of another root hands nothing down', async () => {
    const image = await read(fixture('foreign.bin'))
    assert.deepEqual(failing(image), [
      'certificate nt-fw-key-cert, ECDSA SHA-256: its key is not the one that the certificate trusted-key-cert hands down',
      'certificate nt-fw-cert, ECDSA SHA-256: the certificate nt-fw-key-cert above it does not hold',
    ])
    assert.deepEqual(gaps(image), ['BL33 (nt-fw)'])
  })

  it('a certificate in between that is left out, a stage that no certificate names, counters of zero, nothing signed', async () => {
    assert.deepEqual(failing(await read(fixture('missing.bin'))), ['certificate nt-fw-cert, ECDSA SHA-256: the certificate that hands down the key of nt-fw-cert is missing'])
    assert.match(failing(await read(fixture('extra.bin')))[0] ?? gaps(await read(fixture('extra.bin')))[0] ?? '', /nt-fw-config/u)
    const zero = await read(fixture('zero.bin'))
    assert.deepEqual([zero.rollback?.value, zero.notes], [0, ['the counter against older versions is 0 in every certificate: it keeps no older release out']])
    assert.deepEqual((await read(fixture('unsigned.bin'))).signatures, [])
  })

  it('an encrypted stage is neither verified nor called wrong', async () => {
    const bytes = fixture('ecdsa.bin')
    Buffer.from('010064aa', 'hex').copy(bytes, entryAt(bytes, 2))
    const image = await read(bytes)
    assert.deepEqual([image.encrypted, failing(image), image.signatures.filter(({ result }) => result === 'unchecked').length], [true, [], 1])
    assert.ok(!(await runReader(reader, bytes)).children.some(({ name }) => name === 'tos-fw'))
  })

  it('truncations and entries that leave the file are malformed', async () => {
    const bytes = fixture('ecdsa.bin')
    for (let length = 4; length < bytes.length; length += 97) assert.equal((await runReader(reader, bytes.subarray(0, length))).error?.code, 'malformed', String(length))
    const outside = fixture('ecdsa.bin')
    outside.writeBigUInt64LE(1n << 62n, 32)
    assert.equal((await runReader(reader, outside)).error?.code, 'malformed')
  })

  it('packages of fiptool, where they are at hand', async (t) => {
    const folder = join(import.meta.dirname, '../../../../../shared/data/boot-images/tfa-fip')
    if (!existsSync(folder)) {
      t.skip('the corpus is not here')
      return
    }
    const image = await read(readFileSync(join(folder, 'fip.bin')))
    assert.deepEqual([image.signatures.length, failing(image), gaps(image)], [8, [], []])
    // Arm's published development key.
    assert.equal(image.signatures[0]?.key?.anchors['rotpk'], 'b0f382091297d83a377a72471bec3273e99232e24959f65e8b4a4a46d8229ada')
    assert.deepEqual((await read(readFileSync(join(folder, 'fip_unsigned.bin')))).signatures, [])
  })
})
