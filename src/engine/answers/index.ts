/** Answers the questions of joins in a reading process. Secret text never leaves it. */
import type { ByteQuestion } from '../../facts/answer.ts'
import type { FactDraft } from '../../facts/fact.ts'
import type { Budget } from '../../kernel/limits.ts'
import { digest } from '../../kernel/native/digest.ts'
import { spkiKey, verifies } from '../../kernel/native/signatures.ts'
import type { Place } from '../../kernel/place.ts'
import type { ByteSource } from '../../kernel/source.ts'
import { appletNames } from './applets.ts'
import { binaryUses } from './binary.ts'
import { answerCms } from './cms.ts'
import { analyse } from './code/analyse.ts'
import { answerCompare } from './compare.ts'
import { listedNames } from './listed.ts'
import { searchFile } from './search-file.ts'
import { tryPasswords } from './try.ts'
import { answerVerity } from './verity.ts'

export interface AnswerContext {
  /** Key of the marks that stand for secrets. */
  readonly markKey: Uint8Array
  readonly budget: Budget
  /** Opens other bytes that a question names. */
  open(place: Place): Promise<ByteSource>
}

export async function answer(question: ByteQuestion, source: ByteSource, context: AnswerContext): Promise<FactDraft[]> {
  switch (question.kind) {
    case 'digest': {
      const value = await digest(source, question.algorithm, context.budget)
      const { id, algorithm, expected } = question
      return [{ kind: 'digest', question: id, algorithm, value, ...(expected === undefined ? {} : { expected, matches: value === expected }) }]
    }
    case 'search':
      return searchFile(source, question, context)
    case 'try':
      return [{ ...(await tryPasswords(source, question, context.budget)), line: question.line }]
    case 'applets':
      return [{ kind: 'applets', names: await appletNames(source, context.budget) }]
    case 'listed':
      return [{ kind: 'key-list-match', question: question.id, found: await listedNames(source, question.names, context.budget) }]
    case 'verify': {
      const { scheme, signature, message } = question.check
      const signed = message === undefined ? question.check.signed : [Buffer.from(message, 'hex')]
      const key = spkiKey(Buffer.from(question.spki, 'hex'))
      return [{ kind: 'signature-check', question: question.id, verifies: await verifies(source, signed, scheme, key, Buffer.from(signature, 'hex'), context.budget) }]
    }
    case 'verity':
      return [await answerVerity(question, source, context)]
    case 'cms':
      return [await answerCms(question, source, context)]
    case 'compare':
      return [await answerCompare(question, context)]
    case 'code':
      return analyse(source, question.at.file, context.budget)
    case 'binary':
      return binaryUses(source, question.look, context.budget)
  }
}
