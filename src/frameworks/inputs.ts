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
  coreFunction: {
    label: 'the core function',
    ask: 'Which product category of the Cyber Resilience Act (Annexes III and IV) names what the product is for at its core?',
    many: false,
    values: {
      none: 'none of them, the usual case',
      'identity-management': 'management of identities or of privileged access, readers and biometrics included',
      browser: 'a browser',
      'password-manager': 'a password manager',
      'anti-malware': 'software that looks for, removes or isolates malicious software',
      vpn: 'a virtual private network',
      'network-management': 'management of networks',
      siem: 'collection and evaluation of security events',
      'boot-manager': 'a boot manager',
      pki: 'a public key infrastructure or the issuing of certificates',
      'network-interface': 'a physical or virtual network interface',
      'operating-system': 'an operating system',
      'router-modem-switch': 'a router, a modem for the internet, or a switch',
      'secure-microprocessor': 'a microprocessor with functions for security',
      'secure-microcontroller': 'a microcontroller with functions for security',
      'secure-asic-fpga': 'an ASIC or FPGA with functions for security',
      'voice-assistant': 'a general voice assistant for the home',
      'home-security': 'security of the home: lock, camera, baby monitor, alarm',
      'connected-toy': 'a connected toy that talks, films or locates',
      'health-or-child-wearable': 'worn on the body to watch health, or by children',
      hypervisor: 'a hypervisor or container runtime',
      firewall: 'a firewall, or detection or prevention of intrusion',
      'tamper-resistant-microprocessor': 'a tamper-resistant microprocessor',
      'tamper-resistant-microcontroller': 'a tamper-resistant microcontroller',
      'security-box': 'a hardware device with a security box',
      'smart-meter-gateway': 'a smart meter gateway, or another device for advanced security',
      'smartcard-or-secure-element': 'a smartcard or a secure element',
    },
  },
  movesMoney: {
    label: 'moving money',
    ask: 'Can the user move money, credit or virtual value with the product?',
    many: false,
    values: YES_NO,
  },
  wornOrForChildren: {
    label: 'toys, childcare and wearables',
    ask: 'Is the product a toy, made for childcare alone, or worn on the body or on clothing?',
    many: true,
    values: {
      none: 'none of these',
      toy: 'a toy',
      childcare: 'made for childcare alone',
      wearable: 'worn on, strapped to or hung from body or clothing',
    },
  },
  forwardsTraffic: {
    label: 'passing on traffic',
    ask: 'Does the product pass traffic of other devices on between networks (router, gateway, access point, modem)?',
    many: false,
    values: YES_NO,
  },
  links: {
    label: 'the connections',
    ask: 'Which connections does the product have, those that are on the board and not used included?',
    many: true,
    values: {
      none: 'none',
      ethernet: 'Ethernet',
      wifi: 'Wi-Fi',
      bluetooth: 'Bluetooth',
      cellular: 'a mobile network',
      thread: 'Thread',
      zigbee: 'Zigbee',
      lora: 'LoRaWAN',
      usb: 'USB',
      other: 'any other connection',
    },
  },
  userInterfaces: {
    label: 'interfaces of its own for people',
    ask: 'Through which interfaces of your own do people use or administer the product?',
    many: true,
    values: {
      none: 'none over a network',
      web: 'web pages of the unit or of its service',
      app: 'an app for telephones, tablets or computers',
    },
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
} & {
  /** Inputs of which something was seen and nobody stated all: what is listed holds, and more may. */
  readonly atLeast?: readonly InputName[]
}
