import assert from 'node:assert/strict'
import { createPublicKey } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import type { SignedImage } from '../../../facts/boot.ts'
import { bytesOfHex, spkiKey, verifies } from '../../../kernel/native/signatures.ts'
import { lentBytes } from '../../../kernel/testing.ts'
import { only, runReader } from '../../shared/testing.ts'
import { assertFlipsAreNoticed } from '../testing.ts'
import { reader } from './reader.ts'

const fixture = (name: string): Buffer => readFileSync(new URL(`fixtures/${name}`, import.meta.url))
const read = async (bytes: Uint8Array): Promise<SignedImage> => only(await runReader(reader, bytes), 'signed-image')
const spki = (name: string): Uint8Array => createPublicKey(fixture(`${name}.pem.txt`)).export({ type: 'spki', format: 'der' })
const results = (image: SignedImage): string[] => image.signatures.map(({ result }) => result)
const first = async (bytes: Uint8Array, key: Uint8Array): Promise<boolean> => {
  const { check } = (await read(bytes)).signatures[0] ?? assert.fail('no signature')
  return check !== undefined && verifies(lentBytes(bytes), check.signed, check.scheme, spkiKey(key), bytesOfHex(check.signature), { check: () => undefined })
}

describe('boot-image/op-tee-ta', () => {
  for (const name of ['pss.ta', 'pkcs1.ta']) {
    it(`${name}: over these bytes OP-TEE's script signed, and no flipped bit goes unnoticed`, async () => {
      const bytes = fixture(name)
      assert.deepEqual([await first(bytes, spki('root')), await first(bytes, spki('sub'))], [true, false])
      await assertFlipsAreNoticed(reader, bytes, { every: [{ start: 0, end: 348 }], spki: spki('root') })
    })
  }

  it('tells UUID and version', async () => {
    const image = await read(fixture('pss.ta'))
    assert.deepEqual([image.title, image.version, image.rollback, image.uncovered, image.role], ['OP-TEE trusted application 5b9e0e40-2636-11e1-ad9e-0002a5d5c51b', '3', { value: 3, covered: true }, [], 'trusted-application'])
    assert.match((await read(fixture('pkcs1.ta'))).notes.join(), /version is 0/u)
  })

  it('a subkey signs what stands below it, and only that', async () => {
    const bytes = fixture('subkey.ta')
    const run = await runReader(reader, bytes)
    const { signatures } = only(run, 'signed-image')
    assert.deepEqual(signatures.map(({ result, covers }) => [result, covers.at(-1)?.end]), [['unchecked', bytes.length]])
    bytes[bytes.length - 1] = 0
    assert.deepEqual(results(await read(bytes)), ['unchecked', 'fails'])
    bytes[bytes.length - 1] = 0x74
    assert.ok(await first(bytes, spki('root')))
    assert.equal(only(run, 'public-key').spki, Buffer.from(spki('sub')).toString('hex'))
    await assertFlipsAreNoticed(reader, bytes, { every: [{ start: 0, end: 52 }, { start: 308, end: 380 }, { start: 628, end: 780 }], spki: spki('root'), elsewhere: 1500 })
  })

  it('changed bytes, an encrypted application, bytes behind, truncations', async () => {
    const bytes = fixture('pss.ta')
    bytes[bytes.length - 1] = 0
    assert.deepEqual(results(await read(bytes)), ['fails'])
    const hidden = await read(fixture('encrypted.ta'))
    assert.deepEqual([hidden.encrypted, results(hidden), hidden.signatures[0]?.check], [true, ['unchecked'], undefined])
    assert.deepEqual((await read(Buffer.concat([fixture('pss.ta'), Buffer.from('more')]))).uncovered.map(({ what }) => what), ['bytes behind the application'])
    for (const name of ['pss.ta', 'subkey.ta', 'encrypted.ta']) {
      const whole = fixture(name)
      for (let length = 4; length < whole.length; length++) assert.equal((await runReader(reader, whole.subarray(0, length))).error?.code, 'malformed', `${name} ${length}`)
    }
  })
})
