/** Cyber Resilience Act, Regulation (EU) 2024/2847: product class by core function (articles 7 and 8, Annexes III and IV) and the ways to show conformity (article 32). */
import type { CoreFunction } from '../../facts/dossier.ts'
import { defineScheme, has, type SchemeRule } from './define.ts'

const critical: readonly CoreFunction[] = ['security-box', 'smart-meter-gateway', 'smartcard-or-secure-element']
const classTwo: readonly CoreFunction[] = ['hypervisor', 'firewall', 'tamper-resistant-microprocessor', 'tamper-resistant-microcontroller']

const rule = (id: string, value: string, because: string, fires: (core: CoreFunction) => boolean): SchemeRule =>
  ({ id, value, because, inputs: ['coreFunction'], fires: ({ context }) => context.coreFunction !== undefined && fires(context.coreFunction) })

export const cra = defineScheme({
  id: 'cra',
  title: 'CRA product class and route',
  standing: 'rule',
  unconfirmed: 'the categories were read in a draft of the annexes; the routes of article 32 were not',
  source: { title: 'Regulation (EU) 2024/2847, articles 7, 8 and 32, Annexes III and IV', url: 'https://eur-lex.europa.eu/eli/reg/2024/2847/oj' },
  outside({ context, markets }) {
    if (markets.length > 0 && !has(markets, 'eu', 'eea')) return { because: 'it is not sold in the European Union', inputs: [] }
    if (context.sector === 'medical') return { because: 'medical devices are left to their own regulations (article 2)', inputs: ['sector'] }
    if (context.sector === 'automotive') return { because: 'type-approved vehicles and their parts are left to their own regulation (article 2)', inputs: ['sector'] }
    return undefined
  },
  rules: [
    rule('cra-critical', 'critical: a European certificate where an act asks for one, else as important class II', 'its core function stands in Annex IV', (core) => critical.includes(core)),
    rule('cra-important-2', 'important, class II: a notified body (module B with C, or H) or a certificate', 'its core function stands in Annex III, class II', (core) => classTwo.includes(core)),
    rule('cra-important-1', 'important, class I: own assessment only with harmonised standards applied in full, else a notified body or a certificate', 'its core function stands in Annex III, class I', (core) => core !== 'none' && !critical.includes(core) && !classTwo.includes(core)),
    { id: 'cra-default', value: 'default: own assessment (module A)', inputs: [], because: 'its core function stands in no annex', fires: ({ context }) => context.coreFunction === 'none' },
    { id: 'cra-unsaid', value: 'at least default: own assessment (module A)', inputs: [], because: 'nobody said what its core function is', fires: () => true },
  ],
})
