/** Databases of the RPM package manager: Fedora's and its like in SQLite, SUSE's in RPM's own form. */
import { basename } from '../../../kernel/path.ts'
import { limitReached, malformed, ReadError } from '../../../kernel/problem.ts'
import type { Budget } from '../../../kernel/limits.ts'
import { windowUpTo, type ByteSource } from '../../../kernel/source.ts'
import { defineReader, type Yield } from '../../define.ts'
import { inRoot } from '../../shared/roots.ts'
import { cells, readHeader, readRecord } from '../../shared/sqlite-pages.ts'
import { packageFacts } from './facts.ts'
import { blobs, type Blob } from './ndb.ts'

const maxBlobBytes = 32 * 1024 * 1024
const folders = ['/var/lib/rpm', '/usr/lib/sysimage/rpm', '/usr/share/rpm'] as const
/** DB_HASHMAGIC of Berkeley DB, in either order of bytes, and where it stands. */
const berkeley = { at: 12, magic: 0x00061561 } as const

export const reader = defineReader({
  id: 'package/rpm',
  title: 'RPM packages (Fedora, Red Hat, SUSE, Yocto)',
  emits: ['package', 'package-files'],
  signatures: [{ paths: inRoot(...folders.flatMap((folder) => [`${folder}/rpmdb.sqlite`, `${folder}/Packages.db`, `${folder}/Packages`])) }],
  references: [
    { title: 'RPM V4 package format, header', url: 'https://rpm-software-management.github.io/rpm/manual/format_v4.html' },
    { title: 'RPM tags', url: 'https://rpm-software-management.github.io/rpm/manual/tags.html' },
    { title: 'rpm: lib/backend/ndb/rpmpkg.c', url: 'https://github.com/rpm-software-management/rpm/blob/master/lib/backend/ndb/rpmpkg.c' },
  ],
  limitations: [
    'Databases in Berkeley DB (`Packages`, before RPM 4.16) are recognised and not read.',
    'Rows in a write-ahead log beside the SQLite database are not read; a log with content is reported.',
    'Digests of files other than MD5, SHA-1 and SHA-256 are not compared, nor those that the package exempts.',
    'The signatures of packages that the database keeps are not verified.',
    'Headers of more than 32 MiB are reported and not read.',
  ],
  async *read(input, budget) {
    const name = basename(input.path)
    if (name === 'Packages') {
      if (!(await isBerkeley(input))) throw malformed('a package database that is no Berkeley DB', 0)
      // As a limit, not as unsupported: no check may take the system for one without packages.
      throw limitReached('the package database is kept in Berkeley DB, which is not read: which packages are installed is not known from it')
    }
    for await (const item of name === 'Packages.db' ? blobs(input, maxBlobBytes, budget) : rows(input, budget)) {
      if ('problem' in item) yield problem(item.problem)
      else {
        try {
          yield* packageFacts(item.blob, budget, item.offset === undefined ? {} : { offset: item.offset })
        } catch (error) {
          // One broken package does not hide the others.
          if (!(error instanceof ReadError) || error.code !== 'malformed') throw error
          yield problem(new ReadError(error.code, `a package was left out: ${error.message}`, item.offset))
        }
      }
    }
  },
})

const problem = ({ code, message, offset }: ReadError): Yield<never> => ({ problem: { code, message, ...(offset === undefined ? {} : { offset }) } })

async function isBerkeley(source: ByteSource): Promise<boolean> {
  const head = await windowUpTo(source, 0, berkeley.at + 4)
  if (head.size < berkeley.at + 4) return false
  return head.seek(berkeley.at).u32() === berkeley.magic || head.seek(berkeley.at).u32(false) === berkeley.magic
}

/** The table `Packages (hnum, blob)` of rpmdb.sqlite. */
async function* rows(source: ByteSource, budget: Budget): AsyncGenerator<Omit<Extract<Blob, { blob: unknown }>, 'offset'> & { readonly offset?: number } | Extract<Blob, { problem: unknown }>> {
  const head = Uint8Array.from(await source.read(0, Math.min(source.size, 100)))
  if (head.byteLength < 100) throw malformed('a SQLite file that ends inside its header', head.byteLength)
  const db = readHeader(head, source)
  let root: number | undefined
  for await (const cell of cells(db, 1, budget)) {
    const [type, name, , page] = readRecord(db, await cell.payload())
    if (type === 'table' && name === 'Packages' && typeof page === 'number') root = page
  }
  if (root === undefined) throw malformed('a package database without the table Packages')
  for await (const cell of cells(db, root, budget)) {
    if (cell.bytes > maxBlobBytes) {
      yield { problem: new ReadError('limit', `a package was left out: its header has ${cell.bytes} bytes`) }
      continue
    }
    const [, blob] = readRecord(db, await cell.payload(maxBlobBytes))
    if (blob === null || typeof blob !== 'object') yield { problem: malformed('a package was left out: its row has no header') }
    else yield { blob: blob.bytes }
  }
}
