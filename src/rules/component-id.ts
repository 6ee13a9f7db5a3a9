/** The components that the rules know, as a type, and what is told of each elsewhere. */
import type { ComponentId as RuleId } from './banners.ts'
import type { NamedLibrary } from './library-names.ts'

/** Components that a rule knows, by their words or by the names of their libraries. */
export type ComponentId = RuleId | NamedLibrary

export interface ComponentNames {
  /**
   * Source packages and recipes of Debian, Alpine, OpenWrt, Yocto and Buildroot, and binary packages where a status list
   * names no source. Lower case. A `*` at the end stands for a version: digits, dots, hyphens and letters that follow a digit.
   */
  readonly packages: readonly string[]
  /** `vendor:product` of NVD's CPE dictionary, the present one first; none where it is not certain. */
  readonly cpe?: readonly string[]
  /** It counts versions of its own: that of the package says nothing about it. */
  readonly ownVersion?: true
}
