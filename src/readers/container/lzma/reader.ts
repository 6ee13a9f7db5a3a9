/**
 * Legacy .lzma files (LZMA_Alone). The format has no magic: it is recognised by its name and by a header that an encoder
 * could have written (the test of xz's lzma_alone_decoder). Decompression is the kernel's.
 */
import { malformed } from '../../../kernel/problem.ts'
import { window } from '../../../kernel/source.ts'
import { defineReader } from '../../define.ts'
import { compressedStream, streamLimitations } from '../../shared/compressed.ts'

/** xz takes a larger stated size for a sign that this is no .lzma file. */
const maxPlainBytes = 256n * 1024n ** 3n
const unknownSize = 0xffffffffffffffffn

export const reader = defineReader({
  id: 'container/lzma',
  title: 'LZMA compressed file',
  label: 'lzma',
  emits: ['container'],
  signatures: [{ paths: ['*.lzma', '*.tlz'] }],
  references: [{ title: 'LZMA specification, in the LZMA SDK', url: 'https://www.7-zip.org/sdk.html' }],
  limitations: [
    ...streamLimitations,
    'Only files called .lzma or .tlz are tried, because the format cannot be told from other data by its bytes.',
    'The format has no checksum: changed content is not noticed.',
    'Dictionaries larger than 128 MiB are refused.',
  ],
  async *read(input) {
    const header = await window(input, 0, 13)
    const properties = header.u8()
    const dictionary = header.u32()
    const size = header.u64Exact()
    if (properties >= 9 * 5 * 5 || !isUsual(dictionary) || (size !== unknownSize && size >= maxPlainBytes)) throw malformed('no LZMA header', 0)
    if ((await window(input, 13, 1)).u8() !== 0) throw malformed('no LZMA data behind the header', 13)
    yield* compressedStream('lzma', { dictionaryBytes: dictionary })
  },
})

/** 2^n, 2^n + 2^(n-1), or all ones. */
function isUsual(dictionary: number): boolean {
  if (dictionary === 0xffffffff) return true
  const rest = (dictionary & (dictionary - 1)) >>> 0
  return dictionary > 0 && (rest === 0 || (rest & (rest - 1)) === 0 && (dictionary - rest) * 2 === rest)
}
