import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { checkFramework } from '../frameworks/schema.ts'
import { loadFramework, readOwnFrameworks } from './own-frameworks.ts'
import { review } from './review.ts'
import { UserError } from './user-error.ts'

const text = `id: acme-baseline
title: "Acme's rules for suppliers"
edition: "2.1"
citation: "Acme, rules for suppliers, 2.1"
authority: Acme
kind: standard
url: https://example.com/
markets: [eu]
checked: "2026-11-30"
note: "Complete."
applies: { input: market, is: [eu] }
requirements:
  - id: "1"
    summary: "No password is the same on two units."
    strength: shall
    area: software
    evidence: [firmware]
    coverage: partial
    checks:
      - check: exposure/no-default-passwords
        because: "a password that many units share is what it forbids"
    note: "Other passwords have to be shown."
    source: { title: "Rules 2.1", at: "Clause 1", url: https://example.com/ }
`
const folder = mkdtempSync(join(tmpdir(), 'own-frameworks-'))
after(() => { rmSync(folder, { recursive: true }) })

test('a framework of one\'s own loads by the schema of the shipped ones', () => {
  const path = join(folder, 'acme.yml')
  writeFileSync(path, text)
  assert.deepEqual(readOwnFrameworks([path]).map(({ id, edition, requirements }) => [id, edition, requirements.length]), [['acme-baseline', '2.1', 1]])
})

test('a review judges by it', async () => {
  const product = mkdtempSync(join(folder, 'product-'))
  writeFileSync(join(product, 'product.yaml'), 'product:\n  name: Lamp\n  stage: concept\n  markets: [eu]\n')
  const { frameworks } = await review({ paths: [product], ownFrameworks: [join(folder, 'acme.yml')], key: new Uint8Array(32), date: '2026-11-30' })
  const own = frameworks.find(({ id }) => id === 'acme-baseline')
  assert.deepEqual(own?.requirements.map(({ id, status }) => [id, status]), [['1', 'unknown']])
  await assert.rejects(review({ paths: [product], ownFrameworks: [join(folder, 'none.yml')] }), (error) => error instanceof UserError && error.code === 'bad-framework')
})

test('a copy of MITRE EMB3D is read as a framework, with its names and our ties', () => {
  const path = join(folder, 'emb3d.json')
  const item = (number: string, name: string) => ({ type: 'course-of-action', name, x_mitre_emb3d_mitigation_id: number, x_mitre_emb3d_version: '1.0', modified: '2025-04-21T14:20:07Z', x_mitre_emb3d_mitigation_maturity: 'foundational', x_mitre_emb3d_mitigation_IEC_62443_mappings: number === 'MID-043' ? '- CR 1.5 - Authenticator management' : '- None' })
  writeFileSync(path, JSON.stringify({ type: 'bundle', objects: [item('MID-045', 'A second way to\n know somebody'), item('MID-043', 'Log-ins that a maker set'), { type: 'relationship' }] }))
  const [emb3d] = readOwnFrameworks([path])
  assert.deepEqual(emb3d?.requirements.map(({ id, summary, coverage, checks }) => [id, summary, coverage, checks.map(({ check }) => check)]), [
    ['MID-043', 'Log-ins that a maker set', 'partial', ['exposure/no-default-passwords']], ['MID-045', 'A second way to know somebody', 'manual', []],
  ])
  assert.match(emb3d?.requirements[0]?.note ?? '', /beside IEC 62443-4-2: CR 1\.5 Authenticator management\.$/u)
  assert.deepEqual(checkFramework(emb3d), emb3d)
  assert.equal(emb3d?.checked, '2025-04-21')
  assert.throws(() => readOwnFrameworks([path, path]), (error) => error instanceof UserError && /mitre-emb3d 1\.0 is there already/u.test(error.message))
  writeFileSync(path, '{"type":"bundle","objects":[]}')
  assert.throws(() => readOwnFrameworks([path]), (error) => error instanceof UserError && /no STIX bundle with mitigations of MITRE EMB3D/u.test(error.message))
  writeFileSync(path, '{')
  assert.throws(() => readOwnFrameworks([path]), (error) => error instanceof UserError && /no JSON/u.test(error.message))
})

const wrong: readonly (readonly [what: string, from: string, to: string, told: RegExp])[] = [
  ['a check that is not there', 'exposure/no-default-passwords', 'exposure/no-passwords', /line 20: requirements\[0\]\.checks\[0\]\.check: there is no check "exposure\/no-passwords"; there are .*no-default-passwords/u],
  ['a property that is not there', 'exposure/no-default-passwords', 'moon/landing', /no check begins with "moon\/"/u],
  ['an input that is not there', 'input: market', 'input: planet', /line 11: applies.*there is no input "planet"/u],
  ['an edition without quotes', 'edition: "2.1"', 'edition: 2.10', /line 3: edition: .*received number \(write it in quotes: YAML takes 2\.10 for the number 2\.1\)/u],
  ['an id without quotes', '- id: "1"', '- id: 1.10', /line 13: requirements\[0\]\.id: .*in quotes/u],
  ['a word that nobody defined', 'authority: Acme', 'authority: Acme\nversion: 3', /Unrecognized key.*version/u],
  ['no YAML', 'note: "Complete."', 'note: "Complete', /this is no YAML/u],
  ['an alias', 'authority: Acme', 'authority: &a Acme\nkind: *a', /acme\.yml is no framework/u],
  ['what is shipped', 'id: acme-baseline\n', 'id: uk-psti\n', /line 1: id: uk-psti 2023 is there already/u],
]
for (const [what, from, to, expected] of wrong) {
  test(`told with its line: ${what}`, () => {
    const changed = text.replace(from, to).replace('edition: "2.1"', to.includes('uk-psti') ? 'edition: "2023"' : 'edition: "2.1"')
    assert.notEqual(changed, text)
    assert.throws(() => loadFramework(changed, 'acme.yml'), (error) => error instanceof UserError && error.code === 'bad-framework' && expected.test(error.message))
  })
}

test('twice the same file, a file that is not there, and a large one', () => {
  const path = join(folder, 'twice.yml')
  writeFileSync(path, text)
  assert.throws(() => readOwnFrameworks([path, path]), /acme-baseline 2\.1 is there already/u)
  assert.throws(() => readOwnFrameworks([join(folder, 'none.yml')]), (error) => error instanceof UserError && /cannot be read/u.test(error.message))
  const large = join(folder, 'large.yml')
  writeFileSync(large, `${text}#${'x'.repeat(1024 * 1024)}`)
  assert.throws(() => readOwnFrameworks([large]), /larger than/u)
})

test('many mistakes are told up to ten', () => {
  const many = text.replace(/requirements:[^]*/u, `requirements:\n${'  - id: 1\n'.repeat(8)}`)
  assert.throws(() => loadFramework(many, 'acme.yml'), /and \d+ more/u)
})

test('the shipped files load as one\'s own, under another id', () => {
  const shipped = readFileSync(new URL('../frameworks/eu-gdpr-2016-679.yml', import.meta.url), 'utf8')
  assert.equal(loadFramework(shipped.replace(/^id: eu-gdpr$/mu, 'id: my-gdpr'), 'my.yml').requirements.length > 20, true)
})
