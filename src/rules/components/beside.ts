/**
 * For components whose version stands alone in a string of its own: compilers keep the strings of one function together, so
 * it lies right before or behind the text that prints it, or with one string between.
 */

/** Matches `version` as a whole string, at most one short string away from the whole string `text`. Both are parts of an expression. */
export const beside = (text: string, version: string): RegExp =>
  new RegExp(`\\0${text}\\0{1,8}(?:[\\x09-\\x7e]{1,60}\\0{1,8})?(?<version>${version})(?:\\n?\\0)|(?<=\\0)(?<version1>${version})\\n?\\0{1,8}(?:[\\x09-\\x7e]{1,60}\\0{1,8})?${text}\\0`, 'u')
