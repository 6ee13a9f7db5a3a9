/**
 * Which bytes of a FIT a configuration's signature is over: the tokens of listed nodes, as U-Boot finds them
 * (boot/fdt_region.c, fdt_find_regions). Every detail counts, because the signature is over just these bytes in this order.
 */
import type { Stretch } from '../../../kernel/signature.ts'
import type { FdtProperty, FdtToken } from '../../shared/fdt.ts'

/** Properties that no signature is over: data stands in them or elsewhere, and hash nodes answer for it (boot/image-fit-sig.c). */
export const dataProperties: ReadonlySet<string> = new Set(['data', 'data-size', 'data-position', 'data-offset'])

/** U-Boot's buffer for a path; a longer one makes the signature fail there. */
const maxPathCharacters = 200

export interface Regions {
  readonly stretches: readonly Stretch[]
  /** Properties inside, for those who ask whose names are signed. */
  readonly properties: readonly FdtProperty[]
}

/**
 * What the listed nodes give. Of a listed node all but the data properties is in; of its children only that they are there and how
 * they are called; the end of the tree always. Undefined where a path is too long for U-Boot.
 */
export function signedRegions(tokens: readonly FdtToken[], listed: ReadonlySet<string>): Regions | undefined {
  const stretches: { start: number; end: number }[] = []
  const properties: FdtProperty[] = []
  /** 2 inside a listed node, 1 inside a child of one, 0 elsewhere. */
  let want = 0
  const wanted: number[] = []
  const path: string[] = []
  let start: number | undefined
  const begin = (at: number): void => {
    const last = stretches.at(-1)
    if (last?.end === at) {
      stretches.pop()
      start = last.start
    } else start = at
  }
  for (const token of tokens) {
    let include = false
    let stopAt = token.next
    if (token.tag === 'nop' || token.tag === 'property') {
      include = want >= 2 && !(token.tag === 'property' && dataProperties.has(token.name))
      stopAt = token.at
      if (include && token.tag === 'property') properties.push(token)
    } else if (token.tag === 'begin') {
      path.push(token.name)
      const full = path.length === 1 ? '/' : path.join('/')
      if (full.length + 2 > maxPathCharacters) return undefined
      wanted.push(want)
      if (want === 1) stopAt = token.at
      if (listed.has(full)) want = 2
      else if (want > 0) want--
      else stopAt = token.at
      include = want > 0
    } else if (token.tag === 'end-node') {
      include = want > 0
      want = wanted.pop() ?? 0
      path.pop()
    } else include = true
    if (include && start === undefined) begin(token.at)
    if (!include && start !== undefined) {
      stretches.push({ start, end: stopAt })
      start = undefined
    }
  }
  if (start !== undefined) stretches.push({ start, end: tokens.at(-1)?.next ?? start })
  return { stretches, properties }
}
