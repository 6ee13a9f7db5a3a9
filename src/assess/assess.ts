/**
 * From judged checks to the assessment (architecture.md: read, join, level, check, assess). Pure and serialisable: the
 * same facts on the same day give the same document.
 */
import type { Evidence } from '../checks/define.ts'
import type { Fact, FactQuery } from '../facts/fact.ts'
import type { Framework } from '../frameworks/schema.ts'
import type { Problem } from '../kernel/problem.ts'
import { compareText } from '../kernel/where.ts'
import type { Catalogue } from '../platforms/resolve.ts'
import { repairsOf } from '../platforms/resolve.ts'
import type { Remedy } from '../remedies/schema.ts'
import { findAlternatives } from './alternatives.ts'
import { boardFilesOf, picturesOf } from './boards.ts'
import { cells, decidingChecks } from './cells.ts'
import { chainsOf } from './chain.ts'
import { findComponents, findVulnerabilities } from './components.ts'
import { withContradictions } from './contradictions.ts'
import { frameworkStatus, marketProblems } from './frameworks.ts'
import { buildGrid } from './grid.ts'
import { severityOf, type JudgePlatform, type Judged } from './judged.ts'
import type { Level } from './level.ts'
import { makeOutlook } from './outlook.ts'
import { makePlan } from './plan.ts'
import { lineageOf, planningProblems, remediesFor, withOwnFigures } from './remedies.ts'
import { applySchemes } from './schemes/index.ts'
import type { AssessedOutcome, Assessment } from './schema.ts'
import { makeScenarios, type JudgeLevel } from './scenarios.ts'
import { reckoningOf } from './totals.ts'
import { decideVerdict, findBlockers, summarise } from './verdict.ts'
import { waiverOf, waiverProblems } from './waivers.ts'

export interface AssessInput {
  readonly facts: FactQuery
  readonly judged: readonly Judged[]
  readonly problems: readonly Problem[]
  readonly level: Level
  readonly date: string
  readonly catalogue: Catalogue
  readonly frameworks: readonly Framework[]
  readonly remedies: readonly Remedy[]
  /** Judges the hardware rows for another platform in the place of the product's own. */
  readonly judgePlatform: JudgePlatform
  /** Judges everything at another level. */
  readonly judgeLevel: JudgeLevel
  readonly provenance: Assessment['provenance']
}

export function assess(input: AssessInput): Assessment {
  const { facts, level, date, catalogue } = input
  const dossier = facts('dossier')[0]
  // Without a dossier nobody said that this is early work: everything is taken as due.
  const stage = dossier?.stage ?? 'production'
  const waivers = dossier?.waivers ?? []
  const problems = [...input.problems, ...waiverProblems(dossier, new Set(input.judged.map(({ check }) => check.id)), date), ...planningProblems(dossier, input.remedies), ...marketProblems(dossier, input.frameworks)]
  const complete = !problems.some((problem) => problem.incomplete)
  const hashes = new Map(input.provenance.artefacts.map(({ path, sha256 }) => [path, sha256]))
  const platforms = shownPlatforms(facts('platform'))
  const lineage = lineageOf(platforms.map((platform) => platform.id), catalogue)
  const outcomesOf = (judged: readonly Judged[]): AssessedOutcome[] => withContradictions(judged, facts('answer'))
    .map((item) => assessed(item, { catalogue, remedies: input.remedies, waivers, date, lineage, hashes }))
    .sort(compareOutcomes)
  const outcomes = outcomesOf(input.judged)
  const boardFiles = boardFilesOf(facts)
  const grid = buildGrid({ outcomes, level, stage, date })
  const verdict = decideVerdict({ grid, outcomes, dossier: dossier !== undefined, complete })
  const blockers = findBlockers({ grid, outcomes })
  const alternatives = verdict === 'ready' ? [] : findAlternatives({ catalogue, level, blockers, current: platforms.map((platform) => platform.id), judge: input.judgePlatform, facts })
  const planned = { grid, outcomes, remedies: withOwnFigures(input.remedies, dossier?.planning), stage, blockers, reckoning: reckoningOf(dossier?.planning, dossier?.context.unitsPerYear) }
  const plan = makePlan({ ...planned, lineage })
  const outlook = makeOutlook({ ...planned, plan, candidates: alternatives, lineageOf: (platform) => lineageOf([platform], catalogue) })
  const project = (some: readonly AssessedOutcome[], at: Level): Assessment['frameworks'] => frameworkStatus({ frameworks: input.frameworks, outcomes: some, level: at, dossier, facts, date })
  const frameworks = project(outcomes, level)
  const judgeCandidate = (candidate: Assessment['alternatives'][number]): ReturnType<JudgePlatform> | undefined => {
    const [platform, ...addOns] = [candidate.platform, ...candidate.addOns.map(({ id }) => id)].flatMap((id) => catalogue.platforms.get(id) ?? [])
    return platform === undefined ? undefined : input.judgePlatform(platform, addOns, candidate.revision)
  }
  return {
    schema: 'proofmark/assessment@1',
    product: {
      // A dossier that cannot be read has an empty name.
      name: (dossier === undefined ? facts('artefact')[0]?.name : dossier.name) || 'unnamed product',
      ...(dossier?.summary ? { summary: dossier.summary } : {}),
      ...(dossier?.version ? { version: dossier.version } : {}),
      stage: dossier?.stage ?? 'not stated',
      markets: [...(dossier?.markets ?? [])],
      dossier: dossier !== undefined,
      reviewed: date,
    },
    ...(dossier?.planning?.owners === undefined ? {} : { owners: { ...dossier.planning.owners } }),
    platforms,
    level,
    schemes: applySchemes(level, dossier),
    verdict,
    summary: summarise({ verdict, level, platforms, grid, outcomes, blockers, alternatives, plan, present: outlook.present, complete, dossier: dossier !== undefined }),
    blockers,
    grid,
    outcomes,
    chains: chainsOf({ facts, outcomes, level }),
    problems: problems.map(({ code, message, where, incomplete }) => ({ code, message, where: { ...where }, incomplete })),
    components: findComponents(facts),
    vulnerabilities: findVulnerabilities(facts),
    boards: picturesOf(facts),
    ...(boardFiles.length === 0 ? {} : { boardFiles }),
    frameworks,
    scenarios: makeScenarios({ frameworks, judged: input.judged, level, alternatives, judgeCandidate, judgeLevel: input.judgeLevel, outcomesOf, project }),
    alternatives,
    plan,
    outlook,
    complete,
    provenance: input.provenance,
  }
}

/** One row for each part: a board that the dossier names and the image shows is one board. */
function shownPlatforms(found: readonly Fact<'platform'>[]): Assessment['platforms'] {
  const rows = new Map<string, Assessment['platforms'][number]>()
  for (const { id, title, revision, role, basis, reason } of found) {
    const known = rows.get(`${id} ${role}`)
    if (known === undefined) rows.set(`${id} ${role}`, { id, title, revision, role, basis, reason })
    else rows.set(`${id} ${role}`, { ...known, basis: basis === 'observed' ? basis : known.basis, reason: `${known.reason}; ${reason}` })
  }
  return [...rows.values()]
}

const deciding: ReadonlySet<string> = new Set(Object.values(decidingChecks).flat())
const cellOrder = new Map(cells.map((cell, index) => [`${cell.property}/${cell.rung}`, index]))
const resultOrder = ['fail', 'unknown', 'pass', 'not-applicable']
const severityOrder = ['critical', 'high', 'medium', 'low', 'info']

function compareOutcomes(a: AssessedOutcome, b: AssessedOutcome): number {
  return (
    (cellOrder.get(`${a.property}/${a.rung}`) ?? 0) - (cellOrder.get(`${b.property}/${b.rung}`) ?? 0) ||
    resultOrder.indexOf(a.result) - resultOrder.indexOf(b.result) ||
    severityOrder.indexOf(a.severity) - severityOrder.indexOf(b.severity) ||
    compareText(a.check, b.check) ||
    compareText(a.evidence[0]?.path ?? '', b.evidence[0]?.path ?? '') ||
    compareText(a.subject ?? '', b.subject ?? '') ||
    compareText(a.message, b.message)
  )
}

interface Marking {
  readonly catalogue: Catalogue
  readonly remedies: readonly Remedy[]
  readonly waivers: Fact<'dossier'>['waivers']
  readonly date: string
  readonly lineage: ReadonlySet<string>
  /** SHA-256 of each artefact by its name. */
  readonly hashes: ReadonlyMap<string, string>
}

function assessed({ check, outcome, severity }: Judged, { catalogue, remedies, waivers, date, lineage, hashes }: Marking): AssessedOutcome {
  const id = `${check.property}/${check.rung}`
  const failing = outcome.result === 'fail'
  const waiver = waiverOf(waivers, check.id, outcome, date)
  const repairedBy = failing && outcome.unattainable === true
    ? [...catalogue.platforms.values()]
        .filter((platform) => platform.kind === 'add-on' && repairsOf(platform).some((repair) => repair.cell === id && repair.strength >= (outcome.needsStrength ?? 1)))
        .map((platform) => platform.id)
    : undefined
  const remedy = failing ? remediesFor(remedies, check.id, id, lineage)[0] : undefined
  return {
    check: check.id,
    property: check.property,
    rung: check.rung,
    result: outcome.result,
    ...severityOf(outcome, severity),
    reason: severity.reason,
    message: outcome.message,
    ...(outcome.subject === undefined ? {} : { subject: outcome.subject }),
    deciding: deciding.has(check.id),
    ...(waiver === undefined ? {} : { waived: { reason: waiver.reason, owner: waiver.owner, expires: waiver.expires } }),
    ...(failing && outcome.unattainable === true ? { unattainable: true } : {}),
    ...(repairedBy === undefined ? {} : { repairedBy }),
    ...(failing && outcome.shortOfLevel === true ? { shortOfLevel: true } : {}),
    ...(failing && outcome.planned === true ? { planned: true } : {}),
    ...(outcome.result === 'unknown' ? { settledBy: outcome.settledBy } : {}),
    evidence: (outcome.evidence ?? []).map((item) => withHash(item, hashes)),
    ...(remedy === undefined ? {} : { remedy: remedy.id, remedyTitle: remedy.title }),
  }
}

/** What is said of a whole artefact holds for these bytes and no others. */
function withHash(evidence: Evidence, hashes: ReadonlyMap<string, string>): AssessedOutcome['evidence'][number] {
  const sha256 = evidence.path === '' ? hashes.get(evidence.artefact) : undefined
  return { ...evidence, ...(sha256 ? { sha256 } : {}) }
}
