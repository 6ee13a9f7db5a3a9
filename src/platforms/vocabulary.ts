/**
 * The words of the catalogue: capability names, what each step of strength means, and the grid cell that each capability
 * feeds. Data only. Must not know any platform, any check or the product under review.
 *
 * Strength 0..4 is read against the level that a row asks for (grid.md section 4). Where the column `compared` is false the
 * strength is told to the reader but a check decides by the value alone.
 */

/** Everything that a catalogue entry can say about a part, in the order reports list it. */
export const CAPABILITY_NAMES = [
  'boot-authentication',
  'boot-rollback-protection',
  'boot-key-revocation',
  'key-storage',
  'random-source',
  'crypto-acceleration',
  'unit-identity',
  'debug-lock',
  'debug-authenticated-reopening',
  'storage-key',
  'storage-medium',
  'storage-replay-protection',
  'memory-isolation',
  'fault-countermeasures',
  'tamper-inputs',
  'memory-encryption',
  'update-recovery',
] as const

export type CapabilityName = (typeof CAPABILITY_NAMES)[number]

/** Five sentences, one for each strength from 0 to 4. */
export type StrengthScale = readonly [string, string, string, string, string]

export interface CapabilityWord {
  readonly name: CapabilityName
  /** The capability as a short noun phrase, for tables. */
  readonly title: string
  /** The question that the value answers. */
  readonly question: string
  /** The cell `property/rung` that this capability feeds. */
  readonly cell: string
  /** Whether the strength is compared with the required level, or only told. */
  readonly compared: boolean
  readonly scale: StrengthScale
}

const KEY_SCALE: StrengthScale = [
  'a secret here is open to whoever can run or read anything on the unit',
  'a per-unit secret in software, closed to unprivileged code',
  'bound to this chip, though privileged software can read it',
  'no software can read it',
  'certified against attackers with high potential',
]

const WORDS: readonly CapabilityWord[] = [
  {
    name: 'boot-authentication', title: 'Authenticated boot', cell: 'boot/available', compared: true,
    question: 'Can the hardware be made to run only software that the maker signed?',
    scale: [
      'nothing authenticates the first code that is loaded',
      'something is authenticated, with gaps that a skilled attacker without tools can use',
      'ROM, or a first stage that hardware makes immutable, verifies the maker\'s code before it runs',
      'the same with a customer rollback counter, a revocable key and documented fault counter-measures',
      'the same with laboratory evidence for this revision',
    ],
  },
  {
    name: 'boot-rollback-protection', title: 'Boot rollback protection', cell: 'boot/kept', compared: false,
    question: 'Does a counter of the customer cover every replaceable boot stage?',
    scale: ['none', 'of the vendor\'s firmware only', 'of some of the customer\'s stages', 'of every replaceable stage', 'with laboratory evidence'],
  },
  {
    name: 'boot-key-revocation', title: 'Boot key revocation', cell: 'boot/kept', compared: false,
    question: 'Can a customer key that leaked be revoked in units that were sold?',
    scale: ['no', 'only by the vendor', 'some of the keys', 'every key but the last', 'with laboratory evidence'],
  },
  {
    name: 'key-storage', title: 'Key storage', cell: 'keys/available', compared: true,
    question: 'Can a secret be kept from whoever holds the unit?', scale: KEY_SCALE,
  },
  {
    name: 'random-source', title: 'Random numbers', cell: 'crypto/available', compared: false,
    question: 'Is there a hardware entropy source that software can read?',
    scale: ['none', 'only while other parts of the chip run', 'a hardware source', 'a hardware source with documented health tests', 'a certified source'],
  },
  {
    name: 'crypto-acceleration', title: 'Cryptographic acceleration', cell: 'crypto/available', compared: false,
    question: 'Does hardware make common ciphers faster? A comfort, never required.',
    scale: ['none', 'a few functions', 'CPU instructions or an engine that takes keys from memory', 'an engine that takes keys which software cannot read', 'the same with evaluated side-channel protection'],
  },
  {
    name: 'unit-identity', title: 'Identity of a unit', cell: 'identity/available', compared: true,
    question: 'Can every unit hold a key of its own?', scale: KEY_SCALE,
  },
  {
    name: 'debug-lock', title: 'Debug ports', cell: 'debug/available', compared: true,
    question: 'Can the debug ports of a sold unit be closed?',
    scale: ['no', 'switched off by software', 'a lock that only an erase undoes, or that authenticated software holds', 'closed for good, or opened only with a secret of the unit', 'the same with documented fault counter-measures'],
  },
  {
    name: 'debug-authenticated-reopening', title: 'Re-opening for repair', cell: 'debug/kept', compared: false,
    question: 'Can the maker, and nobody else, open a closed port again?',
    scale: ['no', 'by a password common to all units', 'by an erase', 'by a signature or a secret of the unit', 'the same, evaluated'],
  },
  {
    name: 'storage-key', title: 'Storage key', cell: 'storage/available', compared: true,
    question: 'Can a key that is not on the medium protect the medium?',
    scale: [
      'none, or one that whoever runs anything on the unit can read',
      'a secret that somebody enters or that software fetches',
      'bound to this chip, though privileged software can read it',
      'wrapped by a key that no software can read, and released to verified software only',
      'the same, evaluated',
    ],
  },
  {
    name: 'storage-medium', title: 'Storage medium', cell: 'storage/available', compared: true,
    question: 'Does the medium leave with whoever has hand tools?',
    scale: ['pulled out by hand', 'soldered, and read out over a service port without a key', 'soldered, and no service port need give it up', 'inside the processor\'s package', 'inside an evaluated chip'],
  },
  {
    name: 'storage-replay-protection', title: 'Replay protection of storage', cell: 'storage/kept', compared: false,
    question: 'Is there a monotonic counter or replay-protected block for stored data?',
    scale: ['none', 'in software', 'in the medium, keyed', 'in the processor', 'evaluated'],
  },
  {
    name: 'memory-isolation', title: 'Isolation', cell: 'exposure/available', compared: false,
    question: 'Can one program be kept out of another\'s memory?',
    scale: ['none', 'a memory protection unit', 'a memory management unit, or a secure world on a microcontroller', 'a secure world with memory of its own', 'the same, evaluated'],
  },
  {
    name: 'fault-countermeasures', title: 'Counter-measures against faults', cell: 'fault/available', compared: true,
    question: 'Does the vendor document counter-measures against glitches and side channels for this revision?',
    scale: ['known to have none', 'software advice only', 'some detectors', 'detectors and hardened paths, documented', 'with a laboratory result'],
  },
  {
    name: 'tamper-inputs', title: 'Tamper inputs', cell: 'board/available', compared: false,
    question: 'Can the part detect that a case or a mesh was opened?',
    scale: ['none', 'an ordinary input', 'a dedicated input', 'inputs that erase keys', 'the same, evaluated'],
  },
  {
    name: 'memory-encryption', title: 'Memory encryption', cell: 'fault/available', compared: false,
    question: 'Is external memory encrypted on its way out of the chip?',
    scale: ['no', 'of flash, with a fixed key', 'of flash, with a key of the unit', 'of flash and RAM', 'with authentication'],
  },
  {
    name: 'update-recovery', title: 'Recovery from a failed update', cell: 'update/available', compared: false,
    question: 'Does ROM or firmware fall back to a working image after a failed update?',
    scale: ['no', 'by hand, over a service port', 'by firmware', 'by ROM', 'by ROM, evaluated'],
  },
]

/** Look-up by name; every name of `CAPABILITY_NAMES` is there (a test holds it). */
export const CAPABILITY_WORDS: ReadonlyMap<CapabilityName, CapabilityWord> = new Map(WORDS.map((word) => [word.name, word]))

/** Radios that a part brings along, as a choice asks for them. Thread and Zigbee both stand on IEEE 802.15.4. */
export const RADIOS = ['wifi', 'bluetooth', 'ble', 'thread', 'zigbee', 'sub-ghz', 'lte', 'lte-m', 'nb-iot', 'nfc', 'uwb', 'gnss'] as const

/** Interfaces of a part, as a choice asks for them. */
export const INTERFACES = [
  'ethernet', 'usb-device', 'usb-otg', 'usb2', 'usb3', 'usb4', 'thunderbolt', 'pcie', 'cardbus', 'firewire', 'sata', 'can', 'sdio', 'emmc', 'qspi', 'spi', 'i2c', 'i3c', 'uart', 'i2s', 'adc',
  'gpio', 'mipi-csi', 'mipi-dsi', 'hdmi', 'displayport', 'lvds', 'rgb', 'sodimm',
] as const
