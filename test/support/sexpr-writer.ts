/** Writes s-expressions as editions of KiCad lay them out. */

/** A word, or a list; words are written as they are, so what has to be quoted is quoted by whoever makes it. */
export type Node = string | readonly Node[]

const flat = (node: Node): string => (typeof node === 'string' ? node : `(${node.map(flat).join(' ')})`)

/** From edition 8 on each list has a line of its own, set in by tabs; what holds only words stays on one. */
export function tabbed(node: Node, depth = 0): string {
  const pad = '\t'.repeat(depth)
  if (typeof node === 'string' || !node.some((each) => typeof each !== 'string') || node[0] === 'xy') return `${pad}${flat(node)}`
  const words = node.slice(0, firstList(node))
  return `${pad}(${words.join(' ')}\n${node.slice(words.length).map((each) => tabbed(each, depth + 1)).join('\n')}\n${pad})`
}

/** Before: what begins a list stays on its first line, its children stand below, and grandchildren beside each other. */
export function spaced(node: Node, depth = 0): string {
  const pad = '  '.repeat(depth)
  if (typeof node === 'string' || depth > 2) return `${pad}${flat(node)}`
  if (depth > 0 && !below.has(String(node[0]))) return `${pad}${flat(node)}`
  const beside = node.findIndex((each) => typeof each !== 'string' && !heads.has(String(each[0])))
  const first = beside < 0 ? node.length : beside
  const rest = node.slice(first).map((each) => spaced(each, depth + 1))
  return `${pad}(${node.slice(0, first).map(flat).join(' ')}${rest.length === 0 ? '' : `\n${rest.join('\n')}\n${pad}`})`
}

const firstList = (node: readonly Node[]): number => node.findIndex((each) => typeof each !== 'string')
/** Lists whose children have lines of their own. */
const below = new Set(['general', 'title_block', 'layers', 'setup', 'pcbplotparams', 'net_class', 'module', 'footprint', 'zone'])
/** Children that stay beside the head of their list. */
const heads = new Set(['version', 'host', 'generator', 'layer', 'tedit', 'tstamp'])
