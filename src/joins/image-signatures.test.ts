import assert from 'node:assert/strict'
import { generateKeyPairSync, sign } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join as joinPath } from 'node:path'
import { describe, it } from 'node:test'
import { answer } from '../engine/answers/index.ts'
import { factQuery, type Fact, type FactDraft } from '../facts/fact.ts'
import { purse } from '../kernel/budget.ts'
import { defaultLimits } from '../kernel/limits.ts'
import { spkiKey } from '../kernel/native/signatures.ts'
import { lentBytes } from '../kernel/testing.ts'
import { reader as espressif } from '../readers/boot-image/espressif/reader.ts'
import { reader as fit } from '../readers/boot-image/fit/reader.ts'
import { reader as mcuboot } from '../readers/boot-image/mcuboot/reader.ts'
import { reader as pem } from '../readers/certificate/pem/reader.ts'
import { reader as dtb } from '../readers/device-tree/dtb/reader.ts'
import { heldKey } from '../readers/shared/boot-key.ts'
import { runReader } from '../readers/shared/testing.ts'
import type { JoinContext } from './define.ts'
import { join as asks } from './image-signatures.ts'
import { join as reads } from './verified-signatures.ts'

const fixture = (path: string): Buffer => readFileSync(new URL(`../readers/${path}`, import.meta.url))
const placed = (drafts: readonly FactDraft[], name: string, container = ''): Fact[] => drafts.map((draft) => ({ ...draft, basis: 'observed', where: { artefact: name, path: '' }, container, file: `/${name}` }) as Fact)
const facts = async (reader: Parameters<typeof runReader>[0], bytes: Uint8Array, name: string): Promise<Fact[]> => placed((await runReader(reader, bytes)).facts, name)
const budget = purse(defaultLimits, 0, () => undefined)

/** Both joins, with the questions answered over these bytes. */
async function joined(bytes: Uint8Array, all: readonly Fact[]): Promise<Fact<'verified-signature'>[]> {
  const questions = asks.run({ facts: factQuery(all) } as JoinContext).questions ?? []
  const answers: Fact[] = []
  for (const question of questions) answers.push(...placed(await answer(question, lentBytes(bytes), { markKey: new Uint8Array(32), budget, open: () => assert.fail() }), 'image'))
  return (reads.run({ facts: factQuery([...all, ...answers]) } as JoinContext).facts ?? []) as Fact<'verified-signature'>[]
}
const says = (found: readonly Fact<'verified-signature'>[]): unknown[] => found.map(({ verifies, meant, holder, name, required }) => [verifies, meant, holder, name, required])

describe('signatures under keys from elsewhere', () => {
  it('an image tree under the key of its control device tree, required or not', async () => {
    const bytes = fixture('boot-image/fit/fixtures/signed.itb')
    const image = await facts(fit, bytes, 'fitImage')
    const control = async (name: string): Promise<Fact[]> => facts(dtb, fixture(`boot-image/fit/fixtures/${name}`), name)
    assert.deepEqual(says(await joined(bytes, [...image, ...await control('control.dtb')])), [[true, true, 'control-device-tree', 'dev', 'configuration']])
    assert.deepEqual(says(await joined(bytes, [...image, ...await control('control-advisory.dtb'), ...await control('control-other.dtb'), ...await control('control.dtb')])), [
      [true, true, 'control-device-tree', 'dev', 'configuration'], [true, true, 'control-device-tree', 'dev', 'none'], [false, false, 'control-device-tree', 'other', 'configuration'],
    ])
  })

  it('a device tree inside an image tree does not verify it', async () => {
    const bytes = fixture('boot-image/fit/fixtures/signed.itb')
    const [image] = (await facts(fit, bytes, 'card.img')).filter(({ kind }) => kind === 'signed-image')
    const at = (fact: Fact | undefined, path: string): Fact[] => (fact === undefined ? [] : [{ ...fact, where: { artefact: 'card.img', path } }])
    const keys = (await facts(dtb, fixture('boot-image/fit/fixtures/control.dtb'), 'card.img')).filter(({ kind }) => kind === 'public-key')
    assert.equal((await joined(bytes, [...at(image, '1:fit'), ...at(keys[0], '1:fit/fdt-1')])).length, 0)
    assert.equal((await joined(bytes, [...at(image, '1:fit'), ...at(keys[0], '2:fit/fdt-1')])).length, 1)
  })

  it('MCUboot images under public keys that lie beside them; the digest tells which is meant', async () => {
    const keys = (await Promise.all(['ec', 'rsa', 'ed25519'].map((name) => facts(pem, fixture(`boot-image/mcuboot/fixtures/${name}.pem.txt`), `${name}.pem`)))).flat()
    for (const name of ['ecdsa', 'rsa', 'ed25519']) {
      const bytes = fixture(`boot-image/mcuboot/fixtures/${name}.bin`)
      assert.deepEqual(says(await joined(bytes, [...keys, ...await facts(mcuboot, bytes, name)])), [[true, true, 'file', '', undefined]], name)
    }
  })

  it('version 1 of Espressif: one key verifies, another does not, and none is known to be meant', async () => {
    const bytes = fixture('boot-image/espressif/fixtures/version-1.bin')
    const [image] = await facts(espressif, bytes, 'app.bin')
    assert.ok(image?.kind === 'signed-image')
    const check = image.signatures[0]?.check ?? assert.fail('nothing to check')
    const [mine, other] = [generateKeyPairSync('ec', { namedCurve: 'P-256' }), generateKeyPairSync('ec', { namedCurve: 'P-256' })]
    const message = Buffer.concat(check.signed.map(({ start, end }) => bytes.subarray(start, end)))
    const signed: Fact = { ...image, signatures: image.signatures.map((each) => ({ ...each, check: { ...check, signature: sign('sha256', message, { key: mine.privateKey, dsaEncoding: 'ieee-p1363' }).toString('hex') } })) }
    const keys = [mine, other].map(({ publicKey }) => heldKey(spkiKey(publicKey.export({ type: 'spki', format: 'der' })), 'file'))
    assert.deepEqual((await joined(bytes, [signed, ...placed(keys, 'key.pem')])).map(({ verifies, meant }) => [verifies, meant]).toSorted((a, b) => String(a).localeCompare(String(b))), [[false, false], [true, false]])
  })

  it('keys in file systems, keys of other kinds and for other formats are not asked, and never more than sixteen', async () => {
    const bytes = fixture('boot-image/mcuboot/fixtures/ecdsa.bin')
    const image = await facts(mcuboot, bytes, 'app.bin')
    const key = (holder: Parameters<typeof heldKey>[1], type: 'ec' | 'rsa' = 'ec'): FactDraft => {
      const { publicKey } = type === 'ec' ? generateKeyPairSync('ec', { namedCurve: 'P-256' }) : generateKeyPairSync('rsa', { modulusLength: 2048 })
      return heldKey(spkiKey(publicKey.export({ type: 'spki', format: 'der' })), holder)
    }
    const asked = (more: readonly Fact[]): number => asks.run({ facts: factQuery([...image, ...more]) } as JoinContext).questions?.length ?? 0
    assert.equal(asked([...placed([key('file')], 'a.pem', 'image/2:ext4'), ...placed([key('file', 'rsa'), key('control-device-tree'), key('ssh')], 'b')]), 0)
    assert.equal(asked(placed(Array.from({ length: 20 }, () => key('file')), 'c.pem')), 16)
  })

  it('real samples, where they are at hand', async (t) => {
    const folder = joinPath(import.meta.dirname, '../../../shared/data/boot-images/fit')
    if (!existsSync(folder)) {
      t.skip('the corpus is not here')
      return
    }
    for (const [name, control, expected] of [['signconf', 'signconf', [[true, true, 'control-device-tree', 'dev', 'configuration']]], ['norequired', 'norequired', [[true, true, 'control-device-tree', 'dev', 'none']]], ['tampered', 'signconf', []], ['signconf', 'ecdsa', []]] as const) {
      const bytes = readFileSync(joinPath(folder, `${name}.itb`))
      assert.deepEqual(says(await joined(bytes, [...await facts(fit, bytes, name), ...await facts(dtb, readFileSync(joinPath(folder, `${control}.control.dtb`)), control)])), expected, name)
    }
  })
})
