/** What holds for every plan. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import test from 'node:test'
import { parse } from 'yaml'
import { platforms } from '../platforms/bundle.gen.ts'
import { capabilitiesOf, resolveCatalogue } from '../platforms/resolve.ts'
import { fillLine, fillSteps, wordsOf } from './fill.ts'
import { namesIn, parseFusePlan, type FusePlan } from './schema.ts'
import { keyValues } from './vocabulary.ts'

const folder = new URL('.', import.meta.url)
const plans = readdirSync(folder).filter((file) => file.endsWith('.yml')).map((file) => ({ file, plan: parseFusePlan(parse(readFileSync(new URL(file, folder), 'utf8'))) }))
const { platforms: catalogue } = resolveCatalogue(platforms)

test('every plan validates, stands in a file of its own name, and is for parts that are there and can authenticate their boot', () => {
  assert.ok(plans.length >= 12)
  const taken = new Set<string>()
  for (const { file, plan } of plans) {
    assert.equal(file, `${plan.id}.yml`)
    for (const { platform } of plan.for) {
      assert.ok(!taken.has(platform), `${platform} has two plans`)
      taken.add(platform)
      const part = catalogue.get(platform)
      assert.ok(part, `${plan.id}: ${platform}`)
      const [can] = capabilitiesOf(part).filter(({ name }) => name === 'boot-authentication')
      assert.ok(can === undefined || can.value !== 'no' || can.bestStrength > 0, `${platform} cannot`)
    }
  }
})

test('what cannot be undone comes after a rehearsal, and before it nothing is closed unread', () => {
  for (const { plan } of plans) {
    assert.ok(plan.steps.some((step) => step.phase === 'rehearse'), plan.id)
    const first = plan.steps.findIndex((step) => step.irreversible)
    if (first >= 0) assert.ok(plan.steps.findIndex((step) => step.phase === 'rehearse') < first, plan.id)
  }
})

test('every step has a source that can be opened, pinned where it is a repository', () => {
  for (const { plan } of plans) {
    for (const step of plan.steps) assert.ok(plan.sources[step.source], `${plan.id}: ${step.text}`)
    for (const { url } of Object.values(plan.sources)) if (url.startsWith('https://github.com/')) assert.match(url, /\/blob\/[0-9a-f]{40}\//u, `${plan.id}: ${url}`)
  }
})

/** As many values as the real ones have. */
const counts: Readonly<Record<string, number>> = { 'raspberry-pi-otp-words': 8, 'hab-srk-words': 8, 'ahab-srk-256-words': 8, 'ahab-srk-512-words': 16, 'nsib-words': 4, 'stm32-pkh-words': 8, 'stm32-table-words': 8 }

test('templates name only values and words that there are, and lists of one line are of one length', () => {
  for (const { plan } of plans) {
    for (const { platform, words } of plan.for) {
      const lists = { ...Object.fromEntries(Object.keys(keyValues).map((name) => [name, Array.from({ length: counts[name] ?? 1 }, (_, index) => `${name} ${index}`)])), ...wordsOf(words) }
      for (const template of plan.steps.flatMap((step) => [...step.commands, ...(step.expect?.lines ?? [])])) {
        const names = namesIn(template)
        for (const name of names) assert.ok(name in lists, `${plan.id}: {${name}}`)
        const lengths = new Set(names.map((name) => lists[name]?.length ?? 0).filter((length) => length !== 1))
        assert.ok(lengths.size <= 1, `${platform}: ${template}`)
      }
      for (const step of fillSteps(plan, lists)) assert.ok(![step.text, ...step.commands, ...(step.expect?.lines ?? [])].some((line) => /[{}]/u.test(line)), `${platform}: ${step.text}`)
    }
  }
})

test('nothing asks for a private key: no command names one, and signing is left to a wrapper or to the user\'s own tool', () => {
  for (const { plan } of plans) for (const command of plan.steps.flatMap((step) => step.commands)) assert.doesNotMatch(command, /priv|\bsecret|sign-data|genrsa|-passin/iu, `${plan.id}: ${command}`)
})

const good = plans[0]?.plan
const broken = (change: (plan: FusePlan) => unknown): unknown => change(structuredClone(good) as FusePlan)

test('a plan that breaks a rule does not load', () => {
  assert.ok(good)
  assert.doesNotThrow(() => parseFusePlan(broken((plan) => plan)))
  for (const [change, message] of [
    [(plan) => ({ ...plan, steps: plan.steps.filter((step) => step.phase !== 'rehearse') }), /comes after a rehearsal/u],
    [(plan) => ({ ...plan, steps: plan.steps.map((step) => ({ ...step, irreversible: true })) }), /belongs to "burn"/u],
    [(plan) => ({ ...plan, steps: plan.steps.toReversed() }), /comes before/u],
    [(plan) => ({ ...plan, steps: plan.steps.map((step) => ({ ...step, source: 'nowhere' })) }), /no source "nowhere"/u],
    [(plan) => ({ ...plan, steps: plan.steps.map((step) => ({ ...step, commands: ['burn {my-secret}'] })) }), /\{my-secret\} is neither/u],
    [(plan) => ({ ...plan, colour: 'green' }), /colour/u],
    [(plan) => ({ ...plan, for: [...plan.for, { platform: 'other', words: { odd: 'x' }, alsoAccepts: [] }] }), /other words than/u],
  ] satisfies readonly (readonly [(plan: FusePlan) => unknown, RegExp])[]) assert.throws(() => parseFusePlan(broken(change)), message)
})

test('lines are repeated side by side, vanish with an empty list, and say what they miss', () => {
  const values = { bank: ['6 0', '6 1'], 'hab-srk-words': ['aa', 'bb'], chip: ['esp32s3'], none: [] }
  assert.deepEqual(fillLine('fuse prog {bank} 0x{hab-srk-words}', values), ['fuse prog 6 0 0xaa', 'fuse prog 6 1 0xbb'])
  assert.deepEqual(fillLine('{chip} {bank}', values), ['esp32s3 6 0', 'esp32s3 6 1'])
  assert.deepEqual(fillLine('revoke {none}', values), [])
  assert.deepEqual(fillLine('{bank}: {esp-v2}', values), ['6 0: <DIGEST OF YOUR KEY>', '6 1: <DIGEST OF YOUR KEY>'])
  assert.deepEqual(fillLine('hab_status', values), ['hab_status'])
})
