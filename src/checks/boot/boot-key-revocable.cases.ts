/** Examples of boot/boot-key-revocable. */
import { knows, part } from '../capability-cases.ts'
import type { Cases } from '../define.ts'

export const cases: Cases = {
  pass: [
    { title: 'the keys that sign releases can be retired, the root above them cannot', facts: [part('acme-soc-2'), knows('acme-soc-2', 'boot-key-revocation', 'partial', 2)] },
    { title: 'the part has it', facts: [part('acme-soc-2'), knows('acme-soc-2', 'boot-key-revocation', 'yes', 3)], subjects: ['acme-soc-2'] },
  ],
  fail: [
    { title: 'the part does not have it', facts: [part('acme-soc-1'), knows('acme-soc-1', 'boot-key-revocation', 'no', 0)], subjects: ['acme-soc-1'] },
    { title: 'only the vendor can revoke', facts: [part('acme-soc-2'), knows('acme-soc-2', 'boot-key-revocation', 'partial', 1)] },
    { title: 'the worst of two processors counts', facts: [part('acme-soc-2'), knows('acme-soc-2', 'boot-key-revocation', 'yes', 3), part('acme-radio', { role: 'radio' }), knows('acme-radio', 'boot-key-revocation', 'no', 0)], subjects: ['acme-radio'] },
  ],
  unknown: [
    { title: 'no processor is known', facts: [] },
    { title: 'nobody researched the part', facts: [part('acme-soc-9')], subjects: ['acme-soc-9'] },
  ],
}
