/** IEC 62443: target security level (SL-T). The standard has it set for each zone by a risk assessment (part 3-2); without one this is a starting value. */
import { defineScheme, has } from './define.ts'

export const iec62443 = defineScheme({
  id: 'iec-62443',
  title: 'IEC 62443 SL-T',
  standing: 'suggestion',
  unconfirmed: 'the meaning of the four levels is told from secondary sources',
  source: { title: 'IEC 62443-3-3:2013, security levels (catalogue page)', url: 'https://webstore.iec.ch/en/publication/7033' },
  outside({ context }) {
    if (context.sector === undefined || has([context.sector], 'industrial', 'critical-infrastructure', 'medical') || has(context.joins, 'critical-infrastructure') || has(context.alsoSoldAs, 'industrial')) return undefined
    return { because: 'it is no part of industrial automation or critical infrastructure', inputs: ['sector', 'joins'] }
  },
  rules: [
    { id: 'sl-4', value: 'SL-T 4', inputs: ['sector', 'joins', 'physicalAccess'], because: 'critical infrastructure within reach of strangers: sophisticated means, extended resources', fires: ({ context, level }) => level.physical >= 4 && (context.sector === 'critical-infrastructure' || has(context.joins, 'critical-infrastructure')) },
    { id: 'sl-3', value: 'SL-T 3', inputs: ['actuates', 'sector', 'joins', 'holds'], because: 'sophisticated means and knowledge of such systems', fires: ({ level }) => level.required >= 3 },
    { id: 'sl-2', value: 'SL-T 2', inputs: ['connectivity', 'joins', 'cloudManaged'], because: 'intended attacks with simple means', fires: ({ level }) => level.required === 2 },
    { id: 'sl-1', value: 'SL-T 1', inputs: [], because: 'casual or accidental misuse', fires: () => true },
  ],
})
