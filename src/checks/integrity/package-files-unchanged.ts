/** Files that packages brought are compared with the checksums that the package database keeps of them. */
import type { Fact } from '../../facts/fact.ts'
import { pathMatcher } from '../../kernel/path.ts'
import { always, at, defineCheck, fail, notApplicable, pass, seen, unknown, type CheckContext, type Outcome, type Severity } from '../define.ts'
import { count, eachSystem, ownership, type SystemView } from '../systems.ts'

type Kinds = 'system' | 'file-tree' | 'package' | 'package-files' | 'digest'

export const check = defineCheck({
  id: 'integrity/package-files-unchanged',
  title: 'Files of packages are what the packages delivered',
  property: 'integrity',
  rung: 'correct',
  linuxOnly: true,
  needs: ['system', 'file-tree', 'package', 'package-files', 'digest'],
  severity: always('high', 'A program that differs from its package is how an intruder hides, and nobody reviewed what it does now.'),
  references: [
    { title: 'debsums(1)', url: 'https://manpages.debian.org/bookworm/debsums/debsums.1.en.html' },
    { title: 'MITRE ATT&CK T1554, Compromise Host Software Binary', url: 'https://attack.mitre.org/techniques/T1554/' },
    { title: 'dpkg(1), --verify', url: 'https://manpages.debian.org/bookworm/dpkg/dpkg.1.en.html' },
  ],
  run: (context) => eachSystem(context, 'No system was read, so its files could not be compared with their packages.', (view) => judge(context, view)),
})

function judge(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  const lists = view.own(context.facts('package-files'))
  const digests = view.own(context.facts('digest')).filter((fact) => fact.matches !== undefined)
  if (digests.length === 0) {
    const packages = view.own(context.facts('package'))
    return packages.length === 0 && lists.length === 0
      ? [notApplicable('The system has no package database that its files could be compared with.', at(view.root, '/var/lib'))]
      : [unknown('The package database keeps no checksums, so its files could not be compared.', 'Supply the packages that the system was made from, or a list of its files with checksums from the build.', { evidence: [at(view.root, '/var/lib')] })]
  }
  // An administrator may change configuration; and where two packages list one file, it need only be one of theirs.
  const configuration = new Set(lists.flatMap((list) => list.configuration.map((path) => view.tree.resolve(path)?.path ?? path)))
  const right = new Set(digests.filter((fact) => fact.matches === true).map((fact) => fact.file))
  const changed = new Map(digests.filter((fact) => fact.matches === false && !right.has(fact.file) && !configuration.has(fact.file)).map((fact) => [fact.file, fact] as const))
  if (changed.size === 0) return [pass(`All ${count(right.size, 'file')} that packages keep a checksum of ${right.size === 1 ? 'is' : 'are'} what was delivered.`, at(view.root, '/var/lib'))]
  const owners = ownership(view, lists)
  return [...changed.values()].map((fact) => {
    const owner = owners.packageOf(fact.file)
    return fail(
      `${fact.file} differs from what ${owner === undefined ? 'its package' : `the package ${owner}`} delivered (${count(right.size, 'other file matches', 'other files match')}).`,
      seen(fact, { excerpt: `${fact.algorithm} ${fact.value}, the package says ${fact.expected ?? ''}` }),
      { subject: fact.file, ...milder(view, fact) },
    )
  })
}

const isText = pathMatcher(['/usr/share/doc/**', '/usr/share/man/**', '/usr/share/info/**', '/usr/share/locale/**', '/usr/share/icons/**', '/usr/share/fonts/**'])

/** What runs matters most; settings and data next; documents hardly. */
function milder(view: SystemView, fact: Fact<'digest'>): { severity?: Severity } {
  if (isText(fact.file)) return { severity: 'low' }
  const mode = view.tree.get(fact.file)?.mode ?? 0
  return (mode & 0o111) !== 0 || /\.(?:so(?:\.[\d.]+)?|ko(?:\.\w+)?|py|pl|sh|js|lua)$/u.test(fact.file) ? {} : { severity: 'medium' }
}
