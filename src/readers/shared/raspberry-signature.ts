/**
 * What `rpi-eeprom-digest` writes beside a file, and what the boot EEPROM keeps of its configuration: the SHA-256 in hex, then lines of
 * `name: value`. Without an `rsa2048` line it is a digest only.
 */
import { malformed } from '../../kernel/problem.ts'

export interface RaspberrySignature {
  readonly digest: string
  /** RSA PKCS #1 v1.5 over SHA-256, big endian, in lower-case hex; whatever length it has. */
  readonly rsa?: string
  readonly time?: number
}

/** Names of lines that are known; others are passed over, as the boot loader does. */
const known = /^(ts|rsa2048|target-soc):\s*(.*)$/iu

/** Undefined for a text that does not begin with a digest. Throws `malformed`, with the line, for one that begins so and goes on wrongly. */
export function raspberrySignature(text: string): RaspberrySignature | undefined {
  const [first = '', ...rest] = text.split(/\r?\n/u)
  const digest = first.trim().toLowerCase()
  if (!/^[0-9a-f]{64}$/u.test(digest)) return undefined
  let rsa: string | undefined
  let time: number | undefined
  for (const [index, each] of rest.entries()) {
    const line = known.exec(each.trim())
    const name = line?.[1]?.toLowerCase()
    const value = (line?.[2] ?? '').trim()
    if (name === 'rsa2048') {
      // Of two signatures nobody can say which one a boot loader takes.
      if (rsa !== undefined) throw malformed(`line ${index + 2}: a second signature`)
      if (value.length === 0 || value.length % 2 !== 0 || !/^[0-9a-f]+$/iu.test(value)) throw malformed(`line ${index + 2}: a signature that is not hexadecimal`)
      rsa = value.toLowerCase()
    } else if (name === 'ts' && /^\d{1,15}$/u.test(value)) time = Number(value)
  }
  return { digest, ...(rsa === undefined ? {} : { rsa }), ...(time === undefined ? {} : { time }) }
}
