/** Examples of comms/encryption-possible. */
import type { Elf } from '../../facts/binary.ts'
import type { CaseFact, Cases } from '../define.ts'
import { installed } from '../system-cases.ts'

const elf = (file: string, more: Partial<Elf> = {}): CaseFact => ({
  kind: 'elf', file, machine: 'aarch64', bits: 64, littleEndian: true, type: 'shared-object', needed: [], rpath: [], runpath: [],
  relro: 'full', executableStack: 'no', stackProtector: true, fortified: true, fortifiable: true, stripped: true, static: false, runtime: 'c', imports: [], ...more,
})

export const cases: Cases = {
  pass: [
    { title: 'OpenSSL of the distribution', facts: [...installed(), elf('/usr/lib/libssl.so.3'), { kind: 'package', manager: 'dpkg', name: 'libssl3', version: '3.0.15-1', architecture: 'arm64', sourceName: 'openssl', sourceVersion: '3.0.15-1', file: '/var/lib/dpkg/status' }] },
    { title: 'linked into a program', facts: [...installed(), { kind: 'banner', component: 'mbedtls', version: '3.6.2', rule: 'mbedtls', file: '/usr/bin/appd' }] },
    { title: 'a program of Go', facts: [...installed(), elf('/usr/bin/appd', { type: 'executable', runtime: 'go', static: true })] },
  ],
  fail: [
    { title: 'a library of 2010', facts: [...installed(), elf('/usr/lib/libssl.so.0.9.8', { soname: 'libssl.so.0.9.8' })] },
  ],
  unknown: [
    { title: 'no system', facts: [] },
    { title: 'no library, and perhaps one inside a program', facts: [...installed(), elf('/usr/bin/appd', { type: 'executable', static: true })] },
  ],
}
