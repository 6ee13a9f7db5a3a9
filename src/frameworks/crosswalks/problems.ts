/** What is wrong between crosswalks and frameworks: unknown documents and ids, editions that were mixed, circles. Pure. */
import type { Framework } from '../schema.ts'
import type { Crosswalk } from './schema.ts'

/** Sentences for the person who wrote the files; empty when all is well. */
export function crosswalkProblems(crosswalks: readonly Crosswalk[], frameworks: readonly Framework[]): readonly string[] {
  return [...crosswalks.flatMap((each) => [...sideProblems(each, 'from', frameworks), ...sideProblems(each, 'to', frameworks)]), ...circles(crosswalks)]
}

function sideProblems(crosswalk: Crosswalk, side: 'from' | 'to', frameworks: readonly Framework[]): readonly string[] {
  const document = crosswalk[side]
  if ('document' in document) return []
  const { framework: id, edition } = document
  const editions = frameworks.filter((each) => each.id === id)
  const own = editions.find((each) => each.edition === edition)
  if (own === undefined) {
    const there = editions.length === 0 ? `there is no framework "${id}"` : `${id} is there in edition ${editions.map((each) => each.edition).join(' and ')} only`
    return [`crosswalk ${crosswalk.id}: ${id} ${edition} is unknown; ${there}`]
  }
  const known = new Set(own.requirements.map((row) => row.id))
  const named = new Set(crosswalk.rows.flatMap((row) => (row[side] === 'all' ? [] : row[side])))
  return [...named].filter((name) => !known.has(name)).map((name) => {
    const other = editions.find((each) => each !== own && each.requirements.some((row) => row.id === name))
    const hint = other === undefined ? '' : `; ${other.edition} has one, so editions seem to be mixed`
    return `crosswalk ${crosswalk.id}: ${id} ${edition} has no requirement "${name}"${hint}`
  })
}

/** Where one requirement is accepted for a second and that, by whatever way, for the first, each would be proven by itself. */
function circles(crosswalks: readonly Crosswalk[]): readonly string[] {
  const proofs = new Map<string, Set<string>>()
  for (const crosswalk of crosswalks) {
    for (const { from, to, relation } of crosswalk.rows) {
      if (relation !== 'accepted') continue
      for (const one of from) {
        const key = nodeOf(crosswalk.from, one)
        const others = to === 'all' ? [nodeOf(crosswalk.to, 'all')] : to.map((each) => nodeOf(crosswalk.to, each))
        proofs.set(key, new Set([...(proofs.get(key) ?? []), ...others]))
      }
    }
  }
  const found: string[] = []
  const done = new Set<string>()
  for (const start of proofs.keys()) walk(start, [])
  return found

  function walk(node: string, path: readonly string[]): void {
    const at = path.indexOf(node)
    if (at >= 0) {
      found.push(`crosswalks go in a circle: ${[...path.slice(at), node].join(' is accepted by ')}; a requirement would be proven by itself`)
      return
    }
    if (done.has(node)) return
    for (const next of nextOf(node)) walk(next, [...path, node])
    done.add(node)
  }

  /** A whole document leads on to wherever its requirements do. */
  function nextOf(node: string): readonly string[] {
    if (!node.endsWith(' all')) return [...(proofs.get(node) ?? [])]
    const document = node.slice(0, -'all'.length)
    return [...proofs.keys()].filter((key) => key.startsWith(document))
  }
}

const nodeOf = (side: Crosswalk['from'], id: string): string => `${'document' in side ? side.document : `${side.framework} ${side.edition}`} ${id}`
