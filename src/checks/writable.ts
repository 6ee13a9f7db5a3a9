/**
 * Who may change what a path leads to: by the file's own mode and owner, and by those of every folder on the way, because
 * whoever may write a folder may put another file into the place of one of its.
 */
import type { Fact } from '../facts/fact.ts'
import type { FileEntry, FileTree } from '../facts/file-tree.ts'
import { dirname } from '../kernel/path.ts'
import { asEntry } from './services.ts'
import type { SystemView } from './systems.ts'

/** Somebody besides root may change it. */
export interface Opening {
  /** Everybody, or the one account or group. */
  readonly by: 'everybody' | 'owner' | 'group'
  /** As a message says it: `everybody`, `user pi (uid 1000)`. */
  readonly who: string
  /** The file or folder whose permissions allow it. */
  readonly at: FileEntry
  /** The path itself does not exist: it can be put there. */
  readonly missing: boolean
}

const sticky = 0o1000
const writableByAll = 0o002
const writableByGroup = 0o020

/** Images that were packed without root's rights show the builder's id everywhere: then owners mean nothing. */
const ownersCount = (tree: FileTree): boolean => ['/', '/etc', '/bin', '/usr'].some((path) => tree.get(path)?.uid === 0)

/** Who besides root may change the file that a path leads to on the device. */
export function openingOf(view: SystemView, accounts: readonly Fact<'account'>[], groups: readonly Fact<'group'>[], path: string): Opening | undefined {
  const { tree } = view
  let entry = tree.resolve(path)
  const missing = entry === undefined
  let nearest = path
  while (entry === undefined && nearest !== '/') {
    nearest = dirname(nearest)
    entry = tree.resolve(nearest)
  }
  const own = ownersCount(tree)
  for (let at = entry; at !== undefined; at = at.path === '/' ? undefined : tree.resolve(dirname(at.path))) {
    const mode = at.mode
    if (mode === undefined) return undefined
    // A sticky folder keeps others from replacing what is there, not from adding what is missing.
    const adding = missing && at.path === entry?.path
    if ((mode & writableByAll) !== 0 && (at.type !== 'directory' || (mode & sticky) === 0 || adding)) return { by: 'everybody', who: 'everybody', at, missing }
    if (!own) continue
    const account = accounts.find((each) => each.uid === at?.uid)
    if (at.uid !== undefined && at.uid !== 0 && account?.uid !== 0) {
      return { by: 'owner', who: `user ${account === undefined ? '' : `${account.name} `}(uid ${at.uid})`.replace('  ', ' '), at, missing }
    }
    const group = groups.find((each) => each.gid === at?.gid)
    const members = [...(group?.members ?? []), ...accounts.filter((each) => each.gid === at?.gid && each.uid !== 0).map((each) => each.name)].filter((name) => name !== 'root')
    if (at.gid !== undefined && at.gid !== 0 && (mode & writableByGroup) !== 0 && (at.type !== 'directory' || (mode & sticky) === 0) && members.length > 0) {
      return { by: 'group', who: `members of the group ${group?.name ?? at.gid} (${members.slice(0, 3).join(', ')})`, at, missing }
    }
  }
  return undefined
}

/** Mode as `ls` and `chmod` have it. */
export const modeText = (mode: number | undefined): string => (mode === undefined ? 'no mode' : `mode ${mode.toString(8).padStart(4, '0')}`)

const interpreters = /^(?:ba|da|a|z|k)?sh$|^(?:python[\d.]*|perl|ruby|node|nodejs|php[\d.]*|lua[\d.]*|luajit|tclsh|busybox|java)$/u
const wrappers = new Set(['exec', 'nohup', 'nice', 'ionice', 'setsid', 'env', 'sudo', 'chrt', 'taskset', 'tcpd', 'then', 'do', 'else', '!', 'if', 'while', 'busybox'])

/** Paths of files that a command runs: its programs, the scripts that it gives to interpreters, and other programs that it names. */
export function filesRun(tree: FileTree, command: string): readonly string[] {
  const found = new Set<string>()
  let folder = ''
  for (const part of command.split(/[;|&(){}\n`]+/u)) {
    const moved = /^\s*cd\s+["']?(\/[^\s"']*)/u.exec(part)?.[1]
    if (moved !== undefined) folder = moved.replace(/\/$/u, '')
    const words = part.replace(/["']/gu, ' ').split(/\s+/u).filter((word) => word !== '' && !/^[A-Za-z_]\w*=/u.test(word) && !/^\d?[<>]/u.test(word))
    let expecting = true
    for (const [index, written] of words.entries()) {
      // `cd /srv/app && ./run`
      const word = expecting && folder !== '' && /^(?:\.\/)?[\w.-]+(?:\/[\w.-]+)*$/u.test(written) && written.includes('/') ? `${folder}/${written.replace(/^\.\//u, '')}` : written
      const name = word.slice(word.lastIndexOf('/') + 1)
      // Where output goes is no program.
      if (/^\d?>+$/u.test(words[index - 1] ?? '')) continue
      if (word.startsWith('/') && !/^\/(?:dev|proc|sys)(?:\/|$)/u.test(word)) {
        const entry = tree.resolve(word)
        if (expecting || (entry?.type === 'file' && ((entry.mode ?? 0) & 0o111) !== 0)) found.add(word)
      }
      if (expecting && !wrappers.has(name) && !interpreters.test(name) && !word.startsWith('-')) expecting = false
    }
  }
  return [...found]
}

/** Files that root runs by itself, each with what starts it. What events run counts where something starts at all. */
export function rootRuns(view: SystemView, entries: readonly Fact<'start-entry'>[], accounts: readonly Fact<'account'>[], hooks: readonly Fact<'event-hook'>[] = []): ReadonlyMap<string, Fact<'start-entry'>> {
  const isRoot = (user: string): boolean => user === 'root' || user === '0' || user === '' || accounts.some((account) => account.name === user && account.uid === 0)
  const found = new Map<string, Fact<'start-entry'>>()
  for (const entry of view.own(entries)) {
    if (!entry.enabled || !isRoot(entry.user)) continue
    const more = Object.entries(entry.directives ?? {}).filter(([key]) => /^Service\.Exec(?:StartPre|StartPost|Stop|StopPost|Reload|Condition)$/u.test(key)).flatMap(([, values]) => values.map((value) => value.replace(/^[-@:+!|]+/u, '')))
    for (const path of [entry.command, ...more].flatMap((command) => filesRun(view.tree, command))) if (!found.has(path)) found.set(path, entry)
  }
  // Where nothing was seen to start, hooks alone do not tell what root runs. Everybody logs in through the same files, root too.
  if (found.size > 0) for (const entry of view.own(hooks).map(asEntry).filter(({ user }) => user === 'root')) for (const path of filesRun(view.tree, entry.command)) if (!found.has(path)) found.set(path, entry)
  return found
}
