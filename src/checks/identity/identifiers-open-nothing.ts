/** A serial number is a name. Services that take it for a key open every unit to whoever can count. */
import { withoutService } from '../product-scope.ts'
import { scopedQuestionCheck } from '../question.ts'
import { fromLevel } from '../severity.ts'

export const check = scopedQuestionCheck({
  id: 'identity/identifiers-open-nothing',
  title: 'Knowing a serial number or another identifier opens nothing at the service',
  rung: 'correct',
  otherwise: 'Whoever counts through serial numbers or addresses reaches units, or is taken for them.',
  rulesOut: withoutService,
  severity: fromLevel('required', 1, 'critical', 'Identifiers run in sequence and stand on boxes: whoever counts through them reaches many units at once, from anywhere.'),
  references: [
    { title: 'CWE-340: Generation of Predictable Numbers or Identifiers', url: 'https://cwe.mitre.org/data/definitions/340.html' },
    { title: 'CWE-639: Authorization Bypass Through User-Controlled Key', url: 'https://cwe.mitre.org/data/definitions/639.html' },
    { title: 'CVE-2019-11219: predictable device ids of iLnkP2P', url: 'https://nvd.nist.gov/vuln/detail/CVE-2019-11219' },
    { title: 'OWASP API Security Top 10: Broken Object Level Authorization', url: 'https://owasp.org/API-Security/editions/2023/en/0xa1-broken-object-level-authorization/' },
  ],
})
