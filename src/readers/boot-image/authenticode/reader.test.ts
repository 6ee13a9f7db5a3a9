/** Signed by sbsign, asked about by sbverify: two programs that share no code with the reader. */
import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { tool } from '../../../../test/support/real-tools.ts'
import type { SignedImage } from '../../../facts/boot.ts'
import { assertFlipsAreNoticed } from '../testing.ts'
import { only, runReader } from '../../shared/testing.ts'
import { reader } from './reader.ts'
import { program } from '../../../../test/support/pe.ts'

const folder = mkdtempSync(join(tmpdir(), 'authenticode-'))
after(() => rmSync(folder, { recursive: true }))
const at = (name: string): string => join(folder, name)

const makeKey = (name: string): void => {
  writeFileSync(at(`${name}.key`), generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }))
  execFileSync('openssl', ['req', '-new', '-x509', '-key', at(`${name}.key`), '-subj', `/CN=${name}`, '-out', at(`${name}.pem`)], { stdio: 'ignore' })
}
for (const name of ['ours', 'theirs']) makeKey(name)

/** Undefined where sbsign is missing. */
function signed(bytes: Buffer, key = 'ours'): Buffer | undefined {
  writeFileSync(at('plain.efi'), bytes)
  const done = tool('sbsign', ['--key', at(`${key}.key`), '--cert', at(`${key}.pem`), '--output', at('signed.efi'), at('plain.efi')], '')
  return done === undefined ? undefined : readFileSync(at('signed.efi'))
}
function accepted(bytes: Buffer, key = 'ours'): boolean {
  writeFileSync(at('asked.efi'), bytes)
  return spawnSync('sbverify', ['--cert', at(`${key}.pem`), at('asked.efi')]).status === 0
}

const path = '/EFI/BOOT/BOOTX64.EFI'
const read = async (bytes: Uint8Array): Promise<SignedImage> => only(await runReader(reader, bytes, { path }), 'signed-image')
const results = (image: SignedImage): readonly string[] => image.signatures.map(({ result }) => result)
const flipped = (bytes: Buffer, offset: number): Buffer => {
  const copy = Buffer.from(bytes)
  copy[offset] = (copy[offset] ?? 0) ^ 1
  return copy
}

describe('boot-image/authenticode', () => {
  const good = signed(program())
  const options = good === undefined ? { skip: 'sbsign is not installed' } : {}
  const bytes = good ?? Buffer.alloc(0)
  const table = 0x600

  it('a signed program verifies with its own certificate; sbverify agrees', options, async () => {
    for (const each of [bytes, signed(program({ wide: false })) ?? assert.fail(), signed(program({ tail: 77 })) ?? assert.fail()]) {
      const image = await read(each)
      assert.deepEqual([image.role, ...results(image), image.signatures[0]?.key?.label, image.uncovered.length], ['boot-loader', 'verifies', 'CN=ours', 0])
      assert.ok(accepted(each))
    }
    const run = await runReader(reader, bytes, { path })
    assert.deepEqual(run.of('public-key').map(({ holder, name }) => [holder, name]), [['certificate', 'CN=ours']])
    assert.equal(only(run, 'uefi-image').chains.length, 1)
  })

  it('a changed byte of header, section or tail fails; sbverify agrees', options, async () => {
    for (const offset of [0x90, 0x200, 0x5ff]) {
      assert.deepEqual(results(await read(flipped(bytes, offset))), ['fails'], String(offset))
      assert.equal(accepted(flipped(bytes, offset)), false)
    }
  })

  it('two signatures are both told', options, async () => {
    const both = signed(bytes, 'theirs') ?? assert.fail()
    assert.deepEqual((await read(both)).signatures.map(({ result, key }) => [result, key?.label]), [['verifies', 'CN=ours'], ['verifies', 'CN=theirs']])
  })

  it('a signature of another program fails', options, async () => {
    const other = program()
    other.write('another', 0x200)
    assert.deepEqual(results(await read(Buffer.concat([(signed(other) ?? assert.fail()).subarray(0, table), bytes.subarray(table)]))), ['fails'])
  })

  it('bytes that the digest passes over are told', options, async () => {
    const holes = program({ gap: 0x40 })
    const image = await read(signed(holes) ?? assert.fail())
    // EDK II counts the rest from how much was hashed; sbsign from where it ended. Either way a filled gap does not go unnoticed.
    holes.write('hidden', 0x410)
    const filled = await read(signed(holes) ?? assert.fail())
    assert.ok(results(filled)[0] !== 'verifies' || filled.uncovered.some(({ start, end }) => start === 0x410 && end === 0x440), JSON.stringify([image.uncovered, filled.uncovered, results(filled)]))
    const behind = await read(Buffer.concat([bytes, Buffer.from('more bytes')]))
    assert.ok(results(behind)[0] !== 'verifies' || behind.uncovered.length > 0)
  })

  it('no flipped bit of what counts goes unnoticed', options, async () => {
    const optional = 0x98
    // Not the checksum, and not the entry of the table: the digest leaves both out by definition. The end of the table is the signer and its signature.
    const every = [{ start: 0x80, end: optional + 64 }, { start: optional + 68, end: optional + 112 + 32 }, { start: optional + 112 + 40, end: 0x1d8 }, { start: table + 4, end: table + 12 }, { start: bytes.length - 330, end: bytes.length - 8 }]
    await assertFlipsAreNoticed(reader, bytes, { every, elsewhere: 0, path })
    for (let offset = 0x1d8; offset < table; offset += 7) assert.deepEqual(results(await read(flipped(bytes, offset))), ['fails'])
  })

  it('without a signature it is told where firmware starts it, and elsewhere not', async () => {
    assert.deepEqual((await read(program())).signatures, [])
    assert.equal((await runReader(reader, program(), { path: '/usr/lib/grub/x86_64-efi/grub.efi' })).facts.length, 0)
    assert.equal((await runReader(reader, Buffer.from(`MZ${'x'.repeat(500)}`), { path })).facts.length, 0)
  })

  it('tables and sections that leave the file, overlap or lie are problems', options, async () => {
    const optional = 0x98
    const cases: readonly (readonly [offset: number, value: number])[] = [
      [optional + 60, 0x10], [optional + 60, 0xffffff], [optional + 112 + 32, 0xfffffff0], [optional + 112 + 36, 0x7fffffff], [optional + 240 + 16, 0x7fffffff], [optional + 240 + 60, 0x300],
      [table, 0xffffffff], [table, 3], [table + 4, 0x00020100], [0x94, 20],
    ]
    for (const [offset, value] of cases) {
      const bent = Buffer.from(bytes)
      bent.writeUInt32LE(value, offset)
      const run = await runReader(reader, bent, { path })
      assert.deepEqual([run.error?.code, run.facts.length], ['malformed', 0], `${offset.toString(16)} ${value.toString(16)}`)
    }
    for (let size = 64; size < bytes.length; size += 61) {
      const run = await runReader(reader, bytes.subarray(0, size), { path })
      assert.ok(run.of('signed-image').every((image) => !results(image).includes('verifies')), String(size))
    }
  })

  it('the samples, where they are at hand', async (t) => {
    const corpus = join(import.meta.dirname, '../../../../../shared/data/boot-images/uefi')
    if (!existsSync(corpus)) {
      t.skip('the corpus is not here')
      return
    }
    const truth: Readonly<Record<string, readonly string[]>> = { 'in.efi': [], 'signed.efi': ['verifies'], 'tampered.efi': ['fails'] }
    for (const [name, expected] of Object.entries(truth)) {
      const image = only(await runReader(reader, readFileSync(join(corpus, name)), { path: `/${name}` }), 'signed-image')
      assert.deepEqual([results(image), image.uncovered], [expected, []], name)
    }
  })
})
