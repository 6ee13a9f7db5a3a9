/**
 * Where a long word may be broken: paths, digests and identifiers have no spaces, and a column is narrow. Pieces are put side by side with
 * nothing between them, so what is copied out of the document is what stood in the evidence. Pure.
 */

/** What is longer is broken, in UTF-16 units without the space behind it: a word of a language, and anything else. The length of a piece. */
const longestWord = 24
const longestName = 18
const longestPiece = 12

/** The text in pieces between which a line may end. They add up to the text. */
export function pieces(text: string): string[] {
  const found: string[] = []
  let calm = ''
  for (const word of text.split(/(?<= )/u)) {
    const { length } = word.trimEnd()
    if (length <= (/^\p{L}+[.,;:]?$/u.test(word.trimEnd()) ? longestWord : longestName)) {
      calm += word
      continue
    }
    if (calm !== '') found.push(calm)
    calm = ''
    found.push(...word.split(/(?<=[/._:=,;@-])(?=[^/._:=,;@ -])/u).flatMap(short))
  }
  return calm === '' ? found : [...found, calm]
}

/** Runs without any mark, cut at fixed lengths but never inside a character or before a combining mark. */
function short(piece: string): string[] {
  if (piece.length <= longestName) return [piece]
  const cut: string[] = []
  let current = ''
  for (const character of piece) {
    if (current.length >= longestPiece && mayEnd(current) && !/^[\p{M}\p{Pe}\p{Pf}\p{Pi}!?"'/]/u.test(character)) {
      cut.push(current)
      current = ''
    }
    current += character
  }
  return [...cut, current]
}

/** No line ends after an opening bracket or a quote, whatever space follows (UAX 14, LB14 and LB15). */
const mayEnd = (text: string): boolean => !/[\p{Ps}\p{Pi}\p{Pf}"']$/u.test(text)

/** Text for a place that has room for this many UTF-16 units. */
export const cutTo = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most - 3).replace(/[\ud800-\udbff]$/u, '')}...`)
