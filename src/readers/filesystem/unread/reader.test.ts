import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fixtureBytes } from '../../../../test/support/filesystem.ts'
import { only, runReader } from '../../shared/testing.ts'
import { reader } from './reader.ts'

const uuid = '01234567-89ab-cdef-0123-456789abcdef'
const fixture = (name: string): Buffer => fixtureBytes(import.meta.url, `${name}.img.gz`)

const expected: Record<string, { format: string; code: string; details: Record<string, unknown> }> = {
  luks1: { format: 'luks1', code: 'encrypted', details: { uuid, cipher: 'aes-xts-plain64', hash: 'sha256', keyBytes: 64, keySlots: 1 } },
  luks2: { format: 'luks2', code: 'encrypted', details: { uuid, label: 'boxdata', cipher: 'aes-xts-plain64', integrity: '', keySlots: 1, derivation: 'pbkdf2', tokens: '' } },
  verity: { format: 'dm-verity', code: '', details: { version: 1, hashType: 1, uuid, algorithm: 'sha256', dataBlockBytes: 4096, hashBlockBytes: 4096, dataBlocks: 256, saltBytes: 8 } },
  btrfs: { format: 'btrfs', code: 'unsupported', details: { name: 'btrfs file system', uuid, label: 'blabel' } },
  xfs: { format: 'xfs', code: 'unsupported', details: { name: 'XFS file system', uuid, label: 'xlabel' } },
  swap: { format: 'swap', code: 'unsupported', details: { name: 'swap area', uuid, label: 'slabel' } },
}

for (const [name, wanted] of Object.entries(expected)) {
  test(`recognises ${name} and says aloud that it is not read`, async () => {
    const run = await runReader(reader, fixture(name))
    assert.equal(run.error, undefined)
    const volume = only(run, 'volume')
    assert.equal(volume.format, wanted.format)
    assert.equal(volume.encrypted, wanted.code === 'encrypted')
    assert.equal(volume.authenticated, name === 'verity')
    assert.deepEqual(volume.details, wanted.details)
    assert.deepEqual(
      run.problems.map(({ code }) => code),
      wanted.code === '' ? [] : [wanted.code],
    )
  })
}

test('recognises LVM2 by its label, wherever its header lies', async () => {
  const image = Buffer.alloc(4096)
  image.write('LABELONE', 512)
  image.writeUInt32LE(32, 512 + 20)
  image.write('LVM2 001', 512 + 24)
  image.write('abcdefghijklmnopqrstuvwxyzABCDEF', 512 + 32)
  assert.equal(only(await runReader(reader, image), 'volume').details['uuid'], 'abcdefghijklmnopqrstuvwxyzABCDEF')
  image.writeUInt32LE(0xffffffff, 512 + 20)
  assert.equal(only(await runReader(reader, image), 'volume').details['uuid'], undefined)
})

test('LUKS2 tells its integrity and tokens', async () => {
  const image = fixture('luks2')
  const json = JSON.stringify({
    keyslots: { 0: { kdf: { type: 'argon2id' } }, 1: { kdf: { type: 'pbkdf2' } }, 2: 7 },
    segments: { 0: { encryption: 'aes-xts-random', integrity: { type: 'hmac(sha256)' } } },
    tokens: { 0: { type: 'systemd-tpm2' } },
  })
  image.fill(0, 4096)
  image.write(json, 4096)
  const volume = only(await runReader(reader, image), 'volume')
  assert.equal(volume.authenticated, true)
  assert.deepEqual(
    [volume.details['derivation'], volume.details['tokens'], volume.details['keySlots']],
    ['argon2id pbkdf2', 'systemd-tpm2', 3],
  )
})

test('a damaged header is still named', async () => {
  const image = fixture('luks2')
  image.write('!!', 4096)
  const run = await runReader(reader, image)
  assert.deepEqual(
    run.problems.map(({ code }) => code),
    ['malformed', 'encrypted'],
  )
  assert.equal(only(run, 'volume').encrypted, true)
})

test('other bytes are not claimed', async () => {
  assert.equal((await runReader(reader, new Uint8Array(100_000))).error?.code, 'malformed')
})
