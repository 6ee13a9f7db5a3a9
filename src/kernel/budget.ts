/** The purse of one task; nested archives of the task draw on the same one. */
import type { Budget, Limits } from './limits.ts'
import { limitReached } from './problem.ts'

export interface Spent {
  nodes: number
  /** Bytes that came out of decompression. */
  bytes: number
  /** Bytes that went into it. */
  stored: number
}

export interface Purse extends Budget {
  /** What this purse and those inside it have spent. */
  readonly spent: Spent
  /** The same purse one container further in; throws `limit` beyond the allowed depth. */
  deeper(): Purse
}

/**
 * A purse with what is left of the run's limits. `expired` gives the reason why the task must stop (time over, run
 * cancelled) or undefined; the caller owns the clock.
 */
export function purse(limits: Limits, depth: number, expired: () => string | undefined, spent: Spent = { nodes: 0, bytes: 0, stored: 0 }): Purse {
  const check = (): void => {
    const reason = expired()
    if (reason !== undefined) throw limitReached(reason)
  }
  let calls = 0
  return {
    limits,
    depth,
    spent,
    check,
    node(count = 1) {
      spent.nodes += count
      if (spent.nodes > limits.nodes) throw limitReached(`more entries than the ${limits.nodes} that were left of the limit`)
      if ((++calls & 0xff) === 0) check()
    },
    produced(bytes, stored = 0) {
      spent.bytes += bytes
      spent.stored += stored
      if (spent.bytes > limits.bytesOut) throw limitReached(`more came out of decompression than the ${limits.bytesOut} bytes that were left of the limit`)
      check()
    },
    deeper() {
      if (depth + 1 > limits.depth) throw limitReached(`containers nested more than ${limits.depth} deep`)
      return purse(limits, depth + 1, expired, spent)
    },
  }
}
