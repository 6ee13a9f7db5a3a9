/** Splits lines into words as a shell does: blanks outside quotes, backslashes, comments. Nothing is executed or expanded. */

/** Words of a line; quotes are taken off. With `comments`, a word that starts with `#` ends the line. */
export function shellWords(text: string, comments = true): string[] {
  const words: string[] = []
  let word = ''
  let inWord = false
  let quote = ''
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i)
    if (quote !== '') {
      if (c === quote) quote = ''
      else if (c === '\\' && quote === '"' && '"\\$`'.includes(text.charAt(i + 1)) && i + 1 < text.length) word += text.charAt(++i)
      else word += c
    } else if (c === '"' || c === "'") {
      quote = c
      inWord = true
    } else if (c === '\\' && i + 1 < text.length) {
      word += text.charAt(++i)
      inWord = true
    } else if (c === ' ' || c === '\t') {
      if (inWord) words.push(word)
      word = ''
      inWord = false
    } else if (c === '#' && comments && !inWord) {
      break
    } else {
      word += c
      inWord = true
    }
  }
  if (inWord) words.push(word)
  return words
}

/** The value of a `NAME=value` assignment with its quotes taken off. */
export function unquote(value: string): string {
  const text = value.trim()
  const first = text.charAt(0)
  return (first === '"' || first === "'") && text.length >= 2 && text.endsWith(first) ? text.slice(1, -1) : text
}

/** Plain `NAME=value` assignments of a shell fragment (an `/etc/default` file), with `$NAME` of earlier ones put in. */
export function shellAssignments(lines: Iterable<{ readonly number: number; readonly text: string }>): Map<string, { value: string; line: number }> {
  const found = new Map<string, { value: string; line: number }>()
  for (const { number, text } of lines) {
    const match = /^\s*(?:export\s+|readonly\s+|local\s+|declare\s+(?:-\w+\s+)?)?([A-Za-z_]\w*)=(.*)$/u.exec(text)
    if (match === null) continue
    found.set(match[1] ?? '', { value: expand(firstWord(match[2] ?? ''), found), line: number })
  }
  return found
}

/** `$NAME`, `${NAME}` and `${NAME:-default}` replaced where the value is known; others are left as they stand. */
export function expand(text: string, known: ReadonlyMap<string, { readonly value: string }>): string {
  return text
    .replace(/\$(?:\{(\w+)(?::?[-=]([^}]*))?\}|(\w+))/gu, (whole: string, braced: string | undefined, fallback: string | undefined, bare: string | undefined) =>
      known.get(braced ?? bare ?? '')?.value ?? fallback ?? whole)
    .slice(0, 4096)
}

const firstWord = (text: string): string => {
  if (/^\s/u.test(text)) return ''
  return shellWords(text)[0] ?? ''
}
