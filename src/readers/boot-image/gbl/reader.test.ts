import assert from 'node:assert/strict'
import { createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { crc32 } from 'node:zlib'
import type { SignedImage } from '../../../facts/boot.ts'
import { only, runReader } from '../../shared/testing.ts'
import { assertFlipsAreNoticed } from '../testing.ts'
import { reader } from './reader.ts'

const read = async (bytes: Uint8Array): Promise<SignedImage> => only(await runReader(reader, bytes), 'signed-image')
const pair = (): { publicKey: KeyObject; privateKey: KeyObject } => generateKeyPairSync('ec', { namedCurve: 'P-256' })
const spki = (key: KeyObject): Buffer => key.export({ type: 'spki', format: 'der' })
const raw = (bytes: Buffer, key: KeyObject): Buffer => sign('sha256', bytes, { key, dsaEncoding: 'ieee-p1363' })

function tag(id: number, content: Uint8Array): Buffer {
  const head = Buffer.alloc(8)
  head.writeUInt32LE(id, 0)
  head.writeUInt32LE(content.length, 4)
  return Buffer.concat([head, content])
}
function words(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4)
  values.forEach((value, index) => bytes.writeUInt32LE(value, index * 4))
  return bytes
}
const owner = pair()

/** A signer of its own, by btl_gbl_format.h. */
function file({ signer = owner.privateKey, certificate, program = tag(0xfe0101fe, Buffer.alloc(500, 'program ')), behind = Buffer.alloc(0), type = 0x100 }: {
  signer?: KeyObject | null; certificate?: Buffer; program?: Buffer; behind?: Buffer; type?: number
} = {}): Buffer {
  const body = Buffer.concat([tag(0x03a617eb, words(0x03000000, type)), tag(0xf40a0af4, Buffer.concat([words(32, 0x01020300, 0), Buffer.alloc(16, 'product')])), program, ...(certificate === undefined ? [] : [tag(0xf30b0bf3, certificate)])])
  const signed = Buffer.concat([body, ...(signer === null ? [] : [tag(0xf70a0af7, raw(body, signer))]), behind, words(0xfc0404fc, 4)])
  return Buffer.concat([signed, words(crc32(signed))])
}

describe('boot-image/gbl', () => {
  it('the signature stays unchecked, and what it says is signed is what an independent check finds signed', async () => {
    const bytes = file()
    const { signatures, digests, uncovered, version, role } = await read(bytes)
    const [signature] = signatures
    assert.deepEqual([signature?.result, digests[0]?.matches, uncovered, version, role], ['unchecked', true, [], '0x01020300', 'application'])
    const message = Buffer.concat((signature?.check?.signed ?? []).map(({ start, end }) => bytes.subarray(start, end)))
    assert.ok(verify('sha256', message, { key: createPublicKey(owner.privateKey), dsaEncoding: 'ieee-p1363' }, Buffer.from(signature?.check?.signature ?? '', 'hex')))
  })

  it('with a certificate its key is used, and the certificate is what stays open', async () => {
    const leaf = pair()
    const body = Buffer.concat([Buffer.from([1, 0, 0, 0]), spki(leaf.publicKey).subarray(-64), words(1)])
    const certificate = Buffer.concat([body, raw(body, owner.privateKey)])
    const run = await runReader(reader, file({ signer: leaf.privateKey, certificate }))
    assert.deepEqual(only(run, 'signed-image').signatures.map(({ result }) => result), ['verifies', 'unchecked'])
    assert.equal(only(run, 'public-key').spki, spki(leaf.publicKey).toString('hex'))
    assert.deepEqual((await read(file({ certificate }))).signatures.map(({ result }) => result), ['fails', 'unchecked'])
    const bytes = file({ signer: leaf.privateKey, certificate })
    bytes[70] = (bytes[70] ?? 0) ^ 1
    assert.equal((await read(bytes)).signatures[0]?.result, 'fails')
  })

  it('unsigned, encrypted, and a header that says otherwise', async () => {
    const none = await read(file({ signer: null }))
    assert.deepEqual(none.signatures, [])
    assert.ok(none.notes[0]?.includes('there is no signature'))
    assert.equal((await read(file({ program: tag(0xf90707f9, Buffer.alloc(64)) }))).encrypted, true)
    assert.equal((await read(file({ program: tag(0xf50909f5, Buffer.alloc(64)) }))).role, 'application')
  })

  it('what stands behind the signature is told', async () => {
    assert.deepEqual((await read(file({ behind: tag(0xfe0101fe, Buffer.alloc(20)) }))).uncovered.map(({ what }) => what), ['a tag behind the signature'])
    assert.deepEqual((await read(Buffer.concat([file(), Buffer.alloc(3)]))).uncovered, [])
    assert.deepEqual((await read(Buffer.concat([file(), Buffer.from('more')]))).uncovered.map(({ what }) => what), ['bytes behind the end of the file'])
  })

  it('no flipped bit goes unnoticed', async () => {
    const bytes = file()
    await assertFlipsAreNoticed(reader, bytes, { every: [{ start: 0, end: 64 }, { start: bytes.length - 84, end: bytes.length }], elsewhere: 1000, spki: spki(owner.publicKey) })
  })

  it('truncation and absurd lengths', async () => {
    const bytes = file()
    for (let cut = 8; cut < bytes.length; cut += 37) assert.equal((await runReader(reader, bytes.subarray(0, cut))).error?.code, 'malformed', String(cut))
    bytes.writeUInt32LE(0xffffffff, 20)
    assert.match((await runReader(reader, bytes)).error?.message ?? '', /leaves the file/u)
  })

  it('a file of the vendor\'s format, where it is at hand', async (t) => {
    const path = join(import.meta.dirname, '../../../../../shared/data/boot-images/gbl/signed_examplekey.gbl')
    if (!existsSync(path)) {
      t.skip('the corpus is not here')
      return
    }
    const { signatures, digests, uncovered } = await read(readFileSync(path))
    assert.deepEqual([signatures.map(({ result }) => result), digests[0]?.matches, uncovered], [['unchecked'], true, []])
  })
})
