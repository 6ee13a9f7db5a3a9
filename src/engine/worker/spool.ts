/**
 * Keeps what came out of decompression: small content in memory, large content in a private temporary file that the
 * other reading processes can open too. Runs of zeros are not written, so a decompressed card image stays sparse. The
 * engine owns the folder and removes it.
 */
import { createHash } from 'node:crypto'
import { closeSync, existsSync, ftruncateSync, openSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { ReadError } from '../../kernel/problem.ts'
import { bytesSource, type ByteSource } from '../../kernel/source.ts'
import { fileSource } from './file-source.ts'

const memoryBytes = 8 * 1024 * 1024
const blockBytes = 64 * 1024

export interface WorkerSpool {
  keep(key: string, size: number | undefined, stream: () => AsyncIterable<Uint8Array>): Promise<ByteSource>
  /** Errors met in the middle of streams whose beginning was kept, by key; told once. */
  takeErrors(): { key: string; error: ReadError }[]
}

export function workerSpool(folder: string): WorkerSpool {
  const kept = new Map<string, ByteSource>()
  let inMemory = 0
  let errors: { key: string; error: ReadError }[] = []
  /** A stream that was dropped from memory and is decompressed again is as damaged as it was. */
  const told = new Set<string>()

  /** Drops the oldest in-memory results when they add up. */
  function remember(key: string, source: ByteSource, bytes: number): ByteSource {
    if (bytes > 0) {
      inMemory += bytes
      for (const [oldKey, old] of kept) {
        if (inMemory <= 4 * memoryBytes) break
        if ('inMemory' in old) {
          kept.delete(oldKey)
          inMemory -= old.size
        }
      }
    }
    kept.set(key, source)
    return source
  }

  async function keep(key: string, _size: number | undefined, stream: () => AsyncIterable<Uint8Array>): Promise<ByteSource> {
    const known = kept.get(key)
    if (known !== undefined) return known
    const file = join(folder, createHash('sha256').update(key).digest('hex'))
    if (existsSync(file)) return remember(key, fileSource(file), 0)
    const held: Uint8Array[] = []
    let total = 0
    let descriptor: number | undefined
    let failure: ReadError | undefined
    const temporary = `${file}.${process.pid}`
    try {
      for await (const chunk of stream()) {
        if (descriptor === undefined && total + chunk.byteLength > memoryBytes) {
          descriptor = openSync(temporary, 'wx', 0o600)
          let at = 0
          for (const piece of held.splice(0)) {
            writeSparse(descriptor, piece, at)
            at += piece.byteLength
          }
        }
        if (descriptor === undefined) held.push(chunk.slice())
        else writeSparse(descriptor, chunk, total)
        total += chunk.byteLength
      }
    } catch (error) {
      if (!(error instanceof ReadError)) throw error
      failure = error
    } finally {
      if (descriptor !== undefined) {
        ftruncateSync(descriptor, total)
        closeSync(descriptor)
      }
    }
    if (failure !== undefined) {
      // What was decoded before the damage is still evidence; the damage is told beside it.
      if (total === 0) throw failure
      if (!told.has(key)) errors.push({ key, error: failure })
      told.add(key)
    }
    if (descriptor === undefined) return remember(key, Object.assign(bytesSource(Buffer.concat(held)), { inMemory: true }), total)
    renameSync(temporary, file)
    return remember(key, fileSource(file), 0)
  }

  return {
    keep,
    takeErrors() {
      const taken = errors
      errors = []
      return taken
    },
  }
}

/** Writes the blocks that are not all zeros. */
function writeSparse(descriptor: number, chunk: Uint8Array, position: number): void {
  for (let at = 0; at < chunk.byteLength; at += blockBytes) {
    const block = chunk.subarray(at, at + blockBytes)
    if (!isZero(block)) writeSync(descriptor, block, 0, block.byteLength, position + at)
  }
}

const zeros = Buffer.alloc(blockBytes)
const isZero = (block: Uint8Array): boolean => zeros.compare(block, 0, block.byteLength, 0, block.byteLength) === 0
