/** Examples of crypto/public-keys-sound. */
import type { KeyAt, WeakKey } from '../../facts/keys.ts'
import type { CaseFact, Cases } from '../define.ts'
import { certificate, publicKey, publishedKey } from '../key-cases.ts'
import { installed } from '../system-cases.ts'

const image = 'image.img/2:ext4'
const at = (file: string, more: Partial<KeyAt> = {}): KeyAt => ({ holder: 'file', name: '', where: { artefact: 'image.img', path: `2:ext4${file}` }, container: image, file, ...more })
const weak = (flaw: WeakKey['flaw'], severity: WeakKey['severity'], explanation: string, ...places: readonly KeyAt[]): CaseFact =>
  ({ kind: 'weak-key', flaw, severity, explanation, keys: places.map((each, index) => ({ fingerprint: `f${index}`, algorithm: 'RSA', bits: 2048, at: [each] })) })
const list: CaseFact = { kind: 'key-list', name: 'blacklist.RSA-2048', place: { artefact: 1, steps: [] }, container: 'blacklist.RSA-2048' }
const shared = 'shares a prime with another key: the private keys of all of them are found by one division each'

const generatorFlaws: readonly (readonly [WeakKey['flaw'], string])[] = [
  ['rsa-roca', 'was made by a library whose keys can be computed (ROCA)'], ['rsa-small-factor', 'can be divided by 3: it is damaged, or never was a sound key'],
  ['rsa-close-primes', 'has primes so close to each other that they are found at once'], ['rsa-smooth-prime', 'has a prime that is found by its neighbour\'s small factors'],
  ['rsa-shared-modulus', 'has the modulus of another key'], ['debian-predictable', 'is one of those that Debian made of 32768 numbers (CVE-2008-0166)'],
]

const signed: CaseFact = {
  kind: 'signed-image', place: { artefact: 1, steps: [] }, container: 'app.bin', format: 'mcuboot', title: 'MCUboot image 1.4.0', version: '1.4.0', role: 'application', digests: [], uncovered: [], encrypted: false, notes: [],
  signatures: [{ scheme: 'RSA-2048 PSS SHA-256', result: 'unchecked', why: 'the public key is not in the image', key: { algorithm: 'RSA', bits: 0, anchors: { mcuboot: 'd1' } }, covers: [], at: { start: 4096, end: 4352 } }],
}

export const cases: Cases = {
  pass: [
    { title: 'keys of boot and of SSH, and nothing wrong with them', facts: [publicKey('/etc/ssh/ssh_host_rsa_key.pub', 'a', { holder: 'ssh' }), publicKey('/boot/key.pem', 'b')] },
    { title: 'compared with Debian\'s lists as well', facts: [publicKey('/boot/key.pem', 'b'), list] },
    { title: 'a small exponent alone', facts: [publicKey('/boot/key.pem', 'b'), weak('rsa-exponent-small', 'info', 'has the exponent 3, which is safe only where the padding of signatures is checked to the last byte', at('/boot/key.pem'))] },
    { title: 'a weak key among examples', facts: [publicKey('/boot/key.pem', 'b'), weak('rsa-small-factor', 'critical', 'can be divided by 3: it is damaged, or never was a sound key', at('/usr/share/doc/x/key.pem'))] },
    { title: 'a short key in a certificate is told by crypto/key-sizes-sound', facts: [publicKey('/boot/key.pem', 'b'), certificate('/etc/app/unit.crt', 'f0'), weak('rsa-short', 'medium', 'is of 1024 bits (RSA), and 2048 is the least', at('/etc/app/unit.crt'))] },
  ],
  fail: [
    { title: 'two keys share a prime', facts: [publicKey('/boot/key.pem', 'f0'), publicKey('/etc/app/unit.pem', 'f1'), weak('rsa-shared-prime', 'critical', shared, at('/boot/key.pem'), at('/etc/app/unit.pem'))], subjects: ['2:ext4/boot/key.pem rsa-shared-prime'] },
    {
      title: 'keys whose generators failed',
      facts: [publicKey('/boot/key.pem', 'f0'), ...generatorFlaws.map(([flaw, explanation]) => weak(flaw, 'critical', explanation, at('/boot/key.pem')))],
      subjects: generatorFlaws.map(([flaw]) => `2:ext4/boot/key.pem ${flaw}`),
    },
    { title: 'a short key in no certificate', facts: [publicKey('/boot/key.pem', 'f0'), weak('rsa-short', 'medium', 'is of 1024 bits (RSA), and 2048 is the least', at('/boot/key.pem'))] },
    { title: 'two signatures with the same secret number', facts: [publicKey('/boot/key.pem', 'f0'), weak('ecdsa-nonce-repeated', 'critical', 'made 2 signatures with the same secret number: the private key can be computed from them', at('/boot/a.bin', { holder: 'signature', name: 'the signature of MCUboot image 1.0.0' }))] },
    { title: 'fuses hold the digest of a published key', facts: [publishedKey('', 'a', { met: 'fuses', container: 'fuses.txt', basis: 'dump', anchor: { rule: 'esp-v2', value: 'cb27' } })], subjects: ['fuses.txt dev.crt'] },
    { title: 'one published key in an image and in the fuses', facts: [publishedKey('', 'a', { met: 'signed-image', container: 'app.bin' }), publishedKey('', 'a', { met: 'fuses', container: 'fuses.txt', basis: 'dump' })], subjects: ['app.bin dev.crt'] },
    { title: 'a certificate with a published key', facts: [publishedKey('/etc/app/unit.crt', 'a')] },
    { title: 'a certificate that is labelled as not to be trusted', facts: [publicKey('/etc/app/unit.crt', 'a'), publishedKey('/etc/app/unit.crt', 'a', { status: 'labelled', url: '', origin: 'its own label', name: 'CN=DO NOT TRUST - Test' })] },
  ],
  unknown: [
    { title: 'no key was met', facts: [certificate('/etc/ssl/certs/ca-certificates.crt', 'a', { inFile: 140 })] },
    { title: 'an image that holds only the digest of its key, beside a system without keys', facts: [...installed(), signed] },
  ],
  'not-applicable': [{ title: 'a system with a public collection of anchors alone', facts: [...installed(), certificate('/etc/ssl/certs/ca-certificates.crt', 'a', { inFile: 140 })] }],
}
