/** gzip files: the header of the first member (RFC 1952 2.3). Decompression is the kernel's. */
import { malformed } from '../../../kernel/problem.ts'
import { windowUpTo } from '../../../kernel/source.ts'
import { nameText } from '../../../kernel/path.ts'
import { defineReader } from '../../define.ts'
import { compressedStream, streamLimitations } from '../../shared/compressed.ts'

/** The fixed header and as much of its optional fields as is shown. */
const headerBytes = 4096

export const reader = defineReader({
  id: 'container/gzip',
  title: 'gzip compressed file',
  label: 'gzip',
  emits: ['container'],
  signatures: [{ at: 0, hex: '1f8b08' }],
  references: [{ title: 'RFC 1952, GZIP file format specification version 4.3', url: 'https://www.rfc-editor.org/rfc/rfc1952' }],
  limitations: [...streamLimitations, 'Only the first member of several is described; all are decompressed.'],
  async *read(input) {
    const header = await windowUpTo(input, 0, headerBytes)
    header.skip(3)
    const flags = header.u8()
    if ((flags & 0xe0) !== 0) throw malformed('reserved flags of the gzip header are set', 3)
    const modified = header.u32()
    header.skip(2)
    if ((flags & 4) !== 0) header.skip(header.u16())
    const text = (): string => {
      const rest = header.bytes.subarray(header.position)
      const end = rest.indexOf(0)
      if (end < 0) throw malformed('a text in the gzip header has no end', header.position)
      header.skip(end + 1)
      return nameText(rest.slice(0, end))
    }
    const name = (flags & 8) === 0 ? '' : text()
    const comment = (flags & 16) === 0 ? '' : text()
    yield* compressedStream('gzip', {
      ...(name === '' ? {} : { originalName: name }),
      ...(comment === '' ? {} : { comment }),
      ...(modified === 0 ? {} : { modified }),
    })
  },
})
