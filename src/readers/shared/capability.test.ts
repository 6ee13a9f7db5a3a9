import assert from 'node:assert/strict'
import { test } from 'node:test'
import { capabilityText } from './capability.ts'

const value = (...words: readonly number[]): Uint8Array => {
  const bytes = Buffer.alloc(words.length * 4)
  for (const [index, word] of words.entries()) bytes.writeUInt32LE(word, index * 4)
  return bytes
}

test('capabilities in the words of getcap', () => {
  assert.equal(capabilityText(value(0x02000001, 0x2400, 0, 0, 0)), 'cap_net_bind_service,cap_net_raw+ep')
  assert.equal(capabilityText(value(0x02000000, 0x2000, 0x2000, 0, 0)), 'cap_net_raw+ip')
  assert.equal(capabilityText(value(0x03000001, 0, 0, 0x80, 0, 1000)), 'cap_bpf+ep [rootid=1000]')
  assert.equal(capabilityText(value(0x03000001, 0, 0, 0x80, 0, 0)), 'cap_bpf+ep')
  assert.equal(capabilityText(value(0x01000001, 1, 0)), 'cap_chown+ep')
  assert.equal(capabilityText(value(0x02000001, 1, 0x200000, 0, 0)), 'cap_chown+ep cap_sys_admin+ei')
  assert.equal(capabilityText(value(0x02000000, 0, 0, 0x80000000, 0)), 'cap_63+p')
})

test('unknown revisions and short values are not guessed', () => {
  assert.equal(capabilityText(value(0x04000001, 1, 0, 0, 0)), undefined)
  assert.equal(capabilityText(value(0x02000001, 1)), undefined)
  assert.equal(capabilityText(Uint8Array.of(1)), undefined)
})
