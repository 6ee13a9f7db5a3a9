/**
 * Other people's levels and classes, beside Proofmark's own and never merged with it (grid.md section 1). Each scheme is
 * one declaration: rules from the highest value down, the inputs that each looks at, and the source that says so. Pure.
 */
import type { Context, Dossier } from '../../facts/dossier.ts'
import type { Fact } from '../../facts/fact.ts'
import { contextQuestions, type AskedInput } from '../context-questions.ts'
import { inputText, isOpen, written, type Level } from '../level.ts'
import type { Assessment } from '../schema.ts'

export type SchemeResult = Assessment['schemes'][number]

export interface SchemeView {
  readonly context: Context
  readonly markets: readonly string[]
  readonly level: Level
}

export interface SchemeRule {
  readonly id: string
  readonly value: string
  readonly because: string
  /** What it looks at. While one of them is missing, a rule that does not fire may still do so. */
  readonly inputs: readonly AskedInput[]
  fires(view: SchemeView): boolean
}

export interface Scheme {
  readonly id: string
  readonly title: string
  /** `rule`: the scheme decides. `suggestion`: it leaves the choice to the maker, and this is ours. */
  readonly standing: SchemeResult['standing']
  /** What of the rule we could not read in its source. */
  readonly unconfirmed?: string
  readonly source: SchemeResult['source']
  /** Why it does not concern this product; undefined when it does. */
  outside?(view: SchemeView): { readonly because: string; readonly inputs: readonly (keyof Context)[] } | undefined
  /** Highest first: the first that fires gives the value. With `adds` every one that fires adds its own. */
  readonly rules: readonly SchemeRule[]
  readonly adds?: true
}

/** What a scheme makes of the product; an input that is missing and could raise it is asked for. */
export function applyScheme(scheme: Scheme, level: Level, dossier: Fact<'dossier'> | undefined): SchemeResult {
  const context: Context = dossier?.context ?? {}
  const view: SchemeView = { context, markets: (dossier?.markets ?? []).map((market) => market.toLowerCase()), level }
  const { id, title, standing, unconfirmed, source } = scheme
  const base = { id, title, standing, source: { ...source }, ...(unconfirmed === undefined ? {} : { unconfirmed }) }
  const outside = scheme.outside?.(view)
  if (outside !== undefined) {
    return { ...base, applies: false, value: '', open: false, reasons: [{ rule: 'outside', value: '', because: outside.because, input: shown(dossier, context, outside.inputs) }], questions: [] }
  }
  const fired = scheme.rules.filter((rule) => rule.fires(view))
  const counting = scheme.adds === true ? fired : fired.slice(0, 1)
  const reached = scheme.adds === true ? scheme.rules : scheme.rules.slice(0, counting[0] === undefined ? undefined : scheme.rules.indexOf(counting[0]))
  const missing = [...new Set(reached.filter((rule) => !fired.includes(rule)).flatMap((rule) => rule.inputs).filter((input) => isOpen(input, context)))]
  return {
    ...base,
    applies: true,
    value: counting.map((rule) => rule.value).join(' and '),
    open: missing.length > 0,
    reasons: counting.map((rule) => ({ rule: rule.id, value: rule.value, because: rule.because, input: shown(dossier, context, rule.inputs) })),
    questions: missing.map((input) => ({ input: `context.${written(input)}`, ask: contextQuestions[input].ask })),
  }
}

const shown = (dossier: Dossier | undefined, context: Context, inputs: readonly (keyof Context)[]): string =>
  inputs.map((key) => inputText(dossier, context, key)).filter(Boolean).join('; ')

export const has = <T>(list: readonly T[] | undefined, ...values: readonly T[]): boolean => values.some((value) => list?.includes(value) ?? false)
export const defineScheme = (scheme: Scheme): Scheme => scheme
