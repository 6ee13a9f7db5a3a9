/** Keys issued and units received have to be the same number. */
import { questionCheck } from '../question.ts'
import { fromLevel } from '../severity.ts'

export const check = questionCheck({
  id: 'factory/units-reconciled',
  title: 'Units, keys, scrap and deliveries are compared for every batch',
  rung: 'correct',
  otherwise: 'Nobody would notice if more keys were issued than units received.',
  severity: fromLevel('required', 1, 'medium', 'Surplus units or identities with genuine certificates are sold or used by somebody else.'),
  references: [
    { title: 'NIST SP 800-161 Rev. 1, Cybersecurity Supply Chain Risk Management', url: 'https://csrc.nist.gov/pubs/sp/800/161/r1/final' },
    { title: 'IEEE 802.1AR-2018, Secure Device Identity', url: 'https://standards.ieee.org/ieee/802.1AR/6995/' },
  ],
})
