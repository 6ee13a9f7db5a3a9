/** A signature says who made a release, a counter says that it is still good. */
import { capabilityCheck } from '../capability.ts'
import { fromLevel } from '../severity.ts'

export const check = capabilityCheck({
  id: 'boot/rollback-protection-available',
  title: 'A counter of the platform can refuse older signed boot software',
  rung: 'kept',
  capability: 'boot-rollback-protection',
  can: 'refuse older signed boot software by a counter of your own',
  asset: 'code',
  severity: fromLevel('required', 3, 'high', 'An attacker installs your last vulnerable release, correctly signed, and uses its hole.'),
  references: [
    { title: 'NIST SP 800-193, Platform Firmware Resiliency Guidelines', url: 'https://csrc.nist.gov/pubs/sp/800/193/final' },
    { title: 'CWE-1328: Security Version Number Mutable to Older Versions', url: 'https://cwe.mitre.org/data/definitions/1328.html' },
    { title: 'OWASP IoT Security Verification Standard', url: 'https://owasp.org/www-project-iot-security-verification-standard/' },
  ],
})
