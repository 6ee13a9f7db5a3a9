/**
 * Small documents in the exact form of each feed, written here with facts as the feeds publish them. For tests only. Nothing was copied: of
 * each format only what its documentation promises is here.
 */

const tracked = (status: string, fixed: string | undefined, more: object = {}): object => ({ status, ...(fixed === undefined ? {} : { fixed_version: fixed }), urgency: 'not yet assigned', ...more })
const ships = (release: string, version: string): object => ({ repositories: { [release]: version } })

export const debianTracker = {
  openssl: {
    'CVE-2024-5535': { scope: 'local', debianbug: 1074487, description: 'Issue summary: Calling the OpenSSL API function SSL_select_next_proto with an empty supported client protocols buffer may cause a crash or memory contents to be sent to the peer.', releases: {
      bookworm: tracked('resolved', '3.0.15-1~deb12u1', ships('bookworm', '3.0.17-1~deb12u2')),
      sid: tracked('resolved', '3.3.2-1', ships('sid', '3.5.4-1')),
    } },
    'CVE-2010-0928': { description: 'OpenSSL 0.9.8i on the Gaisler Research LEON3 SoC ... uses a Fixed Width Exponentiation (FWE) algorithm', releases: {
      bookworm: tracked('open', undefined, { ...ships('bookworm', '3.0.17-1~deb12u2'), urgency: 'unimportant' }),
      sid: tracked('open', undefined, { ...ships('sid', '3.5.4-1'), urgency: 'unimportant' }),
    } },
    'CVE-2023-4807': { description: 'The POLY1305 MAC implementation may corrupt the application state on Windows 64', releases: {
      bookworm: tracked('resolved', '0', ships('bookworm', '3.0.17-1~deb12u2')),
      sid: tracked('resolved', '0', ships('sid', '3.5.4-1')),
    } },
  },
  zlib: {
    'CVE-2023-45853': { description: 'MiniZip in zlib through 1.3 has an integer overflow', releases: {
      bookworm: tracked('open', undefined, { ...ships('bookworm', '1:1.2.13.dfsg-1'), nodsa: 'contrib/minizip not built and src:zlib not producing binary packages', nodsa_reason: 'ignored' }),
      sid: tracked('resolved', '1:1.3.dfsg-3.1', ships('sid', '1:1.3.dfsg+really1.3.1-1')),
    } },
    'CVE-2016-9840': { releases: { bookworm: tracked('undetermined', undefined, ships('bookworm', '1:1.2.13.dfsg-1')), sid: tracked('undetermined', undefined, ships('sid', '1:1.3.dfsg+really1.3.1-1')) } },
  },
  linux: {
    'CVE-2024-26581': { description: 'netfilter: nft_set_rbtree: skip end interval element from gc', releases: {
      bookworm: tracked('resolved', '6.1.82-1', ships('bookworm', '6.1.153-1')),
      sid: tracked('resolved', '6.7.7-1', ships('sid', '6.16.12-1')),
    } },
  },
} as const

const cvssMetric = (source: string, type: string, vectorString: string, baseScore: number): object => ({ source, type, cvssData: { version: /3\.(\d)/u.exec(vectorString)?.[0], vectorString, baseScore, baseSeverity: 'HIGH' }, exploitabilityScore: 3.9, impactScore: 3.6 })
const match = (criteria: string, more: object = {}, vulnerable = true): object => ({ vulnerable, criteria, ...more, matchCriteriaId: '00000000-0000-4000-8000-000000000000' })
const node = (...cpeMatch: object[]): object => ({ operator: 'OR', negate: false, cpeMatch })
const cve = (id: string, more: object): object => ({ cve: { id, sourceIdentifier: 'openssl-security@openssl.org', published: '2022-03-15T17:15:08.513', lastModified: '2024-11-21T06:39:22.540', vulnStatus: 'Modified', cveTags: [], references: [], weaknesses: [], ...more } })

export const nvd = {
  resultsPerPage: 6, startIndex: 0, totalResults: 6, format: 'NVD_CVE', version: '2.0', timestamp: '2026-11-29T03:00:00.123',
  vulnerabilities: [
    cve('CVE-2022-0778', {
      descriptions: [{ lang: 'en', value: 'The BN_mod_sqrt() function, which computes a modular square root, contains a bug that can cause it to loop forever for non-prime moduli. Internally this function is used when parsing certificates that contain elliptic curve public keys in compressed form.' }, { lang: 'es', value: 'La función BN_mod_sqrt()' }],
      metrics: {
        cvssMetricV31: [cvssMetric('nvd@nist.gov', 'Primary', 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H', 7.5)],
        cvssMetricV2: [{ source: 'nvd@nist.gov', type: 'Primary', cvssData: { version: '2.0', vectorString: 'AV:N/AC:L/Au:N/C:N/I:N/A:P', baseScore: 5 } }],
      },
      weaknesses: [{ source: 'nvd@nist.gov', type: 'Primary', description: [{ lang: 'en', value: 'CWE-835' }] }],
      configurations: [{ nodes: [node(
        match('cpe:2.3:a:openssl:openssl:*:*:*:*:*:*:*:*', { versionStartIncluding: '1.0.2', versionEndExcluding: '1.0.2zd' }),
        match('cpe:2.3:a:openssl:openssl:*:*:*:*:*:*:*:*', { versionStartIncluding: '1.1.1', versionEndExcluding: '1.1.1n' }),
        match('cpe:2.3:a:openssl:openssl:*:*:*:*:*:*:*:*', { versionStartIncluding: '3.0.0', versionEndExcluding: '3.0.2' }),
      )] }, { nodes: [node(match('cpe:2.3:o:debian:debian_linux:11.0:*:*:*:*:*:*:*'))] }],
    }),
    cve('CVE-2023-38408', {
      descriptions: [{ lang: 'en', value: 'The PKCS#11 feature in ssh-agent in OpenSSH before 9.3p2 has an insufficiently trustworthy search path.' }],
      metrics: { cvssMetricV31: [cvssMetric('nvd@nist.gov', 'Primary', 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', 9.8), cvssMetric('134c704f-9b21-4f2e-91b3-4a467353bcc0', 'Secondary', 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', 9.8)] },
      configurations: [{ nodes: [node(
        match('cpe:2.3:a:openbsd:openssh:*:*:*:*:*:*:*:*', { versionEndExcluding: '9.3' }), match('cpe:2.3:a:openbsd:openssh:9.3:-:*:*:*:*:*:*'), match('cpe:2.3:a:openbsd:openssh:9.3:p1:*:*:*:*:*:*'),
      )] }],
    }),
    cve('CVE-2023-4807', {
      descriptions: [{ lang: 'en', value: 'The POLY1305 MAC implementation contains a bug that might corrupt the internal state of applications on the Windows 64 platform.' }],
      metrics: { cvssMetricV31: [cvssMetric('nvd@nist.gov', 'Primary', 'CVSS:3.1/AV:L/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H', 7.8)] },
      configurations: [{ operator: 'AND', nodes: [
        node(match('cpe:2.3:a:openssl:openssl:*:*:*:*:*:*:*:*', { versionStartIncluding: '1.1.1', versionEndExcluding: '1.1.1w' }), match('cpe:2.3:a:openssl:openssl:*:*:*:*:*:*:*:*', { versionStartIncluding: '3.0.0', versionEndExcluding: '3.0.11' })),
        node(match('cpe:2.3:o:microsoft:windows:-:*:*:*:*:*:*:*', {}, false)),
      ] }],
    }),
    cve('CVE-2023-1389', {
      descriptions: [{ lang: 'en', value: 'TP-Link Archer AX21 (AX1800) firmware versions before 1.1.4 Build 20230219 contained a command injection vulnerability.' }],
      metrics: { cvssMetricV31: [cvssMetric('nvd@nist.gov', 'Primary', 'CVSS:3.1/AV:A/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', 8.8)] },
      configurations: [{ operator: 'AND', nodes: [node(match('cpe:2.3:o:tp-link:archer_ax21_firmware:*:*:*:*:*:*:*:*', { versionEndExcluding: '1.1.4' })), node(match('cpe:2.3:h:tp-link:archer_ax21:-:*:*:*:*:*:*:*', {}, false))] }],
    }),
    cve('CVE-2022-29246', { vulnStatus: 'Awaiting Analysis', descriptions: [{ lang: 'en', value: 'Azure RTOS USBX is a USB host, device, and on-the-go (OTG) embedded stack.' }], metrics: {} }),
    cve('CVE-2021-4217', { vulnStatus: 'Rejected', descriptions: [{ lang: 'en', value: 'Rejected reason: not used' }], metrics: {} }),
  ],
} as const

export const alpineMain = {
  apkurl: '{{urlprefix}}/{{distroversion}}/{{reponame}}/{{arch}}/{{pkg.name}}-{{pkg.ver}}.apk', archs: ['aarch64', 'x86_64'], urlprefix: 'https://dl-cdn.alpinelinux.org/alpine', reponame: 'main', distroversion: 'v3.18',
  packages: [
    { pkg: { name: 'openssl', secfixes: { '0': ['CVE-2022-1292', 'CVE-2023-4807'], '3.1.4-r0': ['CVE-2023-5363'], '3.1.4-r5': ['CVE-2024-0727'] } } },
    { pkg: { name: 'busybox', secfixes: { '1.36.1-r1': ['CVE-2022-48174'], '1.36.1-r7': ['CVE-2023-42363', 'CVE-2023-42364 CVE-2023-42365'] } } },
  ],
} as const

const osv = (id: string, aliases: readonly string[], ecosystem: string, name: string, ranges: readonly (readonly object[])[], more: object = {}, type = 'ECOSYSTEM'): Record<string, unknown> => ({
  schema_version: '1.7.3', id, modified: '2026-11-20T10:11:12.131415Z', published: '2021-12-10T00:40:56Z', aliases, summary: `${name}: ${id}`, details: 'Details.', affected: [{ package: { ecosystem, name, purl: 'pkg:generic/x' }, ranges: ranges.map((events) => ({ type, events })) }], references: [], ...more,
})
const events = (...pairs: readonly (readonly [introduced: string, fixed: string])[]): object[] => pairs.flatMap(([introduced, fixed]) => [{ introduced }, { fixed }])

export const osvRecords: readonly Record<string, unknown>[] = [
  osv('GHSA-j8r2-6x86-q33q', ['CVE-2023-32681', 'PYSEC-2023-74'], 'PyPI', 'requests', [events(['2.3.0', '2.31.0'])], { severity: [{ type: 'CVSS_V3', score: 'CVSS:3.1/AV:N/AC:H/PR:N/UI:R/S:C/C:H/I:N/A:N' }], database_specific: { cwe_ids: ['CWE-200'], severity: 'MODERATE' } }),
  osv('GHSA-35jh-r3h4-6jhm', ['CVE-2021-23337'], 'npm', 'lodash', [events(['0', '4.17.21'])], { severity: [{ type: 'CVSS_V3', score: 'CVSS:3.1/AV:N/AC:L/PR:H/UI:N/S:U/C:H/I:H/A:H' }] }, 'SEMVER'),
  osv('GO-2023-2102', ['CVE-2023-39325', 'GHSA-4374-p667-p6c8'], 'Go', 'golang.org/x/net', [events(['0', '0.17.0'])], {}, 'SEMVER'),
  osv('RUSTSEC-2021-0073', ['CVE-2021-38192', 'GHSA-x4qm-mcjq-v2gf'], 'crates.io', 'prost-types', [events(['0.0.0-0', '0.8.0'])], {}, 'SEMVER'),
  osv('GHSA-vg3r-rm7w-2xgh', ['CVE-2024-35176'], 'RubyGems', 'rexml', [events(['0', '3.2.7'])]),
  osv('GHSA-25mq-v84q-4j7r', ['CVE-2022-31090'], 'Packagist', 'guzzlehttp/guzzle', [events(['4.0.0', '6.5.8']), events(['7.0.0', '7.4.5'])]),
  osv('CVE-2024-26581', [], 'Linux', 'Kernel', [events(['6.2.0', '6.6.17'], ['6.1.56', '6.1.78'], ['5.15.134', '5.15.149'], ['5.10.198', '5.10.210'])]),
  osv('OSV-2020-744', [], 'OSS-Fuzz', 'mruby', [], { affected: [{ package: { ecosystem: 'OSS-Fuzz', name: 'mruby' }, ranges: [{ type: 'GIT', repo: 'https://github.com/mruby/mruby', events: [{ introduced: '9cdf439db52b66447b4e37c61179d54fad6c8f33' }, { fixed: '97319697c8f9f6ff27b32589947e1918e3015503' }] }], versions: ['2.1.2', '2.1.2-rc', '2.1.2-rc2'] }] }),
  osv('DSA-5764-1', [], 'Debian:12', 'openssl', [events(['0', '3.0.14-1~deb12u2'])], { upstream: ['CVE-2024-6119'], related: ['CVE-2024-6119'] }),
  osv('USN-6986-1', [], 'Ubuntu:22.04:LTS', 'openssl', [events(['0', '3.0.2-0ubuntu1.18'])], { upstream: ['CVE-2024-6119', 'UBUNTU-CVE-2024-6119'] }),
  osv('MAL-2022-1234', [], 'npm', 'lodahs', [], { affected: [{ package: { ecosystem: 'npm', name: 'lodahs' }, versions: ['1.0.0', '1.0.1'] }] }),
  { schema_version: '1.7.3', id: 'GHSA-wxyz-wxyz-wxyz', modified: '2026-11-20T10:11:12Z', withdrawn: '2026-11-20T10:11:12Z', affected: [] },
]

export const log4shell = osv('GHSA-jfh8-c2jp-5v3q', ['CVE-2021-44228'], 'Maven', 'org.apache.logging.log4j:log4j-core', [events(['2.13.0', '2.15.0']), events(['2.4', '2.12.2']), events(['2.0-beta9', '2.3.1'])], { severity: [{ type: 'CVSS_V3', score: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H/E:H' }], database_specific: { cwe_ids: ['CWE-20', 'CWE-400', 'CWE-502', 'CWE-917'], severity: 'CRITICAL' } })
export const log4shellPath = 'advisories/github-reviewed/2021/12/GHSA-jfh8-c2jp-5v3q/GHSA-jfh8-c2jp-5v3q.json'

export const kernelRecord = {
  dataType: 'CVE_RECORD', dataVersion: '5.1',
  cveMetadata: { cveId: 'CVE-2024-26581', assignerOrgId: '416baaa9-dc9f-4396-8d5f-8c081fb06d67', state: 'PUBLISHED', assignerShortName: 'Linux', datePublished: '2024-02-20T12:52:57.398Z', dateUpdated: '2026-05-04T08:51:31.563Z' },
  containers: { cna: {
    title: 'netfilter: nft_set_rbtree: skip end interval element from gc',
    descriptions: [{ lang: 'en', value: 'In the Linux kernel, the following vulnerability has been resolved' }],
    affected: [
      { product: 'Linux', vendor: 'Linux', defaultStatus: 'unaffected', repo: 'https://git.kernel.org/pub/scm/linux/kernel/git/stable/linux.git', programFiles: ['net/netfilter/nft_set_rbtree.c'], versions: [{ version: 'f718863aca469a109895cb855e6b81fff4827d71', lessThan: '60c0c230c6f046da536d3df8b39a20b9a9fd6af0', status: 'affected', versionType: 'git' }] },
      { product: 'Linux', vendor: 'Linux', defaultStatus: 'affected', programFiles: ['net/netfilter/nft_set_rbtree.c'], versions: [
        { version: '6.5', status: 'affected' }, { version: '0', lessThan: '6.5', status: 'unaffected', versionType: 'semver' },
        { version: '6.6.17', lessThanOrEqual: '6.6.*', status: 'unaffected', versionType: 'semver' }, { version: '6.7.5', lessThanOrEqual: '6.7.*', status: 'unaffected', versionType: 'semver' }, { version: '6.8', lessThanOrEqual: '*', status: 'unaffected', versionType: 'original_commit_for_fix' },
      ] },
    ],
  } },
} as const

export const kev = {
  title: 'CISA Catalog of Known Exploited Vulnerabilities', catalogVersion: '2026.11.28', dateReleased: '2026-11-28T17:00:12.345Z', count: 2,
  vulnerabilities: [
    { cveID: 'CVE-2021-44228', vendorProject: 'Apache', product: 'Log4j2', vulnerabilityName: 'Apache Log4j2 Remote Code Execution Vulnerability', dateAdded: '2021-12-10', shortDescription: '...', requiredAction: '...', dueDate: '2021-12-24', knownRansomwareCampaignUse: 'Known', notes: '', cwes: ['CWE-20'] },
    { cveID: 'CVE-2023-1389', vendorProject: 'TP-Link', product: 'Archer AX21', vulnerabilityName: 'TP-Link Archer AX-21 Command Injection Vulnerability', dateAdded: '2023-05-01', shortDescription: '...', requiredAction: '...', dueDate: '2023-05-22', knownRansomwareCampaignUse: 'Unknown', notes: '', cwes: ['CWE-77'] },
  ],
} as const

export const epss = '#model_version:v2026.06.15,score_date:2026-11-29T12:00:22Z\ncve,epss,percentile\nCVE-2021-44228,0.94473,0.99999\nCVE-2022-0778,0.07233,0.91201\nCVE-2023-32681,0.06109,0.90377\n'

export const endoflifeDebian = [
  { cycle: '13', codename: 'Trixie', releaseDate: '2025-08-09', eol: '2028-08-09', latest: '13.2', latestReleaseDate: '2025-11-15', lts: false, extendedSupport: '2030-06-30' },
  { cycle: '12', codename: 'Bookworm', releaseDate: '2023-06-10', eol: '2026-06-10', latest: '12.12', latestReleaseDate: '2025-09-06', lts: false, extendedSupport: '2028-06-30' },
]
export const endoflifeFull = {
  schema_version: '1.2.1', generated_at: '2026-11-28T02:37:03+00:00', total: 2,
  result: [
    { name: 'python', label: 'Python', category: 'lang', tags: ['lang'], aliases: [], releases: [{ name: '3.10', codename: null, label: '3.10', releaseDate: '2021-10-04', isLts: false, isEol: true, eolFrom: '2026-10-31', isMaintained: false, latest: { name: '3.10.19', date: '2025-10-09', link: 'https://www.python.org/' }, custom: null }] },
    { name: 'openssl', label: 'OpenSSL', category: 'framework', tags: [], aliases: [], releases: [{ name: '1.1.1', codename: null, label: '1.1.1', releaseDate: '2018-09-11', isLts: true, isEol: true, eolFrom: '2023-09-11', isMaintained: false, latest: { name: '1.1.1w', date: '2023-09-11', link: null } }] },
  ],
}
