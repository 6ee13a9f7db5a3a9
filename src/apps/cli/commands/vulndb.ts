/** `proofmark vulndb`: the offline database of published vulnerabilities. Imports feeds, and tells how old its knowledge is. */
import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { makeFolder } from '../../../engine/make-folder.ts'
import { describe, openDatabase, openOrCreate } from '../../../vulnerabilities/database.ts'
import { importFeeds } from '../../../vulnerabilities/import.ts'
import { defineCommand, examples, exitStatus } from '../command.ts'
import { interruptible } from '../interrupt.ts'
import { importProgress } from '../import-progress.ts'
import { databasePath } from '../vulndb-path.ts'
import { importedText, statusOf, statusText } from '../vulndb-text.ts'

interface ImportFlags {
  readonly database?: string
  readonly json?: boolean
  readonly progress: boolean
}

export const command = defineCommand({
  summary: 'the offline database of published vulnerabilities: import FEED, status',
  configure(parser, run) {
    const database = ['--database <file>', 'the database, instead of the one in your data folder'] as const
    parser.command('import <path...>').description('take feeds into the database: files, .gz, .zip and folders of OSV, NVD, Debian, Alpine, GitHub, CVE, KEV, EPSS, endoflife.date')
      .option(...database)
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

async function importPaths(paths: readonly string[], flags: ImportFlags): Promise<number> {
  const path = databasePath(flags.database)
  if (!existsSync(path)) makeFolder(resolve(dirname(path)))
  const progress = importProgress(flags.progress && flags.json !== true)
  const database = openOrCreate(path)
  try {
    const imported = await importFeeds(database, { paths, now: nowText(), signal: interruptible(), progress: progress.tell })
    progress.end()
    process.stdout.write(flags.json === true ? `${JSON.stringify({ database: path, feeds: Object.fromEntries(imported.feeds), known: imported.known, troubles: imported.troubles }, undefined, 2)}\n` : importedText(path, imported))
    return imported.troubles.length > 0 ? exitStatus.incomplete : exitStatus.fine
  } finally {
    progress.end()
    database.close()
  }
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
