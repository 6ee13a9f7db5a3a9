import assert from 'node:assert/strict'
import { generateKeyPairSync, sign } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import type { PublicKey, SignedImage } from '../../../facts/boot.ts'
import { bytesOfHex, spkiKey, verifies } from '../../../kernel/native/signatures.ts'
import { lentBytes } from '../../../kernel/testing.ts'
import { reader as dtb } from '../../device-tree/dtb/reader.ts'
import { only, runReader } from '../../shared/testing.ts'
import { assertFlipsAreNoticed } from '../testing.ts'
import { reader } from './reader.ts'

const fixture = (name: string): Buffer => readFileSync(new URL(`fixtures/${name}`, import.meta.url))
const read = async (bytes: Uint8Array): Promise<SignedImage> => only(await runReader(reader, bytes), 'signed-image')
const gaps = (image: SignedImage): string[] => image.uncovered.filter(({ idle }) => idle !== true).map(({ what }) => what)
const keysOf = async (bytes: Uint8Array): Promise<readonly PublicKey[]> => (await runReader(dtb, bytes)).of('public-key')
const keyOf = async (name: string): Promise<Uint8Array> => Buffer.from((await keysOf(fixture(name)))[0]?.spki ?? assert.fail('no key'), 'hex')

/** What the engine does with the question of the join: each signature under a key. */
async function checked(bytes: Uint8Array, spki: Uint8Array): Promise<(boolean | string)[]> {
  const { signatures } = await read(bytes)
  return Promise.all(signatures.map(async ({ check, result }) => check === undefined ? result : verifies(lentBytes(bytes), check.signed, check.scheme, spkiKey(spki), bytesOfHex(check.signature), { check: () => undefined })))
}

describe('boot-image/fit', () => {
  for (const [name, key] of [['signed.itb', 'control.dtb'], ['pss.itb', 'control-pss.dtb'], ['external.itb', 'control-pss.dtb']] as const) {
    it(`${name}: over these bytes mkimage signed, and nothing that starts is left out`, async () => {
      const bytes = fixture(name)
      assert.deepEqual(await checked(bytes, await keyOf(key)), [true])
      assert.deepEqual(await checked(bytes, await keyOf('control-other.dtb')), [false])
      const image = await read(bytes)
      assert.deepEqual([gaps(image), image.notes, image.role, image.signatures[0]?.key?.label], [[], [], 'kernel', 'dev'])
      assert.ok(image.digests.length === 3 && image.digests.every(({ matches }) => matches))
    })
  }

  for (const [name, key, from] of [['signed.itb', 'control.dtb', 'configurations\0'], ['external.itb', 'control-pss.dtb', 'hashed-nodes']] as const) {
    it(`${name}: no flipped bit goes unnoticed`, async () => {
      const bytes = fixture(name)
      const start = bytes.indexOf(from)
      const every = [{ start: 0, end: 56 }, { start, end: Math.min(start + 700, bytes.length) }]
      assert.ok(await assertFlipsAreNoticed(reader, bytes, { every, spki: await keyOf(key) }) > 2000)
    })
  }

  it('ECDSA: r and s after each other', async () => {
    const bytes = fixture('ecdsa.itb')
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const [signature] = (await read(bytes)).signatures
    const message = Buffer.concat((signature?.check?.signed ?? []).map(({ start, end }) => bytes.subarray(start, end)))
    sign('sha256', message, { key: privateKey, dsaEncoding: 'ieee-p1363' }).copy(bytes, signature?.at.start)
    assert.deepEqual(await checked(bytes, publicKey.export({ type: 'spki', format: 'der' })), [true])
  })

  it('a byte of an image that was changed: its digest tells, and the signature is worth nothing', async () => {
    const bytes = fixture('signed.itb')
    const at = bytes.indexOf('kkkk')
    bytes[at] = 0x6c
    const { signatures, digests } = await read(bytes)
    assert.deepEqual(signatures.map(({ result, covers }) => [result, covers]), [['fails', []]])
    assert.deepEqual(digests.map(({ matches }) => matches), [false, true, true])
  })

  it('an image that starts and is not in the list of signed nodes is told', async () => {
    const image = await read(fixture('partial.itb'))
    assert.deepEqual(gaps(image), ['the properties of the image ramdisk-1', 'the bytes of the image ramdisk-1', 'the properties of the image ramdisk-1'])
    assert.ok(image.notes.some((note) => note.includes('/images/ramdisk-1/hash-1')))
    assert.deepEqual(await checked(fixture('partial.itb'), await keyOf('control.dtb')), [true])
  })

  it('what another configuration\'s signature covers is not covered in the one that starts', async () => {
    const image = await read(fixture('mixed.itb'))
    assert.equal(image.signatures.length, 2)
    assert.ok(gaps(image).includes('the bytes of the image ramdisk-1'))
  })

  it('a checksum inside a signature answers for no byte', async () => {
    const image = await read(fixture('weak.itb'))
    assert.deepEqual(gaps(image), ['the bytes of the image kernel'])
    assert.ok(image.notes.includes('no digest of SHA-2 that fits: image kernel'))
  })

  it('only images are signed: the configuration is nobody\'s', async () => {
    const bytes = fixture('images.itb')
    const image = await read(bytes)
    assert.deepEqual(await checked(bytes, await keyOf('control-images.dtb')), [true, true, true])
    assert.ok(gaps(image).includes('the configuration conf-1') && image.notes.some((note) => note.startsWith('only images are signed')))
  })

  it('a configuration without a signature is told; as the default it is a gap', async () => {
    const bytes = fixture('two.itb')
    const image = await read(bytes)
    assert.deepEqual(gaps(image), [])
    assert.ok(image.notes.some((note) => note.startsWith('no signature: configuration conf-2.')))
    bytes[bytes.indexOf('conf-1\0') + 5] = 0x32
    assert.ok(gaps(await read(bytes)).includes('the configuration conf-2'))
  })

  it('another configuration\'s signature does not serve', async () => {
    const bytes = fixture('signed.itb')
    const list = bytes.indexOf('/configurations/conf-1\0')
    bytes[list + '/configurations/conf-'.length] = 0x37
    const [signature] = (await read(bytes)).signatures
    assert.equal(signature?.result, 'fails')
    assert.match(signature.why, /CVE-2020-10648/u)
  })

  it('names that differ only behind an @ deceive boot loaders of old', async () => {
    const bytes = fixture('signed.itb')
    bytes.write('kernel@99', bytes.indexOf('\u0001ramdisk-1\0') + 1, 'latin1')
    assert.match((await read(bytes)).signatures[0]?.why ?? '', /CVE-2021-27138/u)
  })

  it('no signature at all, and one that was only prepared', async () => {
    const none = await read(fixture('unsigned.itb'))
    assert.deepEqual([none.signatures, none.digests.map(({ algorithm }) => algorithm)], [[], ['sha1', 'sha256', 'sha384']])
    const bytes = fixture('signed.itb')
    // The name "value" is used by digests and by the signature: one letter else and neither has one.
    bytes[bytes.lastIndexOf('value\0')] = 0x56
    assert.deepEqual((await read(bytes)).signatures, [])
  })

  it('its images are read in turn, and truncations are told', async () => {
    const whole = fixture('external.itb')
    assert.deepEqual((await runReader(reader, whole)).children.map(({ name }) => name), ['kernel', 'fdt-1', 'ramdisk-1'])
    for (let length = 4; length < whole.length; length += 7) {
      const run = await runReader(reader, whole.subarray(0, length))
      // A tree that is cut is told by the reader of device trees.
      assert.ok(run.problems.length > 0 || (await runReader(dtb, whole.subarray(0, length))).error !== undefined, String(length))
      assert.ok(run.of('signed-image').every(({ signatures }) => signatures.every(({ result }) => result === 'fails')), String(length))
    }
  })

  it('device trees that hold no images are passed over', async () => {
    const run = await runReader(reader, fixture('control.dtb'))
    assert.deepEqual([run.facts, run.problems, run.error], [[], [], undefined])
  })

  it('keys of control device trees say what must be signed with them', async () => {
    const says = async (name: string): Promise<unknown[]> => (await keysOf(fixture(name))).map(({ name: hint, required, holder }) => [hint, required, holder])
    assert.deepEqual(await says('control.dtb'), [['dev', 'configuration', 'control-device-tree']])
    assert.deepEqual(await says('control-images.dtb'), [['dev', 'image', 'control-device-tree']])
    assert.deepEqual(await says('control-advisory.dtb'), [['dev', 'none', 'control-device-tree']])
  })

  it('image trees of mkimage with the control device tree that goes with each, where they are at hand', async (t) => {
    const folder = join(import.meta.dirname, '../../../../../shared/data/boot-images/fit')
    if (!existsSync(folder)) {
      t.skip('the corpus is not here')
      return
    }
    const truth: Readonly<Record<string, readonly [control: string, required: string, results: readonly (boolean | string)[]]>> = {
      signconf: ['signconf', 'configuration', [true]], ecdsa: ['ecdsa', 'configuration', [true]], norequired: ['norequired', 'none', [true]], tampered: ['signconf', 'configuration', ['fails']],
    }
    for (const [name, [control, required, results]] of Object.entries(truth)) {
      const bytes = readFileSync(join(folder, `${name}.itb`))
      const [key] = await keysOf(readFileSync(join(folder, `${control}.control.dtb`)))
      assert.equal(key?.required, required, name)
      assert.deepEqual(await checked(bytes, Buffer.from(key.spki, 'hex')), results, name)
      assert.deepEqual(gaps(await read(bytes)), name === 'tampered' ? ['the bytes of the image kernel'] : [], name)
    }
    assert.deepEqual((await read(readFileSync(join(folder, 'none.itb')))).signatures, [])
    assert.deepEqual(await keysOf(readFileSync(join(folder, 'none.control.dtb'))), [])
  })
})
