import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { bytesSource } from '../../kernel/source.ts'
import { isNamed, readSignedData, signerVerifies, type SignerResult } from './cms.ts'
import { certificateKey, issuedBy, signedCertificate } from './signed-certificate.ts'

const budget = { check: (): void => undefined }
let folder = ''
const openssl = (...args: string[]): Buffer => execFileSync('openssl', args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
const file = (name: string): Buffer => readFileSync(join(folder, name))
const content = Buffer.from('what is signed, and stands elsewhere')

function pair(name: string, algorithm: readonly string[]): void {
  openssl('req', '-x509', '-newkey', algorithm[0] ?? '', ...algorithm.slice(1), '-nodes', '-subj', `/CN=${name}`, '-days', '9999', '-keyout', `${name}.key`, '-out', `${name}.pem`)
  openssl('x509', '-in', `${name}.pem`, '-outform', 'DER', '-out', `${name}.der`)
}

async function check(cms: Uint8Array, signed: Uint8Array = content): Promise<SignerResult> {
  const data = readSignedData(cms)
  const [signer] = data.signers
  assert.ok(signer !== undefined)
  const certificate = data.certificates.find((each) => isNamed(signer, each)) ?? signedCertificate(file('rsa.der'))
  return signerVerifies(bytesSource(signed), [{ start: 0, end: signed.length }], data, signer, certificateKey(certificate), budget)
}

describe('CMS and certificates as OpenSSL makes them', () => {
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'proofmark-cms-'))
    writeFileSync(join(folder, 'content'), content)
    pair('rsa', ['rsa:2048'])
    pair('ec', ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256'])
  })
  after(() => rmSync(folder, { recursive: true }))

  const ways: Readonly<Record<string, readonly string[]>> = {
    'with attributes': ['-signer', 'rsa.pem', '-inkey', 'rsa.key'],
    'with ECDSA': ['-signer', 'ec.pem', '-inkey', 'ec.key'],
    'without attributes': ['-signer', 'rsa.pem', '-inkey', 'rsa.key', '-noattr'],
    'by key identifier': ['-signer', 'rsa.pem', '-inkey', 'rsa.key', '-keyid', '-md', 'sha512'],
    'with RSA-PSS': ['-signer', 'rsa.pem', '-inkey', 'rsa.key', '-keyopt', 'rsa_padding_mode:pss', '-keyopt', 'rsa_pss_saltlen:32'],
    'without certificates': ['-signer', 'rsa.pem', '-inkey', 'rsa.key', '-nocerts'],
  }
  for (const [way, options] of Object.entries(ways)) {
    it(`${way}: verifies over its content and no other, and no flipped bit of it verifies`, async () => {
      openssl('cms', '-sign', '-binary', '-in', 'content', '-outform', 'DER', '-out', 'cms', ...options)
      assert.equal((await check(file('cms'))).verifies, true)
      assert.equal((await check(file('cms'), Buffer.from('something else'))).verifies, false)
      if (way !== 'without certificates') return
      const cms = Uint8Array.from(file('cms'))
      for (let bit = 0; bit < cms.length * 8; bit++) {
        const flipped = Uint8Array.from(cms)
        flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
        let verdict: boolean | undefined = false
        try {
          const { signers: [signer], ...data } = readSignedData(flipped)
          const certificate = signedCertificate(file('rsa.der'))
          // A signer that names another certificate is not this one's; an attribute of no meaning cannot be changed: they are signed.
          if (signer !== undefined && isNamed(signer, certificate)) verdict = (await signerVerifies(bytesSource(content), [content], data, signer, certificateKey(certificate), budget)).verifies
        } catch (error) {
          assert.equal((error as Error).name, 'ReadError')
        }
        assert.notEqual(verdict, true, `bit ${bit & 7} of byte ${bit >> 3}`)
      }
    })
  }

  it('content that stands within', async () => {
    openssl('cms', '-sign', '-binary', '-nodetach', '-in', 'content', '-outform', 'DER', '-out', 'cms', '-signer', 'rsa.pem', '-inkey', 'rsa.key')
    const data = readSignedData(file('cms'))
    assert.equal(Buffer.from(data.content?.content ?? []).toString(), content.toString())
    assert.equal((await check(file('cms'), data.content?.content)).verifies, true)
  })

  it('who issued a certificate is a matter of mathematics, not of names', async () => {
    const [rsa, ec] = ['rsa.der', 'ec.der'].map((name) => signedCertificate(file(name)))
    assert.ok(rsa !== undefined && ec !== undefined)
    assert.deepEqual(await Promise.all([issuedBy(rsa, certificateKey(rsa), budget), issuedBy(ec, certificateKey(ec), budget), issuedBy(rsa, certificateKey(ec), budget)]), [true, true, false])
  })
})
