/** A debug port that stayed open is a door beside every lock. */
import { fuseCheck } from '../fuses.ts'
import { fromLevel } from '../severity.ts'

export const check = fuseCheck({
  id: 'debug/ports-closed-in-units',
  title: 'Debug ports and test modes are closed in every unit that ships',
  rung: 'enabled',
  decides: 'debugClosed',
  on: 'close its debug port',
  off: 'leave its debug port open',
  missing: 'Supply a dump that shows the fuses or option bytes of the debug port.',
  asset: 'code',
  otherwise: 'Units ship with a debug port or a test mode that anybody with a cable can use.',
  severity: fromLevel('physical', 1, 'high', 'Whoever holds a unit reads its memory and keys or changes its software with a debugger that costs a few euros.'),
  references: [
    { title: 'CWE-1191: On-Chip Debug and Test Interface With Improper Access Control', url: 'https://cwe.mitre.org/data/definitions/1191.html' },
    { title: 'ETSI EN 303 645 V2.1.1', url: 'https://www.etsi.org/deliver/etsi_en/303600_303699/303645/02.01.01_60/en_303645v020101p.pdf' },
    { title: 'MITRE EMB3D', url: 'https://emb3d.mitre.org/' },
    { title: 'OWASP IoT Security Verification Standard', url: 'https://owasp.org/www-project-iot-security-verification-standard/' },
  ],
})
