/** Examples of integrity/file-times-plausible. */
import type { EntryDraft } from '../../facts/file-tree.ts'
import type { CaseFact, Cases } from '../define.ts'
import { installed, packaged, program } from '../system-cases.ts'

const at = (day: string): number => Date.parse(`${day}T12:00:00Z`) / 1000
const programs = (count: number, day: string): EntryDraft[] => Array.from({ length: count }, (_, index) => program(`/usr/bin/tool${index}`, { mtime: at(day) }))
const ps = (day: string): EntryDraft => program('/usr/bin/ps', { mtime: at(day) })
const digest = (path: string, matches: boolean): CaseFact => ({ kind: 'digest', file: path, question: `digest ${path}`, algorithm: 'md5', value: 'a', expected: 'a', matches })
const procps = packaged('procps', '/usr/bin/ps', ...Array.from({ length: 9 }, (_, index) => `/usr/bin/tool${index}`))
const twelve = Array.from({ length: 12 }, (_, index) => index)
const manyPackages = [
  ...installed(twelve.flatMap((each) => [program(`/usr/bin/late${each}`, { mtime: at('2026-09-04') }), ...Array.from({ length: 6 }, (_, index) => program(`/usr/bin/of${each}-${index}`, { mtime: at('2026-03-01') }))])),
  ...twelve.map((each) => packaged(`p${each}`, `/usr/bin/late${each}`, ...Array.from({ length: 6 }, (_, index) => `/usr/bin/of${each}-${index}`))),
]

export const cases: Cases = {
  pass: [
    { title: 'all of a few days', facts: installed([...programs(60, '2026-03-01'), ps('2026-03-04')]) },
    { title: 'packages of many years', facts: [...installed([...programs(60, '2022-03-01'), ...Array.from({ length: 20 }, (_, index) => program(`/usr/sbin/new${index}`, { mtime: at('2025-05-01') }))])] },
    { title: 'the product\'s own program, newer than its distribution', facts: [...installed([...programs(60, '2026-03-01'), program('/usr/bin/ps', { mtime: at('2026-03-04') }), program('/usr/sbin/appd', { mtime: at('2026-10-01') })]), procps] },
    { title: 'late, and exactly what the package delivered', facts: [...installed([...programs(60, '2026-03-01'), ps('2026-09-04')]), digest('/usr/bin/ps', true)] },
  ],
  fail: [
    { title: 'one program is months newer than the rest', facts: installed([...programs(60, '2026-03-01'), ps('2026-09-04')]), subjects: ['newest programs'] },
    { title: 'three among many', facts: installed([...programs(60, '2026-03-01'), ps('2026-09-04'), program('/usr/bin/ls', { mtime: at('2026-09-04') }), program('/usr/bin/ss', { mtime: at('2026-09-05') })]), subjects: ['newest programs'] },
    { title: 'more packages than are told one by one', facts: manyPackages, subjects: ['/usr/bin/late0', 'further findings'] },
    { title: 'one is newer than its package', facts: [...installed([...programs(9, '2026-03-01'), ps('2026-06-04'), ...Array.from({ length: 60 }, (_, index) => program(`/usr/sbin/x${index}`, { mtime: at('2026-06-01') }))]), procps], subjects: ['/usr/bin/ps'] },
    { title: 'from the future', facts: installed([...programs(9, '2026-03-01'), ps('2031-01-01')]), date: '2026-11-23', subjects: ['future'] },
    { title: 'older than Linux', facts: installed([...programs(9, '2026-03-01'), ps('1985-01-01')]), subjects: ['past'] },
  ],
  unknown: [
    { title: 'no system', facts: [] },
    { title: 'the list of files ended early', facts: installed(programs(60, '2026-03-01'), {}, { partial: true }) },
  ],
  'not-applicable': [
    { title: 'a format without times', facts: installed() },
    { title: 'no time at all, for all', facts: installed(programs(60, '1970-01-01')) },
    { title: 'one time for all, which the build gave', facts: installed(programs(60, '2026-03-01')) },
    { title: 'too few programs for one to stand out', facts: installed([...programs(20, '2026-03-01'), ps('2026-09-04')]) },
    { title: 'packages of one or two programs', facts: [...installed([...programs(60, '2026-03-01'), ps('2026-09-04')]), packaged('procps', '/usr/bin/ps', '/usr/bin/tool1')] },
  ],
}
