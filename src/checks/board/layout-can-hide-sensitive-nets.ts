/** What runs over the top of a two-layer board can be probed by anybody. */
import { questionCheck } from '../question.ts'
import { fromLevel } from '../severity.ts'

export const check = questionCheck({
  id: 'board/layout-can-hide-sensitive-nets',
  title: 'The board\'s design allows sensitive signals to be out of reach',
  rung: 'available',
  otherwise: 'The board\'s stack-up or packages leave memory buses, debug signals or key chips open to probes.',
  severity: fromLevel('physical', 3, 'high', 'A probe on a bus reads keys and code as they travel, and changes them.'),
  references: [
    { title: 'MITRE EMB3D', url: 'https://emb3d.mitre.org/' },
    { title: 'CWE-1300: Improper Protection of Physical Side Channels', url: 'https://cwe.mitre.org/data/definitions/1300.html' },
    { title: 'CWE-319: Cleartext Transmission of Sensitive Information', url: 'https://cwe.mitre.org/data/definitions/319.html' },
    { title: 'OWASP IoT Security Verification Standard', url: 'https://owasp.org/www-project-iot-security-verification-standard/' },
  ],
})
