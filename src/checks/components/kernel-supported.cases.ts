/** Examples of components/kernel-supported. */
import type { Cases } from '../define.ts'
import { kernelSupport } from '../support-cases.ts'
import { installed } from '../system-cases.ts'

export const cases: Cases = {
  pass: [
    { title: 'a living branch', facts: [...installed(), kernelSupport('6.6.30', '2027-12-31')], subjects: ['kernel'] },
    { title: 'the distribution repairs it longer than its makers', facts: [...installed(), kernelSupport('5.4.200', '2025-12-31', { container: 'image.img/1:fat/kernel8.img:kernel' }), kernelSupport('5.4.200', '2028-06-30')] },
  ],
  fail: [
    { title: 'the branch has ended', facts: [...installed(), kernelSupport('4.9.337', '2023-01-07')], subjects: ['kernel'] },
    { title: 'an old one beside a new one', facts: [...installed(), kernelSupport('6.6.30', '2027-12-31'), kernelSupport('4.19.325', '2024-12-05')], subjects: ['4.19'] },
  ],
  unknown: [
    { title: 'no system', facts: [] },
    { title: 'no kernel', facts: installed() },
    { title: 'a branch without a date', facts: [...installed(), kernelSupport('6.17.2')] },
    { title: 'a kernel that no table knows', facts: [...installed(), { kind: 'kernel', file: '/lib/modules/5.4.70-vendor', release: '5.4.70-vendor', version: '5.4.70' }] },
  ],
}
