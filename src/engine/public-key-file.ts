/**
 * A public key out of a file that somebody names. Of a file that holds a private key nothing is read behind its label: reading stops
 * where the label stands, or, in DER, behind the first ten bytes.
 */
import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { certificateKey, type GivenKey } from '../kernel/native/fuse-values.ts'
import { spkiKey } from '../kernel/native/signatures.ts'
import { ReadError } from '../kernel/problem.ts'
import { UserError } from './user-error.ts'

/** What may stand before a label: bag attributes, parameters of a curve. */
const maxHeaderBytes = 16 * 1024
const maxKeyBytes = 64 * 1024

export type KeyFile =
  | { readonly kind: 'public'; readonly key: GivenKey }
  /** `label`: what the file says that it is. */
  | { readonly kind: 'private'; readonly label: string }
  | { readonly kind: 'other' }

/** Throws UserError when the file cannot be read, or says that it is a public key and is none. */
export function readKeyFile(file: string): KeyFile {
  const descriptor = open(file)
  try {
    return pemOrDer(descriptor, file)
  } catch (error) {
    if (error instanceof ReadError) throw new UserError('not-a-public-key', `${file} holds ${error.message}`, '`openssl pkey -pubin -in FILE -noout -text` shows what is in it.')
    throw error
  } finally {
    closeSync(descriptor)
  }
}

function open(file: string): number {
  try {
    if (!statSync(file).isFile()) throw new UserError('not-a-file', `${file} is no ordinary file`, 'Name the file that holds the public key.')
    return openSync(file, 'r')
  } catch (error) {
    if (error instanceof UserError) throw error
    const { code = '' } = error as NodeJS.ErrnoException
    throw new UserError('no-such-path', code === 'ENOENT' ? `there is nothing at ${file}` : `${file} cannot be read (${code})`, 'Check the spelling and the permissions of the file.')
  }
}

const label = /-----BEGIN ([A-Z0-9 ]{1,40})-----$/u
const dashes = '-----'
const longestLabel = 64
/** What OpenSSL writes before the key of an elliptic curve. */
const passedOver = 'EC PARAMETERS'

/** Byte by byte, so that nothing behind a label has been read when it is seen. */
function pemOrDer(descriptor: number, file: string): KeyFile {
  let text = readText(descriptor, 1)
  if (text.charCodeAt(0) === 0x30) return der(descriptor, text)
  while (text.length < maxHeaderBytes) {
    const found = text.endsWith(dashes) ? label.exec(text.slice(-longestLabel))?.[1] : undefined
    if (found !== undefined && found !== passedOver) {
      if (found.endsWith('PRIVATE KEY') || found.endsWith('PRIVATE KEY BLOCK')) return { kind: 'private', label: found }
      return keyOf(found, body(descriptor, found, file))
    }
    const more = readText(descriptor, 1)
    if (more === '') break
    text += more
  }
  return { kind: 'other' }
}

function keyOf(found: string, content: Uint8Array): KeyFile {
  if (found === 'PUBLIC KEY') return { kind: 'public', key: { key: spkiKey(content) } }
  if (found.endsWith('CERTIFICATE')) return { kind: 'public', key: certificateKey(content) }
  return { kind: 'other' }
}

/** The block up to its end, and nothing behind it: a private key may follow. */
function body(descriptor: number, found: string, file: string): Uint8Array {
  const end = `-----END ${found}-----`
  let text = ''
  while (!text.endsWith(end)) {
    const more = readText(descriptor, 1)
    if (more === '' || text.length > maxKeyBytes) throw new UserError('not-a-public-key', `${file} begins with a ${found.toLowerCase()} that does not end`, 'Name a whole file.')
    text += more
  }
  return Buffer.from(text.slice(0, -end.length), 'base64')
}

/** Behind the outer sequence a private key has a small number, its version; an encrypted one the algorithm that encrypts it. */
function der(descriptor: number, head: string): KeyFile {
  const first = Buffer.from(head + readText(descriptor, 9), 'latin1')
  const inside = first.subarray((first[1] ?? 0) < 0x80 ? 2 : 2 + ((first[1] ?? 0) & 0x7f))
  if (inside[0] === 0x02 && inside[1] === 1) return { kind: 'private', label: 'PRIVATE KEY (DER)' }
  const parts = [first]
  for (let bytes = first.length; bytes < maxKeyBytes;) {
    const more = Buffer.from(readText(descriptor, 4096), 'latin1')
    if (more.length === 0) break
    parts.push(more)
    bytes += more.length
  }
  const whole = Buffer.concat(parts)
  for (const read of [(): GivenKey => ({ key: spkiKey(whole) }), (): GivenKey => certificateKey(whole)]) {
    try {
      return { kind: 'public', key: read() }
    } catch (error) {
      if (!(error instanceof ReadError)) throw error
    }
  }
  return { kind: 'other' }
}

function readText(descriptor: number, bytes: number): string {
  const buffer = Buffer.alloc(bytes)
  return buffer.toString('latin1', 0, readSync(descriptor, buffer, 0, bytes, null))
}
