/** The file that was made, read by the reader of dossiers before it is written: what it would not take is a bug of ours. */
import type { Fact } from '../../../facts/fact.ts'
import { purse } from '../../../kernel/budget.ts'
import { defaultLimits } from '../../../kernel/limits.ts'
import { bytesSource } from '../../../kernel/source.ts'
import { reader } from '../../../readers/dossier/product/reader.ts'
import { asFact } from './needed-answers.ts'

export async function readBack(text: string): Promise<Fact<'dossier'>> {
  const input = { ...bytesSource(new TextEncoder().encode(text)), place: { artefact: 0, steps: [] }, path: '/product.yaml' }
  let dossier: Fact<'dossier'> | undefined
  for await (const item of reader.read(input, purse(defaultLimits, 0, () => undefined))) {
    if ('problem' in item) throw new Error(`the reader does not take the file that was made: ${item.problem.message}`)
    if ('fact' in item && item.fact.kind === 'dossier') dossier = asFact(item.fact)
  }
  if (dossier === undefined) throw new Error('the reader finds no product in the file that was made')
  return dossier
}
