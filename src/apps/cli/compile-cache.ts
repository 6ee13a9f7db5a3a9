/**
 * Keeps compiled program code between runs, in the user's own cache folder and nowhere else. It halves the start of short
 * commands; nothing depends on it, and where it cannot be kept the program is only slower.
 */
import { enableCompileCache } from 'node:module'
import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import { makeFolder } from '../../engine/make-folder.ts'

/** For modules that are loaded from now on. NODE_COMPILE_CACHE and NODE_DISABLE_COMPILE_CACHE are heard as Node.js hears them. */
export function keepCompiledCode(): void {
  const folder = cacheFolder(process.platform, process.env, homedir())
  if (folder === undefined) return
  try {
    // Node.js makes the folder itself, and for some paths for ever.
    makeFolder(join(folder, 'compiled'))
  } catch {
    return
  }
  enableCompileCache(join(folder, 'compiled'))
}

/** Where each system wants the caches of programs; undefined when the user has no folder of their own. */
export function cacheFolder(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv, home: string): string | undefined {
  // The XDG base directory specification: paths that are not absolute are to be ignored.
  const xdg = environment['XDG_CACHE_HOME'] ?? ''
  if (isAbsolute(xdg)) return join(xdg, 'proofmark')
  if (platform === 'win32') return environment['LOCALAPPDATA'] === undefined ? undefined : join(environment['LOCALAPPDATA'], 'proofmark', 'cache')
  // A service account's home is often no folder at all; `/` is nobody's cache.
  if (!isAbsolute(home) || home === '/') return undefined
  return platform === 'darwin' ? join(home, 'Library', 'Caches', 'proofmark') : join(home, '.cache', 'proofmark')
}
