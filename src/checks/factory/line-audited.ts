/** Rules on a line last as long as somebody looks. */
import { questionCheck } from '../question.ts'
import { fromLevel } from '../severity.ts'

export const check = questionCheck({
  id: 'factory/line-audited',
  title: 'Key handling, logs and scrap of the line are audited by somebody independent',
  rung: 'kept',
  otherwise: 'Nobody from outside has ever looked at how the line handles keys, logs and scrap.',
  severity: fromLevel('required', 3, 'medium', 'Shortcuts on the line stay unnoticed for years.'),
  references: [
    { title: 'NIST SP 800-161 Rev. 1, Cybersecurity Supply Chain Risk Management', url: 'https://csrc.nist.gov/pubs/sp/800/161/r1/final' },
    { title: 'NIST SP 800-57 Part 1 Rev. 5, Recommendation for Key Management', url: 'https://csrc.nist.gov/pubs/sp/800/57/pt1/r5/final' },
  ],
})
