/** Examples of debug/reopening-authenticated. */
import { knows, part } from '../capability-cases.ts'
import type { Cases } from '../define.ts'

const capability = 'debug-authenticated-reopening'

export const cases: Cases = {
  pass: [
    { title: 'a signed certificate opens the port of one unit', facts: [part('acme-soc-3'), knows('acme-soc-3', capability, 'yes', 3), knows('acme-soc-3', 'debug-lock', 'yes', 3)], level: { physical: 3 }, subjects: ['acme-soc-3'] },
    {
      title: 'a sealed processor beside one that re-opens properly',
      facts: [
        part('acme-soc-3'), knows('acme-soc-3', capability, 'yes', 3),
        part('acme-radio', { role: 'radio' }), knows('acme-radio', capability, 'no', 0), knows('acme-radio', 'debug-lock', 'yes', 3),
      ],
      level: { physical: 3 },
    },
  ],
  fail: [
    { title: 'the lock is not permanent, and what opens it is no secret', facts: [part('acme-soc-2'), knows('acme-soc-2', capability, 'no', 0), knows('acme-soc-2', 'debug-lock', 'yes', 2)], level: { physical: 3 }, subjects: ['acme-soc-2'] },
    { title: 'one password for all units', facts: [part('acme-soc-2'), knows('acme-soc-2', capability, 'partial', 1), knows('acme-soc-2', 'debug-lock', 'yes', 3)], level: { physical: 3 } },
  ],
  unknown: [
    { title: 'no processor is known', facts: [], level: { physical: 3 } },
    { title: 'nobody researched it', facts: [part('acme-soc-2'), knows('acme-soc-2', 'debug-lock', 'yes', 3)], level: { physical: 3 } },
  ],
  'not-applicable': [
    { title: 'only an erase opens it, and even that can be forbidden', facts: [part('acme-soc-3'), knows('acme-soc-3', capability, 'partial', 2), knows('acme-soc-3', 'debug-lock', 'yes', 3)], level: { physical: 3 } },
    { title: 'a port that is closed for good cannot be re-opened', facts: [part('acme-soc-3'), knows('acme-soc-3', capability, 'no', 0), knows('acme-soc-3', 'debug-lock', 'yes', 3)], level: { physical: 3 } },
  ],
}
