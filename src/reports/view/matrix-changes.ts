/** What one thing that were otherwise would make of the rows that are shown: by standing, then by framework. */
import type { Assessment } from '../../assess/schema.ts'
import { editionId } from './matrix-filter.ts'
import type { MatrixRow } from './matrix.ts'
import { standings, type Standing } from './standings.ts'
import { count } from './text.ts'

export interface Elsewhere {
  readonly title: string
  /** `on ...: 21 requirements would stand otherwise`. */
  readonly says: string
  readonly kinds: readonly { readonly standing: Standing; readonly frameworks: readonly { readonly id: string; readonly requirements: readonly string[] }[] }[]
}

/** Empty where nothing was judged anew, or no row is shown. */
export function elsewhere({ scenarios }: Pick<Assessment, 'scenarios'>, rows: readonly MatrixRow[]): readonly Elsewhere[] {
  if (rows.length === 0) return []
  return scenarios.map(({ title }) => {
    const moved = rows.flatMap((row) => row.changes.filter(({ where }) => where === title).map(({ standing }) => ({ id: editionId(row.framework), requirement: row.id, standing })))
    const kinds = standings.filter((standing) => moved.some((each) => each.standing === standing)).map((standing) => {
      const own = moved.filter((each) => each.standing === standing)
      return { standing, frameworks: [...new Set(own.map(({ id }) => id))].map((id) => ({ id, requirements: own.filter((each) => each.id === id).map(({ requirement }) => requirement) })) }
    })
    return { title, says: `${title}: ${moved.length === 0 ? 'every requirement stands as it does now' : `${count(moved.length, 'requirement')} would stand otherwise`}`, kinds }
  })
}
