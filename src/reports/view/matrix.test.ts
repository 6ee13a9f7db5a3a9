import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assessmentSchema, type Assessment } from '../../assess/schema.ts'
import { UserError } from '../../kernel/user-error.ts'
import { blocked } from '../testing/blocked.ts'
import { hostile, incomplete, ready } from '../testing/others.ts'
import { elsewhere } from './matrix-changes.ts'
import { basesOf, documentsOf, firstOf, shownBy, shownText } from './matrix-evidence.ts'
import { filtered, filterText, understand, type MatrixAsked } from './matrix-filter.ts'
import { matrixOf, type MatrixRow } from './matrix.ts'
import { standingOf, standings, standingWords } from './standings.ts'

const rows = matrixOf(blocked)
const row = (id: string): MatrixRow => rows.find((each) => each.id === id) ?? assert.fail(id)

test('every status has one standing, and only a met requirement is called met', () => {
  const { status, basis } = assessmentSchema.shape.frameworks.element.shape.requirements.element.shape
  for (const one of status.options) {
    for (const on of basis.options) {
      for (const unconfirmed of [true, false]) {
        const standing = standingOf({ status: one, basis: on, unconfirmed })
        assert.ok(standings.includes(standing))
        assert.equal(standing === 'met', one === 'met')
      }
    }
  }
  assert.deepEqual(new Set(rows.map(({ standing }) => standing)), new Set(standings), 'the example has every standing')
})

test('a row for each requirement, with who does the next step and what that is', () => {
  assert.equal(rows.length, blocked.frameworks.reduce((sum, { requirements }) => sum + requirements.length, 0))
  const next = (id: string): unknown => [row(id).standing, row(id).owners, row(id).next]
  assert.deepEqual(next('schedule-1-1'), ['unmet', ['firmware'], ['step 5 of the plan: Give every unit its own password, or none']])
  // The area's owner, where no step says who does it.
  assert.deepEqual(next('schedule-1-2'), ['not-checked', ['compliance'], ['Where is the contact for vulnerability reports published?']])
  assert.deepEqual(next('32-1-d'), ['manual', ['compliance'], ['Show the process and its last results.']])
  assert.deepEqual(next('33'), ['question', ['compliance'], ['say in product.yaml: Does your organisation decide why and how personal data is processed?']])
  assert.deepEqual(next('I(2)(f)'), ['in-part', ['firmware'], ['Integrity in transit has to be shown.']])
  assert.deepEqual(next('I(2)(h)'), ['unconfirmed', ['firmware'], ['read provision I(2)(h) of The document itself; Not read in the document.']])
  assert.deepEqual(next('II(5)'), ['declared', ['compliance'], ['attach a dated document (handling/support-period-stated)']])
  for (const settled of ['schedule-1-3', 'I(2)(m)', 'reg-2']) assert.deepEqual(row(settled).next, [], settled)
  for (const asksNothing of ['I(2)(m)', 'reg-2']) assert.deepEqual(row(asksNothing).owners, [], asksNothing)
  assert.deepEqual(row('I(2)(d)').bindsFrom, '2027-12-11')
  assert.deepEqual([row('II(5)').ownedBy, row('I(2)(f)').ownedBy], ['Ann Lee (compliance)', 'firmware engineer'])
})

test('evidence names check, place, how it is known, and the document with its day', () => {
  assert.deepEqual(shownBy(row('schedule-1-1')).map(shownText), ['exposure/no-default-passwords failed: hub.img/2:ext4/etc/shadow:31 (read from the artefact)'])
  assert.deepEqual(documentsOf(row('schedule-1-3')), [{ title: 'docs/support.pdf', dated: '' }])
  assert.match(shownBy(row('schedule-1-3')).map(shownText).join(), /\(documented: docs\/support\.pdf, without a date\)$/u)
  assert.equal(basesOf(row('schedule-1-1')), 'read from the artefact')
  const waived = { reason: 'a test', owner: 'Ann Lee', expires: '2027-01-31' }
  assert.match(shownBy({ outcomes: row('schedule-1-1').outcomes.map((each) => ({ ...each, waived })) }).map(shownText).join(), /^exposure\/no-default-passwords failed, waived until 2027-01-31: /u)
  assert.deepEqual(firstOf(['a', 'b', 'c'], 2, 'look there'), ['a', 'b', 'and 1 more; look there'])
  assert.deepEqual(shownBy({ outcomes: [{ ...(blocked.outcomes[0] as Assessment['outcomes'][number]), evidence: [] }] }).map(({ item }) => item), [undefined])
})

test('what would change stands at its row, and together', () => {
  assert.deepEqual(row('I(2)(d)').changes.map(({ where, standing }) => `${where}: ${standing}`), ['on NXP i.MX 8M Mini with NXP EdgeLock SE050: not-checked'])
  assert.deepEqual(row('II(5)').changes.map(({ where, standing }) => `${where}: ${standing}`), ['at level 1: met'])
  const found = elsewhere(blocked, rows)
  assert.deepEqual(found.map(({ says }) => says), ['on NXP i.MX 8M Mini with NXP EdgeLock SE050: 1 requirement would stand otherwise', 'at level 1: 1 requirement would stand otherwise', 'at level 3: every requirement stands as it does now'])
  assert.deepEqual(found[1]?.kinds, [{ standing: 'met', frameworks: [{ id: 'eu-cra-annex-i-2024-2847', requirements: ['II(5)'] }] }])
  // Rows that the filter hides do not count.
  assert.match(elsewhere(blocked, rows.filter(({ id }) => id === '33'))[0]?.says ?? '', /stands as it does now$/u)
  assert.deepEqual(elsewhere(blocked, []), [])
})

const asked = (words: MatrixAsked): string[] => filtered(rows, understand(words, blocked)).map(({ id }) => id)

test('one filter by framework, market, status and owner; words of one kind widen, kinds narrow', () => {
  assert.equal(asked({}).length, rows.length)
  assert.deepEqual(asked({ framework: ['uk-psti'], status: ['unmet', 'met'] }), ['schedule-1-1', 'schedule-1-3'])
  assert.deepEqual(asked({ framework: ['uk-psti-2023'] }).length, 4)
  assert.deepEqual(asked({ market: ['EU'], status: ['unmet'] }), ['25-1', 'I(2)(d)'])
  assert.deepEqual(asked({ market: ['gb', 'eea'], status: ['declared only'] }), ['II(5)'])
  assert.deepEqual(asked({ owner: ['hardware'] }), ['I(2)(d)'])
  assert.deepEqual(asked({ owner: ['Ann Lee'], status: ['declared'] }), ['II(5)'])
  assert.deepEqual(asked({ owner: ['firmware engineer'], status: ['in-part'] }), ['I(2)(f)'])
  assert.equal(filterText(understand({ market: ['eu'], status: ['unmet', 'declared'], owner: ['firmware'], framework: ['eu-gdpr'] }, blocked)), 'framework eu-gdpr-2016-679; market EU; status unmet, declared only; owner firmware engineer')
  assert.equal(filterText(understand({}, blocked)), '')
})

test('a word that names nothing is no empty matrix', () => {
  const refused = (words: MatrixAsked, code: string, hint: RegExp, of: Assessment = blocked): void => {
    assert.throws(() => understand(words, of), (error: unknown) => error instanceof UserError && error.code === code && hint.test(error.hint), JSON.stringify(words))
  }
  refused({ framework: ['uk-pst'] }, 'unknown-framework', /Did you mean "uk-psti"\?/u)
  refused({ framework: ['x'] }, 'unknown-framework', /This review compares with none\./u, ready)
  refused({ market: ['jp'] }, 'no-framework-for-market', /There is data for EU and UK; the product is for EU, UK and US\./u)
  // The product is sold there, and no framework of this review is about it.
  refused({ market: ['us'] }, 'no-framework-for-market', /There is data for EU and UK/u)
  refused({ market: ['eu'] }, 'no-framework-for-market', /There is data for none; the product is for markets that are not stated\./u, incomplete)
  refused({ status: ['umet'] }, 'unknown-status', /Did you mean "unmet"\?/u)
  refused({ owner: ['legal'] }, 'unknown-owner', /It can be hardware, .*compliance\./u)
})

test('hostile words stay what they are, and every standing is explained', () => {
  assert.equal(matrixOf(hostile).length, 1)
  for (const standing of standings) assert.ok(standingWords[standing].meaning.length > 10)
})
