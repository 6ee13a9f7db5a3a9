/**
 * How fast the hardening of programs is read, in ratios to `checksec --dir` over the same files: those of /usr/bin in the image, extracted
 * before. Both begin as a new process and end with the last line. A tool that is not installed is named and passed over.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { median, timed } from './measure.ts'
import { filesIn, installed, linuxPartition } from './others.ts'

/** `ratio`: how many times as long checksec takes. */
export interface Hardening {
  readonly ratio?: number
  /** What was measured, or why it was not. */
  readonly note: string
}

const timeoutMillis = 600_000

export async function measureHardening(image: string, scratch: string, runs: number): Promise<Hardening> {
  const missing = ['debugfs', 'checksec'].find((tool) => !installed(tool))
  if (missing !== undefined) return { note: `${missing} is not installed` }
  const linux = linuxPartition(image)
  if (linux === undefined) return { note: 'no Linux partition in an MBR' }
  const files = join(scratch, 'hardening')
  mkdirSync(files, { recursive: true })
  spawnSync('debugfs', ['-R', `rdump /usr/bin ${files}`, `${image}?offset=${linux}`], { stdio: 'ignore' })
  const folder = join(files, 'bin')
  if (!existsSync(folder)) return { note: 'the image has no /usr/bin' }
  const own: number[] = []
  for (let round = 0; round < Math.max(runs, 3); round++) own.push((await timed([process.execPath, join(import.meta.dirname, 'elf-hardening.ts'), folder])).wallMillis)
  try {
    const theirs = await timed(['checksec', `--dir=${folder}`], { timeoutMillis })
    return { ratio: theirs.wallMillis / median(own), note: `${filesIn(folder)} files of /usr/bin: ${(median(own) / 1000).toFixed(2)} s beside ${(theirs.wallMillis / 1000).toFixed(1)} s` }
  } catch (error) {
    return { note: error instanceof Error ? error.message : String(error) }
  }
}
