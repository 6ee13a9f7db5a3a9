/** What is inside an invented gateway: every kind of component, state of a vulnerability and score, for the tests of SBOMs and VEX. */
import type { Assessment } from '../../assess/schema.ts'
import { component, document, gridOf, levelTwo, seen, sha, vulnerability } from './build.ts'

const deb = (name: string, version: string): string => `pkg:deb/debian/${name}@${version}?arch=arm64&distro=debian-12`
const components: Assessment['components'] = [
  component({ name: 'openssl', version: '3.0.11-1~deb12u2', purl: deb('openssl', '3.0.11-1~deb12u2'), source: { name: 'openssl', version: '3.0.11-1~deb12u2' }, cpes: ['openssl:openssl'], licence: 'Apache-2.0', supplier: 'Debian OpenSSL Team', evidence: [seen('2:ext4/var/lib/dpkg/status', { line: 9_118 })], coverage: 'distribution', vulnerabilities: ['CVE-2024-0001'] }),
  component({ name: 'libssl3', version: '3.0.11-1~deb12u2', purl: deb('libssl3', '3.0.11-1~deb12u2'), source: { name: 'openssl', version: '3.0.11-1~deb12u2' }, ways: ['package-database', 'banner'], evidence: [seen('2:ext4/var/lib/dpkg/status', { line: 5_001 }), seen('2:ext4/usr/lib/libssl.so.3', { offset: 421_888, sha256: sha })], coverage: 'distribution', vulnerabilities: ['CVE-2024-0001'] }),
  component({ name: 'Dropbear', version: '2019.78', purl: 'pkg:generic/dropbear@2019.78', type: 'program', cpes: ['dropbear_ssh_project:dropbear_ssh', 'matt_johnston:dropbear_ssh_server'], confidence: 'medium', reason: 'the words by which it names its version stand in a program', ways: ['banner'], evidence: [seen('2:ext4/usr/sbin/dropbear', { offset: 133_120, sha256: sha })], coverage: 'cpe', licence: 'MIT AND (BSD-2-Clause OR ISC)', vulnerabilities: ['CVE-2020-0002'] }),
  component({ name: 'linux', version: '6.1.55', purl: 'pkg:generic/linux@6.1.55', type: 'kernel', cpes: ['linux:linux_kernel'], ways: ['kernel-modules', 'banner'], reason: 'the folder of its modules is called 6.1.55', evidence: [seen('2:ext4/lib/modules/6.1.55'), seen('1:fat/kernel8.img', { offset: 12 })], coverage: 'cpe', licence: 'GPL-2.0-only WITH Linux-syscall-note', vulnerabilities: ['CVE-2023-0003'] }),
  component({ name: 'u-boot', version: '2021.01', purl: 'pkg:generic/u-boot@2021.01', type: 'boot-loader', ways: ['banner'], evidence: [seen('1:fat/u-boot.bin', { offset: 700_001 })], confidence: 'medium', reason: 'its banner stands in the boot partition', coverage: 'none' }),
  component({ name: 'brcmfmac43455', version: '7.45.241', purl: 'pkg:generic/brcmfmac43455@7.45.241', type: 'firmware', supplier: 'Cypress', licence: 'Redistributable, see LICENCE.cypress', ways: ['firmware-header'], evidence: [seen('2:ext4/lib/firmware/brcm/brcmfmac43455-sdio.bin', { sha256: sha })], coverage: 'none' }),
  component({ name: 'libz', version: '', purl: 'pkg:generic/zlib', type: 'library', confidence: 'low', reason: 'only the name of its file tells', ways: ['file-name'], evidence: [seen('2:ext4/opt/app/libz.so.1')], coverage: 'none' }),
  component({ name: 'requests', version: '2.28.1', purl: 'pkg:pypi/requests@2.28.1', type: 'library', licence: 'Apache 2.0', ways: ['language-metadata'], reason: 'its own metadata lies beside it', evidence: [seen('2:ext4/usr/lib/python3/dist-packages/requests-2.28.1.dist-info/METADATA', { line: 3 })], coverage: 'ecosystem', vulnerabilities: ['GHSA-9wx4-h78v-vm56'] }),
  // The same package URL twice: two units of one image may hold it.
  component({ name: 'requests', version: '2.28.1', purl: 'pkg:pypi/requests@2.28.1', type: 'library', ways: ['language-metadata'], evidence: [seen('3:ext4/usr/lib/python3/dist-packages/requests-2.28.1.dist-info/METADATA', { line: 3 })] }),
]

const vulnerabilities: Assessment['vulnerabilities'] = [
  vulnerability({
    id: 'CVE-2024-0001', aliases: ['DSA-5600-1', 'GHSA-aaaa-bbbb-cccc'], components: [deb('openssl', '3.0.11-1~deb12u2'), deb('libssl3', '3.0.11-1~deb12u2')], name: 'openssl', version: '3.0.11-1~deb12u2', fixedIn: '3.0.13-1~deb12u1', range: 'before 3.0.13-1~deb12u1', priority: 'now', severity: 'critical',
    scores: [{ version: '2.0', vector: 'AV:N/AC:L/Au:N/C:C/I:C/A:C', score: 10, by: 'NVD' }, { version: '3.0', vector: 'CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', score: 9.8, by: 'vendor' }, { version: '3.1', vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', score: 9.8, by: 'NVD' }, { version: '4.0', vector: 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N', score: 9.3, by: 'CNA' }],
    epss: { probability: 0.9432, percentile: 0.9991, date: '2026-11-20' }, exploited: { added: '2024-02-01', due: '2024-02-22', ransomware: true }, weaknesses: ['CWE-787', 'CWE-125', 'NVD-CWE-noinfo'], urgency: 'high',
    sources: [{ feed: 'debian', id: 'CVE-2024-0001', url: 'https://security-tracker.debian.org/tracker/CVE-2024-0001', modified: '2026-10-01T12:30:00Z' }, { feed: 'nvd', id: 'CVE-2024-0001', url: 'https://nvd.nist.gov/vuln/detail/CVE-2024-0001', modified: '2026-11-02T00:00:00.000' }],
  }),
  vulnerability({ id: 'CVE-2020-0002', components: ['pkg:generic/dropbear@2019.78'], name: 'Dropbear', version: '2019.78', matchedBy: 'cpe', reach: 'network', fixedIn: '2020.79', evidence: [seen('2:ext4/usr/sbin/dropbear', { offset: 133_120 })], epss: { probability: 0.0004, percentile: 0.11, date: '2026-11-20' } }),
  vulnerability({ id: 'GHSA-9wx4-h78v-vm56', aliases: ['CVE-2024-35195'], components: ['pkg:pypi/requests@2.28.1'], name: 'requests', version: '2.28.1', matchedBy: 'ecosystem', priority: 'planned', severity: 'medium', reach: 'started', state: 'under-investigation', detail: 'nobody has looked whether the session is reused', fixedIn: '2.32.0', scores: [], weaknesses: [] }),
  vulnerability({ id: 'CVE-2022-0005', components: [deb('libssl3', '3.0.11-1~deb12u2')], name: 'openssl', version: '3.0.11-1~deb12u2', priority: 'watch', severity: 'low', reach: 'installed', detail: 'no program that is started loads it', scores: [{ version: '3.1', vector: 'CVSS:3.1/AV:L/AC:H/PR:H/UI:N/S:U/C:L/I:N/A:N', score: 1.9, by: 'NVD' }] }),
  vulnerability({ id: 'CVE-2023-0003', components: ['pkg:generic/linux@6.1.55'], name: 'linux', version: '6.1.55', matchedBy: 'cpe', state: 'not-affected', justification: 'vulnerable_code_not_present', detail: 'the configuration of the kernel does not build CONFIG_NTFS3_FS', priority: 'watch', reach: 'unknown' }),
  vulnerability({ id: 'CVE-2023-0004', components: ['pkg:generic/linux@6.1.55'], name: 'linux', version: '6.1.55', state: 'not-affected', justification: 'vulnerable_code_cannot_be_controlled_by_adversary', detail: 'only root can reach it', priority: 'watch' }),
  vulnerability({ id: 'CVE-2023-0006', components: [deb('openssl', '3.0.11-1~deb12u2')], name: 'openssl', version: '3.0.11-1~deb12u2', state: 'not-affected', detail: 'the distribution says that this release is not affected', priority: 'watch' }),
]

export const gateway: Assessment = document({
  product: { name: 'Field Gateway (EU)', version: '3.2 rc1', summary: 'Collects readings.', stage: 'production', markets: ['eu'], dossier: true, reviewed: '2026-11-23' },
  level: levelTwo,
  verdict: 'fixable',
  summary: 'This product can reach level 2.',
  outcomes: [],
  grid: gridOf([], levelTwo),
  components,
  vulnerabilities,
  provenance: {
    version: '0.1.0', catalogue: '2026-11-22', limits: {}, timings: {},
    vulnerabilityDatabase: { updated: '2026-11-20T04:00:00Z', feeds: [{ id: 'debian', title: 'Debian security tracker', newest: '2026-11-20', records: 41_000 }, { id: 'nvd', title: 'National Vulnerability Database', newest: '2026-11-19', records: 260_000 }] },
    artefacts: [{ path: 'hub.img', bytes: 3_965_190_144, sha256: sha, format: 'mbr', released: true }],
  },
})

const cycle = <T>(items: readonly T[], index: number): T => items[index % items.length] as T

/** The gateway with this many components and vulnerabilities, for figures of speed and size. */
export function largeInside(componentCount: number, vulnerabilityCount: number): Assessment {
  const many = Array.from({ length: componentCount }, (_, index) => ({ ...cycle(components, index), name: `component-${index}`, purl: `pkg:deb/debian/component-${index}@1.${index}-1?arch=arm64`, version: `1.${index}-1`, vulnerabilities: [] as string[] }))
  const found = Array.from({ length: vulnerabilityCount }, (_, index) => {
    const owner = cycle(many, index * 7)
    const each = { ...cycle(vulnerabilities, index), id: `CVE-2025-${10_000 + index}`, name: owner.name, version: owner.version, components: [owner.purl] }
    if (each.state !== 'not-affected') owner.vulnerabilities.push(each.id)
    return each
  })
  return { ...gateway, components: many, vulnerabilities: found }
}
