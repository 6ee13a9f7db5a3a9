/** Updates are made by people who have to be paid in five years. */
import { questionCheck } from '../question.ts'
import { fromLevel } from '../severity.ts'

export const check = questionCheck({
  id: 'handling/support-funded',
  title: 'People and money are assigned to security updates until support ends',
  rung: 'kept',
  otherwise: 'The promise of updates rests on nobody in particular and on no money.',
  severity: fromLevel('required', 1, 'medium', 'Updates stop when the project team moves on.'),
  references: [
    { title: 'Regulation (EU) 2024/2847 (Cyber Resilience Act)', url: 'https://eur-lex.europa.eu/eli/reg/2024/2847/oj' },
    { title: 'ISO/IEC 30111:2019, Vulnerability handling processes', url: 'https://www.iso.org/standard/69725.html' },
    { title: 'FIRST PSIRT Services Framework', url: 'https://www.first.org/standards/frameworks/psirts/psirt_services_framework_v1.1' },
  ],
})
