/** Legal clocks start with the first report, on a Friday evening. */
import { questionCheck } from '../question.ts'
import { fromLevel } from '../severity.ts'

export const check = questionCheck({
  id: 'handling/reports-triaged-and-clocks-run',
  title: 'Reports are triaged by somebody named, and the markets\' reporting clocks are known and rehearsed',
  rung: 'enabled',
  otherwise: 'A report would lie in a mailbox, and legal deadlines would pass unnoticed.',
  severity: fromLevel('required', 1, 'medium', 'An exploited weakness stays open while deadlines pass.'),
  references: [
    { title: 'Regulation (EU) 2024/2847 (Cyber Resilience Act)', url: 'https://eur-lex.europa.eu/eli/reg/2024/2847/oj' },
    { title: 'ISO/IEC 30111:2019, Vulnerability handling processes', url: 'https://www.iso.org/standard/69725.html' },
    { title: 'FIRST PSIRT Services Framework', url: 'https://www.first.org/standards/frameworks/psirts/psirt_services_framework_v1.1' },
    { title: 'Regulation (EU) 2016/679 (GDPR)', url: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj' },
  ],
})
