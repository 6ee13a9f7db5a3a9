/** Until when products are supported, as endoflife.date was last imported. The built-in tables stay; this knows newer branches and dates. */
import { guarded, type OpenDatabase } from './database.ts'
import { unpack } from './pack.ts'
import type { LifeCycleRecord } from './record.ts'

export type LifeCycle = LifeCycleRecord['cycles'][number]

/** By product as endoflife.date calls it (`debian`, `openssl`, `linux`); empty where the product or the feed is missing. */
export function lifeCycles(database: OpenDatabase, product: string): readonly LifeCycle[] {
  return guarded(database.path, () => {
    const row = database.sql.prepare('SELECT body FROM record WHERE feed = \'endoflife\' AND key = ? AND part = \'\'').get(product) as { body: Uint8Array } | undefined
    return row === undefined ? [] : (unpack(row.body) as LifeCycleRecord).cycles
  })
}
