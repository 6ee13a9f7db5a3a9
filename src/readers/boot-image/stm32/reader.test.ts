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
const hash = (...parts: readonly Uint8Array[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest()
const payload = Buffer.alloc(700, 'first stage of this test only. ')
const pair = (namedCurve = 'P-256'): { publicKey: KeyObject; privateKey: KeyObject } => generateKeyPairSync('ec', { namedCurve })
const pointOf = (key: KeyObject): Buffer => key.export({ type: 'spki', format: 'der' }).subarray(-64)

/** A signer of its own, by ST's description of the header. */
function image({ version = 1, key = pair(), algorithm = 1, counter = 3, flags, table, index = 0 }: {
  version?: 1 | 2; key?: { publicKey: KeyObject; privateKey: KeyObject } | null; algorithm?: number; counter?: number; flags?: number; table?: Buffer; index?: number
} = {}): Buffer {
  const extension = Buffer.alloc(384)
  const header = Buffer.alloc(version === 1 ? 256 : 128)
  header.write('STM2')
  header.writeUInt32LE(payload.reduce((sum, byte) => sum + byte, 0), 68)
  header[74] = version
  header.writeUInt32LE(payload.length, 76)
  header.writeUInt32LE(counter, 96)
  const point = key === null ? Buffer.alloc(64) : pointOf(key.publicKey)
  if (version === 1) {
    header.writeUInt32LE(flags ?? (key === null ? 1 : 0), 100)
    header.writeUInt32LE(algorithm, 104)
    point.copy(header, 108)
    header[255] = 0x10
  } else {
    header.writeUInt32LE(flags ?? (key === null ? 0x80000000 : 1), 100)
    header.writeUInt32LE(extension.length, 104)
    header.writeUInt32LE(0x10, 108)
    extension.write(key === null ? '5354ffff' : '53540002', 'hex')
    extension.writeUInt32LE(extension.length, 4)
    extension.writeUInt32LE(index, 8)
    extension.writeUInt32LE(8, 12)
    extension.writeUInt32LE(algorithm, 16)
    point.copy(extension, 20)
    ;(table ?? tableWith(point)).copy(extension, 84)
  }
  const whole = Buffer.concat([header, ...(version === 1 ? [] : [extension]), payload])
  if (key !== null) sign('sha256', whole.subarray(72), { key: key.privateKey, dsaEncoding: 'ieee-p1363' }).copy(whole, 4)
  return whole
}
const tableWith = (point: Buffer): Buffer => Buffer.concat([hash(Buffer.from([1, 0, 0, 0]), point), ...Array.from({ length: 7 }, (_, index) => hash(Buffer.from([index])))])

describe('boot-image/stm32', () => {
  it('version 1 verifies on both curves, and the fuses would hold the hash of the key', async () => {
    for (const [namedCurve, algorithm, name] of [['P-256', 1, 'EC P-256'], ['brainpoolP256r1', 2, 'EC brainpoolP256r1']] as const) {
      const key = pair(namedCurve)
      const run = await runReader(reader, image({ key, algorithm }))
      const { signatures, rollback, uncovered, digests } = only(run, 'signed-image')
      assert.deepEqual([signatures[0]?.result, signatures[0]?.key?.algorithm], ['verifies', name])
      assert.equal(signatures[0]?.key?.anchors['stm32-pkh'], hash(pointOf(key.publicKey)).toString('hex'))
      assert.deepEqual([rollback, uncovered, digests[0]?.matches], [{ value: 3, covered: true }, [], true])
      assert.equal(only(run, 'public-key').spki, key.publicKey.export({ type: 'spki', format: 'der' }).toString('hex'))
    }
  })

  it('version 2 verifies, and the fuses would hold the hash of the table', async () => {
    const key = pair()
    const { signatures } = await read(image({ version: 2, key }))
    assert.equal(signatures[0]?.result, 'verifies')
    assert.equal(signatures[0]?.key?.anchors['stm32-pkh'], hash(tableWith(pointOf(key.publicKey))).toString('hex'))
  })

  it('a key that is not in the table is not anchored by it, whatever it signs', async () => {
    const { signatures } = await read(image({ version: 2, table: tableWith(pointOf(pair().publicKey)) }))
    assert.deepEqual([signatures[0]?.result, signatures[0]?.key?.anchors['stm32-pkh']], ['fails', undefined])
    assert.equal((await read(image({ version: 2, index: 1 }))).signatures[0]?.result, 'fails')
  })

  it('tampered, signed by another, unsigned', async () => {
    for (const version of [1, 2] as const) {
      const changed = image({ version })
      changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1
      assert.equal((await read(changed)).signatures[0]?.result, 'fails')
      const foreign = image({ version })
      image({ version }).copy(foreign, 4, 4, 68)
      assert.equal((await read(foreign)).signatures[0]?.result, 'fails')
      const none = await read(image({ version, key: null }))
      assert.deepEqual([none.signatures, none.rollback?.covered], [[], false])
      assert.ok(none.notes.some((note) => note.includes('not to check')))
    }
  })

  it('encrypted images and other versions are not checked', async () => {
    assert.equal((await read(image({ version: 2, flags: 3 }))).signatures[0]?.result, 'unchecked')
    const later = image({ version: 2 })
    later[73] = 3
    assert.equal((await runReader(reader, later)).problems[0]?.code, 'unsupported')
  })

  it('no flipped bit goes unnoticed', async () => {
    for (const [version, header] of [[1, 256], [2, 260]] as const) await assertFlipsAreNoticed(reader, image({ version }), { every: [{ start: 0, end: header }], elsewhere: 300 })
  })

  it('bytes behind the image, truncation and absurd lengths', async () => {
    const whole = image()
    assert.deepEqual((await read(Buffer.concat([whole, Buffer.alloc(100, 0xff)]))).uncovered, [])
    assert.deepEqual((await read(Buffer.concat([whole, Buffer.from('more')]))).uncovered, [{ start: 956, end: 960, what: 'bytes behind the image' }])
    for (const cut of [4, 100, 255, 900]) assert.equal((await runReader(reader, whole.subarray(0, cut))).error?.code, 'malformed')
    const absurd = image({ version: 2 })
    absurd.writeUInt32LE(0xffffffff, 104)
    assert.equal((await runReader(reader, absurd)).error?.code, 'malformed')
  })

  it('headers of mkimage, where they are at hand', async (t) => {
    const folder = join(import.meta.dirname, '../../../../../shared/data/boot-images/stm32')
    if (!existsSync(folder)) {
      t.skip('the corpus is not here')
      return
    }
    for (const name of ['unsigned_v1.stm32', 'unsigned_v2.stm32']) {
      const { signatures, digests, uncovered } = await read(readFileSync(join(folder, name)))
      assert.deepEqual([signatures, digests[0]?.matches, uncovered], [[], true, []], name)
    }
  })
})
