/** What the product's own scripts do with cryptography and with other people's data, as their syntax tells. */

/** A file in a language that is read by syntax. */
export interface CodeFile {
  readonly languages: readonly string[]
  readonly lines: number
  /** `partly`: too deep, too long, or with errors of syntax in it; `machine-made`: minified, so its names say nothing; `not`: given up. */
  readonly read: 'whole' | 'partly' | 'machine-made' | 'not'
  /**
   * Lines where a search finds the check of certificates switched off, and syntax knows better: it tells the place itself, the
   * connection stays on the unit, or nothing of it runs.
   */
  readonly settled: readonly number[]
}

/** A place in a program that a rule of `rules/code` recognised. */
export interface CodeUse {
  readonly rule: string
  readonly title: string
  /** What it is about: `weak-cipher`, `fixed-key`, `password-hash`, `weak-random`, `command-injection` ... */
  readonly category:
    | 'weak-cipher' | 'fixed-key' | 'fixed-iv' | 'password-hash' | 'weak-random' | 'home-made-cipher'
    | 'certificate-check-off' | 'command-injection' | 'query-injection' | 'code-injection' | 'path-injection' | 'runs-download'
  readonly language: string
  /** In a few words, what was seen: the algorithm, where data comes from. */
  readonly detail: string
  /** `possible`: somebody has to look whether a stranger's data gets there. */
  readonly confidence: 'likely' | 'possible'
  /** The line with anything secret-like struck out, at most 160 characters. */
  readonly excerpt: string
  /** The function that it stands in; empty outside. */
  readonly inside: string
}

/** What a compiled program of the product says about cryptography and commands. */
export interface BinaryUse {
  readonly rule: 'cipher-table' | 'command-format' | 'token-format' | 'random-device'
  /** The algorithm whose table it holds, the command line that it fills in, the text that a number becomes a token in, the device that it names. */
  readonly detail: string
}
