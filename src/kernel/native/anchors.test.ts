/** Anchors against values that other programs made: the numbers in a signed block, a list of published keys, Python's cryptography by way of it. */
import assert from 'node:assert/strict'
import { createHash, generateKeyPairSync } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { anchorsOf, ecPoint, negativeInverse, squaredRadix } from './anchors.ts'
import { ecKey, keyDer, rsaKey, spkiKey } from './signatures.ts'

const made = (type: 'rsa' | 'ec' | 'ed25519', bits = 0): ReturnType<typeof anchorsOf> => {
  const { publicKey } = type === 'rsa' ? generateKeyPairSync('rsa', { modulusLength: bits }) : type === 'ec' ? generateKeyPairSync('ec', { namedCurve: 'P-256' }) : generateKeyPairSync('ed25519')
  return anchorsOf(spkiKey(publicKey.export({ type: 'spki', format: 'der' })))
}

test('each rule takes the keys that its hardware takes, and no others', () => {
  assert.deepEqual(Object.keys(made('rsa', 2048)).toSorted(), ['avb-sha1', 'mcuboot', 'raspberry-pi-otp', 'rotpk'])
  assert.deepEqual(Object.keys(made('rsa', 3072)).toSorted(), ['avb-sha1', 'esp-v2', 'mcuboot', 'rotpk'])
  assert.deepEqual(Object.keys(made('ec')).toSorted(), ['esp-v2', 'mcuboot', 'rotpk'])
  assert.deepEqual(Object.keys(made('ed25519')).toSorted(), ['mcuboot', 'rotpk'])
})

test('curves that JSON Web Keys do not know keep their points', () => {
  for (const [namedCurve, curve, bytes] of [['prime192v1', 'P-192', 24], ['brainpoolP256r1', 'brainpoolP256r1', 32]] as const) {
    const der = generateKeyPairSync('ec', { namedCurve }).publicKey.export({ type: 'spki', format: 'der' })
    const key = ecKey(curve, der.subarray(-2 * bytes, -bytes), der.subarray(-bytes))
    assert.deepEqual(Buffer.from(keyDer(key, 'spki')), der)
    assert.equal(key.algorithm, `EC ${curve}`)
    assert.deepEqual(Buffer.from(ecPoint(key)?.y ?? []), der.subarray(-bytes))
    assert.equal('esp-v2' in anchorsOf(key), curve === 'P-192')
    assert.throws(() => ecKey(curve, new Uint8Array(bytes), new Uint8Array(bytes)), /cannot be parsed/u)
    assert.throws(() => ecKey(curve, new Uint8Array(31), new Uint8Array(31)), /no key/u)
  }
})

test('MCUboot hashes RSAPublicKey of RSA keys and SubjectPublicKeyInfo of others', () => {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const anchors = anchorsOf(spkiKey(publicKey.export({ type: 'spki', format: 'der' })))
  assert.equal(anchors.mcuboot, createHash('sha256').update(publicKey.export({ type: 'pkcs1', format: 'der' })).digest('hex'))
  assert.equal(anchors.rotpk, createHash('sha256').update(publicKey.export({ type: 'spki', format: 'der' })).digest('hex'))
})

test('Montgomery\'s numbers are what their definitions say', () => {
  const n = (1n << 127n) - 1n
  assert.equal((negativeInverse(n) * n + 1n) % (1n << 32n), 0n)
  assert.equal(squaredRadix(n, 128), (1n << 256n) % n)
})

test('values of vendors\' tools: a digest that esptool printed, the key hash of a Raspberry Pi, the key of Android\'s test images', (t) => {
  const corpus = join(import.meta.dirname, '../../../../shared/data/boot-images')
  if (!existsSync(corpus)) {
    t.skip('the corpus is not here')
    return
  }
  const block = readFileSync(join(corpus, 'esp/v2_rsa_testkey.bin')).subarray(32_768)
  const backwards = (start: number, end: number): Uint8Array => Uint8Array.from(block.subarray(start, end)).reverse()
  const esp = rsaKey(backwards(36, 420), backwards(420, 424))
  assert.equal(anchorsOf(esp)['esp-v2'], readFileSync(join(corpus, 'esp/rsa_digest.bin')).toString('hex'))
  const eeprom = readFileSync(join(corpus, 'rpi/pieeprom-signedboot.bin'))
  const at = eeprom.lastIndexOf('pubkey.bin')
  const little = (start: number, end: number): Uint8Array => Uint8Array.from(eeprom.subarray(start, end)).reverse()
  const pi = rsaKey(little(at + 16, at + 272), little(at + 272, at + 280))
  assert.equal(anchorsOf(pi)['raspberry-pi-otp'], createHash('sha256').update(eeprom.subarray(at + 16, at + 280)).digest('hex'))
  assert.match(anchorsOf(pi)['raspberry-pi-otp'] ?? '', /^8251a63a/u)
  const vbmeta = readFileSync(join(corpus, 'avb/vbmeta_testkey.img'))
  const info = readFileSync(join(corpus, 'avb/vbmeta_testkey.info.txt'), 'utf8')
  const aux = 256 + Number(vbmeta.readBigUInt64BE(12))
  const blob = vbmeta.subarray(aux + Number(vbmeta.readBigUInt64BE(64)), aux + Number(vbmeta.readBigUInt64BE(64) + vbmeta.readBigUInt64BE(72)))
  const bytes = blob.readUInt32BE(0) / 8
  const avb = rsaKey(blob.subarray(8, 8 + bytes), Uint8Array.of(1, 0, 1))
  assert.equal(anchorsOf(avb)['avb-sha1'], /Public key \(sha1\):\s+([0-9a-f]+)/u.exec(info)?.[1])
  assert.ok(keyDer(avb, 'spki').length > 0)
})
