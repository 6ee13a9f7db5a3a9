/** xz files: the stream header (.xz file format 2.1.1). Decompression is the kernel's. */
import { unsupported } from '../../../kernel/problem.ts'
import { window } from '../../../kernel/source.ts'
import { defineReader } from '../../define.ts'
import { compressedStream, streamLimitations } from '../../shared/compressed.ts'

const checks: Readonly<Record<number, string>> = { 0: 'none', 1: 'CRC32', 4: 'CRC64', 10: 'SHA-256' }

export const reader = defineReader({
  id: 'container/xz',
  title: 'xz compressed file',
  label: 'xz',
  emits: ['container'],
  signatures: [{ at: 0, hex: 'fd377a585a00' }],
  references: [{ title: 'The .xz File Format, version 1.2.1', url: 'https://tukaani.org/xz/xz-file-format.txt' }],
  limitations: [
    ...streamLimitations,
    'Dictionaries larger than 128 MiB are refused.',
    'The branch filters for IA-64 and RISC-V are not read.',
    'Checks other than CRC32, CRC64 and SHA-256 are not compared.',
  ],
  async *read(input) {
    const header = await window(input, 6, 6)
    const reserved = header.u8()
    const check = header.u8()
    if (reserved !== 0 || check > 15) throw unsupported('an xz file of a later version', 6)
    yield* compressedStream('xz', { check: checks[check] ?? `unknown (${check})` })
  },
})
