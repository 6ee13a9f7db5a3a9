/** Status of every requirement of every framework, from outcomes and the dossier (architecture.md: frameworks point at checks). Pure. */
import { severities } from '../checks/define.ts'
import type { Context, Dossier } from '../facts/dossier.ts'
import type { Fact, FactQuery } from '../facts/fact.ts'
import { evaluateCondition, type Applicability } from '../frameworks/condition.ts'
import { PRODUCT_INPUTS, type ProductInputs } from '../frameworks/inputs.ts'
import type { Framework, Requirement } from '../frameworks/schema.ts'
import type { Problem } from '../kernel/problem.ts'
import { compareText } from '../kernel/where.ts'
import { askedEvidence } from './cells.ts'
import { levelFor, strongEnough } from './grid.ts'
import type { Level } from './level.ts'
import type { AssessedOutcome, Assessment } from './schema.ts'

type Status = Assessment['frameworks'][number]['requirements'][number]
type Tie = Requirement['checks'][number]

/**
 * The product in the words of framework conditions: what the dossier says, and what was seen where that is more. What
 * nobody said stays unsaid.
 */
export function productInputs(dossier: Dossier | undefined, facts?: FactQuery): ProductInputs {
  const context: Context = dossier?.context ?? {}
  const passwords = passwordsUsed(context, facts)
  const inputs: Record<string, string | readonly string[] | undefined> = {
    market: dossier === undefined || dossier.markets.length === 0 ? undefined : dossier.markets.map(marketWord),
    sector: context.sector === undefined ? undefined : [...new Set([sectorWord[context.sector], ...(context.alsoSoldAs ?? [])])],
    connectivity: connectivityWord(context),
    radio: yesNo(context.connectivity?.some((link) => radios.has(link))),
    personalData: context.personalData,
    dataRole: context.dataRole,
    consentBasis: yesNo(context.consentBasis),
    telemetry: yesNo(context.telemetry),
    passwordsUsed: passwords,
    userAuthentication: yesNo(context.userAuthentication),
    constrainedDevice: yesNo(context.constrained),
    updateMechanism: context.updateMechanism,
    nonUpdatableSoftware: yesNo(context.nonUpdatableSoftware),
    hardCodedIdentity: yesNo(context.hardCodedIdentity),
    debugPortAccessible: yesNo(context.debugPortAccessible),
    externalSensing: yesNo(context.externalSensing),
    ownShop: yesNo(context.ownShop),
    forwardsTraffic: yesNo(context.forwardsTraffic),
    userInterfaces: context.userInterfaces,
    usFederal: yesNo(context.usFederal),
    coreFunction: context.coreFunction,
    movesMoney: yesNo(context.movesMoney),
    wornOrForChildren: context.wornOrForChildren,
    links: context.connectivity,
    networkDevice: context.coreFunction !== undefined && networkDevices.has(context.coreFunction) ? 'yes' : yesNo(context.forwardsTraffic),
  }
  return {
    ...(Object.fromEntries(Object.entries(inputs).filter(([, value]) => value !== undefined)) as ProductInputs),
    ...(passwords === context.passwordsUsed || context.passwordsUsed?.some((use) => use !== 'none') === true ? {} : { atLeast: ['passwordsUsed'] }),
  }
}

const yesNo = (value: boolean | undefined): 'yes' | 'no' | undefined => (value === undefined ? undefined : value ? 'yes' : 'no')

/** A password in an image is in use, whatever the dossier says about passwords; that there are no others it does not say. */
function passwordsUsed(context: Context, facts: FactQuery | undefined): readonly string[] | undefined {
  const stored = facts?.('password').some((password) => !password.locked && !['locked', 'none', 'empty'].includes(password.scheme)) === true
  if (!stored) return context.passwordsUsed
  return [...new Set([...(context.passwordsUsed ?? []).filter((use) => use !== 'none'), 'factory-set'])]
}

const networkDevices: ReadonlySet<string> = new Set(['router-modem-switch', 'firewall', 'vpn'])
const radios: ReadonlySet<string> = new Set(['wifi', 'bluetooth', 'cellular', 'thread', 'zigbee', 'lora'])

/** A market as frameworks name it. */
export function marketWord(market: string): 'uk' | 'eu' | 'us' | 'other' {
  const word = market.toLowerCase()
  if (word === 'uk' || word === 'gb') return 'uk'
  if (word === 'eu' || word === 'eea') return 'eu'
  return word === 'us' || word === 'usa' ? 'us' : 'other'
}

const sectorWord = {
  consumer: 'consumer', commercial: 'professional', payment: 'professional', industrial: 'industrial',
  'critical-infrastructure': 'industrial', medical: 'medical', automotive: 'vehicle',
} as const

function connectivityWord(context: Context): 'none' | 'local' | 'internet' | undefined {
  if (context.connectivity?.every((link) => link === 'none') === true) return 'none'
  if (context.connectivity === undefined || context.internet === undefined) return undefined
  return context.internet ? 'internet' : 'local'
}

export interface FrameworkInput {
  readonly frameworks: readonly Framework[]
  readonly outcomes: readonly AssessedOutcome[]
  readonly level: Level
  readonly dossier: Dossier | undefined
  readonly facts: FactQuery
  readonly date: string
}

/** A market of which no framework knows the laws would be passed over in silence. */
export function marketProblems(dossier: Fact<'dossier'> | undefined, frameworks: readonly Framework[]): Problem[] {
  const named = new Set(frameworks.flatMap(({ kind, markets }) => (kind === 'law' ? markets : [])))
  return (dossier?.markets ?? []).filter((market) => !named.has(marketWord(market))).map((market) => ({
    code: 'unsupported',
    message: `no framework holds the laws of ${market === 'other' ? 'other markets' : `the market "${market}"`}: what they ask is not in this review; it has those of ${listed(named)}, and standards that count anywhere`,
    where: { artefact: dossier?.where.artefact ?? '', path: dossier?.where.path ?? '', ...(dossier?.lines['product.markets'] === undefined ? {} : { line: dossier.lines['product.markets'] }) },
    incomplete: false,
  }))
}

const listed = (words: ReadonlySet<string>): string => [...words].toSorted(compareText).map((word) => word.toUpperCase()).join(', ')

/** Several things that nobody stated are said to be so once. */
function applicability(condition: Requirement['appliesWhen'], inputs: ProductInputs): Applicability {
  const found = evaluateCondition(condition, inputs)
  return found.result === 'unknown' ? { ...found, reason: found.reason.replaceAll('; not stated: ', '; ') } : found
}

/** Whether an outcome is about what the requirement asks for. A pass of the whole check has no subject and always is. */
function concerns({ subjects, not }: Tie, outcome: AssessedOutcome): boolean {
  const subject = outcome.subject ?? ''
  if (outcome.result !== 'fail' && subject === '') return true
  return (subjects === undefined || subjects.some((one) => fits(subject, one))) && not?.some((one) => fits(subject, one)) !== true
}

/** Most requirements do not care for the level: what counts is how severe a finding is where it is asked for, and not how much more this level asks of a part. */
export const isSlight = ({ byRisk }: Pick<Requirement, 'byRisk'>, { from }: Tie, { severity, severityAtMost = severity, shortOfLevel }: AssessedOutcome): boolean =>
  (byRisk !== true && shortOfLevel === true) || severities.indexOf(byRisk === true ? severity : severityAtMost) > severities.indexOf(from ?? 'medium')

/** `*` stands for any text. */
export const fits = (subject: string, pattern: string): boolean =>
  new RegExp(`^${pattern.split('*').map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/gu, String.raw`\$&`)).join('[^]*')}$`, 'u').test(subject)

/** The maker's word, and nothing beside it. */
const isOnlySaid = ({ evidence }: AssessedOutcome): boolean => evidence.every((item) => item.weighs === false || item.basis === 'declared')

/** Frameworks that do not concern the product's markets are left out; those that may concern it stay. */
export function frameworkStatus({ frameworks, outcomes, level, dossier, facts, date }: FrameworkInput): Assessment['frameworks'] {
  const inputs = productInputs(dossier, facts)
  const byCheck = new Map<string, number[]>()
  outcomes.forEach((outcome, index) => byCheck.set(outcome.check, [...(byCheck.get(outcome.check) ?? []), index]))
  return frameworks
    .map((framework) => ({ framework, applies: applicability(framework.applies, inputs) }))
    .filter(({ applies }) => applies.result !== 'not-applicable')
    .map(({ framework, applies }) => ({
      id: framework.id,
      title: framework.title,
      edition: framework.edition,
      citation: framework.citation,
      kind: framework.kind,
      markets: [...framework.markets],
      url: framework.url,
      ...(applies.result === 'unknown' ? { unsettled: applies.reason } : {}),
      requirements: framework.requirements.map((requirement) => statusOf(requirement, requirement.appliesFrom ?? framework.appliesFrom)),
    }))

  function statusOf(requirement: Requirement, from: string | undefined): Status {
    const base: Omit<Status, 'status' | 'basis' | 'reason' | 'outcomes'> = {
      id: requirement.id,
      summary: requirement.summary,
      strength: requirement.strength,
      coverage: requirement.coverage,
      ...(requirement.qualifier === undefined ? {} : { qualifier: requirement.qualifier }),
      area: requirement.area,
      evidence: [...requirement.evidence],
      checks: requirement.checks.map(({ check }) => check),
      ...(requirement.note === undefined ? {} : { note: requirement.note }),
      source: { ...requirement.source },
      ...(requirement.unconfirmed === undefined ? {} : { unconfirmed: true }),
      // Judged all the same, and marked as due on that day.
      ...(from === undefined || from <= date ? {} : { bindsFrom: from }),
    }
    const asked = requirement.checks.map((tie) => (byCheck.get(tie.check) ?? []).flatMap((index) => {
      const outcome = outcomes[index]
      return outcome !== undefined && concerns(tie, outcome) ? [{ index, slight: outcome.result === 'fail' && isSlight(requirement, tie, outcome) }] : []
    }))
    const counted = asked.map((each) => each.flatMap(({ index, slight }) => (slight ? [] : [index])))
    const named = counted.flat()
    const done = (status: Status['status'], basis: Status['basis'], reason: string, shown = named): Status => ({ ...base, status, basis, reason, outcomes: shown })
    if (requirement.coverage === 'out-of-scope') return done('out-of-scope', 'not-checked', requirement.note ?? 'asks nothing of the product')
    const applies = applicability(requirement.appliesWhen, inputs)
    if (applies.result === 'not-applicable') return done('not-applicable', 'declared', applies.reason)
    if (applies.result === 'unknown') {
      base.unsettled = applies.reason
      base.asks = applies.missing.map((input) => PRODUCT_INPUTS[input].ask)
    }
    if (requirement.coverage === 'manual') return done('manual', 'not-checked', 'no check shows it')
    const judged = named.flatMap((index) => outcomes[index] ?? [])
    const failing = named.filter((index) => outcomes[index]?.result === 'fail')
    if (failing.length > 0) {
      const shown = failing.some((index) => outcomes[index] !== undefined && !isOnlySaid(outcomes[index]))
      const open = applies.result === 'unknown' ? `; whether it applies is open (${applies.reason})` : ''
      const planned = failing.every((index) => outcomes[index]?.planned === true) ? ', planned and not done yet' : ''
      return done('unmet', shown ? 'verified' : 'declared', `${failing.length} ${failing.length === 1 ? 'finding' : 'findings'}${planned}${open}`, failing)
    }
    if (applies.result === 'unknown') return done('unknown', 'not-checked', applies.reason)
    const slight = asked.flat().filter((each) => each.slight).map(({ index }) => index)
    if (slight.length > 0) return done('unknown', 'not-checked', `${slight.length} slighter ${slight.length === 1 ? 'finding' : 'findings'}: look whether ${slight.length === 1 ? 'it matters' : 'they matter'} for this`, slight)
    const silent = counted.filter((indexes) => indexes.length === 0)
    const open = judged.filter((outcome) => outcome.result === 'unknown')
    if (silent.length > 0 || open.length > 0) {
      const declared = judged.some((outcome) => outcome.result === 'pass')
      return done('unknown', 'not-checked', declared ? `${open.length + silent.length} of ${requirement.checks.length} checks are open` : 'nothing was found that proves it')
    }
    const passes = judged.filter((outcome) => outcome.result === 'pass')
    if (passes.length === 0) {
      const bounded = requirement.coverage === 'full' || requirement.checks.some(({ bounds }) => bounds === true)
      return bounded ? done('not-applicable', 'verified', judged[0]?.message ?? 'does not apply') : done('unknown', 'not-checked', 'what the checks look at, this product does not have; the rest is open')
    }
    const showsPart = requirement.checks.some(({ oneWay }, tie) => oneWay !== true && counted[tie]?.some((index) => outcomes[index]?.result === 'pass') === true)
    if (!showsPart) return done('unknown', 'not-checked', 'nothing that was checked proves a part of it')
    const proven = passes.every((outcome) => strongEnough(outcome, askedEvidence(outcome.check, outcome.property, outcome.rung, levelFor(outcome.property, level)), date))
    if (!proven) return done('unknown', 'declared', 'declared, without the evidence that the level asks for')
    // Where the level is content with the maker's word, a law still is not.
    if (passes.some(isOnlySaid)) return done('unknown', 'declared', 'declared, and no document or artefact shows it')
    if (requirement.unconfirmed === true) return done('unknown', 'verified', 'our reading of this requirement is unconfirmed')
    if (requirement.coverage === 'partial') return done('unknown', 'verified', 'what was checked passes, which is a part of it')
    return done('met', 'verified', 'every check that proves it passed')
  }
}
