/** Names that the lines of a plan may hold, beside the words of its platforms: what each says while the value is not known. Data only. */

export const keyValues: Readonly<Record<string, string>> = {
  'key-file': 'FILE WITH YOUR PUBLIC KEY',
  /** Counts the keys from 0. */
  'key-number': 'NUMBER OF THE KEY, FROM 0',
  /** Of three slots, those that no key takes. */
  'spare-number': 'NUMBER OF AN EMPTY SLOT',
  'esp-v2': 'DIGEST OF YOUR KEY',
  'esp-v2-bytes': 'DIGEST OF YOUR KEY',
  mcuboot: 'HASH OF YOUR KEY',
  rotpk: 'HASH OF YOUR KEY',
  'raspberry-pi-otp': 'HASH OF YOUR KEY',
  'raspberry-pi-otp-words': 'WORD OF THE HASH',
  'nsib-words': 'WORD OF THE HASH',
  'ec-x': 'X OF YOUR KEY',
  'ec-y': 'Y OF YOUR KEY',
  'hab-srk': 'SRK HASH',
  'hab-srk-words': 'WORD OF THE SRK HASH',
  'ahab-srk-256': 'SRK HASH',
  'ahab-srk-256-words': 'WORD OF THE SRK HASH',
  'ahab-srk-512': 'SRK HASH',
  'ahab-srk-512-words': 'WORD OF THE SRK HASH',
  'stm32-pkh-words': 'WORD OF THE HASH',
  'stm32-table-words': 'WORD OF THE HASH',
}

/** Digest slots of an Espressif chip that takes more than one. */
export const keySlots = 3
