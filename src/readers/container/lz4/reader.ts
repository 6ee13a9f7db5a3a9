/** LZ4 files: which kind of frame comes first. Decompression is the kernel's. */
import { window } from '../../../kernel/source.ts'
import { defineReader } from '../../define.ts'
import { compressedStream, streamLimitations } from '../../shared/compressed.ts'

export const reader = defineReader({
  id: 'container/lz4',
  title: 'LZ4 compressed file',
  label: 'lz4',
  emits: ['container'],
  signatures: [
    { at: 0, hex: '04224d18' },
    { at: 0, hex: '02214c18' },
  ],
  references: [{ title: 'LZ4 Frame Format Description, version 1.6.4', url: 'https://github.com/lz4/lz4/blob/dev/doc/lz4_Frame_format.md' }],
  limitations: [
    ...streamLimitations,
    'Data made with a dictionary is not read.',
    'A legacy frame has no end mark: one that was cut between two blocks looks complete.',
  ],
  async *read(input) {
    const legacy = (await window(input, 0, 1)).u8() === 0x02
    yield* compressedStream('lz4', { legacy })
  },
})
