import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { contentAt } from '../../../../test/support/contents.ts'
import { only, runReader } from '../../shared/testing.ts'
import { reader } from './reader.ts'

const fixture = (name: string): Buffer => readFileSync(new URL(`fixtures/${name}`, import.meta.url))
const bare = fixture('arm64.Image')

test('a bare kernel: version and configuration', async () => {
  const run = await runReader(reader, bare)
  assert.deepEqual([run.error, run.problems], [undefined, []])
  assert.deepEqual(only(run, 'container').details, { kind: 'Image', architecture: 'arm64', configurationBuiltIn: true })
  assert.deepEqual(only(run, 'kernel'), { kind: 'kernel', release: '6.6.51+rpt-rpi-v8', version: '6.6.62' })
  assert.deepEqual(run.children.map(({ name }) => name), ['config-6.6.51+rpt-rpi-v8'])
  assert.match((await contentAt(bare, run.children[0]?.steps)).toString(), /^#\n# Automatically generated[^]*CONFIG_MODULE_SIG=y\n/u)
})

const compressed = [
  ['x86.bzImage', 'vmlinux', { kind: 'bzImage', architecture: 'x86', compression: 'zstd' }],
  ['arm.zImage', 'Image', { kind: 'zImage', architecture: 'arm', compression: 'xz' }],
  ['zboot.efi', 'Image', { kind: 'zboot', architecture: 'efi', compression: 'gzip' }],
  ['zboot-lz4.efi', 'Image', { kind: 'zboot', architecture: 'efi', compression: 'lz4' }],
] as const
for (const [name, child, details] of compressed) {
  test(`${name}: the kernel inside`, async () => {
    const bytes = fixture(name)
    const run = await runReader(reader, bytes)
    assert.deepEqual([run.error, run.problems], [undefined, []])
    assert.deepEqual(only(run, 'container').details, details)
    assert.deepEqual(run.children.map((found) => found.name), [child])
    const notes: string[] = []
    const inside = await contentAt(bytes, run.children[0]?.steps, (message) => notes.push(message))
    assert.deepEqual(notes, [])
    const kernel = await runReader(reader, inside, { path: `/boot/${name}/${child}` })
    assert.deepEqual(only(kernel, 'kernel').version, '6.6.62')
    assert.equal(kernel.children.length, 1)
  })
}

test('versions as distributions write them', async () => {
  const versions: readonly [banner: string, release: string, version: string][] = [
    ['Linux version 6.1.0-28-arm64 (debian-kernel@lists.debian.org) (gcc-12 (Debian 12.2.0-14) 12.2.0) # SMP Debian 6.1.119-1 (2024-11-22)', '6.1.0-28-arm64', '6.1.119'],
    ['Linux version 6.8.0-45-generic (buildd@x) (gcc) #45-Ubuntu SMP PREEMPT_DYNAMIC (Ubuntu 6.8.0-45.45-generic 6.8.12)', '6.8.0-45-generic', '6.8.12'],
    ['Linux version 5.10.72-lts-5.10.y+gd1 (oe-user@oe-host) #1 SMP', '5.10.72-lts-5.10.y+gd1', '5.10.72'],
  ]
  for (const [text, release, version] of versions) {
    const run = await runReader(reader, Buffer.concat([Buffer.alloc(5000), Buffer.from(text), Buffer.alloc(100)]))
    assert.deepEqual(only(run, 'kernel'), { kind: 'kernel', release, version })
  }
})

test('other content under a kernel name is not claimed', async () => {
  assert.equal((await runReader(reader, Buffer.alloc(5000))).error?.code, 'malformed')
  assert.equal((await runReader(reader, '')).error?.code, 'malformed')
})

test('truncated and damaged images give problems only', async () => {
  for (const [name] of compressed) {
    const bytes = fixture(name)
    for (let length = 0; length < bytes.length; length += 41) await runReader(reader, bytes.subarray(0, length))
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(255), fc.nat(0x268), fc.nat(255), async (a, x, b, y) => {
        const broken = Buffer.from(bytes)
        broken[a] = x
        broken[b] = y
        await runReader(reader, broken)
      }),
      { numRuns: 100 },
    )
  }
})
