/** A signing key that leaked must stop counting in units that were sold. */
import { capabilityCheck } from '../capability.ts'
import { fromLevel } from '../severity.ts'

export const check = capabilityCheck({
  id: 'boot/boot-key-revocable',
  title: 'A boot signing key can be revoked in units that were sold',
  rung: 'kept',
  capability: 'boot-key-revocation',
  can: 'stop trusting one of your signing keys and go on with another',
  // Keys under a root that stays for ever are enough: what signs releases can be retired. What only the vendor can revoke is not.
  partialFrom: 2,
  asset: 'code',
  severity: fromLevel('required', 3, 'high', 'After one leak of the signing key every unit ever sold accepts the thief\'s software for ever.'),
  references: [
    { title: 'NIST SP 800-193, Platform Firmware Resiliency Guidelines', url: 'https://csrc.nist.gov/pubs/sp/800/193/final' },
    { title: 'NIST SP 800-57 Part 1 Rev. 5, Recommendation for Key Management', url: 'https://csrc.nist.gov/pubs/sp/800/57/pt1/r5/final' },
    { title: 'OWASP IoT Security Verification Standard', url: 'https://owasp.org/www-project-iot-security-verification-standard/' },
  ],
})
