/** SBOM and VEX: what each document says of one invented gateway, and that the documents name the same things alike. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Assessment } from '../../assess/schema.ts'
import { reports } from '../registry.gen.ts'
import { gateway } from '../testing/inside.ts'
import { hostile, incomplete, ready } from '../testing/others.ts'
import { spdxExpression } from '../view/licence.ts'
import { cpeOf, isPurl } from '../view/names.ts'

type Json = Readonly<Record<string, unknown>> & readonly unknown[]
/** Anything in a document, by keys and indexes. */
const at = (value: unknown, ...path: readonly (string | number)[]): unknown => path.reduce<unknown>((node, key) => (node as Json | undefined)?.[key as keyof Json], value)
const list = (value: unknown, ...path: readonly (string | number)[]): readonly Json[] => (at(value, ...path) ?? []) as readonly Json[]

async function documentOf(id: string, assessment: Assessment): Promise<Json> {
  const report = await reports.find((each) => each.id === id)?.load()
  const pieces: Uint8Array[] = []
  for await (const piece of report?.render(assessment) ?? assert.fail(id)) pieces.push(piece)
  return JSON.parse(Buffer.concat(pieces).toString('utf8')) as Json
}
const named = (items: readonly Json[], name: string): Json => items.find((each) => at(each, 'name') === name) ?? assert.fail(name)

test('CycloneDX: components with identity, confidence, method and every place', async () => {
  const components = list(await documentOf('cyclonedx', gateway), 'components')
  const dropbear = named(components, 'Dropbear')
  assert.deepEqual([at(dropbear, 'type'), at(dropbear, 'cpe'), at(dropbear, 'hashes', 0, 'alg')], ['application', String.raw`cpe:2.3:a:dropbear_ssh_project:dropbear_ssh:2019.78:*:*:*:*:*:*:*`, 'SHA-256'])
  assert.deepEqual(list(dropbear, 'evidence', 'identity').map((each) => [at(each, 'field'), at(each, 'confidence'), at(each, 'methods', 0, 'technique')]), [['purl', 0.7, 'binary-analysis'], ['cpe', 0.7, undefined], ['cpe', 0.7, undefined]])
  assert.deepEqual(at(dropbear, 'evidence', 'occurrences', 0), { location: 'hub.img/2:ext4/usr/sbin/dropbear', offset: 133_120 })
  const libssl = named(components, 'libssl3')
  assert.deepEqual(list(libssl, 'evidence', 'identity', 0, 'methods').map((each) => at(each, 'technique')), ['manifest-analysis', 'binary-analysis'])
  assert.deepEqual(at(libssl, 'evidence', 'occurrences', 0), { location: 'hub.img/2:ext4/var/lib/dpkg/status', line: 5_001 })
  assert.deepEqual([at(named(components, 'openssl'), 'licenses'), at(dropbear, 'licenses'), at(named(components, 'brcmfmac43455'), 'licenses')], [
    [{ license: { id: 'Apache-2.0', acknowledgement: 'declared' } }], [{ expression: 'MIT AND (BSD-2-Clause OR ISC)', acknowledgement: 'declared' }], [{ license: { name: 'Redistributable, see LICENCE.cypress', acknowledgement: 'declared' } }],
  ])
  assert.equal(at(named(components, 'linux'), 'type'), 'operating-system')
  assert.equal(at(named(components, 'libz'), 'version'), undefined)
  const refs = components.map((each) => at(each, 'bom-ref'))
  assert.equal(new Set(refs).size, components.length, 'every name in the document is given once')
})

test('CycloneDX: vulnerabilities are an analysis of this product, and affect components of the document', async () => {
  const bom = await documentOf('cyclonedx', gateway)
  const found = list(bom, 'vulnerabilities')
  assert.deepEqual(found.map((each) => [at(each, 'id'), at(each, 'analysis', 'state'), at(each, 'analysis', 'justification')]), [
    ['CVE-2024-0001', 'exploitable', undefined], ['CVE-2020-0002', 'exploitable', undefined], ['GHSA-9wx4-h78v-vm56', 'in_triage', undefined], ['CVE-2022-0005', 'exploitable', undefined],
    ['CVE-2023-0003', 'not_affected', 'code_not_present'], ['CVE-2023-0004', 'not_affected', 'requires_environment'], ['CVE-2023-0006', 'not_affected', undefined],
  ])
  const [worst] = found
  assert.deepEqual(list(worst, 'ratings').map((each) => [at(each, 'method'), at(each, 'score'), at(each, 'severity')]), [['CVSSv2', 10, undefined], ['CVSSv3', 9.8, undefined], ['CVSSv31', 9.8, undefined], ['CVSSv4', 9.3, 'critical'], ['other', 0.9432, undefined]])
  assert.deepEqual([at(worst, 'cwes'), at(worst, 'source', 'name'), at(worst, 'updated')], [[787, 125], 'debian', '2026-11-02T00:00:00Z'])
  assert.deepEqual(list(worst, 'references').map((each) => at(each, 'source', 'name')), ['Debian', 'GitHub'])
  const refs = new Set([at(bom, 'metadata', 'component', 'bom-ref'), ...list(bom, 'components').map((each) => at(each, 'bom-ref'))])
  for (const each of found) for (const affected of list(each, 'affects')) assert.ok(refs.has(at(affected, 'ref')))
  for (const dependency of list(bom, 'dependencies')) for (const ref of list(dependency, 'dependsOn')) assert.ok(refs.has(ref as unknown as string))
  assert.equal(list(bom, 'vulnerabilities', 2, 'affects').length, 2, 'both components of one package URL are affected')
})

test('what was not looked up or not read is said in the document', async () => {
  const properties = async (assessment: Assessment): Promise<unknown> => Object.fromEntries(list(await documentOf('cyclonedx', assessment), 'metadata', 'properties').map((each) => [at(each, 'name'), at(each, 'value')]))
  assert.deepEqual(await properties(incomplete), { 'proofmark:stage': 'not stated', 'proofmark:complete': 'no: part of what was handed in could not be read', 'proofmark:vulnerability-database': 'none: vulnerabilities were not looked up' })
  assert.deepEqual([at(await documentOf('cyclonedx', incomplete), 'compositions', 0, 'aggregate'), at(await documentOf('cyclonedx', ready), 'compositions', 0, 'aggregate')], ['incomplete', 'unknown'])
  assert.match(String(at(await documentOf('openvex', incomplete), 'tooling')), /no vulnerability database was consulted.*the review is incomplete/u)
  assert.match(String(at(await documentOf('spdx', incomplete), 'comment')), /Incomplete/u)
})

test('OpenVEX: every state, with what it asks for', async () => {
  const statements = list(await documentOf('openvex', gateway), 'statements')
  assert.deepEqual(statements.map((each) => [at(each, 'vulnerability', 'name'), at(each, 'status'), at(each, 'justification'), at(each, 'action_statement')]), [
    ['CVE-2024-0001', 'affected', undefined, 'Update openssl to 3.0.13-1~deb12u1 or later.'], ['CVE-2020-0002', 'affected', undefined, 'Update Dropbear to 2020.79 or later.'], ['GHSA-9wx4-h78v-vm56', 'under_investigation', undefined, undefined],
    ['CVE-2022-0005', 'affected', undefined, 'No fixed version of openssl is recorded: remove it, or keep an attacker from reaching it.'], ['CVE-2023-0003', 'not_affected', 'vulnerable_code_not_present', undefined],
    ['CVE-2023-0004', 'not_affected', 'vulnerable_code_cannot_be_controlled_by_adversary', undefined], ['CVE-2023-0006', 'not_affected', undefined, undefined],
  ])
  assert.equal(at(statements[6], 'impact_statement'), 'the distribution says that this release is not affected')
  assert.equal(list(statements[0], 'products', 0, 'subcomponents').length, 2)
})

test('SPDX: packages, licences and relations hold together', async () => {
  const document = await documentOf('spdx', gateway)
  const ids = list(document, 'packages').map((each) => at(each, 'SPDXID'))
  assert.equal(new Set(ids).size, gateway.components.length + 1)
  for (const relation of list(document, 'relationships')) assert.ok(ids.includes(at(relation, 'relatedSpdxElement')))
  const extracted = list(document, 'hasExtractedLicensingInfos').map((each) => at(each, 'licenseId'))
  const declared = list(document, 'packages').map((each) => String(at(each, 'licenseDeclared')))
  assert.deepEqual(declared.filter((licence) => licence.startsWith('LicenseRef-')).toSorted(), (extracted as string[]).toSorted())
  assert.ok(declared.includes('MIT AND (BSD-2-Clause OR ISC)') && declared.includes('NOASSERTION'))
})

test('a document is named by its content: the same review the same, another another, whatever the machine was busy with', async () => {
  for (const [id, key] of [['cyclonedx', 'serialNumber'], ['openvex', '@id'], ['spdx', 'documentNamespace']] as const) {
    const name = String(at(await documentOf(id, gateway), key))
    assert.match(name, /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u)
    assert.equal(at(await documentOf(id, { ...gateway, provenance: { ...gateway.provenance, timings: { walk: 7 } } }), key), name)
    assert.notEqual(at(await documentOf(id, { ...gateway, components: gateway.components.slice(1) }), key), name)
  }
})

test('names that are none are left out, and odd ones are escaped', async () => {
  assert.equal(cpeOf('openssl:openssl', { version: '3.0.11-1~deb12u2', type: 'package' }), 'cpe:2.3:a:openssl:openssl:3.0.11:*:*:*:*:*:*:*')
  assert.equal(cpeOf('vendor:pro+duct', { version: '1:2.0~rc1', type: 'program' }), String.raw`cpe:2.3:a:vendor:pro\+duct:2.0\~rc1:*:*:*:*:*:*:*`)
  assert.equal(cpeOf('a:b', { version: '', type: 'program' }), 'cpe:2.3:a:a:b:*:*:*:*:*:*:*:*')
  for (const bad of ['', 'one', 'a:b:c', 'a b:c', 'é:b']) assert.equal(cpeOf(bad, { version: '1', type: 'program' }), undefined, bad)
  assert.deepEqual(['pkg:deb/debian/bash@5.2', 'pkg:generic/x', 'pkg:', 'pkg:deb', 'http://x', 'pkg:deb/a b', 'pkg:deb/<x>'].map(isPurl), [true, true, false, false, false, false, false])
  assert.deepEqual(['MIT', 'MIT OR Apache-2.0', '(MIT)', 'GPL-2.0-only WITH Linux-syscall-note', ' MIT  AND ISC '].map(spdxExpression), ['MIT', 'MIT OR Apache-2.0', '(MIT)', 'GPL-2.0-only WITH Linux-syscall-note', 'MIT AND ISC'])
  for (const none of ['', 'GPL', 'GPLv2+', 'mit', 'MIT OR', 'OR MIT', 'MIT MIT', '(MIT', 'MIT)', 'MIT WITH MIT', '()', 'MIT AND (', `${'('.repeat(400)}MIT`]) assert.equal(spdxExpression(none), undefined, none)
  for (const each of list(await documentOf('cyclonedx', hostile), 'components')) assert.equal(at(each, 'purl'), undefined)
})
