/**
 * Checks over what the product's own scripts do, as their syntax tells: one declaration each. They speak of scripts; what
 * compiled programs do is asked elsewhere. Knows no rule and no parser.
 */
import type { CodeUse } from '../facts/code.ts'
import type { Fact } from '../facts/fact.ts'
import { at, fail, notApplicable, pass, seen, unknown, type CheckContext, type Evidence, type Fail, type Outcome, type Severity } from './define.ts'
import { builtByVendor } from '../facts/distributions.ts'
import { ownPrograms } from './own-programs.ts'
import { isDelivered } from './private-keys.ts'
import { count, inSystem, ownership, type Ownership, type SystemView } from './systems.ts'

/** What a check over scripts needs to know. */
export type CodeKinds = 'system' | 'file-tree' | 'package-files' | 'os-release' | 'elf' | 'code-file' | 'code-use'

/** Above this number of places of one rule the rest is told as one. */
const maxShown = 12
const maxEvidence = 5

export interface CodeWords {
  readonly categories: readonly CodeUse['category'][]
  /** Ends "None of N scripts ...": `encrypts with a cipher that is out of use`. */
  readonly none: string
  /** What a place means; the default names what was seen. */
  readonly says?: (use: Fact<'code-use'>) => string
  /** Where a place is milder or worse than the check. */
  readonly severityOf?: (use: Fact<'code-use'>) => Severity | undefined
}

/** Those of the facts that were seen in a system or in an archive or container in it, but in nothing that a package of others brought. */
export function inOwnFiles<F extends Fact>(context: CheckContext<'os-release' | 'package-files'>, view: SystemView, facts: readonly F[]): readonly F[] {
  const owners = othersOwnership(context, view)
  return inSystem(view, facts).filter((fact) => !isDelivered(view, owners, fact))
}

/** Which files packages of others brought: none where the packages are the makers' own builds. */
export const othersOwnership = (context: CheckContext<'os-release' | 'package-files'>, view: SystemView): Ownership =>
  makersBuild(context, view) === undefined ? ownership(view, context.facts('package-files')) : { known: true, packageOf: () => undefined }

/** The release of a system whose packages are the makers' own builds: among what they brought is the product's own code, and nothing tells where. */
export function makersBuild(context: CheckContext<'os-release' | 'package-files'>, view: SystemView): Fact<'os-release'> | undefined {
  const releases = view.own(context.facts('os-release'))
  return builtByVendor(releases) && ownership(view, context.facts('package-files')).known ? releases[0] : undefined
}

/** Places in the system's own scripts that are about these things. */
export const usesOf = (context: CheckContext<'code-use' | 'os-release' | 'package-files'>, view: SystemView, categories: readonly CodeUse['category'][]): readonly Fact<'code-use'>[] =>
  inOwnFiles(context, view, context.facts('code-use')).filter(({ category }) => categories.includes(category))

/**
 * One failure for each place that is plain, and one for all the places of a rule in a file where somebody has to look. Subjects
 * stay the same when lines move: the rule, and its number where a file has several.
 */
export function failuresOf(uses: readonly Fact<'code-use'>[], level: number, words: Pick<CodeWords, 'says' | 'severityOf'>): Fail[] {
  const groups = [...Map.groupBy(uses, (use) => (use.confidence === 'likely' ? use : `${use.container} ${use.file} ${use.rule}`)).values()]
  const numbers = new Map<string, number>()
  const failures: Fail[] = []
  for (const rule of new Set(uses.map((use) => use.rule))) {
    const places = groups.filter(([first]) => first?.rule === rule)
    for (const [use, ...more] of places.slice(0, maxShown)) {
      if (use === undefined) continue
      const subject = use.confidence === 'likely' ? rule : `${rule}, to look at`
      const key = `${use.file} ${subject}`
      const number = (numbers.get(key) ?? 0) + 1
      numbers.set(key, number)
      const severity = severityOf(use, level, words)
      const evidence = [use, ...more].slice(0, maxEvidence).map((each) => seen(each, { excerpt: each.excerpt }))
      failures.push(fail(says(use, more.length, words), evidence as [Evidence, ...Evidence[]], { subject: number === 1 ? subject : `${subject} #${number}`, ...severity }))
    }
    const rest = places.slice(maxShown).flat()
    const worst = rest.find(({ confidence }) => confidence === 'likely') ?? rest[0]
    if (worst === undefined) continue
    failures.push(fail(
      `${worst.title}: ${count(rest.length, 'further place')} in ${count(new Set(rest.map(({ file }) => file)).size, 'file')}.`,
      seen(worst, { excerpt: worst.excerpt }), { subject: `${rule} in further places`, ...severityOf(worst, level, words) },
    ))
  }
  return failures
}

function severityOf(use: Fact<'code-use'>, level: number, words: Pick<CodeWords, 'severityOf'>): { severity?: Severity } {
  const severity = level < 1 ? undefined : use.confidence === 'possible' ? 'low' : words.severityOf?.(use)
  return severity === undefined ? {} : { severity }
}

function says(use: Fact<'code-use'>, more: number, words: Pick<CodeWords, 'says'>): string {
  const where = use.inside === '' || more > 0 ? use.file : `${use.file}, ${use.inside}`
  const times = more > 0 ? ` in ${more + 1} places` : ''
  return `${where}: ${words.says?.(use) ?? `${use.title} (${use.detail})`}${times}.${use.confidence === 'possible' ? ' Look whether a stranger can reach it.' : ''}`
}

/** What is to be said of the scripts of a system where none has a place of the kind. Code of the product that nobody read proves nothing. */
export function withoutUses(context: CheckContext<Exclude<CodeKinds, 'code-use'>>, view: SystemView, words: Pick<CodeWords, 'none'>): Outcome {
  const files = inOwnFiles(context, view, context.facts('code-file'))
  const unread = files.filter(({ read }) => read === 'not' || read === 'partly')
  const [first] = unread
  if (first !== undefined) {
    const language = first.languages.length === 0 ? '' : ` (${first.languages.join(', ')})`
    return unknown(
      `None of ${count(files.length - unread.length, 'script')} ${words.none}; ${count(unread.length, 'further one')} could not be read whole, ${first.file}${language} among them.`,
      'Supply its source in a form that can be read: Python, shell, PHP, JavaScript or Lua below 1 MB, without errors of syntax. Look through what is in other languages.', { evidence: [seen(first)] },
    )
  }
  const [machineMade] = files.filter(({ read }) => read === 'machine-made')
  const made = files.filter(({ read }) => read === 'machine-made').length
  const read = files.length - made
  const release = makersBuild(context, view)
  if (release !== undefined) {
    return unknown(
      `None of ${count(read, 'script')} ${words.none}; the packages are the makers' own builds (${release.name}), and their compiled programs and libraries of languages were not looked through.`,
      'Look through the code of your own packages.', { evidence: [seen(release)] },
    )
  }
  if (read === 0 && machineMade !== undefined) {
    return unknown(`The system has no script of the product's own but ${count(made, 'minified one')}, which nobody can read.`, 'Supply their source as it was before it was minified.', { evidence: [seen(machineMade)] })
  }
  if (read === 0) {
    const [program] = ownPrograms(context, view)
    if (program !== undefined) return unknown(`The system has no script of the product's own; ${program.file} is compiled, and little of what it does is seen.`, 'Look through the source of your own programs.', { evidence: [seen(program)] })
    return notApplicable('The system has no script and no program of the product\'s own.', at(view.root, '/', 'No script or program was found that no package brought'))
  }
  const lines = files.reduce((sum, file) => sum + file.lines, 0)
  return pass(`None of ${count(read, 'script')} of the product ${words.none}${made === 0 ? '' : `; ${count(made, 'minified file')} is left out`}.`, at(view.root, '/', `${read} files with ${lines} lines were read by their syntax`))
}

/** Failures for each place, or what their absence is worth. */
export function judgeUses(context: CheckContext<CodeKinds>, view: SystemView, level: number, words: CodeWords): readonly Outcome[] {
  const failures = failuresOf(usesOf(context, view, words.categories), level, words)
  return failures.length > 0 ? failures : [withoutUses(context, view, words)]
}
