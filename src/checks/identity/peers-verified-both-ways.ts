/** A connection has two ends, and each must know the other by its own key. */
import { questionCheck } from '../question.ts'
import { fromLevel } from '../severity.ts'

export const check = questionCheck({
  id: 'identity/peers-verified-both-ways',
  title: 'The service knows each unit by its own key, and the unit knows the service',
  rung: 'correct',
  otherwise: 'One end of the connection takes the other at its word.',
  severity: fromLevel('required', 1, 'high', 'An attacker poses as the service and commands units, or poses as a unit and reads or feeds the service.'),
  references: [
    { title: 'RFC 9525, Service Identity in TLS', url: 'https://www.rfc-editor.org/rfc/rfc9525' },
    { title: 'ETSI EN 303 645 V2.1.1', url: 'https://www.etsi.org/deliver/etsi_en/303600_303699/303645/02.01.01_60/en_303645v020101p.pdf' },
    { title: 'IEEE 802.1AR-2018, Secure Device Identity', url: 'https://standards.ieee.org/ieee/802.1AR/6995/' },
    { title: 'CWE-295: Improper Certificate Validation', url: 'https://cwe.mitre.org/data/definitions/295.html' },
    { title: 'OWASP IoT Security Verification Standard', url: 'https://owasp.org/www-project-iot-security-verification-standard/' },
  ],
})
