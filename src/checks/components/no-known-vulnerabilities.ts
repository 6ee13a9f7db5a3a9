/** Holes that are published come with instructions. */
import { questionCheck } from '../question.ts'
import { bySteps } from '../severity.ts'

export const check = questionCheck({
  id: 'components/no-known-vulnerabilities',
  title: 'The release contains no known vulnerability that can be exploited',
  rung: 'correct',
  otherwise: 'The release was not compared with vulnerability databases, or something exploitable was left in.',
  severity: bySteps('remote',
    { from: 1, severity: 'high', reason: 'Published holes are tried by everybody, automatically.' },
  ),
  references: [
    { title: 'CISA Known Exploited Vulnerabilities Catalog', url: 'https://www.cisa.gov/known-exploited-vulnerabilities-catalog' },
    { title: 'Regulation (EU) 2024/2847 (Cyber Resilience Act)', url: 'https://eur-lex.europa.eu/eli/reg/2024/2847/oj' },
    { title: 'NIST SP 800-218, Secure Software Development Framework', url: 'https://csrc.nist.gov/pubs/sp/800/218/final' },
    { title: 'CWE-1395: Dependency on Vulnerable Third-Party Component', url: 'https://cwe.mitre.org/data/definitions/1395.html' },
  ],
})
