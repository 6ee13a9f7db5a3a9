/** Opens places in one reading process, and keeps what was wrong with the way to them until somebody tells it. */
import type { Purse } from '../../kernel/budget.ts'
import { openSteps } from '../../kernel/native/open.ts'
import type { Place } from '../../kernel/place.ts'
import { type ReadError, unsupported } from '../../kernel/problem.ts'
import type { ByteSource } from '../../kernel/source.ts'
import type { WorkerSetup } from '../protocol.ts'
import { fileSource, type FileSource } from './file-source.ts'
import { workerSpool } from './spool.ts'

export interface Opener {
  artefactSource(index: number): FileSource
  open(place: Place, budget: Purse): Promise<ByteSource>
  /** Opens what was opened before, here or in another process: what is wrong with it was told then. */
  openQuietly(place: Place, budget: Purse): Promise<void>
  /** What was wrong with compressed streams since the last call. */
  takeErrors(): ReadError[]
  /** Name of a place's artefact. */
  nameOf(place: Place): string
  bytesRead(): number
}

/** `alive` is called with each piece of a stream: a large one takes longer than the engine's patience. */
export function opener(setup: Pick<WorkerSetup, 'artefacts' | 'spoolFolder'>, alive: (at: string) => void): Opener {
  const sources: (FileSource | undefined)[] = []
  const spool = workerSpool(setup.spoolFolder)
  /** What was tolerated in compressed streams, until it is told. */
  const tolerated: ReadError[] = []
  const nameOf = (place: Place): string => setup.artefacts[place.artefact]?.name ?? ''

  function artefactSource(index: number): FileSource {
    const artefact = setup.artefacts[index]
    if (artefact === undefined) throw new Error(`no artefact ${index}`)
    return (sources[index] ??= fileSource(artefact.file))
  }
  /** Keys of kept streams are relative to an artefact; those of the run are not. */
  const open = (place: Place, budget: Purse): Promise<ByteSource> =>
    openSteps(artefactSource(place.artefact), place.steps, {
      budget,
      spool: { keep: (key, size, stream) => spool.keep(`${place.artefact} ${key}`, size, () => signed(stream(), nameOf(place))) },
      note: (message, offset) => tolerated.push(unsupported(message, offset)),
    })
  const takeErrors = (): ReadError[] => [...spool.takeErrors().map(({ error }) => error), ...tolerated.splice(0)]

  async function* signed(stream: AsyncIterable<Uint8Array>, at: string): AsyncGenerator<Uint8Array> {
    for await (const piece of stream) {
      alive(at)
      yield piece
    }
  }

  return {
    artefactSource,
    open,
    async openQuietly(place, budget) {
      // What cannot be opened is told at each file.
      await open(place, budget).catch(() => undefined)
      takeErrors()
    },
    takeErrors,
    nameOf,
    bytesRead: () => sources.reduce((sum, source) => sum + (source?.bytesRead ?? 0), 0),
  }
}
