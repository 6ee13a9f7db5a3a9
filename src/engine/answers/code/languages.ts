/** Which language a file is in, by its name and first line, and which part of a page is a program. */
import { basename, dirname } from '../../../kernel/path.ts'
import type { CodeLanguage } from '../../../rules/code/syntax.ts'
import { unreadLanguages } from '../../../rules/content.ts'

const endings: Readonly<Record<string, CodeLanguage | 'page'>> = {
  py: 'python', pyw: 'python', sh: 'shell', bash: 'shell', ash: 'shell', ksh: 'shell', php: 'php', phtml: 'php', php5: 'php', php7: 'php', inc: 'php',
  js: 'javascript', mjs: 'javascript', cjs: 'javascript', lua: 'lua', html: 'page', htm: 'page', xhtml: 'page',
}
const interpreters: readonly (readonly [RegExp, CodeLanguage])[] = [
  [/^(?:python|pypy|micropython)[\d.]*$/u, 'python'],
  [/^(?:sh|bash|ash|dash|ksh|zsh|mksh)$/u, 'shell'],
  [/^php[\d.]*(?:-cgi|-cli)?$/u, 'php'],
  [/^(?:node|nodejs|bun|qjs)$/u, 'javascript'],
  [/^(?:lua|luajit)[\d.]*$/u, 'lua'],
]

export interface Piece {
  readonly language: CodeLanguage
  /** Same length and lines as the file: what is no program is blank. */
  readonly text: string
}

/** Programs in a file; empty when it is none that is known here. */
export function programsIn(path: string, text: string): readonly Piece[] {
  const name = basename(path).toLowerCase()
  const ending = name.includes('.') ? name.slice(name.lastIndexOf('.') + 1) : ''
  const known = byFirstLine(text) ?? endings[ending] ?? (/\/(?:init\.d|rc\d?\.d|cron\.\w+|cgi-bin)$/u.test(dirname(path)) && /^\s*(?:#|[.] \/|\w+=)/u.test(text) ? 'shell' : undefined)
  if (known === undefined) return []
  if (known === 'page') return [...(/<\?(?:php|=)/u.test(text) ? [{ language: 'php' as const, text }] : []), ...scriptsOf(text)]
  if (known === 'php') return /<\?(?:php|=|\s)/u.test(text) ? [{ language: 'php', text }, ...scriptsOf(text.replaceAll(/<\?.*?(?:\?>|$)/gsu, blank0))] : []
  return [{ language: known, text }]
}

/** The language of a script that is not read by syntax; declarations of TypeScript and translations of Qt (`.ts` as well) hold no code. */
export function unreadLanguage(path: string, text: string): string | undefined {
  const interpreter = interpreterOf(text)
  const name = basename(path).toLowerCase()
  if (interpreter === undefined && (/\.d\.[mc]?ts$/u.test(name) || /^\uFEFF?\s*</u.test(text))) return undefined
  return unreadLanguages.find((each) => (interpreter === undefined ? each.endings.some((ending) => name.endsWith(`.${ending}`)) : each.interpreter.test(interpreter)))?.language
}

/** The program that a first line asks for. */
function interpreterOf(text: string): string | undefined {
  const shebang = /^#!\s*(\S+)(?:[^\S\n]+(?:-\S+[^\S\n]+)*([\w./-]+))?/u.exec(text)
  if (shebang === null) return undefined
  const program = basename(shebang[1] ?? '')
  return basename(program === 'env' ? (shebang[2] ?? '') : program)
}

function byFirstLine(text: string): CodeLanguage | undefined {
  if (text.startsWith('<?php')) return 'php'
  const interpreter = interpreterOf(text)
  return interpreter === undefined ? undefined : interpreters.find(([pattern]) => pattern.test(interpreter))?.[1]
}

const blank = (text: string): string => text.replaceAll(/[^\n]/gu, ' ')
/** A value stands where a tag of PHP wrote one. */
const blank0 = (text: string): string => `0${blank(text.slice(1))}`

/** The scripts of a page, at their lines; everything else is blank. */
function scriptsOf(page: string): Piece[] {
  const opening = /<script\b([^>]{0,1000})>/giu
  let text = ''
  let at = 0
  for (let found = opening.exec(page); found !== null; found = opening.exec(page)) {
    const start = found.index + found[0].length
    const end = page.slice(start).search(/<\/script/iu)
    const type = /\btype\s*=\s*["']?([\w/+-]+)/iu.exec(found[1] ?? '')?.[1] ?? 'text/javascript'
    if (/\bsrc\s*=/iu.test(found[1] ?? '') || !/javascript|ecmascript|module/iu.test(type) || end < 0) continue
    // Two scripts on one page are two programs; a semicolon keeps them apart.
    text += `${blank(page.slice(at, start)).slice(0, -1)};${page.slice(start, start + end)}`
    at = start + end
    opening.lastIndex = at
  }
  return text === '' ? [] : [{ language: 'javascript', text }]
}

/** Written by a program for a program: long lines without rest. Nobody reads it, and its names say nothing. */
export function isMinified(text: string): boolean {
  if (text.length < 2000) return false
  let lines = 1
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++
  return text.length / lines > 250
}
