import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { bytesSource } from '../../kernel/source.ts'
import { cipherTables, isCommandFormat } from '../../rules/binary-signs.ts'
import { binaryUses } from './binary.ts'

const ask = (content: Uint8Array): ReturnType<typeof binaryUses> => binaryUses(bytesSource(content), ['cipher-tables', 'command-formats'], { check: () => undefined })

describe('tables of ciphers', () => {
  for (const [index, { algorithm, bytes }] of cipherTables.entries()) {
    it(`${algorithm} (${index}) is found where a piece ends, and once`, async () => {
      const content = Buffer.alloc(3 * 1024 * 1024)
      content.set(bytes, 1024 * 1024 - 7)
      content.set(bytes, 2 * 1024 * 1024)
      assert.deepEqual(await ask(content), [{ kind: 'binary-use', rule: 'cipher-table', detail: algorithm, offset: 1024 * 1024 - 7 }])
    })
  }
  it('has the values of the standards', async () => {
    // Computed: the inverse in GF(2^8), then the affine map of FIPS 197 section 5.1.1.
    const times = (a: number, b: number): number => {
      let product = 0
      for (let bit = 0; bit < 8; bit++, a = (a << 1) ^ ((a & 0x80) === 0 ? 0 : 0x1_1b)) if ((b >> bit & 1) === 1) product ^= a
      return product & 0xff
    }
    const box = Uint8Array.from({ length: 16 }, (_, value) => {
      let inverse = 0
      for (let candidate = 1; candidate < 256 && value > 0; candidate++) if (times(value, candidate) === 1) inverse = candidate
      let result = 0x63
      for (let turn = 0; turn < 5; turn++) result ^= (inverse << turn | inverse >> (8 - turn)) & 0xff
      return result
    })
    assert.deepEqual(cipherTables[0]?.bytes, box)
    assert.deepEqual((await ask(Buffer.concat([Buffer.alloc(5), box]))).map((use) => use.offset), [5])
  })
})

describe('command lines', () => {
  const lines = [
    'logger -t hubstatsd job=%s', 'ping -c 1 %s', 'rm -rf /tmp/%s', '/sbin/ifconfig %s up > /dev/null', 'echo %s > /etc/hostname', 'tar xzf %s -C /', 'iptables -A INPUT -s %s -j DROP',
    'wget -O /tmp/fw.bin %s', 'killall -9 %s 2>/dev/null', 'cp %s /etc/app.conf', 'uci set wireless.@wifi-iface[0].ssid="%s"; uci commit', '/usr/bin/openssl enc -d -k %s -in a', 'mount -t nfs %s /mnt', 'sh -c "%s" &', 'date -s "%s"', 'hostname -F %s',
  ]
  const others = [
    'mount: %s failed', 'cannot open %s', 'usage: %s JOB', 'find the file %s', 'date of birth: %s', 'kill %s was not sent', 'GET /%s HTTP/1.1', 'select * from t where n=%s', '%s: %s', 'echo request from %s', 'ping to %s failed', 'passwd entry for %s missing', 'ls', 'cat %d', 'sort order %s', 'tar header of %s',
    'hostname %s is not valid', 'Content-Type: %s', '<a href="%s">', 'route via %s', 'rmdir name "%s"', 'mount tag \'%s\' (%d bytes) is longer than maximum', 'tar entry filename \'%s\' does not contain \'/\'',
  ]
  for (const line of lines) it(`is one: ${line}`, () => assert.ok(isCommandFormat(line)))
  for (const line of others) it(`is none: ${line}`, () => assert.ok(!isCommandFormat(line)))
  it('is told once, with its place, and with secrets struck out', async () => {
    const content = Buffer.from('\0\0rm -f /tmp/%s\0rm -f /tmp/%s\0curl -u admin:geheim http://x/%s -o /tmp/a\0')
    assert.deepEqual((await ask(content)).map(({ detail, offset }) => [detail, offset]), [['rm -f /tmp/%s', 2], ['curl -u … http://x/%s -o /tmp/a', 30]])
  })
})

describe('numbers as tokens', () => {
  const tokens = (text: string): Promise<string[]> => binaryUses(bytesSource(Buffer.from(`\0${text}\0`)), ['token-formats'], { check: () => undefined }).then((uses) => uses.map(({ rule, detail }) => `${rule} ${detail}`))
  for (const text of ['session_id=%08x', 'Set-Cookie: SID=%lu; path=/', 'token=%d', '"nonce":"%x"', 'auth_token: %08lX']) it(`is one: ${text}`, async () => assert.equal((await tokens(text)).length, 1))
  for (const text of ['token=%s', 'unexpected token %d', 'tokens: %d', 'session timeout %d', 'cookie', 'residue=%d', 'side: %d']) it(`is none: ${text}`, async () => assert.deepEqual(await tokens(text), []))
  it('knows the devices', async () => assert.deepEqual(await tokens('/dev/urandom'), ['random-device /dev/urandom']))
})
