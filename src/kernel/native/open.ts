/** Opens places: applies the steps of a place to an artefact's bytes, one source inside the other. */
import { createHash } from 'node:crypto'
import type { Budget } from '../limits.ts'
import { type Step } from '../place.ts'
import { malformed } from '../problem.ts'
import { type ByteSource, bytesSource, sliceSource } from '../source.ts'
import { blocksSource } from './blocks.ts'
import { qcow2Source } from './qcow2/source.ts'
import { piecesSource } from './pieces.ts'
import { rangesSource } from './ranges.ts'
import type { Spool } from './spool.ts'
import { decompressStream, type Note } from './stream.ts'

export interface OpenOptions {
  readonly budget: Budget
  readonly spool: Spool
  /** Told of what was tolerated in compressed streams. */
  readonly note?: Note
}

/**
 * The source that lies `steps` inside `base`. Nothing is read for ranges and blocks until they are asked for, of a
 * qcow2 image the tables only; a compressed stream is given to the spool, under the key of all steps so far (keys are
 * relative to `base`).
 */
export async function openSteps(base: ByteSource, steps: readonly Step[], options: OpenOptions): Promise<ByteSource> {
  let source = base
  for (const [index, step] of steps.entries()) source = await openStep(source, step, base, steps.slice(0, index + 1), options)
  return source
}

async function openStep(source: ByteSource, step: Step, base: ByteSource, prefix: readonly Step[], options: OpenOptions): Promise<ByteSource> {
  switch (step.kind) {
    case 'bytes':
      return bytesSource(step.bytes)
    case 'ranges': {
      const only = step.ranges.length === 1 ? step.ranges[0] : undefined
      if (only !== undefined && only[0] >= 0 && only[1] >= step.size && only[0] + step.size <= source.size) {
        return sliceSource(source, only[0], step.size)
      }
      return rangesSource(source, step.size, step.ranges)
    }
    case 'blocks':
      return blocksSource(source, step, { base, key: stepsKey(prefix.slice(0, -1)), budget: options.budget })
    case 'qcow2':
      return qcow2Source(source, { base, key: stepsKey(prefix.slice(0, -1)), budget: options.budget })
    case 'pieces':
      return piecesSource(source, step, { base, key: stepsKey(prefix.slice(0, -1)), budget: options.budget })
    case 'decompress':
    default:
      return options.spool.keep(stepsKey(prefix), step.size, () => {
        const stream = decompressStream(step.codec, source, options.budget, options.note)
        return step.size === undefined ? stream : exactly(step.size, stream)
      })
  }
}

/** Holds a stream to the size that its container states: what goes beyond it is not given. */
async function* exactly(size: number, stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let given = 0
  for await (const piece of stream) {
    if (piece.length > size - given) {
      if (given < size) yield piece.subarray(0, size - given)
      throw malformed(`more than the stated ${size} bytes come out`)
    }
    given += piece.length
    yield piece
  }
  if (given < size) throw malformed(`${given} bytes come out, ${size} are stated`)
}

/** A stable name for what lies `steps` inside some bytes: the same in every process and run. */
export function stepsKey(steps: readonly Step[]): string {
  if (steps.length === 0) return ''
  const text = JSON.stringify(steps, (_name, value: unknown) => (value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value))
  return text.length <= 96 ? text : createHash('sha256').update(text).digest('hex')
}
