/** Examples of fault/countermeasures-documented. */
import { knows, part } from '../capability-cases.ts'
import type { Cases } from '../define.ts'

export const cases: Cases = {
  pass: [
    { title: 'detectors and hardened paths are documented', facts: [part('acme-soc-3'), knows('acme-soc-3', 'fault-countermeasures', 'yes', 3)], level: { physical: 3 }, subjects: ['acme-soc-3'] },
  ],
  fail: [
    { title: 'known to have none', facts: [part('acme-soc-1'), knows('acme-soc-1', 'fault-countermeasures', 'no', 0)], level: { physical: 3 }, subjects: ['acme-soc-1'] },
    { title: 'some detectors are not enough', facts: [part('acme-soc-2'), knows('acme-soc-2', 'fault-countermeasures', 'partial', 2)], level: { physical: 3 } },
    { title: 'level 4 asks for a laboratory', facts: [part('acme-soc-3'), knows('acme-soc-3', 'fault-countermeasures', 'yes', 3)], level: { physical: 4 } },
  ],
  unknown: [
    { title: 'no processor is known', facts: [], level: { physical: 3 } },
    { title: 'nobody documents anything', facts: [part('acme-soc-2'), knows('acme-soc-2', 'fault-countermeasures', 'unknown', 0)], level: { physical: 3 }, subjects: ['acme-soc-2'] },
  ],
}
