/** Two builds of one product, reviewed and compared by the command: what a developer sees in a pull request. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { AssessmentDiff } from '../src/assess/diff.ts'
import { compareText } from '../src/kernel/where.ts'
import { newFolder, tar } from './support/hostile.ts'

const main = join(import.meta.dirname, '../src/apps/cli/main.ts')
const status = (packages: readonly (readonly [string, string])[]): string => packages.map(([name, version]) => `Package: ${name}\nStatus: install ok installed\nArchitecture: arm64\nVersion: ${version}\n`).join('\n')
const image = (shadow: string, sudo: string, packages: readonly (readonly [string, string])[], spare = 0): Buffer => tar([
  { name: 'etc/os-release', content: 'ID=debian\nVERSION_ID="12"\nPRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\n' },
  { name: 'etc/passwd', content: `${'# moved down\n'.repeat(spare)}root:x:0:0::/root:/bin/sh\npi:x:1000:1000::/home/pi:/bin/sh\n` },
  { name: 'etc/shadow', content: shadow },
  { name: 'etc/sudoers', content: `${'# a comment\n'.repeat(spare)}root ALL=(ALL:ALL) ALL\n${sudo}` },
  { name: 'var/lib/dpkg/status', content: status(packages) },
  { name: 'sbin/init', content: '#!/bin/sh\n', mode: 0o755 },
])

const folder = newFolder()
const write = (name: string, bytes: Buffer): string => {
  writeFileSync(join(folder, name), bytes)
  return name
}
const run = (...args: string[]): { status: number | null; stdout: string; stderr: string } =>
  spawnSync(process.execPath, ['--no-warnings', main, ...args], { cwd: folder, env: { ...process.env, HOME: folder, PROOFMARK_VULNDB: 'none', NO_COLOR: '1', COLUMNS: '100' }, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })

const before = write('before.tar', image('root::19000:0:99999:7:::\npi:*:19000::::::\n', '', [['bash', '5.2.15-2'], ['busybox', '1:1.35.0-4'], ['telnetd', '0.17-44']]))
const after = write('after.tar', image('root:*:19000:0:99999:7:::\npi::19000::::::\n', '%wheel ALL=(ALL) ALL\n', [['bash', '5.2.15-10'], ['busybox', '1:1.30.1-9'], ['openssh-server', '1:9.2p1-2']], 5))

test('two images: what got better and worse, with components, as text, JSON and Markdown', () => {
  const { status: code, stdout, stderr } = run('diff', before, after, '--json', '--report', 'markdown=changes.md', '--report', 'terminal=changes.txt')
  assert.equal(code, 1, stderr)
  const diff = JSON.parse(stdout) as AssessmentDiff
  assert.equal(diff.schema, 'proofmark/diff@1')
  const told = (change: 'better' | 'worse' | 'untold'): string[] => diff.topics.flatMap((topic) => topic[change].map(({ check }) => check))
  assert.deepEqual([told('better'), told('worse'), told('untold')], [['exposure/no-empty-passwords'], ['exposure/no-empty-passwords'], []])
  const [topic] = diff.topics
  assert.deepEqual([topic?.better[0]?.from?.subject, topic?.worse[0]?.to?.subject], ['root', 'pi'])
  assert.deepEqual(diff.components.upgraded.map(({ name, from, to }) => [name, from, to]), [['bash', '5.2.15-2', '5.2.15-10']])
  assert.deepEqual(diff.components.downgraded.map(({ name }) => name), ['busybox'])
  assert.deepEqual([diff.components.added.map(({ name }) => name), diff.components.removed.map(({ name }) => name)], [['openssh-server'], ['telnetd']])
  assert.deepEqual(topic?.worse[0]?.to?.evidence.map(({ path, line }) => [path, line]), [['tar/etc/shadow', 2]])
  const markdown = readFileSync(join(folder, 'changes.md'), 'utf8')
  assert.match(markdown, /## Worse\n\n### Attack surface[\s\S]*after\.tar\/tar\/etc\/shadow:2[\s\S]*### Downgraded \(1\)[\s\S]*busybox/u)
  assert.match(readFileSync(join(folder, 'changes.txt'), 'utf8'), /Attack surface {2}1 worse, 1 better[\s\S]*5\.2\.15-2 -> 5\.2\.15-10/u)
})

test('two images against one vulnerability database: what an update brings and takes', () => {
  const record = (fixed: string): object => ({ description: 'A crafted file.', releases: { bookworm: { status: 'resolved', repositories: { bookworm: fixed }, fixed_version: fixed, urgency: 'high' } } })
  writeFileSync(join(folder, 'debian.json'), JSON.stringify({ bash: { 'CVE-2026-1001': record('5.2.15-9') }, busybox: { 'CVE-2026-1002': record('1:1.35.0-1') }, telnetd: { 'CVE-2026-1003': record('0.18') } }))
  assert.equal(run('vulndb', 'import', 'debian.json', '--database', 'v.sqlite', '--no-progress').status, 0)
  const { stdout, stderr } = run('diff', before, after, '--json', '--vulndb', 'v.sqlite')
  const { vulnerabilities, from, to } = JSON.parse(stdout || assert.fail(stderr)) as AssessmentDiff
  assert.ok(from.vulnerabilityDatabase !== undefined && from.vulnerabilityDatabase === to.vulnerabilityDatabase)
  const told = (change: 'better' | 'worse' | 'untold'): unknown[] => vulnerabilities[change].map(({ vulnerability: { id }, because }) => [id, because])
  assert.deepEqual([told('worse'), told('better'), told('untold')], [[['CVE-2026-1002', 'component-changed']], [['CVE-2026-1001', 'component-changed'], ['CVE-2026-1003', 'component-removed']], []])
})

test('the exit status tells whether something got worse than is allowed', () => {
  for (const [name, file] of [['before.json', before], ['after.json', after]] as const) assert.notEqual(run('review', file, '--report', `json=${name}`, '--no-progress').status, 2)
  assert.deepEqual(run('diff', 'before.json', 'after.json', '--fail-on', 'never').status, 0)
  assert.deepEqual(run('diff', 'before.json', 'after.json', '--fail-on', 'low').status, 1)
  const same = run('diff', 'before.json', 'before.json', '--fail-on', 'info')
  assert.deepEqual([same.status, same.stdout], [0, 'Nothing changed.\n'])
  // The image is a file of another name, its lines moved: the same findings.
  writeFileSync(join(folder, 'renamed.tar'), image('root::19000:0:99999:7:::\npi:*:19000::::::\n', '', [['bash', '5.2.15-2'], ['busybox', '1:1.35.0-4'], ['telnetd', '0.17-44']], 9))
  assert.equal(run('diff', 'before.json', 'renamed.tar', '--no-progress').stdout, 'Nothing changed.\n')
  for (const args of [['--report', 'pdf=x'], ['--report', `json=${before}`]]) assert.equal(run('diff', before, after, ...args).status, 2, args.join(' '))
  assert.ok(!existsSync(join(folder, 'x')))
  const cut = write('cut.tar', readFileSync(join(folder, after)).subarray(0, 3000))
  assert.equal(run('diff', 'before.json', cut, '--no-progress').status, 3)
})

test('our own reports beside an artefact are left out when the folder is reviewed, a maker\'s SBOM is not', () => {
  const reports = ['sarif=r.sarif', 'cyclonedx=r.cdx.json', 'cyclonedx-1.7=r17.cdx.json', 'openvex=r.openvex.json', 'spdx=r.spdx.json', 'csv=r.csv', 'components-csv=c.csv', 'vulnerabilities-csv=v.csv', 'plan-csv=p.csv', 'json=r.json', 'html=r.html']
  const product = newFolder()
  writeFileSync(join(product, 'image.tar'), readFileSync(join(folder, before)))
  const files = reports.flatMap((report) => ['--report', report.replace('=', `=${product}/`)])
  assert.notEqual(run('review', join(product, 'image.tar'), '--no-progress', ...files).status, 2)
  writeFileSync(join(product, 'maker.cdx.json'), '{"bomFormat": "CycloneDX", "specVersion": "1.6", "metadata": {"tools": {"components": [{"type": "application", "name": "other"}]}}}')
  const again = JSON.parse(run('review', product, '--json').stdout) as { problems: { message: string; where: { artefact: string } }[]; provenance: { artefacts: { path: string }[] } }
  assert.deepEqual(again.problems.filter(({ message }) => message.startsWith('a report of an earlier review')).map(({ where }) => where.artefact).toSorted(compareText), reports.map((report) => report.split('=')[1] ?? '').toSorted(compareText))
  assert.deepEqual(again.provenance.artefacts.map(({ path }) => path).toSorted(compareText), ['image.tar', 'maker.cdx.json'])
})
