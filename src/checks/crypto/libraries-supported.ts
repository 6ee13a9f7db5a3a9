/** Cryptographic libraries are only as good as the last fix: those of packages live as long as the distribution, embedded ones as their branch. */
import type { Fact } from '../../facts/fact.ts'
import { at, defineCheck, fail, pass, seen, unknown, type CheckContext, type Evidence, type Outcome } from '../define.ts'
import { fromLevel } from '../severity.ts'
import { distributionOf, hasEnded, isCrypto, mayBringFile, perhapsRepaired, supportEvidence, supportName } from '../support-view.ts'
import { eachSystem, inSystem, type SystemView } from '../systems.ts'

type Kinds = 'system' | 'file-tree' | 'os-release' | 'support' | 'banner' | 'package'

export const check = defineCheck({
  id: 'crypto/libraries-supported',
  title: 'Every cryptographic library still gets security fixes, and has them',
  property: 'crypto',
  rung: 'kept',
  needs: ['system', 'file-tree', 'os-release', 'support', 'banner', 'package'],
  severity: fromLevel('required', 1, 'high', 'Holes that are found in it stay open for good, in exactly the code that everything else relies on.'),
  references: [
    { title: 'OpenSSL release strategy', url: 'https://openssl-library.org/policies/releasestrat/' },
    { title: 'CWE-1104: Use of Unmaintained Third Party Components', url: 'https://cwe.mitre.org/data/definitions/1104.html' },
    { title: 'ETSI EN 303 645 V2.1.1, provision 5.3-2', url: 'https://www.etsi.org/deliver/etsi_en/303600_303699/303645/02.01.01_60/en_303645v020101p.pdf' },
  ],
  run: (context) => eachSystem(context, 'No system was read, so nobody knows which cryptographic libraries it has.', (view) => judge(context, view)),
})

/** Packages of the usual libraries, under the names of Debian, Alpine, OpenWrt, Yocto, Fedora and SUSE. */
const packageName = /^(?:lib)?(?:ssl\d?[\d.]*(?:t64)?|crypto\d?[\d.]*|openssl[\d._]*(?:-libs)?|openssl-util|mbedtls[\d]*|mbedcrypto[\d]*|wolfssl[\d.a-z]*|gnutls(?:-?\d+)?(?:t64)?|gcrypt\d*|nettle\d*(?:t64)?|sodium\d*|nss3?|mozilla-nss|bearssl\d*|libressl[\d.]*|ustream-(?:mbedtls|wolfssl|openssl).*)$/u
const isCryptoPackage = ({ name }: Fact<'package'>): boolean => packageName.test(name)

function judge(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  const supports = context.facts('support')
  const embedded = inSystem(view, supports).filter((fact) => fact.subject === 'library' && isCrypto(fact.component))
  const untold = inSystem(view, context.facts('banner')).filter((banner) => isCrypto(banner.component) && !embedded.some((fact) => fact.file === banner.file && fact.container === banner.container))
  const packages = view.own(context.facts('package')).filter(isCryptoPackage)
  const outcomes: Outcome[] = embedded.map((fact) => judgeLibrary(fact, context.date, mayBringFile(fact, context)))
  outcomes.push(...untold.map((banner) => unknown(
    `${banner.file} contains ${banner.component} ${banner.version}; until when this version gets fixes is not known here.`,
    `Compare ${banner.component} ${banner.version} with the newest release of its makers, and tell until when you keep it up to date.`, { subject: banner.file, evidence: [seen(banner, { excerpt: `${banner.component} ${banner.version}` })] },
  )))
  if (packages.length > 0) outcomes.push(judgePackages(view, context, packages))
  return outcomes.length > 0 ? outcomes : [unknown('No cryptographic library was recognised, in packages or inside programs.', 'Supply the bill of materials of the build, with the versions of all libraries.', { evidence: [at(view.root, '/')] })]
}

function judgeLibrary(fact: Fact<'support'>, date: string, distribution: Fact<'os-release'> | undefined): Outcome {
  const file = fact.file === '' ? fact.where.path : fact.file
  if (distribution !== undefined && (hasEnded(fact, date) || fact.fixedBy !== undefined)) return perhapsRepaired(fact, distribution, date)
  if (!hasEnded(fact, date) && fact.fixedBy !== undefined) {
    const { version, date: day, closes, source } = fact.fixedBy
    return fail(`${file} contains ${supportName(fact)}. ${fact.by} closed published holes in it with ${version} of ${day} (${closes.join(', ')}), and nothing shows that the fixes were taken over.`, [{ ...supportEvidence(fact), source }], { subject: file })
  }
  if (fact.endOfLife === undefined) return unknown(`${file} contains ${supportName(fact)}; until when it gets fixes is not known here.`, `The date until which ${fact.by} publishes fixes for ${fact.component} ${fact.branch}.`, { subject: file, evidence: [supportEvidence(fact)] })
  if (hasEnded(fact, date)) return fail(`${file} contains ${supportName(fact)}, which has had no security fixes since ${fact.endOfLife}.`, supportEvidence(fact), { subject: file })
  return pass(`${file} contains ${supportName(fact)}, which gets fixes until ${fact.endOfLife}.`, supportEvidence(fact), file)
}

/** Distributions repair the libraries that they bring, long after their makers stopped. */
function judgePackages(view: SystemView, context: CheckContext<Kinds>, packages: readonly Fact<'package'>[]): Outcome {
  const names = [...new Set(packages.map((each) => each.name))]
  const list = names.length > 4 ? `${names.slice(0, 4).join(', ')} and ${names.length - 4} more` : names.join(', ')
  const told = packages.slice(0, 4).map((each) => seen(each, { excerpt: `${each.name} ${each.version}` }))
  const distribution = distributionOf(view, context.facts('support'))
  const subject = 'packages'
  if (distribution?.endOfLife === undefined) return unknown(`Packages bring ${list}; until when whoever made them repairs them is not known.`, 'Name the distribution or the build system with its release, and until when it is kept up to date.', { subject, evidence: told })
  const evidence: readonly [Evidence, ...Evidence[]] = [supportEvidence(distribution), ...told]
  return hasEnded(distribution, context.date)
    ? fail(`Packages bring ${list}, and ${supportName(distribution)} has published no security fixes since ${distribution.endOfLife}.`, evidence, { subject, severity: context.level.required >= 1 ? 'medium' : 'low' })
    : pass(`Packages bring ${list}; fixes come until ${distribution.endOfLife} (${distribution.by}).`, evidence, subject)
}
