/** How long security fixes are published for what was found. Whether that is enough is for checks, which know the date. */
import type { Citation } from './provenance.ts'

export interface Support {
  readonly subject: 'distribution' | 'kernel' | 'library'
  /** `Debian`, `Linux`, `OpenSSL`. */
  readonly component: string
  /** As found. */
  readonly version: string
  /** The branch that the date is of: `11 (bullseye)`, `6.1`, `1.0.2`. */
  readonly branch: string
  /** ISO date of the last day on which its makers publish fixes without a contract; absent when it is not known here. */
  readonly endOfLife?: string
  /** Who publishes them: the Debian LTS team, kernel.org, the distribution. */
  readonly by: string
  /** A later release that closes published holes which this version has, as far as its makers' own fixes go. */
  readonly fixedBy?: { readonly version: string; readonly date: string; readonly closes: readonly string[]; readonly source: Citation }
}
