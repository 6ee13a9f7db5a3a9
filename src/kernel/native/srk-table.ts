/**
 * Tables of super root keys as NXP's boot ROMs hash them: HABv4 (i.MX 6, 7, 8M) and AHAB (i.MX 8, 8X, 8ULP, 9x). Made from public keys;
 * `srktool` of NXP's code signing tool gives the same bytes. What is not certain to be the same gives undefined.
 */
import { createHash } from 'node:crypto'
import { ecPoint, rsaNumbers } from './anchors.ts'
import type { PublicKey } from './signatures.ts'

/** A root key as it enters a table: the certificate's word on whether it may issue others is a bit of the record. */
export interface RootKey {
  readonly key: PublicKey
  readonly authority: boolean
}

/** HABv4 takes four keys at most, AHAB exactly four. */
const mostKeys = 4
const recordTag = 0xe1
const tableTag = 0xd7
const authorityFlag = 0x80

const sha256 = (...parts: readonly Uint8Array[]): Buffer => parts.reduce((state, part) => state.update(part), createHash('sha256')).digest()
const big16 = (value: number): Buffer => Buffer.from([value >> 8, value & 0xff])
const little16 = (value: number): Buffer => Buffer.from([value & 0xff, value >> 8])

/** The hash in SRK_HASH fuses of HABv4: SHA-256 over the SHA-256 of each record (HABv4 API reference, SRK table). RSA only. */
export function habSrkHash(keys: readonly RootKey[]): string | undefined {
  if (keys.length === 0 || keys.length > mostKeys) return undefined
  const records = keys.map(habRecord)
  return records.includes(undefined) ? undefined : sha256(...records.map((record) => sha256(record ?? new Uint8Array()))).toString('hex')
}

function habRecord({ key, authority }: RootKey): Buffer | undefined {
  const rsa = rsaNumbers(key)
  if (rsa === undefined) return undefined
  const exponent = minimal(rsa.exponent)
  const body = Buffer.concat([Buffer.from([0, 0, 0, authority ? authorityFlag : 0]), big16(rsa.modulus.length), big16(exponent.length), rsa.modulus, exponent])
  return Buffer.concat([Buffer.from([recordTag]), big16(body.length + 4), Buffer.from([0x21]), body])
}

/** Curves: digest of signatures, size of the key, as the records number them; the digest is the one of the curve's own length. */
const ahabCurves: Readonly<Record<string, readonly [digest: number, size: number]>> = { 'P-256': [0, 1], 'P-384': [1, 2], 'P-521': [2, 3] }

/** The table of AHAB, as `srktool -a` writes it, and so its hash. Elliptic keys only: for RSA the digest of signatures is a choice of its own. */
export function ahabSrkHash(keys: readonly RootKey[], hash: 'sha256' | 'sha512'): string | undefined {
  if (keys.length !== mostKeys) return undefined
  const records = keys.flatMap((each) => ahabRecord(each) ?? [])
  if (records.length !== mostKeys) return undefined
  const length = 4 + records.reduce((sum, record) => sum + record.length, 0)
  const table = Buffer.concat([Buffer.from([tableTag]), little16(length), Buffer.from([0x42]), ...records])
  return createHash(hash).update(table).digest('hex')
}

function ahabRecord({ key, authority }: RootKey): Buffer | undefined {
  const point = ecPoint(key)
  const numbers = ahabCurves[point?.curve ?? '']
  if (point === undefined || numbers === undefined) return undefined
  const [digest, size] = numbers
  const body = Buffer.concat([Buffer.from([0x27, digest, size, 0, authority ? authorityFlag : 0]), little16(point.x.length), little16(point.y.length), point.x, point.y])
  return Buffer.concat([Buffer.from([recordTag]), little16(body.length + 3), body])
}

/** Big endian without leading zeros. */
function minimal(value: bigint): Buffer {
  const text = value.toString(16)
  return Buffer.from(text.padStart(text.length + (text.length % 2), '0'), 'hex')
}
