/**
 * What a person would run on the same image instead: each tells less, and the time says what asking costs. A tool that is
 * not installed is named and passed over.
 */
import { spawnSync } from 'node:child_process'
import { closeSync, openSync, readdirSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { timed, type Command, type Timed } from './measure.ts'

export interface Other {
  readonly name: string
  readonly measured?: Timed
  /** Why there is no figure, or what the figure does not cover. */
  readonly note?: string
}

const timeoutMillis = 300_000

/** `scratch` is a folder that may be filled; the caller removes it. */
export async function measureOthers(image: string, scratch: string): Promise<Other[]> {
  const linux = linuxPartition(image)
  const others: Other[] = []
  const run = async (name: string, tool: string, command: Command | undefined, note?: string): Promise<void> => {
    if (!installed(tool)) others.push({ name, note: `${tool} is not installed` })
    else if (command === undefined) others.push({ name, note: 'no Linux partition in an MBR' })
    else {
      try {
        others.push({ name, measured: await timed(command, { timeoutMillis }), ...(note === undefined ? {} : { note }) })
      } catch (error) {
        others.push({ name, note: error instanceof Error ? error.message : String(error) })
      }
    }
  }
  await run('fls -r (sleuthkit): names of files', 'fls', linux === undefined ? undefined : ['fls', '-r', '-o', String(linux / 512), image])
  await run('binwalk: signatures', 'binwalk', ['binwalk', image])
  if (linux === undefined || !installed('debugfs') || !installed('checksec')) {
    await run('checksec: hardening of programs', installed('debugfs') ? 'checksec' : 'debugfs', undefined)
  } else {
    spawnSync('debugfs', ['-R', `rdump /usr/bin ${scratch}`, `${image}?offset=${linux}`], { stdio: 'ignore' })
    const folder = join(scratch, 'bin')
    await run('checksec --dir: hardening of programs', 'checksec', ['checksec', `--dir=${folder}`], `of the ${filesIn(folder)} files of /usr/bin, extracted before`)
  }
  return others
}

export const installed = (tool: string): boolean => spawnSync('sh', ['-c', 'command -v "$1"', 'sh', tool], { stdio: 'ignore' }).status === 0

function filesIn(folder: string): number {
  try {
    return readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile()).length
  } catch {
    return 0
  }
}

/** Byte offset of the first Linux partition in the MBR. */
export function linuxPartition(image: string): number | undefined {
  const sector = Buffer.alloc(512)
  const descriptor = openSync(image, 'r')
  readSync(descriptor, sector, 0, 512, 0)
  closeSync(descriptor)
  if (sector.readUInt16LE(510) !== 0xaa55) return undefined
  const entry = [446, 462, 478, 494].find((at) => sector[at + 4] === 0x83)
  return entry === undefined ? undefined : sector.readUInt32LE(entry + 8) * 512
}
