/** The kernel is the largest program of the product and the one whose holes give everything at once. */
import type { Fact } from '../../facts/fact.ts'
import { at, defineCheck, fail, pass, seen, unknown, type CheckContext, type Outcome } from '../define.ts'
import { fromLevel } from '../severity.ts'
import { hasEnded, supportEvidence } from '../support-view.ts'
import { eachSystem, inSystem, type SystemView } from '../systems.ts'

type Kinds = 'system' | 'file-tree' | 'kernel' | 'support'

export const check = defineCheck({
  id: 'components/kernel-supported',
  title: 'The kernel is of a branch that still gets security fixes',
  property: 'components',
  rung: 'correct',
  linuxOnly: true,
  needs: ['system', 'file-tree', 'kernel', 'support'],
  severity: fromLevel('remote', 1, 'high', 'A hole in the kernel gives an intruder the whole unit, and this one is not repaired any more.'),
  references: [
    { title: 'The Linux Kernel Archives, active releases', url: 'https://www.kernel.org/category/releases.html' },
    { title: 'CWE-1104: Use of Unmaintained Third Party Components', url: 'https://cwe.mitre.org/data/definitions/1104.html' },
  ],
  run: (context) => eachSystem(context, 'No system was read, so nobody knows its kernel.', (view) => judge(context, view)),
})

function judge(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  const supports = inSystem(view, context.facts('support')).filter((fact) => fact.subject === 'kernel')
  const branches = new Map<string, Fact<'support'>>()
  // The same kernel is seen as a package, as an image and as a folder of modules; whoever repairs it longest counts.
  for (const fact of supports) {
    const known = branches.get(fact.branch)
    if (known === undefined || (fact.endOfLife ?? '') > (known.endOfLife ?? '')) branches.set(fact.branch, fact)
  }
  if (branches.size > 0) return [...branches.values()].map((fact) => judgeKernel(fact, context.date, branches.size === 1))
  const kernel = inSystem(view, context.facts('kernel'))[0]
  if (kernel === undefined) return [unknown('No kernel was found.', 'Supply the boot partition or the kernel that the unit starts.', { evidence: [at(view.root, '/')] })]
  return [unknown(`The kernel is ${kernel.release}; until when it gets security fixes is not known here.`, 'Name the branch that the kernel follows, and who maintains it until when.', { subject: 'kernel', evidence: [seen(kernel, { excerpt: kernel.release })] })]
}

function judgeKernel(fact: Fact<'support'>, date: string, alone: boolean): Outcome {
  const subject = alone ? 'kernel' : fact.branch
  if (fact.endOfLife === undefined) return unknown(`The kernel is Linux ${fact.version}; until when the branch ${fact.branch} gets fixes is not known here.`, `Who maintains Linux ${fact.branch} for this product, and until when?`, { subject, evidence: [supportEvidence(fact)] })
  return hasEnded(fact, date)
    ? fail(`The kernel is Linux ${fact.version}; the branch ${fact.branch} has had no security fixes since ${fact.endOfLife}.`, supportEvidence(fact), { subject })
    : pass(`The kernel is Linux ${fact.version}; the branch ${fact.branch} gets fixes until ${fact.endOfLife} (${fact.by}).`, supportEvidence(fact), subject)
}
