/**
 * product.yaml, edition 1, as a table: every key, what it means, what may stand there. Strict: a key that is not here is
 * a mistake. Knows no YAML.
 */
import type { Context, Dossier, Holding, Needs, Owner, Stage } from '../../../facts/dossier.ts'
import type { Answer, Asset } from '../../../facts/product.ts'
import { questions } from '../../../facts/questions.ts'
import { amount, choice, choices, count, day, file, flag, text, type EitherShape, type Field, type MapShape } from './shape.ts'

/** `cloudManaged` is written `cloud-managed`. */
type Kebab<S extends string> = S extends `${infer Head}${infer Tail}`
  ? Head extends Lowercase<Head> ? `${Head}${Kebab<Tail>}` : `-${Lowercase<Head>}${Kebab<Tail>}`
  : S

/** The other way: a key of the file as facts name it. */
export const camel = (key: string): string => key.replaceAll(/-([a-z])/gu, (_, letter: string) => letter.toUpperCase())

type Given<K extends keyof Context> = NonNullable<Context[K]>
type Item<K extends keyof Context> = Given<K> extends readonly (infer T extends string)[] ? T : never
type Word<K extends keyof Context> = Given<K> & string

const holdings: Readonly<Record<Holding, string>> = {
  nothing: 'nothing of the kind', 'network-credentials': 'passphrases and keys of networks', 'account-tokens': 'tokens and passwords of accounts',
  'valuable-ip': 'algorithms, models or content worth copying', 'card-keys': 'card or PIN keys', 'protected-video': 'keys for protected video',
  'transferable-value': 'money or credit',
}

const context = {
  connectivity: choices<Item<'connectivity'>>('Every network and radio that the unit has, used or not.', {
    none: 'no connection at all', ethernet: 'Ethernet', wifi: 'Wi-Fi', bluetooth: 'Bluetooth, Low Energy included',
    cellular: '2G to 5G, LTE-M, NB-IoT', thread: 'Thread', zigbee: 'Zigbee', lora: 'LoRa and LoRaWAN', usb: 'USB as a data link', other: 'any other link',
  }),
  internet: flag('Does it reach the internet, directly or through a hub or a telephone?'),
  joins: choices<Item<'joins'>>('The networks that a unit joins where it stands.', {
    none: 'none', home: 'homes', commercial: 'offices, shops, hotels and the like', 'critical-infrastructure': 'energy, water, transport, health and the like',
  }),
  'cloud-managed': flag('Does a cloud service manage the units as a fleet (settings, commands, updates)?'),
  actuates: choice<Word<'actuates'>>('The worst that a misused unit can do to the physical world.', {
    nothing: 'nothing', property: 'damage things', injury: 'injure somebody',
  }),
  sector: choice<Word<'sector'>>('What the product is for, mainly.', {
    consumer: 'people at home', commercial: 'offices, shops, services', industrial: 'machines and plants', medical: 'medical devices',
    payment: 'payment', 'critical-infrastructure': 'energy, water, transport, health and the like', automotive: 'vehicles',
  }),
  'personal-data': choice<Word<'personalData'>>('Data about people who can be identified, accounts and addresses of devices included.', {
    none: 'none', personal: 'personal data', 'special-category': 'health, biometrics, beliefs, sexual life, ethnic origin and the like',
  }),
  'people-per-unit': count('How many people\'s data one unit holds.'),
  children: flag('Is it meant for children, or likely to be used by them?'),
  holds: choices<Holding>('What is stored in a unit and worth stealing.', holdings),
  'shared-secrets': flag('Is some secret in a unit valid beyond that unit (a common password, token or key)?'),
  'owner-gains': flag('Would its own owner gain by breaking it (rental, metering, licences)?'),
  'physical-access': choice<Word<'physicalAccess'>>('Who can lay hands on a unit.', {
    'nobody-hostile': 'nobody who could be hostile', owner: 'its owner and household', sold: 'anybody who buys one', public: 'strangers where it stands',
  }),
  resale: flag('Are units sold on or passed on?'),
  'units-per-year': count('How many units are made in a year.'),
  constrained: flag('Does the intended use limit the unit (battery, memory, bandwidth) so that it cannot do what security asks?'),
  outage: choice<Word<'outage'>>('The worst that follows when units stop working or do as they like.', {
    nuisance: 'an annoyance to its owner', disruption: 'work or a service stops, for a few people', 'many-people': 'work or a service stops for many people, or for one with grave consequences',
  }),
  'core-function': choice<Word<'coreFunction'>>('What the product is in the end, if it is one of the kinds that the EU\'s Cyber Resilience Act lists; a listed part inside it does not count.', {
    none: 'none of these', 'identity-management': 'manages identities and access, readers and biometrics included', browser: 'a web browser', 'password-manager': 'a password manager',
    'anti-malware': 'finds malicious software', vpn: 'a virtual private network', 'network-management': 'manages networks', siem: 'collects and analyses security events',
    'boot-manager': 'a boot manager', pki: 'issues certificates', 'network-interface': 'a network interface', 'operating-system': 'an operating system',
    'router-modem-switch': 'a router or modem for the internet, or a switch', 'secure-microprocessor': 'a microprocessor with security functions',
    'secure-microcontroller': 'a microcontroller with security functions', 'secure-asic-fpga': 'an ASIC or FPGA with security functions',
    'voice-assistant': 'a general voice assistant for homes', 'home-security': 'a lock, camera, alarm or baby monitor for homes', 'connected-toy': 'a toy that talks or tells where the child is',
    'health-or-child-wearable': 'worn to monitor health (and no medical device), or worn by children',
    hypervisor: 'a hypervisor or container runtime', firewall: 'a firewall, or a system that detects or prevents intrusion',
    'tamper-resistant-microprocessor': 'a tamper-resistant microprocessor', 'tamper-resistant-microcontroller': 'a tamper-resistant microcontroller',
    'security-box': 'a hardware device with a security box', 'smart-meter-gateway': 'a gateway of smart metering', 'smartcard-or-secure-element': 'a smartcard or secure element',
  }),
  'moves-money': flag('Can its user move money, credit or virtual value with it?'),
  'worn-or-for-children': choices<Item<'wornOrForChildren'>>('Kinds of radio equipment that EU law asks to protect privacy even without the internet.', {
    none: 'none of these', toy: 'a toy', childcare: 'for the care of children', wearable: 'worn on the body',
  }),
  'also-sold-as': choices<Item<'alsoSoldAs'>>('Further kinds of product that laws treat on their own.', {
    consumer: 'also offered to consumers', professional: 'also offered to businesses', industrial: 'part of industrial automation or critical infrastructure',
    computer: 'a general-purpose desktop, laptop or tablet computer without a cellular link', 'ev-charging': 'a charge point for electric vehicles',
    'smart-meter': 'a meter in a licensed smart metering system', vehicle: 'a vehicle or a type-approved part of one',
    aviation: 'certified aviation equipment', marine: 'marine equipment under type approval', defence: 'made exclusively for defence or national security',
  }),
  'data-role': choices<Item<'dataRole'>>('Your part in the processing of personal data from the product.', {
    none: 'it stays with the person who uses the unit', controller: 'you decide why and how', processor: 'you process it for somebody who does',
  }),
  'consent-basis': flag('Is any personal data processed because the person agreed to it?'),
  telemetry: flag('Is usage or measurement data collected from units in the field?'),
  'passwords-used': choices<Item<'passwordsUsed'>>('The passwords that the product uses once it has left its factory-default state.', {
    none: 'none', 'user-chosen': 'chosen by the user', 'factory-set': 'set before the unit is sold',
  }),
  'user-authentication': flag('Can a user or an administrator log in to the unit, in any way?'),
  'update-mechanism': choices<Item<'updateMechanism'>>('How the software of a sold unit is updated.', {
    none: 'not at all', local: 'by card, cable or another local interface', network: 'over a network or a radio',
    automatic: 'without the user starting it', notified: 'the user is told that an update is there',
  }),
  'non-updatable-software': flag('Does the unit hold software that can never be updated (mask ROM apart)?'),
  'hard-coded-identity': flag('Is an identity that is fixed into each unit used for security?'),
  'debug-port-accessible': flag('Can somebody who holds a unit, opened or closed, reach a debug interface?'),
  'external-sensing': flag('Can it sense its surroundings (camera, microphone, presence, location, temperature)?'),
  'tailor-made': flag('Is it made for one business customer to that customer\'s specification?'),
  'own-shop': flag('Do you publish an offer to buy it yourself (own web shop)?'),
  'forwards-traffic': flag('Does it pass traffic of other devices on between networks (router, gateway, access point, modem)?'),
  'user-interfaces': choices<Item<'userInterfaces'>>('Interfaces of your own through which people use or administer the product.', {
    none: 'none over a network', web: 'web pages of the unit or of its service', app: 'an app for telephones, tablets or computers',
  }),
  'us-federal': flag('Is it sold to agencies of the United States government, or to somebody who builds it into their systems?'),
} satisfies Readonly<Record<Kebab<keyof Context>, Field>>

const answerMap: MapShape = {
  kind: 'map',
  name: 'answer',
  describe: 'The answer with what stands behind it.',
  fields: {
    answer: {
      required: true,
      name: 'answer-word',
      ...choice<Answer['answer']>('The answer; every question is put so that yes is the good one.', {
        yes: 'it is so, now', no: 'it is not so', planned: 'it is not so yet, and decided', 'not-applicable': 'the question does not concern this product; say why as detail',
      }),
    },
    detail: text('What makes it so, in a sentence or two.'),
    document: file('The document that proves it, in the dossier\'s folder.'),
    dated: day('The day that the document is of.'),
  },
}
const answer = (ask: string, hint: string): EitherShape => ({
  kind: 'either',
  describe: `${ask} A good answer: ${hint}`,
  short: 'answer',
  lacks: (value) => (value['answer'] === 'not-applicable' && value['detail'] === undefined ? 'say why it does not apply: {answer: not-applicable, detail: ...}' : undefined),
  map: answerMap,
})

const stageWords: Readonly<Record<Stage, string>> = {
  concept: 'on paper', prototype: 'first working units', 'production-prototype': 'units made as the product will be', production: 'being made for sale', fielded: 'sold, in use',
}

const platform = {
  kind: 'map',
  describe: 'One processor of the product, or a security chip beside it.',
  fields: {
    id: { required: true, ...text('The part by its catalogue id, its name or its order code.', { examples: ['raspberry-pi-4b', 'nRF5340', 'Raspberry Pi 4 Model B'] }) },
    revision: text('Revision of the chip or the board; it can decide what the part is able to do.', { examples: ['1.4', 'A2'] }),
    role: text('What it does in the product.', { pattern: /^[a-z][a-z0-9-]*$/u, say: 'lower-case words joined by hyphens, such as main, radio or secure-element', examples: ['main', 'radio', 'secure-element'] }),
    assets: choices<Asset>('What it handles; everything when left out.', {
      code: 'software of yours that can be replaced', keys: 'secrets', identity: 'the identity of the unit', data: 'personal or valuable data',
    }),
    holds: choices<Holding>('What of the valuables under context.holds is stored here; all of them when left out. A processor that holds less has less to withstand.', holdings),
  },
} as const satisfies MapShape

const artefact: EitherShape = {
  kind: 'either',
  describe: 'One file to review.',
  short: 'path',
  map: {
    kind: 'map',
    describe: 'A file to review, and what it is.',
    fields: {
      path: { required: true, ...file('The file, in the dossier\'s folder.') },
      released: flag('Is this exactly what ships?'),
    },
  },
}

const word = { pattern: /^[a-z0-9]+(?:-[a-z0-9]+)*$/u, say: 'a lower-case word' }

/** What the product asks of a platform; the words of radios and interfaces are the catalogue's. */
const needs = {
  os: choice<NonNullable<Needs['os']>>('What has to run on the main processor.', { linux: 'Linux', rtos: 'a real-time system', bare: 'nothing but the program' }),
  radios: { kind: 'list', describe: 'Radios that have to be on the part itself.', of: text('A radio.', { ...word, examples: ['wifi', 'ble', 'thread', 'lte-m'] }) },
  interfaces: { kind: 'list', describe: 'Interfaces that it has to have.', of: text('An interface.', { ...word, examples: ['ethernet', 'can', 'pcie', 'mipi-csi'] }) },
  video: flag('Does it have to show or encode video?'),
  'ram-mb': count('Memory in MiB, at least.'),
  cores: count('Processor cores, at least.'),
  price: amount('Euros for one part, at most.'),
  'min-c': amount('The coldest that it has to stand, in degrees Celsius.', -273),
  'max-c': amount('The hottest that it has to stand, in degrees Celsius.', -273),
  'made-until': count('The last year in which the part has to be made.'),
} satisfies Readonly<Record<Kebab<keyof Needs>, Field>>

const figures = (describe: string): Field => ({ kind: 'list', describe: `${describe} One number is sure; three are the values at 10, 50 and 90 percent.`, of: amount('A number.') })

const ownerFields = {
  hardware: text('For boards, chips and cases.'), firmware: text('For what runs on the unit.'), factory: text('For what happens on the line.'),
  operations: text('For services and units in use.'), product: text('For what the product is and promises.'), laboratory: text('For tests by a laboratory.'),
  compliance: text('For documents and processes that laws ask for.'),
} satisfies Readonly<Record<Owner, Field>>

const planning: MapShape = {
  kind: 'map',
  describe: 'Your own figures for the plan, in place of the defaults.',
  fields: {
    people: amount('How many people work on it at a time.', 0.1),
    'day-rate': amount('Euros for a person-day.'),
    owners: { kind: 'map', describe: 'Who answers for it, by name or by team; the evidence matrix shows it.', fields: ownerFields },
    remedies: {
      kind: 'list',
      describe: 'Your own figures for single steps of the plan.',
      of: {
        kind: 'map',
        describe: 'One step and what it takes.',
        fields: {
          remedy: { required: true, ...text('Id of the step, as the JSON report has it.', word) },
          effort: figures('Person-days.'),
          'one-off': figures('Euros, once.'),
          'per-unit': figures('Euros for each unit.'),
          lead: figures('Weeks of waiting.'),
        },
      },
    },
  },
}

const waiver: MapShape = {
  kind: 'map',
  describe: 'A finding that somebody answers for until a day. It is marked, and turns nothing green.',
  fields: {
    check: { required: true, ...text('Id of the check.', { pattern: /^[a-z]+\/[a-z0-9]+(?:-[a-z0-9]+)*$/u, say: 'the id of a check, such as exposure/no-default-passwords', examples: ['exposure/no-default-passwords'] }) },
    subject: text('Only the finding about this subject; all of the check\'s when left out.'),
    reason: { required: true, ...text('Why it is accepted.') },
    owner: { required: true, ...text('Who answers for it.') },
    expires: { required: true, ...day('The last day on which it counts.') },
  },
}

const id = /^\S(?:.*\S)?$/su

/** The whole file. */
export const format = {
  kind: 'map',
  partly: true,
  describe: 'A product as its makers describe it, for a review by Proofmark.',
  fields: {
    proofmark: { required: true, kind: 'edition', value: 1, describe: 'Edition of this format: 1.' },
    product: {
      required: true,
      kind: 'map',
      partly: true,
      describe: 'What the product is.',
      fields: {
        name: { required: true, ...text('Name of the product.', { pattern: id, say: 'a name' }) },
        summary: text('What it is and does, in a sentence.'),
        version: text('Version under review. In quotes where it looks like a number.', { examples: ['1.10'] }),
        stage: { required: true, ...choice<Stage>('Where the product is in its life; it decides what is due.', stageWords) },
        markets: choices<'eu' | 'uk' | 'us' | 'other'>('Where it is sold or will be.', {
          eu: 'European Union and European Economic Area', uk: 'United Kingdom', us: 'United States', other: 'any other market',
        }),
      },
    },
    platforms: { kind: 'list', describe: 'The processors of the product and the security chips beside them.', of: platform },
    artefacts: { kind: 'list', describe: 'The files to review; every file of the folder when left out.', of: artefact },
    context: { kind: 'map', describe: 'Who and what the product has to do with: the level follows from it. What is left out is asked for.', fields: context },
    answers: {
      kind: 'map',
      describe: 'Answers to what no file can show. Each is a word (yes, no, planned, not-applicable) or a map with detail and document.',
      keyName: 'question ids',
      fields: Object.fromEntries(Object.entries(questions).map(([key, { ask, hint }]) => [key, answer(ask, hint)])),
    },
    needs: { kind: 'map', describe: 'What the product asks of a platform, for the choice among platforms. What is left out excludes nothing.', fields: needs },
    planning,
    catalogue: { kind: 'list', describe: 'Files that describe parts which the catalogue does not have, in the catalogue\'s own shape (docs/guide/platform.md).', of: file('A file, in the dossier\'s folder.') },
    waivers: { kind: 'list', describe: 'Findings that somebody answers for.', of: waiver },
  },
} as const satisfies MapShape & { readonly fields: Readonly<Record<string, Field>> }

type OwnFigures = { readonly remedy: string; readonly effort?: readonly number[]; readonly 'one-off'?: readonly number[]; readonly 'per-unit'?: readonly number[]; readonly lead?: readonly number[] }

/** The values that the reader makes of a document of this format, before they become facts. */
export interface ProductFile {
  readonly product?: { readonly name?: string; readonly summary?: string; readonly version?: string; readonly stage?: Stage; readonly markets?: readonly string[] }
  readonly platforms?: readonly { readonly id: string; readonly revision?: string; readonly role?: string; readonly assets?: readonly Asset[]; readonly holds?: readonly Holding[] }[]
  readonly artefacts?: readonly { readonly path: string; readonly released?: boolean }[]
  readonly context?: Readonly<Record<string, unknown>>
  readonly answers?: Readonly<Record<string, Omit<Answer, 'question' | 'detail'> & { readonly detail?: string }>>
  readonly needs?: Readonly<Record<string, unknown>>
  readonly planning?: { readonly people?: number; readonly 'day-rate'?: number; readonly owners?: Readonly<Partial<Record<Owner, string>>>; readonly remedies?: readonly OwnFigures[] }
  readonly catalogue?: readonly string[]
  readonly waivers?: Dossier['waivers']
}

