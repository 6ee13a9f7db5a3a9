/** Examples of exposure/library-search-paths-safe. */
import type { Elf } from '../../facts/binary.ts'
import type { CaseFact, Cases } from '../define.ts'
import { folder, installed, program, unit } from '../system-cases.ts'

const app = '/opt/app/appd'
const elf = (more: Partial<Elf> = {}): CaseFact => ({
  kind: 'elf', file: app, machine: 'aarch64', bits: 64, littleEndian: true, type: 'position-independent', needed: ['libplugin.so'], rpath: [], runpath: [],
  relro: 'full', executableStack: 'no', stackProtector: true, fortified: true, fortifiable: true, stripped: true, static: false, runtime: 'c', imports: [], ...more,
})
const files = (plugins: number): CaseFact[] => installed([program(app), folder('/opt/app/plugins', { mode: plugins })])

export const cases: Cases = {
  pass: [
    { title: 'no search path', facts: [...files(0o777), elf()] },
    { title: 'a folder of root\'s, and the program\'s own', facts: [...files(0o755), elf({ runpath: ['/opt/app/plugins:$ORIGIN/../lib'] })] },
    { title: 'an open folder that a second path hides', facts: [...files(0o777), elf({ rpath: ['/opt/app/plugins'], runpath: ['/usr/lib'] })] },
  ],
  fail: [
    { title: 'a folder that everybody may write', facts: [...files(0o777), elf({ rpath: ['/opt/app/plugins'] })], subjects: ['RPATH /opt/app/plugins'] },
    { title: 'a relative path', facts: [...files(0o755), elf({ runpath: ['lib'] })], subjects: ['RUNPATH lib'] },
    { title: 'a folder that everybody may create', facts: [...files(0o755), elf({ runpath: ['/tmp/build/lib'] })], subjects: ['RUNPATH /tmp/build/lib'] },
    { title: 'an empty part: the folder that it is started in', facts: [...files(0o755), elf({ runpath: ['/opt/app/plugins', ''] })], subjects: ['RUNPATH '] },
    { title: 'a set-user-id program that starts from its own folder', facts: [...installed([program(app, { mode: 0o4755 }), folder('/opt/app/lib')]), elf({ runpath: ['$ORIGIN/lib'] })], subjects: ['RUNPATH $ORIGIN/lib'] },
    { title: 'in the environment of a unit', facts: [...files(0o777), elf(), unit('app', app, { directives: { 'Service.Environment': ['LD_LIBRARY_PATH=/opt/app/plugins'] } })], subjects: ['LD_LIBRARY_PATH /opt/app/plugins'] },
    { title: 'left over from the machine that built it', facts: [...files(0o755), elf({ runpath: ['/home/builder/lib'] })], subjects: ['RUNPATH /home/builder/lib'] },
  ],
  unknown: [
    { title: 'no system', facts: [] },
    { title: 'a system whose programs were not read', facts: [...installed()] },
  ],
}
