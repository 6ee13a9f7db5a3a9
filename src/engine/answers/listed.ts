/** Which names stand in a list of keys: one name a line, comments after `#` (Debian's openssl-blacklist and openssh-blacklist). */
import type { Budget } from '../../kernel/limits.ts'
import { pieces, type ByteSource } from '../../kernel/source.ts'

/** Longer lines are no names. */
const maxLine = 4096

export async function listedNames(source: ByteSource, names: readonly string[], budget: Pick<Budget, 'check'>): Promise<readonly string[]> {
  const wanted = new Set(names)
  const found = new Set<string>()
  const look = (line: string): void => {
    const name = line.trim().toLowerCase()
    if (wanted.has(name)) found.add(name)
  }
  let open = ''
  for await (const piece of pieces(source)) {
    budget.check()
    const lines = (open + Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength).toString('latin1')).split('\n')
    open = (lines.pop() ?? '').slice(0, maxLine)
    for (const line of lines) look(line)
  }
  look(open)
  return [...found].toSorted()
}
