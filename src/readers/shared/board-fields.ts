/** What fields of parts are called, in layouts, netlists and parts lists alike. */
import { fieldName } from './fitted.ts'

const maker = '(?:mfr|mfg|mrf|mfn|manf|mf|oem|maker|manufacturer|manufacture|producer|hersteller)(?: ?s)?'
const number = '(?:part ?(?:numbers?|nos?|nr|num|name|code|#)?|p\\/?n|numbers?|no|nr|num|#|code|ref|teilenummer|artikelnummer)'

/** Names of fields, as `fieldName` gives them, that hold the maker's part number. */
export const makersPart = new RegExp(`^(?:mpn|${maker} ?${number})(?: ?\\d)?$`, 'u')
/** Names of fields that hold a part number, which may be that of a shop or of the house. */
export const anyPart = /^(?:part ?(?:numbers?|nos?|nr|num|#)|partnumber|pn|p\/n|p n|type ?(?:number|no)|order(?:ing)? ?(?:code|number|no)|article ?(?:number|no)?|component ?(?:number|no))$/u

/** A part number among fields by name, the maker's before others; empty where there is none. */
export function partNumber(fields: Iterable<readonly [string, string]>): string {
  let other = ''
  for (const [name, raw] of fields) {
    const value = raw.trim()
    if (!/\d/u.test(value) || value.length < 4) continue
    const field = fieldName(name)
    if (makersPart.test(field)) return value
    if (other === '' && (field === 'part' || anyPart.test(field))) other = value
  }
  return other
}

/** One text for a part and one of its pins, or a package and a pin: names may hold blanks, and no NUL. */
export const pinKey = (part: string, pin: string): string => `${part}\0${pin}`

/** Signs of a name that are kept: of parts, pins, nets and layers alike. */
export const maxName = 200

const signs: Readonly<Record<string, string>> = { slash: '/', backslash: '\\', dblquote: '"', quote: "'", lt: '<', gt: '>', bar: '|', comma: ',', colon: ':', space: ' ', dollar: '$', tab: ' ', return: ' ', brace: '{' }
/** KiCad writes some signs of names in words. */
export const signed = (text: string): string => (text.includes('{') ? text.slice(0, maxName).replaceAll(/\{([a-z]+)\}/gu, (all, name: string) => signs[name] ?? all) : text.slice(0, maxName))

/** A name as people write it: signs in words replaced, marks of overlined names left off. */
export const plain = (text: string): string => signed(text).replaceAll(/~\{([^}]*)\}/gu, '$1').replaceAll(/^~(?=\w)|~$/gu, '')
