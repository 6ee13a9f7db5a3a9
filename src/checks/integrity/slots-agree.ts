/** Two systems in one image that say they are the same release: what one has and the other has not was not in the release. */
import { always, at, defineCheck, notApplicable, type CheckContext, type Outcome } from '../define.ts'
import { count, eachSystem, ownership, type SystemView } from '../systems.ts'
import { agreement, grouped, merged, tellGroups, weightOf, worst } from '../tree-differences.ts'

type Kinds = 'system' | 'file-tree' | 'package-files' | 'tree-comparison' | 'content-comparison'

export const check = defineCheck({
  id: 'integrity/slots-agree',
  title: 'Slots that hold the same release hold the same files',
  property: 'integrity',
  rung: 'correct',
  linuxOnly: true,
  needs: ['system', 'file-tree', 'package-files', 'tree-comparison', 'content-comparison'],
  severity: always('high', 'One of the two is not the release; a fall-back to it, or from it, brings what somebody changed into use.'),
  references: [
    { title: 'RAUC: redundant system updates with A and B slots', url: 'https://rauc.readthedocs.io/en/latest/scenarios.html' },
    { title: 'os-release(5)', url: 'https://www.freedesktop.org/software/systemd/man/latest/os-release.html' },
    { title: 'MITRE ATT&CK T1601, Modify System Image', url: 'https://attack.mitre.org/techniques/T1601/' },
  ],
  run: (context) => eachSystem(context, 'No system was read, so nothing is known of slots.', (view) => judge(context, view)),
})

function judge(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  const systems = context.facts('system').filter(({ role }) => role !== 'initramfs')
  const comparison = view.own(context.facts('tree-comparison')).find(({ against }) => against === 'slot')
  if (comparison === undefined) {
    // The first system is what the others are held against.
    if (context.facts('tree-comparison').some(({ against }) => against === 'slot')) return []
    return view.system.role === 'slot' || systems.length > 1
      ? [notApplicable('The systems in the image do not say that they are the same release, or share too little to be two slots of it.', at(view.root, '/etc'))]
      : [notApplicable('There is one system in the image, and no second slot to hold it against.', at(view.root, '/'))]
  }
  const { other, release, packages } = comparison
  const name = release === '' ? 'the same release' : release
  if (packages.size > 0) {
    return [notApplicable(`Both slots call themselves ${name}, and ${count(packages.size, 'package')} ${packages.size === 1 ? 'is' : 'are'} of another version: they are two releases.`, at(view.root, '/etc'))]
  }
  const compared = merged(comparison, context.facts('content-comparison'), view)
  if (compared.differences.length === 0) return [agreement(view, comparison, compared, `the slot ${other}`)]
  return tellGroups(grouped(compared.differences, ownership(view, context.facts('package-files'))), {
    view, other,
    weigh: (group) => ({
      severity: worst(group.differences.map(weightOf)),
      says: `Both slots say that they are ${name}, and ${group.name.replace(/^folder /u, '').replace(/^package /u, 'the package ')} has ${count(group.differences.length, 'difference')} from ${other}`,
    }),
  })
}
