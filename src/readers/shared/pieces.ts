/** Files of flash file systems, whose content is made of pieces, each packed on its own: the newest piece counts wherever several say something. */
import { hole, part, type BlockAt, type Codec, type Step } from '../../kernel/place.ts'
import { unsupported } from '../../kernel/problem.ts'
import type { Extent } from '../../kernel/source.ts'

/** Some bytes of a file, as one node holds them. */
export interface Piece {
  readonly version: number
  /** Where it lies in the file, and how many plain bytes it has. */
  readonly offset: number
  readonly plain: number
  /** Where its bytes are in the image. */
  readonly at: number
  readonly stored: number
  /** How it is packed: not at all, zeros that are stored nowhere, a codec, or the name of one that is not read. */
  readonly coding: 'plain' | 'zeros' | Codec | { readonly unread: string }
}

interface Visible {
  readonly from: number
  readonly to: number
  /** Undefined where nothing was ever written. */
  readonly piece: Piece | undefined
}

/** Directions to the first `size` bytes of a file. Throws `unsupported` where a visible piece cannot be unpacked. */
export function stepsOf(pieces: readonly Piece[], size: number): readonly Step[] {
  if (size === 0) return [part(0, 0)]
  const seen = visible(pieces, size)
  const used = [...new Set(seen.flatMap(({ piece }) => (piece === undefined || piece.coding === 'zeros' ? [] : [piece])))]
  if (used.every(({ coding }) => coding === 'plain')) {
    return [{ kind: 'ranges', size, ranges: seen.map((run): Extent => [startIn(run, ({ at }) => at), run.to - run.from]) }]
  }
  const blockBytes = seen[0]?.piece?.plain ?? 0
  if (seen.every(({ piece, from, to }, index) => piece !== undefined && used[index] === piece && piece.offset === from && from === index * blockBytes && (to === size || to === from + blockBytes))) {
    return [blocksOf(used, size, blockBytes)]
  }
  return scattered(seen, used, size)
}

/** Each node is a block of its own, in any order and only in part visible: ranges pick what counts. */
function scattered(seen: readonly Visible[], used: readonly Piece[], size: number): readonly Step[] {
  const blockBytes = used.reduce((most, { plain }) => Math.max(most, plain), 1)
  const index = new Map(used.map((piece, at) => [piece, at * blockBytes]))
  const ranges = seen.map((run): Extent => [startIn(run, (piece) => index.get(piece) ?? hole), run.to - run.from])
  return [blocksOf(used, used.length * blockBytes, blockBytes), { kind: 'ranges', size, ranges }]
}

/** Where a run of bytes starts when its piece starts at `of(piece)`. */
const startIn = ({ piece, from }: Visible, of: (piece: Piece) => number): number =>
  piece === undefined || piece.coding === 'zeros' ? hole : of(piece) + from - piece.offset

function blocksOf(used: readonly Piece[], size: number, blockBytes: number): Step {
  let usual: Codec | undefined
  const blocks = used.map(({ at, stored, coding }): BlockAt => {
    if (coding === 'plain' || coding === 'zeros') return { offset: at, stored, plain: true }
    if (typeof coding === 'object') throw unsupported(`content compressed with ${coding.unread} is not read`, at)
    usual ??= coding
    return { offset: at, stored, plain: false, ...(coding === usual ? {} : { codec: coding }) }
  })
  return { kind: 'blocks', codec: usual ?? 'zlib', size, blockBytes, blocks }
}

/** The file from its start to its end, by the newest piece of each byte. Pieces of equal versions: the later one. */
function visible(pieces: readonly Piece[], size: number): Visible[] {
  const edges = new Set([0, size])
  for (const { offset, plain } of pieces) for (const edge of [offset, offset + plain]) if (edge < size) edges.add(edge)
  const sorted = Float64Array.from(edges).sort()
  const at = new Map<number, number>()
  for (const [index, edge] of sorted.entries()) at.set(edge, index)
  // Newest first; each stretch between two edges is given away once, and passed over from then on.
  const owner: (Piece | undefined)[] = Array.from({ length: sorted.length - 1 })
  const next = Int32Array.from({ length: sorted.length }, (_, index) => index)
  const free = (index: number): number => {
    let root = index
    while (next[root] !== root) root = next[root] ?? root
    for (let step = index; step !== root; ) {
      const following = next[step] ?? root
      next[step] = root
      step = following
    }
    return root
  }
  const newest = pieces.map((piece, order) => ({ piece, order })).sort((a, b) => b.piece.version - a.piece.version || b.order - a.order)
  for (const { piece } of newest) {
    if (piece.offset >= size) continue
    const end = at.get(Math.min(piece.offset + piece.plain, size)) ?? 0
    for (let index = free(at.get(piece.offset) ?? 0); index < end; index = free(index)) {
      owner[index] = piece
      next[index] = index + 1
    }
  }
  const runs: Visible[] = []
  for (const [index, piece] of owner.entries()) {
    const from = sorted[index] ?? 0
    const to = sorted[index + 1] ?? size
    const last = runs.at(-1)
    if (last !== undefined && last.piece === piece) runs[runs.length - 1] = { ...last, to }
    else runs.push({ from, to, piece })
  }
  return runs
}
