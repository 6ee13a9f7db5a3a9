/** Values of fuses, recomputed here by hand, and by NXP's own tool where it is installed. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createHash, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test, type TestContext } from 'node:test'
import { certificateKey, fuseValues, type GivenKey } from './fuse-values.ts'
import { rsaKey, spkiKey } from './signatures.ts'

const samples = join(import.meta.dirname, '../../../../shared/data/boot-images')
const given = (key: KeyObject): GivenKey => ({ key: spkiKey(key.export({ type: 'spki', format: 'der' })) })
const part = (key: KeyObject, name: 'n' | 'e' | 'x' | 'y'): Buffer => Buffer.from(key.export({ format: 'jwk' })[name] ?? '', 'base64url')
const sha256 = (...parts: readonly Uint8Array[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest()
const rsa = (bits: number): KeyObject => generateKeyPairSync('rsa', { modulusLength: bits }).publicKey
const ec = (namedCurve: string): KeyObject => generateKeyPairSync('ec', { namedCurve }).publicKey
const words = (bytes: Buffer, read: (at: number) => number): string[] => Array.from({ length: bytes.length / 4 }, (_, index) => read(index * 4).toString(16).padStart(8, '0'))
const little = (bytes: Buffer): string[] => words(bytes, (at) => bytes.readUInt32LE(at))
const big = (bytes: Buffer): string[] => words(bytes, (at) => bytes.readUInt32BE(at))

test('Raspberry Pi: the rows are little endian words of the hash over modulus and exponent', () => {
  const key = rsa(2048)
  const exponent = Buffer.alloc(8)
  exponent.writeUInt32LE(65537)
  const hash = sha256(Buffer.from(part(key, 'n')).reverse(), exponent)
  const values = fuseValues([given(key)])
  assert.deepEqual(values['raspberry-pi-otp'], [hash.toString('hex')])
  assert.deepEqual(values['raspberry-pi-otp-words'], little(hash))
  assert.equal(fuseValues([given(rsa(3072))])['raspberry-pi-otp-words'], undefined)
})

test('points: EFR32 takes them as they are, nRF the first half of a hash, STM32MP15 the whole, STM32MP13 one over eight', () => {
  const key = ec('prime256v1')
  const values = fuseValues([given(key)])
  const hash = sha256(part(key, 'x'), part(key, 'y'))
  assert.deepEqual([values['ec-x'], values['ec-y']], [[part(key, 'x').toString('hex').toUpperCase()], [part(key, 'y').toString('hex').toUpperCase()]])
  assert.deepEqual(values['nsib-words'], little(hash.subarray(0, 16)))
  assert.deepEqual(values['stm32-pkh-words'], big(hash))
  const eight = Array.from({ length: 8 }, () => ec('prime256v1'))
  const table = sha256(...eight.map((each) => sha256(Buffer.from([1, 0, 0, 0]), part(each, 'x'), part(each, 'y'))))
  assert.deepEqual(fuseValues(eight.map(given))['stm32-table-words'], big(table))
  assert.equal(fuseValues(eight.slice(1).map(given))['stm32-table-words'], undefined)
})

test('i.MX HAB: the hash over the hashes of the records, little endian words', () => {
  const keys = [rsa(2048), rsa(4096)]
  const record = (key: KeyObject, flag: number): Buffer => {
    const modulus = part(key, 'n')
    const length = 12 + modulus.length + 3
    return Buffer.concat([Buffer.from([0xe1, length >> 8, length & 255, 0x21, 0, 0, 0, flag, modulus.length >> 8, modulus.length & 255, 0, 3]), modulus, Buffer.from([1, 0, 1])])
  }
  const expected = (flag: number): string[] => little(sha256(...keys.map((key) => sha256(record(key, flag)))))
  assert.deepEqual(fuseValues(keys.map(given))['hab-srk-words'], expected(0x80))
  assert.deepEqual(fuseValues(keys.map((key) => ({ ...given(key), authority: false })))['hab-srk-words'], expected(0))
  assert.equal(fuseValues([...keys, rsa(2048), rsa(2048), rsa(2048)].map(given))['hab-srk-words'], undefined)
  assert.equal(fuseValues([ec('prime256v1')].map(given))['hab-srk-words'], undefined)
  assert.equal(fuseValues([])['hab-srk-words'], undefined)
})

test('a key that gives no value with others gives none at all', () => {
  const values = fuseValues([given(rsa(3072)), given(rsa(2048))])
  assert.equal(values['esp-v2'], undefined)
  assert.equal(values['ec-x'], undefined)
})

function certificates(t: TestContext, folder: string, kind: 'rsa' | 'secp384r1' | 'prime256v1', authority: boolean): string[] | undefined {
  const files = [1, 2, 3, 4].map((number) => {
    const [key, file] = [join(folder, `k${number}.pem`), join(folder, `c${number}.pem`)]
    const pair = kind === 'rsa' ? generateKeyPairSync('rsa', { modulusLength: 2048 }) : generateKeyPairSync('ec', { namedCurve: kind })
    writeFileSync(key, pair.privateKey.export({ type: 'pkcs8', format: 'pem' }))
    const { status } = spawnSync('openssl', ['req', '-x509', '-new', '-key', key, kind === 'secp384r1' ? '-sha384' : '-sha256', '-subj', `/CN=SRK${number}`, '-addext', `basicConstraints=CA:${authority ? 'TRUE' : 'FALSE'}`, '-out', file])
    return status === 0 ? file : ''
  })
  if (!files.includes('')) return files
  t.skip('openssl is not installed')
  return undefined
}
const keyOf = (file: string): GivenKey => certificateKey(Buffer.from(readFileSync(file, 'utf8').replaceAll(/-----.*-----/gu, ''), 'base64'))

for (const [title, kind, authority, flags, name] of [
  ['HAB, certificates that issue others', 'rsa', true, ['-h', '4', '-d', 'sha256'], 'hab-srk'],
  ['HAB, fast authentication', 'rsa', false, ['-h', '4', '-d', 'sha256'], 'hab-srk'],
  ['AHAB, P-384', 'secp384r1', false, ['-a', '-s', 'sha384'], 'ahab-srk-512'],
  ['AHAB, P-384 with certificates that issue others', 'secp384r1', true, ['-a', '-s', 'sha384'], 'ahab-srk-512'],
  ['AHAB, P-256', 'prime256v1', false, ['-a', '-s', 'sha256'], 'ahab-srk-512'],
] as const) {
  test(`srktool says the same: ${title}`, (t) => {
    const folder = mkdtempSync(join(tmpdir(), 'proofmark-srk-'))
    t.after(() => rmSync(folder, { recursive: true, force: true }))
    const files = certificates(t, folder, kind, authority)
    if (files === undefined) return
    const [table, fuse] = [join(folder, 'table.bin'), join(folder, 'fuse.bin')]
    const { error } = spawnSync('srktool', [...flags, '-t', table, '-e', fuse, '-f', '1', '-c', files.join(',')])
    if (error !== undefined) {
      t.skip('srktool (Debian: imx-code-signing-tool) is not installed')
      return
    }
    const values = fuseValues(files.map(keyOf))
    assert.deepEqual(values[name], [readFileSync(fuse).toString('hex')])
    assert.deepEqual(values[`${name}-words`], little(readFileSync(fuse)))
    if (name === 'ahab-srk-512') assert.deepEqual(values['ahab-srk-256'], [sha256(readFileSync(table)).toString('hex')])
  })
}

test('a signed i.MX image and the fuse file made with it', (t) => {
  const [image, fuse] = ['u-boot-signed.imx', 'SRK_1_2_3_4_fuse.bin'].map((name) => join(samples, 'hab', name))
  if (image === undefined || fuse === undefined || !existsSync(image)) {
    t.skip('no samples beside the checkout')
    return
  }
  const bytes = readFileSync(image)
  // The table: tag d7, length, version 40, and in it records that begin with e1.
  const at = /\xd7[\s\S]{2}\x40\xe1/u.exec(bytes.toString('latin1'))?.index ?? 0
  const keys: GivenKey[] = []
  for (let record = at + 4; record < at + bytes.readUInt16BE(at + 1); record += bytes.readUInt16BE(record + 1)) {
    const modulus = bytes.readUInt16BE(record + 8)
    keys.push({ key: rsaKey(bytes.subarray(record + 12, record + 12 + modulus), bytes.subarray(record + 12 + modulus, record + 12 + modulus + bytes.readUInt16BE(record + 10))), authority: bytes[record + 7] === 0x80 })
  }
  assert.equal(keys.length, 4)
  assert.deepEqual(fuseValues(keys)['hab-srk'], [readFileSync(fuse).toString('hex')])
})

test('the digest of an Espressif key is the one that the vendor\'s tool wrote', (t) => {
  const [image, digest] = ['v2_rsa_testkey.bin', 'rsa_digest.bin'].map((name) => join(samples, 'esp', name))
  if (image === undefined || digest === undefined || !existsSync(digest)) {
    t.skip('no samples beside the checkout')
    return
  }
  const bytes = readFileSync(image)
  // The last sector of the image: e7, version 2; at 36 the modulus, at 420 the exponent, little endian.
  const block = bytes.subarray(bytes.length - 4096)
  assert.equal(block[0], 0xe7)
  const key = rsaKey(Buffer.from(block.subarray(36, 420)).reverse(), Buffer.from(block.subarray(420, 424)).reverse())
  const hex = readFileSync(digest).toString('hex')
  assert.deepEqual(fuseValues([{ key }])['esp-v2'], [hex])
  assert.deepEqual(fuseValues([{ key }])['esp-v2-bytes'], [(hex.match(/../gu) ?? []).join(' ')])
})

test('a certificate that is none is told, and its text is not quoted', () => {
  assert.throws(() => certificateKey(Buffer.from('nonsense')), /cannot be parsed/u)
})
