/**
 * Until when security fixes are published, by branch: distributions, kernels, cryptographic libraries. Data only. Dates are
 * of the makers' free support; contracts that go further are not counted. What is not certain is left out.
 */

export interface SupportSource {
  readonly title: string
  readonly at: string
  readonly url: string
  /** ISO date on which it was read. */
  readonly checked: string
}

export interface SupportTable {
  /** Name that is shown. */
  readonly component: string
  readonly by: string
  readonly source: SupportSource
  /** Branch, and the ISO date of its last day. */
  readonly branches: Readonly<Record<string, string>>
  /** Names that people know a branch by. */
  readonly names?: Readonly<Record<string, string>>
  /**
   * Last day of every branch that is older than the newest one listed and is not listed itself: short-lived branches that
   * ended before the listed ones.
   */
  readonly othersBy?: string
  /**
   * Releases with fixes of published holes, by the branch they are of (`*` where the makers repair nothing but the newest). There may be
   * newer ones: what is older than these has a hole, what is not may have one.
   */
  readonly fixes?: Readonly<Record<string, SecurityFix>>
}

/** A release that closes published holes. */
export interface SecurityFix {
  readonly version: string
  readonly date: string
  /** Records that it closes; some of many. */
  readonly closes: readonly string[]
  readonly source: SupportSource
}

const checked = '2026-11-23'

const debian: SupportTable = {
  component: 'Debian',
  by: 'Debian security and LTS teams',
  source: { title: 'Debian LTS, releases and their dates', at: 'table of releases', url: 'https://wiki.debian.org/LTS', checked },
  branches: { 7: '2018-05-31', 8: '2020-06-30', 9: '2022-06-30', 10: '2024-06-30', 11: '2026-08-31', 12: '2028-06-30', 13: '2030-06-30' },
  names: { 7: 'wheezy', 8: 'jessie', 9: 'stretch', 10: 'buster', 11: 'bullseye', 12: 'bookworm', 13: 'trixie' },
}

/** By `ID` of os-release. */
export const distributions: Readonly<Record<string, SupportTable>> = {
  debian,
  // Rebuilt from Debian's sources: it cannot have fixes for longer.
  raspbian: { ...debian, component: 'Raspbian', by: 'Raspbian, from Debian, at the longest' },
  ubuntu: {
    component: 'Ubuntu',
    by: 'Canonical, standard support',
    source: { title: 'The Ubuntu lifecycle and release cadence', at: 'end of standard support', url: 'https://ubuntu.com/about/release-cycle', checked },
    branches: {
      '14.04': '2019-04-30', '16.04': '2021-04-30', '18.04': '2023-05-31', '20.04': '2025-05-31', '22.04': '2027-04-30', '22.10': '2023-07-20', '23.04': '2024-01-25', '23.10': '2024-07-12',
      '24.04': '2029-05-31', '24.10': '2025-07-10', '25.04': '2026-01-31', '25.10': '2026-07-31', '26.04': '2031-04-30',
    },
    names: { '14.04': 'trusty', '16.04': 'xenial', '18.04': 'bionic', '20.04': 'focal', '22.04': 'jammy', '24.04': 'noble', '26.04': 'resolute' },
  },
  alpine: {
    component: 'Alpine Linux',
    by: 'Alpine Linux, main repository',
    source: { title: 'Alpine Linux releases', at: 'end of support', url: 'https://alpinelinux.org/releases/', checked },
    branches: {
      '3.8': '2020-05-01', '3.9': '2020-11-01', '3.10': '2021-05-01', '3.11': '2021-11-01', '3.12': '2022-05-01', '3.13': '2022-11-01', '3.14': '2023-05-01', '3.15': '2023-11-01', '3.16': '2024-05-23',
      '3.17': '2024-11-22', '3.18': '2025-05-09', '3.19': '2025-11-01', '3.20': '2026-04-01', '3.21': '2026-11-01', '3.22': '2027-05-01', '3.23': '2027-11-01',
    },
  },
  openwrt: {
    component: 'OpenWrt',
    by: 'OpenWrt',
    source: { title: 'OpenWrt, security: support status', at: 'support status', url: 'https://openwrt.org/docs/guide-developer/security#support_status', checked },
    branches: { '17.01': '2019-02-01', '18.06': '2021-07-01', '19.07': '2022-04-30', '21.02': '2023-04-30', '22.03': '2024-04-11', '23.05': '2025-08-16' },
  },
  poky: {
    component: 'Yocto Project',
    by: 'Yocto Project',
    source: { title: 'Yocto Project, releases', at: 'support level', url: 'https://wiki.yoctoproject.org/wiki/Releases', checked },
    branches: { '2.7': '2020-06-30', '3.0': '2020-08-31', '3.1': '2024-04-30', '3.2': '2021-05-31', '3.3': '2022-04-30', '3.4': '2022-05-31', '4.0': '2026-04-30', '4.1': '2023-05-31', '4.2': '2023-12-31', '4.3': '2024-06-30', '5.0': '2028-04-30', '5.1': '2025-05-31', '5.2': '2025-12-31' },
    names: { '3.1': 'dunfell', '4.0': 'kirkstone', '5.0': 'scarthgap' },
  },
  buildroot: {
    component: 'Buildroot',
    by: 'Buildroot',
    source: { title: 'The Buildroot user manual, release engineering', at: 'releases and their support: until the first bug fix release of the next one', url: 'https://buildroot.org/downloads/manual/manual.html#RELENG', checked },
    branches: {
      '2017.02': '2018-04-30', '2018.02': '2019-04-30', '2019.02': '2020-04-30', '2020.02': '2021-04-30', '2021.02': '2022-04-30', '2022.02': '2023-04-30', '2023.02': '2024-04-30',
      '2024.02': '2025-04-30', '2024.05': '2024-10-31', '2024.08': '2025-01-31', '2024.11': '2025-04-30',
    },
    othersBy: '2024-04-30',
  },
}

export const linux: SupportTable = {
  component: 'Linux',
  by: 'kernel.org',
  source: { title: 'The Linux Kernel Archives: active kernel releases', at: 'longterm release kernels, projected EOL', url: 'https://www.kernel.org/category/releases.html', checked },
  branches: {
    '4.4': '2022-02-03', '4.9': '2023-01-07', '4.14': '2024-01-10', '4.19': '2024-12-05', '5.4': '2025-12-31', '5.10': '2026-12-31', '5.15': '2026-12-31', '6.1': '2027-12-31', '6.6': '2027-12-31', '6.12': '2028-12-31', '6.18': '2028-12-31',
  },
  othersBy: '2025-12-31',
}

const released = (title: string, url: string): SupportSource => ({ title, at: 'release notes', url, checked: '2026-11-30' })

/** By the id of the banner rule. */
export const libraries: Readonly<Record<string, SupportTable>> = {
  openssl: {
    component: 'OpenSSL',
    by: 'OpenSSL Library',
    source: { title: 'OpenSSL release strategy', at: 'current and future releases', url: 'https://openssl-library.org/policies/releasestrat/index.html', checked },
    branches: {
      '0.9.8': '2015-12-31', '1.0.0': '2015-12-31', '1.0.1': '2016-12-31', '1.0.2': '2019-12-31', '1.1.0': '2019-09-11', '1.1.1': '2023-09-11', '3.0': '2026-09-07', '3.1': '2025-03-14', '3.2': '2025-11-23', '3.3': '2026-04-09', '3.4': '2026-10-22',
      '3.5': '2030-04-08', '3.6': '2026-11-01',
    },
    fixes: {
      '3.4': { version: '3.4.5', date: '2026-04-07', closes: ['CVE-2026-31790', 'CVE-2026-28387', 'CVE-2026-31789'], source: released('OpenSSL 3.4.5', 'https://sourceforge.net/projects/openssl-project.mirror/files/openssl-3.4.5') },
      '3.5': { version: '3.5.5', date: '2026-01-27', closes: ['CVE-2025-15467'], source: released('OpenSSL 3.5.5', 'https://github.com/openssl/openssl/releases/tag/openssl-3.5.5') },
      '3.6': { version: '3.6.5', date: '2026-09-29', closes: ['CVE-2026-63072', 'CVE-2026-18798'], source: released('OpenSSL 3.6.4 and 3.6.5', 'https://github.com/openssl/openssl/releases/tag/openssl-3.6.4') },
    },
  },
  mbedtls: {
    component: 'Mbed TLS',
    by: 'Mbed TLS',
    source: { title: 'Mbed TLS, BRANCHES.md: maintained branches', at: 'current branches', url: 'https://github.com/Mbed-TLS/mbedtls/blob/development/BRANCHES.md', checked },
    branches: { '2.7': '2021-03-31', '2.16': '2021-12-31', '2.28': '2025-03-31', '3.6': '2027-03-31', '4.1': '2029-03-31' },
    // 2.0 to 2.27, 3.0 to 3.5 and 4.0 were superseded by the next release of their line.
    othersBy: '2026-03-31',
    fixes: {
      '3.6': { version: '3.6.7', date: '2026-07-07', closes: ['CVE-2026-73064'], source: released('Mbed TLS 3.6.7', 'https://github.com/Mbed-TLS/mbedtls/releases/tag/mbedtls-3.6.7') },
      '4.1': { version: '4.1.1', date: '2026-07-07', closes: ['CVE-2026-73064'], source: released('Mbed TLS 4.1.1', 'https://github.com/Mbed-TLS/mbedtls/releases/tag/mbedtls-4.1.1') },
    },
  },
  wolfssl: {
    component: 'wolfSSL',
    by: 'wolfSSL',
    source: { title: 'wolfSSL, releases', at: 'list of releases: fixes come with the newest one', url: 'https://github.com/wolfSSL/wolfssl/releases', checked: '2026-11-30' },
    branches: {},
    fixes: { '*': { version: '5.9.4', date: '2026-09-25', closes: ['CVE-2026-93302'], source: released('wolfSSL 5.9.4', 'https://github.com/wolfSSL/wolfssl/releases/tag/v5.9.4-stable') } },
  },
  gnutls: {
    component: 'GnuTLS',
    by: 'GnuTLS',
    source: { title: 'GnuTLS, security advisories', at: 'recommendation: the newest release of the stable branch', url: 'https://www.gnutls.org/security-new.html', checked: '2026-11-30' },
    branches: {},
    fixes: { '*': { version: '3.8.13', date: '2026-04-30', closes: ['CVE-2026-33845', 'CVE-2026-33846'], source: released('CVE-2026-33845', 'https://www.cve.org/CVERecord?id=CVE-2026-33845') } },
  },
  libsodium: {
    component: 'libsodium',
    by: 'libsodium',
    source: { title: 'libsodium, releases', at: 'list of releases: fixes come with the newest one', url: 'https://github.com/jedisct1/libsodium/releases', checked: '2026-11-30' },
    branches: {},
    fixes: { '*': { version: '1.0.21', date: '2026-01-06', closes: ['CVE-2025-69277'], source: released('libsodium 1.0.21', 'https://github.com/jedisct1/libsodium/releases/tag/1.0.21-RELEASE') } },
  },
}

/** Branch of a version in a table, longest first: `1.0.2u` is of 1.0.2, `3.0.11` of 3.0, `12.4` of 12. */
export function branchOf(table: SupportTable, version: string): string | undefined {
  const numbers = /^\d+(?:\.\d+){0,2}/u.exec(version)?.[0].split('.') ?? []
  for (let length = numbers.length; length > 0; length--) {
    const branch = numbers.slice(0, length).join('.')
    if (branch in table.branches) return branch
  }
  return undefined
}

/** Last day for a version, with the branch it was told for; `endOfLife` is absent where the table does not tell. */
export function supportOf(table: SupportTable, version: string): { readonly branch: string; readonly endOfLife?: string } {
  const branch = branchOf(table, version)
  if (branch !== undefined) {
    const name = table.names?.[branch]
    const endOfLife = table.branches[branch]
    return { branch: name === undefined ? branch : `${branch} (${name})`, ...(endOfLife === undefined ? {} : { endOfLife }) }
  }
  const short = /^\d+\.\d+/u.exec(version)?.[0] ?? version
  const older = table.othersBy !== undefined && Object.keys(table.branches).some((listed) => compareVersions(short, listed) < 0)
  return { branch: short, ...(older ? { endOfLife: table.othersBy } : {}) }
}

/** The release whose fixes a version lacks, if one is known. Letters behind the numbers (1.1.1k) are not compared: those branches have ended. */
export function fixAfter(table: SupportTable, version: string): SecurityFix | undefined {
  const fix = table.fixes?.[branchOf(table, version) ?? '*']
  const numbers = /^\d+(?:\.\d+)+(?=$|[-+ ])/u.exec(version)?.[0]
  return fix !== undefined && numbers !== undefined && compareVersions(numbers, fix.version) < 0 ? fix : undefined
}

function compareVersions(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)]
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
