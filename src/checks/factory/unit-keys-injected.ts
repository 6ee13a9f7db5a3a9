/** A provisioning concept counts when every unit that leaves the line went through it. */
import { questionCheck } from '../question.ts'
import { fromLevel } from '../severity.ts'

export const check = questionCheck({
  id: 'factory/unit-keys-injected',
  title: 'Every unit that leaves the line holds keys of its own',
  rung: 'enabled',
  otherwise: 'Units leave the line without keys of their own, or all with those of the image.',
  severity: fromLevel('required', 1, 'high', 'Units cannot be told apart, and one opened unit speaks for all.'),
  references: [
    { title: 'IEEE 802.1AR-2018, Secure Device Identity', url: 'https://standards.ieee.org/ieee/802.1AR/6995/' },
    { title: 'ETSI EN 303 645 V2.1.1', url: 'https://www.etsi.org/deliver/etsi_en/303600_303699/303645/02.01.01_60/en_303645v020101p.pdf' },
    { title: 'NIST SP 800-161 Rev. 1, Cybersecurity Supply Chain Risk Management', url: 'https://csrc.nist.gov/pubs/sp/800/161/r1/final' },
  ],
})
