/**
 * The closed vocabulary of product facts that a framework's conditions may ask about.
 *
 * A condition in a framework file can name only these inputs and only these values, so that a person can read the whole
 * list, the dossier can ask for what is missing, and a misspelt word is an error instead of a condition that never holds.
 * This file must not know any framework, any check or how the dossier spells its answers: whoever calls maps dossier
 * facts to these words.
 */

/** What one input is: how it is named in a sentence, what to ask for it, and the values that it can take. */
type InputDefinition = {
  /** Name in a sentence: "<label> is <value>". */
  readonly label: string
  /** The question that settles it, put to the owner of the product. */
  readonly ask: string
  /** True where several values can hold at once; the list given is then taken as complete. */
  readonly many: boolean
  /** Every allowed value with its meaning. */
  readonly values: Readonly<Record<string, string>>
}

const YES_NO = { yes: 'yes', no: 'no' } as const

/** Every input that a condition may name. */
export const PRODUCT_INPUTS = {
  market: {
    label: 'the market',
    ask: 'In which markets is the product made available?',
    many: true,
    values: {
      uk: 'United Kingdom, Northern Ireland included',
      eu: 'European Union and European Economic Area',
      us: 'United States',
      other: 'any other market',
    },
  },
  sector: {
    label: 'the sector',
    ask: 'For whom and as what is the product sold?',
    many: true,
    values: {
      consumer: 'sold to consumers, or the same product is also offered to consumers',
      professional: 'sold to offices, shops and other businesses',
      industrial: 'part of industrial automation or of critical infrastructure',
      medical: 'a medical device or an in-vitro diagnostic device',
      vehicle: 'a road or agricultural vehicle, or a type-approved part of one',
      'ev-charging': 'a charge point for electric vehicles',
      'smart-meter': 'a meter within a licensed smart metering system',
      computer: 'a general-purpose desktop, laptop or tablet computer without a cellular link',
      aviation: 'certified aviation equipment',
      marine: 'marine equipment under type approval',
      defence: 'made exclusively for defence or national security',
    },
  },
  connectivity: {
    label: 'connectivity',
    ask: 'What is the widest network that the product can reach, directly or through another device?',
    many: false,
    values: {
      none: 'exchanges no data with any other device',
      local: 'exchanges data with devices beside it, by wire or radio, and never reaches the internet',
      internet: 'reaches the internet, directly or through a hub or a telephone',
    },
  },
  radio: {
    label: 'radio',
    ask: 'Does the product send or receive by radio on purpose?',
    many: false,
    values: YES_NO,
  },
  personalData: {
    label: 'personal data',
    ask: 'Does the product or its service handle data about people who can be identified?',
    many: false,
    values: {
      none: 'none',
      personal: 'data about identifiable people, addresses of devices and accounts included',
      'special-category': 'health, biometrics, beliefs, sexual life, ethnic origin and the like',
    },
  },
  dataRole: {
    label: 'the role in data processing',
    ask: 'Does your organisation decide why and how personal data is processed, or process it for somebody who does?',
    many: true,
    values: {
      none: 'never holds or processes personal data from the product; it stays with the person who uses the unit',
      controller: 'decides purposes and means',
      processor: 'processes on behalf of a controller',
    },
  },
  consentBasis: {
    label: 'processing on consent',
    ask: 'Is any personal data processed because the person agreed to it (rather than by contract or law)?',
    many: false,
    values: YES_NO,
  },
  telemetry: {
    label: 'telemetry',
    ask: 'Is usage or measurement data collected from units in the field?',
    many: false,
    values: YES_NO,
  },
  passwordsUsed: {
    label: 'passwords',
    ask: 'Which passwords does the product use, for people or for machines, once it has left its factory-default state?',
    many: true,
    values: {
      none: 'none',
      'user-chosen': 'chosen by the user',
      'factory-set': 'set before the unit is sold',
    },
  },
  userAuthentication: {
    label: 'user authentication',
    ask: 'Can a user or administrator log in to the unit, in any way?',
    many: false,
    values: YES_NO,
  },
  constrainedDevice: {
    label: 'a constrained device',
    ask: 'Does the intended use limit the unit (battery life, memory, processing, bandwidth) so that it cannot do what security asks?',
    many: false,
    values: YES_NO,
  },
  updateMechanism: {
    label: 'the update mechanism',
    ask: 'How can the software of a sold unit be updated?',
    many: true,
    values: {
      none: 'not at all',
      local: 'by card, cable or another local interface',
      network: 'over a network or radio interface',
      automatic: 'without the user starting it',
      notified: 'the user is told that an update is there',
    },
  },
  nonUpdatableSoftware: {
    label: 'software that cannot be updated',
    ask: 'Does the unit hold software that can never be updated (mask ROM apart)?',
    many: false,
    values: YES_NO,
  },
  hardCodedIdentity: {
    label: 'a hard-coded identity',
    ask: 'Is an identity that is fixed into each unit used for security (key, certificate, identifier that opens something)?',
    many: false,
    values: YES_NO,
  },
  debugPortAccessible: {
    label: 'a reachable debug interface',
    ask: 'Can somebody who holds a unit, opened or closed, reach a debug interface (JTAG, SWD, UART, USB boot)?',
    many: false,
    values: YES_NO,
  },
  externalSensing: {
    label: 'sensing of its surroundings',
    ask: 'Can the unit sense its surroundings (camera, microphone, presence, location, temperature, light, radio scanning)?',
    many: false,
    values: YES_NO,
  },
  ownShop: {
    label: 'an own offer for sale',
    ask: 'Does the maker itself publish an offer to buy the product (own web shop or a page under its control)?',
    many: false,
    values: YES_NO,
  },
  usFederal: {
    label: 'sale to federal agencies of the United States',
    ask: 'Is the product sold to agencies of the United States government, or to somebody who builds it into their systems?',
    many: false,
    values: YES_NO,
  },
  networkDevice: {
    label: 'a network device',
    ask: 'Is the product there to pass on or to filter the traffic of other devices (router, switch, firewall, VPN gateway)?',
    many: false,
    values: YES_NO,
  },
} as const satisfies Readonly<Record<string, InputDefinition>>

/** Name of an input. */
export type InputName = keyof typeof PRODUCT_INPUTS

/** The values that input `K` can take. */
export type InputValue<K extends InputName = InputName> = K extends InputName
  ? keyof (typeof PRODUCT_INPUTS)[K]['values'] & string
  : never

/**
 * What is known about a product, in this vocabulary. An input that is absent, or an empty list, is *not stated*: it makes
 * conditions unknown and never defaults to the convenient value.
 */
export type ProductInputs = {
  readonly [K in InputName]?: InputValue<K> | readonly InputValue<K>[] | undefined
}
