/** SSH public keys: the same key comes out that went in, and text that is none gives nothing. */
import assert from 'node:assert/strict'
import { createHash, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { describe, it } from 'node:test'
import { only, runReader } from '../../shared/testing.ts'
import { reader } from './reader.ts'

const text = (bytes: Uint8Array): Buffer => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes.length)
  return Buffer.concat([length, bytes])
}
const number = (base64url: string): Buffer => {
  const bytes = Buffer.from(base64url, 'base64url')
  return text((bytes[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.of(0), bytes]) : bytes)
}
/** RFC 4253 section 6.6, RFC 5656 section 3.1 and RFC 8709 section 4, written down a second time. */
function line(key: KeyObject): string {
  const { kty, n = '', e = '', x = '', y = '' } = key.export({ format: 'jwk' })
  const parts: readonly [string, Buffer] = kty === 'RSA' ? ['ssh-rsa', Buffer.concat([number(e), number(n)])]
    : kty === 'EC' ? ['ecdsa-sha2-nistp256', Buffer.concat([text(Buffer.from('nistp256')), text(Buffer.concat([Buffer.of(4), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]))])]
      : ['ssh-ed25519', text(Buffer.from(x, 'base64url'))]
  return `${parts[0]} ${Buffer.concat([text(Buffer.from(parts[0])), parts[1]]).toString('base64')} root@unit\n`
}
const keys = [generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey, generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey, generateKeyPairSync('ed25519').publicKey]

describe('certificate/ssh-public', () => {
  for (const key of keys) {
    it(`reads ${key.asymmetricKeyType}`, async () => {
      const fact = only(await runReader(reader, line(key), { path: '/etc/ssh/ssh_host_key.pub' }), 'public-key')
      assert.equal(fact.spki, key.export({ type: 'spki', format: 'der' }).toString('hex'))
      assert.deepEqual([fact.holder, fact.name, fact.line], ['ssh', 'root@unit', 1])
      // Debian's list for SSH: the MD5 of the blob, its last 20 digits.
      const blob = Buffer.from(line(key).split(' ')[1] ?? '', 'base64')
      assert.ok(fact.listed?.includes(createHash('md5').update(blob).digest('hex').slice(12)))
    })
  }
  it('gives Debian\'s name of an RSA key', async () => {
    const [key] = keys
    assert.ok(key)
    const { n = '' } = key.export({ format: 'jwk' })
    const fact = only(await runReader(reader, line(key)), 'public-key')
    assert.deepEqual(fact.listed?.length, 2)
    assert.equal(fact.listed?.[0], createHash('sha1').update(`Modulus=${Buffer.from(n, 'base64url').toString('hex').toUpperCase()}\n`).digest('hex').slice(20))
  })
  it('passes over what is no key', async () => {
    for (const content of ['ssh-rsa AAAA\n', 'ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQ== x\n', 'ecdsa-sha2-nistp256 AAAAAAAAAAAAAAAAAAAAAAAAAAAA\n', 'ssh-keygen manual\n', `sk-${line(keys[2] as KeyObject)}`]) {
      const run = await runReader(reader, content)
      assert.deepEqual([run.facts, run.problems, run.error], [[], [], undefined])
    }
  })
})
