/** The shape of a command: one file in `commands/`, loaded only when it is asked for. */
import type { Command as Parser } from 'commander'

export interface Command {
  /** One line for `proofmark --help`. */
  readonly summary: string
  /** Describes arguments and options, with examples, and sets the action. The action returns the exit status. */
  configure(parser: Parser, run: (work: () => Promise<number>) => void): void
}

export const defineCommand = (command: Command): Command => command

/** Exit statuses of the contract (product.md). */
export const exitStatus = { fine: 0, findings: 1, wrongUse: 2, incomplete: 3, interrupted: 130 } as const

/** Text under the options of a command's help. */
export const examples = (...lines: readonly (readonly [command: string, what: string])[]): string =>
  `\nExamples:\n${lines.map(([command, what]) => `  $ proofmark ${command}\n      ${what}\n`).join('')}`
