/**
 * Where fuses stand in the blocks of each chip, as far as the judgement needs them (esptool, espefuse/efuse_defs/*.yaml), and what the
 * chips ask of flash encryption and debugging (ESP-IDF, soc_caps.h). Data only.
 */

/** Word and bit in block 0, length in bits, and the bit of WR_DIS that locks it; `block` where it is another block. */
export interface FuseAt {
  readonly word: number
  readonly bit: number
  readonly bits: number
  readonly lock?: number
  readonly block?: number
}

export interface Chip {
  readonly name: string
  /** Words of block 0: tells families apart. */
  readonly words: number
  readonly fuses: Readonly<Record<string, FuseAt>>
  /** Key blocks by name: block, bit of WR_DIS, bits of RD_DIS. */
  readonly keys: Readonly<Record<string, { readonly block: number; readonly lock: number; readonly hide: readonly number[] }>>
  /** Block of the factory MAC address. */
  readonly mac?: number
}

/** `name: word.bit[+bits][/lock]`, one fuse each. */
function fuses(text: string): Record<string, FuseAt> {
  return Object.fromEntries(text.trim().split(/\s+/u).map((each) => {
    const [, name = '', block, word = '0', bit = '0', bits = '1', lock] = /^(\w+):(?:(\d+):)?(\d+)\.(\d+)(?:\+(\d+))?(?:\/(\d+))?$/u.exec(each) ?? []
    return [name, { word: Number(word), bit: Number(bit), bits: Number(bits), ...(lock === undefined ? {} : { lock: Number(lock) }), ...(block === undefined ? {} : { block: Number(block) }) }]
  }))
}

const sixKeys = Object.fromEntries([0, 1, 2, 3, 4, 5].map((index) => [`BLOCK_KEY${index}`, { block: 4 + index, lock: 23 + index, hide: [index] }]))
const wide = 'WR_DIS:0.0+32 RD_DIS:1.0+7/0'
/** What all chips since the ESP32-S2 up to the ESP32-P4 share. */
const middle = `${wide} DIS_DOWNLOAD_ICACHE:1.10/2 SPI_BOOT_CRYPT_CNT:2.18+3/4
  SECURE_BOOT_KEY_REVOKE0:2.21/5 SECURE_BOOT_KEY_REVOKE1:2.22/6 SECURE_BOOT_KEY_REVOKE2:2.23/7
  KEY_PURPOSE_0:2.24+4/8 KEY_PURPOSE_1:2.28+4/9 KEY_PURPOSE_2:3.0+4/10 KEY_PURPOSE_3:3.4+4/11 KEY_PURPOSE_4:3.8+4/12 KEY_PURPOSE_5:3.12+4/13
  SECURE_BOOT_EN:3.20/15 SECURE_BOOT_AGGRESSIVE_REVOKE:3.21/16 DIS_DOWNLOAD_MODE:4.0/18 ENABLE_SECURITY_DOWNLOAD:4.5/18`
/** What the ones with a USB serial and debug unit add. */
const withUsb = 'SOFT_DIS_JTAG:1.16+3/31 DIS_PAD_JTAG:1.19/2 DIS_DOWNLOAD_MANUAL_ENCRYPT:1.20/2 DIS_DIRECT_BOOT:4.1/18'
const without = (text: string, ...names: readonly string[]): string => text.split(/\s+/u).filter((each) => !names.includes(each.split(':')[0] ?? '')).join(' ')
const modern = (name: string, text: string): Chip => ({ name, words: 6, fuses: fuses(text), keys: sixKeys, mac: 1 })

export const chips: readonly Chip[] = [
  {
    name: 'ESP32', words: 7,
    fuses: fuses(`WR_DIS:0.0+16 RD_DIS:0.16+4/0 FLASH_CRYPT_CNT:0.20+7/2 UART_DOWNLOAD_DIS:0.27/2 CHIP_VER_REV1:3.15 CHIP_VER_REV2:5.20 FLASH_CRYPT_CONFIG:5.28+4/10
      CODING_SCHEME:6.0+2/10 CONSOLE_DEBUG_DISABLE:6.2/15 ABS_DONE_0:6.4/12 ABS_DONE_1:6.5/13 JTAG_DISABLE:6.6/14 DISABLE_DL_ENCRYPT:6.7/15 DISABLE_DL_DECRYPT:6.8/15
      DISABLE_DL_CACHE:6.9/15 SECURE_VERSION:3:4.0+32/9`),
    keys: { BLOCK1: { block: 1, lock: 7, hide: [0] }, BLOCK2: { block: 2, lock: 8, hide: [1] } },
  },
  {
    name: 'ESP32-C2', words: 2,
    fuses: fuses(`WR_DIS:0.0+8 RD_DIS:1.0+2/0 DIS_PAD_JTAG:1.4/1 DIS_DOWNLOAD_ICACHE:1.5/1 DIS_DOWNLOAD_MANUAL_ENCRYPT:1.6/2 SPI_BOOT_CRYPT_CNT:1.7+3/2 XTS_KEY_LENGTH_256:1.10/2
      DIS_DOWNLOAD_MODE:1.14/3 DIS_DIRECT_BOOT:1.15/3 ENABLE_SECURITY_DOWNLOAD:1.16/3 SECURE_BOOT_EN:1.21/2 SECURE_VERSION:1.22+4/4`),
    keys: { BLOCK_KEY0: { block: 3, lock: 7, hide: [0, 1] } }, mac: 2,
  },
  modern('ESP32-S2', `${middle} DIS_DOWNLOAD_DCACHE:1.11/2 DIS_BOOT_REMAP:1.15/2 SOFT_DIS_JTAG:1.17/2 HARD_DIS_JTAG:1.18/2 DIS_DOWNLOAD_MANUAL_ENCRYPT:1.19/2 DIS_LEGACY_SPI_BOOT:4.1/18 SECURE_VERSION:4.11+16/18`),
  modern('ESP32-S3', `${middle} ${withUsb} DIS_DOWNLOAD_DCACHE:1.11/2 DIS_USB_JTAG:3.22/2 DIS_USB_SERIAL_JTAG:3.23/2 SECURE_VERSION:4.14+16/18`),
  modern('ESP32-C3', `${middle} ${withUsb} DIS_USB_JTAG:1.9/2 DIS_USB_SERIAL_JTAG:1.11/2 SECURE_VERSION:4.14+16/18`),
  modern('ESP32-C6', `${middle} ${withUsb} DIS_USB_JTAG:1.9/2 DIS_USB_SERIAL_JTAG:1.11/2 SPI_DOWNLOAD_MSPI_DIS:1.13/17 SECURE_VERSION:4.14+16/18`),
  modern('ESP32-H2', `${without(middle, 'DIS_DOWNLOAD_ICACHE')} ${withUsb} DIS_USB_JTAG:1.9/2 SPI_DOWNLOAD_MSPI_DIS:1.13/2 SECURE_VERSION:4.9+16/18`),
  modern('ESP32-P4', `${without(middle, 'DIS_DOWNLOAD_ICACHE')} ${withUsb} DIS_USB_JTAG:1.9/2 SPI_DOWNLOAD_MSPI_DIS:1.13/2 SECURE_VERSION:4.9+16/18`),
  modern('ESP32-C5', `${wide} ${withUsb} DIS_USB_JTAG:1.9/2 SPI_DOWNLOAD_MSPI_DIS:1.13/2 SPI_BOOT_CRYPT_CNT:2.16+3/4
    SECURE_BOOT_KEY_REVOKE0:2.19/5 SECURE_BOOT_KEY_REVOKE1:2.20/6 SECURE_BOOT_KEY_REVOKE2:2.21/7
    KEY_PURPOSE_0:2.22+5/8 KEY_PURPOSE_1:2.27+5/9 KEY_PURPOSE_2:3.0+5/10 KEY_PURPOSE_3:3.5+5/11 KEY_PURPOSE_4:3.10+5/12 KEY_PURPOSE_5:3.15+5/13
    SECURE_BOOT_EN:3.25/15 SECURE_BOOT_AGGRESSIVE_REVOKE:3.26/16 DIS_DOWNLOAD_MODE:4.0/18 ENABLE_SECURITY_DOWNLOAD:4.5/18 SECURE_VERSION:4.9+9/18`),
  modern('ESP32-C61', `${wide} DIS_USB_JTAG:1.8/2 SPI_DOWNLOAD_MSPI_DIS:1.11/2 DIS_PAD_JTAG:1.13/2 DIS_DOWNLOAD_MANUAL_ENCRYPT:1.14/2 SPI_BOOT_CRYPT_CNT:1.23+3/4
    SECURE_BOOT_KEY_REVOKE0:1.26/5 SECURE_BOOT_KEY_REVOKE1:1.27/6 SECURE_BOOT_KEY_REVOKE2:1.28/7
    KEY_PURPOSE_0:2.0+4/8 KEY_PURPOSE_1:2.4+4/9 KEY_PURPOSE_2:2.8+4/10 KEY_PURPOSE_3:2.12+4/11 KEY_PURPOSE_4:2.16+4/12 KEY_PURPOSE_5:2.20+4/13
    SECURE_BOOT_EN:2.26/15 DIS_DOWNLOAD_MODE:3.0/18 DIS_DIRECT_BOOT:3.1/18 ENABLE_SECURITY_DOWNLOAD:3.4/18 SECURE_VERSION:3.8+16/18`),
]

/** Uses of key blocks by number, where all chips agree (espefuse, KEY_PURPOSES). */
export const purposes: Readonly<Record<number, string>> = {
  0: 'USER', 2: 'XTS_AES_256_KEY_1', 3: 'XTS_AES_256_KEY_2', 4: 'XTS_AES_128_KEY', 5: 'HMAC_DOWN_ALL', 6: 'HMAC_DOWN_JTAG', 7: 'HMAC_DOWN_DIGITAL_SIGNATURE', 8: 'HMAC_UP',
  9: 'SECURE_BOOT_DIGEST0', 10: 'SECURE_BOOT_DIGEST1', 11: 'SECURE_BOOT_DIGEST2', 12: 'KM_INIT_KEY',
}

/** What must be burnt beside the counter for flash encryption to be final and the fuse against encryption in download mode (ESP-IDF, flash_encrypt.c and soc_caps.h). */
export const finalFuses: Readonly<Record<string, readonly string[]>> = {
  'ESP32-C2': ['DIS_DOWNLOAD_ICACHE'], 'ESP32-S2': ['DIS_DOWNLOAD_ICACHE', 'DIS_DOWNLOAD_DCACHE'], 'ESP32-S3': ['DIS_DOWNLOAD_ICACHE', 'DIS_DOWNLOAD_DCACHE'],
  'ESP32-C3': ['DIS_DOWNLOAD_ICACHE'], 'ESP32-C6': ['DIS_DOWNLOAD_ICACHE'], 'ESP32-P4': ['SPI_DOWNLOAD_MSPI_DIS'], 'ESP32-S31': ['SPI_DOWNLOAD_MSPI_DIS'],
  'ESP32-H2': [], 'ESP32-H21': [], 'ESP32-H4': [], 'ESP32-C5': [], 'ESP32-C61': [],
}

/** Chips whose USB unit has no way to the debug port. */
export const withoutUsbDebug: ReadonlySet<string> = new Set(['ESP32-S2', 'ESP32-C2'])

/** Fields under names that older tools gave them. */
export const olderNames: Readonly<Record<string, string>> = {
  BLK1: 'BLOCK1', BLK2: 'BLOCK2', BLK3: 'BLOCK3', DISABLE_JTAG: 'JTAG_DISABLE', ENCRYPT_CONFIG: 'FLASH_CRYPT_CONFIG', HARD_DIS_JTAG: 'DIS_PAD_JTAG', DIS_USB_DEVICE: 'DIS_USB_SERIAL_JTAG',
  EFUSE_RD_DISABLE: 'RD_DIS', EFUSE_WR_DISABLE: 'WR_DIS', DIS_LEGACY_SPI_BOOT: 'DIS_DIRECT_BOOT',
}

/** `esp32s3`, `ESP32-S3` and `ESP32-S3 (QFN56)` as one name; undefined for what is no chip of this family. */
export function chipName(text: string): string | undefined {
  const found = /\besp32[-_]?([a-z]\d{1,2}(?![a-z0-9]))?/iu.exec(text)
  if (found === null) return undefined
  return `ESP32${found[1] === undefined ? '' : `-${found[1].toUpperCase()}`}`
}
