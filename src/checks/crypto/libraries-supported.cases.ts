/** Examples of crypto/libraries-supported. */
import type { CaseFact, Cases } from '../define.ts'
import { banner, debianPackage, distribution, librarySupport, release } from '../support-cases.ts'
import { installed } from '../system-cases.ts'

const tls = debianPackage('libssl3', '3.0.17-1~deb12u3')

export const cases: Cases = {
  pass: [
    { title: 'a library of a distribution that still repairs it', facts: [...installed(), tls, distribution('2028-06-30')], subjects: ['packages'] },
    { title: 'under the names of Fedora and SUSE', facts: [...installed(), ...['openssl-libs', 'libopenssl1_1', 'mozilla-nss'].map((name) => ({ ...tls, manager: 'rpm', name }) as CaseFact), distribution('2028-06-30')], subjects: ['packages'] },
    { title: 'an embedded library of a living branch', facts: [...installed(), banner('openssl', '3.5.1', '/opt/app/app'), librarySupport('OpenSSL', '3.5.1', '/opt/app/app', '2030-04-08')], subjects: ['/opt/app/app'] },
  ],
  fail: [
    { title: 'the same program with a branch that has ended', facts: [...installed(), banner('openssl', '1.1.1k', '/opt/app/app'), librarySupport('OpenSSL', '1.1.1k', '/opt/app/app', '2023-09-11')], subjects: ['/opt/app/app'] },
    { title: 'the distribution has ended', facts: [...installed(), tls, distribution('2026-06-30')], subjects: ['packages'] },
    {
      title: 'a living branch without its makers\' last fixes',
      facts: [...installed(), { ...librarySupport('Mbed TLS', '3.6.2', '/opt/app/agent', '2027-03-31'), fixedBy: { version: '3.6.7', date: '2026-07-07', closes: ['CVE-2026-73064'], source: { title: 'Mbed TLS 3.6.7', at: 'release notes', url: 'https://github.com/Mbed-TLS/mbedtls/releases', checked: '2026-11-30' } } } as CaseFact],
      subjects: ['/opt/app/agent'],
    },
    { title: 'in the makers\' own place of a distribution\'s system', facts: [...installed(), release, librarySupport('OpenSSL', '3.0.17', '/opt/app/libcrypto.so.3', '2026-09-07')], subjects: ['/opt/app/libcrypto.so.3'] },
    { title: 'of a distribution that has ended itself', facts: [...installed(), release, distribution('2026-06-30'), librarySupport('OpenSSL', '1.1.1d', '/usr/lib/libssl.so.1.1', '2023-09-11')], subjects: ['/usr/lib/libssl.so.1.1'] },
    { title: 'in a system that its makers built', facts: [...installed(), { ...release, id: 'poky', name: 'Poky' } as CaseFact, librarySupport('OpenSSL', '3.0.17', '/usr/lib/libcrypto.so.3', '2026-09-07')], subjects: ['/usr/lib/libcrypto.so.3'] },
    { title: 'one library of two has ended', facts: [...installed(), tls, distribution('2028-06-30'), librarySupport('Mbed TLS', '2.16.3', '/opt/app/agent', '2021-12-31')], subjects: ['/opt/app/agent'] },
  ],
  unknown: [
    { title: 'no system', facts: [] },
    { title: 'no library was recognised', facts: installed() },
    { title: 'a library whose end nobody published', facts: [...installed(), banner('wolfssl', '5.6.3', '/opt/app/app')] },
    { title: 'packages of an unknown maker', facts: [...installed(), tls] },
    {
      title: 'of a distribution that repairs it, perhaps: nothing tells whose it is',
      facts: [...installed(), release, librarySupport('OpenSSL', '3.0.17', '/usr/lib/aarch64-linux-gnu/libcrypto.so.3', '2026-09-07')], subjects: ['/usr/lib/aarch64-linux-gnu/libcrypto.so.3'],
    },
    { title: 'a branch without a date', facts: [...installed(), librarySupport('OpenSSL', '4.0.0', '/opt/app/app')] },
  ],
}
