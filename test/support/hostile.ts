/** Artefacts that somebody made to harm, byte by byte, and reviews of them through the real reading processes. Used by tests only. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import type { Assessment } from '../../src/assess/schema.ts'
import { review, type ReviewOptions } from '../../src/engine/review.ts'

const folder = mkdtempSync(join(tmpdir(), 'hostile-'))
after(() => rmSync(folder, { recursive: true, force: true }))
let made = 0

/** A new empty folder, removed after the tests. */
export function newFolder(): string {
  const path = join(folder, String(made++))
  mkdirSync(path)
  return path
}

/** Files of these contents in a folder of their own; gives their paths. */
export function files(contents: Readonly<Record<string, string | Uint8Array>>): string[] {
  const path = newFolder()
  return Object.entries(contents).map(([name, content]) => {
    const file = join(path, name)
    writeFileSync(file, content)
    return file
  })
}

export const reviewed = (paths: readonly string[], options: Partial<ReviewOptions> = {}): Promise<Assessment> =>
  review({ paths, key: new Uint8Array(32), date: '2026-11-23', ...options })

/** Everything below a folder, links not followed. */
export const below = (path: string): string[] => readdirSync(path, { recursive: true }).map(String).toSorted()

export interface Member {
  readonly name: string | Uint8Array
  readonly content?: string | Uint8Array
  /** `2` a symbolic link to `target`, `1` a hard link, `5` a directory. */
  readonly type?: '0' | '1' | '2' | '5'
  readonly target?: string
  readonly mode?: number
}

/** A tar archive (POSIX.1-1988 headers with the `ustar` mark) of names that no archiver would write. */
export function tar(members: readonly Member[]): Buffer {
  const parts = members.flatMap(({ name, content = '', type = '0', target = '', mode = 0o644 }) => {
    const bytes = Buffer.from(content)
    const header = Buffer.alloc(512)
    header.set(Buffer.from(name).subarray(0, 100), 0)
    header.write(`${mode.toString(8).padStart(7, '0')}\0${'0'.repeat(7)}\0${'0'.repeat(7)}\0`, 100)
    header.write(`${bytes.length.toString(8).padStart(11, '0')}\0${'0'.repeat(11)}\0`, 124)
    header.write(`        ${type}`, 148)
    header.write(target, 157)
    header.write('ustar\u000000', 257)
    header.write(`${header.reduce((sum, byte) => sum + byte, 0).toString(8).padStart(6, '0')}\0 `, 148)
    return [header, bytes, Buffer.alloc(-bytes.length & 511)]
  })
  return Buffer.concat([...parts, Buffer.alloc(1024)])
}

/** A partition table: type, first sector, sectors. */
export function mbr(partitions: readonly (readonly [type: number, start: number, sectors: number])[], bytes = 512): Buffer {
  const image = Buffer.alloc(bytes)
  partitions.forEach(([type, start, sectors], index) => {
    image.writeUInt8(type, 446 + 16 * index + 4)
    image.writeUInt32LE(start, 446 + 16 * index + 8)
    image.writeUInt32LE(sectors, 446 + 16 * index + 12)
  })
  image.writeUInt16LE(0xaa55, 510)
  return image
}

/** Bytes without any order, the same for the same seed. */
export function noise(bytes: number, seed = 1): Buffer {
  const output = Buffer.alloc(bytes)
  let state = seed
  for (let at = 0; at < bytes; at++) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    output[at] = state >>> 16
  }
  return output
}
