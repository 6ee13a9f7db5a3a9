/** Examples of components/no-end-of-life-libraries. */
import type { Cases } from '../define.ts'
import { banner, debianPackage, distribution, librarySupport, release } from '../support-cases.ts'
import { installed } from '../system-cases.ts'

export const cases: Cases = {
  pass: [
    { title: 'packages of a supported distribution', facts: [...installed(), debianPackage('zlib1g', '1:1.2.13'), distribution('2028-06-30')], subjects: ['packages'] },
    { title: 'the boot archive has what the package brought', facts: [...installed(), debianPackage('busybox', '1:1.35.0-4+b5'), distribution('2028-06-30'), { ...banner('busybox', '1.35.0', '/bin/busybox'), container: 'image.img/1:fat/initramfs8:gzip:cpio' }] },
    { title: 'a copy of a living branch', facts: [...installed(), librarySupport('Qt', '6.8.2', '/opt/app/app', '2029-10-08')], subjects: ['/opt/app/app'] },
  ],
  fail: [{ title: 'the same copy, of a branch that has ended', facts: [...installed(), librarySupport('Qt', '5.12.0', '/opt/app/app', '2021-12-05'), debianPackage('zlib1g', '1:1.2.13'), distribution('2028-06-30')], subjects: ['/opt/app/app'] }],
  unknown: [
    { title: 'no system', facts: [] },
    { title: 'nothing tells what is inside', facts: installed() },
    { title: 'one that the distribution may have brought, whose package database is not there', facts: [...installed(), release, librarySupport('Qt', '5.15.2', '/usr/lib/aarch64-linux-gnu/libQt5Core.so.5.15.2', '2025-05-26')], subjects: ['/usr/lib/aarch64-linux-gnu/libQt5Core.so.5.15.2'] },
    { title: 'a component whose makers publish no dates', facts: [...installed(), banner('busybox', '1.35.0', '/bin/busybox')], subjects: ['components without dates'] },
    { title: 'many such components are one question', facts: [...installed(), ...['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name) => banner(`lib${name}`, '1.0', `/opt/${name}`))], subjects: ['components without dates'] },
    { title: 'packages of a distribution that has ended', facts: [...installed(), debianPackage('zlib1g', '1:1.2.11'), distribution('2026-06-30')] },
    { title: 'the kernel is judged elsewhere', facts: [...installed(), banner('linux', '6.1.192', '/boot/vmlinuz')] },
    { title: 'cryptographic libraries are judged elsewhere', facts: [...installed(), banner('openssl', '1.0.2u', '/opt/app/app')] },
  ],
}
