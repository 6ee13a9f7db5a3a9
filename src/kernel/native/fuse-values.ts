/**
 * What fuses hold once somebody's public keys are burned, in the form in which each vendor's tool prints it: rows, words, bytes. Needs no
 * private key and no unit. A value that does not follow from these keys is absent.
 */
import { createHash, X509Certificate } from 'node:crypto'
import { malformed } from '../problem.ts'
import { anchorsOf, ecPoint } from './anchors.ts'
import { bytesOfHex, spkiKey, type PublicKey } from './signatures.ts'
import { ahabSrkHash, habSrkHash } from './srk-table.ts'

/** A public key, and what its certificate says where it came in one. */
export interface GivenKey {
  readonly key: PublicKey
  /** Whether the certificate may issue others; absent for a bare key. */
  readonly authority?: boolean
}

/** The public key of a certificate in DER. Throws `malformed`. */
export function certificateKey(der: Uint8Array): Required<GivenKey> {
  try {
    const certificate = new X509Certificate(der)
    return { key: spkiKey(certificate.publicKey.export({ type: 'spki', format: 'der' })), authority: certificate.ca }
  } catch {
    throw malformed('a certificate that cannot be parsed')
  }
}

/** By name; values that differ from key to key are in the order of the keys. */
export type FuseValues = Readonly<Record<string, string[]>>

export function fuseValues(keys: readonly GivenKey[]): FuseValues {
  const anchors = keys.map(({ key }) => anchorsOf(key))
  const each = (rule: string): string[] | undefined => all(anchors.map((anchor) => anchor[rule]))
  const points = all(keys.map(({ key }) => ecPoint(key)))
  const values: Readonly<Record<string, string[] | undefined>> = {
    'esp-v2': each('esp-v2'),
    'esp-v2-bytes': each('esp-v2')?.map((hex) => pairs(hex).join(' ')),
    mcuboot: each('mcuboot'),
    rotpk: each('rotpk'),
    'raspberry-pi-otp': each('raspberry-pi-otp'),
    'raspberry-pi-otp-words': one(each('raspberry-pi-otp'), littleEndianWords),
    'nsib-words': one(points?.map(nsibHash), littleEndianWords),
    'ec-x': points?.map(({ x }) => hexOf(x).toUpperCase()),
    'ec-y': points?.map(({ y }) => hexOf(y).toUpperCase()),
    ...imx(keys),
    'stm32-pkh-words': keys.length === 1 ? one(points?.map(pointHash), bigEndianWords) : undefined,
    'stm32-table-words': points?.length === stTableKeys ? one([stTableHash(points)], bigEndianWords) : undefined,
  }
  return Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
}

/** Bare keys count as NXP's guides have them: HAB with certificates that issue others, AHAB with such that sign images themselves. */
function imx(keys: readonly GivenKey[]): Readonly<Record<string, string[] | undefined>> {
  const roots = (usual: boolean): { key: PublicKey; authority: boolean }[] => keys.map(({ key, authority = usual }) => ({ key, authority }))
  const hab = habSrkHash(roots(true))
  const [short, long] = [ahabSrkHash(roots(false), 'sha256'), ahabSrkHash(roots(false), 'sha512')]
  return {
    'hab-srk': listOf(hab), 'hab-srk-words': one(listOf(hab), littleEndianWords),
    'ahab-srk-256': listOf(short), 'ahab-srk-256-words': one(listOf(short), littleEndianWords),
    'ahab-srk-512': listOf(long), 'ahab-srk-512-words': one(listOf(long), littleEndianWords),
  }
}

interface Point { readonly curve: string; readonly x: Uint8Array; readonly y: Uint8Array }

/** SHA-256 of the raw point: STM32MP15 (TF-A, plat/st, crypto_convert_pk for the ROM's library). */
const pointHash = ({ x, y }: Point): string => createHash('sha256').update(x).update(y).digest('hex')
/** nRF Connect SDK, scripts/bootloader/provision.py: the first half of the same. */
const nsibHash = (point: Point): string => pointHash(point).slice(0, 32)

/** STM32MP13 and MP2: one hash over the hashes of eight keys, each with its algorithm before it (TF-A, plat/st, get_rotpk_hash). */
const stTableKeys = 8
const stTableHash = (points: readonly Point[]): string => {
  const state = createHash('sha256')
  // The algorithm 1 is NIST P-256, as 32 bits, little endian.
  for (const { x, y } of points) state.update(createHash('sha256').update(Uint8Array.of(1, 0, 0, 0)).update(x).update(y).digest())
  return state.digest('hex')
}

const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
const pairs = (hex: string): string[] => hex.match(/../gu) ?? []
const bigEndianWords = (hex: string): string[] => hex.match(/.{8}/gu) ?? []
const littleEndianWords = (hex: string): string[] => bigEndianWords(hex).map((word) => hexOf(bytesOfHex(word).reverse()))

const listOf = (value: string | undefined): string[] | undefined => (value === undefined ? undefined : [value])
/** All of them, or nothing. */
const all = <T>(items: readonly (T | undefined)[]): T[] | undefined => (items.length === 0 || items.includes(undefined) ? undefined : items.filter((item) => item !== undefined))
/** Of the first key; rows hold one hash. */
const one = (values: readonly string[] | undefined, words: (hex: string) => string[]): string[] | undefined => (values?.[0] === undefined ? undefined : words(values[0]))
