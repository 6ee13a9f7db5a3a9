/** What a feed's record becomes before it is kept: one shape for all feeds, trimmed to what is asked for later. Pure. */
import type { CvssScore } from '../facts/vulnerability.ts'
import type { VersionScheme } from '../kernel/versions/compare.ts'

/** Bounds of versions: `from` and `upTo` belong to it, `after` and `before` do not. Without any, every version. */
export interface Range {
  readonly from?: string
  readonly after?: string
  readonly upTo?: string
  readonly before?: string
  /** Of a version with every update of it: 9.3 stands for 9.3rc1 and 9.3p1 as well. */
  readonly updates?: true
}

/** A product that must be there besides, as NVD's configurations ask: `linux:linux_kernel`, and which versions of it. */
export interface Condition {
  readonly product: string
  readonly ranges: readonly Range[]
}

/** What a record says of one package or product. */
export interface Affected {
  /** Who names it: an ecosystem of OSV without its release, `debian`, `alpine`, `cpe`. */
  readonly space: string
  readonly name: string
  /** Release of the distribution: `bookworm`, `12`, `v3.19`. */
  readonly release?: string
  readonly scheme: VersionScheme
  /** Affected where one of them holds the version and none of `except` does. */
  readonly ranges: readonly Range[]
  readonly except?: readonly Range[]
  /** Affected as well, one by one. */
  readonly versions?: readonly string[]
  /** The distribution's own word instead of ranges. */
  readonly status?: 'not-affected' | 'undetermined'
  /** The version that the distribution ships in this release at the moment. */
  readonly ships?: string
  readonly urgency?: string
  /** Products one of which (each list) must be there besides. */
  readonly besides?: readonly (readonly Condition[])[]
  /** What the record restricts itself to that we cannot see, in words: `the build for windows`. */
  readonly only?: string
}

export interface AdvisoryRecord {
  readonly id: string
  /** Other ids of the same flaw; an announcement has several CVE ids, and then stands for each of them. */
  readonly aliases: readonly string[]
  readonly summary: string
  readonly url: string
  readonly modified: string
  readonly scores: readonly CvssScore[]
  readonly weaknesses: readonly string[]
  readonly files: readonly string[]
  readonly affected: readonly Affected[]
}

/** CISA's catalogue of known exploited vulnerabilities. */
export interface ExploitedRecord {
  readonly id: string
  readonly added: string
  readonly due?: string
  readonly ransomware: boolean
}

/** A product of endoflife.date with its release cycles. */
export interface LifeCycleRecord {
  readonly product: string
  readonly cycles: readonly {
    readonly cycle: string
    readonly codename?: string
    /** ISO date; true: ended on a day that is not told; false: goes on without a day. */
    readonly ends: string | boolean
    readonly latest?: string
  }[]
}

/** The first sentence or so. */
const maxSummary = 300

export function summaryOf(text: string): string {
  const plain = text.replaceAll(/\s+/gu, ' ').trim()
  if (plain.length <= maxSummary) return plain
  const head = plain.slice(0, maxSummary)
  const sentence = Math.max(head.lastIndexOf('. '), head.lastIndexOf('! '), head.lastIndexOf('? '))
  return sentence > maxSummary / 3 ? head.slice(0, sentence + 1) : `${head.slice(0, maxSummary - 3)}...`
}

export const isCve = (id: string): boolean => /^CVE-\d{4}-\d{4,}$/u.test(id)

/** Ids that a list in a foreign document holds, and nothing else. */
export const texts = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [])
