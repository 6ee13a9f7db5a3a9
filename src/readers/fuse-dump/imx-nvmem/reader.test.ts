import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { only, runReader } from '../../shared/testing.ts'
import { reader } from './reader.ts'

const hash = Buffer.from(Array.from({ length: 32 }, (_, index) => index + 1))
const file = (bankWords: number, words: Readonly<Record<string, number>>, srk: number): Buffer => {
  const bytes = Buffer.alloc(1024)
  for (const [key, value] of Object.entries(words)) {
    const [bank = 0, word = 0] = key.split('.').map(Number)
    bytes.writeUInt32LE(value >>> 0, (bank * bankWords + word) * 4)
  }
  hash.copy(bytes, srk * bankWords * 4)
  return bytes
}

describe('fuse-dump/imx-nvmem', () => {
  it('words of i.MX 8M and of i.MX 6 stand in banks of four and of eight', async () => {
    const eight = only(await runReader(reader, file(4, { '1.3': 0x02c00000, '2.0': 0x00200000, '0.0': 0x200 }, 6), { path: '/imx8mm-ocotp.bin' }), 'fuses')
    assert.deepEqual([eight.bootAuthentication, eight.debugClosed, eight.downloadClosed, eight.spareKeysClosed, eight.keys[0]?.value], ['on', 'on', 'on', 'on', hash.toString('hex')])
    assert.match(eight.notes[0] ?? '', /taken for the nvmem file of i\.MX 8M Mini/)
    const six = only(await runReader(reader, file(8, { '0.6': 0x2 }, 3), { path: '/imx6ull/imx6ull-ocotp0-nvmem' }), 'fuses')
    assert.deepEqual([six.bootAuthentication, six.debugClosed, six.keys[0]?.value], ['on', 'off', hash.toString('hex')])
  })

  it('a file that ends behind the words that matter', async () => {
    const dump = only(await runReader(reader, readFileSync(new URL('fixtures/imx8mm-ocotp.bin', import.meta.url)), { path: '/imx8mm-ocotp.bin' }), 'fuses')
    assert.deepEqual([dump.bootAuthentication, dump.keys.length], ['on', 1])
  })

  it('without a name nothing is judged', async () => {
    const dump = only(await runReader(reader, file(4, { '1.3': 0x02000000 }, 6), { path: '/sys/bus/nvmem/devices/imx-ocotp0/nvmem' }), 'fuses')
    assert.deepEqual([dump.bootAuthentication, dump.keys, dump.fields], ['unknown', [], []])
    assert.match(dump.notes.join(), /does not name it/)
  })

  it('text, and a file that was cut', async () => {
    assert.equal((await runReader(reader, `${'some text '.repeat(20)}\n`, { path: '/nvmem.txt' })).facts.length, 0)
    assert.equal((await runReader(reader, file(4, {}, 6).subarray(0, 1023), { path: '/imx8mm-ocotp.bin' })).error?.code, 'malformed')
    const cut = only(await runReader(reader, file(4, { '1.3': 0x02000000 }, 6).subarray(0, 64), { path: '/imx8mm-ocotp.bin' }), 'fuses')
    assert.deepEqual([cut.bootAuthentication, cut.keys], ['unknown', []])
  })
})
