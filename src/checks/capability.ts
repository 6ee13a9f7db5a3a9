/**
 * Checks that rest on what the catalogue knows about a part: a mechanism that is missing in silicon cannot be configured.
 * One declaration each. What the catalogue did not research is unknown, never absent.
 */
import type { Fact } from '../facts/fact.ts'
import type { Asset } from '../facts/product.ts'
import {
  defineCheck, fail, notApplicable, pass, seen, unknown,
  type Check, type CheckContext, type Evidence, type LevelView, type Outcome, type Property, type Rung, type Severity,
} from './define.ts'
import { handlers } from '../facts/processors.ts'
import type { Scale } from './severity.ts'

type Capability = Fact<'capability'>
type Platform = Fact<'platform'>
export type CatalogueContext = CheckContext<'platform' | 'capability'>

/** What is asked of a part. */
export interface Demand {
  /** Name in the catalogue's vocabulary. */
  readonly capability: string
  /** What the part can do, after "can": `refuse foreign boot software`. */
  readonly can: string
  /** Strength 0..4 that is needed at a level; absent where only the value decides. */
  readonly strength?: { readonly scale: Scale; readonly least: number }
  /** A partial capability is enough from this strength on, whatever the level; its conditions are told. */
  readonly partialFrom?: number
  /** It resists somebody who holds the unit: above physical level 2 that has to be shown, not merely unbroken. */
  readonly resistsHands?: boolean
}

export interface CapabilityCheck extends Demand, Pick<Check, 'title' | 'severity' | 'references'> {
  readonly id: string
  readonly rung: Rung
  /** Only processors that handle this are judged. */
  readonly asset: Asset
  /** An add-on can do it for the processor beside it. */
  readonly addOns?: boolean
}

/** How one part meets a demand. `rank` orders verdicts: an add-on that is better than its host carries the asset. */
type Verdict =
  | { readonly result: 'pass'; readonly because: string; readonly evidence: Evidence }
  | { readonly result: 'fail'; readonly because: string; readonly evidence: Evidence; readonly needed: number | undefined; readonly shortOfLevel?: true }
  | { readonly result: 'unknown'; readonly because: string; readonly settledBy: string; readonly evidence?: Evidence }
const rank = { pass: 0, unknown: 1, fail: 2 } as const

/** A check that the catalogue decides. */
export function capabilityCheck(declared: CapabilityCheck): Check<'platform' | 'capability'> {
  const { capability, can, strength, partialFrom, resistsHands, asset, addOns, ...common } = declared
  const demand: Demand = {
    capability, can,
    ...(strength === undefined ? {} : { strength }),
    ...(partialFrom === undefined ? {} : { partialFrom }),
    ...(resistsHands === undefined ? {} : { resistsHands }),
  }
  return defineCheck({
    ...common,
    property: declared.id.split('/')[0] as Property,
    needs: ['platform', 'capability'],
    run: (context) => judgeParts(context, { asset, addOns: addOns ?? false, severity: common.severity }, (part, at) => meets(at, part, demand)),
  })
}

export interface Judging {
  readonly asset: Asset
  readonly addOns: boolean
  readonly severity: Check['severity']
}

/**
 * One outcome for each processor that handles the asset; the best of the processor and the add-ons beside it counts. `judge`
 * sees the level of the processor: one that holds less than the product has less to withstand.
 */
export function judgeParts(context: CatalogueContext, which: Judging, judge: (part: Platform, at: CatalogueContext) => Verdict): readonly Outcome[] {
  const platforms = context.facts('platform')
  const { mains, addOns } = handlers(platforms, context.facts('capability'), which.asset)
  const [first] = platforms
  if (first === undefined) {
    return [unknown(
      'It is not known which processor this product has.',
      'Name the processor under "platforms" in product.yaml, or supply an image that tells which board it runs on.',
    )]
  }
  if (mains.length > 0) {
    return mains.map((main) => {
      const at: CatalogueContext = { ...context, level: context.levelOf(main) }
      const own = judge(main, at)
      const helped = which.addOns ? best(addOns, (part) => judge(part, at))?.verdict : undefined
      return outcome(helped !== undefined && rank[helped.result] < rank[own.result] ? helped : own, main, severityHere(context, at, which))
    })
  }
  // The dossier entrusts the asset to chips beside the processor alone, or to nothing.
  const chip = which.addOns ? best(addOns, (part) => judge(part, { ...context, level: context.levelOf(part) })) : undefined
  if (chip !== undefined) return [outcome(chip.verdict, chip.part)]
  return [notApplicable(`The dossier gives ${assetWords[which.asset]} to none of the product's processors.`, seen(first))]
}

/** The part that meets the demand best. */
const best = (parts: readonly Platform[], judge: (part: Platform) => Verdict): { part: Platform; verdict: Verdict } | undefined =>
  parts.map((part) => ({ part, verdict: judge(part) })).toSorted((a, b) => rank[a.verdict.result] - rank[b.verdict.result])[0]

/** How much a failure of this processor weighs, where it holds less than the whole product. */
const severityHere = (context: CatalogueContext, { level }: CatalogueContext, { severity }: Judging): Severity | undefined =>
  level.required === context.level.required && level.physical === context.level.physical && level.remote === context.level.remote ? undefined : severity(level).severity

const assetWords: Readonly<Record<Asset, string>> = { code: 'replaceable software', keys: 'secrets', identity: 'an identity', data: 'personal or valuable data' }

function outcome(verdict: Verdict, main: Platform, severity?: Severity): Outcome {
  const subject = main.id
  if (verdict.result === 'pass') return pass(verdict.because, verdict.evidence, subject)
  if (verdict.result === 'fail') return fail(verdict.because, verdict.evidence, { subject, unattainable: true, ...(severity === undefined ? {} : { severity }), ...(verdict.needed === undefined ? {} : { needsStrength: verdict.needed }), ...(verdict.shortOfLevel === undefined ? {} : { shortOfLevel: true }) })
  return unknown(verdict.because, verdict.settledBy, { subject, ...(verdict.evidence === undefined ? {} : { evidence: [verdict.evidence] }) })
}

/** From this strength on the part itself does it, and not only software on it (src/platforms/vocabulary.ts). */
const ofTheChip = 2

/** Compares what the catalogue has about one part with a demand (grid.md section 4). */
export function meets(context: CatalogueContext, part: Platform, demand: Demand): Verdict {
  const fact = capabilityOf(context, part, demand.capability)
  const name = part.title
  if (fact === undefined || fact.value === 'unknown') {
    return {
      result: 'unknown',
      because: `The catalogue does not tell whether ${name} can ${demand.can}.`,
      settledBy: `A catalogue entry with a source for "${demand.capability}" of ${name}, or the catalogue's id of the part if ${part.id} is not one.`,
      ...(fact === undefined ? {} : { evidence: catalogueEvidence(fact) }),
    }
  }
  const evidence = catalogueEvidence(fact)
  const needed = demand.strength === undefined ? undefined : neededStrength(demand.strength, context.level)
  const no = (why: string): Extract<Verdict, { result: 'fail' }> => ({ result: 'fail', because: `${name} cannot ${demand.can}${why}. ${fact.detail}${lowered(fact)}`, evidence, needed })
  if (fact.value === 'no') return no('')
  if (needed === undefined) {
    if (fact.value === 'partial' && (fact.strength ?? 0) < (demand.partialFrom ?? Number.POSITIVE_INFINITY)) return no(' completely')
    return { result: 'pass', because: `${name} can ${demand.can}. ${fact.detail}`, evidence }
  }
  if (fact.strength === undefined) {
    return { result: 'unknown', because: `${name} can ${demand.can}, and the catalogue does not tell how strongly.`, settledBy: `A sourced strength for "${demand.capability}" of ${name} in the catalogue.`, evidence }
  }
  if (fact.strength < needed) {
    const short = `strength ${fact.strength} of 4, and ${needed} is needed`
    if ((fact.bestStrength ?? fact.strength) < needed && (fact.upTo ?? 0) >= needed) {
      return {
        result: 'unknown',
        because: `${name} can ${demand.can} with strength ${fact.strength} of 4 as published, and ${needed} is needed: what would show more is not public. ${fact.detail}`,
        settledBy: `Documented counter-measures, a laboratory's result or a certificate for this revision of ${name}; vendors give them under an agreement.`,
        evidence,
      }
    }
    const strongest = fact.bestStrength ?? fact.strength
    if (strongest < needed) return { ...no(` as strongly as this level asks: ${short}`), ...(strongest >= Math.max(demand.strength?.least ?? 0, ofTheChip) ? { shortOfLevel: true } : {}) }
    return {
      result: 'unknown',
      because: `Whether ${name} can ${demand.can} as strongly as this level asks depends on its revision: the weakest has ${short}.`,
      settledBy: `The revision of ${name}, as "revision" under "platforms" in product.yaml.`,
      evidence,
    }
  }
  if (demand.resistsHands === true && context.level.physical > 2 && !showsCountermeasures(context, part)) {
    return {
      result: 'unknown',
      because: `${name} can ${demand.can} (strength ${fact.strength} of 4), but nobody documents how it withstands glitches and side channels, and unbroken is not proven.`,
      settledBy: `Documented counter-measures or a laboratory result for this revision of ${name}.`,
      evidence,
    }
  }
  return { result: 'pass', because: `${name} can ${demand.can}: strength ${fact.strength} of 4 where ${needed} is needed. ${fact.detail}`, evidence }
}

/** The catalogue's fact about one part. */
export const capabilityOf = (context: CatalogueContext, part: Platform, capability: string): Capability | undefined =>
  context.facts('capability').find((fact) => fact.platform === part.id && fact.capability === capability)

/** The strength that a level asks for: never less than what makes the mechanism meaningful, never more than the scale has. */
export const neededStrength = ({ scale, least }: { scale: Scale; least: number }, level: LevelView): number =>
  Math.min(4, Math.max(least, level[scale]))

const showsCountermeasures = (context: CatalogueContext, part: Platform): boolean =>
  ['yes', 'partial'].includes(capabilityOf(context, part, 'fault-countermeasures')?.value ?? 'unknown')

const lowered = (fact: Capability): string => (fact.loweredBy.length === 0 ? '' : ` Published attacks count against it: ${fact.loweredBy.join(', ')}.`)

/** What the catalogue says, with the source that a person can open. */
export function catalogueEvidence(fact: Capability): Evidence {
  const source = fact.source ?? fact.sources[0]
  return { ...seen(fact), ...(source === undefined ? {} : { source }) }
}
