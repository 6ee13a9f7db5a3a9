/** Tables of published ciphers as they lie in compiled programs, and how a command line looks that text is put into. Data only. */

/** First bytes of a table, in the order in which a little-endian program stores it. */
export const cipherTables: readonly { readonly algorithm: string; readonly bytes: Uint8Array }[] = [
  // FIPS 197, figures 7 and 14.
  { algorithm: 'AES', bytes: hex('637c777bf26b6fc53001672bfed7ab76') },
  { algorithm: 'AES', bytes: hex('52096ad53036a538bf40a39e81f3d7fb') },
  // The usual tables of 32-bit words made of the first; little and big endian.
  { algorithm: 'AES', bytes: hex('a56363c6847c7cf8997777ee8d7b7bf6') },
  { algorithm: 'AES', bytes: hex('c66363a5f87c7c84ee777799f67b7b8d') },
  // FIPS 46-3: the initial permutation and the first box as bytes, and the combined box as words.
  { algorithm: 'DES', bytes: hex('3a322a221a120a023c342c241c140c04') },
  { algorithm: 'DES', bytes: hex('0e040d01020f0b08030a060c05090007') },
  { algorithm: 'DES', bytes: hex('00040101000000000000010004040101') },
  // GB/T 32907-2016.
  { algorithm: 'SM4', bytes: hex('d690e9fecce13db716b614c228fb2c05') },
  // Schneier 1993: digits of pi.
  { algorithm: 'Blowfish', bytes: hex('886a3f24d308a3852e8a191344737003') },
]

function hex(text: string): Uint8Array {
  return Uint8Array.from(text.match(/../gu) ?? [], (pair) => Number.parseInt(pair, 16))
}

/** Programs that products call by a shell. */
const commands = 'sh|bash|cp|mv|rm|cat|echo|grep|sed|awk|kill|killall|pkill|ps|mount|umount|mkdir|rmdir|chmod|chown|chpasswd|passwd|adduser|useradd|deluser|date|hwclock|ntpdate|ntpd|reboot|shutdown|halt|poweroff|ifconfig|ifup|ifdown|route|ip|iptables|ip6tables|nft|iw|iwconfig|iwpriv|wpa_cli|wpa_passphrase|hostname|hostapd_cli|brctl|ethtool|arping|ping|ping6|traceroute|nslookup|telnetd|tftp|ftpget|ftpput|wget|curl|scp|ssh|tar|gzip|gunzip|unzip|zip|dd|mtd|flashcp|flash_erase|nandwrite|fw_setenv|fw_printenv|nvram|uci|ubus|openssl|md5sum|sha256sum|logger|syslogd|systemctl|service|insmod|rmmod|modprobe|touch|ln|ls|find|head|tail|cut|sort|wc|tee|sync|sysctl|dmesg|crontab|dpkg|opkg|rpm|mosquitto_pub|mosquitto_sub|gpio|i2cset|i2cget|amixer|aplay|ffmpeg|lp|lpr|udhcpc|pppd|python3?|perl|lua|php|busybox|sqlite3'
const command = new RegExp(String.raw`^(?:\(?\s*(?:[A-Z_]+=\S*\s+)?(?:sudo\s+|exec\s+|nice\s+)?(?:/(?:usr/)?s?bin/|/usr/local/s?bin/|/opt/[\w./-]+/)?(?:${commands}))\s+(?=[^%]*\S)|^(?:/(?:usr/|opt/|usr/local/)?[\w./-]*\bs?bin/[\w.-]+)\s+`, 'u')
/** Signs that the text is for a person, a log or a parser. */
const noCommand = /[:!?]\s|\.{3}|\\n\s*$|^\S+:|\b(?:failed|error|cannot|could|unable|invalid|usage|warning|is not|not found|missing|expected|please|the|this|was|were|has|have|of|for an?)\b|\breturn(?:ed|s)?\b|\bdoes\b|\blonger\b|\bentry\b|\bmode '%s'|\b(?:name|path|file|filename|directory|entry|tag|device|user|group)\s+["'(]%s/iu

/** `logger -t app job=%s`: begins with a program and has a place for text. */
export function isCommandFormat(text: string): boolean {
  const trimmed = text.trim()
  if (trimmed.length < 6 || trimmed.length > 250 || !/%s/u.test(trimmed)) return false
  if (!command.test(trimmed)) return false
  // A sentence may begin with `find` or `mount`; a command line has an option, a path, an operator or an assignment.
  return !noCommand.test(trimmed) && /\s-{1,2}\w|\s["']?\/|[|<>;&=]|"%s"|'%s'/u.test(trimmed)
}

/** What gives numbers that nobody can foretell. */
export const randomDevices = ['/dev/urandom', '/dev/random', '/dev/hwrng'] as const

/** `session_id=%08x`: a number is printed where a secret belongs. */
export const isTokenFormat = (text: string): boolean =>
  text.length <= 250 && /(?:^|[^a-z])(?:sess(?:ion)?[-_]?(?:id|key)|sid|auth[-_]?token|access[-_]?token|csrf[-_]?token|token|nonce|cookie)["']?\s{0,2}[=:]\s{0,2}["']?\w{0,12}%0?\d{0,2}(?:l{0,2}|z)[xXdu]/iu.test(text)
