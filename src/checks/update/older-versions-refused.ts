/** An update that goes back to a known hole is an attack with your own signature. */
import { questionCheck } from '../question.ts'
import { bySteps } from '../severity.ts'

export const check = questionCheck({
  id: 'update/older-versions-refused',
  title: 'A unit refuses to go back to an older release',
  rung: 'kept',
  otherwise: 'A unit installs any release that is correctly signed, also one with known holes.',
  severity: bySteps('required',
    { from: 1, severity: 'medium', reason: 'A known hole can be brought back with a genuine old release.' },
    { from: 3, severity: 'high', reason: 'Organised attackers collect old releases to use their holes.' },
  ),
  references: [
    { title: 'RFC 9019, A Firmware Update Architecture for Internet of Things', url: 'https://www.rfc-editor.org/rfc/rfc9019' },
    { title: 'ETSI EN 303 645 V2.1.1', url: 'https://www.etsi.org/deliver/etsi_en/303600_303699/303645/02.01.01_60/en_303645v020101p.pdf' },
    { title: 'NIST SP 800-193, Platform Firmware Resiliency Guidelines', url: 'https://csrc.nist.gov/pubs/sp/800/193/final' },
    { title: 'CWE-1328: Security Version Number Mutable to Older Versions', url: 'https://cwe.mitre.org/data/definitions/1328.html' },
  ],
})
