/** Examples of boot/boot-loader-flaws-fixed. */
import type { SignedImage } from '../../facts/boot.ts'
import type { CaseFact, Cases } from '../define.ts'
import { part } from '../fuse-cases.ts'

const banner = (version: string, component = 'u-boot'): CaseFact => ({ kind: 'banner', container: 'flash.bin', file: '', component, version, rule: component })
const image = (format: SignedImage['format']): CaseFact => ({ kind: 'signed-image', container: 'fitImage', file: '', place: { artefact: 0, steps: [] }, format, title: 'Image', version: '', role: 'kernel', signatures: [], digests: [], uncovered: [], encrypted: false, notes: [] })

export const cases: Cases = {
  pass: [
    { title: 'a version that has all fixes', facts: [banner('2025.04'), image('fit')], subjects: ['flash.bin'] },
    { title: 'what is only about image trees, where there are none, and about another part', facts: [banner('2025.01'), part('st-stm32mp15', 'ST STM32MP15')] },
  ],
  fail: [
    { title: 'signed image trees under a U-Boot of 2020', facts: [banner('2020.01'), image('fit')], subjects: ['flash.bin'] },
    { title: 'the first stage on an i.MX 8M', facts: [banner('2022.04'), part('nxp-imx8m-mini', 'NXP i.MX 8M Mini')] },
    { title: 'a file system that is read before anything is verified', facts: [banner('2024.10')] },
    { title: 'one of two', facts: [banner('2025.04'), { ...banner('2018.03'), container: 'u-boot.img' } as CaseFact], subjects: ['u-boot.img'] },
  ],
  unknown: [
    { title: 'no boot loader told its version', facts: [] },
    { title: 'other programs did', facts: [banner('1.2.11', 'zlib')] },
  ],
}
