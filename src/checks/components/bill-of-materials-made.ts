/** Nobody can watch over components that nobody has listed. */
import { questionCheck } from '../question.ts'
import { fromLevel } from '../severity.ts'

export const check = questionCheck({
  id: 'components/bill-of-materials-made',
  title: 'A bill of materials of all software is made for every release',
  rung: 'enabled',
  otherwise: 'There is no list of what software a release contains.',
  severity: fromLevel('remote', 1, 'medium', 'When a component\'s hole becomes known, nobody can tell which units have it.'),
  references: [
    { title: 'NTIA, The Minimum Elements for a Software Bill of Materials', url: 'https://www.ntia.gov/report/2021/minimum-elements-software-bill-materials-sbom' },
    { title: 'CycloneDX specification', url: 'https://cyclonedx.org/specification/overview/' },
    { title: 'Regulation (EU) 2024/2847 (Cyber Resilience Act)', url: 'https://eur-lex.europa.eu/eli/reg/2024/2847/oj' },
    { title: 'NIST SP 800-218, Secure Software Development Framework', url: 'https://csrc.nist.gov/pubs/sp/800/218/final' },
  ],
})
