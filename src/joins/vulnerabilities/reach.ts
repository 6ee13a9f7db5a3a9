/**
 * How near an attacker comes to a component: what listens on a network, what starts by itself, and the libraries that these load.
 * What is loaded by name at run time (modules of PAM, plug-ins) is not seen, so "installed" is a hint about urgency, never a reason
 * to call something not affected. Pure.
 */
import type { Fact, FactQuery } from '../../facts/fact.ts'
import { isLoopback, namesOf, programsOf, startsOne, stemOf } from '../../facts/started.ts'
import type { Reach } from '../../facts/vulnerability.ts'
import { basename } from '../../kernel/path.ts'

export interface Reached {
  readonly reach: Reach
  /** What follows "it": that it listens on a port, what starts or loads it. */
  readonly because: string
}

const programFolders = ['/usr/sbin', '/usr/bin', '/sbin', '/bin', '/usr/local/sbin', '/usr/local/bin', '/opt/bin']
const libraryFolders = ['/usr/lib', '/lib', '/usr/local/lib', '/lib64', '/usr/lib64']

/** Why a file of one container runs; the first reason that was found, those of the network first. */
type Running = ReadonlyMap<string, Reached>

/** A kernel of its own, or the package that brought one. */
export const isKernel = ({ type, ways }: Fact<'component'>): boolean => type === 'kernel' || ways.includes('kernel-modules')

/** Tells of any component how near it is. Facts of a container are put in order once. */
export function reaches(facts: FactQuery): (component: Fact<'component'>) => Reached {
  const systems = new Set(facts('system').map(({ root }) => root))
  const running = new Map<string, Running>()
  for (const root of facts('file-tree')) if (systems.has(root.container)) running.set(root.container, runningIn(root, facts))
  const filesOf = packageFiles(facts)
  return (component) => {
    if (isKernel(component)) return { reach: 'started', because: 'is the kernel' }
    const found = component.seenAt.flatMap(({ container, file }) => {
      const known = running.get(container)
      if (known === undefined) return []
      const files = component.ways.includes('package-database') ? (filesOf.get(`${container}\0${component.name}`) ?? []) : [file]
      const trees = facts('file-tree').find((each) => each.container === container)
      return files.flatMap((path) => known.get(trees?.tree.resolve(path)?.path ?? path) ?? [])
    })
    const nearest = found.find(({ reach }) => reach === 'network') ?? found[0]
    if (nearest !== undefined) return nearest
    // A library of a language, and what lies in an archive inside the image, is loaded by what nobody follows here.
    if (component.type === 'library' || !component.seenAt.some(({ container }) => running.has(container))) return { reach: 'unknown', because: 'is loaded by nothing that was seen' }
    return { reach: 'installed', because: 'was not seen to be run or loaded by anything that starts by itself' }
  }
}

/** Files of packages, by container and package. */
function packageFiles(facts: FactQuery): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>()
  for (const { container, package: name, paths } of facts('package-files')) found.set(`${container}\0${name}`, paths)
  return found
}

function runningIn(root: Fact<'file-tree'>, facts: FactQuery): Running {
  const own = <F extends Fact>(all: readonly F[]): readonly F[] => all.filter((fact) => fact.container === root.container)
  const entries = own(facts('start-entry')).filter((entry) => entry.enabled)
  const libraries = librariesOf(own(facts('elf')))
  const running = new Map<string, Reached>()
  const mark = (file: string, reached: Reached): void => {
    const waiting = [file]
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      if (running.has(path)) continue
      running.set(path, path === file ? reached : { reach: reached.reach, because: `is loaded by ${basename(file)}, which ${reached.because}` })
      waiting.push(...libraries(path))
    }
  }
  for (const listener of own(facts('listener'))) {
    if (isLoopback(listener.address)) continue
    const names = listener.starts === undefined ? namesOf(listener.program) : new Set([stemOf(listener.starts)])
    const starting = entries.filter((entry) => startsOne(entry, names))
    const because = `listens on port ${listener.port} (${listener.program})`
    for (const file of [...starting.flatMap((entry) => filesOf(root, entry)), ...starting.length > 0 ? onPath(root, [...names]) : []]) mark(file, { reach: 'network', because })
  }
  for (const entry of entries) {
    const network = entry.by === 'inetd' || entry.by === 'xinetd'
    for (const file of filesOf(root, entry)) mark(file, { reach: network ? 'network' : 'started', because: network ? `is started by ${entry.by} for whoever connects` : `is started by ${entry.name} as ${entry.user}` })
  }
  return running
}

/** Files that an entry names or means: its programs, scripts that an interpreter is given, the program of the script's own name. */
function filesOf(root: Fact<'file-tree'>, entry: Fact<'start-entry'>): readonly string[] {
  const named = entry.command.split(/[\s;|&()"']+/u).filter((word) => word.startsWith('/')).slice(0, 16).flatMap((word) => {
    const file = root.tree.resolve(word)
    return file?.type === 'file' ? [file.path] : []
  })
  return [...named, ...onPath(root, [...programsOf(entry), ...(entry.by === 'init.d' ? [stemOf(entry.name)] : [])])]
}

function onPath(root: Fact<'file-tree'>, names: readonly string[]): string[] {
  return names.flatMap((name) => {
    for (const folder of programFolders) {
      const file = root.tree.resolve(`${folder}/${name}`)
      if (file?.type === 'file') return [file.path]
    }
    return []
  })
}

/** The libraries that a program loads when it starts, by the names that they give themselves. */
function librariesOf(programs: readonly Fact<'elf'>[]): (path: string) => readonly string[] {
  const byName = new Map<string, string>()
  for (const { file, soname } of programs) {
    if (!libraryFolders.some((folder) => file.startsWith(`${folder}/`)) && soname === undefined) continue
    for (const name of [soname, basename(file)]) if (name !== undefined && !byName.has(name)) byName.set(name, file)
  }
  const needed = new Map(programs.map((each) => [each.file, each.needed]))
  return (path) => (needed.get(path) ?? []).flatMap((name) => byName.get(name) ?? [])
}
