/** The checks that read the source without running it, by name. Run as a program, it runs them all. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

export interface Step {
  readonly name: string
  /** A program of Node.js and its arguments, from the root of the checkout. */
  readonly command: readonly string[]
}

export const lintSteps: readonly Step[] = [
  { name: 'lint', command: ['node_modules/oxlint/bin/oxlint', '--type-aware', '--deny-warnings', '--format=unix'] },
  { name: 'house rules', command: ['tools/house-rules.ts'] },
  { name: 'dependency rules', command: ['tools/boundaries.ts'] },
  { name: 'unused exports and packages', command: ['node_modules/knip/bin/knip.js', '--no-progress', '--no-config-hints'] },
]

/** Runs the steps one after another, each named with its time; gives the names of those that failed. */
export function runSteps(steps: readonly Step[]): string[] {
  return steps.flatMap(({ name, command }) => {
    const started = performance.now()
    process.stdout.write(`▶ ${name}\n`)
    const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
    process.stdout.write(`${status === 0 ? '✔' : '✖'} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)\n`)
    return status === 0 ? [] : [name]
  })
}

if (import.meta.main) process.exitCode = runSteps(lintSteps).length > 0 ? 1 : 0
