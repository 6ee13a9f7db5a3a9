/** The one event stream of a run. Terminal progress, server-sent events and tests read it; the library prints nothing. */
import type { Problem } from '../kernel/problem.ts'

export type ReviewEvent =
  | { readonly type: 'started'; readonly artefacts: readonly { readonly name: string; readonly bytes: number }[] }
  /** What is being done now: a phase, the thing at hand, and how far the phase is (files or bytes done of known total). */
  | { readonly type: 'progress'; readonly phase: Phase; readonly at: string; readonly done: number; readonly total: number; readonly bytes: number }
  | { readonly type: 'problem'; readonly problem: Problem }
  | { readonly type: 'finished'; readonly facts: number; readonly problems: number; readonly millis: number }

export type Phase = 'opening' | 'reading' | 'asking' | 'judging'

export type Listener = (event: ReviewEvent) => void
