/** The image is held against one that is known to be right: what was added, removed or changed shows, package by package. */
import type { Fact } from '../../facts/fact.ts'
import { always, at, defineCheck, fail, notApplicable, unknown, type CheckContext, type Outcome, type Severity } from '../define.ts'
import { count, eachSystem, ownership, type SystemView } from '../systems.ts'
import { agreement, grouped, merged, mildest, tellGroups, weightOf, worst, type Group } from '../tree-differences.ts'

type Kinds = 'system' | 'file-tree' | 'package-files' | 'reference-tree' | 'tree-comparison' | 'content-comparison'

export const check = defineCheck({
  id: 'integrity/as-the-reference',
  title: 'The system is what the reference image holds',
  property: 'integrity',
  rung: 'correct',
  linuxOnly: true,
  needs: ['system', 'file-tree', 'package-files', 'reference-tree', 'tree-comparison', 'content-comparison'],
  severity: always('high', 'What differs from the release was put there by somebody else than the release build, and does what its author wants.'),
  references: [
    { title: 'NIST SP 800-193, Platform Firmware Resiliency Guidelines, section 4.3 (detection)', url: 'https://csrc.nist.gov/pubs/sp/800/193/final' },
    { title: 'MITRE ATT&CK T1554, Compromise Host Software Binary', url: 'https://attack.mitre.org/techniques/T1554/' },
  ],
  run(context) {
    if (context.facts('reference-tree').length === 0) return [notApplicable('No reference image was given to hold this one against (--reference).')]
    return eachSystem(context, 'No system was read that could be held against the reference.', (view) => judge(context, view))
  },
})

function judge(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  const comparison = view.own(context.facts('tree-comparison')).find(({ against }) => against === 'reference')
  if (comparison === undefined) return [unknown('Nothing in the reference was found that this system could be held against.', 'Name a reference that holds the same system: the image of its release.', { evidence: [at(view.root, '/')] })]
  const other = comparison.other
  const compared = merged(comparison, context.facts('content-comparison'), view)
  if (compared.differences.length === 0) return [agreement(view, comparison, compared, other)]
  const groups = grouped(compared.differences, ownership(view, context.facts('package-files')))
  const updated = groups.filter((group) => group.package !== undefined && comparison.packages.has(group.package))
  const outcomes = [...tellGroups(groups.filter((group) => !updated.includes(group)), { view, other, weigh: (group) => weigh(group, comparison) }), ...otherVersions(view, updated, comparison)]
  const end = agreement(view, comparison, compared, other)
  return end.result === 'unknown' ? [...outcomes, { ...end, message: end.message.replace(/^What could be compared with .* is the same; /u, 'Not all could be compared: ') }] : outcomes
}

function weigh(group: Group, comparison: Fact<'tree-comparison'>): { readonly severity: Severity; readonly says: string } {
  const own = worst(group.differences.map(weightOf))
  const number = count(group.differences.length, 'difference')
  if (group.package !== undefined && comparison.packages.size + (comparison.sameRelease ? 1 : 0) > 0) return { severity: own, says: `The package ${group.package} has the same version as in the reference, and ${number} beside it` }
  const name = group.name.replace(/^(?:folder|package) /u, '')
  if (comparison.sameRelease) return { severity: own, says: `The reference is the same release (${comparison.release}), and ${name} has ${number}` }
  // Another release differs by nature: it is told what, and the reader knows what was meant to change.
  const releases = comparison.release === comparison.otherRelease ? 'with other packages' : `another release (${comparison.otherRelease || 'unnamed'}; here ${comparison.release || 'unnamed'})`
  return { severity: mildest(own, 'low'), says: `The reference is ${releases}, and ${name} has ${number}` }
}

/** Packages of another version: their files differ because of it, which is told once. */
function otherVersions(view: SystemView, groups: readonly Group[], { packages, other }: Fact<'tree-comparison'>): readonly Outcome[] {
  if (groups.length === 0) return []
  const words = groups.slice(0, 10).map((group) => {
    const [there = '', here = ''] = packages.get(group.package ?? '') ?? []
    return `${group.package ?? ''} ${there === '' ? 'not installed' : there} -> ${here === '' ? 'not installed' : here}`
  })
  const more = groups.length > 10 ? `; and ${groups.length - 10} more` : ''
  const files = groups.reduce((sum, group) => sum + group.differences.length, 0)
  return [fail(
    `${count(groups.length, 'package')} ${groups.length === 1 ? 'is' : 'are'} of another version than in ${other}, which accounts for ${count(files, 'differing file')}: ${words.join('; ')}${more}.`,
    at(view.root, '/', words.join('; ')), { subject: 'packages of another version', severity: 'info' },
  )]
}
