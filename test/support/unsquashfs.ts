/** What unsquashfs tells of an image, and what our reader tells in the same terms. */
import { readFileSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import { nameText } from '../../src/kernel/path.ts'
import type { ByteSource } from '../../src/kernel/source.ts'
import type { Run } from '../../src/readers/shared/testing.ts'
import { call, isRoot, ours, sha256, type Told } from './filesystem-oracle.ts'

/** Our side: the listing shows minutes, and sizes of what has one. */
export async function oursAsListed(source: ByteSource, run: Run): Promise<Told[]> {
  const mine: Told[] = []
  for (const entry of run.entries) {
    const { links: _, attributes: __, mtime = 0, size, ...told } = await ours(source, entry)
    mine.push({ ...told, mtime: Math.floor(mtime / 60) * 60, ...(told.device === undefined ? { size } : {}) })
  }
  return mine
}

const types: Record<string, string> = { '-': 'file', d: 'directory', l: 'symlink', c: 'character', b: 'block', p: 'fifo', s: 'socket' }

/** The oracle's side: listing from `unsquashfs -lln`, contents and targets from what it unpacks. */
export function unsquashed(work: string, image: string): Told[] {
  const out = join(work, 'out')
  // Without root it cannot make devices and says so; the files are there nevertheless.
  call('unsquashfs', ['-q', '-n', '-no-xattrs', '-d', out, image], { tolerate: !isRoot })
  const told: Told[] = []
  for (const line of call('unsquashfs', ['-lln', image]).split('\n')) {
    const found = /^([-dlcbps])(\S{9}) (\d+)\/(\d+) +(?:(\d+), *(\d+)|(\d+)) (\d{4}-\d\d-\d\d \d\d:\d\d) squashfs-root(.*)$/u.exec(Buffer.from(line, 'latin1').toString())
    if (found === null) continue
    const [, letter = '', bits = '', uid, gid, major, minor, size, date, rest = ''] = found
    const type = types[letter] ?? ''
    const shown = type === 'symlink' ? (rest.split(' -> ')[0] ?? '') : rest
    const file = join(out, shown)
    told.push({
      path: shown === '' ? '/' : shown,
      type,
      mode: modeOf(bits),
      uid: Number(uid),
      gid: Number(gid),
      mtime: Date.parse(`${date}Z`) / 1000,
      ...(size === undefined ? { device: deviceOf(Number(major) * 256 + Number(minor)) } : { size: Number(size) }),
      ...(type === 'symlink' ? { target: nameText(readlinkSync(file, { encoding: 'buffer' })) } : {}),
      ...(type === 'file' ? { sha256: sha256(readFileSync(file)) } : {}),
    })
  }
  return told
}

/** unsquashfs cuts the stored number at eight bits; Linux has more bits of both halves further up (new_decode_dev). */
const deviceOf = (stored: number): string => `${(stored >> 8) & 0xfff}:${(stored & 0xff) + ((stored >>> 20) << 8)}`

/** `rwsr-xr-T` as a number. */
function modeOf(bits: string): number {
  let mode = 0
  for (const [index, letter] of bits.split('').entries()) {
    if ('rwxst'.includes(letter)) mode |= 0o400 >> index
    if ('sStT'.includes(letter)) mode |= [0o4000, 0o2000, 0o1000][Math.floor(index / 3)] ?? 0
  }
  return mode
}
