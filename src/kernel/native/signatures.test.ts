import assert from 'node:assert/strict'
import { constants, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { test } from 'node:test'
import type { SignatureScheme } from '../signature.ts'
import { lentBytes } from '../testing.ts'
import { spkiKey, verifies } from './signatures.ts'

const message = new TextEncoder().encode('what is signed')
const budget = { check: () => undefined }

test('a signature verifies with the scheme that made it, and with no scheme of another kind of key', async () => {
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const ed = generateKeyPairSync('ed25519')
  const schemes: Readonly<Record<string, SignatureScheme>> = {
    pkcs1: { kind: 'rsa-pkcs1', hash: 'sha256' }, pss: { kind: 'rsa-pss', hash: 'sha256', saltBytes: 32 }, ecdsa: { kind: 'ecdsa', hash: 'sha256', encoding: 'der' }, ed: { kind: 'ed25519' },
  }
  const made: readonly (readonly [scheme: string, key: KeyObject, signature: Uint8Array])[] = [
    ['pkcs1', rsa.publicKey, sign('sha256', message, rsa.privateKey)],
    ['pss', rsa.publicKey, sign('sha256', message, { key: rsa.privateKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 })],
    ['ecdsa', ec.publicKey, sign('sha256', message, ec.privateKey)],
    ['ed', ed.publicKey, sign(null, message, ed.privateKey)],
  ]
  for (const [own, publicKey, signature] of made) {
    const key = spkiKey(publicKey.export({ type: 'spki', format: 'der' }))
    for (const [name, scheme] of Object.entries(schemes)) assert.equal(await verifies(lentBytes(message), [{ start: 0, end: message.length }], scheme, key, signature, budget), name === own, `${own} as ${name}`)
  }
})
