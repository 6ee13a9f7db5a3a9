/**
 * Markup that cannot be injected into: the `html` tag escapes every value that is not markup itself, so a name from an
 * image stays text wherever it lands. Attribute values are always quoted in the templates.
 */

/** Text that is HTML already. Only this module makes it. */
export interface Markup {
  readonly html: string
}
type Value = string | number | Markup | undefined | false | readonly Value[]

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '`': '&#96;' }
export const escaped = (text: string): string => text.replaceAll(/[&<>"'`]/gu, (character) => entities[character] ?? '')

const rendered = (value: Value): string => {
  if (value === undefined || value === false) return ''
  if (typeof value === 'string') return escaped(value)
  if (typeof value === 'number') return String(value)
  return 'html' in value ? value.html : value.map(rendered).join('')
}

/** HTML from a template; `undefined` and `false` are nothing, lists are joined. Line breaks and indents fold. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Markup {
  let text = ''
  strings.forEach((piece, index) => {
    text += piece.replaceAll(/\n\s*/gu, '\n') + rendered(values[index])
  })
  return { html: text }
}

export const nothing: Markup = { html: '' }

/** Our own constants (style, script) as they are. Never for anything that came out of an assessment. */
export const trusted = (text: string): Markup => ({ html: text })

/** A link where the address is http or https, without credentials; otherwise only its text. */
export function link(url: string, text: string): Markup {
  if (!URL.canParse(url)) return html`${text}`
  const { protocol, username, password, href } = new URL(url)
  const safe = (protocol === 'https:' || protocol === 'http:') && username === '' && password === ''
  return safe ? html`<a href="${href}" rel="noopener noreferrer">${text}</a>` : html`${text}`
}

/** A path as code that may wrap after its slashes; copying it copies no more than the path. */
export const pathCode = (path: string): Markup => html`<code class="place">${path.split(/(?<=\/)/u).map((part, index) => html`${index > 0 && wordBreak}${part}`)}</code>`
const wordBreak: Markup = { html: '<wbr>' }
