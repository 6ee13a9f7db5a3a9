/** Radio Equipment Directive, delegated regulation (EU) 2022/30: which parts of EN 18031 a radio product has to meet. */
import { defineScheme, has, type SchemeView } from './define.ts'

const radios = ['wifi', 'bluetooth', 'cellular', 'thread', 'zigbee', 'lora'] as const
const online = ({ context }: SchemeView): boolean => context.internet === true || context.cloudManaged === true

export const en18031 = defineScheme({
  id: 'en-18031',
  title: 'EN 18031 parts',
  standing: 'rule',
  unconfirmed: 'the conditions of the delegated regulation were read in secondary sources',
  source: { title: 'Delegated Regulation (EU) 2022/30, article 1', url: 'https://eur-lex.europa.eu/eli/reg_del/2022/30/oj' },
  outside({ context, markets }) {
    if (markets.length > 0 && !has(markets, 'eu', 'eea')) return { because: 'it is not sold in the European Union', inputs: [] }
    if (context.connectivity !== undefined && !has(context.connectivity, ...radios)) return { because: 'it has no radio', inputs: ['connectivity'] }
    if (context.sector === 'medical') return { because: 'medical devices are exempt', inputs: ['sector'] }
    return undefined
  },
  adds: true,
  rules: [
    { id: 'en-18031-1', value: 'part 1 (networks)', inputs: ['internet', 'connectivity'], because: 'it is radio equipment that reaches the internet', fires: online },
    { id: 'en-18031-2', value: 'part 2 (privacy)', inputs: ['internet', 'personalData', 'wornOrForChildren'], because: 'it handles personal data and reaches the internet, or is a toy, for childcare, or worn', fires: (view) => (view.context.personalData !== undefined && view.context.personalData !== 'none' && online(view)) || has(view.context.wornOrForChildren, 'toy', 'childcare', 'wearable') },
    { id: 'en-18031-3', value: 'part 3 (fraud)', inputs: ['internet', 'movesMoney'], because: 'it reaches the internet and moves money or value', fires: (view) => view.context.movesMoney === true && online(view) },
  ],
})
