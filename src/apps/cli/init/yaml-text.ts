/** Values as text of YAML 1.2. Whatever a person typed comes back unchanged from a parser. Knows nothing of products. */
import type { Value } from './draft.ts'

/** Text that means itself without quotes, to people and to every version of YAML. */
const plain = /^[A-Za-z][A-Za-z0-9]*(?:[ ._()+/-]{1,2}[A-Za-z0-9()+/]+)*[.)]?$/u
const reserved = /^(?:true|false|null|yes|no|on|off|y|n)$/iu

/** What a terminal or an editor would act on or hide, and what ends a line for some parser. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}]/gu

/** In double quotes, with everything escaped that cannot be seen. Lone surrogates are no text: they become U+FFFD. */
export const quoted = (text: string): string =>
  JSON.stringify(text.toWellFormed()).replaceAll(unseen, (character) => {
    const code = character.codePointAt(0) ?? 0
    return code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`
  })

export function yamlText(value: Value): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') return `[${value.map(yamlText).join(', ')}]`
  return plain.test(value) && !reserved.test(value) ? value : quoted(value)
}
