import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { blocked } from '../reports/testing/blocked.ts'
import { component, document, gridOf, levelTwo, outcome, seen, vulnerability } from '../reports/testing/build.ts'
import { gateway } from '../reports/testing/inside.ts'
import { fixable, hostile, incomplete, large, ready } from '../reports/testing/others.ts'
import { diffAssessments, isEmptyDiff, worstOf, type AssessmentDiff, type FindingChange } from './diff.ts'
import type { AssessedOutcome, Assessment } from './schema.ts'

const product = { name: 'Hub', stage: 'production', markets: [], dossier: true, reviewed: '2026-11-23' }
const made = (outcomes: readonly AssessedOutcome[], more: Partial<Assessment> = {}): Assessment =>
  document({ product, level: levelTwo, verdict: 'fixable', summary: 'A hub.', outcomes: [...outcomes], grid: gridOf(outcomes, levelTwo), ...more })

const password = (path: string, more: Partial<AssessedOutcome> = {}): AssessedOutcome =>
  outcome({ check: 'exposure/no-default-passwords', rung: 'correct', result: 'fail', severity: 'critical', message: 'The account "operator" has a password from the list of product defaults.', subject: 'operator', evidence: [seen(path, { line: 31 })], ...more })
const signed = (result: AssessedOutcome['result'], more: Partial<AssessedOutcome> = {}): AssessedOutcome => outcome({ check: 'boot/image-signature-verifies', rung: 'correct', result, severity: 'high', message: `The signature: ${result}.`, evidence: [seen('1:fat/kernel8.img')], ...more })

const changesOf = ({ topics }: AssessmentDiff): FindingChange[] => topics.flatMap(({ worse, untold, better }) => [...worse, ...untold, ...better])
const told = (diff: AssessmentDiff): string[] => changesOf(diff).map(({ change, check, why }) => `${change} ${check} ${why}`)
const kinds = ({ components }: AssessmentDiff): string[] => (['added', 'removed', 'upgraded', 'downgraded', 'changed'] as const).flatMap((kind) => components[kind].map(({ name, from, to }) => `${kind} ${name} ${from ?? ''}>${to ?? ''}`))
const vulnerable = ({ vulnerabilities: { worse, better, untold } }: AssessmentDiff): string[] => Object.entries({ worse, better, untold }).flatMap(([kind, list]) => list.map(({ vulnerability: { id }, because, was }) => `${kind} ${id} ${because}${was === undefined ? '' : ` ${was}`}`))

test('a finding at another line, in a renamed partition or in an image of another name is the same finding', () => {
  const before = made([password('2:ext4/etc/shadow')])
  for (const after of [
    password('2:ext4/etc/shadow', { evidence: [seen('2:ext4/etc/shadow', { line: 99 })] }), password('3:rootfs/etc/shadow'), password('2:ext4/etc/shadow', { evidence: [seen('2:ext4/etc/shadow', { artefact: 'release-2.img' })], message: 'Other words.' }),
  ]) assert.ok(isEmptyDiff(diffAssessments(before, made([after]))))
  assert.deepEqual(told(diffAssessments(before, made([password('2:ext4/etc/shadow-')]))), ['worse exposure/no-default-passwords appeared', 'better exposure/no-default-passwords vanished'])
  assert.deepEqual(told(diffAssessments(before, made([password('2:ext4/etc/shadow', { subject: 'root' })]))), ['worse exposure/no-default-passwords appeared', 'better exposure/no-default-passwords vanished'])
})

test('two findings with one key are two findings: the one that is gone is told', () => {
  const two = made([password('2:ext4/etc/shadow'), password('3:ext4/etc/shadow')])
  assert.deepEqual(told(diffAssessments(two, made([password('2:ext4/etc/shadow')]))), ['better exposure/no-default-passwords vanished'])
  assert.deepEqual(told(diffAssessments(made([password('2:ext4/etc/shadow')]), two)), ['worse exposure/no-default-passwords appeared'])
})

test('what was found and is unknown now is not better', () => {
  const unknown = outcome({ check: 'exposure/no-default-passwords', rung: 'correct', result: 'unknown', severity: 'critical', message: 'The shadow file could not be read.', settledBy: 'The file.' })
  const [lost] = changesOf(diffAssessments(made([password('2:ext4/etc/shadow')]), made([unknown])))
  assert.deepEqual([lost?.change, lost?.why, lost?.to?.message], ['untold', 'became-unknown', 'The shadow file could not be read.'])
  assert.deepEqual(told(diffAssessments(made([unknown]), made([password('2:ext4/etc/shadow')]))), ['worse exposure/no-default-passwords was-unknown'])
  // A question that was open before too says nothing about what is gone.
  assert.deepEqual(told(diffAssessments(made([password('2:ext4/etc/shadow'), unknown]), made([unknown]))), ['better exposure/no-default-passwords vanished'])
  // The check did not run at all, or the later review could not read everything.
  assert.deepEqual(told(diffAssessments(made([password('2:ext4/etc/shadow')]), made([]))), ['untold exposure/no-default-passwords became-unknown'])
  const other = password('2:ext4/etc/shadow', { subject: 'root' })
  assert.deepEqual(told(diffAssessments(made([password('2:ext4/etc/shadow'), other]), made([other], { complete: false }))), ['untold exposure/no-default-passwords became-unknown'])
  const passed = outcome({ check: 'exposure/no-default-passwords', rung: 'correct', result: 'pass', message: 'None.' })
  assert.deepEqual(told(diffAssessments(made([password('2:ext4/etc/shadow')]), made([passed], { complete: false }))), ['better exposure/no-default-passwords vanished'])
})

test('what was found on a board that is not reviewed any more is neither gone nor better, and on a new one nobody looked before', () => {
  const board = (title: string): Assessment['boards'][number] => layout(`${title}.kicad_pcb`, title)
  const port = (title: string, result: 'fail' | 'unknown' | 'pass'): AssessedOutcome =>
    outcome({ check: 'debug/debug-pins-on-no-connector', property: 'debug', rung: 'correct', result, severity: 'high', message: 'SWD.', subject: `SWD ${title}`, evidence: [seen('', { artefact: `${title}.kicad_pcb` })] })
  const both = (result: 'fail' | 'unknown'): Assessment => made([port('Radio', result), port('Main', 'pass')], { boards: [board('Radio'), board('Main')] })
  const one = made([port('Main', 'pass')], { boards: [board('Main')] })
  for (const result of ['fail', 'unknown'] as const) assert.deepEqual(told(diffAssessments(both(result), one)), ['untold debug/debug-pins-on-no-connector became-unknown'])
  assert.deepEqual(told(diffAssessments(one, both('fail'))), ['worse debug/debug-pins-on-no-connector was-unknown'])
  assert.deepEqual(diffAssessments(both('fail'), one).cells.map(({ cell, change }) => `${cell} ${change}`), ['debug/correct untold'])
  // The same finding on a board that is still reviewed is gone.
  assert.deepEqual(told(diffAssessments(both('fail'), { ...one, boards: [board('Radio'), board('Main')] })), ['better debug/debug-pins-on-no-connector vanished'])
})

const layout = (artefact: string, title: string): Assessment['boards'][number] => ({
  artefact, path: '', title, revision: '', format: '', copper: [], box: { x: 0, y: 0, width: 1, height: 1 }, outline: [], parts: [], signals: [], left: 0, undrawn: 0,
})

test('what the catalogue says of a chip on a board that is not reviewed any more is not better', () => {
  const platform = (id: string): Assessment['platforms'][number] => ({ id, title: id, revision: '', role: 'main', basis: 'observed', reason: 'U1 of the board' })
  const file = (artefact: string, ...platforms: string[]): NonNullable<Assessment['boardFiles']>[number] => ({ artefact, path: '', title: artefact, revision: '', format: '', platforms })
  const [both, one] = [[file('main.kicad_sch', 'acme-1'), file('radio.kicad_sch', 'acme-1', 'acme-2')], [file('main.kicad_sch', 'acme-1')]]
  const closes = (id: string, result: 'fail' | 'pass'): AssessedOutcome =>
    outcome({ check: 'debug/ports-can-be-closed', property: 'debug', rung: 'available', result, severity: 'high', message: 'Ports.', subject: id, evidence: [seen(id, { artefact: 'catalogue', basis: 'catalogue' })] })
  const later = made([closes('acme-1', 'pass')], { boardFiles: one, platforms: [platform('acme-1')] })
  const before = made([closes('acme-1', 'pass'), closes('acme-2', 'fail')], { boardFiles: both, platforms: [platform('acme-1'), platform('acme-2')] })
  const lost = diffAssessments(before, later)
  assert.deepEqual([told(lost), lost.cells.filter(({ cell }) => cell === 'debug/available').map(({ change }) => change)], [['untold debug/ports-can-be-closed became-unknown'], ['untold']])
  assert.deepEqual(told(diffAssessments(later, before)), ['worse debug/ports-can-be-closed was-unknown'])
  // What waited for a cell that went so is no better.
  const held = (grid: Assessment['grid'], state: 'held' | 'unknown'): Assessment['grid'] => grid.map((cell) => (cell.property === 'debug' && cell.rung === 'enabled' ? { ...cell, state, ...(state === 'held' ? { heldBy: 'debug/available' } : {}) } : cell))
  assert.deepEqual(diffAssessments({ ...before, grid: held(before.grid, 'held') }, { ...later, grid: held(later.grid, 'unknown') }).cells.map(({ cell, change }) => `${cell} ${change}`), ['debug/available untold', 'debug/enabled untold'])
  // A chip that is on the other board, too, is compared; and so is one that went from a board that is still there.
  const repaired = made([closes('acme-1', 'pass')], { boardFiles: both, platforms: [platform('acme-1')] })
  assert.deepEqual(told(diffAssessments(made([closes('acme-1', 'fail')], { boardFiles: both, platforms: [platform('acme-1')] }), later)), ['better debug/ports-can-be-closed vanished'])
  assert.deepEqual(told(diffAssessments(before, repaired)), ['better debug/ports-can-be-closed vanished'])
})

test('two boards of one title that are called otherwise now are the same two boards', () => {
  const reach = (artefact: string, title: string): AssessedOutcome => outcome({ check: 'board/sensitive-nets-out-of-reach', property: 'board', rung: 'enabled', result: 'fail', severity: 'high', message: `${title}.`, subject: title, evidence: [seen('', { artefact })] })
  const reviewed = (...titles: string[]): Assessment => made(titles.map((title, index) => reach(`${index}.kicad_pcb`, title)), { boards: titles.map((title, index) => layout(`${index}.kicad_pcb`, title)) })
  assert.ok(isEmptyDiff(diffAssessments(reviewed('Board', 'Board'), reviewed('Main', 'Sensor'))))
  assert.ok(isEmptyDiff(diffAssessments(reviewed('Main', 'Sensor'), reviewed('Board', 'Board'))))
})

test('checks that never fail are told when they lose or find their answer', () => {
  assert.deepEqual(told(diffAssessments(made([signed('pass')]), made([signed('unknown')]))), ['untold boot/image-signature-verifies became-unknown'])
  assert.deepEqual(told(diffAssessments(made([signed('unknown')]), made([signed('pass')]))), ['better boot/image-signature-verifies settled'])
  assert.deepEqual(told(diffAssessments(made([signed('pass')]), made([signed('not-applicable')]))), [])
})

test('severity, waivers and cells decide what is worst', () => {
  const raised = diffAssessments(made([password('2:ext4/etc/shadow', { severity: 'low' })]), made([password('2:ext4/etc/shadow')]))
  assert.deepEqual([told(raised), worstOf(raised)], [['worse exposure/no-default-passwords severity'], 'critical'])
  assert.deepEqual(told(diffAssessments(made([password('2:ext4/etc/shadow')]), made([password('2:ext4/etc/shadow', { severity: 'low' })]))), ['better exposure/no-default-passwords severity'])
  const waived = diffAssessments(made([signed('pass')]), made([signed('pass'), password('2:ext4/etc/shadow', { waived: { reason: 'known', owner: 'J. Doe', expires: '2027-01-01' } })], { grid: made([signed('pass')]).grid }))
  assert.deepEqual([told(waived).length, worstOf(waived)], [1, undefined])
  // Evidence that is lost is no better than a gap.
  assert.equal(worstOf(diffAssessments(ready, { ...ready, grid: ready.grid.map((cell) => (cell.property === 'boot' ? { ...cell, state: 'unknown' as const } : cell)) })), 'medium')
  assert.equal(worstOf(diffAssessments(ready, ready)), undefined)
})

const deb = (name: string, version: string, more: Partial<Assessment['components'][number]> = {}): Assessment['components'][number] => component({ name, version, purl: `pkg:deb/debian/${name}@${version}?arch=arm64`, evidence: [seen('2:ext4/var/lib/dpkg/status')], coverage: 'distribution', ...more })
const database = gateway.provenance.vulnerabilityDatabase
const inside = (components: Assessment['components'], vulnerabilities: Assessment['vulnerabilities'] = [], more: Partial<Assessment> = {}): Assessment =>
  made([], { components, vulnerabilities, provenance: { ...gateway.provenance, vulnerabilityDatabase: database }, ...more })

test('components are added, removed, upgraded, downgraded, or in another version', () => {
  const diff = diffAssessments(
    inside([deb('bash', '5.2-1'), deb('curl', '8.0-1+deb12u10'), deb('dash', '0.5-1'), deb('gone', '1-1'), component({ name: 'app', version: 'r12-dirty', purl: 'pkg:generic/app@r12-dirty', evidence: [] })]),
    inside([deb('bash', '5.2-1'), deb('curl', '8.0-1+deb12u9'), deb('dash', '0.10-1'), deb('come', '1-1'), component({ name: 'app', version: 'r9', purl: 'pkg:generic/app@r9', evidence: [] })]),
  )
  assert.deepEqual(kinds(diff), ['added come >1-1', 'removed gone 1-1>', 'upgraded dash 0.5-1>0.10-1', 'downgraded curl 8.0-1+deb12u10>8.0-1+deb12u9', 'changed app r12-dirty>r9'])
  const app = (purl: string, name: string, version: string): Assessment['components'][number] => component({ name, version, purl: `${purl}@${version}`, evidence: [] })
  for (const [purl, name, early, late] of [
    ['pkg:generic/openssl', 'OpenSSL', '1.0.2t', '1.0.2u'], ['pkg:generic/linux', 'linux', '6.1.0', '6.1.10'], ['pkg:pypi/x', 'x', '1.0rc1', '1.0'], ['pkg:npm/%40scope/x', 'x', '1.0.0-rc.1', '1.0.0'], ['pkg:rpm/fedora/x', 'x', '1.0-9', '1.0-10'], ['pkg:generic/busybox', 'BusyBox', '1.9.2', '1.36.1'],
  ] as const) {
    assert.deepEqual(kinds(diffAssessments(inside([app(purl, name, early)]), inside([app(purl, name, late)]))), [`upgraded ${name} ${early}>${late}`])
  }
  assert.deepEqual(kinds(diffAssessments(inside([component({ name: 'z', version: '', purl: 'pkg:generic/z', evidence: [] })]), inside([app('pkg:generic/z', 'z', '1.3')]))), ['changed z >1.3'])
  // Two versions beside each other are no upgrade of one.
  assert.deepEqual(kinds(diffAssessments(inside([deb('lib', '1-1'), deb('lib', '2-1')]), inside([deb('lib', '2-1'), deb('lib', '3-1'), deb('lib', '4-1')]))), ['added lib >3-1', 'added lib >4-1', 'removed lib 1-1>'])
})

const cve = (id: string, name: string, version: string, more: Partial<Assessment['vulnerabilities'][number]> = {}): Assessment['vulnerabilities'][number] => vulnerability({ id, name, version, components: [`pkg:deb/debian/${name}@${version}?arch=arm64`], ...more })

test('a vulnerability comes and goes with its component, with the judgement, or with the database', () => {
  const a = inside([deb('x', '1-1'), deb('y', '1-1'), deb('z', '1-1'), deb('w', '1-1')], [cve('CVE-1', 'x', '1-1'), cve('CVE-2', 'y', '1-1'), cve('CVE-3', 'z', '1-1'), cve('CVE-4', 'w', '1-1'), cve('CVE-5', 'w', '1-1', { priority: 'watch' })])
  const b = inside([deb('x', '2-1'), deb('z', '1-1'), deb('w', '1-1')], [cve('CVE-3', 'z', '1-1', { state: 'not-affected' }), cve('CVE-5', 'w', '1-1', { priority: 'now' })])
  assert.deepEqual(vulnerable(diffAssessments(a, b)), ['worse CVE-5 priority watch', 'better CVE-1 component-changed', 'better CVE-2 component-removed', 'better CVE-3 not-affected', 'better CVE-4 withdrawn'])
  assert.deepEqual(vulnerable(diffAssessments(b, a)), ['worse CVE-1 component-changed', 'worse CVE-2 component-added', 'worse CVE-3 affected-again', 'worse CVE-4 published', 'better CVE-5 priority now'])
  assert.deepEqual(diffAssessments(a, a).vulnerabilities.still, { now: 0, soon: 4, planned: 0, watch: 1 })
})

test('a vulnerability that nobody looked for is not gone', () => {
  const a = inside([deb('x', '1-1')], [cve('CVE-1', 'x', '1-1')])
  assert.deepEqual(vulnerable(diffAssessments(a, { ...inside([deb('x', '1-1')]), provenance: { ...a.provenance, vulnerabilityDatabase: null } })), ['untold CVE-1 no-database'])
  assert.deepEqual(vulnerable(diffAssessments(a, inside([deb('x', '1-1', { coverage: 'none' })]))), ['untold CVE-1 not-covered'])
  assert.deepEqual(vulnerable(diffAssessments(a, inside([], [], { complete: false }))), ['untold CVE-1 not-read'])
})

const pool: readonly Assessment[] = [blocked, fixable, ready, incomplete, hostile, gateway, large(60, 20)]
/** Assessments made of parts of the examples, so that pairs have some of everything in common. */
const arbitrary: fc.Arbitrary<Assessment> = fc.record({
  base: fc.constantFrom(...pool), outcomes: fc.subarray([...blocked.outcomes, password('2:ext4/etc/shadow'), password('3:ext4/etc/shadow'), signed('pass'), signed('unknown'), signed('fail', { severity: 'low' }), signed('fail')]),
  components: fc.subarray([...gateway.components, deb('x', '1-1'), deb('x', '2-1')]), vulnerabilities: fc.subarray([...gateway.vulnerabilities, cve('CVE-1', 'x', '1-1'), cve('CVE-1', 'x', '1-1', { priority: 'now' }), cve('CVE-1', 'x', '2-1', { state: 'not-affected' })]), complete: fc.boolean(), looked: fc.boolean(),
}).map(({ base, looked, ...parts }) => ({ ...base, ...parts, grid: gridOf(parts.outcomes, levelTwo), provenance: { ...base.provenance, vulnerabilityDatabase: looked ? database : null } }))

test('nothing differs from itself', () => {
  for (const each of pool) assert.ok(isEmptyDiff(diffAssessments(each, structuredClone(each))), each.product.name)
  fc.assert(fc.property(arbitrary, (each) => isEmptyDiff(diffAssessments(each, structuredClone(each)))))
})

test('a comparison backwards is the mirror of the one forwards', () => {
  const sorted = (items: readonly unknown[]): string[] => items.map((item) => JSON.stringify(item)).sort()
  const items = (diff: AssessmentDiff, swap: boolean): unknown[] => changesOf(diff).map(({ check, from, to, why }) => [check, ...(swap ? [to, from] : [from, to]), why === 'severity'])
  const opposite = { better: 'worse', worse: 'better', untold: 'worse' } as const
  fc.assert(fc.property(arbitrary, arbitrary, (a, b) => {
    const [forwards, backwards] = [diffAssessments(a, b), diffAssessments(b, a)]
    assert.deepEqual(sorted(items(forwards, false)), sorted(items(backwards, true)))
    const flags = (diff: AssessmentDiff): string[] => changesOf(diff).map(({ change, why, check, from, to }) => JSON.stringify([change, ['was-unknown', 'became-unknown', 'settled'].includes(why), check, from, to])).sort()
    const mirrored = changesOf(backwards).map(({ change, why, check, from, to }) => {
      const open = ['was-unknown', 'became-unknown', 'settled'].includes(why)
      // Certain changes turn round; one that an open question is part of was unknown before, or is unknown now.
      const turned = !open ? opposite[change] : why === 'became-unknown' ? ((from ?? to)?.result === 'fail' ? 'worse' : 'better') : 'untold'
      return JSON.stringify([turned, open, check, to, from])
    })
    assert.deepEqual(flags(forwards), mirrored.sort())
    for (const [kind, mirror] of [['added', 'removed'], ['upgraded', 'downgraded'], ['changed', 'changed']] as const) {
      assert.deepEqual(sorted(forwards.components[kind].map(({ purl, from, to }) => [purl, from, to])), sorted(backwards.components[mirror].map(({ purl, from, to }) => [purl, to, from])))
    }
    const ids = (diff: AssessmentDiff, ...lists: ('worse' | 'better' | 'untold')[]): string[] => sorted(lists.flatMap((list) => diff.vulnerabilities[list].map(({ vulnerability: { id, name }, because }) => [id, name, because === 'priority'])))
    assert.deepEqual(ids(forwards, 'worse'), ids(backwards, 'better', 'untold'))
    assert.deepEqual(forwards.vulnerabilities.still.now + forwards.vulnerabilities.still.soon + forwards.vulnerabilities.still.planned + forwards.vulnerabilities.still.watch, Object.values(backwards.vulnerabilities.still).reduce((sum, each) => sum + each, 0))
    assert.deepEqual(sorted(forwards.cells.map(({ cell, from, to }) => [cell, from, to])), sorted(backwards.cells.map(({ cell, from, to }) => [cell, to, from])))
  }), { numRuns: 200 })
})

test('ten thousand findings with few keys are compared in a moment', () => {
  const many = (count: number): Assessment => made(Array.from({ length: count }, (_, index) => password('2:ext4/etc/shadow', { subject: `user ${index % 3000}` })))
  const from = performance.now()
  const { topics } = diffAssessments(many(10_000), many(12_000))
  assert.equal(topics[0]?.worse.length, 2_000)
  assert.ok(performance.now() - from < 5_000)
})
