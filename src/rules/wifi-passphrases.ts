/**
 * How strong a Wi-Fi passphrase is against somebody who recorded one handshake. WPA2 asks for at least 8 characters
 * (IEEE 802.11, annex J.4); that is a limit of the format, not of safety: one graphics card tries about 2.5 million
 * passphrases a second (hashcat mode 22000), so 10^12 of them last less than a week.
 */

/** Passphrases that stand in vendors' manuals, tutorials and the top of every leaked list; lower case. */
const common: ReadonlySet<string> = new Set((
  'password password1 password12 password123 passw0rd p@ssw0rd passwort motdepasse 12345678 123456789 1234567890 87654321 11111111 00000000 88888888 66666666 ' +
  '12341234 11223344 147258369 1q2w3e4r 1qaz2wsx qwertyui qwertyuiop qwerty123 asdfghjkl zxcvbnm1 abcd1234 abcdefgh abc12345 a1b2c3d4 iloveyou sunshine princess ' +
  'football baseball superman trustno1 letmein1 letmein123 welcome1 welcome123 changeme changeme1 changeme123 changeit default1 defaultpassword secret123 ' +
  'admin123 admin1234 adminadmin administrator useruser user1234 guest123 guestguest test1234 testtest testing123 ' +
  'raspberry raspberrypi raspberry123 beaglebone wireless wifi1234 wifiwifi wifipassword internet hotspot1 setup1234 setupsetup configme openwrt1 ' +
  'espressif esp32esp32 arduino123 goodlife dlink123 netgear1 tplink123 linksys1 ubnt1234 mikrotik nodemcu1 smarthome homeassistant'
).split(' '))

/** Keys in the order of keyboards and alphabets, along which fingers run. */
const rows = ['abcdefghijklmnopqrstuvwxyz', '01234567890', '1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'qwertzuiop', 'yxcvbnm', 'azertyuiop']

/** Search space that one graphics card exhausts within days. */
const tooFewTries = 1e12

/**
 * Why a passphrase is weak: `common` (on the list, or the network's own name in it), `sequence` (one character, a run of
 * neighbours, or a short piece repeated), `digits` (nothing else, and at most twelve), `short` (fewer than 8 characters,
 * or too few possibilities for its length and alphabet).
 */
export function passphraseWeakness(passphrase: string, ssid = ''): 'no' | 'short' | 'digits' | 'sequence' | 'common' {
  const text = passphrase.toLowerCase()
  const name = ssid.toLowerCase()
  if (common.has(text) || (name.length >= 4 && (text.includes(name) || (text.length >= 4 && name.includes(text))))) return 'common'
  if (text !== '' && (isRepetition(text) || isRun(text))) return 'sequence'
  if (/^\d+$/u.test(text) && 10 ** text.length <= tooFewTries) return 'digits'
  return text.length < 8 || alphabet(passphrase) ** passphrase.length <= tooFewTries ? 'short' : 'no'
}

/** A piece of at most four characters, again and again (the last one may be cut). */
function isRepetition(text: string): boolean {
  return [1, 2, 3, 4].some((length) => text.length >= length * 2 && text === text.slice(0, length).repeat(text.length).slice(0, text.length))
}

function isRun(text: string): boolean {
  const reversed = Array.from(text).toReversed().join('')
  return text.length >= 4 && rows.some((row) => `${row}${row}`.includes(text) || `${row}${row}`.includes(reversed))
}

/** Characters that somebody would try: the classes that occur. */
function alphabet(text: string): number {
  return (/\d/u.test(text) ? 10 : 0) + (/[a-z]/u.test(text) ? 26 : 0) + (/[A-Z]/u.test(text) ? 26 : 0) + (/[^\da-zA-Z]/u.test(text) ? 33 : 0)
}
