/** Strikes out of a line of text whatever looks like a secret, before it is shown. */

const struck = '…'

/** Name and value of settings; user and password of URLs; options that take passwords; long made strings. */
const parts: readonly (readonly [RegExp, string])[] = [
  [/(:\/\/[^\s:@/"']{0,80}:)[^\s@/"']{1,200}@/gu, `$1${struck}@`],
  [/(\b[\w.-]{0,40}(?:passw(?:or)?d|passphrase|pwd|secret|token|api[-_]?key|access[-_]?key|auth|credential)[\w-]{0,20}["']?\]?\s{0,4}[=:]\s{0,4}["']?)[^\s"'&;,]{1,300}/giu, `$1${struck}`],
  [/(\b(?:authorization|bearer|basic)["':\s]{1,4})[\w+/=.~-]{8,400}/giu, `$1${struck}`],
  [/(\s(?:-u|--user|-p|-P|--pw|--password|--token)[\s=]{1,2}["']?)[^\s"']{1,200}/gu, `$1${struck}`],
  [/[\w+/=-]{32,}/gu, struck],
]

/** At most `limit` characters, control characters out. */
export function struckOut(text: string, limit: number): string {
  let shown = text.trim()
  for (const [pattern, replacement] of parts) shown = shown.replaceAll(pattern, replacement)
  // oxlint-disable-next-line no-control-regex
  shown = shown.replaceAll(/[\u0000-\u001f\u007f]+/gu, ' ')
  return shown.length <= limit ? shown : `${shown.slice(0, limit - 1)}…`
}
