/** U-Boot: boot scripts, environment files, and stored environments; among their variables the kernel's command line. */
import { readAll } from '../../../kernel/source.ts'
import { defineReader } from '../../define.ts'
import { argumentSettings } from '../../shared/kernel-arguments.ts'
import { inBoot } from '../../shared/roots.ts'
import { setting } from '../../shared/setting.ts'
import { expand, unquote } from '../../shared/words.ts'

const maxBytes = 1024 * 1024
const latin1 = new TextDecoder('latin1')

export const reader = defineReader({
  id: 'boot-config/u-boot',
  title: 'Boot scripts and environment (U-Boot)',
  emits: ['setting'],
  signatures: [{ paths: inBoot('boot.cmd', 'boot.scr', 'boot.scr.uimg', 'boot.txt', 'uboot.env', 'u-boot.env', 'uEnv.txt', 'armbianEnv.txt', 'orangepiEnv.txt', 'dietpiEnv.txt', 'extraargs.txt', 'boot.ini', 'env.txt'), maxBytes }],
  references: [
    { title: 'Das U-Boot: environment variables', url: 'https://docs.u-boot.org/en/latest/usage/environment.html' },
    { title: 'Das U-Boot: source command', url: 'https://docs.u-boot.org/en/latest/usage/cmd/source.html' },
  ],
  limitations: ['Scripts are not run: variables that they compute stay as they are written', 'An environment outside the file system (in raw flash) is not looked for'],
  async *read(input, budget) {
    const bytes = await readAll(input, maxBytes)
    const stored = input.path.endsWith('.env') || bytes.includes(0) && !isScript(bytes)
    const text = latin1.decode(isScript(bytes) ? bytes.subarray(scriptOffset(bytes)) : bytes)
    const known = new Map<string, { value: string }>()
    for (const { name, value, line } of stored ? storedVariables(text) : assignments(text)) {
      budget.node()
      const full = expand(value, known)
      if (known.size < 2000) known.set(name, { value: full })
      if (/^(?:bootargs\w*|extraargs|extra_bootargs|cmdline|optargs|mmcargs|args_\w+|setargs\w*)$/u.test(name)) yield* argumentSettings(full.replace(/^setenv\s+bootargs\s+/u, ''), name, line, budget)
      else yield setting('u-boot-env', '', name, full, line)
    }
  },
})

/** A legacy image (magic 27051956) of the type `script` (6): header, size table, text. */
const isScript = (bytes: Uint8Array): boolean => bytes.length > 72 && bytes[0] === 0x27 && bytes[1] === 0x05 && bytes[2] === 0x19 && bytes[3] === 0x56 && bytes[30] === 6
/** The table of part sizes ends with a zero (U-Boot, include/image.h). */
function scriptOffset(bytes: Uint8Array): number {
  let at = 64
  while (at + 4 <= bytes.length && bytes.subarray(at, at + 4).some((byte) => byte !== 0)) at += 4
  return at + 4
}

interface Variable {
  readonly name: string
  readonly value: string
  readonly line: number
}

/** `name=value` ended by NUL, after a checksum and perhaps a flag byte (env_t in U-Boot's include/env_internal.h). */
function* storedVariables(text: string): Generator<Variable> {
  const start = /^[A-Za-z_][\w.]*=/u.test(text.slice(4, 200)) ? 4 : /^[A-Za-z_][\w.]*=/u.test(text.slice(5, 200)) ? 5 : 0
  for (const entry of text.slice(start).split('\0')) {
    // Two NULs end the environment; the rest of the block is filling.
    if (entry === '') return
    const at = entry.indexOf('=')
    if (at > 0 && /^[\w.#-]+$/u.test(entry.slice(0, at))) yield { name: entry.slice(0, at), value: entry.slice(at + 1), line: 1 }
  }
}

/** `setenv NAME VALUE`, `NAME=VALUE` and `env set NAME VALUE` of scripts and text environments. */
function* assignments(text: string): Generator<Variable> {
  let line = 0
  for (const each of text.split(/\r?\n/u)) {
    line++
    for (const part of each.includes('setenv') ? statements(each) : [each]) {
      const match = /(?:^|\s|then\s+)(?:setenv|env\s+set)\s+([\w.]+)\s+(.*)$/u.exec(part.trim()) ?? /^\s*([A-Za-z_][\w.]*)=(.*)$/u.exec(part)
      if (match !== null && !/^\s*#/u.test(part)) yield { name: match[1] ?? '', value: unquote(match[2] ?? ''), line }
    }
  }
}

/** A line of a script up to each semicolon outside quotes. */
function statements(line: string): string[] {
  const parts: string[] = []
  let quote = ''
  let from = 0
  for (let i = 0; i < line.length; i++) {
    const c = line.charAt(i)
    if (quote !== '') quote = c === quote ? '' : quote
    else if (c === '"' || c === "'") quote = c
    else if (c === ';') {
      parts.push(line.slice(from, i))
      from = i + 1
    }
  }
  return [...parts, line.slice(from)]
}
