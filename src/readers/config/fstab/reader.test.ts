import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collectFixture, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

test('Raspberry Pi OS', async () => {
  const mounts = factsOf(await collectFixture(reader, import.meta.url, 'raspberry-pi-os/etc/fstab'), 'mount')
  assert.equal(mounts.length, 3)
  assert.deepEqual(mounts[2], { kind: 'mount', line: 3, device: 'PARTUUID=4e639091-02', mountPoint: '/', type: 'ext4', options: ['defaults', 'noatime'] })
})

test('Yocto: escapes, missing options, passwords struck out', async () => {
  const mounts = factsOf(await collectFixture(reader, import.meta.url, 'yocto/etc/fstab'), 'mount')
  assert.deepEqual(mounts.find(({ line }) => line === 7), { kind: 'mount', line: 7, device: '/dev/mmcblk0p4', mountPoint: '/mnt/my data', type: 'ext4', options: ['defaults'] })
  assert.deepEqual(mounts.find(({ line }) => line === 8)?.options, ['username=op', 'password=***', 'ro'])
  assert.doesNotMatch(JSON.stringify(mounts.find(({ line }) => line === 8)), /hunter22/)
})

test('odd inputs', () => survivesOddInputs(reader, ['/etc/fstab']))
