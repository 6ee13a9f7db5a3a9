/**
 * Asks for secrets, telling patterns and library banners in the files that are the product's own: what no package
 * delivered, and the configuration that packages leave to the administrator.
 */
import type { ByteQuestion, RuleSet } from '../facts/answer.ts'
import type { Fact } from '../facts/fact.ts'
import { pathMatcher } from '../kernel/path.ts'
import { within } from '../kernel/place.ts'
import { bannerRules } from '../rules/banners.ts'
import { defineJoin } from './define.ts'
import { targetOf } from './places.ts'

/** Content that says nothing about the product: documentation, translations, caches, package databases, trust stores. */
export const isBeside = pathMatcher([
  '/usr/share/doc/**', '/usr/share/man/**', '/usr/share/info/**', '/usr/share/locale/**', '/usr/share/i18n/**', '/usr/share/zoneinfo/**',
  '/usr/share/common-licenses/**', '/usr/share/ca-certificates/**', '/etc/ssl/certs/**', '/var/lib/dpkg/**', '/var/lib/apt/**', '/var/cache/**', '/usr/lib/opkg/info/**',
  '/usr/share/mime/**', '/usr/share/icons/**', '/usr/share/fonts/**', '/lib/modules/**', '/usr/lib/modules/**', '/usr/share/terminfo/**', '/lib/terminfo/**', '/etc/terminfo/**',
  '/lib/firmware/**', '/usr/lib/firmware/**', '/usr/share/perl*/**', '/usr/lib/python3*/test/**', '/usr/share/bash-completion/**', '/usr/share/zsh/**', '**/__pycache__/**',
  // Account files have readers of their own; PAM's `password` is the name of a stack.
  '/etc/shadow*', '/etc/gshadow*', '/etc/passwd*', '/etc/pam.d/**',
])
const isPicture = pathMatcher(['*.png', '*.jpg', '*.jpeg', '*.gif', '*.ico', '*.woff', '*.woff2', '*.ttf', '*.otf', '*.svg', '*.mp3', '*.mp4', '*.wav', '*.ogg', '*.pyc', '*.mo', '*.gz', '*.xz', '*.zst', '*.bz2', '*.zip', '*.ko', '*.dtb', '*.dtbo'])

export const join = defineJoin({
  id: 'searches',
  title: 'Secrets, telling patterns and library banners',
  round: 1,
  needs: ['file-tree', 'package-files', 'elf'],
  run({ facts }) {
    const questions: ByteQuestion[] = []
    for (const root of facts('file-tree')) {
      const delivered = deliveredBy(root, facts('package-files').filter((list) => list.container === root.container))
      const programs = new Map(facts('elf').filter((fact) => fact.container === root.container).map((fact) => [fact.file, fact.needed]))
      const { columns, paths } = root.tree
      for (let index = 0; index < columns.count; index++) {
        const path = paths[index] ?? ''
        const size = columns.sizes[index] ?? 0
        if (columns.types[index] !== 0 || size === 0 || delivered.has(path)) continue
        const needed = programs.get(path)
        if (isBeside(path) || isPicture(path)) continue
        const entry = root.tree.at(index)
        if (entry.steps === undefined) continue
        const rules: RuleSet = needed === undefined ? ['secrets', 'patterns'] : ['banners', 'secrets']
        const except = needed === undefined ? [] : loadedComponents(needed)
        questions.push({ kind: 'search', id: `search ${root.container}${path}`, place: within(root.place, ...entry.steps), at: targetOf(root, entry), rules, ...(except.length > 0 ? { except } : {}) })
      }
    }
    return { questions }
  },
})

/** Paths, as they are on the device, of files that came with a package and that nobody is meant to change. */
export function deliveredBy(root: Fact<'file-tree'>, lists: readonly Fact<'package-files'>[]): Set<string> {
  const delivered = new Set<string>()
  for (const list of lists) {
    const configuration = new Set(list.configuration)
    for (const path of list.paths) if (!configuration.has(path)) delivered.add(root.tree.resolve(path)?.path ?? path)
  }
  return delivered
}

/** Components that a program loads: it names the version it was built against. */
const loadedComponents = (needed: readonly string[]): string[] =>
  bannerRules.filter(({ sharedLibraries = [] }) => sharedLibraries.some((name) => needed.some((library) => library.startsWith(name) && /^[-.\d]/u.test(library.slice(name.length))))).map(({ id }) => id)
