/** The SHA-256 by which an assessment names an artefact. */
import { createHash } from 'node:crypto'
import { limitReached } from '../../kernel/problem.ts'
import { pieces } from '../../kernel/source.ts'
import type { FileSource } from './file-source.ts'

/** Node cannot ask where the holes of a file are; beyond this size a mostly empty file is not hashed through its zeros. */
const sparseBytes = 64 * 1024 ** 3

/** In hex. `goOn` is called between pieces and may throw. */
export async function sha256Of(source: FileSource, goOn: () => void): Promise<string> {
  if (source.size > sparseBytes && source.allocated < source.size / 8) {
    throw limitReached(`its SHA-256 was not computed: ${source.size} bytes, of which only ${source.allocated} are on the disk`)
  }
  const hash = createHash('sha256')
  for await (const piece of pieces(source)) {
    hash.update(piece)
    goOn()
  }
  return hash.digest('hex')
}
