/** Type-checks every project of tsconfig.json with TypeScript 7. Declarations and state go to .cache/types. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

// By path: the package `typescript` beside it is version 6, which dependency-cruiser still needs.
const compiler = join(import.meta.dirname, '../node_modules/typescript-7/bin/tsc')
const { status } = spawnSync(process.execPath, [compiler, '--build', ...process.argv.slice(2)], {
  cwd: join(import.meta.dirname, '..'),
  stdio: 'inherit',
})
process.exitCode = status ?? 1
