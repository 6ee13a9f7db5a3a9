/** What the tests of this layer share: components as joins make them, and a database in a folder that goes away. For tests only. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Component } from '../facts/component.ts'
import { openOrCreate, type OpenDatabase } from './database.ts'
import { importFeeds, type Imported } from './import.ts'

export const component = (given: Partial<Component> & { readonly name: string; readonly version: string }): Component => ({
  purl: `pkg:generic/${given.name}@${given.version}`, type: 'program', cpes: [], confidence: 'high', reason: 'made for a test', ways: ['banner'], seenAt: [], ...given,
})

const bookworm = { id: 'debian', version: '12', codename: 'bookworm' } as const

export const debianPackage = (name: string, version: string, more: Partial<Component> = {}): Component => component({
  name, version, purl: `pkg:deb/debian/${name}@${version}`, type: 'package', sourceName: name, sourceVersion: version, distribution: bookworm, ways: ['package-database'], ...more,
})

export const library = (ecosystem: NonNullable<Component['ecosystem']>, name: string, version: string): Component =>
  component({ name, version, purl: `pkg:${ecosystem}/${name}@${version}`, type: 'library', ecosystem, ways: ['language-metadata'] })

export const testNow = '2026-11-30T00:00:00Z'

/** A folder with an empty database; `imported` writes documents and imports them. */
export function workplace(parent: string): { readonly folder: string; readonly database: OpenDatabase; write(name: string, content: string | Uint8Array): string; imported(files: Readonly<Record<string, unknown>>): Promise<Imported>; end(): void } {
  const folder = mkdtempSync(join(parent, 'proofmark-vulndb-'))
  const database = openOrCreate(join(folder, 'database.sqlite'))
  const write = (name: string, content: string | Uint8Array): string => {
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
    return path
  }
  return {
    folder,
    database,
    write,
    imported: (files) => importFeeds(database, { now: testNow, paths: Object.entries(files).map(([name, content]) => write(name, typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content))) }),
    end() {
      database.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
