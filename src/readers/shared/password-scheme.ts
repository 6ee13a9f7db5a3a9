/** Tells from a stored password how it is protected (crypt(5)). The text itself goes no further. */
import type { PasswordScheme } from '../../facts/linux.ts'

const schemes: readonly (readonly [RegExp, PasswordScheme])[] = [
  [/^\$1\$/u, 'md5'],
  [/^\$apr1\$/u, 'apr1'],
  [/^\$2[abxy]?\$/u, 'blowfish'],
  [/^\$5\$/u, 'sha256'],
  [/^\$6\$/u, 'sha512'],
  [/^\$g?y\$/u, 'yescrypt'],
  [/^\$7\$/u, 'scrypt'],
  [/^_[./0-9A-Za-z]{19}$/u, 'bsdi'],
  [/^[./0-9A-Za-z]{13}$/u, 'des'],
]

/**
 * Scheme of the second field of shadow, gshadow or passwd. A leading `!` or `*` lets no password in; the hash behind it
 * still tells its scheme. `locked` as a scheme means that no hash is there, `none` that the system's own word for "no
 * password" stands there (`NP`).
 */
export function passwordScheme(field: string): { readonly scheme: PasswordScheme; readonly locked: boolean } {
  if (field === '') return { scheme: 'empty', locked: false }
  if (/^\*?NP\*?$/u.test(field)) return { scheme: 'none', locked: true }
  const bare = field.replace(/^(?:\*LK\*|[!*]+)/u, '')
  const locked = bare.length < field.length
  if (bare === '' || bare === 'x') return { scheme: 'locked', locked: true }
  return { scheme: schemes.find(([pattern]) => pattern.test(bare))?.[1] ?? 'unknown', locked }
}
