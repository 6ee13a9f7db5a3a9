import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Context } from '../facts/dossier.ts'
import { factQuery } from '../facts/fact.ts'
import { PRODUCT_INPUTS } from '../frameworks/inputs.ts'
import { parseFramework, type Framework } from '../frameworks/schema.ts'
import { frameworkStatus, marketProblems, productInputs } from './frameworks.ts'
import type { AssessedOutcome } from './schema.ts'
import { dossier, levelOf, outcome } from './testing.ts'

const check = 'exposure/binaries-hardened'
const because = 'without it the requirement is not met'
const source = { title: 'A standard', at: 'clause 1', url: 'https://example.org/' }

function framework(more: Partial<Framework> = {}, row: Partial<Framework['requirements'][number]> = {}): Framework {
  return parseFramework({
    id: 'made-up', title: 'A standard', edition: '1', citation: 'A standard, edition 1', authority: 'Nobody', kind: 'standard', url: 'https://example.org/', markets: ['eu'], checked: '2026-11-30', note: 'Made up.',
    applies: { input: 'market', is: ['eu'] },
    requirements: [{ id: '1', summary: 'Programs are position-independent.', strength: 'shall', area: 'software', evidence: ['firmware'], coverage: 'full', checks: [{ check, because }], source, ...row }],
    ...more,
  })
}
const judged = (given: Framework, outcomes: readonly AssessedOutcome[], facts = dossier({}, { markets: ['eu'] })) =>
  frameworkStatus({ frameworks: [given], outcomes, level: levelOf(1), dossier: facts, facts: factQuery([]), date: '2026-11-30' })[0]
const status = (...given: Parameters<typeof judged>): string | undefined => judged(...given)?.requirements[0]?.status
const failing = (subject: string): AssessedOutcome => outcome(check, { result: 'fail', subject })

describe('ties with subjects', () => {
  const only = framework({}, { checks: [{ check, because, subjects: ['pie', 'main.*'] }] })
  it('count findings about what the requirement asks for', () => {
    for (const subject of ['pie', 'main.relro']) assert.equal(status(only, [failing(subject)]), 'unmet')
  })
  it('stay open for other findings, and are never met by them', () => {
    for (const subject of ['relro', '', 'pies']) assert.equal(status(only, [failing(subject)]), 'unknown')
    assert.equal(status(only, [outcome(check, { subject: 'pie' }), failing('relro')]), 'met')
  })
  it('can leave some out', () => {
    const but = framework({}, { checks: [{ check, because, not: ['programs of *', '* #2'] }] })
    for (const subject of ['programs of packages', 'pie #2']) assert.equal(status(but, [failing(subject)]), 'unknown')
    for (const subject of ['programs', 'pie #22']) assert.equal(status(but, [failing(subject)]), 'unmet')
  })
  it('take no pass and no open question about something else', () => {
    assert.equal(status(only, [outcome(check, { subject: 'relro' })]), 'unknown')
    assert.equal(status(only, [outcome(check, { subject: 'pie' }), outcome(check, { subject: 'relro', result: 'unknown' })]), 'met')
  })
  it('hygiene breaks nothing, and leaves open what it concerns', () => {
    assert.equal(status(framework(), [{ ...failing('pie'), severity: 'low' }]), 'unknown')
    assert.equal(status(framework(), [outcome(check, { subject: 'relro' }), { ...failing('pie'), severity: 'low' }]), 'unknown')
    assert.equal(status(framework(), [{ ...failing('pie'), severity: 'medium' }]), 'unmet')
  })
  it('what is mild because the level asks for little counts as it is', () => {
    assert.equal(status(framework(), [{ ...failing('pie'), severity: 'low', severityAtMost: 'high' }]), 'unmet')
  })
  it('does not where the document lets the risk decide', () => {
    assert.equal(status(framework({}, { byRisk: true }), [{ ...failing('pie'), severity: 'low', severityAtMost: 'high' }]), 'unknown')
    assert.equal(status(framework({}, { byRisk: true }), [{ ...failing('pie'), severity: 'medium', severityAtMost: 'high' }]), 'unmet')
  })
  it('what a part has, and not as strongly as this level asks, breaks nothing that does not ask for the level', () => {
    assert.equal(status(framework(), [{ ...failing('acme-soc'), severity: 'high', shortOfLevel: true }]), 'unknown')
    assert.equal(status(framework({}, { byRisk: true }), [{ ...failing('acme-soc'), severity: 'high', shortOfLevel: true }]), 'unmet')
  })
  it('can ask for more', () => {
    const grave = framework({}, { checks: [{ check, because, from: 'critical' }] })
    assert.equal(status(grave, [failing('pie')]), 'unknown')
    assert.equal(status(grave, [{ ...failing('pie'), severity: 'critical' }]), 'unmet')
    assert.equal(status(framework({}, { checks: [{ check, because, from: 'low' }] }), [{ ...failing('pie'), severity: 'low' }]), 'unmet')
  })
  it('are met by a pass', () => {
    assert.equal(status(only, [outcome(check)]), 'met')
  })
  it('count every finding without them', () => {
    assert.equal(status(framework(), [failing('relro')]), 'unmet')
  })
})

describe('what a pass and an absence show', () => {
  const other = 'exposure/isolation-available'
  const partial = (...checks: Framework['requirements'][number]['checks']) => framework({}, { coverage: 'partial', note: 'the rest', checks })
  const reason = (...given: Parameters<typeof judged>): string => judged(...given)?.requirements[0]?.reason ?? ''
  it('a tie that counts one way breaks, and its pass is no part of the proof', () => {
    const oneWay = partial({ check, because, oneWay: true })
    assert.equal(status(oneWay, [failing('pie')]), 'unmet')
    assert.match(reason(oneWay, [outcome(check)]), /nothing that was checked proves a part/u)
    assert.match(reason(partial({ check, because, oneWay: true }, { check: other, because }), [outcome(check), outcome(other)]), /a part of it/u)
  })
  it('a part that does not apply leaves the rest open, unless the requirement is about nothing else', () => {
    const absent = outcome(check, { result: 'not-applicable' })
    assert.equal(status(framework(), [absent]), 'not-applicable')
    assert.match(reason(partial({ check, because }), [absent]), /does not have; the rest is open/u)
    assert.equal(status(partial({ check, because, bounds: true }), [absent]), 'not-applicable')
  })
  it('what is planned is unmet, and told to be planned', () => {
    assert.equal(reason(framework(), [{ ...failing('pie'), planned: true }]), '1 finding, planned and not done yet')
    assert.equal(reason(framework(), [{ ...failing('pie'), planned: true }, failing('relro')]), '2 findings')
  })
})

it('a password in the image says that one is used, and not that no other is', () => {
  const facts = factQuery([{ kind: 'password', locked: false, scheme: 'sha512' } as never])
  assert.deepEqual(productInputs(dossier({}), facts), { ...productInputs(dossier({}), factQuery([])), passwordsUsed: ['factory-set'], atLeast: ['passwordsUsed'] })
  assert.deepEqual(productInputs(dossier({ passwordsUsed: ['none'] }), facts).atLeast, ['passwordsUsed'])
  assert.equal(productInputs(dossier({ passwordsUsed: ['user-chosen'] }), facts).atLeast, undefined)
})

it('whether it is a network device follows from its core function, or from what it passes on, and not from the lack of a class', () => {
  const of = (context: Context): unknown => productInputs(dossier(context)).networkDevice
  assert.deepEqual([of({ coreFunction: 'firewall' }), of({ coreFunction: 'none' }), of({ coreFunction: 'none', forwardsTraffic: true }), of({ forwardsTraffic: false })], ['yes', undefined, 'yes', 'no'])
})

it('a framework that may not concern the product says so', () => {
  const money = framework({ applies: { all: [{ input: 'market', is: ['eu'] }, { input: 'movesMoney', is: ['yes'] }] } })
  assert.equal(judged(money, [failing('pie')])?.unsettled, 'not stated: moving money')
  assert.equal(judged(money, [failing('pie')], dossier({ movesMoney: false }, { markets: ['eu'] })), undefined)
  assert.equal(judged(money, [failing('pie')], dossier({ movesMoney: true }, { markets: ['eu'] }))?.unsettled, undefined)
})

it('a finding counts while a condition is open, and the reason says that it is', () => {
  const conditional = framework({}, { appliesWhen: { input: 'radio', is: ['yes'] } })
  assert.match(judged(conditional, [failing('pie')])?.requirements[0]?.reason ?? '', /1 finding; whether it applies is open \(not stated: radio\)/u)
})

it('what binds later says from when', () => {
  assert.equal(judged(framework({ appliesFrom: '2027-12-11' }), [])?.requirements[0]?.bindsFrom, '2027-12-11')
  assert.equal(judged(framework({ appliesFrom: '2026-09-11' }), [])?.requirements[0]?.bindsFrom, undefined)
})

it('the maker\'s word alone meets nothing, at a level that is content with it, too', () => {
  const policy = framework({}, { checks: [{ check: 'handling/disclosure-contact-published', because }] })
  const said = (basis: 'declared' | 'documented'): AssessedOutcome => outcome('handling/disclosure-contact-published', { evidence: [{ basis, artefact: 'product.yaml', path: '', line: 3 }] })
  const at = (one: AssessedOutcome) => judged(policy, [one])?.requirements[0]
  assert.deepEqual([at(said('declared'))?.status, at(said('declared'))?.basis], ['unknown', 'declared'])
  assert.deepEqual([at(said('documented'))?.status, at(said('documented'))?.basis], ['met', 'verified'])
  // Nor does a document deny what it shows to be missing: the maker's word alone does, whatever is shown beside it.
  const short = (...evidence: AssessedOutcome['evidence']) => at(outcome('handling/disclosure-contact-published', { result: 'fail', severity: 'high', evidence }))
  const word = { basis: 'declared', artefact: 'product.yaml', path: '', line: 3 } as const
  assert.deepEqual([short(word)?.basis, short(word, { basis: 'observed', artefact: 'image', path: '', weighs: false })?.basis, short({ ...word, basis: 'documented' })?.basis], ['declared', 'declared', 'verified'])
})

it('an open condition is told beside the row', () => {
  const several = framework({}, { appliesWhen: { all: [{ input: 'radio', is: ['yes'] }, { input: 'movesMoney', is: ['yes'] }] } })
  assert.equal(judged(several, [])?.requirements[0]?.unsettled, 'not stated: radio; moving money')
  const conditional = framework({}, { appliesWhen: { input: 'radio', is: ['yes'] } })
  assert.equal(judged(conditional, [])?.requirements[0]?.unsettled, 'not stated: radio')
  assert.deepEqual(judged(conditional, [])?.requirements[0]?.asks, ['Does the product send or receive by radio on purpose?'])
  assert.equal(judged(framework(), [])?.requirements[0]?.unsettled, undefined)
})

it('a market without laws among the frameworks is told, with its line', () => {
  const law = framework({ kind: 'law' })
  const at = (markets: readonly string[], frameworks = [law, framework()]) => marketProblems(dossier({}, { markets, lines: { 'product.markets': 4 } }), frameworks)
  assert.deepEqual(at(['eu', 'EEA']), [])
  assert.deepEqual(marketProblems(undefined, [law]), [])
  const [problem] = at(['eu', 'other'])
  assert.deepEqual([problem?.code, problem?.where.line, problem?.incomplete], ['unsupported', 4, false])
  assert.match(problem?.message ?? '', /^no framework holds the laws of other markets: .*; it has those of EU, and standards that count anywhere$/u)
  assert.equal(at(['eu'], [framework()]).length, 1)
})

it('every input of a framework can be answered in the dossier', () => {
  const context: Required<Context> = {
    connectivity: ['wifi'], internet: true, joins: ['home'], cloudManaged: true, actuates: 'nothing', sector: 'consumer', personalData: 'personal', peoplePerUnit: 1, children: false, holds: ['nothing'],
    sharedSecrets: false, ownerGains: false, physicalAccess: 'sold', resale: false, unitsPerYear: 1, constrained: false, outage: 'nuisance', coreFunction: 'none', movesMoney: false, wornOrForChildren: ['none'],
    alsoSoldAs: ['consumer'], dataRole: ['none'], consentBasis: false, telemetry: false, passwordsUsed: ['none'], userAuthentication: false, updateMechanism: ['none'], nonUpdatableSoftware: false,
    hardCodedIdentity: false, debugPortAccessible: false, externalSensing: false, tailorMade: false, ownShop: false, forwardsTraffic: false, userInterfaces: ['web'], usFederal: false,
  }
  const full = { name: 'x', summary: '', version: '', stage: 'production', markets: ['eu'], context, artefacts: [], waivers: [], lines: {} } as const
  assert.deepEqual(Object.keys(PRODUCT_INPUTS).filter((name) => !(name in productInputs(full))), [])
})
