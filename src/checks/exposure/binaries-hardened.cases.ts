/** Examples of exposure/binaries-hardened. */
import type { Elf } from '../../facts/binary.ts'
import type { CaseFact, Cases } from '../define.ts'
import { installed, packaged, unit } from '../system-cases.ts'

const elf = (file: string, more: Partial<Elf> = {}): CaseFact => ({
  kind: 'elf', file, machine: 'aarch64', bits: 64, littleEndian: true, type: 'position-independent', interpreter: '/lib/ld-linux-aarch64.so.1', needed: ['libc.so.6'], rpath: [], runpath: [],
  relro: 'full', executableStack: 'no', stackProtector: true, fortified: true, fortifiable: true, stripped: true, static: false, runtime: 'c', imports: [], ...more,
})
const bare: Partial<Elf> = { type: 'executable', relro: 'none', executableStack: 'yes', stackProtector: false, fortified: false }
const app = '/opt/app/appd'
const release = (id: string): CaseFact => ({ kind: 'os-release', id, name: id, fields: {}, file: '/etc/os-release' })
const library = elf('/usr/lib/libc.so.6', { type: 'shared-object', soname: 'libc.so.6', branchProtection: ['bti', 'pac'], needed: [] })
const distribution = [packaged('coreutils', '/usr/bin/ls'), elf('/usr/bin/ls', bare)]

export const cases: Cases = {
  pass: [
    { title: 'a program with every protection', facts: [...installed(), ...distribution, elf(app)] },
    { title: 'nothing but programs of packages', facts: [...installed(), ...distribution] },
    { title: 'a small library that uses nothing dangerous', facts: [...installed(), elf('/usr/lib/libsmall.so', { type: 'shared-object', stackProtector: false, fortified: false, fortifiable: false, relro: 'partial' })] },
    { title: 'packages of Debian are Debian\'s', facts: [...installed(), release('debian'), ...distribution, elf(app)] },
    { title: 'on AArch64, silence about the stack means that it cannot be run', facts: [...installed(), elf(app, { executableStack: 'unknown' })] },
    { title: 'firmware for another processor, and a kernel module', facts: [...installed(), elf(app), elf('/usr/lib/firmware/dsp.elf', { ...bare, machine: 'xtensa' }), elf('/lib/modules/6.1.0/app.ko', { type: 'relocatable', relro: 'none' })] },
  ],
  fail: [
    { title: 'a program without any', facts: [...installed(), ...distribution, elf(app, bare)], subjects: ['pie', 'stack-protector', 'executable-stack', 'relro'] },
    { title: 'a program of Go without PIE is hygiene', facts: [...installed(), elf(app, { type: 'executable', runtime: 'go', stackProtector: false, fortified: false, fortifiable: false, relro: 'none', static: true })], subjects: ['pie'] },
    { title: 'memory that is data and code', facts: [...installed(), ...distribution, elf(app, { writableCode: true })], subjects: ['writable-code'] },
    { title: 'on 32-bit ARM, silence about the stack means that it can be run', facts: [...installed(), elf(app, { machine: 'arm', bits: 32, executableStack: 'unknown' })], subjects: ['no stack header'] },
    { title: 'late binding, no fortified function, text relocations and symbols are told together', facts: [...installed(), elf(app, { relro: 'partial', fortify: { functions: 9, fortified: 0 }, fortified: false, textRelocations: true, stripped: false })], subjects: ['further protections'] },
    { title: 'a C library with landing pads and a program without', facts: [...installed(), library, elf(app)], subjects: ['further protections'] },
    { title: 'packages of a build system are the maker\'s own', facts: [...installed(), release('poky'), ...distribution], subjects: ['pie', 'executable-stack'] },
    { title: 'a program of the distribution that starts by itself', facts: [...installed(), release('debian'), ...distribution, unit('ls', '/usr/bin/ls'), elf(app)], subjects: ['programs of packages'] },
    { title: 'very many: those that start by themselves, and the number of the rest', facts: [...installed([], { init: 'busybox', hasPackageManager: false }), unit('app', '/usr/bin/tool-29'), ...Array.from({ length: 30 }, (_, index) => elf(`/usr/bin/tool-${index}`, { type: 'executable' }))], subjects: ['pie', 'pie in further files'] },
  ],
  unknown: [
    { title: 'no system', facts: [] },
    { title: 'a system whose programs were not read', facts: [...installed()] },
  ],
}
