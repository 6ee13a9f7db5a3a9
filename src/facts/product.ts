/** What the dossier declares, and what the catalogue knows about the platforms it names. */
import type { Holding } from './dossier.ts'
import type { Basis, Citation } from './provenance.ts'

/** An answer to one of the questions of `questions.ts`. Every question is put so that `yes` is the good answer. */
export interface Answer {
  readonly question: string
  readonly answer: 'yes' | 'no' | 'planned' | 'not-applicable'
  readonly detail: string
  /** A document in the dossier that proves it; the basis is then `documented`. */
  readonly document?: string
  /** ISO date of that document or of the answer. */
  readonly dated?: string
}

/** How much an answer is worth: an attached document more than a word. */
export const answerBasis = (answer: Answer): Basis => (answer.document === undefined ? 'declared' : 'documented')

/** A platform as the dossier writes it, not yet looked up. */
export interface NamedPlatform {
  readonly name: string
  readonly revision: string
  /** `main`, `radio`, `secure-element` ... */
  readonly role: string
  /** What it handles; absent means everything. */
  readonly assets?: readonly Asset[]
  /** What of the product's valuables it stores; absent means all of them. */
  readonly holds?: readonly Holding[]
}

/** A processor of the product, named by the dossier (`declared`) or inferred from an artefact (`observed`). */
export interface PlatformFact {
  /** Catalogue id. */
  readonly id: string
  readonly title: string
  readonly revision: string
  /** `main`, `radio`, `secure-element` ... */
  readonly role: string
  readonly addOn: boolean
  /** Why it is thought to be this one. */
  readonly reason: string
  /** What it handles; absent means everything, so that a part is never judged too mildly for want of a word. */
  readonly assets?: readonly Asset[]
  /** What of the product's valuables it stores; absent means all of them, for the same reason. */
  readonly holds?: readonly Holding[]
  /** Catalogue ids from the entry itself to its farthest base (`raspberry-pi-4b`, `broadcom-bcm2711`). */
  readonly lineage?: readonly string[]
}

/** What a processor can be entrusted with; a cell is judged over the processors that handle what it protects. */
export type Asset = 'code' | 'keys' | 'identity' | 'data'

/** One capability of one platform, as the catalogue has it after attacks were counted. */
export interface CapabilityFact {
  readonly platform: string
  readonly platformTitle: string
  readonly addOn: boolean
  readonly capability: string
  readonly value: string
  /** 0..4, grid.md section 4; undefined where the scale does not apply. */
  readonly strength?: number
  /** With an unknown revision: the strongest that the product may have, where naming the revision could change it. */
  readonly bestStrength?: number
  /** The strongest that it may be, were shown what nobody published. */
  readonly upTo?: number
  /** What the reader should know, in words. */
  readonly detail: string
  /** Attacks that lowered the strength. */
  readonly loweredBy: readonly string[]
  readonly sources: readonly Citation[]
}

/** What a part brings along beside its security, as the catalogue has it; an absent list was not researched. */
export interface FunctionsFact {
  readonly platform: string
  readonly platformTitle: string
  readonly addOn: boolean
  readonly partKind: 'computer' | 'module' | 'soc' | 'mcu' | 'add-on'
  /** Interfaces that the sources name. Of a computer these are its connectors; of a chip there may be more. */
  readonly interfaces?: readonly string[]
  /** Radios on the part itself; an empty list says that there are none. */
  readonly radios?: readonly string[]
}

/** A published attack that reaches a platform of the product. */
export interface AttackFact {
  readonly platform: string
  readonly id: string
  readonly title: string
  readonly defeats: readonly string[]
  /** Level of the attacker who can repeat it. */
  readonly attacker: number
  readonly cure?: { readonly by: string; readonly detail: string }
  readonly sources: readonly Citation[]
}
