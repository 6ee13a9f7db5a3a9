/** Examples of integrity/system-files-owned-by-packages. */
import type { CaseFact, Cases } from '../define.ts'
import { file, installed, link, packaged, program } from '../system-cases.ts'

const elf = (path: string, more: Partial<CaseFact> = {}): CaseFact => ({
  kind: 'elf', file: path, machine: 'aarch64', bits: 64, littleEndian: true, type: 'shared-object', needed: ['libc.so.6'], rpath: [], runpath: [], relro: 'full',
  executableStack: 'no', stackProtector: true, fortified: true, fortifiable: true, stripped: true, static: false, runtime: 'c', imports: [], ...more,
}) as CaseFact
const many = (name: string, number: number) => Array.from({ length: number }, (_, index) => program(`/usr/bin/${name}${index}`))
const busybox = packaged('busybox', '/bin/busybox')

export const cases: Cases = {
  pass: [
    { title: 'every program has a package', facts: [...installed([program('/usr/bin/ls'), file('/usr/lib/libz.so.1')]), busybox, packaged('coreutils', '/usr/bin/ls'), packaged('zlib1g', '/usr/lib/libz.so.1'), elf('/usr/lib/libz.so.1')] },
    { title: 'the product\'s own application, where it belongs', facts: [...installed([program('/opt/app/bin/app'), program('/usr/local/bin/app'), link('/usr/bin/app', '/opt/app/bin/app')]), busybox, elf('/opt/app/bin/app', { type: 'position-independent' })] },
    { title: 'rules of udev, which are no programs', facts: [...installed([file('/usr/lib/udev/rules.d/90-app.rules'), program('/etc/NetworkManager/dispatcher.d/20-app')]), busybox, packaged('coreutils', '/usr/bin/ls')] },
    { title: 'a plug-in outside the linker\'s path, and a diverted program', facts: [...installed([file('/usr/local/lib/python3.11/dist-packages/fast.so'), program('/usr/bin/less'), program('/usr/bin/less.distrib'), program('/usr/bin/less.busybox')]), busybox, packaged('less', '/usr/bin/less'), elf('/usr/local/lib/python3.11/dist-packages/fast.so')] },
  ],
  fail: [
    { title: 'a library that every program finds', facts: [...installed([file('/usr/local/lib/libhook.so')]), busybox, elf('/usr/local/lib/libhook.so')], subjects: ['/usr/local/lib/libhook.so'] },
    { title: 'a program among the system\'s', facts: [...installed([program('/usr/sbin/helperd')]), busybox], subjects: ['/usr/sbin/helperd'] },
    { title: 'a generator that runs before everything else', facts: [...installed([program('/usr/lib/systemd/system-generators/net-gen')]), busybox], subjects: ['/usr/lib/systemd/system-generators/net-gen'] },
    { title: 'more than can be told one by one', facts: [...installed([...many('x', 21), ...many('y', 30)]), packaged('base', '/bin/busybox', ...many('y', 30).map(({ path }) => path))], subjects: ['/usr/bin/x0', 'further files'] },
    { title: 'a driver, which is worth knowing', facts: [...installed([file('/lib/modules/6.1.0/updates/cam.ko')]), busybox, elf('/lib/modules/6.1.0/updates/cam.ko', { type: 'relocatable' })], subjects: ['/lib/modules/6.1.0'] },
  ],
  unknown: [
    { title: 'no system', facts: [] },
    { title: 'the lists of most packages are missing', facts: [...installed(many('x', 40)), busybox] },
  ],
  'not-applicable': [
    { title: 'no package database', facts: installed() },
    { title: 'a database without its file lists, which names only configuration files', facts: [...installed([program('/usr/sbin/helperd')]), { ...packaged('base', '/etc/base.conf'), configuration: ['/etc/base.conf'] } as CaseFact] },
  ],
}
