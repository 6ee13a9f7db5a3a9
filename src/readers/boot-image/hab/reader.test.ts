import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import type { SignedImage } from '../../../facts/boot.ts'
import { assertFlipsAreNoticed } from '../testing.ts'
import { only, runReader } from '../../shared/testing.ts'
import { reader } from './reader.ts'

const fixture = (name: string): Buffer => readFileSync(new URL(`fixtures/${name}`, import.meta.url))
const read = async (bytes: Uint8Array): Promise<SignedImage> => only(await runReader(reader, bytes), 'signed-image')
const told = (image: SignedImage): string[] => image.signatures.map(({ result, why }) => (result === 'verifies' ? result : `${result}: ${why}`))
const hashes = new Map(fixture('hashes.txt').toString('utf8').trim().split('\n').map((line) => line.split(' ') as [string, string]))
const anchor = (image: SignedImage): string | undefined => image.signatures[0]?.key?.anchors['hab-srk']

describe('boot-image/hab', () => {
  it('from super root key to image, with RSA, ECDSA, on a card, and with fast authentication', async () => {
    for (const [name, hash] of [['rsa.bin', 'rsa'], ['ec.bin', 'ec'], ['card.bin', 'ec'], ['fast.bin', 'fast']] as const) {
      const image = await read(fixture(name))
      assert.deepEqual([told(image), image.uncovered, anchor(image)], [['verifies'], [], hashes.get(hash)], name)
      assert.equal(image.signatures[0]?.key?.label, 'super root key 1 of 2')
    }
  })

  it('covers are the commands and the blocks, by offset in the file', async () => {
    assert.deepEqual((await read(fixture('card.bin'))).signatures[0]?.covers, [{ start: 2048, end: 2120 }, { start: 1024, end: 2048 }])
  })

  it('every key is told', async () => {
    const run = await runReader(reader, fixture('rsa.bin'))
    assert.deepEqual(run.of('public-key').map(({ holder, name, key }) => `${holder} ${name}: ${key.algorithm} ${key.bits}`), [
      'image super root key 1: RSA 2048', 'image super root key 2: RSA 2048', 'certificate CN=rsa-csf: RSA 2048', 'certificate CN=rsa-img: RSA 2048',
    ])
  })

  it('features that stay unlocked are noted', async () => {
    assert.deepEqual((await read(fixture('rsa.bin'))).notes, ['the command sequence leaves OCOTP unlocked: JTAG'])
  })

  it('fails for the right reason', async () => {
    assert.deepEqual(told(await read(fixture('other-root.bin'))), ['fails: the CSF key\'s certificate was not issued by super root key 2 of 2'])
    assert.deepEqual(told(await read(fixture('other-key.bin'))), ['fails: the signature over the image: the signature itself does not verify'])
    const changed = fixture('ec.bin')
    changed[0x150] = 0
    assert.deepEqual(told(await read(changed)), ['fails: the signature over the image: the digest that it signs is not that of the content'])
  })

  it('without a command sequence nothing is signed, whatever the table points to', async () => {
    const none = await read(fixture('unsigned.bin'))
    assert.deepEqual([none.signatures, none.notes], [[], ['its table names no command sequence: nothing signs it']])
    const cut = await read(fixture('ec.bin').subarray(0, 0x400))
    assert.deepEqual(cut.signatures, [])
    assert.match(cut.notes.join(), /points to a command sequence at offset 0x400, and there is none/)
  })

  it('what is executed or parsed and stands in no block is told by name', async () => {
    const image = await read(fixture('partly.bin'))
    assert.deepEqual(told(image), ['verifies'])
    assert.deepEqual(image.uncovered.map(({ start, end, what }) => `${start}-${end} ${what}`), [
      '0-32 the image vector table', '32-44 the boot data', '44-60 the device configuration data', '256-260 the first instruction', '260-320 bytes of the image', '576-768 bytes of the image',
    ])
  })

  it('bytes behind the command sequence and behind all that is loaded are told', async () => {
    const good = fixture('ec.bin')
    const [loaded] = (await read(Buffer.concat([good, Buffer.from('more')]))).uncovered
    assert.deepEqual(loaded, { start: good.length, end: good.length + 4, what: 'bytes behind the command sequence that are loaded' })
    const [behind] = (await read(Buffer.concat([good, Buffer.alloc(4096), Buffer.from('more')]))).uncovered
    assert.equal(behind?.what, 'bytes behind what the ROM loads')
    assert.deepEqual((await read(Buffer.concat([good, Buffer.alloc(4096, 0xff)]))).uncovered, [])
  })

  it('i.MX 8M: the FIT of the next stage has a table of its own, and a device tree outside its blocks is told', async () => {
    const images = (await runReader(reader, fixture('fit.bin'))).of('signed-image')
    assert.deepEqual(images.map((image) => [image.title, told(image), image.uncovered.length]), [['HABv4 boot image', ['verifies'], 0], ['HABv4 FIT image at 0x2000', ['verifies'], 0]])
    const partly = (await runReader(reader, fixture('fit-tree-unsigned.bin'))).of('signed-image')
    assert.deepEqual(partly[1]?.uncovered, [{ start: 16676, end: 16745, what: '"fdt-1" of the FIT' }])
  })

  it('no flipped bit goes unnoticed: table, boot data, commands, certificates, signatures', async () => {
    const bytes = fixture('ec.bin')
    // Left out: the versions in headers of objects, of which nothing is made. Certificates and signatures are hit by the bits elsewhere.
    await assertFlipsAreNoticed(reader, bytes, { every: [{ start: 0, end: 0x44 }, { start: 0x400, end: 0x44b }, { start: 0x44c, end: 0x460 }, { start: 0x844, end: 0x864 }], elsewhere: 500 })
    await assertFlipsAreNoticed(reader, fixture('rsa.bin'), { every: [{ start: 0x400, end: 0x40c }], elsewhere: 40 })
  })

  it('cut short anywhere it is a precise problem or unsigned, and never verifies', async () => {
    const bytes = fixture('ec.bin')
    for (let end = 32; end < bytes.length - 3; end += 13) {
      const run = await runReader(reader, bytes.subarray(0, end))
      const results = run.of('signed-image').flatMap((image) => image.signatures.map(({ result }) => result))
      assert.ok(!results.includes('verifies'), `${end}`)
      if (end > 0x404) assert.ok(run.problems.length > 0 && run.problems.every(({ code, offset }) => code === 'malformed' && offset !== undefined) && results.includes('fails'), `${end}`)
    }
  })

  it('commands that lie about lengths, slots and places', async () => {
    const changes: readonly (readonly [number, number, RegExp])[] = [
      [0x406, 0x01, /impossible length/], [0x404, 0x77, /does not exist/], [0x40b, 0x02, /in a slot that is not for it/], [0x40c, 0xff, /outside the file/], [0x408, 0x11, /not known/], [0x450, 0x30, /flags that do not exist/],
    ]
    for (const [at, value, message] of changes) {
      const bytes = fixture('ec.bin')
      bytes[at] = value
      const run = await runReader(reader, bytes)
      assert.match(run.problems.map((problem) => problem.message).join(), message, `byte ${at}`)
      assert.equal(only(run, 'signed-image').signatures[0]?.result, 'fails')
    }
  })

  it('what only begins alike is passed over in silence', async () => {
    const run = await runReader(reader, Buffer.concat([Buffer.from('d1002040', 'hex'), Buffer.alloc(60, 0x41)]))
    assert.deepEqual([run.facts.length, run.problems.length], [0, 0])
  })

  it('images of NXP\'s tools, where they are at hand', async (t) => {
    const folder = join(import.meta.dirname, '../../../../../shared/data/boot-images/hab')
    if (!existsSync(folder)) {
      t.skip('the corpus is not here')
      return
    }
    const truth: Readonly<Record<string, readonly string[]>> = {
      'u-boot.imx': [], 'u-boot-signed.imx': ['verifies'], 'tampered.imx': ['fails: the signature over the image: the digest that it signs is not that of the content'],
      'spsdk-rt1050_xip_image_iar_authenticated/output.bin': ['verifies'], 'spsdk-rt1040_srk_revoke_command/output.bin': ['fails: the CSF key\'s certificate was not issued by super root key 1 of 4'],
    }
    for (const [name, expected] of Object.entries(truth)) {
      const image = await read(readFileSync(join(folder, name)))
      assert.deepEqual([told(image), image.uncovered], [expected, []], name)
    }
    assert.equal(anchor(await read(readFileSync(join(folder, 'u-boot-signed.imx')))), readFileSync(join(folder, 'SRK_1_2_3_4_fuse.bin')).toString('hex'))
  })
})
