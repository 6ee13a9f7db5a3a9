/**
 * What to ask when an input of the level or of a scheme is missing. Data only; how an answer is written in product.yaml
 * the dossier's format says.
 */
import type { Context } from '../facts/dossier.ts'

export interface ContextQuestion {
  readonly ask: string
  /** Beside which other statements the answer can matter; always when left out. */
  when?(context: Context): boolean
}

const asked = {
  connectivity: { ask: 'Which networks and radios does the product have?' },
  internet: { ask: 'Does it reach the internet, directly or through a hub or a telephone?' },
  joins: { ask: 'Which networks does it join: home, commercial, critical infrastructure?' },
  cloudManaged: { ask: 'Does a cloud service manage the fleet?' },
  actuates: { ask: 'What can it do to the physical world: nothing, damage property, injure?' },
  sector: { ask: 'Which sector is it for?' },
  personalData: { ask: 'Does it handle personal data, special categories included?' },
  peoplePerUnit: { ask: 'How many people\'s data does one unit hold?', when: ({ personalData }) => personalData === 'special-category' },
  holds: { ask: 'What does a unit hold: network credentials, account tokens, valuable IP, card keys, protected video, transferable value?' },
  ownerGains: { ask: 'Would its own owner gain by breaking it (rental, metering, licences)?' },
  unitsPerYear: { ask: 'How many units are made in a year?', when: ({ ownerGains }) => ownerGains === true },
  physicalAccess: { ask: 'Who can lay hands on a unit: nobody hostile, its owner, anybody who buys one, the public?' },
  outage: { ask: 'What is the worst that follows when units stop working: an annoyance, work or a service that stops, that of many people?' },
  coreFunction: { ask: 'Is the product, by its core function, one of the kinds that the Cyber Resilience Act lists in its Annexes III and IV?' },
  movesMoney: { ask: 'Can its user move money, credit or virtual value with it?' },
  wornOrForChildren: { ask: 'Is it a toy, for the care of children, or worn on the body?' },
  alsoSoldAs: { ask: 'Is it sold as another kind of product, too?' },
} as const satisfies Partial<Record<keyof Context, ContextQuestion>>

/** Every input that a rule looks at has its question here (a type error else). */
export type AskedInput = keyof typeof asked
export const contextQuestions: Readonly<Record<AskedInput, ContextQuestion>> = asked
