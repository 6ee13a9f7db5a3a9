/** Which names of a summary are looked at, and what they tell of the chip. */
import { chips, olderNames } from './chips.ts'

/** Fields that tell chips apart and are not judged. */
const markers = ['DIS_USB_OTG', 'STRAP_JTAG_SEL', 'JTAG_SEL_ENABLE', 'VDD_SPI_AS_GPIO', 'SPI_DOWNLOAD_MSPI_DIS', 'XTS_KEY_LENGTH_256', 'WAFER_VERSION_MAJOR', 'CHIP_VERSION', 'DIS_USB_SERIAL_JTAG']
const judged: ReadonlySet<string> = new Set([...chips.flatMap(({ fuses }) => Object.keys(fuses)), ...markers, ...Object.keys(olderNames)])

export const isField = (name: string): boolean => judged.has(name)
export const isKey = (name: string): boolean => /^(?:BLOCK_KEY[0-5]|BLK[12]|BLOCK[12])$/u.test(name)
export const isAddress = (name: string): boolean => name === 'MAC'
/** The name under which a field is judged. */
export const nameNow = (name: string): string => olderNames[name] ?? name

/** The chip by fields that only it has; undefined where no such row is there. A row that is missing proves nothing. */
export function chipOf(has: (name: string) => boolean): string | undefined {
  if (has('ABS_DONE_0') || has('FLASH_CRYPT_CNT')) return 'ESP32'
  if (has('DIS_USB_OTG') || has('STRAP_JTAG_SEL')) return 'ESP32-S3'
  if (has('DIS_BOOT_REMAP')) return 'ESP32-S2'
  if (has('XTS_KEY_LENGTH_256')) return has('KEY_PURPOSE_0') ? 'ESP32-P4' : has('SPI_BOOT_CRYPT_CNT') && !has('SECURE_BOOT_KEY_REVOKE0') ? 'ESP32-C2' : undefined
  // The ESP32-C3 and the ESP32-C6 are judged alike.
  if ((has('JTAG_SEL_ENABLE') || has('VDD_SPI_AS_GPIO')) && has('DIS_DOWNLOAD_ICACHE')) return has('SPI_DOWNLOAD_MSPI_DIS') ? 'ESP32-C6' : 'ESP32-C3'
  return undefined
}
