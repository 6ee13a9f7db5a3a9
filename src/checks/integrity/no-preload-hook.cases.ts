/** Examples of integrity/no-preload-hook. */
import type { CaseFact, Cases } from '../define.ts'
import { file, installed, packaged } from '../system-cases.ts'

const preload = (path: string): CaseFact => ({ kind: 'setting', file: '/etc/ld.so.preload', program: 'ld.so.preload', section: '', key: 'preload', value: path })
const service = (directives: Record<string, readonly string[]>): CaseFact => ({ kind: 'unit', file: '/etc/systemd/system/app.service', name: 'app.service', directives })

const variable = (file: string, key: string, value: string): CaseFact => ({ kind: 'setting', file, program: 'environment', section: '', key, value })

export const cases: Cases = {
  pass: [
    { title: 'no such file', facts: [...installed(), service({ 'Service.ExecStart': ['/usr/bin/app'] })] },
    { title: 'Raspberry Pi OS\'s memory routines, from a package', facts: [...installed([file('/usr/lib/arm-linux-gnueabihf/libarmmem-v7l.so')]), packaged('raspi-copies-and-fills', '/usr/lib/arm-linux-gnueabihf/libarmmem-v7l.so'), preload('/usr/lib/arm-linux-gnueabihf/libarmmem-${PLATFORM}.so')] },
    { title: 'the loader\'s variables without a hook', facts: [...installed(), variable('/etc/profile', 'LD_PRELOAD', ''), variable('/etc/init.d/app', 'LD_LIBRARY_PATH', '/opt/app/lib'), variable('/etc/environment', 'PATH', '/usr/bin:/tmp')] },
  ],
  fail: [
    { title: 'an auditor of the loader in a home', facts: [...installed([file('/home/ada/.x/a.so')]), variable('/home/ada/.bashrc', 'LD_AUDIT', '/home/ada/.x/a.so')], subjects: ['/home/ada/.x/a.so'] },
    { title: 'a service started with it by its script', facts: [...installed([file('/opt/app/shim.so')]), variable('/etc/default/app', 'LD_PRELOAD', '/opt/app/shim.so')], subjects: ['/opt/app/shim.so'] },
    { title: 'libraries from a folder of everybody', facts: [...installed(), variable('/etc/profile', 'LD_LIBRARY_PATH', '/opt/app/lib:/tmp/lib')], subjects: ['LD_LIBRARY_PATH /tmp/lib'] },
    { title: 'a file that every script runs first', facts: [...installed([file('/usr/lib/.env')]), variable('/etc/environment', 'BASH_ENV', '/usr/lib/.env')], subjects: ['/usr/lib/.env'] },
    { title: 'the library came with no package', facts: [...installed([file('/usr/lib/arm-linux-gnueabihf/libarmmem-v7l.so')]), packaged('busybox', '/bin/busybox'), preload('/usr/lib/arm-linux-gnueabihf/libarmmem-${PLATFORM}.so')], subjects: ['/usr/lib/arm-linux-gnueabihf/libarmmem-${PLATFORM}.so'] },
    { title: 'a hook on a system without packages', facts: [...installed([file('/lib/libhook.so')]), preload('/lib/libhook.so')], subjects: ['/lib/libhook.so'] },
    { title: 'one service has it', facts: [...installed(), service({ 'Service.Environment': ['"LD_PRELOAD=/opt/app/shim.so"'] })], subjects: ['app.service'] },
    { title: 'every session has it', facts: [...installed([file('/usr/local/lib/hook.so')]), packaged('busybox', '/bin/busybox'), { kind: 'setting', file: '/etc/environment', program: 'environment', section: '', key: 'LD_PRELOAD', value: '/usr/local/lib/hook.so' }], subjects: ['/usr/local/lib/hook.so'] },
    { title: 'a line of cron has it', facts: [...installed(), { kind: 'start-entry', by: 'cron', file: '/etc/cron.d/app', name: 'app', user: 'root', command: 'LD_PRELOAD=/tmp/x.so /usr/bin/app', schedule: '@hourly', enabled: true }], subjects: ['app'] },
  ],
  unknown: [
    { title: 'no system', facts: [] },
    { title: 'the list of files ended early', facts: installed([], {}, { partial: true }) },
  ],
}
