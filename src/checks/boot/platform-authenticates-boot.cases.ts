/** Examples of boot/platform-authenticates-boot. */
import { knows, part } from '../capability-cases.ts'
import type { Cases } from '../define.ts'

export const cases: Cases = {
  pass: [
    { title: 'strong enough for the level', facts: [part('acme-soc-2'), knows('acme-soc-2', 'boot-authentication', 'yes', 2)], level: { remote: 2, physical: 2 }, subjects: ['acme-soc-2'] },
    { title: 'counter-measures are documented where hands are to be resisted', facts: [part('acme-soc-3'), knows('acme-soc-3', 'boot-authentication', 'yes', 3), knows('acme-soc-3', 'fault-countermeasures', 'yes', 3)], level: { remote: 2, physical: 3 } },
    { title: 'the image shows another board than the dossier names: what was observed is judged', facts: [part('acme-board-1'), part('acme-soc-2', { basis: 'observed' }), knows('acme-soc-2', 'boot-authentication', 'yes', 2)], subjects: ['acme-soc-2'] },
  ],
  fail: [
    { title: 'the part has nothing of the kind', facts: [part('acme-soc-1'), knows('acme-soc-1', 'boot-authentication', 'no', 0)], subjects: ['acme-soc-1'] },
    { title: 'too weak for the level', facts: [part('acme-soc-2'), knows('acme-soc-2', 'boot-authentication', 'yes', 2), knows('acme-soc-2', 'fault-countermeasures', 'yes', 3)], level: { remote: 2, physical: 3 } },
    { title: 'a published attack lowered it', facts: [part('acme-soc-2'), knows('acme-soc-2', 'boot-authentication', 'yes', 1, { loweredBy: ['glitch-2025'] })], level: { physical: 2 } },
    { title: 'the worst of two processors counts', facts: [part('acme-soc-2'), knows('acme-soc-2', 'boot-authentication', 'yes', 2), part('acme-radio', { role: 'radio' }), knows('acme-radio', 'boot-authentication', 'no', 0)], subjects: ['acme-radio'] },
    { title: 'an add-on does not help here', facts: [part('acme-soc-1'), knows('acme-soc-1', 'boot-authentication', 'no', 0), part('acme-se', { addOn: true, role: 'secure-element' }), knows('acme-se', 'boot-authentication', 'yes', 3, { addOn: true })] },
  ],
  unknown: [
    { title: 'no processor is known', facts: [] },
    { title: 'nobody researched the part', facts: [part('acme-soc-9')], subjects: ['acme-soc-9'] },
    { title: 'the revision decides', facts: [part('acme-soc-2'), knows('acme-soc-2', 'boot-authentication', 'yes', 1, { bestStrength: 3 })] },
    { title: 'what would show more is not public', facts: [part('acme-soc-2'), knows('acme-soc-2', 'boot-authentication', 'yes', 2, { upTo: 3 })], level: { remote: 3, physical: 2 }, subjects: ['acme-soc-2'] },
    { title: 'unbroken is not proven', facts: [part('acme-soc-3'), knows('acme-soc-3', 'boot-authentication', 'yes', 3)], level: { remote: 2, physical: 3 } },
  ],
}
