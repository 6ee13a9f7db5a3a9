/**
 * Reads the hardening of every ELF file in a folder and prints one line for each, as `checksec --dir` does: the program that the bench times
 * from its start to its end, in one process and without what it was told before.
 */
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileSource } from '../../src/engine/worker/file-source.ts'
import { purse } from '../../src/kernel/budget.ts'
import { defaultLimits } from '../../src/kernel/limits.ts'
import { reader } from '../../src/readers/binary/elf/reader.ts'

const folder = process.argv[2] ?? '.'
const budget = purse(defaultLimits, 0, () => undefined)
const lines: string[] = []
for (const name of readdirSync(folder).sort()) {
  const file = join(folder, name)
  const status = statSync(file, { throwIfNoEntry: false })
  if (status?.isFile() !== true || status.size < 64) continue
  const source = fileSource(file)
  try {
    const magic = Buffer.from(await source.read(0, 4)).toString('latin1')
    if (magic !== '\u{7f}ELF') continue
    const input = { size: source.size, read: source.read.bind(source), place: { artefact: 0, steps: [] }, path: `/${name}` }
    for await (const item of reader.read(input, budget)) {
      if (!('fact' in item) || item.fact.kind !== 'elf') continue
      const { type, relro, executableStack, stackProtector, fortify, rpath, runpath, stripped } = item.fact
      lines.push([name, type, relro, executableStack, stackProtector, fortify?.fortified ?? 0, fortify?.functions ?? 0, rpath.join(':'), runpath.join(':'), stripped].join('\t'))
    }
  } finally {
    source.close()
  }
}
process.stdout.write(`${lines.join('\n')}\n`)
