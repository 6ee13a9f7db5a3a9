/** What fields of parts are called, and how designers say that a part is left out: in layouts, netlists and parts lists alike. */

/** Names of fields that hold the maker's part number. */
export const partField = /^(?:mpn|part[ _-]?(?:no|num|number)?\.?|(?:mfr|mfg|manf|manufacturer)[ ._#-]*(?:part)?[ ._#-]*(?:no|num|number|#|pn)\.?|manufacturer[ _]part|p\/?n)$/iu

/** `NS(...)`, `NA(...)`: not soldered, not assembled, with what would be. */
export const leftOut = /^(?:NS|NA|NP|NF|NM)\(|(?:^|[\s,/(_-])(?:dnp|dnf|dni|do[ _-]?not[ _-]?(?:populate|fit|place|install)|not[ _-]?(?:populated|fitted|placed)|nofit|unpopulated|dnm)(?:$|[\s,/)_-])/iu

/** The value of a field that asks whether a part is fitted. */
export const saysNo = /^(?:no|n|0|false)$/iu

/** A part number among fields by name; empty where there is none. */
export const partNumber = (fields: Iterable<readonly [string, string]>): string => {
  for (const [name, value] of fields) if (partField.test(name.trim()) && /\d/u.test(value) && value.trim().length > 3) return value.trim()
  return ''
}

/** Signs of a name that are kept: of parts, pins, nets and layers alike. */
export const maxName = 200

const signs: Readonly<Record<string, string>> = { slash: '/', backslash: '\\', dblquote: '"', quote: "'", lt: '<', gt: '>', bar: '|', comma: ',', colon: ':', space: ' ', dollar: '$', tab: ' ', return: ' ', brace: '{' }
/** KiCad writes some signs of names in words. */
export const signed = (text: string): string => (text.includes('{') ? text.slice(0, maxName).replaceAll(/\{([a-z]+)\}/gu, (all, name: string) => signs[name] ?? all) : text.slice(0, maxName))

/** A name as people write it: signs in words replaced, marks of overlined names left off. */
export const plain = (text: string): string => signed(text).replaceAll(/~\{([^}]*)\}/gu, '$1').replaceAll(/^~(?=\w)|~$/gu, '')
