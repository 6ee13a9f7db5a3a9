/** Where a fact comes from, and how strong that is. */
import type { Where } from '../kernel/where.ts'

/**
 * Basis of a fact or an evidence, strongest first (grid.md section 5): measured in a laboratory; read by us from the
 * artefact; read out of a unit by somebody; a dated document is attached; said by the product's maker. `catalogue` is
 * what a part can do and stands beside the order.
 */
export type Basis = 'laboratory' | 'observed' | 'dump' | 'documented' | 'declared' | 'catalogue'

/** A source that a reader can open. */
export interface Citation {
  readonly title: string
  readonly edition?: string
  /** Page, section or repository path. */
  readonly at: string
  readonly url: string
  /** ISO date on which somebody of ours read it. */
  readonly checked: string
}

/** What every fact carries beside its payload. The engine fills it in; readers give only line or offset. */
export interface Seen {
  readonly basis: Basis
  readonly where: Where
  /** Id of the container (file system, archive) that holds the file the fact was read from: `image.img/2:ext4`. */
  readonly container: string
  /** Absolute path of that file inside its container; empty when the fact is about the container or the artefact itself. */
  readonly file: string
  readonly source?: Citation
}
