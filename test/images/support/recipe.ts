/** What an image is, and what a careful reviewer would say about it. Used by tests only. */
import type { Assessment } from '../../../src/assess/schema.ts'
import type { Workshop } from './workshop.ts'

export interface Expected {
  readonly check: string
  readonly result?: 'pass' | 'fail' | 'unknown' | 'not-applicable'
  /** Part of an evidence's path, with the artefact before it. */
  readonly at?: string
  /** Part of the subject. */
  readonly about?: string
}
export interface Quiet {
  /** Check, or any. */
  readonly check?: string
  readonly at?: string
  readonly about?: string
}
export interface Recipe {
  readonly title: string
  readonly tools: readonly string[]
  /** Makes the image (and what belongs to it) and returns what to review. */
  build(shop: Workshop): readonly string[]
  readonly level?: number
  /** What a reviewer reports. */
  readonly expected: readonly Expected[]
  /** What must not be reported as failing. */
  readonly quiet: readonly Quiet[]
  /** What is more to be said of the whole. */
  verify?(assessment: Assessment): void
}

/** Tools that nearly every recipe needs. */
export const usualTools = ['mkfs.ext4', 'debugfs', 'mkfs.vfat', 'mcopy', 'mksquashfs', 'sfdisk', 'openssl', 'ssh-keygen', 'dtc', 'aarch64-linux-gnu-gcc'] as const

type Outcome = Assessment['outcomes'][number]
const matches = (outcome: Outcome, { check, at, about }: Quiet): boolean =>
  (check === undefined || outcome.check === check)
  && (at === undefined || ('evidence' in outcome && (outcome.evidence ?? []).some((one) => `${one.artefact}/${one.path}`.includes(at))))
  && (about === undefined || (outcome.subject ?? '').includes(about))

export const tell = (outcome: Outcome): string =>
  `${outcome.result} ${outcome.severity} ${outcome.check} [${outcome.subject ?? ''}] ${('evidence' in outcome ? (outcome.evidence ?? []) : []).slice(0, 2).map((one) => one.path).join(' ')} - ${outcome.message}`

/** What is missing and what is wrongly said. */
export function compare(assessment: Assessment, { expected, quiet }: Recipe): { readonly missed: string[]; readonly wrong: string[] } {
  const missed = expected
    .filter((one) => !assessment.outcomes.some((outcome) => outcome.result === (one.result ?? 'fail') && matches(outcome, one)))
    .map((one) => `${one.result ?? 'fail'} ${one.check} at ${one.at ?? '-'} about ${one.about ?? '-'}`)
  const wrong = assessment.outcomes
    .filter((outcome) => outcome.result === 'fail' && quiet.some((one) => matches(outcome, one)))
    .map(tell)
  return { missed, wrong }
}
