/** Tells values that stand for a secret (placeholders, references, examples of manuals) from secrets. Pure text rules. */

/** Words that authors put where a reader is to put his own value. */
const standIn =
  /your[-_ .]|[-_ ]here\b|<[^>]*>|\bexample\b|EXAMPLE|placeholder|replace[-_ ]?(?:me|this|with)|insert[-_ ]|\bdummy\b|\bfoobar\b|redacted|\bsample\b|not[-_ ]?(?:set|used|real|configured)|to[-_ ]?be[-_ ]|case[-_]sensitive|fill[-_ ]?(?:me|in)|\btodo\b|\btbd\b|put[-_ ].{0,20}(?:here|key)|change[-_ ]?this/iu

/** A variable, template or command that gives the value at run time. */
const reference = /^(?:\$[A-Za-z_{(]|\$\{|\$\(|%\(|%[A-Za-z_]+%$|\{\{|\{%|\{[\w.]*\}$|@[A-Za-z_]+@$|@@|<%|#\{|\$\$|!ENV|!vault|!secret|ENC\[|vault:|env[:(]|file:|secret:|arn:|data:|ref\+|ext:|os\.|process\.env|getenv|__[A-Z_]+__$|%[sdif]$|&[a-z]+;$)/u

/** Whether a value is a stand-in for a secret, not one. */
export function isPlaceholder(value: string): boolean {
  const text = value.trim()
  if (text === '' || standIn.test(text) || reference.test(text)) return true
  if (/^(?:my|your|the|some|new|old)[-_]?(?:own[-_]?)?(?:pass(?:word|wd|phrase)?|pwd|secret|token|key)\d?$|^(?:xyzzy|foo|bar|baz|foobar|qwe|asdf)$/iu.test(text)) return true
  // ****, xxxx, ----, 0000000000: one character, or x-ed out.
  if (/^(.)\1*$/u.test(text) || /x{4,}|\*{3,}|\.{3,}|…|_{4,}/iu.test(text)) return true
  // Upper-case names with underscores are names of variables: MY_SECRET_TOKEN.
  return /^[A-Z][A-Z]*(?:_[A-Z]+)+$/u.test(text)
}

/** Bits per character of a text (Shannon), at most log2 of its length. */
export function entropy(text: string): number {
  const counts = new Map<string, number>()
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1)
  let bits = 0
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length)
  return bits
}

/** Runs that no generator makes but authors of examples type: `1234567890abcdef`, `abcdefghijklmnop`. */
export function isSequence(text: string): boolean {
  let steps = 0
  for (let index = 1; index < text.length; index++) if (Math.abs(text.charCodeAt(index) - text.charCodeAt(index - 1)) <= 1) steps++
  return text.length >= 8 && steps / (text.length - 1) > 0.7
}

/** Whether the text before a place leaves a comment of C or XML open: what stands in it is an example or out of use. */
export function inBlockComment(before: string): boolean {
  return before.lastIndexOf('<!--') > before.lastIndexOf('-->') || /(?:^|\n)\s*\/\*(?![^]*\*\/)[^]*$/u.test(before)
}
