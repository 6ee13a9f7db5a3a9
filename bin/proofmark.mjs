#!/usr/bin/env node
/** The installed command: the compiled program where this is a package, the TypeScript itself in a checkout. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { run } from './node24.mjs'

const source = new URL('../src/apps/cli/main.ts', import.meta.url)
const program = existsSync(source) ? source : new URL('../dist/apps/cli/main.js', import.meta.url)
await run(fileURLToPath(program), process.argv.slice(2))
