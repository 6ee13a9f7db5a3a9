/**
 * The units of one system as its manager would load them: which file wins, which names are masked or aliases, drop-ins
 * merged. Knows unit files and links, not what gets started. (systemd.unit(5), "Unit File Load Path".)
 */
import type { Fact } from '../../facts/fact.ts'
import type { FileEntry, FileTree } from '../../facts/file-tree.ts'
import { basename, dirname } from '../../kernel/path.ts'
import { compareText } from '../../kernel/where.ts'

/** Load path, the strongest first. */
export const unitFolders = ['/etc/systemd/system', '/run/systemd/system', '/usr/local/lib/systemd/system', '/usr/lib/systemd/system', '/lib/systemd/system'] as const

export type Directives = Readonly<Record<string, readonly string[]>>

export interface Unit {
  readonly name: string
  /** Drop-ins merged, reset lists cut. */
  readonly directives: Directives
  /** The file that has the last word about what is started. */
  readonly fact: Fact<'unit'>
}

export interface Units {
  /** A unit by name: aliases followed, instances made from their template; undefined when masked or absent. */
  get(name: string): Unit | undefined
  /** Names of unit files, templates included. */
  readonly names: readonly string[]
  /** Units that links in `NAME.wants` and `NAME.requires` add to a unit. */
  linked(name: string): readonly string[]
}

/** `getty@tty1.service` is an instance of `getty@.service`. */
export const templateOf = (name: string): string | undefined => (/@[^.]+\./u.test(name) ? name.replace(/@.*\./u, '@.') : undefined)
export const instanceOf = (name: string): string => /@(.*)\.\w+$/u.exec(name)?.[1] ?? ''

export function unitsOf(tree: FileTree, facts: readonly Fact<'unit'>[]): Units {
  const main = new Map<string, Fact<'unit'>>()
  const dropIns = new Map<string, Fact<'unit'>[]>()
  for (const fact of facts) {
    if (rank(fact.file) < 0) continue
    if (isDropIn(fact)) {
      dropIns.set(fact.name, [...(dropIns.get(fact.name) ?? []), fact])
      continue
    }
    const known = main.get(fact.name)
    if (known === undefined || rank(fact.file) < rank(known.file)) main.set(fact.name, fact)
  }
  const { masked, aliases } = linksIn(tree)
  for (const { name, file } of linkedFrom(tree)) {
    const fact = facts.find((candidate) => candidate.file === file)
    if (fact !== undefined && rank(file) < 0) main.set(name, fact)
  }
  const { links } = wantsIn(tree)
  const made = new Map<string, Unit | undefined>()

  const make = (name: string): Unit | undefined => {
    const target = aliasTarget(name, aliases, main)
    const template = templateOf(target)
    if (masked.has(name) || masked.has(target)) return undefined
    const fact = main.get(target) ?? (template === undefined || masked.has(template) ? undefined : main.get(template))
    if (fact === undefined) return undefined
    const type = target.slice(target.lastIndexOf('.') + 1)
    const parts = [type, template, target, ...(target === name ? [] : [name])].flatMap((each) => (each === undefined ? [] : (dropIns.get(each) ?? [])))
    return { name: target, ...merge(fact, unique(parts)) }
  }
  return {
    names: [...main.keys()].sort(compareText),
    get(name) {
      if (!made.has(name)) made.set(name, make(name))
      return made.get(name)
    },
    linked: (name) => links.get(name) ?? [],
  }
}

const rank = (file: string): number => unitFolders.findIndex((folder) => file.startsWith(`${folder}/`))
const isDropIn = (fact: Fact<'unit'>): boolean => dirname(fact.file).endsWith('.d')

/** Of drop-ins with the same file name the strongest folder's counts; they apply in order of their names. */
function unique(parts: readonly Fact<'unit'>[]): Fact<'unit'>[] {
  const byName = new Map<string, Fact<'unit'>>()
  for (const part of parts) {
    const known = byName.get(basename(part.file))
    if (known === undefined || rank(part.file) < rank(known.file)) byName.set(basename(part.file), part)
  }
  return [...byName.values()].sort((a, b) => compareText(basename(a.file), basename(b.file)))
}

/** Values one after another; an empty one cuts off what came before (systemd.syntax(7)). */
function merge(fact: Fact<'unit'>, parts: readonly Fact<'unit'>[]): { directives: Directives; fact: Fact<'unit'> } {
  const directives = new Map<string, readonly string[]>()
  let decisive = fact
  for (const part of [fact, ...parts]) {
    for (const [key, values] of Object.entries(part.directives)) {
      const all = [...(directives.get(key) ?? []), ...values]
      directives.set(key, all.slice(all.lastIndexOf('') + 1))
      if (key === 'Service.ExecStart') decisive = part
    }
  }
  return { directives: Object.fromEntries(directives), fact: decisive }
}

/** Links (and empty files) beside unit files that mask a unit or give it another name. */
function linksIn(tree: FileTree): { masked: Set<string>; aliases: Map<string, string> } {
  const masked = new Set<string>()
  const aliases = new Map<string, string>()
  const decided = new Set<string>()
  for (const entry of unitFolders.flatMap((folder) => listed(tree, folder))) {
    const name = basename(entry.path)
    if (decided.has(name) || entry.type === 'directory') continue
    decided.add(name)
    if (entry.type === 'symlink') {
      const target = entry.target ?? ''
      if (/^(?:\/|(?:\.\.\/)+)dev\/null$/u.test(target)) masked.add(name)
      else if (basename(target) !== name) aliases.set(name, basename(target))
    } else if (entry.type === 'file' && entry.size === 0) masked.add(name)
  }
  return { masked, aliases }
}

/** Unit files that lie elsewhere and are linked into a unit folder (`systemctl link`). */
function linkedFrom(tree: FileTree): { name: string; file: string }[] {
  return unitFolders.flatMap((folder) => listed(tree, folder)).filter((entry) => entry.type === 'symlink')
    .map((entry) => ({ name: basename(entry.path), file: tree.resolve(entry.path)?.path ?? '' }))
    .filter(({ name, file }) => basename(file) === name)
}

/** `multi-user.target.wants/ssh.service` and its kin. */
function wantsIn(tree: FileTree): { links: Map<string, string[]> } {
  const links = new Map<string, string[]>()
  const decided = new Set<string>()
  for (const folder of unitFolders.flatMap((each) => listed(tree, each))) {
    const match = folder.type === 'directory' ? /^(.+)\.(?:wants|requires|upholds)$/u.exec(basename(folder.path)) : null
    if (match === null) continue
    for (const entry of tree.list(folder.path)) {
      const name = basename(entry.path)
      const once = `${basename(folder.path)}/${name}`
      if (decided.has(once)) continue
      decided.add(once)
      // A link to /dev/null takes away what a weaker folder adds.
      if (entry.type === 'symlink' && entry.target === '/dev/null') continue
      const wanted = links.get(match[1] ?? '')
      if (wanted === undefined) links.set(match[1] ?? '', [name])
      else wanted.push(name)
    }
  }
  return { links }
}

/** A folder's entries; the folder itself may be reached through a link (`/lib` of a merged system). */
function listed(tree: FileTree, folder: string): FileEntry[] {
  const at = tree.resolve(folder)
  return at === undefined || (at.path !== folder && (unitFolders as readonly string[]).includes(at.path)) ? [] : tree.list(at.path)
}

function aliasTarget(name: string, aliases: ReadonlyMap<string, string>, main: ReadonlyMap<string, unknown>): string {
  let target = name
  for (let hops = 0; hops < 8; hops++) {
    // A unit's own file is stronger than nothing, but a link of that name is what the manager meets.
    const next = aliases.get(target)
    if (next === undefined) break
    // An instance that links to its template is no alias.
    if (next === templateOf(target)) break
    target = next
    if (main.has(target)) break
  }
  return target
}
