/** Whether a container's signature verifies: with the super root key that it chooses, or with a certificate that this key issued. */
import type { FactDraft } from '../../../facts/fact.ts'
import type { BootKey, ByteRange, ImageSignature } from '../../../facts/boot.ts'
import { Cursor } from '../../../kernel/cursor.ts'
import type { Budget } from '../../../kernel/limits.ts'
import { digestOf, hex, verifies } from '../../../kernel/native/signatures.ts'
import { malformed } from '../../../kernel/problem.ts'
import { window, type ByteSource } from '../../../kernel/source.ts'
import { schemeText } from '../../shared/algorithm.ts'
import { bootKey, heldKey } from '../../shared/boot-key.ts'
import { part, type Container } from './container.ts'
import { record, srkTable, type SrkRecord } from './keys.ts'

const certificateTag = 0xaf
const signatureTag = 0xd8
const signatureHeaderBytes = 8
export const nxpSet = 1

export interface Verified {
  readonly signature: ImageSignature
  readonly keys: readonly FactDraft<'public-key'>[]
  /** Parts of the container behind its signed bytes that are accounted for. */
  readonly parts: readonly ByteRange[]
}

/** What the images' digests say: whether each fits, or why that is not known. */
export type ImageState = { readonly result: 'fits' } | { readonly result: 'fails' | 'unchecked'; readonly why: string }

/** The container's signature; throws what the container's structure does not allow. */
export async function verifyContainer(source: ByteSource, container: Container, images: readonly ImageState[], budget: Budget): Promise<Verified> {
  const { block, start, end, srkSet, srkIndex } = container
  if (block.table === 0 || block.signature === 0 || block.signature <= block.table) throw malformed('a signed container without table or signature', block.start)
  if (end > source.size) throw malformed('the container ends outside the file', source.size)
  const { records, bytes } = srkTable(await window(source, block.table, block.signature - block.table))
  const isNxp = srkSet === nxpSet
  const keys = records.map(({ key }, index) => heldKey(key, 'image', `${isNxp ? 'NXP\'s ' : ''}super root key ${index + 1}`, { offset: block.table }))
  const chosen = records[srkIndex]
  if (chosen === undefined) throw malformed(`the container chooses super root key ${srkIndex + 1}, and its table holds ${records.length}`, start + 4)
  const name = `super root key ${srkIndex + 1} of ${records.length}`
  const root: BootKey = bootKey(chosen.key, { label: isNxp ? `NXP's ${name}` : name, anchors: isNxp ? {} : await anchorsOf(source, bytes, budget) })
  const signed = { start, end: block.signature }
  const object = await signatureAt(source, block.signature, end)
  const at = { start: block.signature, end: object.end }
  const certificate = block.certificate === 0 ? undefined : await certificateOf(source, container, chosen, budget)
  const signer = certificate?.record ?? chosen
  const base = { scheme: `AHAB, ${schemeText(signer.scheme)}`, at, key: root }
  const fails = (why: string): ImageSignature => ({ ...base, result: 'fails', why, covers: [] })
  const image = images.find(({ result }) => result === 'fails') ?? images.find(({ result }) => result === 'unchecked')
  const parts = [at, ...(certificate === undefined ? [] : [certificate.range])]
  const allKeys = certificate === undefined ? keys : [...keys, heldKey(certificate.record.key, 'certificate', 'container certificate', { offset: certificate.range.start })]
  const answer = async (): Promise<ImageSignature> => {
    if (certificate?.why !== undefined) return { ...base, result: certificate.result ?? 'fails', why: certificate.why, covers: [] }
    if (!await verifies(source, [signed], signer.scheme, signer.key, object.bytes, budget)) return fails(`the container's signature does not verify with ${certificate === undefined ? name : 'its certificate'}`)
    if (image?.result === 'fails') return fails(image.why)
    const covers = [signed, ...(certificate === undefined ? [] : [certificate.range]), ...container.images.map((each) => ({ start: each.start, end: each.end }))]
    if (image?.result === 'unchecked') return { ...base, result: 'unchecked', why: image.why, covers: [] }
    return { ...base, result: 'verifies', why: `with ${name} in its own table, which only fuses can anchor${isNxp ? '; it is NXP\'s, not the maker\'s' : ''}`, covers }
  }
  return { signature: await answer(), keys: allKeys, parts }
}

/** Fuses hold 256 or 512 bits of the table's digest, as the chip goes. */
async function anchorsOf(source: ByteSource, table: Uint8Array, budget: Budget): Promise<Readonly<Record<string, string>>> {
  return { 'ahab-srk-256': hex(await digestOf(source, 'sha256', [table], budget)), 'ahab-srk-512': hex(await digestOf(source, 'sha512', [table], budget)) }
}

async function signatureAt(source: ByteSource, at: number, limit: number): Promise<{ readonly bytes: Uint8Array; readonly end: number }> {
  const { bytes } = await part(source, at, limit, signatureTag, 'a signature')
  if (bytes.subarray(4, signatureHeaderBytes).some((byte) => byte !== 0)) throw malformed('a signature of a kind that is not known', at)
  return { bytes: bytes.subarray(signatureHeaderBytes), end: at + bytes.length }
}

interface Certificate {
  readonly record: SrkRecord
  readonly range: ByteRange
  /** Why it is not good, or why that is not known. */
  readonly why?: string
  readonly result?: 'fails' | 'unchecked'
}

/** Bits of a certificate's permissions: it may sign containers. */
const mayContainer = 0x01
const uuidBytes = 16

/** A certificate of version 0: permissions, a key (behind a unit's identifier, where it is for one only), the super root key's signature. */
async function certificateOf(source: ByteSource, { block, end }: Container, issuer: SrkRecord, budget: Budget): Promise<Certificate> {
  const { bytes, start } = await part(source, block.certificate, end, certificateTag, 'a certificate')
  const cursor = new Cursor(bytes, start).skip(4)
  const signatureOffset = cursor.u16()
  const [inverted, permissions] = [cursor.u8(), cursor.u8()]
  if (signatureOffset <= cursor.position || signatureOffset >= bytes.length) throw malformed('a certificate\'s signature lies outside of it', start + 4)
  if (cursor.bytes[cursor.position] !== 0xe1) cursor.skip(uuidBytes)
  const found = record(cursor)
  const range = { start, end: start + bytes.length }
  if ((inverted ^ permissions) !== 0xff || (permissions & mayContainer) === 0) return { record: found, range, why: 'the certificate does not permit to sign containers' }
  const object = await signatureAt(source, start + signatureOffset, range.end)
  const good = await verifies(source, [{ start, end: start + signatureOffset }], issuer.scheme, issuer.key, object.bytes, budget)
  if (!good) return { record: found, range, why: 'the certificate was not issued by the super root key that the container chooses' }
  // The guides ask for the mark; what the chip does without it is not told.
  return { record: found, range, ...(issuer.authority ? {} : { result: 'unchecked', why: 'the certificate is issued by a super root key that is not marked as an authority' }) }
}
