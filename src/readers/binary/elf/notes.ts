/** ELF notes: the build id, and the mark of a Go program. */
import { Cursor } from '../../../kernel/cursor.ts'

interface Note {
  readonly name: string
  readonly type: number
  readonly content: Uint8Array
}

/** The notes of one segment. A broken note ends the list: what came before it still counts. */
function notes(bytes: Uint8Array, littleEndian: boolean): Note[] {
  const cursor = new Cursor(bytes)
  const found: Note[] = []
  while (cursor.remaining >= 12) {
    const nameBytes = cursor.u32(littleEndian)
    const contentBytes = cursor.u32(littleEndian)
    const type = cursor.u32(littleEndian)
    if (padded(nameBytes) + contentBytes > cursor.remaining) break
    const name = cursor.text(nameBytes)
    cursor.seek(Math.min(cursor.position + padded(nameBytes) - nameBytes, cursor.size))
    const content = cursor.take(contentBytes)
    cursor.seek(Math.min(cursor.position + padded(contentBytes) - contentBytes, cursor.size))
    found.push({ name, type, content })
  }
  return found
}

const padded = (bytes: number): number => Math.ceil(bytes / 4) * 4

/** NT_GNU_BUILD_ID, as lower-case hex. */
export function buildIdOf(bytes: Uint8Array, littleEndian: boolean): string | undefined {
  const note = notes(bytes, littleEndian).find((one) => one.name === 'GNU' && one.type === 3)
  if (note === undefined || note.content.byteLength === 0 || note.content.byteLength > 64) return undefined
  return Array.from(note.content, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** The Go linker writes its build id as note 4 of `Go`. */
export const isGo = (bytes: Uint8Array, littleEndian: boolean): boolean =>
  notes(bytes, littleEndian).some((note) => note.name === 'Go' && note.type === 4)
