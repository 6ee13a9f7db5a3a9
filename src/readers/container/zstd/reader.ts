/** Zstandard files: the header of the first frame (RFC 8878 3.1.1). Decompression is the kernel's. */
import { window } from '../../../kernel/source.ts'
import { defineReader } from '../../define.ts'
import { compressedStream, streamLimitations } from '../../shared/compressed.ts'

export const reader = defineReader({
  id: 'container/zstd',
  title: 'Zstandard compressed file',
  label: 'zstd',
  emits: ['container'],
  signatures: [{ at: 0, hex: '28b52ffd' }],
  references: [{ title: 'RFC 8878, Zstandard Compression and the application/zstd Media Type', url: 'https://www.rfc-editor.org/rfc/rfc8878' }],
  limitations: [
    ...streamLimitations,
    'Windows larger than 128 MiB are refused.',
    'Data made with a dictionary, and the formats before version 0.8, are not read.',
    'A file that begins with a skippable frame is not recognised.',
  ],
  async *read(input) {
    const header = await window(input, 4, 2)
    const descriptor = header.u8()
    yield* compressedStream('zstd', { checksum: (descriptor & 4) !== 0 })
  },
})
