import assert from 'node:assert/strict'
import { tmpdir } from 'node:os'
import { test, type TestContext } from 'node:test'
import type { Component } from '../facts/component.ts'
import type { Advisory } from '../facts/vulnerability.ts'
import * as samples from './feeds/samples.fixture.ts'
import { consult } from './lookup.ts'
import { component, debianPackage, library, workplace } from './testing.ts'

const everything: Readonly<Record<string, unknown>> = {
  'debian.json': samples.debianTracker, 'nvd.json': samples.nvd, 'v3.18/main.json': samples.alpineMain, 'kev.json': samples.kev, 'epss.csv': samples.epss, 'cves/CVE-2024-26581.json': samples.kernelRecord,
  [samples.log4shellPath]: samples.log4shell, ...Object.fromEntries(samples.osvRecords.map((record) => [`osv/${String(record['id'])}.json`, record])),
}

async function asked(t: TestContext, components: readonly Component[], files = everything): Promise<ReturnType<typeof consult>> {
  const { database, imported, end } = workplace(tmpdir())
  t.after(end)
  const { troubles } = await imported(files)
  assert.deepEqual(troubles, [])
  return consult(database, components)
}

const short = (advisories: readonly Advisory[]): readonly string[] => advisories.map(({ id, verdict, matchedBy, range }) => `${id} ${verdict} ${matchedBy} ${range}`).toSorted()
const kernel = (version: string, more: Partial<Component> = {}): Component => component({ name: 'linux', version, type: 'kernel', cpes: ['linux:linux_kernel'], ways: ['kernel-modules'], purl: `pkg:generic/linux@${version}`, ...more })

test('the distribution\'s word: before the fix, open, unimportant, undetermined, and never affected although upstream is', async (t) => {
  const { advisories, coverage } = await asked(t, [debianPackage('openssl', '3.0.14-1~deb12u2'), debianPackage('zlib1g', '1:1.2.13.dfsg-1', { sourceName: 'zlib' })])
  assert.deepEqual(short(advisories), [
    'CVE-2010-0928 affected distribution every version',
    'CVE-2016-9840 undecided distribution not determined',
    // NVD's range holds 3.0.14 no more, and the record is about Windows: nothing to deny for CVE-2023-4807 (3.0.0 before 3.0.11).
    'CVE-2023-45853 affected distribution every version',
    'CVE-2024-5535 affected distribution before 3.0.15-1~deb12u1',
  ])
  assert.deepEqual(advisories.filter(({ urgency }) => urgency !== undefined).map(({ id, urgency }) => `${id} ${urgency}`).toSorted(), ['CVE-2010-0928 unimportant', 'CVE-2023-45853 no-dsa'])
  assert.deepEqual(coverage.map(({ coverage, records, outside }) => [coverage, records, outside]), [['distribution', 3, 1], ['distribution', 2, 0]])
})

test('a denial is told where upstream\'s range holds the version', async (t) => {
  const { advisories } = await asked(t, [debianPackage('openssl', '3.0.9-1')])
  const denied = advisories.find(({ id }) => id === 'CVE-2023-4807')
  assert.equal(denied?.verdict, 'not-affected')
  assert.match(denied?.reason ?? '', /bookworm never had the flaw/u)
})

test('the fix is final: upstream\'s range does not bring back what the distribution fixed', async (t) => {
  const { advisories } = await asked(t, [debianPackage('openssl', '3.0.1-9~deb12u9', { cpes: ['openssl:openssl'] })], { 'nvd.json': samples.nvd, 'debian.json': { openssl: { 'CVE-2022-0778': { releases: { bookworm: { status: 'resolved', fixed_version: '3.0.1-2', urgency: 'high', repositories: { bookworm: '3.0.1-9~deb12u9' } } } } } } })
  assert.deepEqual(advisories, [])
})

test('a release that the tracker left behind, a backport, and a package from another line', async (t) => {
  const tracker = { expat: { 'CVE-2022-40674': { releases: {
    bookworm: { status: 'resolved', fixed_version: '0', urgency: 'medium', repositories: { bookworm: '2.2.10-2' } },
    sid: { status: 'resolved', fixed_version: '2.4.8-2', urgency: 'medium', repositories: { sid: '2.6.4-1' } },
  } } } }
  const stretch = { distribution: { id: 'debian', version: '9', codename: 'stretch' } }
  const { advisories, coverage } = await asked(t, [
    debianPackage('expat', '2.2.0-2+deb9u5', { ...stretch, purl: 'stretch' }), debianPackage('expat', '2.4.7-1~bpo12+1', { purl: 'backport' }), debianPackage('expat', '2.4.9-1~bpo12+1', { purl: 'later backport' }), debianPackage('expat', '1:2.1.0-1+rpt1', { purl: 'other line' }),
  ], { 'debian.json': tracker })
  assert.deepEqual(advisories.map(({ component, verdict }) => [component, verdict]), [['stretch', 'undecided'], ['backport', 'affected']])
  assert.match(advisories[1]?.reason ?? '', /unstable/u)
  assert.deepEqual(coverage.map(({ component, coverage }) => [component, coverage]), [['stretch', 'distribution'], ['backport', 'distribution'], ['later backport', 'distribution'], ['other line', 'none']])
})

test('Raspbian stands on Debian\'s fixes and says so; signed kernels are judged as linux; the codename alone is enough', async (t) => {
  const { advisories } = await asked(t, [
    debianPackage('openssl', '3.0.14-1~deb12u2+rpt1', { purl: 'raspbian', distribution: { id: 'raspbian', version: '12', codename: '' } }),
    debianPackage('linux-image-6.1.0-17-arm64', '6.1.69-1', { purl: 'kernel', sourceName: 'linux-signed-arm64', sourceVersion: '6.1.69+1', distribution: { id: 'debian', version: '', codename: 'bookworm' } }),
    debianPackage('linux-image-6.1.0-20-arm64', '6.1.85-1', { purl: 'fixed kernel', sourceName: 'linux-signed-arm64', sourceVersion: '6.1.85+1' }),
  ])
  const raspbian = advisories.find(({ component, id }) => component === 'raspbian' && id === 'CVE-2024-5535')
  assert.match(raspbian?.reason ?? '', /Raspbian/u)
  const own = advisories.filter(({ component }) => component === 'kernel')
  assert.deepEqual(short(own), ['CVE-2024-26581 affected distribution before 6.1.82-1'])
  assert.deepEqual(own[0]?.files, ['net/netfilter/nft_set_rbtree.c'])
  assert.deepEqual(advisories.filter(({ component }) => component === 'fixed kernel'), [])
})

test('OSV answers for distributions whose tracker is not there: one advisory for each CVE of an announcement', async (t) => {
  const jammy = { distribution: { id: 'ubuntu', version: '22.04', codename: 'jammy' } }
  const { advisories, coverage } = await asked(t, [
    debianPackage('libssl3', '3.0.14-1~deb12u1', { purl: 'debian', sourceName: 'openssl' }), debianPackage('libssl3', '3.0.2-0ubuntu1.17', { purl: 'ubuntu', sourceName: 'openssl', ...jammy }), debianPackage('libssl3', '3.0.2-0ubuntu1.18', { purl: 'fixed', sourceName: 'openssl', ...jammy }),
  ], Object.fromEntries(samples.osvRecords.map((record) => [`osv/${String(record['id'])}.json`, record])))
  assert.deepEqual(advisories.map(({ component, id, fixedIn, aliases }) => [component, id, fixedIn, aliases]), [
    ['debian', 'CVE-2024-6119', '3.0.14-1~deb12u2', ['DSA-5764-1']], ['ubuntu', 'CVE-2024-6119', '3.0.2-0ubuntu1.18', ['USN-6986-1', 'UBUNTU-CVE-2024-6119']],
  ])
  assert.deepEqual(coverage.map(({ coverage, outside }) => [coverage, outside]), [['distribution', 0], ['distribution', 0], ['distribution', 1]])
})

test('Ubuntu: what only the paid service fixes is told so, and its fix counts; AlmaLinux names what is installed', async (t) => {
  const record = (id: string, entries: readonly (readonly [ecosystem: string, name: string, fixed?: string])[], more: object = {}): object => ({ id, modified: '2026-01-01T00:00:00Z', affected: entries.map(([ecosystem, name, fixed]) => ({ package: { ecosystem, name }, ranges: [{ type: 'ECOSYSTEM', events: [{ introduced: '0' }, ...(fixed === undefined ? [] : [{ fixed }])] }] })), ...more })
  const bionic = (version: string): Component => debianPackage('libwayland-client0', version, { purl: version, sourceName: 'wayland', sourceVersion: version, distribution: { id: 'ubuntu', version: '18.04', codename: 'bionic' } })
  const { advisories } = await asked(t, [
    bionic('1.16.0-1ubuntu1.1~18.04.3'), bionic('1.16.0-1ubuntu1.1~18.04.3+esm1'),
    debianPackage('python3-requests', '2.20.0-2.el8', { purl: 'alma', sourceName: 'python-requests', distribution: { id: 'almalinux', version: '8.8', codename: '' } }),
    debianPackage('firefox-x11', '102.10.0-1.el8_7', { purl: 'rocky', sourceName: 'firefox', distribution: { id: 'rocky', version: '8.7', codename: '' } }),
  ], {
    'a.json': record('UBUNTU-CVE-2021-3782', [['Ubuntu:18.04:LTS', 'wayland'], ['Ubuntu:Pro:18.04:LTS', 'wayland', '1.16.0-1ubuntu1.1~18.04.3+esm1']], { upstream: ['CVE-2021-3782'], severity: [{ type: 'Ubuntu', score: 'medium' }] }),
    'b.json': record('UBUNTU-CVE-2024-0001', [['Ubuntu:Pro:18.04:LTS', 'wayland', '1.16.0-1ubuntu1.1~18.04.3+esm2']], { upstream: ['CVE-2024-0001'] }),
    'c.json': record('ALSA-2023:4520', [['AlmaLinux:8', 'python3-requests', '2.20.0-3.el8_8']], { related: ['CVE-2023-32681'] }),
    'd.json': record('RLSA-2023:3220', [['Rocky Linux:8', 'firefox', '0:102.11.0-2.el8_7']], { related: ['CVE-2023-32205', 'CVE-2023-32206'] }),
  })
  assert.deepEqual(advisories.map(({ component, id, urgency }) => [component, id, urgency]), [
    ['1.16.0-1ubuntu1.1~18.04.3', 'CVE-2021-3782', 'medium'], ['1.16.0-1ubuntu1.1~18.04.3', 'CVE-2024-0001', undefined], ['1.16.0-1ubuntu1.1~18.04.3+esm1', 'CVE-2024-0001', undefined],
    ['alma', 'CVE-2023-32681', undefined], ['rocky', 'CVE-2023-32205', undefined], ['rocky', 'CVE-2023-32206', undefined],
  ])
  assert.match(advisories[1]?.reason ?? '', /paid service of 18\.04/u)
})

test('a kernel of another line than the distribution\'s is judged as the kernel that it is', async (t) => {
  const { advisories, coverage } = await asked(t, [debianPackage('linux-image-rpi-v8', '1:6.6.14-1+rpt1', { sourceName: 'linux', sourceVersion: '1:6.6.14-1+rpt1', cpes: ['linux:linux_kernel'], ways: ['package-database', 'kernel-modules'] })])
  assert.deepEqual(advisories.map(({ id, matchedBy, fixedIn }) => [id, matchedBy, fixedIn]), [['CVE-2024-26581', 'ecosystem', '6.6.17']])
  assert.equal(coverage[0]?.coverage, 'ecosystem')
})

test('a package of another line is none of the distribution\'s for OSV\'s copy of the tracker either', async (t) => {
  const copy = { ...samples.osvRecords[8], id: 'DEBIAN-CVE-2024-26581', upstream: ['CVE-2024-26581'], affected: [{ package: { ecosystem: 'Debian:12', name: 'linux' }, ranges: [{ type: 'ECOSYSTEM', events: [{ introduced: '0' }, { fixed: '6.1.82-1' }] }] }] }
  const { advisories, coverage } = await asked(t, [debianPackage('linux-image-rpi-v8', '1:6.6.14-1+rpt1', { sourceName: 'linux', sourceVersion: '1:6.6.14-1+rpt1', ways: ['package-database', 'kernel-modules'] })], { ...everything, 'osv/copy.json': copy })
  assert.deepEqual([advisories.map(({ id, matchedBy }) => [id, matchedBy]), coverage[0]?.coverage], [[['CVE-2024-26581', 'ecosystem']], 'ecosystem'])
})

test('a copy of a tracker does not tell what the release ships: a package whose epoch none of its fixes has is of another line', async (t) => {
  const fixes = (...versions: readonly string[]): Readonly<Record<string, unknown>> => Object.fromEntries(versions.map((fixed, index) => [`${index}.json`, { ...samples.osvRecords[8], id: `DEBIAN-CVE-2024-100${index}`, upstream: [`CVE-2024-100${index}`], affected: [{ package: { ecosystem: 'Debian:12', name: 'linux' }, ranges: [{ type: 'ECOSYSTEM', events: [{ introduced: '0' }, { fixed }] }] }] }]))
  const coverageOf = async (version: string, ...versions: readonly string[]): Promise<unknown> => (await asked(t, [debianPackage('linux', version)], fixes(...versions))).coverage[0]?.coverage
  assert.deepEqual([await coverageOf('1:6.6.14-1+rpt1', '6.1.82-1', '6.1.99-1'), await coverageOf('1:6.6.14-1', '6.1.82-1', '1:6.6.1-1'), await coverageOf('6.1.14-1', '6.1.82-1')], ['none', 'distribution', 'distribution'])
})

test('Alpine: by branch and origin', async (t) => {
  const apk = (name: string, version: string, release: string): Component => debianPackage(name, version, { purl: `${name} ${version} ${release}`, distribution: { id: 'alpine', version: release, codename: '' } })
  const { advisories, coverage } = await asked(t, [apk('openssl', '3.1.3-r0', '3.18.4'), apk('openssl', '3.1.4-r0', '3.18.4'), apk('busybox', '1.36.1-r7', '3.18.4'), apk('openssl', '3.1.3-r0', '3.19.0')])
  assert.deepEqual(advisories.map(({ component, id, verdict }) => `${component}: ${id} ${verdict}`), ['openssl 3.1.3-r0 3.18.4: CVE-2023-5363 affected', 'openssl 3.1.3-r0 3.18.4: CVE-2024-0727 affected', 'openssl 3.1.4-r0 3.18.4: CVE-2024-0727 affected'])
  assert.deepEqual(coverage.map(({ coverage }) => coverage), ['distribution', 'distribution', 'distribution', 'none'])
})

test('ecosystems: names as each writes them, versions by its rules', async (t) => {
  const { advisories, coverage } = await asked(t, [
    library('pypi', 'Requests', '2.28.1'), library('pypi', 'requests', '2.31.0'), library('npm', 'lodash', '4.17.20'), library('golang', 'golang.org/x/net', 'v0.16.0'), library('cargo', 'prost-types', '0.7.0'), library('gem', 'rexml', '3.2.6'),
    library('composer', 'GuzzleHttp/Guzzle', '7.4.4'), library('composer', 'guzzlehttp/guzzle', '6.5.8'), library('maven', 'org.apache.logging.log4j:log4j-core', '2.14.1'), library('maven', 'org.apache.logging.log4j:log4j-core', '2.3.1'), library('npm', 'lodahs', '1.0.1'), library('npm', 'lodahs', '1.0.2'),
    library('npm', 'lodash', 'workspace:*'),
  ])
  assert.deepEqual(advisories.map(({ component, id, verdict }) => `${component} ${id} ${verdict}`), [
    'pkg:pypi/Requests@2.28.1 CVE-2023-32681 affected', 'pkg:npm/lodash@4.17.20 CVE-2021-23337 affected', 'pkg:golang/golang.org/x/net@v0.16.0 CVE-2023-39325 affected', 'pkg:cargo/prost-types@0.7.0 CVE-2021-38192 affected', 'pkg:gem/rexml@3.2.6 CVE-2024-35176 affected',
    'pkg:composer/GuzzleHttp/Guzzle@7.4.4 CVE-2022-31090 affected', 'pkg:maven/org.apache.logging.log4j:log4j-core@2.14.1 CVE-2021-44228 affected', 'pkg:npm/lodahs@1.0.1 MAL-2022-1234 affected', 'pkg:npm/lodash@workspace:* CVE-2021-23337 undecided',
  ])
  assert.ok(coverage.every(({ coverage }) => coverage === 'ecosystem'))
  const log4shell = advisories.find(({ id }) => id === 'CVE-2021-44228')
  assert.deepEqual(log4shell?.exploited, { added: '2021-12-10', due: '2021-12-24', ransomware: true })
  assert.deepEqual(log4shell?.epss, { probability: 0.94473, percentile: 0.99999, date: '2026-11-29' })
  assert.deepEqual([log4shell?.scores[0]?.score, log4shell?.scores[0]?.by, log4shell?.fixedIn, log4shell?.aliases, log4shell?.weaknesses.length], [10, 'GitHub', '2.15.0', ['GHSA-jfh8-c2jp-5v3q'], 4])
  assert.deepEqual(log4shell?.sources.map(({ feed, id }) => [feed, id]), [['github', 'GHSA-jfh8-c2jp-5v3q']])
})

test('the kernel: its own records first, with the files of the flaw; both publishers make one advisory', async (t) => {
  const { advisories, coverage } = await asked(t, ['6.1.55', '6.1.56', '6.1.77', '6.1.78', '6.5.3', '6.6.17', '6.8.1', '6.6.0-rc3-v8+'].map((version) => kernel(version)))
  assert.deepEqual(advisories.map(({ component, id, matchedBy }) => `${component} ${id} ${matchedBy}`), ['6.1.56', '6.1.77', '6.5.3', '6.6.0-rc3-v8+'].map((version) => `pkg:generic/linux@${version} CVE-2024-26581 ecosystem`))
  assert.deepEqual(advisories[0]?.files, ['net/netfilter/nft_set_rbtree.c'])
  assert.deepEqual(advisories[0]?.sources.map(({ feed }) => feed).toSorted(), ['cve', 'osv'])
  assert.ok(coverage.every(({ coverage }) => coverage === 'ecosystem'))
})

test('a product\'s name is the last resort, marked so; Windows is not where a Linux kernel runs', async (t) => {
  const openssl = (version: string): Component => component({ name: 'OpenSSL', version, rule: 'openssl', cpes: ['openssl:openssl'] })
  const openssh = (version: string): Component => component({ name: 'OpenSSH', version, rule: 'openssh', cpes: ['openbsd:openssh'] })
  const { advisories, coverage } = await asked(t, [openssl('1.0.2zc'), openssl('1.0.2zd'), openssl('1.1.1k'), openssl('3.0.1'), openssl('unknown'), openssl('1.0.2-acme7'), openssh('9.2p1'), openssh('9.3p1'), openssh('9.3p2'), component({ name: 'mystery', version: '1' })])
  assert.deepEqual(advisories.map(({ component, id, verdict, range }) => `${component.slice(12)} ${id} ${verdict} ${range}`), [
    'OpenSSL@1.0.2zc CVE-2022-0778 affected from 1.0.2 before 1.0.2zd',
    'OpenSSL@1.1.1k CVE-2022-0778 affected from 1.1.1 before 1.1.1n', 'OpenSSL@1.1.1k CVE-2023-4807 undecided from 1.1.1 before 1.1.1w',
    'OpenSSL@3.0.1 CVE-2022-0778 affected from 3.0.0 before 3.0.2', 'OpenSSL@3.0.1 CVE-2023-4807 undecided from 3.0.0 before 3.0.11',
    'OpenSSL@unknown CVE-2022-0778 undecided from 1.0.2 before 1.0.2zd', 'OpenSSL@unknown CVE-2023-4807 undecided from 1.1.1 before 1.1.1w',
    'OpenSSL@1.0.2-acme7 CVE-2022-0778 undecided from 1.0.2 before 1.0.2zd', 'OpenSSL@1.0.2-acme7 CVE-2023-4807 undecided from 1.1.1 before 1.1.1w',
    'OpenSSH@9.2p1 CVE-2023-38408 affected before 9.3', 'OpenSSH@9.3p1 CVE-2023-38408 affected 9.3p1 only',
  ])
  assert.match(advisories.find(({ id }) => id === 'CVE-2023-4807')?.reason ?? '', /holds only with microsoft:windows/u)
  assert.ok(advisories.every(({ matchedBy }) => matchedBy === 'cpe'))
  assert.deepEqual(coverage.at(-1), { component: 'pkg:generic/mystery@1', coverage: 'none', records: 0, outside: 0 })
  const linux = await asked(t, [openssl('3.0.1'), kernel('6.1.1')])
  assert.deepEqual(linux.advisories.filter(({ component }) => component.includes('OpenSSL')).map(({ id }) => id), ['CVE-2022-0778'])
  assert.deepEqual(linux.advisories[0]?.scores.map(({ version, score }) => [version, score]), [['3.1', 7.5], ['2.0', 5]])
})

test('the portable OpenSSH goes by the number of its origin', async (t) => {
  const record = { cve: { id: 'CVE-2018-15473', lastModified: '2024-11-21T03:50:53.460', vulnStatus: 'Modified', descriptions: [{ lang: 'en', value: 'OpenSSH through 7.7 is prone to a user enumeration vulnerability' }], configurations: [{ nodes: [{ operator: 'OR', negate: false, cpeMatch: [{ vulnerable: true, criteria: 'cpe:2.3:a:openbsd:openssh:*:*:*:*:*:*:*:*', versionEndIncluding: '7.7' }] }] }] } }
  const { advisories } = await asked(t, ['7.7p1', '7.7', '7.2p2', '7.8p1'].map((version) => component({ name: 'OpenSSH', version, cpes: ['openbsd:openssh'] })), { 'nvd.json': { format: 'NVD_CVE', version: '2.0', vulnerabilities: [record] } })
  assert.deepEqual(advisories.map(({ component, range }) => [component, range]), ['7.7p1', '7.7', '7.2p2'].map((version) => [`pkg:generic/OpenSSH@${version}`, 'up to 7.7']))
})

test('nothing is known of a component that no feed names, and a version that is not known is not compared', async (t) => {
  const { advisories, coverage } = await asked(t, [component({ name: 'mruby', version: '2.1.2' }), component({ name: 'mruby', version: '2.1.3', purl: 'other' }), component({ name: 'openssl', version: '', cpes: ['openssl:openssl'], purl: 'no version' })])
  assert.deepEqual(short(advisories), ['OSV-2020-744 affected ecosystem 2.1.2 only'])
  assert.deepEqual(coverage.map(({ component, coverage }) => [component, coverage]), [['pkg:generic/mruby@2.1.2', 'none'], ['other', 'none'], ['no version', 'none']])
})

/** A record of the National Vulnerability Database that names products by vendor and product, each with bounds. */
const nvdOf = (...records: readonly (readonly [id: string, matches: readonly (readonly [criteria: string, bounds?: object])[]])[]): Readonly<Record<string, unknown>> => ({ 'nvd.json': {
  format: 'NVD_CVE', version: '2.0', vulnerabilities: records.map(([id, matches]) => ({ cve: { id, lastModified: '2026-11-21T03:50:53.460', vulnStatus: 'Analyzed', descriptions: [{ lang: 'en', value: 'x' }], configurations: [{ nodes: [{ operator: 'OR', negate: false, cpeMatch: matches.map(([criteria, bounds]) => ({ vulnerable: true, criteria: `cpe:2.3:a:${criteria}`, ...bounds })) }] }] } })),
} })

test('what OSS-Fuzz found comes on top of the product\'s records, and is no coverage by itself', async (t) => {
  const fuzzed = { 'OSV-2020-744.json': { ...samples.osvRecords[7], aliases: ['CVE-2020-1111'] } }
  const { advisories, coverage } = await asked(t, [component({ name: 'mruby', version: '2.1.2', cpes: ['mruby:mruby'] }), component({ name: 'mruby', version: '2.1.3', purl: 'other', cpes: ['mruby:mruby'] })], { ...fuzzed, ...nvdOf(['CVE-2020-2222', [['mruby:mruby:*:*:*:*:*:*:*:*', { versionEndExcluding: '3.0' }]]], ['CVE-2020-1111', [['mruby:mruby:*:*:*:*:*:*:*:*', { versionEndExcluding: '2.2' }]]]) })
  assert.deepEqual(advisories.map(({ component, id, matchedBy }) => `${component} ${id} ${matchedBy}`).toSorted(), ['other CVE-2020-1111 cpe', 'other CVE-2020-2222 cpe', 'pkg:generic/mruby@2.1.2 CVE-2020-1111 cpe', 'pkg:generic/mruby@2.1.2 CVE-2020-2222 cpe'])
  assert.deepEqual(coverage.map(({ coverage }) => coverage), ['cpe', 'cpe'])
})

test('the tags of OSS-Fuzz are read as the versions that they are', async (t) => {
  const tagged = (name: string, ...versions: readonly string[]): object => ({ ...samples.osvRecords[7], id: `OSV-2021-${name}`, affected: [{ package: { ecosystem: 'OSS-Fuzz', name }, versions }] })
  const { advisories } = await asked(t, [component({ name: 'curl', version: '7.60.0' }), component({ name: 'curl', version: '7.88.1', purl: 'later' }), component({ name: 'openssl', version: '1.1.1k', purl: 'letter' }), component({ name: 'expat', version: '2.4.8', purl: 'expat' })], {
    'a.json': tagged('curl', 'curl-7_60_0', 'curl-7_61_0'), 'b.json': tagged('openssl', 'OpenSSL_1_1_1j', 'OpenSSL_1_1_1k'), 'c.json': tagged('expat', 'R_2_4_7'),
  })
  assert.deepEqual(advisories.map(({ component, verdict }) => [component, verdict]), [['pkg:generic/curl@7.60.0', 'affected'], ['letter', 'affected']])
})

test('a package is compared with a product\'s range by the version that its upstream gave it', async (t) => {
  const packaged = (name: string, version: string, cpe: string): Component => component({ name, version, purl: `${name} ${version}`, type: 'package', sourceName: name, sourceVersion: version, cpes: [cpe], ways: ['package-database'] })
  const range = nvdOf(['CVE-2023-38408', [['openbsd:openssh:*:*:*:*:*:*:*:*', { versionEndExcluding: '9.3' }], ['openbsd:openssh:9.3:-:*:*:*:*:*:*'], ['openbsd:openssh:9.3:p1:*:*:*:*:*:*']]], ['CVE-2022-1111', [['openssl:openssl:*:*:*:*:*:*:*:*', { versionStartIncluding: '1.1.1', versionEndIncluding: '1.1.1k' }]]], ['CVE-2022-2222', [['busybox:busybox:1.35.0:*:*:*:*:*:*:*']]])
  const { advisories } = await asked(t, [
    packaged('openssh', '1:9.3p1-1+deb12u2', 'openbsd:openssh'), packaged('openssh', '1:9.3p2-1', 'openbsd:openssh'), packaged('openssl', '1.1.1k-r3', 'openssl:openssl'), packaged('openssl', '1.1.1l-r0', 'openssl:openssl'), packaged('busybox', '1.35.0-3', 'busybox:busybox'), packaged('busybox', '2:1.35.1-3.el9', 'busybox:busybox'),
  ], range)
  assert.deepEqual(advisories.map(({ component, verdict }) => `${component} ${verdict}`).toSorted(), ['busybox 1.35.0-3 affected', 'openssh 1:9.3p1-1+deb12u2 affected', 'openssl 1.1.1k-r3 affected'])
})

test('what must be there besides is compared by its upstream\'s version as well', async (t) => {
  const record = { cve: { id: 'CVE-2021-9999', lastModified: '2026-11-21T03:50:53.460', vulnStatus: 'Analyzed', descriptions: [{ lang: 'en', value: 'x' }], configurations: [{ operator: 'AND', nodes: [
    { operator: 'OR', negate: false, cpeMatch: [{ vulnerable: true, criteria: 'cpe:2.3:a:apache:subversion:1.14.0:*:*:*:*:*:*:*' }] }, { operator: 'OR', negate: false, cpeMatch: [{ vulnerable: false, criteria: 'cpe:2.3:a:apache:http_server:2.4.46:*:*:*:*:*:*:*' }] },
  ] }] } }
  const subversion = component({ name: 'Subversion', version: '1.14.0', cpes: ['apache:subversion'] })
  const server = (version: string): Component => component({ name: 'apache2', version, purl: 'apache', type: 'package', sourceName: 'apache2', sourceVersion: version, cpes: ['apache:http_server'], ways: ['package-database'] })
  const verdicts = async (version: string): Promise<unknown> => (await asked(t, [subversion, server(version)], { 'nvd.json': { format: 'NVD_CVE', version: '2.0', vulnerabilities: [record] } })).advisories.map(({ verdict }) => verdict)
  assert.deepEqual([await verdicts('2.4.46-r3'), await verdicts('2.4.47-r0')], [['affected'], []])
})

test('rebuilds for the Raspberry Pi count as what they were rebuilt from', async (t) => {
  const tracker = { glibc: { 'CVE-2024-2961': { releases: { bookworm: { status: 'resolved', fixed_version: '2.36-9+deb12u6', urgency: 'high', repositories: { bookworm: '2.36-9+deb12u9' } } } } } }
  const versions = ['2.36-9+rpt1', '2.36-9+rpt2+deb12u5', '2.36-9+deb12u5+rpi1', '2.36-9+rpt2+deb12u6', '2.36-9+deb12u6+rpt1', '2.36-9+rpt2+rpi1+deb12u9']
  const { advisories } = await asked(t, versions.map((version) => debianPackage('glibc', version, { purl: version })), { 'debian.json': tracker })
  assert.deepEqual(advisories.map(({ component }) => component), versions.slice(0, 3))
})

test('a kernel that a package brought has NVD\'s records of the years before its own authority began, and that authority\'s word is final', async (t) => {
  const files = { ...everything, ...nvdOf(['CVE-2022-0847', [['linux:linux_kernel:*:*:*:*:*:*:*:*', { versionStartIncluding: '5.8', versionEndExcluding: '7.0' }]]], ['CVE-2024-26581', [['linux:linux_kernel:*:*:*:*:*:*:*:*', { versionEndExcluding: '99' }]]]) }
  const packaged = debianPackage('linux-image-rpi-v8', '1:6.6.20-1+rpt1', { sourceName: 'linux', sourceVersion: '1:6.6.20-1+rpt1', ways: ['package-database', 'kernel-modules'] })
  const { advisories, coverage } = await asked(t, [packaged, kernel('6.6.20')], files)
  assert.deepEqual(advisories.map(({ component, id, matchedBy }) => `${component} ${id} ${matchedBy}`), ['pkg:deb/debian/linux-image-rpi-v8@1:6.6.20-1+rpt1 CVE-2022-0847 cpe', 'pkg:generic/linux@6.6.20 CVE-2022-0847 cpe'])
  assert.deepEqual(coverage.map(({ coverage }) => coverage), ['ecosystem', 'ecosystem'])
})

test('a component that goes by two product names is affected where either says so, and the record is told once', async (t) => {
  const both = component({ name: 'x', version: '1.5', cpes: ['old:x', 'new:x'] })
  const { advisories } = await asked(t, [both], nvdOf(
    ['CVE-2021-1111', [['old:x:*:*:*:*:*:*:*:*', { versionEndExcluding: '1.0' }], ['new:x:*:*:*:*:*:*:*:*', { versionEndExcluding: '2.0' }]]],
    ['CVE-2021-2222', [['old:x:*:*:*:*:*:*:*:*', { versionEndExcluding: '2.0' }], ['new:x:*:*:*:*:*:*:*:*', { versionEndExcluding: '2.0' }]]],
  ))
  assert.deepEqual(advisories.map(({ id, verdict, sources }) => [id, verdict, sources.length]), [['CVE-2021-1111', 'affected', 1], ['CVE-2021-2222', 'affected', 1]])
})

test('Debian\'s unstable release never had it: that says nothing for sure of a release that was dropped', async (t) => {
  const never = { releases: { sid: { status: 'resolved', fixed_version: '0', urgency: 'medium', repositories: { sid: '2.6.4-1' } } } }
  const stretch = debianPackage('expat', '2.2.0-2', { distribution: { id: 'debian', version: '9', codename: 'stretch' } })
  const tracker = { 'debian.json': { expat: { 'CVE-2019-1111': never, 'CVE-2019-2222': never, 'CVE-2019-3333': never } } }
  const range = nvdOf(['CVE-2019-2222', [['libexpat_project:expat:*:*:*:*:*:*:*:*', { versionEndExcluding: '2.2.0' }]]], ['CVE-2019-3333', [['libexpat_project:expat:*:*:*:*:*:*:*:*', { versionEndExcluding: '2.2.7' }]]])
  const { advisories } = await asked(t, [stretch], tracker)
  assert.deepEqual(short(advisories), ['CVE-2019-1111 undecided distribution not determined', 'CVE-2019-2222 undecided distribution not determined', 'CVE-2019-3333 undecided distribution not determined'])
  assert.match(advisories[0]?.reason ?? '', /does not tell of stretch; Debian's unstable release never had the flaw/u)
  // Where upstream's own range leaves the version out as well, nothing is left to doubt.
  assert.deepEqual((await asked(t, [{ ...stretch, sourceName: 'expat' }], { ...tracker, ...range })).advisories.map(({ id }) => id), ['CVE-2019-1111', 'CVE-2019-3333'])
})
