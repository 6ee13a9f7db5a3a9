/**
 * Lists of certificates and digests that UEFI Secure Boot trusts or refuses (EFI_SIGNATURE_LIST): plain (`.esl`), as signed updates of a
 * variable (`.auth`), and as Linux shows variables (efivarfs). Which variable it is for, the file's name tells.
 */
import type { UefiEntry, UefiVariable } from '../../../facts/uefi.ts'
import type { Budget } from '../../../kernel/limits.ts'
import { sha256 } from '../../../kernel/native/digest.ts'
import { hex, spkiHex, type PublicKey } from '../../../kernel/native/signatures.ts'
import { basename } from '../../../kernel/path.ts'
import { malformed, ReadError } from '../../../kernel/problem.ts'
import { readAll } from '../../../kernel/source.ts'
import { Cursor } from '../../../kernel/cursor.ts'
import { defineReader } from '../../define.ts'
import { heldKey } from '../../shared/boot-key.ts'
import { element } from '../../shared/der.ts'
import { certificateKey, signedCertificate } from '../../shared/signed-certificate.ts'
import { nameText } from '../../shared/x509.ts'

const maxBytes = 4 * 1024 * 1024
const listHeaderBytes = 28
const ownerBytes = 16
/** EFI_TIME, then WIN_CERTIFICATE_UEFI_GUID. */
const timeBytes = 16

/** EFI_CERT_*_GUID as their bytes stand in the file, and the bytes of the digest at the start of an entry. */
const types: Readonly<Record<string, { readonly type: string; readonly digestBytes: number }>> = {
  a159c0a5e494a74a87b5ab155c2bf072: { type: 'x509', digestBytes: 0 },
  '2616c4c14c509240aca941f936934328': { type: 'sha256', digestBytes: 32 },
  '12a56c8210cfc94ab187be01496631bd': { type: 'sha1', digestBytes: 20 },
  '07533effd09fc94885f18ad56c701e01': { type: 'sha384', digestBytes: 48 },
  ae0f3e09c4a6504f9f1bd41e2b89c19a: { type: 'sha512', digestBytes: 64 },
  '92a4d23bc0967940b420fcf98ef103ed': { type: 'x509-sha256', digestBytes: 32 },
  '6e877670c280e64eaad228b349a6865b': { type: 'x509-sha384', digestBytes: 48 },
  '63bf6d440225da4cbcfa2465d2b0fe9d': { type: 'x509-sha512', digestBytes: 64 },
  e866573c9c26344eaa14ed776e85b3b6: { type: 'rsa2048', digestBytes: 256 },
}
const x509List = 'a1 59 c0 a5 e4 94 a7 4a 87 b5 ab 15 5c 2b f0 72'
const sha256List = '26 16 c4 c1 4c 50 92 40 ac a9 41 f9 36 93 43 28'
/** Revision, type WIN_CERT_TYPE_EFI_GUID, EFI_CERT_TYPE_PKCS7_GUID. */
const updateMark = '00 02 f1 0e 9d d2 af 4a df 68 ee 49 8a a9 34 7d 37 56 65 a7'
const variableFiles = ['PK-8be4df61-*', 'KEK-8be4df61-*', 'db-d719b2cb-*', 'dbx-d719b2cb-*', 'MokListRT-605dab50-*']

const holders: Readonly<Partial<Record<UefiVariable, 'uefi-db' | 'uefi-kek' | 'uefi-pk'>>> = { db: 'uefi-db', kek: 'uefi-kek', pk: 'uefi-pk' }

export const reader = defineReader({
  id: 'boot-config/uefi-signature-list',
  title: 'UEFI Secure Boot keys and digests',
  emits: ['uefi-signature-list', 'public-key'],
  signatures: [
    ...[x509List, sha256List].map((list) => ({ hex: list, at: 0, maxBytes })),
    { hex: updateMark, at: timeBytes + 4, maxBytes },
    ...[x509List, sha256List].map((list) => ({ hex: list, at: 4, paths: variableFiles, maxBytes })),
    { hex: updateMark, at: timeBytes + 8, paths: variableFiles, maxBytes },
  ],
  references: [{ title: 'UEFI Specification, Secure Boot and Driver Signing: signature database', url: 'https://uefi.org/specs/UEFI/2.10/32_Secure_Boot_and_Driver_Signing.html' }],
  limitations: ['The signature of an update (.auth) is not checked: firmware checks it against keys that it holds.', 'Which variable a list is for is taken from the file\'s name.', 'Times of revocation are not looked at.'],
  async *read(input, budget) {
    const bytes = Uint8Array.from(await readAll(input, maxBytes))
    const { entries, keys, problems } = entriesOf(bytes, startOf(bytes, input.path), budget)
    const variable = variableOf(input.path)
    yield { fact: { kind: 'uefi-signature-list', variable, entries } }
    const holder = holders[variable]
    // A key that is refused is held by nobody.
    if (holder !== undefined) for (const { key, name, offset } of keys) yield { fact: heldKey(key, holder, name, { offset }) }
    for (const problem of problems) yield { problem }
  },
})

/** The variable that a file's name tells: `dbx` is asked before `db`. */
function variableOf(path: string): UefiVariable {
  const name = basename(path).toLowerCase()
  const found = /(?:^|[^a-z])(dbx|kek|pk|db|mok)(?:$|[^a-z]|list|update)/u.exec(name)?.[1] ?? /^(dbx|kek|pk|mok|db)/u.exec(name)?.[1]
  return (found as UefiVariable | undefined) ?? 'unknown'
}

/** Where the lists begin: behind the attributes of efivarfs, behind the signature of an update. */
function startOf(bytes: Uint8Array, path: string): number {
  const attributes = /-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/iu.test(path) ? 4 : 0
  const mark = updateMark.replaceAll(' ', '')
  const at = attributes + timeBytes
  if (hex(bytes.subarray(at + 4, at + 4 + mark.length / 2)) !== mark) return attributes
  const length = new Cursor(bytes).seek(at).u32()
  if (length < 8 + 16 || at + length > bytes.byteLength) throw malformed(`the signature of the update, ${length} bytes, leaves the file`, at)
  return at + length
}

interface Found {
  readonly entries: readonly UefiEntry[]
  readonly keys: readonly { readonly key: PublicKey; readonly name: string; readonly offset: number }[]
  readonly problems: readonly { readonly code: ReadError['code']; readonly message: string; readonly offset: number }[]
}

function entriesOf(bytes: Uint8Array, start: number, budget: Budget): Found {
  const entries: UefiEntry[] = []
  const keys: { key: PublicKey; name: string; offset: number }[] = []
  const problems: { code: ReadError['code']; message: string; offset: number }[] = []
  const cursor = new Cursor(bytes).seek(start)
  while (cursor.remaining > 0) {
    const at = cursor.position
    const guid = hex(cursor.take(16))
    const size = cursor.u32()
    const headerSize = cursor.u32()
    const each = cursor.u32()
    const known = types[guid]
    const space = size - listHeaderBytes - headerSize
    if (space < 0 || at + size > bytes.byteLength || each <= ownerBytes || space % each !== 0) throw malformed('a signature list whose sizes do not fit', at + 16)
    for (let entry = at + listHeaderBytes + headerSize; entry < at + size; entry += each) {
      budget.node()
      const data = bytes.subarray(entry + ownerBytes, entry + each)
      if (known?.type === 'x509') {
        try {
          entries.push(certificateEntry(data, entry + ownerBytes, keys))
        } catch (error) {
          if (!(error instanceof ReadError)) throw error
          problems.push({ code: error.code, message: `a certificate of the list: ${error.message}`, offset: entry + ownerBytes })
        }
      } else if (known === undefined) entries.push({ type: guid, value: sha256(data) })
      else if (data.byteLength < known.digestBytes) throw malformed(`an entry of ${data.byteLength} bytes is no ${known.type}`, entry)
      else entries.push({ type: known.type, value: hex(data.subarray(0, known.digestBytes)) })
    }
    cursor.seek(at + size)
  }
  return { entries, keys, problems }
}

function certificateEntry(data: Uint8Array, offset: number, keys: { key: PublicKey; name: string; offset: number }[]): UefiEntry {
  const certificate = signedCertificate(data)
  const key = certificateKey(certificate)
  const subject = nameText(element(certificate.subject))
  keys.push({ key, name: subject, offset })
  return { type: 'x509', value: sha256(certificate.whole), certificate: { subject, name: sha256(certificate.subject), spki: spkiHex(key), signedPart: sha256(certificate.tbs) } }
}
