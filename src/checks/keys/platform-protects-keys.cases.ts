/** Examples of keys/platform-protects-keys. */
import { addOn, knows, part } from '../capability-cases.ts'
import type { Cases } from '../define.ts'

export const cases: Cases = {
  pass: [
    { title: 'strong enough for the level', facts: [part('acme-soc-2'), knows('acme-soc-2', 'key-storage', 'yes', 2)], level: { remote: 2, physical: 2 }, subjects: ['acme-soc-2'] },
    { title: 'counter-measures are documented where hands are to be resisted', facts: [part('acme-soc-3'), knows('acme-soc-3', 'key-storage', 'yes', 3), knows('acme-soc-3', 'fault-countermeasures', 'yes', 3)], level: { remote: 2, physical: 3 } },
    { title: 'the add-on does what the processor cannot', facts: [part('acme-soc-1'), knows('acme-soc-1', 'key-storage', 'no', 0), addOn('acme-se'), knows('acme-se', 'key-storage', 'yes', 3, { addOn: true })] },
    { title: 'the secure element alone handles secrets', facts: [part('acme-soc-1', { assets: ['code'] }), knows('acme-soc-1', 'key-storage', 'no', 0), addOn('acme-se', { assets: ['keys'] }), knows('acme-se', 'key-storage', 'yes', 3, { addOn: true })], subjects: ['acme-se'] },
  ],
  fail: [
    { title: 'the part has nothing of the kind', facts: [part('acme-soc-1'), knows('acme-soc-1', 'key-storage', 'no', 0)], subjects: ['acme-soc-1'] },
    { title: 'too weak for the level', facts: [part('acme-soc-2'), knows('acme-soc-2', 'key-storage', 'yes', 2), knows('acme-soc-2', 'fault-countermeasures', 'yes', 3)], level: { remote: 2, physical: 3 } },
    { title: 'a published attack lowered it', facts: [part('acme-soc-2'), knows('acme-soc-2', 'key-storage', 'yes', 1, { loweredBy: ['glitch-2025'] })], level: { physical: 2 } },
    { title: 'the worst of two processors counts', facts: [part('acme-soc-2'), knows('acme-soc-2', 'key-storage', 'yes', 2), part('acme-radio', { role: 'radio' }), knows('acme-radio', 'key-storage', 'no', 0)], subjects: ['acme-radio'] },
  ],
  unknown: [
    { title: 'no processor is known', facts: [] },
    { title: 'nobody researched the part', facts: [part('acme-soc-9')], subjects: ['acme-soc-9'] },
    { title: 'the revision decides', facts: [part('acme-soc-2'), knows('acme-soc-2', 'key-storage', 'yes', 1, { bestStrength: 3 })] },
    { title: 'unbroken is not proven', facts: [part('acme-soc-3'), knows('acme-soc-3', 'key-storage', 'yes', 3)], level: { remote: 2, physical: 3 } },
  ],
  'not-applicable': [
    { title: 'no processor handles secrets, says the dossier', facts: [part('acme-soc-1', { assets: ['code'] }), knows('acme-soc-1', 'key-storage', 'no', 0)] },
  ],
}
