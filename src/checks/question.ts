/**
 * Checks that rest on an answer: what no image shows, a person says, and a document proves. One declaration each. Must not
 * know how strong or how recent the evidence has to be: assess weighs it.
 */
import { questions, type QuestionId } from '../facts/questions.ts'
import type { Context } from '../facts/dossier.ts'
import type { Fact } from '../facts/fact.ts'
import {
  defineCheck, fail, notApplicable, pass, seen, unknown,
  type Check, type CheckContext, type Evidence, type NotApplicable, type Outcome, type Property, type Rung,
} from './define.ts'

/** The check that a question decides has the same name: `factory.units-reconciled`, `factory/units-reconciled`. */
type CheckOf<Q extends string> = Q extends `${infer P}.${infer Stem}` ? `${P}/${Stem}` : never

export interface QuestionCheck extends Pick<Check<'answer'>, 'title' | 'severity' | 'references'> {
  readonly id: CheckOf<QuestionId>
  readonly rung: Rung
  /** What it means when the answer is no, as a sentence. */
  readonly otherwise: string
}

/** A check that one answer decides. */
export function questionCheck(declared: QuestionCheck): Check<'answer'> {
  const { otherwise, ...common } = declared
  const property = declared.id.split('/')[0] as Property
  const question = declared.id.replace('/', '.') as QuestionId
  return defineCheck({
    ...common,
    property,
    needs: ['answer'],
    asks: [question],
    run: (context) => [byAnswer(context, { question, yes: declared.title, no: otherwise })],
  })
}

/** What the dossier says the product is, and the sentence that follows, where a question does not concern such a product. */
export interface RuledOut {
  readonly key: keyof Context
  readonly says: string
}
export type Rule = (product: Context) => RuledOut | undefined

/** A check that one answer decides, unless the product has nothing that the question is about. An answer counts all the same. */
export function scopedQuestionCheck(declared: QuestionCheck & { readonly rulesOut: Rule }): Check<'answer' | 'dossier'> {
  const { otherwise, rulesOut, ...common } = declared
  const property = declared.id.split('/')[0] as Property
  const question = declared.id.replace('/', '.') as QuestionId
  return defineCheck({
    ...common,
    property,
    needs: ['answer', 'dossier'],
    asks: [question],
    run: (context) => {
      const outcome = byAnswer(context, { question, yes: declared.title, no: otherwise })
      return [outcome.result === 'unknown' ? (ruledOut(context, rulesOut) ?? outcome) : outcome]
    },
  })
}

/** Not applicable by what the dossier says the product is; undefined where it does not say so, or two dossiers disagree. */
export function ruledOut(context: CheckContext<'dossier'>, rule: Rule): NotApplicable | undefined {
  const dossiers = context.facts('dossier')
  const [dossier] = dossiers
  const found = dossier === undefined ? undefined : rule(dossier.context)
  if (dossier === undefined || found === undefined || dossiers.some((each) => rule(each.context) === undefined)) return undefined
  const line = dossier.lines[`context.${found.key}`]
  return notApplicable(`Does not apply. ${found.says}`, seen(dossier, { excerpt: `${found.key}: ${String(dossier.context[found.key])}`, ...(line === undefined ? {} : { line }) }))
}

/** What the answer to a question says, for a check that has other evidence as well; undefined when nobody answered. */
export function answered(context: CheckContext<'answer'>, question: QuestionId): Fact<'answer'> | undefined {
  const facts = context.facts('answer').filter((fact) => fact.question === question)
  // Two dossiers may disagree; the worse answer counts.
  return order.map((answer) => facts.find((fact) => fact.answer === answer)).find((fact) => fact !== undefined)
}
const order = ['no', 'planned', 'not-applicable', 'yes'] as const

/** The question to ask, with the key under which product.yaml answers it. */
export const settledByAnswer = (question: QuestionId): string =>
  `Answer "${question}" in product.yaml: ${questions[question].ask} What proves it: ${questions[question].hint}`

/** An answer as evidence, in the words of the dossier. */
export const answerEvidence = (fact: Fact<'answer'>): Evidence =>
  seen(fact, { excerpt: [`${fact.question}: ${fact.answer}`, fact.detail].filter((part) => part !== '').join(' - ') })

/** What a check says when nothing but an answer can be judged. */
export interface ByAnswer {
  readonly question: QuestionId
  /** What is so when the answer is yes, and when it is no, as sentences. */
  readonly yes: string
  readonly no: string
}

export function byAnswer(context: CheckContext<'answer'>, { question, yes, no }: ByAnswer): Outcome {
  const fact = answered(context, question)
  const settledBy = settledByAnswer(question)
  if (fact === undefined) return unknown(`Nobody has said: ${questions[question].ask}`, settledBy)
  const evidence = answerEvidence(fact)
  const because = fact.detail === '' ? '' : ` The dossier says: ${sentence(fact.detail)}`
  if (fact.answer === 'yes') return pass(`${sentence(yes)}${because}`, evidence)
  if (fact.answer === 'no' || fact.answer === 'planned') return fail(`${planWords(fact)}${sentence(no)}${because}`, evidence, fact.answer === 'planned' ? { planned: true } : {})
  return fact.detail === ''
    ? unknown('The dossier says that this does not apply, and gives no reason.', `Give the reason as "detail" of "${question}" in product.yaml.`, { evidence: [evidence] })
    : notApplicable(`Does not apply.${because}`, evidence)
}

/** How a finding starts that rests on an answer: what is only planned is told as that. */
export const planWords = ({ answer }: Fact<'answer'>): string => (answer === 'planned' ? 'Planned, and not done yet. ' : '')

/** Text with an end. */
export const sentence = (text: string): string => (/[.!?]$/u.test(text) ? text : `${text}.`)
