/**
 * Decides whether a framework or a requirement applies to a product, in three values.
 *
 * Pure. Absence of an answer is never a "no": an input that decides and is not stated gives `unknown` with the names of
 * the inputs to ask for. This file must not know any framework nor the dossier.
 */
import { PRODUCT_INPUTS } from './inputs.ts'
import type { InputName, ProductInputs } from './inputs.ts'
import type { Condition, InputTest } from './schema.ts'

/** Whether something applies, why, and what is missing to know. */
export type Applicability = {
  readonly result: 'applies' | 'not-applicable' | 'unknown'
  /** A sentence fragment for reports, without a full stop. */
  readonly reason: string
  /** Inputs that would settle it, in the order met; empty unless `unknown`. */
  readonly missing: readonly InputName[]
}

/**
 * Evaluates a condition by strong Kleene logic: `all` is decided by one part that does not hold, `any` by one that does,
 * whatever else is unknown. No condition means that it applies to every product.
 */
export function evaluateCondition(condition: Condition | undefined, inputs: ProductInputs): Applicability {
  if (condition === undefined) return { result: 'applies', reason: 'applies to every product', missing: [] }
  return evaluate(condition, inputs, true)
}

/**
 * `wanted` is false below a `not`. Negation is pushed down to the single tests (De Morgan) so that the reasons stay true
 * sentences instead of denials of other sentences.
 */
function evaluate(condition: Condition, inputs: ProductInputs, wanted: boolean): Applicability {
  if ('not' in condition) return evaluate(condition.not, inputs, !wanted)
  if ('input' in condition) return evaluateTest(condition, inputs, wanted)
  const isAll = 'all' in condition
  const parts = (isAll ? condition.all : condition.any).map((part) => evaluate(part, inputs, wanted))
  return isAll === wanted ? combine(parts, 'not-applicable', 'applies') : combine(parts, 'applies', 'not-applicable')
}

/** One part with `deciding` settles the whole; else an unknown part leaves it unknown; else it is `otherwise`. */
function combine(
  parts: readonly Applicability[],
  deciding: 'applies' | 'not-applicable',
  otherwise: 'applies' | 'not-applicable',
): Applicability {
  const result = [deciding, 'unknown' as const].find((value) => parts.some((part) => part.result === value)) ?? otherwise
  const speaking = parts.filter((part) => part.result === result)
  return {
    result,
    reason: [...new Set(speaking.map((part) => part.reason))].join('; '),
    missing: result === 'unknown' ? [...new Set(speaking.flatMap((part) => part.missing))] : [],
  }
}

function evaluateTest(test: InputTest, inputs: ProductInputs, wanted: boolean): Applicability {
  const { label } = PRODUCT_INPUTS[test.input]
  const stated = statedValues(inputs[test.input])
  if (stated.length === 0) return { result: 'unknown', reason: `not stated: ${label}`, missing: [test.input] }
  const found = stated.some((value) => test.is.includes(value))
  if (!found && inputs.atLeast?.includes(test.input) === true) return { result: 'unknown', reason: `not stated: ${label}, beside ${list(stated, 'and')}`, missing: [test.input] }
  const holds = found === wanted
  const fact = `${label}: ${list(stated, 'and')}`
  const asked = `${wanted ? '' : 'not '}${list(test.is, 'or')}`
  return { result: holds ? 'applies' : 'not-applicable', reason: holds ? fact : `${fact} (asked: ${asked})`, missing: [] }
}

function statedValues(value: ProductInputs[InputName]): readonly string[] {
  if (value === undefined) return []
  return typeof value === 'string' ? [value] : value
}

function list(values: readonly string[], conjunction: 'and' | 'or'): string {
  if (values.length < 2) return values.join('')
  return `${values.slice(0, -1).join(', ')} ${conjunction} ${values.at(-1)}`
}
