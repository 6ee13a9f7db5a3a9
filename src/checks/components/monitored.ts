/** Most holes of a product become known after it was sold. */
import { questionCheck } from '../question.ts'
import { fromLevel } from '../severity.ts'

export const check = questionCheck({
  id: 'components/monitored',
  title: 'Components are watched for new vulnerabilities, with stated times to fix them',
  rung: 'kept',
  otherwise: 'Nobody would notice when a hole in a component of this product becomes known.',
  severity: fromLevel('remote', 1, 'medium', 'Units stay open to a known hole for longer than attackers need.'),
  references: [
    { title: 'CISA Known Exploited Vulnerabilities Catalog', url: 'https://www.cisa.gov/known-exploited-vulnerabilities-catalog' },
    { title: 'FIRST PSIRT Services Framework', url: 'https://www.first.org/standards/frameworks/psirts/psirt_services_framework_v1.1' },
    { title: 'NIST SP 800-218, Secure Software Development Framework', url: 'https://csrc.nist.gov/pubs/sp/800/218/final' },
    { title: 'Regulation (EU) 2024/2847 (Cyber Resilience Act)', url: 'https://eur-lex.europa.eu/eli/reg/2024/2847/oj' },
  ],
})
