import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { generateKeyPairSync, X509Certificate, type KeyObject } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import type { SignedImage } from '../../../facts/boot.ts'
import { bytesOfHex, spkiKey, verifies } from '../../../kernel/native/signatures.ts'
import { lentBytes } from '../../../kernel/testing.ts'
import { assertFlipsAreNoticed } from '../testing.ts'
import { only, runReader } from '../../shared/testing.ts'
import { reader } from './reader.ts'

const folder = mkdtempSync(join(tmpdir(), 'module-'))
after(() => rmSync(folder, { recursive: true }))
const at = (name: string): string => join(folder, name)
const pairs = { rsa: generateKeyPairSync('rsa', { modulusLength: 2048 }), ec: generateKeyPairSync('ec', { namedCurve: 'P-384' }) }
for (const [name, { privateKey }] of Object.entries(pairs)) {
  writeFileSync(at(`${name}.key`), privateKey.export({ type: 'pkcs8', format: 'pem' }))
  execFileSync('openssl', ['req', '-new', '-x509', '-key', at(`${name}.key`), '-subj', '/O=Test/CN=Modules', '-out', at(`${name}.pem`)], { stdio: 'ignore' })
}

const mark = '~Module signature appended~\n'
function trailer(size: number, kind = 2): Buffer {
  const bytes = Buffer.alloc(12)
  bytes[2] = kind
  bytes.writeUInt32BE(size, 8)
  return Buffer.concat([bytes, Buffer.from(mark)])
}
/** As scripts/sign-file makes them: detached, without certificates and attributes. */
function signed(content: Buffer, key: keyof typeof pairs = 'rsa', options: readonly string[] = ['-nocerts', '-noattr']): Buffer {
  writeFileSync(at('content'), content)
  execFileSync('openssl', ['cms', '-sign', '-binary', '-md', 'sha256', '-in', at('content'), '-signer', at(`${key}.pem`), '-inkey', at(`${key}.key`), '-outform', 'der', '-out', at('p7'), ...options], { stdio: 'ignore' })
  const signature = readFileSync(at('p7'))
  return Buffer.concat([content, signature, trailer(signature.length)])
}
const path = '/lib/modules/6.1.0/extra/demo.ko'
const read = async (bytes: Uint8Array): Promise<SignedImage> => only(await runReader(reader, bytes, { path }), 'signed-image')
const spki = (key: KeyObject): Buffer => key.export({ type: 'spki', format: 'der' })

async function holds(bytes: Buffer, image: SignedImage, key: KeyObject): Promise<boolean> {
  const check = image.signatures[0]?.check
  return check !== undefined && verifies(lentBytes(bytes), check.message === undefined ? check.signed : [bytesOfHex(check.message)], check.scheme, spkiKey(spki(key)), bytesOfHex(check.signature), { check: () => undefined })
}

describe('boot-image/linux-module', () => {
  const content = Buffer.alloc(700, 'a module of this test only. ')

  it('names its signer, and can be checked with the key from elsewhere', async () => {
    for (const key of ['rsa', 'ec'] as const) {
      const bytes = signed(content, key)
      const image = await read(bytes)
      assert.deepEqual([image.role, image.signatures.map(({ result }) => result), image.uncovered], ['module', ['unchecked'], []])
      assert.match(image.signatures[0]?.why ?? '', /O=Test, CN=Modules/u)
      assert.deepEqual(image.signatures[0]?.covers, [{ start: 0, end: 700 }])
      assert.ok(await holds(bytes, image, pairs[key].publicKey))
      assert.equal(await holds(bytes, image, key === 'rsa' ? generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey : pairs.rsa.publicKey), false)
    }
  })

  it('a changed module does not hold', async () => {
    const bytes = signed(content)
    bytes[5] = 0
    assert.equal(await holds(bytes, await read(bytes), pairs.rsa.publicKey), false)
  })

  it('with its certificate inside it is consistent, or fails', async () => {
    const bytes = signed(content, 'rsa', [])
    assert.deepEqual((await read(bytes)).signatures.map(({ result, key }) => [result, key?.label]), [['verifies', 'O=Test, CN=Modules']])
    bytes[5] = 0
    assert.deepEqual((await read(bytes)).signatures.map(({ result }) => result), ['fails'])
  })

  it('with attributes their digest is compared before anything else', async () => {
    const bytes = signed(content, 'rsa', ['-nocerts'])
    assert.ok(await holds(bytes, await read(bytes), pairs.rsa.publicKey))
    bytes[5] = 0
    assert.deepEqual((await read(bytes)).signatures.map(({ result }) => result), ['fails'])
  })

  it('no flipped bit of module, signature or trailer goes unnoticed, but for whom it names', async () => {
    const small = signed(content.subarray(0, 64))
    const start = 64
    const signature = small.subarray(start, small.length - 40)
    const names = (image: SignedImage | undefined): string => JSON.stringify(image?.signatures[0]?.key?.anchors)
    const before = names(await read(small))
    for (let bit = start * 8; bit < small.length * 8; bit++) {
      const flipped = Buffer.from(small)
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      const [image] = (await runReader(reader, flipped, { path })).of('signed-image')
      if (image === undefined || names(image) !== before) continue
      assert.equal(await holds(flipped, image, pairs.rsa.publicKey), false, `bit ${bit & 7} of byte ${bit >> 3} of ${small.length}, signature of ${signature.length}`)
    }
    const own = signed(content.subarray(0, 600), 'rsa', [])
    // A certificate whose issuer is not beside it is signed by nobody here: its names may change unnoticed, its key may not.
    await assertFlipsAreNoticed(reader, own, { every: [{ start: 0, end: 64 }, { start: own.length - 340, end: own.length }], elsewhere: 0, path })
  })

  it('trailers that lie are problems', async () => {
    const bytes = signed(content)
    for (const size of [0xffffffff, bytes.length, 1]) {
      const bent = Buffer.concat([bytes.subarray(0, -40), trailer(size)])
      assert.equal((await runReader(reader, bent, { path })).error?.code, 'malformed')
    }
    assert.equal((await runReader(reader, Buffer.concat([bytes.subarray(0, -40), trailer(100, 1)]), { path })).error?.code, 'unsupported')
    assert.equal((await runReader(reader, Buffer.from(mark), { path })).error?.code, 'malformed')
    const padded = Buffer.concat([bytes.subarray(0, -40), Buffer.from('xx'), trailer(bytes.length - 700 - 40 + 2)])
    assert.deepEqual((await read(padded)).uncovered.map(({ end, start }) => end - start), [2])
  })

  it('the sample, where it is at hand', async (t) => {
    const corpus = join(import.meta.dirname, '../../../../../shared/data/boot-images/kmod')
    if (!existsSync(corpus)) {
      t.skip('the corpus is not here')
      return
    }
    const bytes = readFileSync(join(corpus, 'demo-signed.ko'))
    const image = await read(bytes)
    assert.equal(await holds(bytes, image, new X509Certificate(readFileSync(join(corpus, 'cert.der'))).publicKey), true)
    bytes[100] = (bytes[100] ?? 0) ^ 1
    assert.equal(await holds(bytes, await read(bytes), new X509Certificate(readFileSync(join(corpus, 'cert.der'))).publicKey), false)
  })
})
