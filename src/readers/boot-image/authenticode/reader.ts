/**
 * EFI programs and what signs them: boot managers, boot loaders, kernels with an EFI stub, unified kernel images. The signature is
 * checked with the certificate inside it; whether firmware trusts that one is for the lists of db and dbx.
 */
import type { SignedImage } from '../../../facts/boot.ts'
import type { UefiChain } from '../../../facts/uefi.ts'
import type { Budget } from '../../../kernel/limits.ts'
import { sha256 } from '../../../kernel/native/digest.ts'
import { digestOf, hex } from '../../../kernel/native/signatures.ts'
import { basename, pathMatcher } from '../../../kernel/path.ts'
import { defineReader, type ReaderInput, type Yield } from '../../define.ts'
import { heldKey } from '../../shared/boot-key.ts'
import { element } from '../../shared/der.ts'
import { filled } from '../../shared/erased.ts'
import { sameBytes } from '../../shared/signed-certificate.ts'
import { nameText } from '../../shared/x509.ts'
import { certificatesOf, peOf, type Pe } from './pe.ts'
import { authenticode, type Authenticode } from './signature.ts'

/** Where firmware starts programs from; elsewhere an unsigned one is only a file of a package. */
const isStarted = pathMatcher(['/*.efi', '/efi/**', '/boot/efi/**', '/efi/efi/**'])
const kernelName = /^(?:vmlinu|bzimage|zimage|image|linux|kernel)/u

export const reader = defineReader({
  id: 'boot-image/authenticode',
  title: 'EFI program with an Authenticode signature',
  emits: ['signed-image', 'uefi-image', 'public-key'],
  signatures: [{ hex: '4d 5a', at: 0 }],
  references: [
    { title: 'UEFI Specification, Secure Boot and Driver Signing', url: 'https://uefi.org/specs/UEFI/2.10/32_Secure_Boot_and_Driver_Signing.html' },
    { title: 'Microsoft, PE format: the attribute certificate table and the Authenticode hash', url: 'https://learn.microsoft.com/en-us/windows/win32/debug/pe-format' },
    { title: 'EDK II, DxeImageVerificationLib', url: 'https://github.com/tianocore/edk2/tree/master/SecurityPkg/Library/DxeImageVerificationLib' },
  ],
  limitations: [
    'Counter-signatures with a time, and signatures nested inside others, are not looked at.',
    'An unsigned program is told only where firmware would start it (an EFI system partition, or a file by itself).',
    'Whether certificates have expired is not judged: firmware does not ask.',
  ],
  read,
})

async function* read(input: ReaderInput, budget: Budget): AsyncGenerator<Yield<'signed-image' | 'uefi-image' | 'public-key'>> {
  const pe = await peOf(input, budget)
  if (pe === undefined) return
  const certificates = await certificatesOf(input, pe.table, budget)
  const path = input.path.toLowerCase()
  if (certificates.length === 0 && !(pe.efi && isStarted(path))) return
  const found: Authenticode[] = []
  for (const certificate of certificates) found.push(await authenticode(input, certificate, pe.hashed, budget))
  const isKernel = pe.sections.includes('.linux') || kernelName.test(basename(path))
  yield {
    fact: {
      kind: 'signed-image', format: 'authenticode', place: input.place, title: `${pe.efi ? 'EFI' : 'PE'} program`, version: '', encrypted: false,
      role: isKernel ? 'kernel' : 'boot-loader', signatures: found.map(({ signature }) => signature), digests: [], uncovered: await uncoveredOf(input, pe, found, budget),
      notes: found.flatMap(({ digest }) => (digest?.algorithm === 'sha1' ? ['it is signed over a SHA-1 digest, which can be forged'] : [])),
    },
  }
  const digests = new Map(found.flatMap(({ digest }) => (digest === undefined ? [] : [[digest.algorithm as string, digest.value] as const])))
  // dbx and db name images by this one, signed or not.
  if (!digests.has('sha256')) digests.set('sha256', hex(await digestOf(input, 'sha256', pe.hashed, budget)))
  yield {
    fact: {
      kind: 'uefi-image', digests: [...digests].map(([algorithm, value]) => ({ algorithm, value })),
      chains: found.filter(({ signature }) => signature.result === 'verifies').map(({ chain }) => chainFact(chain)),
    },
  }
  for (const { keys } of found) for (const { key, name } of keys) yield { fact: heldKey(key, 'certificate', name) }
}

function chainFact(links: Authenticode['chain']): UefiChain {
  const last = links.at(-1)
  const open = last?.scheme === undefined || sameBytes(last.issuer, last.subject) ? undefined : last
  return {
    certificates: links.map((link) => ({ subject: nameText(element(link.subject)), fingerprint: sha256(link.whole), signedPart: sha256(link.tbs) })),
    ...(open?.scheme === undefined ? {} : { issuer: { name: sha256(open.issuer), check: { scheme: open.scheme, signed: [], message: hex(open.tbs), signature: hex(open.signature) } } }),
  }
}

/** What the digest passes over and should not: gaps between sections, bytes behind a signature. */
async function uncoveredOf(input: ReaderInput, pe: Pe, found: readonly Authenticode[], budget: Budget): Promise<SignedImage['uncovered']> {
  const uncovered: { start: number; end: number; what: string }[] = []
  let at = 0
  for (const { start, end } of [...pe.hashed, ...pe.left, pe.table, { start: input.size, end: input.size }].toSorted((a, b) => a.start - b.start)) {
    const gap = start > at ? await filled(input, at, start, budget) : undefined
    if (gap !== undefined) uncovered.push({ ...gap, what: at >= pe.table.end ? 'bytes behind the signatures' : 'bytes between the sections' })
    at = Math.max(at, end)
  }
  for (const range of found.flatMap(({ behind }) => behind)) {
    const gap = await filled(input, range.start, range.end, budget)
    if (gap !== undefined) uncovered.push({ ...gap, what: 'bytes behind a signature' })
  }
  return uncovered
}
