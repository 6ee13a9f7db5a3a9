import assert from 'node:assert/strict'
import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { copyFileSync, existsSync } from 'node:fs'
import { join as path } from 'node:path'
import { describe, it } from 'node:test'
import { newFolder } from '../../test/support/hostile.ts'
import { answer } from '../engine/answers/index.ts'
import { read } from '../engine/review.ts'
import type { SignedImage } from '../facts/boot.ts'
import { factQuery, type Fact } from '../facts/fact.ts'
import { FileTree } from '../facts/file-tree.ts'
import { purse } from '../kernel/budget.ts'
import { defaultLimits } from '../kernel/limits.ts'
import { spkiKey } from '../kernel/native/signatures.ts'
import { part } from '../kernel/place.ts'
import { lentBytes } from '../kernel/testing.ts'
import { heldKey } from '../readers/shared/boot-key.ts'
import { join as asking } from './boot-signatures.ts'
import type { JoinContext } from './define.ts'
import { join as judging } from './signed-boot-images.ts'

const maker = generateKeyPairSync('rsa', { modulusLength: 2048 })
const other = generateKeyPairSync('rsa', { modulusLength: 2048 })
const image = Buffer.alloc(4096, 'an image that is started whole. ')
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const signed = (bytes: Uint8Array, key: KeyObject = maker.privateKey): string => sign('sha256', bytes, key).toString('hex')

const loose = (file: string): Omit<Fact<'artefact'>, 'kind' | 'name' | 'bytes' | 'sha256'> => ({ basis: 'observed', where: { artefact: file.slice(1), path: '' }, container: '', file })
const artefact = (name: string, bytes = image.length): Fact<'artefact'> => ({ kind: 'artefact', name, bytes, sha256: '', ...loose(`/${name}`), file: '' })
const signature = (rsa: string | undefined, { digest = sha256(image), file = '/boot.sig', container = '', of = ['boot.img'] } = {}): Fact<'detached-signature'> => ({
  ...loose(file), kind: 'detached-signature', format: 'raspberry-pi', of, digest: { algorithm: 'sha256', value: digest }, time: 1_700_000_000, container,
  ...(rsa === undefined ? {} : { signature: { scheme: { kind: 'rsa-pkcs1', hash: 'sha256' }, value: rsa } }),
})
function key(of: KeyObject, holder: 'raspberry-pi-eeprom' | 'file' | 'ssh' = 'raspberry-pi-eeprom', container = ''): Fact<'public-key'> {
  return { ...heldKey(spkiKey(of.export({ type: 'spki', format: 'der' })), holder, 'pubkey.bin'), ...loose('/pieeprom.bin'), container }
}

/** Both rounds, with the answers that a reading process would give over these bytes. */
async function run(facts: readonly Fact[], bytes: Uint8Array = image): Promise<{ images: readonly SignedImage[]; problems: readonly string[]; answers: readonly Fact[] }> {
  const context = (all: readonly Fact[]): JoinContext => ({ facts: factQuery(all) }) as unknown as JoinContext
  const answers: Fact[] = []
  for (const question of asking.run(context(facts)).questions ?? []) {
    const budget = purse(defaultLimits, 0, () => undefined)
    for (const draft of await answer(question, lentBytes(bytes), { markKey: Buffer.alloc(32), budget, open: () => assert.fail() })) {
      answers.push({ ...draft, basis: 'observed', where: { artefact: question.at.artefact, path: question.at.path }, container: question.at.container, file: question.at.file } as Fact)
    }
  }
  const { facts: made = [], problems = [] } = judging.run(context([...facts, ...answers]))
  return { images: made.map((fact) => fact as Fact<'signed-image'>), problems: problems.map(({ message }) => message), answers }
}
const results = ({ images }: { images: readonly SignedImage[] }): unknown => images.map((each) => each.signatures.map(({ result }) => result))

describe('signatures in a file of their own', () => {
  const at = artefact('boot.img')

  it('verifies with the key of an EEPROM or of the dossier, and covers the whole image', async () => {
    for (const holder of ['raspberry-pi-eeprom', 'file'] as const) {
      const found = await run([artefact('boot.sig', 9), at, signature(signed(image)), key(other.publicKey, 'file'), key(maker.publicKey, holder)])
      assert.deepEqual(results(found), [['verifies']])
      const [first] = found.images
      assert.deepEqual([first?.format, first?.role, first?.place, first?.uncovered], ['raspberry-pi-boot', 'kernel', { artefact: 1, steps: [] }, []])
      assert.deepEqual(first?.signatures[0]?.covers, [{ start: 0, end: image.length }])
      assert.equal(first?.signatures[0]?.key?.anchors['raspberry-pi-otp']?.length, 64)
    }
  })

  it('fails when the digest is another, when the EEPROM has another key, and when the length is wrong', async () => {
    const changed = Buffer.from(image)
    changed[77] = 0
    assert.deepEqual(results(await run([at, signature(signed(image)), key(maker.publicKey)], changed)), [['fails']])
    assert.deepEqual(results(await run([at, signature(signed(changed)), key(maker.publicKey)])), [['fails']])
    assert.deepEqual(results(await run([at, signature(signed(image)), key(other.publicKey)])), [['fails']])
    assert.deepEqual(results(await run([at, signature(signed(image).slice(2)), key(maker.publicKey)])), [['fails']])
  })

  it('is unchecked without a key that is meant for it', async () => {
    for (const keys of [[], [key(other.publicKey, 'file')], [key(maker.publicKey, 'file', 'card.img/2:ext4')], [key(maker.publicKey, 'ssh')]]) {
      const found = await run([at, signature(signed(image)), ...keys])
      assert.deepEqual(results(found), [['unchecked']])
      assert.equal(found.images[0]?.signatures[0]?.check?.signature, signed(image))
    }
  })

  it('a digest alone is no signature', async () => {
    const found = await run([at, signature(undefined), key(maker.publicKey)])
    assert.deepEqual(results(found), [[]])
    assert.equal(found.images[0]?.digests[0]?.matches, true)
    assert.ok(found.images[0]?.notes.some((note) => note.includes('no attacker')))
  })

  it('of an EEPROM image only the digest is compared', async () => {
    const eeprom = signature(undefined, { file: '/pieeprom.sig', of: ['pieeprom.upd', 'pieeprom.bin'] })
    assert.deepEqual((await run([artefact('pieeprom.bin'), eeprom])).problems, [])
    const wrong = await run([artefact('pieeprom.bin'), eeprom], image.subarray(1))
    assert.deepEqual([wrong.images, wrong.problems], [[], ['pieeprom.sig beside it holds the digest of other bytes']])
  })

  it('no flipped bit of image or signature goes unnoticed', async () => {
    for (let bit = 0; bit < image.length * 8; bit += 97) {
      const changed = Buffer.from(image)
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      assert.deepEqual(results(await run([at, signature(signed(image)), key(maker.publicKey)], changed)), [['fails']])
      // Digests can be made anew by anybody.
      if (bit % 5 === 0) assert.deepEqual(results(await run([at, signature(signed(image), { digest: sha256(changed) }), key(maker.publicKey)], changed)), [['fails']])
    }
    const value = Buffer.from(signed(image), 'hex')
    for (let bit = 0; bit < value.length * 8; bit++) {
      const changed = Buffer.from(value)
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      assert.deepEqual(results(await run([at, signature(changed.toString('hex')), key(maker.publicKey)])), [['fails']])
    }
  })

  it('finds its image in a file tree, in whatever case, and in folders of a dossier', async () => {
    const entries = [{ path: '/Boot.img', type: 'file', size: image.length, steps: [part(512, image.length)] }, { path: '/BOOT.SIG', type: 'file', size: 9, steps: [part(0, 9)] }] as const
    const container = 'card.img/1:fat'
    const tree: Fact<'file-tree'> = {
      kind: 'file-tree', tree: FileTree.of(entries), format: 'filesystem/fat', partial: false, place: { artefact: 3, steps: [part(1024, 8192)] },
      basis: 'observed', where: { artefact: 'card.img', path: '1:fat' }, container, file: '',
    }
    const inside = await run([tree, signature(signed(image), { file: '/BOOT.SIG', container }), key(maker.publicKey)])
    assert.deepEqual(results(inside), [['verifies']])
    assert.deepEqual(inside.images[0]?.place, { artefact: 3, steps: [part(1024, 8192), part(512, image.length)] })
    assert.deepEqual(results(await run([artefact('release/boot.img'), signature(signed(image), { file: '/release/boot.sig' }), key(maker.publicKey)])), [['verifies']])
    assert.deepEqual(results(await run([artefact('old/boot.img'), signature(signed(image), { file: '/release/boot.sig' }), key(maker.publicKey)])), [])
  })

  it('what nobody answered gives nothing', () => {
    const context = { facts: factQuery([at, signature(signed(image)), key(maker.publicKey)]) } as unknown as JoinContext
    assert.deepEqual(judging.run(context).facts, [])
  })

  it('files of the vendor\'s tools, through the reading processes, where they are at hand', async (t) => {
    const folder = path(import.meta.dirname, '../../../shared/data/boot-images/rpi')
    if (!existsSync(folder)) {
      t.skip('the corpus is not here')
      return
    }
    const bootImage = async (files: Readonly<Record<string, string>>): Promise<unknown> => {
      const dossier = newFolder()
      for (const [name, from] of Object.entries(files)) copyFileSync(path(folder, from), path(dossier, name))
      const { facts, problems } = await read({ paths: [dossier], key: new Uint8Array(32) })
      assert.deepEqual(problems.filter(({ incomplete }) => incomplete), [])
      return facts.flatMap((fact) => (fact.kind === 'signed-image' && fact.format === 'raspberry-pi-boot' ? [[fact.file, ...fact.signatures.map(({ result }) => result)]] : []))
    }
    const both = { 'boot.img': 'boot.img', 'boot.sig': 'boot.sig' }
    const eeprom = { 'pieeprom.bin': 'pieeprom-signedboot.bin', 'pieeprom.sig': 'pieeprom.sig' }
    assert.deepEqual(await bootImage({ ...both, ...eeprom }), [['/boot.img', 'verifies']])
    assert.deepEqual(await bootImage(both), [['/boot.img', 'unchecked']])
    assert.deepEqual(await bootImage({ ...both, ...eeprom, 'boot.sig': 'boot_unsigned.sig' }), [['/boot.img']])
    assert.deepEqual(await bootImage({ ...both, ...eeprom, 'boot.sig': 'bootconf.sig' }), [['/boot.img', 'fails']])
  })
})
