/** Examples of components/distribution-supported. */
import type { Cases } from '../define.ts'
import { distribution, release } from '../support-cases.ts'
import { installed } from '../system-cases.ts'

export const cases: Cases = {
  pass: [{ title: 'supported', facts: [...installed(), release, distribution('2028-06-30')], subjects: ['Debian'] }],
  fail: [{ title: 'the last day has passed', facts: [...installed(), release, distribution('2026-06-30')], subjects: ['Debian'] }],
  unknown: [
    { title: 'no system', facts: [] },
    { title: 'nobody knows the date', facts: [...installed(), release] },
    { title: 'a system that does not say what it is', facts: installed() },
  ],
}
