/** ELF notes: the build id, the mark of a Go program, and what the processor may guard. */
import type { Elf } from '../../../facts/binary.ts'
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

type BranchProtection = NonNullable<Elf['branchProtection']>

/** NT_GNU_PROPERTY_TYPE_0 (Linux gABI extensions; psABI supplements of x86 and AArch64): properties that every linked object has. */
const propertyNote = 5
const guards: Readonly<Record<number, { readonly type: number; readonly bits: readonly BranchProtection[number][] }>> = {
  3: { type: 0xc0000002, bits: ['ibt', 'shstk'] },
  62: { type: 0xc0000002, bits: ['ibt', 'shstk'] },
  183: { type: 0xc0000000, bits: ['bti', 'pac', 'gcs'] },
}

/** The properties of a program for a machine (e_machine) that ask the processor to guard jumps and returns. */
export function branchProtectionOf(bytes: Uint8Array, machine: number, bits: 32 | 64, littleEndian: boolean): BranchProtection {
  const guard = guards[machine]
  const note = notes(bytes, littleEndian).find((one) => one.name === 'GNU' && one.type === propertyNote)
  if (guard === undefined || note === undefined) return []
  const cursor = new Cursor(note.content)
  while (cursor.remaining >= 8) {
    const type = cursor.u32(littleEndian)
    const length = cursor.u32(littleEndian)
    if (length > cursor.remaining) break
    const end = cursor.position + length
    if (type === guard.type && length === 4) {
      const set = cursor.u32(littleEndian)
      return guard.bits.filter((_, bit) => ((set >>> bit) & 1) === 1)
    }
    cursor.seek(Math.min(Math.ceil(end / (bits / 8)) * (bits / 8), cursor.size))
  }
  return []
}
