/** What the line needs to test a unit opens every unit that still has it. */
import { questionCheck } from '../question.ts'
import { bySteps } from '../severity.ts'

export const check = questionCheck({
  id: 'factory/test-credentials-removed',
  title: 'Test accounts, test keys and factory modes are gone from units that leave the line',
  rung: 'correct',
  otherwise: 'Units leave the line with test accounts, test keys or a factory mode that still works.',
  severity: bySteps('required',
    { from: 1, severity: 'high', reason: 'A password or mode of the line opens every unit that was sold.' },
    { from: 3, severity: 'critical', reason: 'One leaked test credential opens the whole fleet.' },
  ),
  references: [
    { title: 'CWE-1269: Product Released in Non-Release Configuration', url: 'https://cwe.mitre.org/data/definitions/1269.html' },
    { title: 'CWE-798: Use of Hard-coded Credentials', url: 'https://cwe.mitre.org/data/definitions/798.html' },
    { title: 'ETSI EN 303 645 V2.1.1', url: 'https://www.etsi.org/deliver/etsi_en/303600_303699/303645/02.01.01_60/en_303645v020101p.pdf' },
    { title: 'OWASP IoT Security Verification Standard', url: 'https://owasp.org/www-project-iot-security-verification-standard/' },
  ],
})
