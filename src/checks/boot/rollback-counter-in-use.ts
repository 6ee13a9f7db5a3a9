/** A signature proves who made a release, not that it is still safe to run. */
import { questionCheck } from '../question.ts'
import { fromLevel } from '../severity.ts'

export const check = questionCheck({
  id: 'boot/rollback-counter-in-use',
  title: 'Older signed boot software no longer starts once a newer security release was installed',
  rung: 'kept',
  otherwise: 'An old release, correctly signed and since found vulnerable, still starts on every unit.',
  severity: fromLevel('required', 3, 'high', 'An attacker with the unit installs the last release that had a hole and uses it.'),
  references: [
    { title: 'NIST SP 800-193, Platform Firmware Resiliency Guidelines', url: 'https://csrc.nist.gov/pubs/sp/800/193/final' },
    { title: 'CWE-1328: Security Version Number Mutable to Older Versions', url: 'https://cwe.mitre.org/data/definitions/1328.html' },
    { title: 'OWASP IoT Security Verification Standard', url: 'https://owasp.org/www-project-iot-security-verification-standard/' },
  ],
})
