/** A mechanism that is there and not switched on protects nothing: are the fuses set in shipped units? */
import { fuseCheck } from '../fuses.ts'
import { fromLevel } from '../severity.ts'

export const check = fuseCheck({
  id: 'boot/boot-authentication-enforced',
  title: 'The hardware of shipped units refuses boot software that is not ours',
  rung: 'enabled',
  decides: 'bootAuthentication',
  on: 'refuse boot software that is not signed',
  off: 'let it start whatever it is given',
  missing: 'Supply a dump that shows the fuses which switch boot authentication on.',
  asset: 'code',
  otherwise: 'Units leave the house with the fuses open, so that they start whatever they are given.',
  severity: fromLevel('required', 2, 'high', 'Whoever can write the boot medium controls the unit for good, below everything that software could check.'),
  references: [
    { title: 'NIST SP 800-193, Platform Firmware Resiliency Guidelines', url: 'https://csrc.nist.gov/pubs/sp/800/193/final' },
    { title: 'CWE-1326: Missing Immutable Root of Trust in Hardware', url: 'https://cwe.mitre.org/data/definitions/1326.html' },
    { title: 'OWASP IoT Security Verification Standard', url: 'https://owasp.org/www-project-iot-security-verification-standard/' },
    { title: 'Raspberry Pi usbboot, secure boot', url: 'https://github.com/raspberrypi/usbboot/blob/master/docs/secure-boot.md' },
    { title: 'Espressif ESP-IDF, Secure Boot v2', url: 'https://docs.espressif.com/projects/esp-idf/en/stable/esp32/security/secure-boot-v2.html' },
  ],
})
