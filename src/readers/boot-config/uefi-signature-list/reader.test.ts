import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { generateKeyPairSync, X509Certificate } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { tool } from '../../../../test/support/real-tools.ts'
import { only, runReader } from '../../shared/testing.ts'
import { reader } from './reader.ts'

const folder = mkdtempSync(join(tmpdir(), 'uefi-'))
after(() => rmSync(folder, { recursive: true }))
const at = (name: string): string => join(folder, name)
writeFileSync(at('key.pem'), generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }))
execFileSync('openssl', ['req', '-new', '-x509', '-key', at('key.pem'), '-subj', '/CN=platform', '-out', at('cert.pem')], { stdio: 'ignore' })
const certificate = new X509Certificate(readFileSync(at('cert.pem')))

/** A list by the UEFI specification; `guid` as its bytes stand in the file. */
function list(guid: string, ...entries: readonly Buffer[]): Buffer {
  const each = 16 + (entries[0]?.length ?? 0)
  const head = Buffer.alloc(28)
  Buffer.from(guid, 'hex').copy(head)
  head.writeUInt32LE(28 + each * entries.length, 16)
  head.writeUInt32LE(each, 24)
  return Buffer.concat([head, ...entries.flatMap((entry) => [Buffer.alloc(16, 7), entry])])
}
const x509 = 'a159c0a5e494a74a87b5ab155c2bf072'
const sha256 = '2616c4c14c509240aca941f936934328'
const revoked = '92a4d23bc0967940b420fcf98ef103ed'
const entries = async (bytes: Uint8Array, path: string): Promise<readonly (readonly [string, string])[]> => only(await runReader(reader, bytes, { path }), 'uefi-signature-list').entries.map(({ type, value }) => [type, value])
const fingerprint = certificate.fingerprint256.replaceAll(':', '').toLowerCase()

describe('boot-config/uefi-signature-list', () => {
  const bytes = Buffer.concat([list(x509, certificate.raw), list(sha256, Buffer.alloc(32, 1), Buffer.alloc(32, 2)), list(revoked, Buffer.alloc(48, 3)), list('00'.repeat(16), Buffer.from('x'))])

  it('tells certificates and digests, and which variable they are for', async () => {
    const found = await entries(bytes, '/keys/db.esl')
    assert.deepEqual(found.slice(0, 4), [['x509', fingerprint], ['sha256', '01'.repeat(32)], ['sha256', '02'.repeat(32)], ['x509-sha256', '03'.repeat(32)]])
    assert.equal(found[4]?.[0], '00'.repeat(16))
    for (const [name, variable] of [['db.esl', 'db'], ['DBX.auth', 'dbx'], ['my-KEK.esl', 'kek'], ['PK', 'pk'], ['MokListRT-605dab50-e046-4300-abb6-3dd810dd8b23', 'mok'], ['DBXUpdate.bin', 'dbx'], ['keys.esl', 'unknown'], ['adobe.esl', 'unknown']] as const) {
      const shown = name.startsWith('Mok') ? Buffer.concat([Buffer.alloc(4), bytes]) : bytes
      assert.equal(only(await runReader(reader, shown, { path: `/${name}` }), 'uefi-signature-list').variable, variable, name)
    }
  })

  it('keys that are trusted are facts, those that are refused are held by nobody', async () => {
    const held = async (path: string): Promise<readonly string[]> => (await runReader(reader, bytes, { path })).of('public-key').map(({ holder, name }) => `${holder} ${name}`)
    assert.deepEqual(await held('/db.esl'), ['uefi-db CN=platform'])
    assert.deepEqual(await held('/PK.esl'), ['uefi-pk CN=platform'])
    assert.deepEqual(await held('/dbx.esl'), [])
  })

  it('efivarfs puts attributes in front', async () => {
    assert.equal((await entries(Buffer.concat([Buffer.from('27000000', 'hex'), bytes]), '/sys/firmware/efi/efivars/db-d719b2cb-3d3a-4596-a3bc-dad00e67656f')).length, 5)
  })

  it('sizes that do not fit are problems, a broken certificate is one of its own', async () => {
    for (const [offset, value] of [[16, 0xffffffff], [16, 30], [20, 0xfffffff0], [24, 0], [24, 16], [24, 17]] as const) {
      const bent = Buffer.from(bytes)
      bent.writeUInt32LE(value, offset)
      assert.equal((await runReader(reader, bent, { path: '/db.esl' })).error?.code, 'malformed', `${offset} ${value}`)
    }
    for (const size of [1, 20, 40, bytes.length - 1]) assert.equal((await runReader(reader, bytes.subarray(0, size), { path: '/db.esl' })).error?.code, 'malformed', String(size))
    const broken = await runReader(reader, Buffer.concat([list(x509, Buffer.from('nothing')), list(sha256, Buffer.alloc(32, 1))]), { path: '/db.esl' })
    assert.deepEqual([only(broken, 'uefi-signature-list').entries.length, broken.problems.map(({ code }) => code)], [1, ['malformed']])
  })

  it('lists and updates of efitools', async (t) => {
    const made = tool('cert-to-efi-sig-list', ['-g', '11111111-2222-3333-4444-123456789abc', at('cert.pem'), at('tool.esl')], '')
    if (made === undefined) {
      t.skip('efitools is not installed')
      return
    }
    assert.deepEqual(await entries(readFileSync(at('tool.esl')), '/db.esl'), [['x509', fingerprint]])
    tool('sign-efi-sig-list', ['-t', '2026-01-01 00:00:00', '-k', at('key.pem'), '-c', at('cert.pem'), 'db', at('tool.esl'), at('tool.auth')], '')
    const update = readFileSync(at('tool.auth'))
    assert.deepEqual(await entries(update, '/db.auth'), [['x509', fingerprint]])
    update.writeUInt32LE(0xffffff, 16)
    assert.equal((await runReader(reader, update, { path: '/db.auth' })).error?.code, 'malformed')
  })

  it('the samples, where they are at hand', async (t) => {
    const corpus = join(import.meta.dirname, '../../../../../shared/data/boot-images/uefi')
    if (!existsSync(corpus)) {
      t.skip('the corpus is not here')
      return
    }
    for (const [name, variable, type] of [['db.esl', 'db', 'x509'], ['KEK.esl', 'kek', 'x509'], ['PK.esl', 'pk', 'x509'], ['dbx.esl', 'dbx', 'sha256']] as const) {
      const found = only(await runReader(reader, readFileSync(join(corpus, name)), { path: `/${name}` }), 'uefi-signature-list')
      assert.deepEqual([found.variable, found.entries.map((entry) => entry.type)], [variable, [type]], name)
    }
  })
})
