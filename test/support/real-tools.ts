/** The compressors, archivers and other tools of this machine, as independent oracles. Used by tests only. */
import { spawnSync } from 'node:child_process'

/** Output of a compressor or archiver of this machine for `input`; undefined when it is not installed. */
export function tool(command: string, args: readonly string[], input: Uint8Array | string): Buffer | undefined {
  const result = spawnSync(command, args, { input, maxBuffer: 512 * 1024 * 1024 })
  if (result.error !== undefined && 'code' in result.error && result.error.code === 'ENOENT') return undefined
  if (result.status !== 0) throw new Error(`${command} ${args.join(' ')}: ${result.stderr.toString()}`)
  return result.stdout
}
