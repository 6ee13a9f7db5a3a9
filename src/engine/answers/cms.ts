/** Checks a detached signature over content that a join gives: a root hash. */
import type { ByteQuestion } from '../../facts/answer.ts'
import type { FactDraft } from '../../facts/fact.ts'
import type { Budget } from '../../kernel/limits.ts'
import { bytesOfHex } from '../../kernel/native/signatures.ts'
import { readAll, type ByteSource } from '../../kernel/source.ts'
import { readSignedData } from '../../readers/shared/cms.ts'
import { detachedSignatures } from '../../readers/shared/detached.ts'

/** Larger files are no signature over a line of text. */
const maxBytes = 256 * 1024

export async function answerCms({ id, content }: Extract<ByteQuestion, { kind: 'cms' }>, source: ByteSource, { budget }: { readonly budget: Budget }): Promise<FactDraft<'cms-check'>> {
  const bytes = Uint8Array.from(await readAll(source, maxBytes))
  const data = readSignedData(bytes)
  const signatures = await detachedSignatures(source, { data, content: [bytesOfHex(content)], covers: [], at: { start: 0, end: data.size } }, budget)
  return { kind: 'cms-check', question: id, signatures }
}
