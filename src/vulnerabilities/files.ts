/** Files that are read from beginning to end or piece by piece: bounded memory, errors in plain words. Knows no format. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { checkRange, type ByteSource } from '../kernel/source.ts'
import { UserError } from '../kernel/user-error.ts'

export interface OpenFile extends ByteSource {
  readonly path: string
  /** ISO time of its last change. */
  readonly changed: string
  /** Into `buffer`, where one is given. */
  readSync(offset: number, length: number, buffer?: Buffer): Uint8Array
  /** One past the byte that was read last. */
  reached(): number
  close(): void
}

const pieceBytes = 256 * 1024

export function openFile(path: string): OpenFile {
  const descriptor = reading(path, () => openSync(path, 'r'))
  const stat = fstatSync(descriptor)
  if (!stat.isFile()) {
    closeSync(descriptor)
    throw new UserError('not-a-feed', `${path} is no ordinary file`, 'Name a file or a folder of feeds.')
  }
  let reached = 0
  const read = (offset: number, length: number, buffer?: Buffer): Uint8Array => {
    checkRange({ size: stat.size }, offset, length)
    const bytes = buffer?.subarray(0, length) ?? Buffer.allocUnsafe(length)
    let filled = 0
    while (filled < length) {
      const count = reading(path, () => readSync(descriptor, bytes, filled, length - filled, offset + filled))
      if (count === 0) throw new UserError('feed-changed', `${path} became shorter while it was read`, 'Import it again when it is complete.')
      filled += count
    }
    reached = offset + length
    return bytes
  }
  return {
    path,
    size: stat.size,
    changed: `${stat.mtime.toISOString().slice(0, 19)}Z`,
    readSync: read,
    reached: () => reached,
    read: async (offset, length) => read(offset, length),
    close: () => closeSync(descriptor),
  }
}

/** The whole file, in pieces. A piece is valid until the next one is asked for: one buffer serves them all. */
export async function* chunksOf(file: OpenFile, from = 0, to = file.size): AsyncGenerator<Uint8Array> {
  const buffer = Buffer.allocUnsafe(Math.min(pieceBytes, Math.max(0, to - from)))
  for (let at = from; at < to; at += pieceBytes) yield file.readSync(at, Math.min(pieceBytes, to - at), buffer)
}

/** What the system refuses is no bug of ours. */
export function reading<T>(path: string, step: () => T): T {
  try {
    return step()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined || error instanceof UserError) throw error
    if (code === 'ENOENT') throw new UserError('no-such-path', `there is nothing at ${path}`, 'Check the spelling; paths are relative to the folder you are in.')
    throw new UserError('cannot-read', `${path} cannot be read (${code})`, 'Check that you may read it.')
  }
}
