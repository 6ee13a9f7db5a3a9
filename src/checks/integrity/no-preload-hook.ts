/** A library that is loaded into every program before its own: what makes a rootkit out of a hundred lines of C. */
import type { Fact } from '../../facts/fact.ts'
import { always, at, defineCheck, fail, pass, seen, type CheckContext, type Outcome } from '../define.ts'
import { count, eachSystem, ownership, type SystemView } from '../systems.ts'

type Kinds = 'system' | 'file-tree' | 'setting' | 'package-files' | 'start-entry' | 'unit'

export const check = defineCheck({
  id: 'integrity/no-preload-hook',
  title: 'No library is forced into every program',
  property: 'integrity',
  rung: 'correct',
  linuxOnly: true,
  needs: ['system', 'file-tree', 'setting', 'package-files', 'start-entry', 'unit'],
  severity: always('high', 'The library sees and changes what every program does, root\'s included, and hides what it likes.'),
  references: [
    { title: 'ld.so(8), /etc/ld.so.preload', url: 'https://man7.org/linux/man-pages/man8/ld.so.8.html' },
    { title: 'MITRE ATT&CK T1574.006, Dynamic Linker Hijacking', url: 'https://attack.mitre.org/techniques/T1574/006/' },
  ],
  run: (context) => eachSystem(context, 'No system was read, so nobody knows whether a library is forced into its programs.', (view) => judge(context, view)),
})

const preloadFile = '/etc/ld.so.preload'
const hooks: ReadonlySet<string> = new Set(['LD_PRELOAD', 'LD_AUDIT', 'BASH_ENV'])
/** Emptied, or handed on: nothing is added. */
const isExampleHook = (value: string): boolean => /^(?:|\$\{?LD_\w+\}?:?)$/u.test(value)
/** Files that every log-in reads, as opposed to the script or the settings of one service. */
const isSession = (file: string): boolean => !/^\/etc\/(?:default\/|init\.d\/|rc\.local$)/u.test(file)

/** A folder into which every account may write, or that is none: an empty part means the folder where the program happens to run. */
function isOpenPlace(view: SystemView, path: string): boolean {
  if (/^\/(?:tmp|var\/tmp|dev\/shm|run\/shm)(?:\/|$)/u.test(path)) return true
  const entry = path.startsWith('/') ? view.tree.resolve(path) : undefined
  return entry?.type === 'directory' && entry.mode !== undefined && (entry.mode & 0o1002) === 0o2
}

function judge(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  const owners = ownership(view, context.facts('package-files'))
  const named = view.own(context.facts('setting')).filter((fact) => fact.program === 'ld.so.preload')
  // /etc/environment reaches each session: logins, and what runs under them. LD_AUDIT names libraries that see every other one being loaded.
  const sessions = view.own(context.facts('setting')).filter((fact) => fact.program === 'environment' && hooks.has(fact.key) && !isExampleHook(fact.value)).flatMap((fact) => fact.value.split(/[\s:]+/u).filter((path) => path !== '').map((path) => ({ fact, path })))
  const folders = view.own(context.facts('setting')).filter((fact) => fact.program === 'environment' && fact.key === 'LD_LIBRARY_PATH').flatMap((fact) => fact.value.split(':').filter((path) => isOpenPlace(view, path)).map((path) => ({ fact, path })))
  const libraries = named.map((fact) => ({ fact, path: fact.value }))
  // Raspberry Pi OS preloads memory routines of its own; what a package delivered is a package's business.
  const strange = libraries.filter(({ path }) => !owners.known || deliveredBy(view, owners, path) === undefined)
  const services = [...view.own(context.facts('start-entry')), ...view.own(context.facts('unit'))].flatMap(preloads)
  const outcomes: Outcome[] = [
    ...strange.map(({ fact, path }) => fail(
      `${preloadFile} loads ${path} into every program${owners.known ? ', and the library came with no package' : ''}${exists(view, path) ? '' : '; the file is not in the image'}.`,
      seen(fact, { excerpt: path }), { subject: path },
    )),
    ...sessions.filter(({ path }) => !owners.known || deliveredBy(view, owners, path) === undefined).map(({ fact, path }) => fail(
      fact.key === 'BASH_ENV'
        ? `${fact.file} lets every shell that runs a script run ${path} first${owners.known ? ', and that came with no package' : ''}.`
        : `${fact.file} loads ${path} into every program of ${isSession(fact.file) ? 'every session' : 'what it starts'}${owners.known ? ', and the library came with no package' : ''}.`,
      seen(fact, { excerpt: `${fact.key}=${path}` }), { subject: path, ...(isSession(fact.file) ? {} : { severity: 'medium' }) },
    )),
    ...folders.map(({ fact, path }) => fail(
      `${fact.file} lets programs of ${isSession(fact.file) ? 'every session' : 'what it starts'} look for libraries in ${path} first, where everybody can put some.`,
      seen(fact, { excerpt: `LD_LIBRARY_PATH=${fact.value}` }), { subject: `LD_LIBRARY_PATH ${path}` },
    )),
    ...services.map(({ fact, name, path }) => fail(`${name} starts with ${path} loaded before its own libraries (LD_PRELOAD).`, seen(fact, { excerpt: `LD_PRELOAD=${path}` }), { subject: name, severity: owners.packageOf(path) === undefined ? 'medium' : 'low' })),
  ]
  if (outcomes.length > 0) return outcomes
  if (libraries[0] !== undefined) return [pass(`${preloadFile} names ${count(libraries.length, 'library', 'libraries')} that packages delivered.`, seen(libraries[0].fact))]
  const file = view.tree.get(preloadFile)
  return [pass(file === undefined ? `There is no ${preloadFile}, and no service and no session sets LD_PRELOAD or LD_AUDIT.` : `${preloadFile} names no library, and no service and no session sets LD_PRELOAD or LD_AUDIT.`, at(view.root, file === undefined ? '/etc' : preloadFile))]
}

/** The package of a library; `${PLATFORM}` and `$LIB` stand for whatever the machine is called. */
function deliveredBy(view: SystemView, owners: ReturnType<typeof ownership>, path: string): string | undefined {
  const pattern = path.replace(/\$\{?(?:PLATFORM|LIB|ORIGIN)\}?/gu, '*')
  const paths = pattern === path ? [view.tree.resolve(path)?.path ?? path] : view.tree.match(pattern.startsWith('/') ? pattern : `/${pattern}`).map((entry) => view.tree.resolve(entry.path)?.path ?? entry.path)
  const packages = paths.map((each) => owners.packageOf(each))
  return packages.length > 0 && packages.every((each) => each !== undefined) ? packages[0] : undefined
}

const exists = (view: SystemView, path: string): boolean => path.includes('$') || view.tree.resolve(path) !== undefined

interface Preload {
  readonly fact: Fact<'start-entry'> | Fact<'unit'>
  readonly name: string
  readonly path: string
}

/** Libraries that a service or a line is started with. Units are told as start entries, too: the file stands for both. */
function preloads(fact: Fact<'start-entry'> | Fact<'unit'>): readonly Preload[] {
  if (fact.kind === 'start-entry' && (!fact.enabled || fact.by === 'systemd')) return []
  const texts = fact.kind === 'unit' ? ['Service.Environment', 'Manager.DefaultEnvironment', 'Service.ExecStart'].flatMap((key) => fact.directives[key] ?? []) : [fact.command]
  const paths = texts.flatMap((text) => [...text.matchAll(/\b(?:LD_PRELOAD|LD_AUDIT)=["']?([^\s"']+)/gu)].map((match) => match[1] ?? ''))
  return [...new Set(paths)].map((path) => ({ fact, name: fact.name, path }))
}
