/** Examples of update/radio-firmware-updatable. */
import type { Cases } from '../define.ts'
import { product, questionCases } from '../question-cases.ts'
import { part, withoutRadios, withRadios } from '../radio-cases.ts'
import { file, installed } from '../system-cases.ts'

const plain = questionCases('update.radio-firmware-updatable', {
  good: 'the modem takes only what its maker signed; our agent brings it with the release, last in May',
  document: 'tests/modem-update.pdf',
  bad: 'the modem has to be sent in',
})
const wifi = file('/lib/firmware/brcm/brcmfmac43455-sdio.bin')
const bluetooth = file('/lib/firmware/brcm/BCM4345C0.hcd')
const hub = product({ connectivity: ['ethernet', 'wifi', 'bluetooth'] })

export const cases: Cases = {
  pass: [...plain.pass, { title: 'the system loads the firmware of both radios at each start', facts: [...installed([wifi, bluetooth]), hub, part(['wifi', 'ble'])] }],
  fail: plain.fail,
  unknown: [
    ...plain.unknown, ...withRadios,
    { title: 'one of two radios has its firmware elsewhere', facts: [...installed([wifi]), hub, part(['wifi', 'ble'])] },
    { title: 'an image without a dossier: which radios there are is not known', facts: [...installed([wifi, bluetooth])] },
    { title: 'a microcontroller has the radio', facts: [...installed([wifi, bluetooth]), hub, part(['wifi', 'ble'], 'mcu')] },
  ],
  'not-applicable': [...withoutRadios],
}
