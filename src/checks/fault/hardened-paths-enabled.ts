/** Detectors that are off and a single if decide about the whole product. */
import { questionCheck } from '../question.ts'
import { fromLevel } from '../severity.ts'

export const check = questionCheck({
  id: 'fault/hardened-paths-enabled',
  title: 'Glitch detectors are on, and security decisions survive a skipped instruction',
  rung: 'enabled',
  otherwise: 'The chip\'s detectors are off, or one skipped instruction turns a refusal into a yes.',
  severity: fromLevel('physical', 3, 'high', 'A single glitch at the right moment passes a check that the whole product rests on.'),
  references: [
    { title: 'CWE-1332: Improper Handling of Faults that Lead to Instruction Skips', url: 'https://cwe.mitre.org/data/definitions/1332.html' },
    { title: 'CWE-1247: Improper Protection Against Voltage and Clock Glitches', url: 'https://cwe.mitre.org/data/definitions/1247.html' },
    { title: 'MITRE EMB3D', url: 'https://emb3d.mitre.org/' },
  ],
})
