/** Severities that follow the level (grid.md sections 2 and 7). Knows no property and no check. */
import type { LevelView, Severity } from './define.ts'

/** The number that a row is compared with: the level, or one of the two scales it is made of. */
export type Scale = keyof LevelView

/** `severity` from the level on at which the row asks for it, low below: then it is hygiene. */
export const fromLevel = (scale: Scale, from: number, severity: Severity, reason: string) => (level: LevelView): { severity: Severity; reason: string } =>
  level[scale] >= from ? { severity, reason } : { severity: 'low', reason: `${reason} This level does not ask for it yet.` }

/** Steps from mild to severe: the last one whose level is reached counts; below the first it is low. */
export const bySteps = (scale: Scale, ...steps: readonly { readonly from: number; readonly severity: Severity; readonly reason: string }[]) =>
  (level: LevelView): { severity: Severity; reason: string } => {
    const step = steps.findLast(({ from }) => level[scale] >= from)
    return step ?? { severity: 'low', reason: `${steps[0]?.reason ?? ''} This level does not ask for it yet.` }
  }
