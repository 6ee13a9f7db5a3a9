/** Copies of other people's code inside the product's programs, beside the cryptographic ones, which crypto/libraries-supported judges. */
import type { Fact } from '../../facts/fact.ts'
import { at, defineCheck, fail, pass, seen, unknown, type CheckContext, type Outcome } from '../define.ts'
import { fromLevel } from '../severity.ts'
import { distributionOf, hasEnded, isCrypto, mayBringFile, perhapsRepaired, supportEvidence, supportName } from '../support-view.ts'
import { count, eachSystem, inSystem, type SystemView } from '../systems.ts'

/** Components that the sentence names, and places that the evidence shows. */
const maxNamed = 6
const maxShown = 40

/** Judged by components/kernel-supported. */
const kernel = 'linux'

type Kinds = 'system' | 'file-tree' | 'os-release' | 'support' | 'banner' | 'package'

export const check = defineCheck({
  id: 'components/no-end-of-life-libraries',
  title: 'No component is of a version that gets no fixes any more',
  property: 'components',
  rung: 'correct',
  needs: ['system', 'file-tree', 'os-release', 'support', 'banner', 'package'],
  severity: fromLevel('remote', 1, 'medium', 'Holes that are found in it stay open, and no package manager knows that it is there.'),
  references: [
    { title: 'CWE-1104: Use of Unmaintained Third Party Components', url: 'https://cwe.mitre.org/data/definitions/1104.html' },
    { title: 'OWASP Top 10 2021, A06 Vulnerable and Outdated Components', url: 'https://owasp.org/Top10/A06_2021-Vulnerable_and_Outdated_Components/' },
  ],
  run: (context) => eachSystem(context, 'No system was read, so nobody knows which components it has.', (view) => judge(context, view)),
})

function judge(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  const dated = inSystem(view, context.facts('support')).filter((fact) => fact.subject === 'library' && !isCrypto(fact.component))
  const packages = view.own(context.facts('package'))
  const untold = undated(inSystem(view, context.facts('banner')).filter((banner) =>
    !isCrypto(banner.component) && banner.component !== kernel && !dated.some((fact) => fact.file === banner.file && fact.container === banner.container) && !packages.some((each) => isCopyOf(banner, each))))
  const past = dated.filter((fact) => hasEnded(fact, context.date)).map((fact) => ({ fact, distribution: mayBringFile(fact, context) }))
  const ended = past.flatMap(({ fact, distribution }) => (distribution === undefined ? [fact] : []))
  if (ended.length > 0) return ended.map((fact) => fail(`${fact.file} contains ${supportName(fact)}, which has had no security fixes since ${fact.endOfLife ?? ''}.`, supportEvidence(fact), { subject: fact.file }))
  const distribution = distributionOf(view, context.facts('support'))
  const outcomes: Outcome[] = dated.filter((fact) => fact.endOfLife !== undefined && !hasEnded(fact, context.date)).map((fact) => pass(`${fact.file} contains ${supportName(fact)}, which gets fixes until ${fact.endOfLife ?? ''}.`, supportEvidence(fact), fact.file))
  if (packages.length > 0 && distribution !== undefined) {
    const more = packages.length
    outcomes.push(hasEnded(distribution, context.date)
      ? unknown(`${count(more, 'package')} of ${supportName(distribution)} get no fixes any more; components/distribution-supported tells that.`, 'Move to a supported release; see components/distribution-supported.', { subject: 'packages', evidence: [supportEvidence(distribution)] })
      : pass(`${count(more, 'component')} ${more === 1 ? 'comes' : 'come'} from packages of ${supportName(distribution)}${distribution.endOfLife === undefined ? '' : `, with fixes until ${distribution.endOfLife}`} (${distribution.by}).`, supportEvidence(distribution), 'packages'))
  }
  outcomes.push(...past.flatMap(({ fact, distribution }) => (distribution === undefined ? [] : [perhapsRepaired(fact, distribution, context.date)])))
  if (untold.size > 0) outcomes.push(withoutDates(untold))
  return outcomes.length > 0 ? outcomes : [unknown('Neither packages nor the words by which components name themselves tell what is inside.', 'Supply the bill of materials of the build, with the versions of all components.', { evidence: [at(view.root, '/')] })]
}

/** One question, however many: their makers publish no dates, so somebody has to look at each. */
function withoutDates(untold: ReadonlyMap<string, readonly Fact<'banner'>[]>): Outcome {
  const named = [...untold].map(([name, [first]]) => `${name} (${first === undefined ? '' : first.file === '' ? first.where.path : first.file})`)
  const shown = named.length > maxNamed ? `${named.slice(0, maxNamed).join(', ')} and ${named.length - maxNamed} more` : named.join(', ')
  return unknown(
    `No package keeps up to date ${shown}; ${named.length === 1 ? 'its makers publish' : 'their makers publish'} no end of support.`,
    `Compare ${named.length === 1 ? 'it' : 'each'} with the newest release and its published vulnerabilities, and name who updates ${named.length === 1 ? 'it' : 'them'}.`,
    { subject: 'components without dates', evidence: [...untold].flatMap(([name, banners]) => banners.slice(0, 3).map((each) => seen(each, { excerpt: name }))).slice(0, maxShown) },
  )
}

/** What the boot archive holds was copied from the system's packages: same name, same version. */
const isCopyOf = (banner: Fact<'banner'>, { name, sourceName, version }: Fact<'package'>): boolean =>
  (name === banner.component || sourceName === banner.component) && version.replace(/^\d+:/u, '').startsWith(banner.version)

/** Banners by component and version: one library in ten programs is one question. */
function undated(banners: readonly Fact<'banner'>[]): ReadonlyMap<string, readonly Fact<'banner'>[]> {
  const found = new Map<string, Fact<'banner'>[]>()
  for (const banner of banners) {
    const name = `${banner.component} ${banner.version}`
    const known = found.get(name)
    if (known === undefined) found.set(name, [banner])
    else known.push(banner)
  }
  return found
}
