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
const distribution = [packaged('coreutils', '/usr/bin/ls'), elf('/usr/bin/ls', bare)]

export const cases: Cases = {
  pass: [
    { title: 'a program with every protection', facts: [...installed(), ...distribution, elf(app)] },
    { title: 'nothing but programs of packages', facts: [...installed(), ...distribution] },
    { title: 'a small library that uses nothing dangerous', facts: [...installed(), elf('/usr/lib/libsmall.so', { type: 'shared-object', stackProtector: false, fortified: false, fortifiable: false, relro: 'partial' })] },
    { title: 'firmware for another processor, and a kernel module', facts: [...installed(), elf(app), elf('/usr/lib/firmware/dsp.elf', { ...bare, machine: 'xtensa' }), elf('/lib/modules/6.1.0/app.ko', { type: 'relocatable', relro: 'none' })] },
  ],
  fail: [
    { title: 'a program without any', facts: [...installed(), ...distribution, elf(app, bare)], subjects: ['pie', 'stack-protector', 'executable-stack', 'relro'] },
    { title: 'a program of Go without PIE is hygiene', facts: [...installed(), elf(app, { type: 'executable', runtime: 'go', stackProtector: false, fortified: false, fortifiable: false, relro: 'none', static: true })], subjects: ['pie'] },
    { title: 'very many: those that start by themselves, and the number of the rest', facts: [...installed([], { init: 'busybox', hasPackageManager: false }), unit('app', '/usr/bin/tool-29'), ...Array.from({ length: 30 }, (_, index) => elf(`/usr/bin/tool-${index}`, { type: 'executable' }))], subjects: ['pie', 'pie in further files'] },
  ],
  unknown: [
    { title: 'no system', facts: [] },
    { title: 'a system whose programs were not read', facts: [...installed()] },
  ],
}
