/** Software will be tampered with somewhere; would anybody notice, and could the unit be saved? */
import { questionCheck } from '../question.ts'
import { fromLevel } from '../severity.ts'

export const check = questionCheck({
  id: 'integrity/field-detection-and-recovery',
  title: 'Changed software on a unit in the field is noticed, and the unit can be brought back',
  rung: 'kept',
  otherwise: 'A unit in the field that runs changed software looks like any other, or cannot be repaired.',
  severity: fromLevel('required', 3, 'medium', 'An intruder stays on units for as long as they live.'),
  references: [
    { title: 'NIST SP 800-193, Platform Firmware Resiliency Guidelines', url: 'https://csrc.nist.gov/pubs/sp/800/193/final' },
    { title: 'RFC 9334, Remote Attestation Procedures Architecture', url: 'https://www.rfc-editor.org/rfc/rfc9334' },
    { title: 'OWASP IoT Security Verification Standard', url: 'https://owasp.org/www-project-iot-security-verification-standard/' },
  ],
})
