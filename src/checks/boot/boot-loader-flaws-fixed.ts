/** A boot loader that can be talked out of verifying is as good as none; by its version one knows which ways are published. */
import type { Fact } from '../../facts/fact.ts'
import { whereText } from '../../kernel/where.ts'
import { defineCheck, fail, pass, seen, unknown, type CheckContext, type Outcome } from '../define.ts'
import { fromLevel } from '../severity.ts'

type Kinds = 'banner' | 'boot-loader-flaw'

export const check = defineCheck({
  id: 'boot/boot-loader-flaws-fixed',
  title: 'The boot loader has no published way around its verification',
  property: 'boot',
  rung: 'correct',
  needs: ['banner', 'boot-loader-flaw'],
  severity: fromLevel('required', 2, 'medium', 'Whoever can write the boot medium uses the published way, and verified boot verifies nothing.'),
  references: [
    { title: 'CWE-1395: Dependency on Vulnerable Third-Party Component', url: 'https://cwe.mitre.org/data/definitions/1395.html' },
    { title: 'U-Boot, verified boot', url: 'https://docs.u-boot.org/en/latest/usage/fit/verified-boot.html' },
  ],
  run(context) {
    const loaders = new Map(context.facts('banner').filter((banner) => banner.component === 'u-boot').map((banner) => [`${banner.where.artefact}/${banner.where.path} ${banner.version}`, banner] as const))
    if (loaders.size === 0) return [unknown('No boot loader told its version, so the published ways around it are not known.', 'Supply the image of the boot loader.')]
    return [...loaders.values()].map((banner) => judge(context, banner))
  },
})

function judge(context: CheckContext<Kinds>, banner: Fact<'banner'>): Outcome {
  const subject = whereText(banner.where)
  const open = context.facts('boot-loader-flaw').filter((flaw) => flaw.component === banner.component && flaw.version === banner.version && whereText(flaw.where) === subject)
  const evidence = seen(banner, { excerpt: `U-Boot ${banner.version}` })
  if (open.length === 0) return pass(`U-Boot ${banner.version} (${subject}) is newer than the published ways around its verification that are known here.`, evidence, subject)
  const list = open.map(({ id, opens }) => `${id} ${opens}`).join('; ')
  return fail(`U-Boot ${banner.version} (${subject}) is older than fixes of published ways around its verification, and nothing shows that they were taken over: ${list}.`, [evidence, ...open.map((flaw) => seen(flaw, { excerpt: flaw.id }))], { subject })
}
