/** Tries product-default passwords against one stored hash. Neither the hash nor a password that fits leaves this function. */
import type { ByteQuestion } from '../../facts/answer.ts'
import type { FactDraft } from '../../facts/fact.ts'
import type { Budget } from '../../kernel/limits.ts'
import { secretMark } from '../../kernel/native/digest.ts'
import { passwordHash } from '../../kernel/native/crypt/index.ts'
import { readAll, type ByteSource } from '../../kernel/source.ts'
import { candidatesFor } from '../../rules/passwords.ts'

const maxFileBytes = 4 * 1024 * 1024
/**
 * What the hashes of one image may cost together, in microseconds of the scheme's own estimate, so that slow schemes get
 * fewer tries. By estimate and not by the clock: the same image gives the same answer on every machine.
 */
const maxCost = 4_000_000
const leastTries = 4
/** A single try dearer than this is not made. */
const maxTryCost = 5_000_000

/** The second field of the question's line is the stored hash (shadow, htpasswd, mosquitto's password file). */
export async function tryPasswords(source: ByteSource, question: Extract<ByteQuestion, { kind: 'try' }>, budget: Budget, markKey: Uint8Array): Promise<FactDraft<'password-try'>> {
  const { account, hints, line } = question
  const text = Buffer.from(await readAll(source, maxFileBytes)).toString('latin1')
  const [name, field] = text.split('\n')[line - 1]?.replace(/\r$/u, '').split(':') ?? []
  if (name !== account || field === undefined) return { kind: 'password-try', account, tried: 0, skipped: 'the line is not about this account' }
  const mark = secretMark(markKey, field.replace(/^[!*]+/u, ''))
  const skipped = (why: string): FactDraft<'password-try'> => ({ kind: 'password-try', account, tried: 0, skipped: why, mark })
  const hash = passwordHash(field.replace(/^[!*]+/u, ''))
  if (typeof hash === 'string') return skipped(hash)
  if (hash.cost > maxTryCost) return skipped('one try would take too long: the hash asks for very many rounds')
  const allowed = Math.min(question.tries, budget.limits.passwordTries)
  // The tries tell this hash's part of all.
  const affordable = Math.max(Math.floor((maxCost * allowed) / budget.limits.passwordTries / hash.cost), leastTries)
  let tried = 0
  for (const { password, why } of candidatesFor(account, hints, Math.min(allowed, affordable))) {
    budget.check()
    tried++
    if (hash.fits(password)) return { kind: 'password-try', account, matched: why, tried, mark }
  }
  return { kind: 'password-try', account, tried, mark }
}
