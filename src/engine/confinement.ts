/**
 * What a reading process may touch (docs/adr/0004): the program's own code and the artefacts to read, the spool to write,
 * nothing else. Node.js itself enforces it, so that a reader that hostile bytes have taken over can neither read the user's
 * files, nor write beside the spool, nor start a program.
 */
import { existsSync, lstatSync, readlinkSync, realpathSync } from 'node:fs'
import { getCompileCacheDir } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of this package: `src/engine/` or `dist/engine/` is two below it. */
const packageRoot = fileURLToPath(new URL('../../', import.meta.url))
/** More artefacts than this are named by their folders: a command line has an end. */
const maxNamedFiles = 200
/**
 * The first version of which we know that a process can give up a permission. An older one gets no folder for compiled code,
 * because compiled code is run by the next process that finds it, and starts more slowly.
 */
const canDrop = [24, 21] as const

export interface Confinement {
  readonly execArgv: readonly string[]
  readonly env: NodeJS.ProcessEnv
}

/** Arguments and environment of a process that reads these files (absolute paths without links) and writes to `spoolFolder`. */
export function confinement(files: readonly string[], spoolFolder: string): Confinement {
  const cache = canDropPermissions() ? compileCache() : undefined
  const artefacts = files.length <= maxNamedFiles ? files : [...new Set(files.map((file) => dirname(file)))]
  const readable = new Set([...codeFolders(), ...artefacts, spoolFolder, ...(cache === undefined ? [] : [cache])])
  const writable = [spoolFolder, ...(cache === undefined ? [] : [cache])]
  return {
    // The watchdog is a thread; it is started first, and the permission for threads is then given up.
    execArgv: ['--permission', '--allow-worker', ...[...readable].map((path) => `--allow-fs-read=${path}`), ...writable.map((path) => `--allow-fs-write=${path}`)],
    // Nothing of the user's; only where the program keeps its compiled code, if it does.
    env: cache === undefined ? {} : { NODE_COMPILE_CACHE: cache },
  }
}

/** The folder for compiled code as it was given: Node.js names the one of its own version inside it. */
function compileCache(): string | undefined {
  const folder = getCompileCacheDir()
  return folder === undefined ? undefined : dirname(folder)
}

/** The package, and wherever Node.js looks for the packages that it uses. */
function codeFolders(): string[] {
  const folders = [packageRoot]
  for (let folder = packageRoot; dirname(folder) !== folder; folder = dirname(folder)) {
    const modules = join(folder, 'node_modules')
    if (existsSync(modules)) folders.push(...linksOf(modules))
  }
  return folders
}

/** A path, what its links lead to one after the other, and where they end: Node.js asks for leave at each. */
function linksOf(path: string): string[] {
  const end = realpathSync(path)
  const hops = [path]
  for (let at = path; lstatSync(at).isSymbolicLink(); hops.push(at)) at = resolve(dirname(at), readlinkSync(at))
  return [...hops, end]
}

function canDropPermissions(): boolean {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  return major > canDrop[0] || (major === canDrop[0] && minor >= canDrop[1])
}

/** Called in the reading process when it is up, before it sees the first hostile byte: what only starting needed is given up. */
export function giveUpStartPermissions(): void {
  const permission = process.permission as { drop?(scope: string, path?: string): void } | undefined
  const cache = compileCache()
  if (cache !== undefined) permission?.drop?.('fs.write', cache)
  permission?.drop?.('worker')
}
