/** What the readers of compressed streams have in common: they look at the header and name what comes out as a child. */
import type { Codec } from '../../kernel/place.ts'
import type { Yield } from '../define.ts'

/** The container and its only content. `details` are plain facts of the header. */
export function* compressedStream(codec: Codec, details: Readonly<Record<string, string | number | boolean>>): Generator<Yield<'container'>> {
  yield { fact: { kind: 'container', format: `container/${codec}`, readOnlyFormat: true, details } }
  yield { child: { name: '', steps: [{ kind: 'decompress', codec }] } }
}

/** What is true of all of them. */
export const streamLimitations = [
  'Damage that shows only while decompressing is told where it is met; what came out before it is read.',
  'Other data behind the end of the stream is told of and not read.',
] as const
