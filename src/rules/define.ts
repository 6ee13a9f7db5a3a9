/**
 * The shape of search rules: data only. A rule names literals (one of them occurs in every match, in any letter case) and
 * an expression that is tried on the text around such a literal. Every rule brings its own proofs. Knows no engine.
 */

/** What kind of content a rule is for, judged by the file's name and first bytes. */
export type ContentKind = 'config' | 'code' | 'text' | 'binary'

export interface SearchRule {
  /** Permanent. */
  readonly id: string
  readonly title: string
  /** ASCII, three characters or more; compared without regard to case. */
  readonly literals: readonly string[]
  /**
   * Tried on the line around a literal (in binary content: on the printable text around it). Named groups: `secret` is
   * never shown, `name` is the setting that holds it, `version` the version of a banner. Alternatives number them: of
   * `secret`, `secret1`, `secret2` ... the first that took part counts. No nested repetition.
   */
  readonly pattern: RegExp
  /** Kinds of content it is tried on; all kinds when absent. */
  readonly kinds?: readonly ContentKind[]
  /** In binary content the expression sees the NULs around the literal too, and up to 256 bytes to each side: for versions that stand alone beside a telling text. */
  readonly across?: boolean
  /** The expression sees a whole file of at most 64 KiB, with its line ends, whatever literals it holds: for files whose form tells (`m` makes `^` a line's start). */
  readonly whole?: true
  /** Patterns of `pathMatcher`; every path when absent. */
  readonly paths?: readonly string[]
  /** A match counts only when this holds, too. `secret` and `name` are those that took part. */
  readonly accept?: (groups: Readonly<Record<string, string | undefined>>, match: Match) => boolean
  /** Texts in which it must match. A path may be put in front: `/etc/x.conf\n...`. */
  readonly examples: readonly [string, ...string[]]
  /** Texts in which it must not match. */
  readonly counterExamples: readonly [string, ...string[]]
}

/** A rule that recognises a component; its id is the component's name. */
export interface ComponentRule extends SearchRule {
  /** Where upstream makes the text: a source file, or the project where the text was seen in its own program only. */
  readonly source: string
  /**
   * Its shared libraries, without version. A program that loads one names the version it was built against and contains
   * none: its words do not count.
   */
  readonly sharedLibraries?: readonly string[]
}

/**
 * A rule in two steps, for components whose version is a string of its own anywhere in the program: words that only the component itself
 * has, and then the form of its version. Counts only where exactly one version of the file fits.
 */
export interface StandingRule {
  /** The component's name; that of its banner rule where it has one. */
  readonly component: string
  readonly title: string
  /** Any of them, as part of a string, letter by letter. Printable ASCII. */
  readonly words: readonly [string, ...string[]]
  /** Fits the whole string. Groups `version`, or `major`, `minor` and `patch` where upstream writes numbers in columns (20914 for 2.9.14). */
  readonly version: RegExp
  /** Patterns of `pathMatcher`: where the words are met in programs whose version is another one. */
  readonly paths?: readonly string[]
  readonly sharedLibraries?: readonly string[]
  readonly source: string
  /** A string that fits, and strings that must not: versions of what comes with it. */
  readonly like: string
  readonly unlike: readonly string[]
}

export interface Match {
  /** The line or stretch of text that was looked at. */
  readonly text: string
  /** Start of the match in it. */
  readonly start: number
  readonly matched: string
  readonly kind: ContentKind
  readonly path: string
  /** From 1; 0 in binary content. */
  readonly line: number
  /** Up to 256 characters that follow the match, further lines included. */
  readonly after: () => string
}

/** Checks the types of a list of rules; adds nothing. */
export const defineRules = (rules: readonly SearchRule[]): readonly SearchRule[] => rules

/** Checks the types of a list of rules in two steps, and keeps their components as a type; adds nothing. */
export const defineStanding = <const Id extends string>(rules: readonly (StandingRule & { readonly component: Id })[]): readonly (StandingRule & { readonly component: Id })[] => rules

/** Checks the types of a list of component rules, and keeps their ids as a type; adds nothing. */
export const defineComponents = <const Id extends string>(rules: readonly (ComponentRule & { readonly id: Id })[]): readonly (ComponentRule & { readonly id: Id })[] => rules
