/** `proofmark vulndb`: the offline database of published vulnerabilities. Imports feeds, and tells how old its knowledge is. */
import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { makeFolder } from '../../../engine/make-folder.ts'
import { UserError } from '../../../engine/user-error.ts'
import { describe, openDatabase, openOrCreate } from '../../../vulnerabilities/database.ts'
import { importFeeds, wasImported } from '../../../vulnerabilities/import.ts'
import { defineCommand, examples, exitStatus } from '../command.ts'
import { allowed, fetchFeed, type Fetched, type FetchOptions } from '../fetch-feed.ts'
import { importProgress, type ProgressBar } from '../import-progress.ts'
import { interruptible } from '../interrupt.ts'
import { databasePath } from '../vulndb-path.ts'
import { importedText, statusOf, statusText } from '../vulndb-text.ts'

interface ImportFlags {
  readonly from?: readonly string[]
  readonly yesFetch?: boolean
  readonly database?: string
  readonly json?: boolean
  readonly progress: boolean
}

export const command = defineCommand({
  summary: 'the offline database of published vulnerabilities: import FEED, status',
  configure(parser, run) {
    const database = ['--database <file>', 'the database, instead of the one in your data folder'] as const
    parser.command('import [path...]').description('take feeds into the database: files, .gz, .zip and folders of OSV, NVD, Debian, Alpine, GitHub, CVE, KEV, EPSS, endoflife.date')
      .option(...database)
      .option('--from <url>', 'fetch a feed first, over https (repeatable); needs --yes-fetch', collect)
      .option('--yes-fetch', 'yes, reach out to the network for what --from names')
      .option('--json', 'print what was imported as JSON')
      .option('--no-progress', 'do not show progress')
      .action((paths: string[], flags: ImportFlags) => run(() => importPaths(paths, flags)))
    parser.command('status', { isDefault: true }).description('what the database knows, how old that is, and what is missing')
      .option(...database)
      .option('--json', 'print JSON')
      .action((flags: { database?: string; json?: boolean }) => run(async () => status(flags)))
    parser.addHelpText('after', examples(
      ['vulndb import all.zip nvd/ debian.json', 'takes feeds that you fetched into the database'],
      ['vulndb status', 'tells how old its knowledge is'],
    ))
  },
})

const collect = (value: string, all: readonly string[] = []): string[] => [...all, value]

async function importPaths(paths: readonly string[], flags: ImportFlags): Promise<number> {
  const addresses = flags.from ?? []
  if (paths.length === 0 && addresses.length === 0) throw new UserError('nothing-to-import', 'no feed is named', 'Name files or folders that you fetched; docs/vulnerability-database.md tells where each feed is.')
  if (addresses.length > 0 && flags.yesFetch !== true) throw new UserError('fetch-not-asked', 'nothing is fetched without being asked', 'Add --yes-fetch, or fetch the files yourself and import them.')
  addresses.forEach(allowed)
  const path = databasePath(flags.database)
  if (!existsSync(path)) makeFolder(resolve(dirname(path)))
  const progress = importProgress(flags.progress && flags.json !== true)
  const signal = interruptible()
  const database = openOrCreate(path)
  try {
    const fetched = await fetchAll(addresses, { folder: `${path}.feeds`, signal, isImported: (digest) => wasImported(database, digest) }, progress)
    const imported = await importFeeds(database, { paths: [...paths, ...fetched.map(({ file }) => file)], now: nowText(), signal, progress: progress.tell })
    progress.end()
    for (const each of fetched) each.imported(imported.whole.get(each.file))
    process.stdout.write(flags.json === true ? `${JSON.stringify({ database: path, feeds: Object.fromEntries(imported.feeds), known: imported.known, troubles: imported.troubles, troubled: imported.troubled }, undefined, 2)}\n` : importedText(path, imported))
    return imported.troubles.length > 0 ? exitStatus.incomplete : exitStatus.fine
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'AbortError') throw error
    progress.end()
    process.stderr.write('proofmark: stopped. What was imported stays; run the same again to go on.\n')
    return exitStatus.interrupted
  } finally {
    progress.end()
    database.close()
  }
}

type File = Extract<Fetched, { state: 'fetched' }>

async function fetchAll(addresses: readonly string[], options: FetchOptions, progress: ProgressBar): Promise<readonly File[]> {
  const files: File[] = []
  for (const address of addresses) {
    const fetched = await fetchFeed(address, { ...options, progress: (done, total) => progress.tell({ path: address, done, total, records: 0 }) })
    if (fetched.state === 'fetched') files.push(fetched)
    else process.stderr.write(`${address} has not changed since it was imported.\n`)
  }
  return files
}

function status(flags: { database?: string; json?: boolean }): number {
  const path = databasePath(flags.database)
  const database = openDatabase(path)
  try {
    const found = statusOf(path, describe(database), nowText())
    process.stdout.write(flags.json === true ? `${JSON.stringify(found, undefined, 2)}\n` : statusText(found))
    return exitStatus.fine
  } finally {
    database.close()
  }
}

const nowText = (): string => `${new Date().toISOString().slice(0, 19)}Z`
