/** Writes the registries of registries.ts. With --check it writes nothing and fails when one is stale. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { registries } from './registries.ts'

/** Outputs that differ from what the tree asks for; they are written unless `dry`. */
export async function generate(root: string, dry: boolean): Promise<string[]> {
  const stale: string[] = []
  for (const registry of registries) {
    const path = join(root, registry.output)
    const wanted = await registry.build(root)
    if (wanted === read(path)) continue
    stale.push(registry.output)
    if (dry) continue
    if (wanted === undefined) {
      rmSync(path)
    } else {
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, wanted)
    }
  }
  return stale
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

if (import.meta.main) {
  const dry = process.argv.includes('--check')
  const stale = await generate(join(import.meta.dirname, '..'), dry)
  for (const output of stale) process.stdout.write(`${dry ? 'stale' : 'wrote'} ${output}\n`)
  process.exitCode = dry && stale.length > 0 ? 1 : 0
}
