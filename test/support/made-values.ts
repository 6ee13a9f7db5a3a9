/**
 * Fills the marks of a corpus: `⟦h32⟧` becomes 32 made hexadecimal digits, `⟦pw⟧` a password as people choose one. The same mark
 * in the same item becomes the same value every time. No corpus file holds a secret, so no scanner takes it for a leak.
 */
import { createHash, generateKeyPairSync } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const readers = join(import.meta.dirname, '../../src/readers')
const alphabets: Readonly<Record<string, string>> = {
  A: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789', h: '0123456789abcdef', H: '0123456789ABCDEF', u: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567',
  U: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789', l: 'abcdefghijklmnopqrstuvwxyz0123456789', L: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', d: '0123456789',
  B: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_', b64c: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/',
  age: 'qpzry9x8gf2tvdw0s3jn54khce6mua7l', AGE: 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L',
}
const words = ('amber anvil badger barrel beacon birch bramble brass candle canyon cedar cinder cobalt copper coral cosmos cricket dagger delta domino ember falcon fathom fennel ferry flint forest garnet ginger '
  + 'glacier granite hammer harbor hazel heron hollow indigo island jasper juniper kettle lagoon lantern laurel linden lobster lunar magnet maple marble meadow meteor mosaic nebula nickel nordic oasis olive onyx orchid '
  + 'otter oyster paddle pepper pewter pilot plaza poplar prairie quartz quiver rabbit raven ribbon rocket saddle saffron salmon shadow silver sparrow spruce summit sunset tango thistle thunder timber topaz tulip tundra turbo '
  + 'velvet violet walnut willow winter wizard yellow zephyr').split(' ')

/** Bytes that depend on the seed alone. */
function bytes(seed: string, count: number): Buffer {
  const blocks: Buffer[] = []
  for (let block = 0; block * 32 < count; block++) blocks.push(createHash('sha256').update(`${seed} ${block}`).digest())
  return Buffer.concat(blocks).subarray(0, count)
}
/** Unbiased enough: the largest alphabet has 64 characters. */
const letters = (seed: string, alphabet: string, count: number): string => Array.from(bytes(seed, count), (byte) => alphabet[byte % alphabet.length] ?? '').join('')
const capital = (word: string): string => `${word[0]?.toUpperCase()}${word.slice(1)}`

/** A password as people choose them: words with numbers, swapped letters, or a generator's. */
function chosen(seed: string): string {
  const [form = 0, first = 0, second = 0, number = 0, extra = 0] = bytes(seed, 5)
  const [a, b] = [words[first % words.length] ?? '', words[second % words.length] ?? '']
  switch (form % 6) {
    case 0: return `${capital(a)}-${capital(b)}-${number % 100}`
    case 1: return `${a}${1950 + (number % 80)}`
    case 2: return `${capital(a).replaceAll('e', '3').replaceAll('o', '0')}${b}${extra % 10}!`
    case 3: return `${a}${capital(b)}${number % 1000}`
    case 4: return letters(`${seed} generated`, alphabets['A'] ?? '', 10 + (number % 7))
    default: return `${a}.${b}${number % 100}`
  }
}

const pairs = { 'RSA PRIVATE KEY': ['rsa', 'pkcs1'], 'EC PRIVATE KEY': ['ec', 'sec1'], 'PRIVATE KEY': ['ec', 'pkcs8'] } as const
const keys = new Map<string, string>()
/** A key of its own kind; not reproducible, and the same in one process. */
function pem(label: string): string {
  const known = keys.get(label)
  if (known !== undefined) return known
  const [, type] = pairs[label as keyof typeof pairs]
  const rsa = type === 'pkcs1' ? generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type, format: 'pem' }) : undefined
  const made = String(rsa ?? generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: type === 'sec1' ? 'sec1' : 'pkcs8', format: 'pem' }))
  keys.set(label, made)
  return made
}

const base64url = (text: string): string => Buffer.from(text).toString('base64url')
const hexList = (seed: string, count: number): string => [...bytes(seed, count)].map((byte) => `0x${byte.toString(16).padStart(2, '0')}`).join(', ')

/** Marks that are more than a run of letters. */
const special: readonly (readonly [RegExp, (seed: string, ...parts: string[]) => string])[] = [
  [/^b64 (\d+)$/u, (seed, count = '') => bytes(seed, Number(count)).toString('base64')],
  [/^b64text (.+)$/u, (_, text = '') => Buffer.from(text.replaceAll(String.raw`\n`, '\n')).toString('base64').replaceAll('=', '')],
  [/^b64pem (.+)$/u, (_, label = '') => Buffer.from(pem(label)).toString('base64')],
  [/^b64pw$/u, (seed) => Buffer.from(chosen(seed)).toString('base64')],
  [/^basic$/u, (seed) => Buffer.from(`unit:${chosen(seed)}`).toString('base64')],
  [/^sas$/u, (seed) => encodeURIComponent(bytes(seed, 32).toString('base64'))],
  [/^jwt$/u, (seed) => `${base64url('{"alg":"HS256","typ":"JWT"}')}.${base64url(`{"sub":"${letters(seed, '0123456789', 6)}","scope":"unit"}`)}.${bytes(seed, 32).toString('base64url')}`],
  [/^g$/u, (seed) => bytes(seed, 16).toString('hex').replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/u, '$1-$2-4$3-a$4-$5')],
  [/^pw$/u, (seed) => chosen(seed)],
  [/^word$/u, (seed) => `${words[(bytes(seed, 1)[0] ?? 0) % words.length]}${words[(bytes(seed, 2)[1] ?? 0) % words.length]}`],
  [/^pem (.+)$/u, (_, label = '') => pem(label)],
  [/^pemline (.+)$/u, (_, label = '') => pem(label).replaceAll('\n', String.raw`\n`)],
  [/^pemc (.+)$/u, (_, label = '') => pem(label).trim().split('\n').map((line) => `"${line}\\n"`).join('\n')],
  [/^pub$/u, () => String(generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ type: 'spki', format: 'pem' }))],
  [/^file (.+)$/u, (_, path = '') => readFileSync(join(readers, path), 'latin1')],
  [/^carray(\d+)$/u, (seed, count = '') => hexList(seed, Number(count))],
  [/^hexlist(\d+)$/u, (seed, count = '') => hexList(seed, Number(count))],
  [/^decarray(\d+)$/u, (seed, count = '') => [...bytes(seed, Number(count))].join(', ')],
  [/^hexcolon(\d+)$/u, (seed, count = '') => [...bytes(seed, Number(count))].map((byte) => byte.toString(16).padStart(2, '0')).join(':')],
  [/^([A-Za-z]+|b64c)(\d+)$/u, (seed, name = '', count = '') => letters(seed, alphabetOf(name), Number(count))],
]
function alphabetOf(name: string): string {
  const alphabet = alphabets[name]
  if (alphabet === undefined) throw new Error(`no alphabet is called ${name}`)
  return alphabet
}

/** The text with its marks filled, and what they were filled with. */
export function filled(text: string, seed: string): { readonly text: string; readonly values: readonly string[] } {
  const values: string[] = []
  const made = text.replaceAll(/⟦([^⟧]+)⟧/gu, (_, mark: string) => {
    for (const [form, make] of special) {
      const found = form.exec(mark)
      if (found === null) continue
      const value = make(`${seed} ${values.length}`, ...found.slice(1).map(String))
      values.push(value)
      return value
    }
    throw new Error(`nothing makes ${mark}`)
  })
  return { text: made.replaceAll('~', ''), values }
}
