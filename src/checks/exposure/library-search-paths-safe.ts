/** Where programs look for libraries first: a folder that somebody else may write, or may create, is a door into them. */
import { at, defineCheck, fail, pass, seen, unknown, type CheckContext, type Evidence, type Fail, type Outcome, type Severity } from '../define.ts'
import type { Fact } from '../../facts/fact.ts'
import { basename, dirname, linkTarget } from '../../kernel/path.ts'
import { count, eachSystem, ownership, type SystemView } from '../systems.ts'
import { firstOf } from '../told.ts'
import { fromLevel } from '../severity.ts'
import { modeText, openingOf, rootRuns } from '../writable.ts'

type Kinds = 'system' | 'file-tree' | 'elf' | 'package-files' | 'start-entry' | 'account' | 'group'

export const check = defineCheck({
  id: 'exposure/library-search-paths-safe',
  title: 'Programs look for libraries only where nobody else can put any',
  property: 'exposure',
  rung: 'correct',
  linuxOnly: true,
  needs: ['system', 'file-tree', 'elf', 'package-files', 'start-entry', 'account', 'group'],
  severity: fromLevel('remote', 1, 'medium', 'Whoever may write there puts a library of his own, and the program runs it with its rights.'),
  references: [
    { title: 'CWE-426: Untrusted Search Path', url: 'https://cwe.mitre.org/data/definitions/426.html' },
    { title: 'ld.so(8): the order of the search', url: 'https://man7.org/linux/man-pages/man8/ld.so.8.html' },
  ],
  run: (context) => eachSystem(context, 'No system was read, so nobody knows where its programs look for libraries.', (view) => judge(context, view)),
})

const shown = 20

interface Searched {
  /** `RPATH`, `RUNPATH` or the variable that names it. */
  readonly kind: string
  readonly written: string
  /** Absolute folder; undefined where it depends on the folder that the program is started in. */
  readonly folder: string | undefined
  readonly by: string
  readonly evidence: Evidence
  /** Root starts the program by itself, or it is set-user-id. */
  readonly asRoot: boolean
  readonly ownProgram: boolean
  /** It begins at the program's own folder (`$ORIGIN`), and the program runs with rights that its caller lacks. */
  readonly originWithRights?: boolean
}

function judge(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  const elves = view.own(context.facts('elf'))
  if (elves.length === 0) return [unknown('No program was read in the system.', 'Supply the root file system with its programs.')]
  const accounts = view.own(context.facts('account'))
  const groups = view.own(context.facts('group'))
  const entries = context.facts('start-entry')
  const byRoot = new Set([...rootRuns(view, entries, accounts).keys()].map((path) => view.tree.resolve(path)?.path ?? path))
  const owners = ownership(view, context.facts('package-files'))
  const searched = [
    ...elves.flatMap((elf) => ofProgram(view, elf, byRoot, owners.packageOf(elf.file) === undefined)),
    ...view.own(entries).filter((entry) => entry.enabled).flatMap((entry) => ofUnit(entry, accounts)),
  ]
  const found = searched.flatMap((each): Fail[] => {
    const wrong = wrongWith(view, accounts, groups, each)
    if (wrong === undefined) return []
    const severity = context.level.remote >= 1 ? wrong.severity : 'low'
    return [fail(`${each.by} looks for libraries in ${each.written === '' ? 'the folder that it is started in' : each.written} (${each.kind}): ${wrong.why}.`, wrong.at === undefined ? each.evidence : [each.evidence, wrong.at], { subject: `${each.kind} ${each.written}`, severity })]
  })
  if (found.length > 0) return firstOf(found, shown, (rest) => `${count(rest, 'more search path leads', 'more search paths lead')} where somebody else may put libraries.`)
  const withPath = new Set(searched.map((each) => each.by)).size
  return [pass(
    withPath === 0 ? `None of ${count(elves.length, 'program and library', 'programs and libraries')} brings a search path of its own.` : `${count(withPath, 'program or library brings', 'programs and libraries bring')} a search path of their own, and only root may write there.`,
    searched[0]?.evidence ?? at(view.root, '/', `${elves.length} ELF files looked at`),
  )]
}

function ofProgram(view: SystemView, elf: Fact<'elf'>, byRoot: ReadonlySet<string>, ownProgram: boolean): Searched[] {
  const mode = view.tree.get(elf.file)?.mode ?? 0
  const asRoot = byRoot.has(elf.file) || (mode & 0o4000) !== 0
  const withRights = (mode !== 0xffff && (mode & 0o6000) !== 0) || view.tree.get(elf.file)?.attributes?.['security.capability'] !== undefined
  // A RUNPATH makes the loader forget the RPATH (ld.so(8)).
  const [kind, paths] = elf.runpath.length > 0 ? ['RUNPATH', elf.runpath] : ['RPATH', elf.rpath]
  return paths.flatMap((path) => path.split(':')).flatMap((written) => {
    if (/\$\{?(?:LIB|PLATFORM)\b/u.test(written)) return []
    const expanded = written.replace(/\$\{?ORIGIN\}?/gu, dirname(elf.file))
    return [{ kind, written, folder: expanded.startsWith('/') ? linkTarget('/', expanded) : undefined, by: elf.file, evidence: seen(elf, { excerpt: `${kind} ${paths.join(':')}` }), asRoot, ownProgram, originWithRights: withRights && /\$\{?ORIGIN\b/u.test(written) }]
  })
}

/** LD_LIBRARY_PATH and LD_PRELOAD in the environment of a unit. */
function ofUnit(entry: Fact<'start-entry'>, accounts: readonly Fact<'account'>[]): Searched[] {
  const asRoot = entry.user === 'root' || accounts.some((account) => account.name === entry.user && account.uid === 0)
  return (entry.directives?.['Service.Environment'] ?? []).flatMap((line) => {
    const match = /(?:^|[\s"'])(LD_LIBRARY_PATH|LD_PRELOAD)=([^\s"']*)/u.exec(line)
    if (match === null) return []
    const [, kind = '', value = ''] = match
    return value.split(':').map((written) => {
      const folder = kind === 'LD_PRELOAD' && basename(written).includes('.so') ? dirname(written) : written
      return { kind, written, folder: folder.startsWith('/') ? linkTarget('/', folder) : undefined, by: entry.name, evidence: seen(entry, { excerpt: line }), asRoot, ownProgram: true }
    })
  })
}

function wrongWith(view: SystemView, accounts: readonly Fact<'account'>[], groups: readonly Fact<'group'>[], each: Searched): { why: string; severity: Severity; at?: Evidence } | undefined {
  if (each.folder === undefined) return { why: 'that is another folder in every place it is started from', severity: each.asRoot ? 'high' : 'medium' }
  const opening = openingOf(view, accounts, groups, each.folder)
  if (opening !== undefined) {
    const place = at(view.root, opening.at.path, modeText(opening.at.mode))
    const how = opening.missing ? `it does not exist, and ${opening.who} may create it` : `${opening.who} may put files there`
    if (opening.by === 'everybody') return { why: how, severity: each.asRoot ? 'high' : 'medium', at: place }
    // An account that owns both the program and its libraries gains nothing.
    return { why: how, severity: each.asRoot ? 'medium' : 'low', at: place }
  }
  // glibc takes it for programs with rights only where it leads into the system's own folders, musl never (ld.so(8), "Secure-execution mode").
  if (each.originWithRights === true && !/^\/(?:usr\/)?lib/u.test(each.folder)) return { why: 'it runs with rights that its caller lacks, so the loader ignores $ORIGIN or, where it is old, follows a link that the caller made', severity: 'low' }
  if (each.ownProgram && view.tree.resolve(each.folder) === undefined && /^\/(?:home|root|build|tmp|work|mnt|media|data|var)\//u.test(each.folder)) {
    return { why: 'it does not exist here; it seems to be a folder of the machine that built it', severity: 'low' }
  }
  return undefined
}
