/** The checks that rest on the catalogue, asked about another platform in the place of the product's main processor. */
import type { Judged, JudgePlatform } from '../assess/judged.ts'
import type { Level } from '../assess/level.ts'
import { checks } from '../checks/of-parts.gen.ts'
import { factQuery, type Fact, type FactKind } from '../facts/fact.ts'
import { catalogueFacts } from '../joins/catalogue.ts'
import type { ResolvedPlatform } from '../platforms/resolve.ts'
import { runChecks } from './run-checks.ts'

/** What the catalogue alone decides; a check that also looks at an image says nothing of a part. */
const ofCatalogue: ReadonlySet<FactKind> = new Set(['platform', 'capability', 'attack'])
const hardware = checks.filter((check) => check.needs.includes('capability') && check.needs.every((kind) => ofCatalogue.has(kind)))

/** The same checks about the processors that the product has. */
export const judgePresent = (facts: readonly Fact[], level: Level, date: string): readonly Judged[] => runChecks(hardware, facts, level, date, new Set()).judged

/** The product's other processors and its add-ons stay; the newcomer takes over what the main one handled. */
export function platformJudge(facts: readonly Fact[], level: Level, date: string): JudgePlatform {
  const query = factQuery(facts)
  const platforms = query('platform')
  const replaced = platforms.find((part) => !part.addOn && part.role === 'main') ?? platforms.find((part) => !part.addOn)
  const gone = new Set(platforms.filter((part) => !part.addOn && part.role === (replaced?.role ?? 'main')).map((part) => part.id))
  const kept: Fact[] = [
    ...query('dossier'),
    ...platforms.filter((part) => !gone.has(part.id)),
    ...query('capability').filter((fact) => !gone.has(fact.platform)),
    ...query('attack').filter((fact) => !gone.has(fact.platform)),
  ]
  const { assets, holds } = replaced ?? {}
  return (platform, addOns, revision = ''): readonly Judged[] => {
    const added = [part(platform, { revision,  ...(assets === undefined ? {} : { assets }), ...(holds === undefined ? {} : { holds }) }), ...addOns.map((addOn) => part(addOn, {}))]
    const known = [...catalogueFacts(platform, revision), ...addOns.flatMap((each) => catalogueFacts(each, ''))]
    return runChecks(hardware, [...kept, ...added, ...known], level, date, new Set()).judged
  }
}

const part = (platform: ResolvedPlatform, more: Partial<Pick<Fact<'platform'>, 'assets' | 'holds' | 'revision'>>): Fact<'platform'> => ({
  kind: 'platform', id: platform.id, title: platform.title, revision: '', role: platform.kind === 'add-on' ? 'secure-element' : 'main', addOn: platform.kind === 'add-on', reason: 'an alternative', lineage: platform.lineage,
  basis: 'catalogue', where: { artefact: 'catalogue', path: platform.id }, container: '', file: '', ...more,
})
