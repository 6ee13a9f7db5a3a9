/** Examples of components/radio-firmware-maintained. */
import type { Cases } from '../define.ts'
import { questionCases } from '../question-cases.ts'
import { withoutRadios, withRadios } from '../radio-cases.ts'

const plain = questionCases('components.radio-firmware-maintained', {
  good: 'modem and Bluetooth firmware stand in the bill of materials with version; both makers are bound until 2033 and send advisories to the watch list',
  document: 'contracts/radio-support.pdf',
  bad: 'the modem was bought once; its maker publishes no advisories',
})

export const cases: Cases = { ...plain, unknown: [...plain.unknown, ...withRadios], 'not-applicable': [...withoutRadios] }
