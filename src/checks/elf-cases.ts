/** Programs that examples share. */
import type { Elf } from '../facts/binary.ts'
import type { Seen } from '../facts/provenance.ts'
import type { CaseFact } from './define.ts'

/** A hardened program, unless `more` says otherwise. */
export const elf = (file: string, more: Partial<Elf & Seen> = {}): CaseFact => ({
  kind: 'elf', file, machine: 'aarch64', bits: 64, littleEndian: true, type: 'position-independent', needed: ['libc.so.6'], rpath: [], runpath: [], relro: 'full',
  executableStack: 'no', stackProtector: true, fortified: true, fortifiable: true, stripped: true, static: false, runtime: 'c', imports: [], ...more,
})
