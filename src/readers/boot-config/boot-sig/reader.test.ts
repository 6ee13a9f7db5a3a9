import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collect, collectFixture, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

const digest = 'ab'.repeat(32)

test('digest, time and signature', async () => {
  const [found] = factsOf(await collectFixture(reader, import.meta.url, 'raspberry-pi/boot.sig'), 'detached-signature')
  assert.deepEqual([found?.of, found?.digest.value.length, String(found?.time).length, found?.signature?.value.length], [['boot.img'], 64, 10, 512])
})

test('without the last line it is a digest only, and what is unknown is passed over', async () => {
  const [found] = factsOf(await collect(reader, `${digest.toUpperCase()}\r\nts: 1700000000\r\ntarget-soc: 2712\r\nx: y\r\n`, '/PIEEPROM.SIG'), 'detached-signature')
  assert.deepEqual(found, { kind: 'detached-signature', format: 'raspberry-pi', of: ['pieeprom.upd', 'pieeprom.bin'], digest: { algorithm: 'sha256', value: digest }, time: 1_700_000_000 })
})

test('what is damaged is told with its line, and gives nothing to rely on', async () => {
  for (const [content, line] of [['rsa2048: 00', 1], [`${digest}x\n`, 1], [`${digest}\nrsa2048: 00gg\n`, 2], [`${digest}\nrsa2048:\n`, 2], [`${digest}\nts: 1\nrsa2048: 00\nrsa2048: 01\n`, 4]] as const) {
    const run = await collect(reader, content, '/boot.sig')
    assert.equal(run.facts.length, 0, content)
    assert.match(run.error?.message ?? '', new RegExp(`line ${line}:`, 'u'))
  }
})

test('odd inputs', () => survivesOddInputs(reader, ['/boot.sig', '/overlay/BOOT.SIG']))
