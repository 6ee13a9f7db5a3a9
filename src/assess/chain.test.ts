/** The chain of trust is a view of what checks found: which link it shows as whole, which as broken, and where the proof ends. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Fuses, SignedImage } from '../facts/boot.ts'
import { factQuery, type Fact } from '../facts/fact.ts'
import { chainsOf } from './chain.ts'
import type { AssessedOutcome, Chain } from './schema.ts'
import { outcome } from './testing.ts'

const seen = (artefact: string) => ({ basis: 'observed' as const, where: { artefact, path: '' }, container: '', file: `/${artefact}` })
const platform = (id: string, partKind: 'mcu' | 'computer', more: Partial<Fact<'platform'>> = {}): Fact[] => [
  { kind: 'platform', ...seen('product.yaml'), id, title: id, revision: '', role: 'main', addOn: false, reason: '', lineage: [id], ...more },
  { kind: 'functions', ...seen('catalogue'), platform: id, platformTitle: id, addOn: false, partKind },
  { kind: 'capability', ...seen('catalogue'), platform: id, platformTitle: id, addOn: false, capability: 'boot', value: 'yes', detail: '', loweredBy: [], sources: [] },
]
const image = (name: string, more: Partial<SignedImage> = {}): Fact<'signed-image'> => ({
  kind: 'signed-image', ...seen(name), format: 'esp-v2', place: { artefact: 0, steps: [] }, title: name, version: '', role: 'application', digests: [], uncovered: [], encrypted: false, notes: [],
  signatures: [{ scheme: 'RSA-3072', result: 'verifies', why: '', covers: [{ start: 0, end: 4096 }], at: { start: 4096, end: 5000 }, key: { algorithm: 'RSA', bits: 3072, anchors: { 'esp-v2': 'ab'.repeat(32) } } }], ...more,
})
const fuses = (more: Partial<Fuses> = {}): Fact<'fuses'> => ({
  kind: 'fuses', ...seen('fuses.txt'), basis: 'dump', family: 'espressif', chip: 'ESP32-S3', bootAuthentication: 'on', debugClosed: 'on', flashEncryption: 'on', downloadClosed: 'on', spareKeysClosed: 'on',
  keys: [{ rule: 'esp-v2', slot: 'BLOCK_KEY0', value: 'ab'.repeat(32), revoked: false }], fields: [], notes: [], ...more,
})
const anchor: Fact<'key-anchor'> = { kind: 'key-anchor', ...seen('fuses.txt'), image: 'app.bin esp-v2 4096', signature: 0, rule: 'esp-v2', value: 'ab'.repeat(32), result: 'match', slot: 'BLOCK_KEY0', family: 'espressif' }
const signature = (subject: string, result: AssessedOutcome['result']): AssessedOutcome => outcome('boot/image-signature-anchored', { subject, result })
const hardware = (result: AssessedOutcome['result'], subject?: string): AssessedOutcome => outcome('boot/boot-authentication-enforced', { result, ...(subject === undefined ? {} : { subject }) })
const chain = (facts: readonly Fact[], outcomes: readonly AssessedOutcome[], required = 2): Chain[] => chainsOf({ facts: factQuery(facts), outcomes, level: { required } })
const states = (found: Chain[]): string[] => found.flatMap(({ links }) => links.map((link) => `${link.stage} ${link.state}${link.breaks ? ' !' : ''}`))

test('a microcontroller: the hardware, the application, the key and where it stands', () => {
  const [found] = chain([...platform('espressif-esp32-s3', 'mcu'), image('app.bin'), fuses(), anchor], [hardware('pass', 'ESP32-S3'), signature('app.bin', 'pass')])
  assert.deepEqual(states([found as Chain]), ['hardware holds', 'application holds'])
  assert.equal(found?.links[0]?.anchor, 'BLOCK_KEY0 in fuses.txt')
  assert.equal(found?.links[1]?.anchor, 'BLOCK_KEY0 in fuses.txt')
  assert.equal(found?.links[1]?.covers, '4,096 bytes')
  assert.match(found?.links[1]?.key ?? '', /^RSA 3072, esp-v2 abab/u)
})

test('the first link that does not hold is marked, and only that one', () => {
  const facts = [...platform('espressif-esp32-s3', 'mcu'), image('boot.bin', { role: 'boot-loader' }), image('app.bin')]
  assert.deepEqual(states(chain(facts, [hardware('pass'), signature('boot.bin', 'fail'), signature('app.bin', 'unknown')])), ['hardware holds', 'boot-loader broken !', 'application consistent'])
  assert.deepEqual(states(chain(facts, [hardware('fail'), signature('boot.bin', 'pass'), signature('app.bin', 'pass')])), ['hardware broken !', 'boot-loader holds', 'application holds'])
})

test('a finding of low severity breaks no link, and what nobody judged was not seen', () => {
  const facts = [...platform('espressif-esp32-s3', 'mcu'), image('app.bin', { signatures: [] })]
  assert.deepEqual(states(chain(facts, [outcome('boot/platform-authenticates-boot'), hardware('fail', 'other')])), ['hardware holds', 'application not-seen !'])
  assert.deepEqual(states(chain(facts, [{ ...hardware('fail'), severity: 'low' }])), ['hardware not-seen !', 'application not-seen'])
})

test('bytes that no signature covers are named', () => {
  const [found] = chain([...platform('espressif-esp32-s3', 'mcu'), image('app.bin', { uncovered: [{ start: 5000, end: 5100, what: 'bytes behind the signature' }] })], [signature('app.bin', 'fail')])
  assert.equal(found?.links.at(-1)?.covers, '4,096 bytes, but not bytes behind the signature (100 bytes at 5000)')
})

test('a computer: boot loader, kernel and root file system, whether or not they were seen', () => {
  const facts: Fact[] = [...platform('broadcom-bcm2711', 'computer'), { kind: 'system', ...seen('card.img'), root: 'card.img/2:ext4', boot: ['card.img/1:fat'], role: 'installed' } as unknown as Fact]
  const outcomes = [hardware('unknown'), outcome('boot/image-signature-anchored', { result: 'fail', subject: '1:fat' }), outcome('integrity/root-filesystem-authenticated', { result: 'fail' })]
  assert.deepEqual(states(chain(facts, outcomes)), ['hardware unknown !', 'boot-loader not-seen', 'kernel broken', 'root broken'])
})

test('each processor has its own chain, and images go to the maker\'s part', () => {
  const facts = [...platform('nordic-nrf5340', 'mcu'), ...platform('espressif-esp32-c3', 'mcu', { role: 'radio' }), image('app.bin'), image('main.bin', { format: 'mcuboot' })]
  const found = chain(facts, [signature('app.bin', 'pass'), signature('main.bin', 'fail')])
  assert.deepEqual(found.map(({ processor, links }) => `${processor}: ${links.at(-1)?.what ?? ''} ${links.at(-1)?.state ?? ''}`), ['nordic-nrf5340: main.bin (main.bin) broken', 'espressif-esp32-c3: app.bin (app.bin) holds'])
})

test('below the level that asks for authenticated boot there is a chain only where something of one was supplied', () => {
  assert.deepEqual(chain(platform('espressif-esp32-s3', 'mcu'), [], 1), [])
  assert.equal(chain([...platform('espressif-esp32-s3', 'mcu'), fuses()], [], 1).length, 1)
  assert.equal(chain([image('app.bin')], [signature('app.bin', 'unknown')], 1)[0]?.processor, 'the processor')
})
