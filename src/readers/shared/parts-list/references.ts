/** The references of one row of a parts list: `R1, R2 R4-R6`, in the ways that programs and people write them. */

/** References of one row that are kept. */
export const mostReferences = 2000

/** Of one word; a range is no longer, either. */
const maxSigns = 60
const separators = /[\s,;|/+&、，；]+/u
/** `R4-R6`, `R4..R6`, `R4 ~ 6`: what follows the prefix counts up. */
const range = /^([\p{L}_]+)(\d{1,5})(?:-|–|—|~|…|\.{2,3}|:|÷)([\p{L}_]+)?(\d{1,5})$/u

export interface References {
  readonly found: readonly string[]
  /** What is no reference and no range: words that were left out. */
  readonly unread: readonly string[]
  /** There are more than are kept. */
  readonly more: boolean
}

export function referencesOf(text: string): References {
  const found: string[] = []
  const unread: string[] = []
  // Around the sign of a range people leave spaces; `to` and `bis` are such signs.
  const joined = text.replaceAll(/(\d)\s*(?:-|–|—|~|…|\.{2,3}|\bto\b|\bthru\b|\bbis\b)\s*(?=[\p{L}_]*\d)/gu, '$1-')
  for (const raw of joined.split(separators)) {
    // Before anything is looked for in it: what ends in thousands of brackets costs their square.
    const word = raw.length > maxSigns * 2 ? raw : raw.replaceAll(/^[("'[>•*]+|[)"'\].]+$/gu, '')
    if (word === '') continue
    const match = word.length > maxSigns ? null : range.exec(word)
    const [from, to] = [Number(match?.[2]), Number(match?.[4])]
    if (match !== null && to >= from && (match[3] === undefined || match[3] === match[1])) {
      for (let number = from; number <= to && found.length <= mostReferences; number++) found.push(`${match[1] ?? ''}${number}`)
    } else if (match === null && word.length <= maxSigns && /^[\p{L}\p{N}_][\p{L}\p{N}_.$#@\\-]*$/u.test(word) && /\p{L}/u.test(word)) found.push(word)
    else unread.push(word.slice(0, maxSigns))
    if (found.length > mostReferences) break
  }
  return { found: found.slice(0, mostReferences), unread, more: found.length > mostReferences }
}

/** What designators begin with: numbers of parts (LM358, BC547) look like them and begin with other letters. */
const prefixes = /^(?:A|AE|ANT|AT|B|BAT|BT|BTN|BUZ|C|CN|CON|CONN|CR|D|DA|DS|E|EXT|F|FB|FD|FID|FL|G|H|HDR|HS|IC|ISP|J|JP|JTAG|K|KEY|L|LD|LED|LK|LS|M|MH|MK|MP|N|NT|OK|OSC|P|PAD|PB|PCB|PL|POT|PS|PTC|Q|R|RA|RL|RLY|RN|RP|RT|RV|S|SB|SH|SJ|SK|SL|SP|ST|SV|SW|T|TH|TM|TP|TR|TVS|U|UEXT|USB|V|VD|VR|VT|W|X|XT|XTAL|Y|Z|ZD)\d{1,5}[A-Z]?(?:[_.-]\w{1,4})?$/u

/** Which words of a cell are designators (`R1`, `U3A`, `TP12`, `IC1-IC4`), and how many words it has. */
export function designatorsIn(text: string): { readonly designators: readonly string[]; readonly words: number } {
  const { found, unread } = referencesOf(text.slice(0, 500))
  return { designators: found.filter((word) => prefixes.test(word)), words: found.length + unread.length }
}
