/** Text in Markdown (CommonMark with the tables of GitHub): nothing of an image becomes markup, raw HTML, a link or a mention. */

/**
 * Every character that Markdown may act on stands behind a backslash (CommonMark, 2.4); angle brackets and ampersands become entities, because
 * some renderers read HTML before anything else. Mentions become code, bare addresses lose their colon to an entity: whom or what an image
 * names is neither told nor linked by the page that shows the report.
 */
export const markdownText = (text: string): string =>
  text
    .replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    .replaceAll(/[\\`*{}[\]|~$]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|^[ \t]*[-+=#]|#(?=\d)/gmu, (found) => `${found.slice(0, -1)}\\${found.slice(-1)}`)
    .replaceAll(/^(\s*\d+)([.)])/gmu, String.raw`$1\$2`)
    .replaceAll(/(?<![\w`])@[\w-]+/gu, '`$&`')
    .replaceAll(/\b(https?|ftp)(:\/\/)/giu, '$1&#58;//')
    .replaceAll(/\bwww\./giu, 'www&#46;')

/** A name or a path as code: fenced by more backticks than it holds (CommonMark, 6.1); in a table a bar is escaped. */
export function markdownCode(text: string): string {
  const shown = text.replaceAll(/[\r\n]+/gu, ' ').replaceAll('|', String.raw`\|`)
  if (shown.trim() === '') return ''
  const longest = Math.max(0, ...(shown.match(/`+/gu) ?? []).map((run) => run.length))
  const fence = '`'.repeat(longest + 1)
  const pad = longest > 0 || shown.startsWith(' ') || shown.endsWith(' ') ? ' ' : ''
  return `${fence}${pad}${shown}${pad}${fence}`
}

/** A link to an address that can be opened; otherwise its text. */
export function markdownLink(text: string, url: string): string {
  if (!URL.canParse(url)) return markdownText(text)
  const { protocol, username, password, href } = new URL(url)
  const safe = (protocol === 'https:' || protocol === 'http:') && username === '' && password === ''
  return safe ? `[${markdownText(text)}](<${href.replaceAll(/[<>|\\]/gu, encodeURIComponent)}>)` : markdownText(text)
}

/** Rows of a table, cells being Markdown already. */
export const markdownTable = (head: readonly string[], rows: readonly (readonly string[])[]): string[] => [
  `| ${head.join(' | ')} |`, `|${head.map(() => ' --- ').join('|')}|`, ...rows.map((cells) => `| ${cells.join(' | ')} |`), '',
]
