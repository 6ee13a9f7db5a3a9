/** bzip2 files: the stream header and the mark of the first block. Decompression is the kernel's. */
import { window } from '../../../kernel/source.ts'
import { malformed } from '../../../kernel/problem.ts'
import { defineReader } from '../../define.ts'
import { compressedStream, streamLimitations } from '../../shared/compressed.ts'

export const reader = defineReader({
  id: 'container/bzip2',
  title: 'bzip2 compressed file',
  label: 'bzip2',
  emits: ['container'],
  signatures: [
    { at: 0, hex: '425a68 ?? 314159265359' },
    // Without any block the mark of the end stands in its place.
    { at: 0, hex: '425a68 ?? 177245385090' },
  ],
  references: [{ title: 'bzip2 and libbzip2, version 1.0.8', url: 'https://sourceware.org/bzip2/manual/manual.html' }],
  limitations: [...streamLimitations, 'Randomised blocks, which bzip2 made before version 0.9.5, are not read.'],
  async *read(input) {
    const level = (await window(input, 3, 1)).u8() - 0x30
    if (level < 1 || level > 9) throw malformed('a bad block size in the bzip2 header', 3)
    yield* compressedStream('bzip2', { blockBytes: level * 100_000 })
  },
})
