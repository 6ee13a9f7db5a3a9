/** A kernel's build configuration (`.config`), wherever it was found. */
import type { KernelConfig } from '../../facts/linux.ts'

/**
 * Options without the `CONFIG_` prefix, strings without their quotes; the version from the head comment, empty when there
 * is none. Undefined when the text is no kernel configuration.
 */
export function parseKernelConfig(text: string): KernelConfig | undefined {
  const version = /^#\s*(?:Linux\/\S+\s+(\S+)\s+Kernel Configuration|Linux kernel version:\s*(\S+))/mu.exec(text.slice(0, 4096))
  const options: Record<string, string> = {}
  let found = 0
  for (const match of text.matchAll(/^CONFIG_([A-Z0-9_a-z]{1,128})=(.{0,1024})$/gmu)) {
    options[match[1] ?? ''] = (match[2] ?? '').trim().replace(/^"(.*)"$/u, '$1')
    if (++found >= 50_000) break
  }
  return found === 0 ? undefined : { version: version?.[1] ?? version?.[2] ?? '', options }
}
