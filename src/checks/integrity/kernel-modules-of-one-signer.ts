/** Where the modules of a kernel are signed, the few that are not, or that somebody else signed, came from elsewhere. */
import type { Fact } from '../../facts/fact.ts'
import { at, defineCheck, fail, notApplicable, pass, seen, type CheckContext, type Evidence, type Outcome } from '../define.ts'
import { fromLevel } from '../severity.ts'
import { count, eachSystem, type SystemView } from '../systems.ts'

type Kinds = 'system' | 'file-tree' | 'elf' | 'signed-image'

export const check = defineCheck({
  id: 'integrity/kernel-modules-of-one-signer',
  title: 'All modules of a kernel are signed alike',
  property: 'integrity',
  rung: 'correct',
  linuxOnly: true,
  needs: ['system', 'file-tree', 'elf', 'signed-image'],
  severity: fromLevel('required', 1, 'medium', 'It came from elsewhere than the kernel, runs with all rights, and can hide whatever it likes.'),
  references: [
    { title: 'Linux kernel documentation, kernel module signing facility', url: 'https://docs.kernel.org/admin-guide/module-signing.html' },
    { title: 'MITRE ATT&CK T1547.006, Kernel Modules and Extensions', url: 'https://attack.mitre.org/techniques/T1547/006/' },
  ],
  run: (context) => eachSystem(context, 'No system was read, so nobody knows the modules of its kernel.', (view) => judge(context, view)),
})

/** With at least so many signed modules, and so large a share of all, signing is the rule. */
const fewestSigned = 4
const ruleShare = 0.75
/** A second signer of at most this share is an exception; distributions sign what they build apart with other keys. */
const exceptionShare = 0.1

interface Module {
  readonly path: string
  readonly evidence: Evidence
  readonly signer?: string
}

function judge(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  const signed = new Map(view.within(context.facts('signed-image')).filter(({ format, role }) => format === 'linux-module' && role === 'module').map((fact) => [placeOf(fact), fact] as const))
  const kernels = new Map<string, Module[]>()
  for (const elf of view.within(context.facts('elf'))) {
    const release = /(?:^|\/)lib\/modules\/([^/]+)\/.*\.ko(?:\.\w+)?(?::|$)/u.exec(placeOf(elf))?.[1]
    if (release === undefined || elf.type !== 'relocatable') continue
    const image = signed.get(placeOf(elf))
    const signer = image?.signatures[0]?.key?.label ?? (image === undefined ? undefined : 'unnamed')
    kernels.set(release, [...(kernels.get(release) ?? []), { path: placeOf(elf), evidence: seen(elf, { excerpt: signer === undefined ? 'no signature' : `signed by ${signer}` }), ...(signer === undefined ? {} : { signer }) }])
  }
  if (kernels.size === 0) return [notApplicable('No kernel modules were found in the system.', at(view.root, '/'))]
  return [...kernels].map(([release, modules]) => ofKernel(release, modules))
}

const placeOf = ({ where }: Fact): string => where.path

function ofKernel(release: string, modules: readonly Module[]): Outcome {
  const signed = modules.filter(({ signer }) => signer !== undefined)
  const unsigned = modules.filter(({ signer }) => signer === undefined)
  const subject = `modules of ${release}`
  const [any] = modules.map(({ evidence }) => evidence)
  if (signed.length < fewestSigned || signed.length < modules.length * ruleShare) {
    return { ...notApplicable(`Of ${count(modules.length, 'module')} of the kernel ${release}, ${signed.length} ${signed.length === 1 ? 'is' : 'are'} signed: signing is not the rule there.`, any), subject }
  }
  const signers = [...Map.groupBy(signed, ({ signer }) => signer ?? '').values()].sort((a, b) => b.length - a.length)
  const others = signers.slice(1).filter((each) => each.length <= signed.length * exceptionShare).flat()
  const told = unsigned.length > 0 ? unsigned : others
  const [first, ...rest] = told.slice(0, 12).map(({ evidence }) => evidence)
  if (first === undefined) return pass(`All ${count(modules.length, 'module')} of the kernel ${release} are signed, by ${signers.length === 1 ? 'one signer' : `${signers.length} signers`}.`, (signed[0] as Module).evidence, subject)
  const names = told.slice(0, 3).map(({ path }) => path.replace(/^.*\//u, '')).join(', ')
  return unsigned.length > 0
    ? fail(`${count(unsigned.length, 'module')} of the kernel ${release} ${unsigned.length === 1 ? 'is' : 'are'} not signed (${names}), and ${signed.length} are.`, [first, ...rest], { subject })
    : fail(`${count(others.length, 'module')} of the kernel ${release} ${others.length === 1 ? 'is' : 'are'} signed by somebody else than the other ${signed.length - others.length} (${names}).`, [first, ...rest], { subject, severity: 'low' })
}
