/** A slot that nobody closed takes one more key: whoever writes his own into it is trusted from then on. */
import { fuseCheck } from '../fuses.ts'
import { fromLevel } from '../severity.ts'

export const check = fuseCheck({
  id: 'boot/spare-key-slots-closed',
  title: 'Slots for boot keys that hold no key of ours are closed',
  rung: 'kept',
  decides: 'spareKeysClosed',
  on: 'leave no slot for another boot key',
  off: 'leave slots open in which another boot key can be burned',
  missing: 'Supply a dump that shows all slots for boot keys, and which are revoked or locked.',
  asset: 'code',
  otherwise: 'Slots for boot keys are left open, and whoever can burn fuses adds a key of his own.',
  severity: fromLevel('required', 3, 'high', 'Whoever can write fuses for a moment, with the unit in hand or code in it, adds his own key and signs for this unit for good.'),
  references: [
    { title: 'Espressif ESP-IDF, Secure Boot v2, key revocation', url: 'https://docs.espressif.com/projects/esp-idf/en/stable/esp32s3/security/secure-boot-v2.html' },
    { title: 'CWE-1234: Hardware Internal or Debug Modes Allow Override of Locks', url: 'https://cwe.mitre.org/data/definitions/1234.html' },
    { title: 'NIST SP 800-193, Platform Firmware Resiliency Guidelines', url: 'https://csrc.nist.gov/pubs/sp/800/193/final' },
  ],
})
