/**
 * Four products whose dossiers hold images and a fuse dump of one unit: the chain of trust and the cells that follow, for a good unit, a
 * changed image, a unit with another key, and an open unit. Signers and dumps are the test's own.
 */
import assert from 'node:assert/strict'
import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import type { Assessment } from '../src/assess/schema.ts'
import { review } from '../src/engine/review.ts'

const root = mkdtempSync(join(tmpdir(), 'proofmark-secure-boot-'))
after(() => rmSync(root, { recursive: true, force: true }))

const sha256 = (bytes: Uint8Array | string): Buffer => createHash('sha256').update(bytes).digest()
const fixture = (path: string): Buffer => readFileSync(new URL(`../src/readers/boot-image/${path}`, import.meta.url))
const changed = (bytes: Buffer, at: number): Buffer => {
  const copy = Buffer.from(bytes)
  copy[at] = (copy[at] ?? 0) ^ 1
  return copy
}
/** The words that a digest is in fuses: four bytes each, the first one lowest. */
const words = (digest: Buffer): string[] => Array.from({ length: digest.length / 4 }, (_, index) => digest.readUInt32LE(index * 4).toString(16).padStart(8, '0'))
const other = sha256('another key')

type Files = Readonly<Record<string, string | Buffer>>
interface Unit {
  /** What of the image is changed; whether the fuses hold the key, another one, or are blank. */
  readonly image?: 'good' | 'changed'
  readonly fuses?: 'good' | 'other' | 'blank'
}

async function reviewed(platform: string, files: Files): Promise<Assessment> {
  const folder = mkdtempSync(join(root, 'unit-'))
  const dossier = `proofmark: 1\nproduct: { name: Unit, version: 1.0.0, summary: A unit, stage: production, markets: [eu] }\nplatforms: [{ id: ${platform} }]\ncontext: { connectivity: [wifi], internet: true, joins: [home], actuates: property, sector: consumer, physical-access: sold, holds: [network-credentials], personal-data: none }\n`
  for (const [name, content] of Object.entries({ 'product.yaml': dossier, ...files })) writeFileSync(join(folder, name), content)
  return review({ paths: [folder], date: '2026-11-30' })
}

const state = ({ grid }: Assessment, cell: string): string => grid.find(({ property, rung }) => `${property}/${rung}` === cell)?.state ?? ''
/** The cells boot/enabled, boot/correct and debug/enabled; then the links of the chain, the first that does not hold with a mark. */
const told = (assessment: Assessment): string => [
  ['boot/enabled', 'boot/correct', 'debug/enabled'].map((cell) => state(assessment, cell)).join(' '),
  ...assessment.chains.map((chain) => chain.links.map((link) => `${link.stage} ${link.state}${link.breaks ? '!' : ''}`).join(', ')),
  ...assessment.problems.filter((problem) => problem.incomplete).map((problem) => problem.message),
].join('; ')

/** RSA-2048 as a Raspberry Pi knows it: modulus and exponent, little endian. */
function raspberryKey(key: KeyObject): Buffer {
  const { n = '', e = '' } = key.export({ format: 'jwk' })
  const little = (text: string, bytes: number): Buffer => Buffer.concat([Buffer.from(text, 'base64url').reverse(), Buffer.alloc(bytes)]).subarray(0, bytes)
  return Buffer.concat([little(n, 256), little(e, 8)])
}

/** boot.img with its boot.sig, the EEPROM with the key, and the rows of a unit. */
function raspberry({ image = 'good', fuses = 'good' }: Unit): Files {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const boot = gunzipSync(readFileSync(new URL('../src/readers/filesystem/fat/fixtures/fat16.img.gz', import.meta.url)))
  const detached = (bytes: Buffer): string => `${sha256(bytes).toString('hex')}\nts: 1764460800\nrsa2048: ${sign('sha256', bytes, privateKey).toString('hex')}\n`
  const section = (magic: number, body: Buffer): Buffer => {
    const head = Buffer.alloc(8)
    head.writeUInt32BE(magic, 0)
    head.writeUInt32BE(body.length, 4)
    return Buffer.concat([head, body, Buffer.alloc(-body.length & 7, 0xff)])
  }
  const file = (name: string, content: Buffer): Buffer => section(0x55aaf11f, Buffer.concat([Buffer.from(name.padEnd(16, '\0')), content]))
  const config = Buffer.from('[all]\nSIGNED_BOOT=1\nBOOT_ORDER=0xf1\n')
  const code = Buffer.from('boot code. VERSION:0123abcd\0DATE: 2026/01/02\0BUILD_TIMESTAMP=1767312000\0'.padEnd(400, '.'))
  const eeprom = Buffer.concat([section(0x55aaf00f, code), file('pubkey.bin', raspberryKey(publicKey)), file('bootconf.sig', Buffer.from(detached(config))), file('bootconf.txt', config), Buffer.alloc(512 * 1024, 0xff)]).subarray(0, 512 * 1024)
  const digest = fuses === 'other' ? other : fuses === 'blank' ? Buffer.alloc(32) : sha256(raspberryKey(publicKey))
  const closed = fuses !== 'blank'
  const rows = new Map(Array.from({ length: 59 }, (_, index) => [index + 8, '00000000']))
  for (const [row, value] of [[16, closed ? '0c280000' : '00280000'], [17, closed ? '0000c8b0' : '000048b0'], [18, closed ? '0000c8b0' : '000048b0'], [28, '3a1b2c4d'], [29, 'c5e4d3b2'], [30, '00c03115'], [55, closed ? '00000081' : '00000000']] as const) rows.set(row, value)
  words(digest).forEach((word, index) => rows.set(47 + index, word))
  return {
    'boot.img': image === 'good' ? boot : changed(boot, 5000), 'boot.sig': detached(boot), 'pieeprom.bin': eeprom,
    'otp-1041.txt': [...rows].map(([row, value]) => `${String(row).padStart(2, '0')}:${value}\n`).join(''),
  }
}

/** An application with two signature blocks, and the summary that espefuse writes as JSON. */
function espressif({ image = 'good', fuses = 'good' }: Unit): Files {
  const [first = ''] = fixture('espressif/fixtures/digests.txt').toString().trim().split('\n')
  const closed = fuses !== 'blank'
  const entry = (name: string, value: unknown, raw: string, more: object = {}): object => ({ [name]: { name, value, raw_value: raw, readable: true, writeable: !closed, block: 0, ...more } })
  const flag = (name: string, set: boolean): object => entry(name, set, set ? '0x1' : '0x0')
  const block = (index: number, digest?: string): object => entry(`BLOCK_KEY${index}`, (digest ?? '00'.repeat(32)).match(/../gu)?.join(' '), `0x${digest ?? '00'.repeat(32)}`, { block: 4 + index })
  const hidden = Array.from({ length: 32 }, () => '??').join(' ')
  const digest = fuses === 'other' ? other.toString('hex') : first
  return {
    'app.bin': image === 'good' ? fixture('espressif/fixtures/rsa.bin') : changed(fixture('espressif/fixtures/rsa.bin'), 200),
    'efuse-1041.json': JSON.stringify(Object.assign({},
      ...['DIS_DOWNLOAD_ICACHE', 'DIS_DOWNLOAD_DCACHE', 'DIS_DIRECT_BOOT', 'DIS_PAD_JTAG', 'DIS_USB_JTAG', 'DIS_DOWNLOAD_MANUAL_ENCRYPT', 'SECURE_BOOT_KEY_REVOKE1', 'SECURE_BOOT_KEY_REVOKE2', 'SECURE_BOOT_EN', 'DIS_DOWNLOAD_MODE'].map((name) => flag(name, closed)),
      ...['SECURE_BOOT_KEY_REVOKE0', 'ENABLE_SECURITY_DOWNLOAD', 'DIS_USB_OTG'].map((name) => flag(name, false)),
      entry('KEY_PURPOSE_0', closed ? 'SECURE_BOOT_DIGEST0' : 'USER', closed ? '0x9' : '0x0'), entry('KEY_PURPOSE_1', closed ? 'XTS_AES_128_KEY' : 'USER', closed ? '0x4' : '0x0'),
      ...[2, 3, 4, 5].map((index) => entry(`KEY_PURPOSE_${index}`, 'USER', '0x0')),
      block(0, closed ? digest : undefined), closed ? entry('BLOCK_KEY1', hidden, `0x${'00'.repeat(32)}`, { readable: false, block: 5 }) : block(1), ...[2, 3, 4, 5].map((index) => block(index)),
      entry('SOFT_DIS_JTAG', 0, '0x0'), entry('SPI_BOOT_CRYPT_CNT', closed ? 'Enable' : 'Disable', closed ? '0x1' : '0x0'), entry('SECURE_VERSION', closed ? 3 : 0, closed ? '0x0003' : '0x0000'),
      entry('RD_DIS', closed ? 2 : 0, closed ? '0x02' : '0x00'), entry('MAC', '7c:df:a1:00:00:58 (OK)', '0x7cdfa1000058', { block: 1 }),
    )),
  }
}

/** A boot image signed with HABv4, and what U-Boot prints of the fuses of a closed i.MX 8M Mini. */
function imx({ image = 'good', fuses = 'good' }: Unit): Files {
  const hash = Buffer.from(/^rsa ([0-9a-f]{64})/mu.exec(fixture('hab/fixtures/hashes.txt').toString())?.[1] ?? '', 'hex')
  const srk = words(fuses === 'other' ? other : fuses === 'blank' ? Buffer.alloc(32) : hash)
  const closed = fuses !== 'blank'
  const read = (bank: number, word: number, ...values: readonly string[]): string => `u-boot=> fuse read ${bank} ${word} ${values.length}\nReading bank ${bank}:\n\nWord 0x${word.toString(16).padStart(8, '0')}: ${values.join(' ')}\n`
  return {
    'flash.bin': image === 'good' ? fixture('hab/fixtures/rsa.bin') : changed(fixture('hab/fixtures/rsa.bin'), 300),
    'console-1041.txt': `U-Boot 2024.04\nCPU:   i.MX8MMQ rev1.0 1800 MHz (running at 1200 MHz)\n${read(0, 0, closed ? '00000200' : '00000000')}${read(0, 1, '11223344', '55667788')}${read(1, 3, closed ? '02c00000' : '00000000')}${read(2, 0, closed ? '00600000' : '00000000')}${read(8, 3, '00000000')}${read(6, 0, ...srk.slice(0, 4))}${read(7, 0, ...srk.slice(4))}`,
  }
}

/** An MCUboot image, the public key that MCUboot is built with, and the protection registers of an nRF5340. */
function nordic({ image = 'good', fuses = 'good' }: Unit): Files {
  const port = fuses === 'blank' ? '50FA50FA' : 'FFFFFFFF'
  return {
    'app.signed.bin': image === 'good' ? fixture('mcuboot/fixtures/ecdsa.bin') : changed(fixture('mcuboot/fixtures/ecdsa.bin'), 100),
    'mcuboot.pub.pem': fuses === 'other' ? generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ type: 'spki', format: 'pem' }) : fixture('mcuboot/fixtures/ec.pem.txt').toString(),
    'uicr-1041.txt': `nrfjprog -f NRF53 --memrd 0x00FF8000 --n 64\n0x00FF8000: ${port}   |....|\n0x00FF801C: ${port}   |....|\n0x01FF8000: ${port}   |....|\n`,
  }
}

const variants = { 'a good unit': {}, 'a changed image': { image: 'changed' }, 'another key in the fuses': { fuses: 'other' }, 'an open unit': { fuses: 'blank' } } as const

const products: readonly { readonly platform: string; readonly files: (unit: Unit) => Files; readonly expected: Readonly<Record<keyof typeof variants, string>> }[] = [
  {
    platform: 'raspberry-pi-4b', files: raspberry, expected: {
      // Whether the boot partition holds anything beside boot.img the card would show, which was not supplied.
      'a good unit': 'unknown unknown met; hardware holds, boot-loader holds, kernel holds, root unknown!',
      'a changed image': 'unknown unmet met; hardware holds, boot-loader holds, kernel broken!, root unknown',
      'another key in the fuses': 'unknown unmet met; hardware holds, boot-loader broken!, kernel broken, root unknown',
      'an open unit': 'unmet held unmet; hardware broken!, boot-loader consistent, kernel consistent, root unknown',
    },
  },
  {
    platform: 'esp32-s3', files: espressif, expected: {
      'a good unit': 'met unknown met; hardware holds, application holds',
      'a changed image': 'met unmet met; hardware holds, application broken!',
      'another key in the fuses': 'met unmet met; hardware holds, application broken!',
      'an open unit': 'unmet held unmet; hardware broken!, application consistent',
    },
  },
  {
    platform: 'imx8m-mini', files: imx, expected: {
      'a good unit': 'unknown unknown met; hardware holds, boot-loader holds, kernel not-seen!, root unknown',
      'a changed image': 'unknown unmet met; hardware holds, boot-loader broken!, kernel not-seen, root unknown',
      'another key in the fuses': 'unknown unmet met; hardware holds, boot-loader broken!, kernel not-seen, root unknown',
      'an open unit': 'unmet held unmet; hardware broken!, boot-loader consistent, kernel not-seen, root unknown',
    },
  },
  {
    // MCUboot is the first link; that nobody can exchange it, registers of the debug port do not show. The key is the maker's own.
    platform: 'nrf5340', files: nordic, expected: {
      'a good unit': 'unknown unknown met; hardware unknown!, boot-loader not-seen, application consistent',
      'a changed image': 'unknown unmet met; hardware unknown!, boot-loader not-seen, application broken',
      'another key in the fuses': 'unknown unknown met; hardware unknown!, boot-loader not-seen, application unknown',
      'an open unit': 'unknown unknown unmet; hardware unknown!, boot-loader not-seen, application consistent',
    },
  },
]

for (const { platform, files, expected } of products) {
  for (const [name, unit] of Object.entries(variants)) {
    test(`${platform}: ${name}`, async () => {
      assert.equal(told(await reviewed(platform, files(unit))), expected[name as keyof typeof variants])
    })
  }
}
