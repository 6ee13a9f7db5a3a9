/** Which nets carry power, by their names alone. */

const supply = /V(?:CC|DD|SS|EE|BAT|BUS|IN|OUT|SYS|PP|REF|AA)|GND|\dV/iu
const whole = /(?:^|[^a-z])(?:EARTH|CHASSIS|PE|HT)$/iu

/** `GND`, `/power/VDD_IO`, `+3V3`, `3.3V`, `P12V0`; each step looks at a name once, so that names may be of any length. */
export function isRailName(name: string): boolean {
  const last = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
  if (!/^[\w.,+-]+$/u.test(last) || /_(?:EN|ON|PG|GOOD|SENSE|DET|N?FAULT)$/iu.test(last)) return false
  let start = last.length
  while (start > 0 && /\w/u.test(last.charAt(start - 1))) start--
  return supply.test(last.slice(start)) || whole.test(last)
}
