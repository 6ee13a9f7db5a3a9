/** Each scheme by its own rule: what fires, what is asked, what does not apply. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Context } from '../../facts/dossier.ts'
import { deriveLevel } from '../level.ts'
import { dossier } from '../testing.ts'
import { applySchemes, schemes } from './index.ts'

const told = (context: Context, markets: readonly string[] = ['eu']): Record<string, string> => {
  const fact = dossier(context, { markets })
  return Object.fromEntries(applySchemes(deriveLevel(fact, undefined), fact).map((scheme) => [scheme.id, scheme.applies ? `${scheme.value}${scheme.open ? ' (open)' : ''}` : 'outside']))
}

const plug: Context = {
  connectivity: ['wifi'], internet: true, joins: ['home'], cloudManaged: true, actuates: 'property', sector: 'consumer', personalData: 'personal', peoplePerUnit: 4,
  holds: ['network-credentials', 'account-tokens'], ownerGains: false, physicalAccess: 'sold', unitsPerYear: 20_000, outage: 'nuisance', coreFunction: 'none', movesMoney: false, wornOrForChildren: ['none'], alsoSoldAs: [],
}

test('a smart plug', () => {
  assert.deepEqual(told(plug), {
    iotsf: 'class 2', isvs: 'level 2', psa: 'level 2', sesip: 'level 2', 'iec-62443': 'outside', cra: 'default: own assessment (module A)', 'en-18031': 'part 1 (networks) and part 2 (privacy)',
  })
})

test('a payment terminal', () => {
  const terminal = told({ ...plug, sector: 'payment', holds: ['card-keys'], joins: ['commercial'], physicalAccess: 'public', movesMoney: true, coreFunction: 'security-box', personalData: 'none', peoplePerUnit: 0 })
  assert.equal(terminal['iotsf'], 'class 3')
  assert.equal(terminal['isvs'], 'level 3')
  assert.equal(terminal['psa'], 'level 4 iSE/SE (or 3+SE)')
  assert.equal(terminal['sesip'], 'level 5')
  assert.match(terminal['cra'] ?? '', /^critical/u)
  assert.equal(terminal['en-18031'], 'part 1 (networks) and part 3 (fraud)')
})

test('an industrial gateway by a road, and a hospital sensor', () => {
  const gateway = told({ ...plug, sector: 'critical-infrastructure', joins: ['critical-infrastructure'], physicalAccess: 'public', connectivity: ['ethernet'], personalData: 'none', coreFunction: 'none' })
  assert.equal(gateway['iec-62443'], 'SL-T 4')
  assert.equal(gateway['en-18031'], 'outside')
  const sensor = told({ ...plug, sector: 'medical', personalData: 'special-category', actuates: 'injury' })
  assert.equal(sensor['iotsf'], 'class 4')
  assert.equal(sensor['cra'], 'outside')
})

test('what is not said is asked, and never guessed downwards', () => {
  const { coreFunction: _, personalData: __, ...rest } = plug
  const result = applySchemes(deriveLevel(dossier(rest), undefined), dossier(rest, { markets: ['eu'] }))
  const cra = result.find((scheme) => scheme.id === 'cra')
  assert.equal(cra?.open, true)
  assert.match(cra?.value ?? '', /^at least/u)
  assert.deepEqual(cra?.questions.map((question) => question.input), ['context.core-function'])
  assert.ok(result.find((scheme) => scheme.id === 'en-18031')?.questions.some((question) => question.input === 'context.personal-data'))
})

test('no dossier: every scheme that may apply asks', () => {
  for (const scheme of applySchemes(deriveLevel(undefined, undefined), undefined)) {
    assert.ok(scheme.applies, scheme.id)
    if (scheme.id !== 'psa') assert.ok(scheme.open && scheme.questions.length > 0, scheme.id)
  }
})

test('ids are unique, every scheme names a source, and the last rule of a ranked scheme always fires', () => {
  const rules = schemes.flatMap((scheme) => scheme.rules.map((rule) => rule.id))
  assert.equal(new Set(rules).size, rules.length)
  for (const scheme of schemes) {
    assert.match(scheme.source.url, /^https:/u)
    if (scheme.adds !== true) assert.equal(scheme.rules.at(-1)?.inputs.length, 0, scheme.id)
  }
})
