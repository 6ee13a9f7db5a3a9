/** The best authenticated boot is opened by an image that the maker himself signed: for repair, for a debug session, for the line. */
import { questionCheck } from '../question.ts'
import { bySteps } from '../severity.ts'

export const check = questionCheck({
  id: 'debug/no-service-image-accepted',
  title: 'Sold units refuse images made for repair, debugging or the factory',
  rung: 'correct',
  otherwise: 'An image that opens units for repair, debugging or the factory runs on every unit that is sold.',
  severity: bySteps('physical',
    { from: 1, severity: 'high', reason: 'Such images get out, and whoever has one gets a shell or the debug port on any unit that he holds.' },
    { from: 3, severity: 'critical', reason: 'One leaked image opens every unit of the line, past authenticated boot, for good.' }),
  references: [
    { title: 'CWE-1269: Product Released in Non-Release Configuration', url: 'https://cwe.mitre.org/data/definitions/1269.html' },
    { title: 'CWE-489: Active Debug Code', url: 'https://cwe.mitre.org/data/definitions/489.html' },
    { title: 'Aleph Security: Exploiting Qualcomm EDL Programmers', url: 'https://alephsecurity.com/2018/01/22/qualcomm-edl-1/' },
    { title: 'NIST SP 800-193, Platform Firmware Resiliency Guidelines', url: 'https://csrc.nist.gov/pubs/sp/800/193/final' },
  ],
})
