/** Examples of components/radio-firmware-maintained. */
import type { CaseFact, Cases } from '../define.ts'
import { questionCases } from '../question-cases.ts'
import { withoutRadios, withRadios } from '../radio-cases.ts'

const plain = questionCases('components.radio-firmware-maintained', {
  good: 'modem and Bluetooth firmware stand in the bill of materials with version; both makers are bound until 2033 and send advisories to the watch list',
  document: 'contracts/radio-support.pdf',
  bad: 'the modem was bought once; its maker publishes no advisories',
})

const firmware = (name: string, version: string): CaseFact =>
  ({ kind: 'device-firmware', family: 'brcmfmac', device: 'Broadcom, Cypress and Infineon Wi-Fi', role: 'wifi', part: 'firmware', name, version, file: `/lib/firmware/brcm/${name}` })

export const cases: Cases = {
  ...plain,
  unknown: [
    ...plain.unknown, ...withRadios,
    { title: 'firmware in the image, and nobody said who mends it', facts: [firmware('brcmfmac43455-sdio.bin', '7.45.234'), firmware('brcmfmac43236b.bin', '')] },
    { title: 'firmware in the image of a product that is said to have no radio', facts: [...(withoutRadios[0]?.facts ?? []), firmware('brcmfmac43455-sdio.bin', '7.45.234')] },
  ],
  'not-applicable': [...withoutRadios],
}
