/** `proofmark fuse-plan` as a user runs it. `UPDATE_GOLDEN=1` writes its texts anew; then read the difference. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createHash, createPublicKey, generateKeyPairSync, X509Certificate, type KeyObject } from 'node:crypto'
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test, type TestContext } from 'node:test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { FusePlanDocument } from '../../../fuse-plans/document.ts'

const main = join(import.meta.dirname, '../main.ts')
const root = join(import.meta.dirname, '../../../..')
const keys = join(root, 'src/fuse-plans/fixtures')
const goldenFolder = join(import.meta.dirname, '../golden')
const validate = new Ajv2020({ strict: false, formats: { uri: true } }).compile(JSON.parse(readFileSync(join(root, 'schema/fuse-plan.schema.json'), 'utf8')) as object)

function run(args: readonly string[], columns = 80, cwd = keys): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['--no-warnings', main, 'fuse-plan', ...args], { cwd, env: { ...process.env, COLUMNS: String(columns) }, encoding: 'utf8' })
}

function documentOf(args: readonly string[], cwd = keys): FusePlanDocument {
  const { stdout, stderr } = run([...args, '--json'], 80, cwd)
  assert.equal(stderr, '')
  const parsed: unknown = JSON.parse(stdout)
  assert.ok(validate(parsed), JSON.stringify(validate.errors))
  return parsed as FusePlanDocument
}

function folder(t: TestContext, platform: string): string {
  const made = mkdtempSync(join(tmpdir(), 'proofmark-fuse-plan-'))
  t.after(() => rmSync(made, { recursive: true, force: true }))
  writeFileSync(join(made, 'product.yaml'), `proofmark: 1\nname: Lamp\nplatforms: [{ id: ${platform} }]\n`)
  return made
}

const srk = [1, 2, 3, 4].flatMap((number) => ['--key', `srk-${number}.pem`])
const cases: Readonly<Record<string, readonly string[]>> = {
  'raspberry-pi-4': ['--platform', 'raspberry-pi-4b', '--key', 'rsa-2048.pem'],
  'esp32-s3': ['--platform', 'ESP32-S3', '--key', 'rsa-3072.pem'],
  'imx8m-mini': ['--platform', 'i.MX 8M Mini', ...srk],
  'nrf5340': ['--platform', 'nRF5340', '--key', 'p256.pem'],
}

/** Lines that may be longer than the terminal: what is copied or compared, and addresses. */
const whole = /^(?: +\|| *<https| +[$=#]| +\S+$)/u

for (const [name, args] of Object.entries(cases)) {
  test(`the text for ${name} is as it was, and fits 80 and 120 columns`, () => {
    for (const columns of [80, 120]) {
      const { status, stdout, stderr } = run(args, columns)
      assert.deepEqual([status, stderr], [0, ''])
      for (const line of stdout.split('\n')) assert.ok(line.length <= columns || whole.test(line), `${columns}: ${line}`)
      assert.ok(!stdout.includes('\u001b'))
      assert.doesNotMatch(stdout, /[<{](?:[A-Z ]+|[a-z-]+)[>}]/u)
      if (columns !== 80) continue
      const file = join(goldenFolder, `fuse-plan-${name}.txt`)
      if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, stdout)
      assert.equal(stdout, readFileSync(file, 'utf8'))
    }
    documentOf(args)
  })
}

const publicKey = (file: string): KeyObject => createPublicKey(readFileSync(join(keys, file)))
const field = (key: KeyObject, name: 'n' | 'e' | 'x' | 'y'): Buffer => Buffer.from(key.export({ format: 'jwk' })[name] ?? '', 'base64url')
const sha256 = (...parts: readonly Uint8Array[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest()
const littleWords = (bytes: Buffer): string[] => Array.from({ length: bytes.length / 4 }, (_, index) => bytes.readUInt32LE(index * 4).toString(16).padStart(8, '0'))
const expected = (document: FusePlanDocument, find: RegExp): readonly string[] => document.plan?.steps.find((step) => step.expect?.lines.some((line) => find.test(line)))?.expect?.lines ?? []

test('what is to be read back, worked out by hand', () => {
  const pi = publicKey('rsa-2048.pem')
  const hash = sha256(field(pi, 'n').reverse(), Buffer.from([1, 0, 1, 0, 0, 0, 0, 0]))
  const rows = littleWords(hash).map((word, index) => `${47 + index}:${word}`)
  const plan = documentOf(cases['raspberry-pi-4'] ?? [])
  assert.deepEqual(plan.plan?.steps.find((step) => step.phase === 'check' && step.commands.length > 0)?.expect?.lines, rows)
  assert.ok(expected(plan, /OTP updated/u)[0]?.endsWith(hash.toString('hex')))

  const records = [1, 2, 3, 4].map((number) => {
    const { publicKey: key, ca } = new X509Certificate(readFileSync(join(keys, `srk-${number}.pem`)))
    assert.equal(ca, true)
    return sha256(Buffer.from([0xe1, 0x01, 0x0f, 0x21, 0, 0, 0, 0x80, 0x01, 0x00, 0, 3]), field(key, 'n'), field(key, 'e'))
  })
  const imx = documentOf(cases['imx8m-mini'] ?? [])
  const banks = ['6 0', '6 1', '6 2', '6 3', '7 0', '7 1', '7 2', '7 3']
  assert.deepEqual(imx.plan?.steps.find((step) => step.irreversible)?.commands, littleWords(sha256(...records)).map((word, index) => `fuse prog ${banks[index] ?? ''} 0x${word}`))

  const point = publicKey('p256.pem')
  const words = littleWords(sha256(field(point, 'x'), field(point, 'y')).subarray(0, 16))
  assert.deepEqual(expected(documentOf(cases['nrf5340'] ?? []), new RegExp(words[0] ?? 'none', 'u')), words)

  // R^2 mod n and -1/n mod 2^32, here by plain arithmetic.
  const esp = publicKey('rsa-3072.pem')
  const n = BigInt(`0x${field(esp, 'n').toString('hex')}`)
  const little = (value: bigint, bytes: number): Buffer => Buffer.from(value.toString(16).padStart(bytes * 2, '0'), 'hex').reverse()
  let inverse = 1n
  while ((inverse * n) % 4294967296n !== 1n) inverse = (inverse * (2n - n * inverse)) & 0xffffffffn
  const digest = sha256(little(n, 384), little(65537n, 4), little(2n ** 6144n % n, 384), little(4294967296n - inverse, 4))
  assert.deepEqual(expected(documentOf(cases['esp32-s3'] ?? []), /^= /u), [`= ${(digest.toString('hex').match(/../gu) ?? []).join(' ')} R/-`])
})

test('a private key is refused by its label alone, in every form, with how to make the public half', (t) => {
  const at = folder(t, 'raspberry-pi-4b')
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const curve = generateKeyPairSync('ec', { namedCurve: 'prime256v1' }).privateKey
  const forms: readonly (readonly [string, string | Buffer])[] = [
    ['pkcs8.pem', privateKey.export({ type: 'pkcs8', format: 'pem' })], ['pkcs1.pem', privateKey.export({ type: 'pkcs1', format: 'pem' })],
    ['sec1.pem', `-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n${curve.export({ type: 'sec1', format: 'pem' }) as string}`],
    ['locked.pem', privateKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' })],
    ['bag.pem', `Bag Attributes\n    friendlyName: sign\n${privateKey.export({ type: 'pkcs8', format: 'pem' }) as string}`],
    ['pkcs8.der', privateKey.export({ type: 'pkcs8', format: 'der' })], ['pkcs1.der', privateKey.export({ type: 'pkcs1', format: 'der' })], ['sec1.der', curve.export({ type: 'sec1', format: 'der' })],
    // Nothing but the label: what stands behind it was not looked at.
    ['label.pem', '-----BEGIN OPENSSH PRIVATE KEY-----\nnot even base64'],
  ]
  for (const [name, content] of forms) {
    writeFileSync(join(at, name), content)
    const { status, stdout, stderr } = run(['--platform', 'raspberry-pi-4b', '--key', name], 80, at)
    assert.deepEqual([status, stdout], [2, ''], name)
    assert.match(stderr, /holds a private key.*none is needed\n.*openssl pkey -in \S+ -pubout/su, name)
  }
  // In the dossier's folder it is passed over, and said.
  const beside = documentOf(['.'], at)
  assert.deepEqual([beside.keys, beside.warnings.filter(({ code }) => code === 'private-key-nearby').length], [[], forms.length])
})

test('the dossier gives the part, and its folder the key; a certificate with its private key behind it is read to its end', (t) => {
  const at = folder(t, 'raspberry-pi-cm4')
  assert.equal(run(['.'], 80, at).status, 3)
  copyFileSync(join(keys, 'rsa-2048.pem'), join(at, 'release.pem'))
  copyFileSync(join(keys, 'p256.pem'), join(at, 'other.pem'))
  const document = documentOf(['.'], at)
  assert.deepEqual([document.platform.id, document.plan?.id, document.keys.map(({ file }) => file)], ['raspberry-pi-cm4', 'raspberry-pi-bcm2711', ['release.pem']])
  assert.deepEqual(document.values['raspberry-pi-otp'], documentOf(cases['raspberry-pi-4'] ?? []).values['raspberry-pi-otp'])
  writeFileSync(join(at, 'release.pem'), `${readFileSync(join(keys, 'srk-1.pem'), 'utf8')}-----BEGIN PRIVATE KEY-----\n`)
  assert.deepEqual(documentOf(['.'], at).keys.map(({ certificate }) => certificate), [true])
  copyFileSync(join(keys, 'rsa-2048.pem'), join(at, 'second.pem'))
  assert.match(run(['.'], 80, at).stderr, /Say with --key which/u)
})

test('a key that does not fit stops everything and gives no value; so does one key twice', () => {
  for (const [platform, key] of [['esp32-s3', 'rsa-2048.pem'], ['esp32-s3', 'p256.pem'], ['raspberry-pi-4b', 'rsa-3072.pem'], ['nrf5340', 'rsa-2048.pem'], ['esp32-h2', 'p256.pem']] as const) {
    const args = ['--platform', platform, '--key', key]
    assert.equal(run(args).status, 1, platform)
    const { warnings, values, plan } = documentOf(args)
    assert.deepEqual([warnings[0]?.code, warnings[0]?.weight, values], ['key-not-accepted', 'stop', {}])
    assert.ok(plan?.steps.some((step) => step.expect?.lines.some((line) => line.includes('<'))))
  }
  assert.equal(documentOf(['--platform', 'esp32-s3', '--key', 'rsa-3072.pem', '--key', 'rsa-3072.pem']).warnings[0]?.code, 'same-key-twice')
  assert.equal(run(['--platform', 'esp32-c6', '--key', 'p256.pem']).status, 0)
})

test('a published sample is told by its name', (t) => {
  const at = folder(t, 'esp32-s3')
  const image = join(root, '../shared/data/boot-images/esp/v2_rsa_testkey.bin')
  if (!existsSync(image)) {
    t.skip('no samples beside the checkout')
    return
  }
  // A block of a signature V2: at 36 the modulus, little endian.
  const n = readFileSync(image).subarray(-4096).subarray(36, 420).toReversed()
  const sample = createPublicKey({ key: { kty: 'RSA', n: Buffer.from(n).toString('base64url'), e: 'AQAB' }, format: 'jwk' })
  writeFileSync(join(at, 'sample.der'), sample.export({ type: 'spki', format: 'der' }))
  assert.equal(run(['.', '--key', 'sample.der'], 80, at).status, 1)
  const { warnings } = documentOf(['.', '--key', 'sample.der'], at)
  assert.deepEqual([warnings[0]?.code, warnings[0]?.weight], ['published-key', 'stop'])
  assert.match(warnings[0]?.message ?? '', /is a published sample: \S+ of \S+/u)
})

test('three keys fill the three slots of an Espressif chip, and no slot is left to revoke', (t) => {
  const at = folder(t, 'esp32-c3')
  const names = ['a.pem', 'b.pem', 'c.pem']
  for (const name of names) writeFileSync(join(at, name), generateKeyPairSync('rsa', { modulusLength: 3072 }).publicKey.export({ type: 'spki', format: 'pem' }))
  const { plan, warnings } = documentOf(['.', ...names.flatMap((name) => ['--key', name])], at)
  assert.deepEqual(warnings, [])
  const commands = plan?.steps.flatMap((step) => step.commands) ?? []
  assert.deepEqual(commands.filter((command) => command.includes('burn-key-digest') && command.includes('PORT')), names.map((name, index) => `espefuse --port PORT --chip esp32c3 burn-key-digest BLOCK_KEY${index} ${name} SECURE_BOOT_DIGEST${index}`))
  assert.ok(!commands.some((command) => command.includes('REVOKE')))
  assert.deepEqual(plan?.steps.map(({ number }) => number), plan?.steps.map((_, index) => index + 1))
})

test('a part without such fuses is told so with its source, and one without a plan gets the steps of its remedy', () => {
  const none = run(['--platform', 'raspberry-pi-3b', '--key', 'rsa-2048.pem'])
  assert.equal(none.status, 0)
  assert.match(none.stdout, /nothing to burn on Raspberry Pi 3 Model B that would authenticate what\s+it\s+boots/u)
  assert.deepEqual([documentOf(['--platform', 'raspberry-pi-3b']).answer, documentOf(['--platform', 'raspberry-pi-3b']).plan], ['nothing-to-burn', undefined])
  assert.ok(documentOf(['--platform', 'raspberry-pi-3b']).whySources.length > 0)
  const open = run(['--platform', 'nvidia-orin'])
  assert.equal(open.status, 3)
  assert.match(open.stdout, /no fuse plan for[\s\S]* yet[\s\S]*1\. /u)
})

test('wrong use is told with what to do', (t) => {
  const at = folder(t, 'raspberry-pi-4b')
  writeFileSync(join(at, 'text.pem'), 'nothing here')
  writeFileSync(join(at, 'cut.pem'), '-----BEGIN PUBLIC KEY-----\nMIIB')
  writeFileSync(join(at, 'bad.pem'), '-----BEGIN PUBLIC KEY-----\nMIIB\n-----END PUBLIC KEY-----\n')
  for (const args of [[], ['--platform', 'nope'], ['absent'], ['.', '--key', 'absent.pem'], ['.', '--key', 'text.pem'], ['.', '--key', 'cut.pem'], ['.', '--key', 'bad.pem'], ['.', '--key', '.'],
    ['.', '--key', join(keys, 'rsa-2048.pem'), '--key', join(keys, 'srk-1.pem')]]) {
    const { status, stdout, stderr } = run(args, 80, at)
    assert.deepEqual([status, stdout], [2, ''], args.join(' '))
    assert.ok(stderr.split('\n').length > 2 && !stderr.includes('bug of ours'), stderr)
  }
})
