/** A plan for one platform with the values of somebody's keys in it. Pure. Must not know where the keys came from. */
import type { FusePlan } from './schema.ts'
import { keyValues } from './vocabulary.ts'

type Values = Readonly<Record<string, readonly string[]>>

/** A step as it is read out, to a person or to a program. */
export interface FilledStep {
  readonly number: number
  readonly phase: FusePlan['steps'][number]['phase']
  readonly text: string
  readonly at: FusePlan['steps'][number]['at']
  readonly commands: string[]
  readonly irreversible: boolean
  readonly expect?: { readonly text: string; readonly lines: string[] }
  readonly source: FusePlan['sources'][string]
}

/** The words of a platform, each as a list. */
export const wordsOf = (words: FusePlan['for'][number]['words']): Values =>
  Object.fromEntries(Object.entries(words).map(([name, word]) => [name, typeof word === 'string' ? [word] : word]))

/** Steps whose commands all vanish (nothing is left to do, as there is no empty slot to revoke) are left out. */
export function fillSteps(plan: Pick<FusePlan, 'steps' | 'sources'>, values: Values): FilledStep[] {
  const filled: FilledStep[] = []
  for (const step of plan.steps) {
    const source = plan.sources[step.source]
    const commands = step.commands.flatMap((command) => fillLine(command, values))
    if (source === undefined || (step.commands.length > 0 && commands.length === 0)) continue
    const expect = step.expect === undefined ? undefined : { text: fillText(step.expect.text, values), lines: step.expect.lines.flatMap((line) => fillLine(line, values)) }
    filled.push({
      number: filled.length + 1, phase: step.phase, text: fillText(step.text, values), at: step.at, commands, irreversible: step.irreversible,
      ...(expect === undefined ? {} : { expect }), source,
    })
  }
  return filled
}

const name = /\{([a-z0-9-]+)\}/gu

/** A line for each value of the lists in it, side by side; what is one stands in every line, and what is not known by what it is called. */
export function fillLine(template: string, values: Values): string[] {
  const lists = [...template.matchAll(name)].map(([, key = '']) => listOf(key, values))
  if (lists.some((list) => list.length === 0)) return []
  const lines = Math.max(1, ...lists.map((list) => list.length))
  return Array.from({ length: lines }, (_, index) => template.replaceAll(name, (_match, key: string) => {
    const list = listOf(key, values)
    return list[list.length === 1 ? 0 : index] ?? ''
  }))
}

/** In prose all values stand one after the other. */
const fillText = (template: string, values: Values): string => template.replaceAll(name, (_, key: string) => listOf(key, values).join(' '))

const listOf = (key: string, values: Values): readonly string[] => values[key] ?? [`<${keyValues[key] ?? key}>`]
