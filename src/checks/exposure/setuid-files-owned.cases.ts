/** Examples of exposure/setuid-files-owned. */
import type { Cases } from '../define.ts'
import { file, installed, layered, link, packaged, program } from '../system-cases.ts'

const su = program('/bin/su', { mode: 0o4755 })
const helper = program('/opt/app/helper', { mode: 0o4755 })

export const cases: Cases = {
  pass: [
    { title: 'a program of a package', facts: [...installed([su]), packaged('login', '/bin/su')] },
    { title: 'a usual one where no database tells', facts: [...installed([su], { hasPackageManager: false })] },
    { title: 'rights that are only passed on, and rights in a namespace', facts: [...installed([program('/opt/app/a', { attributes: { 'security.capability': 'cap_setuid+i' } }), program('/opt/app/b', { attributes: { 'security.capability': 'cap_sys_admin+ep [rootid=1000]' } })]), packaged('login', '/bin/su')] },
    { title: 'a busybox whose applets a file limits', facts: [...installed([program('/bin/busybox', { mode: 0o4755 }), file('/etc/busybox.conf')], { hasPackageManager: false })] },
    { title: 'a usual one in a container', facts: [...installed(), layered(su)] },
    { title: 'none at all', facts: [...installed()] },
    { title: 'an unpackaged program with the usual rights, and ping with its one capability', facts: [...installed([program('/opt/app/helper'), program('/bin/ping', { attributes: { 'security.capability': 'cap_net_raw+ep' } })]), packaged('coreutils', '/bin/true')] },
  ],
  fail: [
    { title: 'more programs than are told one by one', facts: installed(Array.from({ length: 25 }, (_, index) => program(`/opt/app/x${index}`, { mode: 0o4755 }))), subjects: ['further findings'] },
    { title: 'an unpackaged program', facts: [...installed([su, helper]), packaged('login', '/bin/su')], subjects: ['/opt/app/helper'] },
    { title: 'one that is not usual, without a database', facts: [...installed([su, helper], { hasPackageManager: false })], subjects: ['/opt/app/helper'] },
    { title: 'a shell of a package', facts: [...installed([program('/bin/bash', { mode: 0o4755 })]), packaged('bash', '/bin/bash')], subjects: ['/bin/bash'] },
    { title: 'a busybox with its shell, all of it set-user-id', facts: [...installed([program('/bin/busybox', { mode: 0o4755 }), link('/bin/sh', 'busybox')], { hasPackageManager: false })], subjects: ['/bin/busybox'] },
    { title: 'an interpreter of a package that may become any account', facts: [...installed([program('/usr/bin/python3.11', { attributes: { 'security.capability': 'cap_setuid+ep' } })]), packaged('python3.11', '/usr/bin/python3.11')], subjects: ['/usr/bin/python3.11'] },
    { title: 'an unpackaged program that changes the network', facts: [...installed([program('/opt/app/netd', { attributes: { 'security.capability': 'cap_net_admin,cap_net_raw+ep' } })]), packaged('login', '/bin/su')], subjects: ['/opt/app/netd'] },
    { title: 'a capability that amounts to root', facts: [...installed([program('/opt/app/helper', { attributes: { 'security.capability': 'cap_setuid+ep' } })]), packaged('login', '/bin/su')], subjects: ['/opt/app/helper'] },
  ],
  unknown: [
    { title: 'no system', facts: [] },
    { title: 'a program in a container', facts: [...installed([su]), packaged('login', '/bin/su'), layered(program('/app/helper', { mode: 0o4755 }))] },
  ],
}
