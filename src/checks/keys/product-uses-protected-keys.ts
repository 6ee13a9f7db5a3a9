/** A key store that the product does not use is a feature of the data sheet. */
import { questionCheck } from '../question.ts'
import { fromLevel } from '../severity.ts'

export const check = questionCheck({
  id: 'keys/product-uses-protected-keys',
  title: 'The secrets of a unit live in the protected place that its hardware offers',
  rung: 'enabled',
  otherwise: 'The secrets of a unit lie in ordinary files, beside a protected place that is not used.',
  severity: fromLevel('required', 1, 'high', 'Whoever reads the storage or runs code on the unit takes its secrets along and uses them elsewhere.'),
  references: [
    { title: 'ETSI EN 303 645 V2.1.1', url: 'https://www.etsi.org/deliver/etsi_en/303600_303699/303645/02.01.01_60/en_303645v020101p.pdf' },
    { title: 'OWASP IoT Security Verification Standard', url: 'https://owasp.org/www-project-iot-security-verification-standard/' },
    { title: 'CWE-522: Insufficiently Protected Credentials', url: 'https://cwe.mitre.org/data/definitions/522.html' },
    { title: 'NISTIR 8259A, IoT Device Cybersecurity Capability Core Baseline', url: 'https://csrc.nist.gov/pubs/ir/8259/a/final' },
  ],
})
