/** Files with a digest and perhaps a signature beside what a Raspberry Pi starts (boot.sig, pieeprom.sig). Verifies nothing. */
import { basename } from '../../../kernel/path.ts'
import { malformed } from '../../../kernel/problem.ts'
import { defineReader } from '../../define.ts'
import { raspberrySignature } from '../../shared/raspberry-signature.ts'
import { readText } from '../../shared/text.ts'

const maxBytes = 64 * 1024

/** What is signed, by the name of the file that signs it. Of an EEPROM's image it is never more than a digest. */
const signed: Readonly<Record<string, readonly string[]>> = {
  'boot.sig': ['boot.img'], 'tryboot.sig': ['tryboot.img'], 'bootconf.sig': ['bootconf.txt', 'boot.conf'],
  'pieeprom.sig': ['pieeprom.upd', 'pieeprom.bin'], 'vl805.sig': ['vl805.bin'],
}

export const reader = defineReader({
  id: 'boot-config/boot-sig',
  title: 'Signature of a Raspberry Pi boot image (boot.sig)',
  emits: ['detached-signature'],
  // FAT keeps names in any case.
  signatures: [{ paths: [...Object.keys(signed).flatMap((name) => [name, name.toUpperCase()]), 'boot*.sig'], maxBytes }],
  references: [
    { title: 'Raspberry Pi usbboot, secure boot', url: 'https://github.com/raspberrypi/usbboot/blob/master/docs/secure-boot.md' },
    { title: 'Raspberry Pi rpi-eeprom, rpi-eeprom-digest', url: 'https://github.com/raspberrypi/rpi-eeprom/blob/master/rpi-eeprom-digest' },
  ],
  limitations: ['The signature is verified by a join, with public keys of EEPROM images and of the dossier'],
  async *read(input, budget) {
    const text = await readText(input, maxBytes)
    budget.node()
    const found = raspberrySignature(text)
    const name = basename(input.path).toLowerCase()
    const known = signed[name]
    if (found === undefined && known === undefined) return
    if (found === undefined) throw malformed('line 1: a SHA-256 in 64 hexadecimal digits was expected', 0)
    const { digest, rsa, time } = found
    yield {
      fact: {
        kind: 'detached-signature', format: 'raspberry-pi', of: known ?? [name.replace(/\.sig$/u, '.img')], digest: { algorithm: 'sha256', value: digest },
        ...(rsa === undefined ? {} : { signature: { scheme: { kind: 'rsa-pkcs1', hash: 'sha256' }, value: rsa } }),
        ...(time === undefined ? {} : { time }),
      },
    }
  },
})
