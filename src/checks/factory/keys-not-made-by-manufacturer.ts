/** Who makes a key can keep it. */
import { questionCheck } from '../question.ts'
import { bySteps } from '../severity.ts'

export const check = questionCheck({
  id: 'factory/keys-not-made-by-manufacturer',
  title: 'The contract manufacturer never holds a private key of a unit in readable form',
  rung: 'correct',
  otherwise: 'The contract manufacturer makes or sees the private keys of units, and can keep a copy of every one.',
  severity: bySteps('required',
    { from: 1, severity: 'high', reason: 'Whoever is at the manufacturer\'s computer can copy the identity of each unit.' },
    { from: 3, severity: 'critical', reason: 'Supply-chain attackers copy the keys of the whole production at one place.' },
  ),
  references: [
    { title: 'NIST SP 800-161 Rev. 1, Cybersecurity Supply Chain Risk Management', url: 'https://csrc.nist.gov/pubs/sp/800/161/r1/final' },
    { title: 'NIST SP 800-57 Part 1 Rev. 5, Recommendation for Key Management', url: 'https://csrc.nist.gov/pubs/sp/800/57/pt1/r5/final' },
    { title: 'IEEE 802.1AR-2018, Secure Device Identity', url: 'https://standards.ieee.org/ieee/802.1AR/6995/' },
    { title: 'OWASP IoT Security Verification Standard', url: 'https://owasp.org/www-project-iot-security-verification-standard/' },
  ],
})
