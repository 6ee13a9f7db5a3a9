/** Every step of the plan in order, what each takes, and what it takes in all. */
import type { Assessment } from '../../assess/schema.ts'
import { count } from '../view/text.ts'
import { stepsBefore, usualBasis, waitWord, whoWords, type Step } from '../view/plan.ts'
import { dueWord } from '../view/view.ts'
import { costWord, effortWord } from '../view/words.ts'
import { hang, hangFacts, heading, type Screen } from './layout.ts'
import { totalLines } from './totals.ts'

export function planLines(screen: Screen, assessment: Assessment): string[] {
  const { plan, product } = assessment
  if (plan.length === 0) return totalLines(screen, assessment)
  const width = String(plan.length).length
  const indent = width + 3
  const beside = plan.filter((step) => !step.needed).length
  return [
    ...heading(screen, 'Plan', [count(plan.length, 'step'), ...(beside === 0 ? [] : [`${beside} of them good beside it, not needed to get ready`])].join('; ')),
    ...plan.flatMap((step, index) => [
      ...hang(screen, `  ${String(index + 1).padStart(width)} `, step.title, ['bold']),
      ...(step.irreversible ? hang(screen, ' '.repeat(indent), `! cannot be undone${step.rehearsal === undefined ? '' : `; rehearse first: ${step.rehearsal}`}`, [], ['yellow']) : []),
      ...hangFacts(screen, ' '.repeat(indent), factsOf(step, plan, product.stage), [], ['soft']),
    ]),
    ...hang(screen, '  ', `Figures run from 10 to 90 percent${plan.some((step) => step.basis.kind !== usualBasis) ? `; they are ${usualBasis}s where a step says nothing else` : ` and are ${usualBasis}s`}.`, [], ['soft']),
    ...totalLines(screen, assessment),
  ]
}

function factsOf(step: Step, plan: readonly Step[], stage: string): string[] {
  const before = stepsBefore(plan, step)
  return [
    whoWords[step.who],
    dueWord(step.due, stage),
    effortWord(step.effort),
    waitWord(step),
    costWord(step.cost),
    before.length === 0 ? '' : `after ${before.join(', ')}`,
    `clears ${count(step.clears.length, 'cell')}`,
    step.needed ? '' : 'good beside it',
    step.basis.kind === usualBasis ? '' : `${step.basis.kind}${step.basis.source === undefined ? '' : `: ${step.basis.source.title}`}`,
  ].filter(Boolean)
}
