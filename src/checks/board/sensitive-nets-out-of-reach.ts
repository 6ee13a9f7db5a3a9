/** A development board's conveniences ship with the product unless somebody takes them off. */
import { questionCheck } from '../question.ts'
import { fromLevel } from '../severity.ts'

export const check = questionCheck({
  id: 'board/sensitive-nets-out-of-reach',
  title: 'On shipped boards sensitive signals cannot be reached without desoldering',
  rung: 'enabled',
  otherwise: 'Shipped boards carry headers, pads or exposed buses that lead to memory, debug or keys.',
  severity: fromLevel('physical', 3, 'high', 'A connector or a pad turns days of work into minutes.'),
  references: [
    { title: 'MITRE EMB3D', url: 'https://emb3d.mitre.org/' },
    { title: 'CWE-1191: On-Chip Debug and Test Interface With Improper Access Control', url: 'https://cwe.mitre.org/data/definitions/1191.html' },
    { title: 'OWASP IoT Security Verification Standard', url: 'https://owasp.org/www-project-iot-security-verification-standard/' },
  ],
})
