/**
 * Signatures behind the boot code. BCM2712: up to two blocks, of Raspberry Pi's key and around it of the maker's, each with the key that made
 * it. BCM2711: one signature of Raspberry Pi's, whose key is only in the ROM. Layout: rpi-eeprom, tools/rpi-sign-bootcode.
 */
import type { BootKey, ByteRange, ImageSignature } from '../../../facts/boot.ts'
import type { Budget } from '../../../kernel/limits.ts'
import { reversed, rsaKey, verifies, type PublicKey } from '../../../kernel/native/signatures.ts'
import { ReadError } from '../../../kernel/problem.ts'
import { window, type ByteSource } from '../../../kernel/source.ts'
import { bootKey } from '../../shared/boot-key.ts'

export interface BootCode {
  readonly chip?: 'BCM2711' | 'BCM2712'
  /** That of the maker first. */
  readonly signatures: readonly ImageSignature[]
  readonly keys: readonly { readonly key: PublicKey; readonly name: string; readonly offset: number }[]
  /** A number against older code, as Raspberry Pi's block says it. */
  readonly version?: number
  /** The maker's signature is there, whether or not it verifies. */
  readonly counterSigned: boolean
  /** Of BCM2711: which of the ROM's keys it is signed with. */
  readonly romKey?: number
}

/** Length, number of the key, version; signature; modulus and exponent, little endian. */
const fieldBytes = 12
const modulusBytes = 256
const exponentBytes = 8
const blockBytes = fieldBytes + modulusBytes + modulusBytes + exponentBytes
/** The ROM's keys, and what stands for the maker's (rpi-sign-bootcode). */
const romKeys: ReadonlySet<number> = new Set([0, 1, 2, 3, 4])
const makerKey = 16
/** Length, number of the key; signature; HMAC-SHA-1. */
const olderBytes = 8 + modulusBytes + 20
/** 65537, as a block ends. */
const usualExponent = 0x10001
/** SHA-256 of the SubjectPublicKeyInfo of the key in the images that Raspberry Pi releases. */
const raspberryPi: ReadonlySet<string> = new Set(['8a7136ed4e7c04154a48aa3f4d7d1907228de6f9450db127ebecd7a3ca705883'])

interface Block {
  readonly signature: ImageSignature
  readonly number: number
  readonly version: number
  readonly key?: BootCode['keys'][number]
}

export async function bootCodeOf(source: ByteSource, { start, end }: ByteRange, budget: Budget): Promise<BootCode> {
  const found: Block[] = []
  for (let last = end; last - blockBytes >= start && found.length < 2;) {
    const at = last - blockBytes
    const block = await window(source, at, blockBytes)
    const length = block.u32()
    const number = block.u32()
    const version = block.u32()
    const signature = Uint8Array.from(block.take(modulusBytes))
    const modulus = reversed(block.take(modulusBytes))
    const exponent = reversed(block.take(exponentBytes))
    // Either mark says that a block is here, so that damage to the other is told and not passed over.
    const usual = block.seek(blockBytes - exponentBytes).u64Exact() === BigInt(usualExponent)
    if (length !== at - start && !usual) break
    const key = keyOf(modulus, exponent)
    const of = number === makerKey ? 'the maker' : 'Raspberry Pi'
    const signed = { start, end: at + fieldBytes }
    const base = { scheme: 'RSA-2048 PKCS #1 v1.5 SHA-256', at: { start: at + fieldBytes, end: at + fieldBytes + modulusBytes }, covers: [], ...(key === undefined ? {} : { key: named(key, number) }) }
    const broken = length !== at - start ? `it says that ${length} bytes are signed, and ${at - start} are there`
      : number !== makerKey && !romKeys.has(number) ? `it names key ${number}, which does not exist`
      : key === undefined ? 'the key beside it is none' : undefined
    const good = broken === undefined && key !== undefined && (await verifies(source, [signed], { kind: 'rsa-pkcs1', hash: 'sha256' }, key, signature, budget))
    found.push({
      number, version, ...(key === undefined ? {} : { key: { key, name: `key of ${of}`, offset: at + fieldBytes + modulusBytes } }),
      signature: good
        ? { ...base, result: 'verifies', why: number === makerKey ? 'with the key beside it, which only fuses can anchor' : whyOfRom(key), covers: [signed] }
        : { ...base, result: 'fails', why: broken ?? `with the key beside it, that of ${of}, it does not verify` },
    })
    last = at
    // Raspberry Pi's is the innermost.
    if (number !== makerKey) break
  }
  if (found.length > 0) {
    const inner = found.at(-1)
    return {
      chip: 'BCM2712', signatures: found.map((each) => each.signature), counterSigned: found.some((each) => each.number === makerKey),
      keys: found.flatMap((each) => each.key ?? []), ...(inner === undefined || inner.number === makerKey ? {} : { version: inner.version }),
    }
  }
  const none = { signatures: [], keys: [], counterSigned: false }
  if (end - olderBytes < start) return none
  const older = await window(source, end - olderBytes, 8)
  return older.u32() === end - olderBytes - start ? { ...none, chip: 'BCM2711', romKey: older.u32() } : none
}

function keyOf(modulus: Uint8Array, exponent: Uint8Array): PublicKey | undefined {
  try {
    return rsaKey(modulus, exponent)
  } catch (error) {
    if (error instanceof ReadError) return undefined
    throw error
  }
}

/** Fuses know the maker's key only: Raspberry Pi's is in the ROM, so it has no value to be looked for there. */
const named = (key: PublicKey, number: number): BootKey => (number === makerKey ? bootKey(key, { label: 'the maker' }) : { ...bootKey(key, { label: `Raspberry Pi, key ${number} of the ROM` }), anchors: {} })
const whyOfRom = (key: PublicKey): string => (raspberryPi.has(key.fingerprint) ? 'with the key of Raspberry Pi\'s releases' : 'with a key that is said to be Raspberry Pi\'s and that no known release has: only the ROM can tell')
