/** EFI programs against db and dbx: by certificate, by its issuer that the program does not bring, by digest, and refused. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { answer } from '../engine/answers/index.ts'
import { complete } from '../engine/worker/naming.ts'
import { factQuery, type Fact } from '../facts/fact.ts'
import type { UefiEntry, UefiImage, UefiTrust, UefiVariable } from '../facts/uefi.ts'
import { purse } from '../kernel/budget.ts'
import { defaultLimits } from '../kernel/limits.ts'
import { lentBytes } from '../kernel/testing.ts'
import { join as questions } from './uefi-questions.ts'
import { join as trust } from './uefi-trust.ts'

const seen = { basis: 'observed' as const, where: { artefact: 'boot.efi', path: '' }, container: '', file: '/boot.efi' }
const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const digest = 'd1'.repeat(32)
const leaf = { subject: 'CN=leaf', fingerprint: 'f1'.repeat(32), signedPart: 'a1'.repeat(32) }
const body = Buffer.from('the signed part of the leaf')
const open: UefiImage = {
  digests: [{ algorithm: 'sha256', value: digest }],
  chains: [{ certificates: [leaf], issuer: { name: 'e1'.repeat(32), check: { scheme: { kind: 'ecdsa', hash: 'sha256', encoding: 'der' }, signed: [], message: body.toString('hex'), signature: sign('sha256', body, pair.privateKey).toString('hex') } } }],
}
const unsigned: UefiImage = { digests: open.digests, chains: [] }
const issuer = (key = pair.publicKey, value = 'c1'): UefiEntry => ({ type: 'x509', value: value.repeat(32), certificate: { subject: 'CN=authority', name: 'e1'.repeat(32), signedPart: createHash('sha256').update(value).digest('hex'), spki: key.export({ type: 'spki', format: 'der' }).toString('hex') } })

async function trustOf(image: UefiImage, lists: Partial<Record<UefiVariable, readonly UefiEntry[]>>): Promise<UefiTrust | undefined> {
  const facts: Fact[] = [{ kind: 'uefi-image', ...image, ...seen }, ...Object.entries(lists).map(([variable, entries]): Fact => ({ kind: 'uefi-signature-list', variable: variable as UefiVariable, entries, ...seen }))]
  const context = { markKey: new Uint8Array(32), budget: purse(defaultLimits, 0, () => undefined), open: () => assert.fail() }
  for (const question of questions.run({ facts: factQuery(facts), catalogue: undefined as never }).questions ?? []) {
    facts.push(...(await answer(question, lentBytes(new Uint8Array(1)), context)).map((draft) => complete(draft, seen)))
  }
  const [found] = trust.run({ facts: factQuery(facts), catalogue: undefined as never }).facts ?? []
  return found?.kind === 'uefi-trust' ? found : undefined
}
const verdict = async (...of: Parameters<typeof trustOf>): Promise<string> => {
  const found = await trustOf(...of)
  return found === undefined ? 'nothing' : `${found.allowed} ${found.revoked}`
}
const byDigest: UefiEntry = { type: 'sha256', value: digest }
const itself: UefiEntry = { type: 'x509', value: leaf.fingerprint }

describe('uefi-trust', () => {
  it('without lists there is nothing to say', async () => assert.equal(await verdict(open, {}), 'nothing'))

  it('db allows by certificate, by issuer, and by digest', async () => {
    assert.equal(await verdict(open, { db: [itself], dbx: [] }), 'yes no')
    assert.equal(await verdict(open, { db: [issuer()] }), 'yes unknown')
    assert.equal(await verdict(unsigned, { db: [byDigest], dbx: [] }), 'yes no')
  })

  it('an authority of the same name and another key allows nothing', async () => {
    assert.equal(await verdict(open, { db: [issuer(generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey)] }), 'no unknown')
    assert.equal(await verdict(open, { db: [issuer(generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey, 'c2'), issuer()] }), 'yes unknown')
  })

  it('dbx refuses what db allows: by digest, by certificate, by the digest of a certificate\'s signed part, by issuer', async () => {
    assert.equal(await verdict(open, { db: [itself], dbx: [byDigest] }), 'no yes')
    assert.equal(await verdict(open, { db: [issuer()], dbx: [itself] }), 'no yes')
    assert.equal(await verdict(open, { db: [itself], dbx: [{ type: 'x509-sha256', value: leaf.signedPart }] }), 'no yes')
    assert.equal(await verdict(open, { db: [itself], dbx: [issuer()] }), 'no yes')
  })

  it('a second signature that is not refused still counts', async () => {
    const second = { certificates: [{ subject: 'CN=other', fingerprint: 'f2'.repeat(32), signedPart: 'a2'.repeat(32) }] }
    assert.equal(await verdict({ ...open, chains: [...open.chains, second] }, { db: [{ type: 'x509', value: 'f2'.repeat(32) }], dbx: [itself] }), 'yes no')
  })

  it('KEK and PK allow no program', async () => assert.equal(await verdict(open, { kek: [itself], pk: [itself], db: [], dbx: [] }), 'no no'))
})
