/** Examples of boot/boot-loader-flaws-fixed. */
import type { CaseFact, Cases } from '../define.ts'

const banner = (version: string, component = 'u-boot', container = 'flash.bin'): CaseFact => ({ kind: 'banner', container, file: '', component, version, rule: component })
const flaw = (version: string, container = 'flash.bin'): CaseFact => ({ kind: 'boot-loader-flaw', container, file: '', component: 'u-boot', version, id: 'CVE-2020-10648', opens: 'lets the default configuration of an image tree be another one than the signature was made for' })

export const cases: Cases = {
  pass: [{ title: 'a version that has all fixes', facts: [banner('2025.04')], subjects: ['flash.bin'] }],
  fail: [
    { title: 'signed image trees under a U-Boot of 2020', facts: [banner('2020.01'), flaw('2020.01')], subjects: ['flash.bin'] },
    { title: 'one of two', facts: [banner('2025.04'), banner('2018.03', 'u-boot', 'u-boot.img'), flaw('2018.03', 'u-boot.img')], subjects: ['u-boot.img'] },
  ],
  unknown: [
    { title: 'no boot loader told its version', facts: [] },
    { title: 'other programs did', facts: [banner('1.2.11', 'zlib')] },
  ],
}
