/** boot.sig beside a Raspberry Pi's boot.img: the digest that was signed, when, and the signature. Verifies nothing. */
import { defineReader } from '../../define.ts'
import { setting } from '../../shared/setting.ts'
import { textLines } from '../../shared/text.ts'

export const reader = defineReader({
  id: 'boot-config/boot-sig',
  title: 'Signature of a Raspberry Pi boot image (boot.sig)',
  emits: ['setting'],
  signatures: [{ paths: ['boot.sig'], maxBytes: 64 * 1024 }],
  references: [{ title: 'Raspberry Pi usbboot, secure boot; tools/rpi-eeprom-digest', url: 'https://github.com/raspberrypi/usbboot/blob/master/docs/secure-boot.md' }],
  limitations: ['The signature is told and not verified: the public key lies in the EEPROM, not beside it'],
  async *read(input, budget) {
    for (const { number, text } of await textLines(input, budget)) {
      const line = text.trim()
      const match = /^([0-9a-f]{64})$/iu.exec(line) ?? /^(ts|rsa2048):\s*([0-9a-f]{1,1024})$/iu.exec(line)
      if (match === null) continue
      budget.node()
      yield match[2] === undefined ? setting('boot.sig', '', 'sha256', line.toLowerCase(), number) : setting('boot.sig', '', match[1] ?? '', match[2], number)
    }
  },
})
