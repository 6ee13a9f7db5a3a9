/** Examples of crypto/random-source-available. */
import { addOn, knows, part } from '../capability-cases.ts'
import type { Cases } from '../define.ts'

export const cases: Cases = {
  pass: [
    { title: 'the part has it', facts: [part('acme-soc-2'), knows('acme-soc-2', 'random-source', 'yes', 3)], subjects: ['acme-soc-2'] },
    { title: 'the part has it under conditions that the catalogue tells', facts: [part('acme-soc-2'), knows('acme-soc-2', 'random-source', 'partial', 1)] },
    { title: 'the add-on does what the processor cannot', facts: [part('acme-soc-1'), knows('acme-soc-1', 'random-source', 'no', 0), addOn('acme-se'), knows('acme-se', 'random-source', 'yes', 3, { addOn: true })] },
  ],
  fail: [
    { title: 'the part does not have it', facts: [part('acme-soc-1'), knows('acme-soc-1', 'random-source', 'no', 0)], subjects: ['acme-soc-1'] },
    { title: 'the worst of two processors counts', facts: [part('acme-soc-2'), knows('acme-soc-2', 'random-source', 'yes', 3), part('acme-radio', { role: 'radio' }), knows('acme-radio', 'random-source', 'no', 0)], subjects: ['acme-radio'] },
  ],
  unknown: [
    { title: 'no processor is known', facts: [] },
    { title: 'nobody researched the part', facts: [part('acme-soc-9')], subjects: ['acme-soc-9'] },
  ],
}
