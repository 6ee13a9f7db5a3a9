/** Every tie can fail: an example of its check turns the requirement unmet, and each pattern names findings that the check gives. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cases } from '../checks/cases.gen.ts'
import type { Check, LevelView } from '../checks/define.ts'
import { checks } from '../checks/registry.gen.ts'
import { runExample } from '../checks/testing.ts'
import { fits, frameworkStatus, isSlight, productInputs } from '../assess/frameworks.ts'
import { gradeOf, severityOf } from '../assess/judged.ts'
import type { AssessedOutcome } from '../assess/schema.ts'
import { dossier, levelOf, outcome as assessed } from '../assess/testing.ts'
import type { Context, Dossier } from '../facts/dossier.ts'
import { factQuery } from '../facts/fact.ts'
import { frameworks } from './bundle.gen.ts'
import { evaluateCondition } from './condition.ts'
import { emb3dFramework, emb3dTies } from './emb3d.ts'
import type { Framework, Requirement } from './schema.ts'

type Tie = Requirement['checks'][number]

/** The level of a product that has to withstand most: what a document makes depend on the risk is asked of it. */
const most: LevelView = { required: 4, remote: 3, physical: 4 }
/** What each check gives on its own examples, as a review would hand it on. */
const failures: ReadonlyMap<string, readonly AssessedOutcome[]> = new Map(checks.map((check) => [check.id, failuresOf(check)]))

function failuresOf(check: Check): readonly AssessedOutcome[] {
  return (cases[check.id]?.fail ?? []).flatMap((example) => runExample(check, example).flatMap((outcome) => outcome.result === 'fail'
    ? [assessed(check.id, {
        property: check.property, rung: check.rung, result: 'fail', message: outcome.message, evidence: [...outcome.evidence],
        ...severityOf(outcome, gradeOf(check, most)), ...(outcome.subject === undefined ? {} : { subject: outcome.subject }), ...(outcome.shortOfLevel === undefined ? {} : { shortOfLevel: true }),
      })]
    : []))
}

/** A product that most conditions hold for, and others for what excludes each other. */
const base: Context = {
  connectivity: ['ethernet', 'wifi', 'bluetooth', 'cellular', 'lora', 'zigbee', 'thread', 'usb'], internet: true, sector: 'consumer', personalData: 'special-category',
  constrained: false, coreFunction: 'none', movesMoney: true, wornOrForChildren: ['toy', 'childcare', 'wearable'], alsoSoldAs: ['professional', 'industrial'],
  dataRole: ['controller', 'processor'], consentBasis: true, telemetry: true, passwordsUsed: ['user-chosen', 'factory-set'], userAuthentication: true,
  updateMechanism: ['local', 'network', 'automatic', 'notified'], nonUpdatableSoftware: true, hardCodedIdentity: true, debugPortAccessible: true,
  externalSensing: true, ownShop: true, forwardsTraffic: true, userInterfaces: ['web', 'app'], usFederal: true,
}
const contexts: readonly Context[] = [
  base, { ...base, sector: 'medical', alsoSoldAs: [] }, { ...base, sector: 'industrial' }, { ...base, coreFunction: 'router-modem-switch' }, { ...base, constrained: true },
]
const products: readonly Dossier[] = contexts.map((context) => dossier(context, { markets: ['eu', 'uk', 'us'] }))

const statusOf = (framework: Framework, row: Requirement, outcomes: readonly AssessedOutcome[], product: Dossier) =>
  frameworkStatus({ frameworks: [{ ...framework, requirements: [row] }], outcomes, level: levelOf(2), dossier: product, facts: factQuery([]), date: '2026-11-30' })[0]?.requirements[0]

/** As a user's copy of the bundle gives them, under our own names. */
const emb3d = emb3dFramework({ type: 'bundle', objects: Object.keys(emb3dTies).map((number) => ({ type: 'course-of-action', name: `Mitigation ${number}`, x_mitre_emb3d_mitigation_id: number, x_mitre_emb3d_version: '1.0', modified: '2025-04-21T00:00:00Z' })) })

for (const framework of [...frameworks, emb3d]) {
  test(`${framework.id} ${framework.edition}: each tie has an example that turns its requirement unmet`, () => {
    const product = (row: Requirement): Dossier | undefined => products.find((each) => {
      const found = [framework.applies, row.appliesWhen].map((condition) => evaluateCondition(condition, productInputs(each)))
      return found.every(({ result }) => result === 'applies')
    })
    const weak = framework.requirements.flatMap((row) => {
      const mine = product(row)
      if (row.checks.length > 0 && mine === undefined) return [`${row.id}: applies to no product`]
      return row.checks.filter(({ check }) => mine === undefined || !breaks(framework, row, check, mine)).map(({ check }) => `${row.id}: ${check}`)
    })
    assert.deepEqual(weak, [])
  })
}

function breaks(framework: Framework, row: Requirement, check: string, product: Dossier): boolean {
  return (failures.get(check) ?? []).some((failure) => {
    const found = statusOf(framework, row, [failure], product)
    return found?.status === 'unmet' && found.outcomes.length === 1
  })
}

test('each pattern of a tie names findings that its check gives and that would count', () => {
  const idle = [...frameworks, emb3d].flatMap(({ id, edition, requirements }) => requirements.flatMap((row) => row.checks.flatMap((tie) => idlePatterns(tie).map((pattern) => `${id} ${edition} ${row.id}: ${tie.check} ${pattern}`))))
  assert.deepEqual(idle, [])
})

function idlePatterns(tie: Tie): readonly string[] {
  const grave = (failures.get(tie.check) ?? []).filter((failure) => !isSlight({}, tie, failure))
  return [...(tie.subjects ?? []), ...(tie.not ?? [])].filter((pattern) => !grave.some(({ subject }) => fits(subject ?? '', pattern)))
}
