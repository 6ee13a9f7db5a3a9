/** Examples of crypto/entropy-at-first-boot. */
import type { CaseFact, Cases } from '../define.ts'
import { file, installed } from '../system-cases.ts'

const generator: CaseFact = { kind: 'capability', platform: 'board', platformTitle: 'Board', addOn: false, capability: 'random-source', value: 'yes', strength: 2, detail: 'a hardware generator', loweredBy: [], sources: [] }
const config = (version: string, options: Record<string, string>): CaseFact => ({ kind: 'kernel-config', file: `/boot/config-${version}`, version, options })
const driver = { HW_RANDOM: 'y', HW_RANDOM_IPROC_RNG200: 'm' }
const answer = (answer: 'yes' | 'no' | 'not-applicable', detail = ''): CaseFact => ({ kind: 'answer', question: 'crypto.entropy-at-first-boot', answer, detail })

export const cases: Cases = {
  pass: [
    { title: 'a chip with a generator, and a kernel that uses it', facts: [...installed(), generator, config('6.6.30', driver)] },
    { title: 'the dossier tells', facts: [...installed(), answer('yes', 'keys are made in the secure element')] },
  ],
  fail: [
    { title: 'the same chip, and a kernel without its driver', facts: [...installed(), generator, config('6.6.30', {})] },
    { title: 'the dossier says that keys do not wait', facts: [answer('no')] },
    { title: 'a seed in the image is untidy', facts: installed([file('/var/lib/systemd/random-seed', { size: 512 })]), subjects: ['/var/lib/systemd/random-seed'] },
  ],
  unknown: [
    { title: 'nothing is known', facts: [] },
    { title: 'a kernel that does not make programs wait', facts: [...installed(), generator, config('4.19.325', driver), { kind: 'kernel', file: '/lib/modules/4.19.325', release: '4.19.325', version: '4.19.325' }] },
    { title: 'no configuration of the kernel', facts: [...installed(), generator] },
  ],
  'not-applicable': [{ title: 'no key is ever made in a unit', facts: [answer('not-applicable', 'all keys are injected on the line')] }],
}
