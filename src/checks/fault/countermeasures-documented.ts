/** Unbroken is not proven: against glitches only documented counter-measures count. */
import { capabilityCheck } from '../capability.ts'
import { fromLevel } from '../severity.ts'

export const check = capabilityCheck({
  id: 'fault/countermeasures-documented',
  title: 'Counter-measures against glitches and side channels are documented for this chip revision',
  rung: 'available',
  capability: 'fault-countermeasures',
  can: 'withstand glitches and side-channel analysis as its maker documents',
  strength: { scale: 'physical', least: 3 },
  asset: 'code',
  severity: fromLevel('physical', 3, 'high', 'A glitch at the right moment skips the check that everything rests on.'),
  references: [
    { title: 'CWE-1247: Improper Protection Against Voltage and Clock Glitches', url: 'https://cwe.mitre.org/data/definitions/1247.html' },
    { title: 'CWE-1300: Improper Protection of Physical Side Channels', url: 'https://cwe.mitre.org/data/definitions/1300.html' },
    { title: 'PSA Certified', url: 'https://www.psacertified.org/' },
    { title: 'MITRE EMB3D', url: 'https://emb3d.mitre.org/' },
  ],
})
