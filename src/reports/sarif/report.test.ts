import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Assessment } from '../../assess/schema.ts'
import { blocked } from '../testing/blocked.ts'
import { outcome, seen } from '../testing/build.ts'
import { gateway } from '../testing/inside.ts'
import { hostile, incomplete, ready } from '../testing/others.ts'
import { messageText, uriOf } from './places.ts'
import { report } from './report.ts'

interface Result {
  readonly ruleId: string
  readonly ruleIndex: number
  readonly kind: string
  readonly level: string
  readonly rank?: number
  readonly message: { readonly text: string }
  readonly locations: readonly { readonly physicalLocation?: { readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string; readonly index?: number }; readonly region?: object }; readonly logicalLocations?: readonly { readonly fullyQualifiedName: string }[] }[]
  readonly relatedLocations?: readonly object[]
  readonly partialFingerprints: Readonly<Record<string, string>>
  readonly suppressions?: readonly { readonly kind: string; readonly justification: string }[]
  readonly taxa?: readonly { readonly id: string; readonly index: number }[]
  readonly properties: Readonly<Record<string, unknown>>
}
interface Log {
  readonly runs: readonly [{
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string; readonly helpUri?: string; readonly help: { readonly markdown: string }; readonly properties: Readonly<Record<string, unknown>> }[]; readonly notifications: readonly { readonly id: string }[] } }
    readonly invocations: readonly [{ readonly executionSuccessful: boolean; readonly toolExecutionNotifications: readonly { readonly descriptor: { readonly id: string }; readonly level: string; readonly locations: Result['locations'] }[] }]
    readonly artifacts: readonly { readonly location: { readonly uri: string }; readonly hashes?: Readonly<Record<string, string>> }[]
    readonly taxonomies?: readonly { readonly taxa: readonly { readonly id: string; readonly helpUri: string }[] }[]
    readonly results: readonly Result[]
  }]
}

async function logOf(assessment: Assessment): Promise<Log['runs'][0]> {
  const pieces: Uint8Array[] = []
  for await (const piece of report.render(assessment)) pieces.push(piece)
  return (JSON.parse(Buffer.concat(pieces).toString('utf8')) as Log).runs[0]
}
const resultOf = ({ results }: Log['runs'][0], id: string): Result => results.find(({ ruleId }) => ruleId === id) ?? assert.fail(id)

test('a failure is an error with its place, an open question is open, and what passed is left out', async () => {
  const run = await logOf(blocked)
  const wanted = blocked.outcomes.filter(({ result }) => result === 'fail' || result === 'unknown')
  assert.equal(run.results.length, wanted.length + blocked.vulnerabilities.length)
  const shadow = resultOf(run, 'exposure/no-default-passwords')
  assert.deepEqual([shadow.kind, shadow.level, shadow.rank, shadow.locations[0]?.physicalLocation], ['fail', 'error', 95, { artifactLocation: { uri: 'hub.img/2%3Aext4/etc/shadow', uriBaseId: 'ARTEFACTS' }, region: { startLine: 31 } }])
  assert.equal(shadow.locations[0]?.logicalLocations?.[0]?.fullyQualifiedName, 'hub.img/2:ext4/etc/shadow')
  assert.deepEqual(resultOf(run, 'identity/device-keys-per-unit').locations[0]?.physicalLocation?.region, { byteOffset: 0 })
  const open = resultOf(run, 'identity/peers-verified-both-ways')
  assert.deepEqual([open.kind, open.level, open.rank], ['open', 'none', undefined])
  assert.match(open.message.text, /To settle it: How does the cloud recognise a unit/u)
  const dossier = resultOf(run, 'boot/platform-authenticates-boot')
  assert.deepEqual([dossier.locations[0]?.physicalLocation?.artifactLocation.index, run.artifacts[0]?.location.uri, dossier.relatedLocations?.length], [0, 'product.yaml', 1])
  for (const [index, { id, help, properties }] of run.tool.driver.rules.entries()) {
    for (const result of run.results.filter(({ ruleId }) => ruleId === id)) assert.equal(result.ruleIndex, index)
    assert.ok(help.markdown.length > 20 && properties['tags'] !== undefined, id)
  }
  assert.equal(run.tool.driver.rules.find(({ id }) => id === 'update/updates-verified-before-use')?.helpUri, 'https://rauc.readthedocs.io/')
})

test('a waiver is a suppression; a review that could not read everything was not successful', async () => {
  const waived = resultOf(await logOf(blocked), 'exposure/no-left-over-access-keys')
  assert.deepEqual([waived.kind, waived.suppressions?.[0]?.kind, waived.suppressions?.[0]?.justification], ['fail', 'external', 'field support until the portal is up (J. Doe, until 31 January 2027)'])
  assert.equal((await logOf(blocked)).invocations[0].executionSuccessful, true)
  const [invocation] = (await logOf(incomplete)).invocations
  assert.equal(invocation.executionSuccessful, false)
  assert.deepEqual(invocation.toolExecutionNotifications.map(({ descriptor, level }) => [descriptor.id, level]), [['malformed', 'error'], ['encrypted', 'warning']])
  assert.deepEqual(invocation.toolExecutionNotifications[0]?.locations[0]?.physicalLocation?.region, { byteOffset: 4_194_304 })
  assert.deepEqual((await logOf(ready)).results, [])
})

test('fingerprints stay when lines, wording and partitions change, and differ between findings', async () => {
  const at = (path: string, line: number, subject: string): Assessment => ({ ...ready, outcomes: [outcome({ check: 'exposure/no-default-passwords', rung: 'correct', result: 'fail', message: `Line ${line}.`, subject, evidence: [seen(path, { line })] })] })
  const print = async (assessment: Assessment): Promise<string> => (await logOf(assessment)).results[0]?.partialFingerprints['proofmark/v1'] ?? assert.fail()
  const first = await print(at('2:ext4/etc/shadow', 31, 'operator'))
  assert.match(first, /^[0-9a-f]{64}$/u)
  assert.equal(await print(at('3:rootfs/etc/shadow', 7, 'operator')), first)
  assert.notEqual(await print(at('2:ext4/etc/shadow', 31, 'root')), first)
  assert.notEqual(await print(at('2:ext4/srv/shadow', 31, 'operator')), first)
})

test('vulnerabilities are results with their weaknesses; what is not decided is for review, what does not apply is not there', async () => {
  const run = await logOf(gateway)
  const worst = resultOf(run, 'CVE-2024-0001')
  assert.deepEqual([worst.kind, worst.level, worst.properties['security-severity'], worst.properties['knownExploitedSince']], ['fail', 'error', '9.3', '2024-02-01'])
  assert.deepEqual(worst.taxa?.map(({ id, index }) => [id, run.taxonomies?.[0]?.taxa[index]?.id]), [['787', '787'], ['125', '125']])
  const undecided = resultOf(run, 'GHSA-9wx4-h78v-vm56')
  assert.deepEqual([undecided.kind, undecided.level], ['review', 'none'])
  assert.deepEqual(run.results.map(({ ruleId }) => ruleId), ['CVE-2024-0001', 'CVE-2020-0002', 'GHSA-9wx4-h78v-vm56', 'CVE-2022-0005'])
})

test('hostile names become no scheme, no parent folder, no link and no argument', async () => {
  for (const path of ['../../etc/passwd', '/abs//x', 'javascript:alert(1)', './a', 'C:\\x', 'a b?c#d%e', '', 'file:///x', '2:ext4/é']) {
    const uri = uriOf(path)
    assert.doesNotMatch(uri, /^[a-z][a-z0-9+.-]*:|^\/|(?:^|\/)\.\.?(?:\/|$)|[\s<>"?#]/iu, path)
    // A URL parser takes `%2E%2E` for a parent folder too; it still stays below the base.
    assert.ok(new URL(uri, 'file:///base/of/all/artefacts/').href.startsWith('file:///'), uri)
  }
  assert.equal(messageText('see [here](http://evil) and {0} [x]'), String.raw`see \[here](http://evil) and {{0}} [x]`)
  const run = await logOf(hostile)
  assert.ok(run.results.length > 0)
  for (const { locations } of run.results) for (const { physicalLocation } of locations) assert.doesNotMatch(physicalLocation?.artifactLocation.uri ?? '', /^[a-z]+:|[\s<>"]/iu)
})
