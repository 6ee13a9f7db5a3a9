/** Writes the registries of registries.ts and the pages of docs.ts and framework-docs.ts. With --check it writes nothing and fails when one is stale. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { platformPages, type Pages } from './docs.ts'
import { frameworkPages } from './framework-docs.ts'
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
  for (const pages of allPages) stale.push(...(await generatePages(root, pages, dry)))
  return stale
}

const allPages: readonly Pages[] = [platformPages, frameworkPages]

/** A page whose entry is gone is stale, too. */
async function generatePages(root: string, { folder, build }: Pages, dry: boolean): Promise<string[]> {
  const wanted = await build(root)
  const path = join(root, folder)
  const present = existsSync(path) ? readdirSync(path) : []
  const stale = [...new Set([...present, ...(wanted?.keys() ?? [])])].filter((file) => wanted?.get(file) !== read(join(path, file)))
  if (dry) return stale.map((file) => `${folder}/${file}`)
  if (stale.length > 0) mkdirSync(path, { recursive: true })
  for (const file of stale) {
    const text = wanted?.get(file)
    if (text === undefined) rmSync(join(path, file))
    else writeFileSync(join(path, file), text)
  }
  return stale.map((file) => `${folder}/${file}`)
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
