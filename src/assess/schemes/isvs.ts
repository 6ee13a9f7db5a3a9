/** OWASP IoT Security Verification Standard 1.0, "Using the ISVS": which of the three levels. */
import { defineScheme, has } from './define.ts'

export const isvs = defineScheme({
  id: 'isvs',
  title: 'OWASP ISVS level',
  standing: 'rule',
  source: { title: 'OWASP ISVS 1.0RC, Using the ISVS', url: 'https://github.com/OWASP/IoT-Security-Verification-Standard-ISVS/blob/master/en/Using_ISVS.md' },
  rules: [
    { id: 'isvs-3', value: 'level 3', inputs: ['ownerGains', 'holds', 'actuates', 'sector', 'personalData', 'joins'], because: 'a compromise must not happen: fraud pays, people can be hurt, or the data is highly sensitive', fires: ({ context }) => context.ownerGains === true || has(context.holds, 'card-keys', 'transferable-value') || context.actuates === 'injury' || context.personalData === 'special-category' || context.sector === 'payment' || context.sector === 'medical' || context.sector === 'critical-infrastructure' || context.sector === 'automotive' || has(context.joins, 'critical-infrastructure') },
    { id: 'isvs-2', value: 'level 2', inputs: ['holds', 'personalData', 'joins', 'physicalAccess'], because: 'attacks on the hardware matter: a unit holds something, or leads further into a network', fires: ({ context, level }) => level.physical >= 2 || has(context.holds, 'valuable-ip', 'protected-video', 'network-credentials', 'account-tokens') || context.personalData === 'personal' || has(context.joins, 'commercial') },
    { id: 'isvs-1', value: 'level 1', inputs: [], because: 'attacks on the software alone matter', fires: () => true },
  ],
})
