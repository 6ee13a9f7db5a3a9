/** Databases of the RPM package manager: Fedora's and its like in SQLite, SUSE's in RPM's own form, older ones in Berkeley DB. */
import { basename } from '../../../kernel/path.ts'
import { malformed, ReadError } from '../../../kernel/problem.ts'
import type { Budget } from '../../../kernel/limits.ts'
import type { ByteSource } from '../../../kernel/source.ts'
import { defineReader, type Yield } from '../../define.ts'
import { inRoot } from '../../shared/roots.ts'
import { cells, readHeader, readRecord } from '../../shared/sqlite-pages.ts'
import { berkeleyBlobs } from './berkeley.ts'
import { packageFacts } from './facts.ts'
import { blobs, type Blob } from './ndb.ts'

const maxBlobBytes = 32 * 1024 * 1024
const folders = ['/var/lib/rpm', '/usr/lib/sysimage/rpm', '/usr/share/rpm'] as const

export const reader = defineReader({
  id: 'package/rpm',
  title: 'RPM packages (Fedora, Red Hat, SUSE, Yocto)',
  emits: ['package', 'package-files'],
  signatures: [{ paths: inRoot(...folders.flatMap((folder) => [`${folder}/rpmdb.sqlite`, `${folder}/Packages.db`, `${folder}/Packages`])) }],
  references: [
    { title: 'RPM V4 package format, header', url: 'https://rpm-software-management.github.io/rpm/manual/format_v4.html' },
    { title: 'RPM tags', url: 'https://rpm-software-management.github.io/rpm/manual/tags.html' },
    { title: 'Berkeley DB 5.3, db_page.h', url: 'https://sources.debian.org/src/db5.3/5.3.28+dfsg2-1/src/dbinc/db_page.h/' },
    { title: 'rpm: lib/backend/ndb/rpmpkg.c', url: 'https://github.com/rpm-software-management/rpm/blob/master/lib/backend/ndb/rpmpkg.c' },
  ],
  limitations: [
    'Of databases in Berkeley DB (`Packages`, before RPM 4.16) those with checksums in their pages are recognised and not read.',
    'Rows in a write-ahead log beside the SQLite database are not read; a log with content is reported.',
    'Digests of files other than MD5, SHA-1 and SHA-256 are not compared, nor those that the package exempts.',
    'The signatures of packages that the database keeps are not verified.',
    'Headers of more than 32 MiB are reported and not read.',
  ],
  async *read(input, budget) {
    const name = basename(input.path)
    const items = name === 'Packages' ? berkeleyBlobs(input, maxBlobBytes, budget) : name === 'Packages.db' ? blobs(input, maxBlobBytes, budget) : rows(input, budget)
    for await (const item of items) {
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
