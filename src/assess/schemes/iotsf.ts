/** Assurance class of the IoT Security Assurance Framework, section 2.2: the class follows from the harm that a loss of confidentiality, integrity or availability does. */
import { defineScheme, has, type SchemeView } from './define.ts'

const sensitive = ({ context }: SchemeView): boolean => context.personalData === 'special-category' || has(context.holds, 'card-keys', 'transferable-value') || context.sector === 'payment'
const hurts = ({ context }: SchemeView): boolean => context.actuates === 'injury' || context.sector === 'medical' || context.sector === 'critical-infrastructure' || has(context.joins, 'critical-infrastructure')

export const iotsf = defineScheme({
  id: 'iotsf',
  title: 'IoTSF assurance class',
  standing: 'rule',
  unconfirmed: 'classes 0 to 2 were read in section 2.2; classes 3 and 4, and the table of confidentiality, integrity and availability, were not',
  source: { title: 'IoT Security Assurance Framework, 2.2 Assurance Class', url: 'https://af.iotsf.org/docs/IoT-Security-Assurance-Framework/assurance-class' },
  rules: [
    { id: 'iotsf-4', value: 'class 4', inputs: ['actuates', 'sector', 'joins'], because: 'a compromise can injure or reach critical infrastructure', fires: hurts },
    { id: 'iotsf-3', value: 'class 3', inputs: ['personalData', 'holds', 'sector'], because: 'very sensitive data or value is in a unit', fires: sensitive },
    { id: 'iotsf-2', value: 'class 2', inputs: ['personalData', 'outage', 'holds'], because: 'it holds data of people or secrets, or its failing hits many', fires: ({ context }) => context.personalData === 'personal' || context.outage === 'many-people' || has(context.holds, 'network-credentials', 'account-tokens', 'valuable-ip', 'protected-video') },
    { id: 'iotsf-1', value: 'class 1', inputs: ['connectivity', 'outage', 'actuates', 'sector'], because: 'a compromise has a limited effect; connected consumer products are class 1 at least', fires: ({ context, level }) => level.remote >= 1 || context.outage === 'disruption' || context.actuates === 'property' || context.sector === 'consumer' },
    { id: 'iotsf-0', value: 'class 0', inputs: [], because: 'a compromise has hardly any effect', fires: () => true },
  ],
})
