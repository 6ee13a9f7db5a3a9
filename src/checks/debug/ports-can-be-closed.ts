/** A port that cannot be closed stays a way around everything else. */
import { capabilityCheck } from '../capability.ts'
import { fromLevel } from '../severity.ts'

export const check = capabilityCheck({
  id: 'debug/ports-can-be-closed',
  title: 'The debug ports of a sold unit can be closed to the strength that the level asks for',
  rung: 'available',
  capability: 'debug-lock',
  can: 'close its debug ports',
  strength: { scale: 'physical', least: 1 },
  resistsHands: true,
  asset: 'code',
  severity: fromLevel('physical', 1, 'high', 'Whoever holds a unit reads and changes it through the debug port.'),
  references: [
    { title: 'CWE-1191: On-Chip Debug and Test Interface With Improper Access Control', url: 'https://cwe.mitre.org/data/definitions/1191.html' },
    { title: 'MITRE EMB3D', url: 'https://emb3d.mitre.org/' },
    { title: 'OWASP IoT Security Verification Standard', url: 'https://owasp.org/www-project-iot-security-verification-standard/' },
  ],
})
