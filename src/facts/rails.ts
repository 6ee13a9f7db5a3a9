/** Which nets carry power, by their names alone. */

/** `VDD`, `AVDD33`, `MCU_VCC`, `GNDA`; words that others end in (`DRIVIN`, `TVOUT`) only where they begin a word. */
const supply = /V(?:CC|DD)|GND|(?:^|_)[ADPS]?V(?:SS|EE|BAT|BUS|IN|OUT|SYS|PP|REF|AA)/iu
const whole = /(?:^|[^a-z])(?:EARTH|CHASSIS|PE|HT)$/iu
const volts = /^[+-]?[AP]?\d+(?:[.,]\d+)?V/iu
const voltsInside = /(?:[_+-]|USB)[AP]?\d+(?:[.,]\d+)?V/iu
/** Names of signals, and words that are one where the voltage behind them says the level that it has. */
const signal = /(?:^|_)(?:SWDIO|SWDAT|SWD?CLK|SWO|N?J?T(?:CK|MS|DI|DO)|N?J?TRSTN?|[TR]XD\d?|SDA|SCL|MISO|MOSI|NRST|TAMPER\d*)(?:_|$)/iu
const signalAt = /(?:^|_)(?:[TR]X\d?|RST_?N?|N?RESET_?N?|S?CLK|SCK|N?CS\d?|INT|IRQ|BOOT\d?|D[PMN]\d*|D\d+|IO\d+|EN|PG|POK|OK)_[+-]?P?\d+(?:[.,]\d+)?V\d*$/iu

/** `GND`, `/power/VDD_IO`, `+3V3`, `3.3V`, `P12V0`, `1V8_CORE`, `EMMC_1V8`; each step looks at a name once, so that names may be of any length. */
export const isRailName = (name: string): boolean => isWholeRailName(name) || (isPlain(lastOf(name)) && voltsInside.test(lastOf(name)))

/** The whole name is that of a rail: what is called `DEBUG_1V8` may be a signal of that level. */
export function isWholeRailName(name: string): boolean {
  const last = lastOf(name)
  if (!isPlain(last)) return false
  let start = last.length
  while (start > 0 && /\w/u.test(last.charAt(start - 1))) start--
  return volts.test(last) || supply.test(last.slice(start)) || whole.test(last)
}

/** `GND`, `+3V3`, `VCC`: nobody calls a signal so. */
export const isBareRailName = (name: string): boolean =>
  /^[+-]?(?:[ADPS]?(?:GND|V(?:CC|DD|SS|EE))[A-Z]?\d{0,3}|V(?:BAT|BUS|IN|SYS)|[AP]?\d{1,3}(?:[.,]\d{1,3})?V\d{0,3})$/iu.test(lastOf(name))

const lastOf = (name: string): string => name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
const isPlain = (last: string): boolean =>
  /^[\w.,+-]+$/u.test(last) && !/_(?:EN|ON|PG|GOOD|SENSE|DET|N?FAULT)$/iu.test(last) && !signal.test(last) && !signalAt.test(last)
