/** A plan in words: who does a step, what comes before it, what it waits for, and who stands for its figures. */
import type { Assessment } from '../../assess/schema.ts'
import { between } from './words.ts'

export type Step = Assessment['plan'][number]

export const whoWords: Readonly<Record<Step['who'], string>> = {
  hardware: 'hardware engineer',
  firmware: 'firmware engineer',
  factory: 'factory',
  operations: 'operations',
  product: 'product management',
  laboratory: 'laboratory',
}

/** The numbers of the steps that come before it; what is no step of this plan is left out. */
export const stepsBefore = (plan: readonly Step[], { after, remedy }: Step): number[] =>
  plan.flatMap((step, index) => (after.includes(step.remedy) && step.remedy !== remedy ? [index + 1] : []))

/** `1 to 8 weeks of waiting`; empty where nothing has to be waited for. */
export const waitWord = ({ lead }: Step): string => (lead === undefined || lead.p90 <= 0 ? '' : `${between(lead)} ${lead.p10 === 1 && lead.p90 === 1 ? 'week' : 'weeks'} of waiting`)

/** What a figure rests on where nothing else is said. */
export const usualBasis: Step['basis']['kind'] = 'expert default'
