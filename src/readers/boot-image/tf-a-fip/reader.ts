/**
 * Firmware image packages (FIP) of Trusted Firmware-A: a table of contents, boot stages, and the certificates that hand keys and digests
 * down from the root of trust key, whose hash is in hardware.
 */
import type { ByteRange, SignedImage } from '../../../facts/boot.ts'
import type { Budget } from '../../../kernel/limits.ts'
import { hex } from '../../../kernel/native/signatures.ts'
import { part } from '../../../kernel/place.ts'
import { limitReached, malformed } from '../../../kernel/problem.ts'
import { pieces, window, type ByteSource } from '../../../kernel/source.ts'
import { defineReader } from '../../define.ts'
import { heldKey } from '../../shared/boot-key.ts'
import { chainOf, type Chain, type Entry } from './chain.ts'
import { entryName } from './names.ts'

const headerBytes = 16
const entryBytes = 40
/** TF-A itself knows about forty kinds. */
const maxEntries = 256

export const reader = defineReader({
  id: 'boot-image/tf-a-fip',
  title: 'Firmware image package of Trusted Firmware-A (FIP)',
  label: 'fip',
  emits: ['container', 'signed-image', 'public-key'],
  signatures: [{ hex: '01 00 64 aa', at: 0 }],
  references: [
    { title: 'Trusted Firmware-A, firmware design, Firmware Image Package', url: 'https://trustedfirmware-a.readthedocs.io/en/latest/design/firmware-design.html' },
    { title: 'Trusted Firmware-A, Trusted Board Boot', url: 'https://trustedfirmware-a.readthedocs.io/en/latest/design/trusted-board-boot.html' },
    { title: 'Trusted Firmware-A, include/tools_share/tbbr_oid.h', url: 'https://github.com/ARM-software/arm-trusted-firmware/blob/master/include/tools_share/tbbr_oid.h' },
  ],
  limitations: [
    'Certificates follow the chains of trust of TF-A (TBBR, dual root, CCA); chains that a platform made for itself are read as these.',
    'Encrypted images are named and not checked, and secure partitions are not told apart.',
  ],
  async *read(input, budget) {
    const { entries, end } = await contentsOf(input, budget)
    yield { fact: { kind: 'container', format: 'boot-image/tf-a-fip', readOnlyFormat: true, details: { entries: entries.length } } }
    const chain = await chainOf(input, entries, budget)
    yield {
      fact: {
        kind: 'signed-image', format: 'tf-a-fip', place: input.place, title: 'TF-A firmware image package', version: '', role: 'boot-loader',
        signatures: chain.links.map(({ signature }) => signature),
        digests: chain.digests,
        uncovered: chain.links.length === 0 ? [] : await uncoveredOf(input, entries, end, chain, budget),
        encrypted: chain.encrypted.length > 0,
        ...(chain.rollback === undefined ? {} : { rollback: chain.rollback }),
        notes: chain.notes,
      },
    }
    const told = new Set<string>()
    for (const { certificate, entry } of chain.links) {
      if (certificate === undefined || told.has(certificate.key.fingerprint)) continue
      told.add(certificate.key.fingerprint)
      yield { fact: heldKey(certificate.key, 'certificate', entry.name.id, { offset: entry.start }) }
    }
    for (const { name, start, end: last } of entries) {
      if (!name.certificate && last > start && !chain.encrypted.some((entry) => entry.name === name)) yield { child: { name: name.id, steps: [part(start, last - start)] } }
    }
  },
})

/** The table, to the entry of zeros that ends it. */
async function contentsOf(source: ByteSource, budget: Budget): Promise<{ readonly entries: readonly Entry[]; readonly end: number }> {
  const entries: Entry[] = []
  const ids = new Set<string>()
  for (let at = headerBytes; ; at += entryBytes) {
    budget.node()
    const row = await window(source, at, entryBytes)
    const uuid = hex(row.take(16))
    const start = row.u64()
    const size = row.u64()
    if (/^0+$/u.test(uuid)) return { entries, end: at + entryBytes }
    if (entries.length === maxEntries) throw limitReached(`more than ${maxEntries} entries`, at)
    if (ids.has(uuid)) throw malformed('two entries of one kind', at)
    if (start < headerBytes || start + size > source.size) throw malformed(`an entry of ${size} bytes at ${start} leaves the file`, at)
    ids.add(uuid)
    entries.push({ name: entryName(uuid), start, end: start + size })
  }
}

/** Everything that no signature which holds answers for; what is left between entries decides nothing. */
async function uncoveredOf(source: ByteSource, entries: readonly Entry[], tableEnd: number, chain: Chain, budget: Budget): Promise<SignedImage['uncovered']> {
  const found: SignedImage['uncovered'][number][] = [{ start: 0, end: tableEnd, what: 'the table of contents', idle: true }]
  const covered = chain.links.flatMap(({ signature }) => signature.covers)
  const isCovered = (range: ByteRange): boolean => covered.some(({ start, end }) => start <= range.start && range.end <= end)
  for (const entry of entries.filter(({ end, start }) => end > start)) {
    const { start, end, name } = entry
    if (name.certificate) {
      const bytes = chain.links.find((link) => link.entry === entry)?.certificate?.bytes
      if (bytes !== undefined && start + bytes < end) found.push({ start: start + bytes, end, what: `bytes behind the certificate ${name.id}`, idle: true })
    } else if (!isCovered(entry)) found.push({ start, end, what: `${name.title} (${name.id})`, ...(chain.encrypted.includes(entry) ? { idle: true } : {}) })
  }
  let at = tableEnd
  for (const { start, end } of [...entries, { start: source.size, end: source.size }].toSorted((a, b) => a.start - b.start)) {
    if (start > at && !(await isErased(source, { start: at, end: start }, budget))) found.push({ start: at, end: start, what: 'bytes that belong to no entry', idle: true })
    at = Math.max(at, end)
  }
  return found
}

async function isErased(source: ByteSource, { start, end }: ByteRange, budget: Budget): Promise<boolean> {
  for await (const piece of pieces(source, undefined, start, end)) {
    budget.check()
    if (piece.some((byte) => byte !== 0xff && byte !== 0)) return false
  }
  return true
}
