/** A product lives on its distribution's fixes; when they end, every new hole stays. */
import { at, defineCheck, fail, pass, seen, unknown, type CheckContext, type Outcome } from '../define.ts'
import { fromLevel } from '../severity.ts'
import { distributionOf, hasEnded, supportEvidence, supportName } from '../support-view.ts'
import { eachSystem, type SystemView } from '../systems.ts'

type Kinds = 'system' | 'file-tree' | 'os-release' | 'support'

export const check = defineCheck({
  id: 'components/distribution-supported',
  title: 'The distribution or build system still publishes security fixes',
  property: 'components',
  rung: 'correct',
  linuxOnly: true,
  needs: ['system', 'file-tree', 'os-release', 'support'],
  severity: fromLevel('remote', 1, 'high', 'Published holes in hundreds of programs stay open, with ready-made attacks for many of them.'),
  references: [
    { title: 'Debian LTS', url: 'https://wiki.debian.org/LTS' },
    { title: 'Yocto Project releases', url: 'https://wiki.yoctoproject.org/wiki/Releases' },
    { title: 'CWE-1104: Use of Unmaintained Third Party Components', url: 'https://cwe.mitre.org/data/definitions/1104.html' },
  ],
  run: (context) => eachSystem(context, 'No system was read, so nobody knows what it was made from.', (view) => [judge(context, view)]),
})

function judge(context: CheckContext<Kinds>, view: SystemView): Outcome {
  const support = distributionOf(view, context.facts('support'))
  const release = view.own(context.facts('os-release'))[0]
  const subject = support?.component ?? release?.id ?? 'distribution'
  if (support?.endOfLife === undefined) {
    if (release === undefined) return unknown('The system does not say which distribution or build system it was made from.', 'Name it with its release, in /etc/os-release of the image and in the bill of materials.', { subject, evidence: [at(view.root, '/etc')] })
    const ask = `Until when are security fixes published for ${release.name}, and by whom? For a build system of your own: until when do you take its updates?`
    return unknown(`The system was made from ${release.name}; until when it gets security fixes is not known here.`, ask, { subject, evidence: [seen(release, { excerpt: `${release.id} ${release.versionId ?? ''}`.trim() })] })
  }
  return hasEnded(support, context.date)
    ? fail(`${supportName(support)} has had no security fixes since ${support.endOfLife}.`, supportEvidence(support), { subject })
    : pass(`${supportName(support)} gets security fixes until ${support.endOfLife} (${support.by}).`, supportEvidence(support), subject)
}
