/**
 * Compares one password with one stored hash (crypt(5), and the forms of Apache and Mosquitto). For trying a handful of
 * defaults: costs are told beforehand so that a caller can stay within its time.
 */
import { createHash, pbkdf2Sync, scryptSync } from 'node:crypto'
import { encode64, value64 } from './base64.ts'
import { blowfishCost, blowfishCrypt } from './blowfish.ts'
import { bsdiCrypt, bsdiRounds, desCrypt } from './des.ts'
import { md5Crypt } from './md5.ts'
import { sha256, sha512, shaCrypt } from './sha.ts'
import { yescryptFits, yescryptSetting } from './yescrypt.ts'

export interface PasswordHash {
  /** Rough cost of one try in microseconds on a small computer of 2026. */
  readonly cost: number
  readonly fits: (password: string) => boolean
}

/** How to try the stored text; a text says why it cannot be tried. */
export function passwordHash(stored: string): PasswordHash | string {
  const sameAs = (cost: number, make: (password: Uint8Array) => string): PasswordHash => ({ cost, fits: (password) => make(Buffer.from(password)) === stored })
  const md5 = /^(?<magic>\$1\$|\$apr1\$)(?<salt>[^$]{0,8})\$/u.exec(stored)?.groups
  if (md5 !== undefined) return sameAs(1500, (password) => md5Crypt(password, md5.salt ?? '', md5.magic === '$1$' ? '$1$' : '$apr1$'))
  const mosquitto = mosquittoHash(stored)
  if (mosquitto !== undefined) return mosquitto
  const sha = /^\$(?<kind>[56])\$(?:rounds=(?<rounds>\d{1,9})\$)?(?<salt>[^$]{0,16})\$/u.exec(stored)?.groups
  if (sha !== undefined) {
    const rounds = sha.rounds === undefined ? undefined : Math.min(Math.max(Number(sha.rounds), 1000), 999_999_999)
    return sameAs((rounds ?? 5000) * 1.5, (password) => shaCrypt(sha.kind === '5' ? sha256 : sha512, password, sha.salt ?? '', rounds))
  }
  if (/^\$2[aby]\$\d\d\$[./A-Za-z0-9]{53}$/u.test(stored)) {
    const cost = blowfishCost(stored)
    return cost < 4 || cost > 31 ? 'a bcrypt hash with a cost that bcrypt does not know' : sameAs(60 * 2 ** cost, (password) => blowfishCrypt(password, stored))
  }
  if (stored.startsWith('$7$')) return scryptHash(stored)
  if (/^_[./0-9A-Za-z]{19}$/u.test(stored)) return sameAs(4 * bsdiRounds(stored), (password) => bsdiCrypt(password, stored))
  if (/^[./0-9A-Za-z]{13}$/u.test(stored)) return sameAs(300, (password) => desCrypt(password, stored))
  if (/^\{SHA\}[A-Za-z0-9+/]{27}=$/u.test(stored)) return sameAs(5, (password) => `{SHA}${createHash('sha1').update(password).digest('base64')}`)
  if (stored.startsWith('$y$')) {
    const setting = yescryptSetting(stored)
    return typeof setting === 'string' ? setting : { cost: setting.n * setting.r * (1.8 + setting.t), fits: (password) => yescryptFits(setting, Buffer.from(password)) }
  }
  return 'a hash of a kind that is not known here'
}

const maxScryptBytes = 128 * 1024 * 1024

/** `$7$`, N and r and p in crypt's digits, salt, `$`, 43 characters (libxcrypt, crypt-scrypt). */
function scryptHash(stored: string): PasswordHash | string {
  const parts = /^\$7\$(?<n>[./0-9A-Za-z])(?<r>[./0-9A-Za-z]{5})(?<p>[./0-9A-Za-z]{5})(?<salt>[^$]{0,86})\$(?<result>[./0-9A-Za-z]{43})$/u.exec(stored)?.groups
  if (parts === undefined) return 'a scrypt hash that is not well-formed'
  const number = (text: string | undefined): number => Array.from(text ?? '').reduce((sum, character, index) => sum + value64(character) * 64 ** index, 0)
  const [n, r, p] = [2 ** number(parts.n), number(parts.r), number(parts.p)]
  if (n < 2 || r < 1 || p < 1 || 128 * n * r > maxScryptBytes || p > 64) return 'a scrypt hash that asks for too much memory'
  return {
    cost: n * r * p * 0.3,
    fits: (password) => {
      const bytes = scryptSync(password, Buffer.from(parts.salt ?? '', 'latin1'), 32, { N: n, r, p, maxmem: 2 * maxScryptBytes })
      let text = ''
      for (let at = 0; at < 32; at += 3) {
        const left = Math.min(32 - at, 3)
        text += encode64((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16), left + 1)
      }
      return text === parts.result
    },
  }
}

/** mosquitto_passwd: SHA-512 over password and salt (`$6$`), or PBKDF2 (`$7$`), both in ordinary base64. */
function mosquittoHash(stored: string): PasswordHash | undefined {
  const old = /^\$6\$(?<salt>[A-Za-z0-9+/]{8,32}={0,2})\$(?<result>[A-Za-z0-9+/]{86}==)$/u.exec(stored)?.groups
  if (old !== undefined) {
    return { cost: 5, fits: (password) => createHash('sha512').update(password).update(Buffer.from(old.salt ?? '', 'base64')).digest('base64') === old.result }
  }
  const iterated = /^\$7\$(?<rounds>\d{1,7})\$(?<salt>[A-Za-z0-9+/]{8,120}={0,2})\$(?<result>[A-Za-z0-9+/]{86}==)$/u.exec(stored)?.groups
  if (iterated === undefined) return undefined
  const rounds = Math.max(Number(iterated.rounds), 1)
  return { cost: rounds * 1.5, fits: (password) => pbkdf2Sync(password, Buffer.from(iterated.salt ?? '', 'base64'), rounds, 64, 'sha512').toString('base64') === iterated.result }
}
