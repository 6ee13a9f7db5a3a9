/**
 * Asks what the product's own scripts and programs do: of scripts by their syntax, of compiled programs by the tables and command
 * lines in them. What a package delivered, libraries of languages, samples and tests are other people's code; scripts in packages of
 * the makers' own builds are not.
 */
import type { ByteQuestion } from '../facts/answer.ts'
import type { Fact } from '../facts/fact.ts'
import { basename, pathMatcher } from '../kernel/path.ts'
import { within } from '../kernel/place.ts'
import type { Problem } from '../kernel/problem.ts'
import { isLabelsOrSamples, isLibraryCode, unreadLanguages } from '../rules/content.ts'
import { defineJoin } from './define.ts'
import { targetOf } from './places.ts'
import { deliveredBy, othersFiles } from './delivered.ts'
import { isBeside } from './searches.ts'

/** Files of one system that are read by syntax; no product has as many of its own. */
const maxFiles = 5000
const unreadEndings = unreadLanguages.flatMap(({ endings }) => endings)
const maxProgramBytes = 64 * 1024 * 1024
const isCode = pathMatcher(['*.py', '*.pyw', '*.sh', '*.bash', '*.ash', '*.php', '*.phtml', '*.php5', '*.php7', '*.inc', '*.js', '*.mjs', '*.cjs', '*.lua', '*.html', '*.htm', '*.xhtml', '*.cgi', '*.fcgi', ...unreadEndings.map((ending) => `*.${ending}`)])
const isScriptFolder = pathMatcher(['/etc/init.d/*', '/etc/rc*.d/*', '/etc/cron.*/*', '**/cgi-bin/**', '/etc/hotplug.d/**', '/etc/uci-defaults/*', '/etc/profile.d/*'])
/** Libraries that were copied in or that PHP's composer installed; a folder `vendor` at the top is a partition of its own. */
const isVendored = pathMatcher(['/**/vendor/*/*/**', '**/third_party/**', '**/third-party/**', '**/thirdparty/**', '**/libs/jquery*/**'])
const runsCommands: ReadonlySet<string> = new Set(['system', 'popen'])
const makesNumbers: ReadonlySet<string> = new Set(['rand', 'random', 'rand_r', 'drand48'])

/** Where products put their own programs; what else is their own is not known without a package database. */
const isOwnFolder = pathMatcher(['/opt/**', '/srv/**', '/home/**', '/app/**', '/usr/local/**', '/data/**'])

type Sign = Extract<ByteQuestion, { kind: 'binary' }>['look'][number]

/** What to look for in a program of the product. */
function signsOf({ runtime, type, static: isStatic, imports }: Fact<'elf'>): readonly Sign[] {
  const signs: Sign[] = []
  // A library or a static program may hold the maintained library itself.
  if (runtime === 'c' && type !== 'shared-object' && !isStatic) signs.push('cipher-tables')
  if (imports.some((name) => runsCommands.has(name))) signs.push('command-formats')
  if (imports.some((name) => makesNumbers.has(name))) signs.push('token-formats')
  return signs
}

export const join = defineJoin({
  id: 'code',
  title: 'What own scripts and programs do, by their syntax and their tables',
  round: 1,
  needs: ['file-tree', 'os-release', 'package-files', 'elf'],
  makes: [],
  run({ facts }) {
    const questions: ByteQuestion[] = []
    const problems: Problem[] = []
    for (const root of facts('file-tree')) {
      const delivered = deliveredBy(root, facts('package-files'))
      const others = othersFiles(root, facts('os-release'), facts('package-files'))
      const programs = new Map(facts('elf').filter((fact) => fact.container === root.container).map((fact) => [fact.file, fact]))
      const { columns, paths } = root.tree
      let files = 0
      for (let index = 0; index < columns.count; index++) {
        const path = paths[index] ?? ''
        const size = columns.sizes[index] ?? 0
        if (columns.types[index] !== 0 || size === 0 || others.has(path) || isBeside(path) || isLabelsOrSamples(path) || isLibraryCode(path) || isVendored(path)) continue
        const elf = programs.get(path)
        const entry = root.tree.at(index)
        if (entry.steps === undefined) continue
        const place = within(root.place, ...entry.steps)
        const at = targetOf(root, entry)
        if (elf !== undefined) {
          if (elf.type === 'relocatable' || elf.type === 'core' || size > maxProgramBytes || delivered.has(path) || (delivered.size === 0 && !isOwnFolder(path))) continue
          const look = signsOf(elf)
          if (look.length > 0) questions.push({ kind: 'binary', id: `binary ${root.container}${path}`, place, at, look })
        } else if ((isCode(path) || isScriptFolder(path) || (!basename(path).includes('.') && ((columns.modes[index] ?? 0) & 0o111) !== 0))) {
          if (++files <= maxFiles) questions.push({ kind: 'code', id: `code ${root.container}${path}`, place, at })
        }
      }
      if (files > maxFiles) problems.push({ code: 'limit', message: `${files - maxFiles} of ${files} scripts were not read by their syntax`, where: root.where, incomplete: true, reader: 'engine/code' })
    }
    return { questions, problems }
  },
})
