import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Fact } from '../facts/fact.ts'
import { commandLines } from './command-line.ts'
import type { CaseFact } from './define.ts'
import { cmdline, rootContainer } from './root-cases.ts'
import { installed } from './system-cases.ts'
import { exampleFacts } from './testing.ts'
import type { SystemView } from './systems.ts'

const boot = 'card.img.gz/gzip/1:fat'
const partition = (number: number): CaseFact =>
  ({ kind: 'partition', table: 'mbr', number, type: '83', typeName: 'Linux', uuid: `1234abcd-0${number}`, start: 0, bytes: 1, bootable: false, container: 'card.img.gz/gzip' })

const flash = 'flash.bin/ubi'
const volume = (number: number, name: string): CaseFact =>
  ({ kind: 'partition', table: 'ubi', number, type: '', typeName: 'UBI volume (dynamic)', name, start: 0, bytes: 1, bootable: false, container: flash })

/** The roots that a system's command lines name, where it lies in this container. */
function roots(container: string, ...lines: string[]): (string | undefined)[] {
  const facts = exampleFacts({
    title: '', facts: [
      ...installed().map((fact) => ({ ...fact, container, ...(fact.kind === 'system' ? { root: container } : {}) }) as CaseFact),
      ...lines.flatMap((line, index) => cmdline(line, boot, `/${index}/cmdline.txt`)),
      volume(0, 'kernel'), volume(1, 'rootfs_a'), volume(2, 'rootfs_b'), ...['rootfs_a', 'rootfs_b'].map((name) => ({ ...rootContainer(), container: `${flash}/${name}:ubifs` }) as CaseFact),
      partition(2), partition(3), rootContainer({ uuid: 'aa-bb' }), ...[2, 3].map((number) => ({ ...rootContainer(), container: `card.img.gz/gzip/${number}:ext4` }) as CaseFact),
    ],
  })
  const of = <K extends Fact['kind']>(kind: K): Fact<K>[] => facts.filter((fact) => fact.kind === kind) as unknown as Fact<K>[]
  const root = of('file-tree')[0]
  assert.ok(root)
  const view = { root, system: { root: container }, near: (all: readonly Fact[]) => all } as unknown as SystemView
  return commandLines(view, of('setting'), { partitions: of('partition'), containers: of('container') }).map((line) => line.value('root'))
}

test('each slot is started by the line that names its partition, inside compressed images too', () => {
  const lines = ['root=PARTUUID=1234abcd-02 rw', 'root=/dev/mmcblk0p3 ro']
  assert.deepEqual(roots('card.img.gz/gzip/2:ext4', ...lines), ['PARTUUID=1234abcd-02'])
  assert.deepEqual(roots('card.img.gz/gzip/3:ext4', ...lines), ['/dev/mmcblk0p3'])
})

test('a line that names the other slot says nothing of this one', () => {
  assert.deepEqual(roots('card.img.gz/gzip/3:ext4', 'root=/dev/mmcblk0p2 ro'), [])
})

test('a line that names no partition of the medium counts', () => {
  assert.deepEqual(roots('card.img.gz/gzip/3:ext4', 'root=/dev/mapper/root ro'), ['/dev/mapper/root'])
  assert.deepEqual(roots('root.ext4/ext4', 'root=/dev/mmcblk0p2 ro'), ['/dev/mmcblk0p2'])
})

test('volumes of UBI are named by name, by number and as block devices', () => {
  for (const line of ['root=ubi0:rootfs_a ubi.mtd=4 ro', 'root=ubi:rootfs_a rw', 'root=/dev/ubi0_1', 'root=ubi1_1', 'root=/dev/ubiblock0_1 rootfstype=squashfs', 'root=ubi0!rootfs_a']) {
    const value = /root=(\S+)/u.exec(line)?.[1]
    assert.deepEqual(roots(`${flash}/rootfs_a:ubifs`, line, 'root=ubi0:rootfs_b ro'), [value], line)
    assert.deepEqual(roots(`${flash}/rootfs_b:ubifs`, line), [], line)
  }
  assert.deepEqual(roots(`${flash}/rootfs_b:ubifs`, 'root=ubi0:rootfs_a', 'root=ubi0_2'), ['ubi0_2'])
  assert.deepEqual(roots(`${flash}/rootfs_b:ubifs`, 'root=ubi0:other'), ['ubi0:other'])
})
