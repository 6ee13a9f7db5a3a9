/**
 * How fast components are identified where no package database tells them: a whole review of the image without its database, in
 * the time that other scanners' component rules take over its extracted files. The rules are not ours to ship: FACT's set is
 * taken from the folder that `FACT_SIGNATURES` names, cve-bin-tool from the path. What is missing is named and passed over.
 */
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { timed, type Command } from './measure.ts'
import { installed, linuxPartition } from './others.ts'

export interface Identification {
  readonly name: string
  /** How often our review fits into the other's time; at least that often where it was stopped. Absent where it did not run. */
  readonly ratio?: number
  readonly note: string
}

export const leastRatio = 3
const timeoutMillis = 300_000
const databases = ['/var/lib/dpkg', '/usr/lib/opkg', '/var/lib/opkg', '/lib/apk', '/var/lib/rpm', '/usr/lib/sysimage/rpm']

/** `review` gives the command that reviews a file; `scratch` is a folder that may be filled. */
export async function measureIdentification(image: string, scratch: string, review: (file: string) => Command, environment: Readonly<Record<string, string>>): Promise<Identification[]> {
  const offset = linuxPartition(image)
  if (offset === undefined || !installed('debugfs')) return [{ name: 'components without a database', note: offset === undefined ? 'no Linux partition in an MBR' : 'debugfs is not installed' }]
  const file = join(scratch, 'without-database.img')
  copyFileSync(image, file)
  const folder = join(scratch, 'files')
  mkdirSync(folder)
  spawnSync('debugfs', ['-R', `rdump / ${folder}`, `${image}?offset=${offset}`], { stdio: 'ignore' })
  for (const database of databases) spawnSync('debugfs', ['-w', '-R', `unlink ${database}`, `${file}?offset=${offset}`], { stdio: 'ignore' })
  const ours = await timed(review(file), { environment })
  const seconds = (millis: number): string => `${(millis / 1000).toFixed(1)} s`
  const against = async (name: string, command: Command): Promise<Identification> => {
    const started = performance.now()
    try {
      const { wallMillis } = await timed(command, { timeoutMillis })
      return { name, ratio: wallMillis / ours.wallMillis, note: `${seconds(wallMillis)}, our review ${seconds(ours.wallMillis)}` }
    } catch (error) {
      const wallMillis = performance.now() - started
      if (wallMillis < timeoutMillis) return { name, note: error instanceof Error ? error.message : String(error) }
      return { name, ratio: wallMillis / ours.wallMillis, note: `stopped after ${seconds(wallMillis)}, our review ${seconds(ours.wallMillis)}` }
    }
  }
  const signatures = process.env['FACT_SIGNATURES']
  const rules = signatures !== undefined && existsSync(signatures) ? readdirSync(signatures).filter((name) => /\.yara?$/u.test(name)).map((name) => join(signatures, name)) : []
  return [
    rules.length === 0 || !installed('yara')
      ? { name: 'FACT\'s component rules (yara)', note: rules.length === 0 ? 'skipped: FACT_SIGNATURES names no folder with its rules' : 'skipped: yara is not installed' }
      : await against('FACT\'s component rules (yara)', ['yara', '-w', '-r', ...rules, folder]),
    installed('cve-bin-tool')
      ? await against('cve-bin-tool\'s checkers', ['cve-bin-tool', '--offline', '--quiet', folder])
      : { name: 'cve-bin-tool\'s checkers', note: 'skipped: cve-bin-tool is not installed' },
  ]
}
