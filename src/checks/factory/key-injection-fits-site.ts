/** The way keys get into units has to fit how far the site can be trusted. */
import { questionCheck } from '../question.ts'
import { bySteps } from '../severity.ts'

export const check = questionCheck({
  id: 'factory/key-injection-fits-site',
  title: 'There is a way to give each unit its keys that fits the trust in the site',
  rung: 'available',
  otherwise: 'There is no way to give units their keys without trusting the factory with all of them.',
  severity: bySteps('required',
    { from: 1, severity: 'medium', reason: 'Whoever works at the line can copy the keys of the units that pass.' },
    { from: 2, severity: 'high', reason: 'A copied key makes a unit that nobody can tell from the real one.' },
  ),
  references: [
    { title: 'NIST SP 800-161 Rev. 1, Cybersecurity Supply Chain Risk Management', url: 'https://csrc.nist.gov/pubs/sp/800/161/r1/final' },
    { title: 'NIST SP 800-57 Part 1 Rev. 5, Recommendation for Key Management', url: 'https://csrc.nist.gov/pubs/sp/800/57/pt1/r5/final' },
    { title: 'IEEE 802.1AR-2018, Secure Device Identity', url: 'https://standards.ieee.org/ieee/802.1AR/6995/' },
    { title: 'OWASP IoT Security Verification Standard', url: 'https://owasp.org/www-project-iot-security-verification-standard/' },
  ],
})
