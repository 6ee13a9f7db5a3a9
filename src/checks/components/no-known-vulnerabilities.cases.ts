/** Examples of components/no-known-vulnerabilities. */
import type { Component } from '../../facts/component.ts'
import type { Vulnerability } from '../../facts/vulnerability.ts'
import type { CaseFact, Cases } from '../define.ts'
import { questionCases } from '../question-cases.ts'

const purl = 'pkg:deb/debian/mosquitto@2.0.11-1'
const component = (more: Partial<Component> = {}): CaseFact => ({
  kind: 'component', name: 'mosquitto', version: '2.0.11-1', purl, type: 'package', sourceName: 'mosquitto', sourceVersion: '2.0.11-1', cpes: [], confidence: 'high',
  reason: 'installed, says the database of dpkg', ways: ['package-database'], seenAt: [], file: '/var/lib/dpkg/status', ...more,
})
const database = (newest = '2026-11-20T00:00:00Z'): CaseFact => ({ kind: 'vulnerability-database', updated: '2026-11-21T06:00:00Z', feeds: [{ id: 'debian', title: 'Debian security tracker', newest, records: 54_000 }] })
const coverage = (known: 'distribution' | 'none' = 'distribution'): CaseFact => ({ kind: 'advisory-coverage', component: purl, coverage: known, records: known === 'none' ? 0 : 4, outside: known === 'none' ? 0 : 3 })
const hole = (more: Partial<Vulnerability> = {}): CaseFact => ({
  kind: 'vulnerability', id: 'CVE-2023-28366', aliases: [], component: purl, matchedBy: 'distribution', verdict: 'affected', reason: '', range: 'before 2.0.11-1+deb11u1', fixedIn: '2.0.11-1+deb11u1',
  summary: 'A broker keeps messages of quality of service 2 for ever.', scores: [{ version: '3.1', vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H', score: 7.5, by: 'NVD' }], weaknesses: ['CWE-401'], files: [],
  sources: [{ feed: 'debian', id: 'CVE-2023-28366', url: 'https://security-tracker.debian.org/tracker/CVE-2023-28366', modified: '2026-11-20T00:00:00Z' }],
  state: 'affected', detail: 'It listens on port 1883 (mosquitto).', reach: 'network', priority: 'soon', ...more,
})
const answers = questionCases('components.no-known-vulnerabilities', {
  good: 'scan of 2026-09-01: 4 open findings, all shown not to be exploitable in the attached VEX file',
  document: 'sbom/scan-2026-09.pdf',
  bad: 'the image has not been scanned',
  reason: 'the product contains no software of others; the complete source list is attached',
})
const looked = [component(), database(), coverage()]

export const cases: Cases = {
  pass: [
    { title: 'every record leaves the version out', facts: looked },
    { title: 'a record that is denied with a reason', facts: [...looked, hole({ state: 'not-affected', justification: 'vulnerable_code_not_present', priority: 'watch' })] },
    ...answers.pass,
  ],
  fail: [
    { title: 'a hole of a service that listens', facts: [...looked, hole()], subjects: ['mosquitto 2.0.11-1'] },
    { title: 'one that is used in attacks', facts: [...looked, hole({ priority: 'now', exploited: { added: '2026-10-01', ransomware: false } })], subjects: ['mosquitto 2.0.11-1'] },
    { title: 'one that can wait', facts: [...looked, hole({ priority: 'watch', reach: 'installed', detail: 'It was not seen to be run or loaded by anything that starts by itself.' })], subjects: ['others'] },
    ...answers.fail,
  ],
  unknown: [
    { title: 'components, and no database', facts: [component()] },
    { title: 'a component that no feed knows', facts: [component(), database(), coverage('none')], subjects: ['not covered'] },
    { title: 'a record that nobody has decided', facts: [...looked, hole({ state: 'under-investigation', verdict: 'undecided', reason: 'The distribution has not decided.', priority: 'planned' })], subjects: ['undecided'] },
    { title: 'a database without a date', facts: [component(), database(''), coverage()], subjects: ['age of the database'] },
    { title: 'an old database', facts: [component(), database('2026-08-01T00:00:00Z'), coverage()], subjects: ['age of the database'] },
    ...answers.unknown,
  ],
  ...(answers['not-applicable'] === undefined ? {} : { 'not-applicable': answers['not-applicable'] }),
}
