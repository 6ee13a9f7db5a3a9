/**
 * Whether a part is fitted, as programs and designers write it: a field or column that asks for it (`DNP`, `Fitted`), a word in
 * the value or in the notes. Layouts, netlists and parts lists say it alike.
 */

/** A name of a field without case, punctuation and what stands in brackets: `Mfr. Part_No. (optional)` is `mfr part no`. */
export function fieldName(name: string): string {
  const plain = (text: string): string => text.toLowerCase().replaceAll(/[\s_.:*'"’()（）[\]\u00A0\uFEFF-]+/gu, ' ').trim()
  const short = name.slice(0, 100)
  return plain(short.replaceAll(/[(（[][^)）\]]*[)）\]]/gu, '')) || plain(short)
}

const verbs = 'populat(?:e|ed)|fit(?:ted)?|plac(?:e|ed)|install(?:ed)?|load(?:ed)?|stuff(?:ed)?|mount(?:ed)?|solder(?:ed)?|assembl(?:e|ed)|insert(?:ed)?|equip(?:ped)?'
/** `DNP` means the part whatever follows. */
const short = 'dn[pfilms]|d\\.n\\.[pfilms]\\.?|d\\/n\\/[pfilms]|nopop|nicht[ _-]?best(?:ü|ue)ckt|non[ _-]?mont(?:é|e)'
/** `do not fit`, `not mounted`, `no stuff`, `unpopulated`: of something else where more follows. */
const spoken = `do[ _-]?n(?:o|')t[ _-]?(?:${verbs})|no(?:t|n)?[ _-]?(?:${verbs}|pop)|un(?:populated|fitted|placed|mounted|stuffed)`
const out = `${short}|${spoken}`

const begins = '(?:^|[\\s,;:/|(\\[_+-])'
const ends = '(?:$|[\\s,;:/|)\\]_.!+-])'
/** Said anywhere in a value; `NS(...)`, `NA(...)` name what would be there. */
const saidOut = new RegExp(`^(?:NS|NA|NP|NF|NM)\\(|${begins}(?:${out})${ends}`, 'iu')
/** Said of the part and of nothing else. */
const plainOut = new RegExp(`^(?:NS|NA|NP|NF|NM)\\(|${begins}(?:(?:${short})${ends}|(?:${spoken})(?:$|\\s*[,;:/|()\\]_.!+-]|\\s+(?:by default|any ?more|currently|at this time|this (?:part|component|one)|it)(?:$|\\W)))`, 'iu')
/** Said of something else: how it is soldered, what lies beside it. */
const elsewhere = new RegExp(`${begins}(?:no[ _-]?load\\s+current|(?:${spoken})\\s+(?:(?:any|the|more|other)\\s+)?(?:vias?|near|pads?|paste|by hand|heat ?sinks?|firmware|parts(?=\\s*:)))(?=$|\\W)`, 'giu')
const wholeOut = new RegExp(`^(?:${out})[.!]?$`, 'iu')

const asksOut = new RegExp(`^(?:${out.replaceAll('[ _-]?', ' ?')}|d n [pfilms])$`, 'u')
const asksIn = /^(?:fit(?:ted)?|populated?|pop|stuff(?:ed)?|install(?:ed)?|is (?:fitted|populated|mounted|placed))$/u
/** Columns of these names often say how a part is mounted, or on which side. */
const mayAskIn = /^(?:mount(?:ed|ing)?|plac(?:e|ed|ement)|assembl(?:e|ed|y)|load(?:ed)?|solder(?:ed)?|population)$/u
const isNote = /^(?:(?:your )?(?:instructions?|notes?|remarks?)(?: ?\/ ?(?:instructions?|notes?|remarks?))?|assembly (?:notes?|instructions?|remarks?)|comments?)$/u
const mayBeOut = /^(?:value|config(?:uration)?|variants?|status|type|part|mpn)$/u

const yes = /^(?:y|yes|ja|oui|s[ií]|true|t|on|x|✓|✔|☑|✅|√|[1-9]\d*)$/iu
const no = /^(?:n|no|non|nein|false|f|off|none|0|n\/?a\.?|-+|[–—]+|~)$/iu
const isIn = new RegExp(`^(?:${verbs}|normal|ok)$`, 'iu')

export interface Fitting {
  readonly fitted: boolean
  /** An answer that is neither yes nor no: `DNP: option B`. */
  readonly doubt?: string
}

/** Whether a column of this name asks whether parts are fitted. */
export const asksFitted = (name: string): boolean => asksIn.test(fieldName(name))
/** Or may ask that, or something else of how it is placed. */
export const mayAskFitted = (name: string): boolean => asksFitted(name) || mayAskIn.test(fieldName(name))

/** Whether a field of this name holds notes, which may be about something else. */
export const isNoteField = (name: string): boolean => isNote.test(fieldName(name))

/** What an `F` means in a column, by the other cells: nothing where it is the front, `false` or `fitted`; undefined where nothing tells. */
export function meaningOfF(cells: readonly string[]): '' | 'false' | 'fitted' | undefined {
  const any = (pattern: RegExp): boolean => cells.some((cell) => pattern.test(cell.trim().slice(0, 200)))
  if (any(/^(?:b|back|bot|bottom|top)$/iu)) return ''
  if (any(/^(?:t|true)$/iu)) return 'false'
  const saysNo = any(/^(?:n|no|n[fpms])$/iu) || any(saidOut)
  // Beside a yes and a no it may be either.
  return saysNo ? (any(yes) || any(isIn) ? undefined : 'fitted') : any(/^(?:y|yes)$/iu) ? 'false' : undefined
}

/** Whether a value or a note says that the part is left out. */
export const saysOut = (text: string): boolean => saidOut.test(text)

/** What a note or an answer says of the part; with more words behind it, nobody can weigh what they mean. */
function said(text: string): 'out' | 'doubtful' | undefined {
  const own = text.replaceAll(elsewhere, ' ')
  return plainOut.test(own) ? 'out' : saysOut(own) ? 'doubtful' : undefined
}

type Fields = Iterable<readonly [name: string, value: string]>

/** What fields of a part say, by their names. Where one says that it is left out, it is. An `F` may mean fitted or false: of a column `meaningOfF` tells, of one part nothing does. */
export function fittingOf(fields: Fields): Fitting {
  let doubt: string | undefined
  let fitted = true
  for (const [name, raw] of fields) {
    const value = raw.trim().slice(0, 200)
    if (value === '') continue
    const field = fieldName(name)
    const tell = (): void => void (doubt ??= `${name.trim()}: ${value}`)
    if (asksOut.test(field)) {
      if (no.test(value) || (isIn.test(value) && !wholeOut.test(value))) continue
      fitted = false
      if (!yes.test(value) && !saysOut(value)) tell()
    } else if (asksIn.test(field) || mayAskIn.test(field)) {
      const answer = said(value)
      const isF = /^f$/iu.test(value)
      const isOut = answer !== undefined || /^(?:n|no|non|nein|false|off|none|0|nf|np|nm|ns)$/iu.test(value)
      if (isOut) fitted = false
      if (answer === 'doubtful' || (isF && !isOut) || (asksIn.test(field) && !isOut && !yes.test(value) && !isIn.test(value))) tell()
    } else if (isNote.test(field)) {
      const note = said(value)
      if (note === 'out') fitted = false
      else if (note === 'doubtful') tell()
    } else if (mayBeOut.test(field) && saysOut(value)) fitted = false
  }
  return doubt === undefined ? { fitted } : { fitted, doubt }
}

/** A doubt as it is told to the reader of a report. */
export const doubtMessage = (doubt: string, fitted: boolean): string => `whether parts are fitted is answered neither with yes nor with no (${doubt.slice(0, 80)}), and they count as ${fitted ? 'fitted' : 'left out'}`

/** The doubts of one file, of which those that count as fitted are told once, and the others once. */
export class FittingDoubts {
  readonly #met = new Map<boolean, { readonly doubt: string; readonly references: Set<string> }>()

  /** Whether fields say that a part is fitted; what is doubtful is kept. */
  fitted(reference: string, fields: Fields): boolean {
    const { fitted, doubt } = fittingOf(fields)
    if (doubt !== undefined) {
      const known = this.#met.get(fitted) ?? { doubt, references: new Set() }
      this.#met.set(fitted, known)
      known.references.add(reference.slice(0, 100))
    }
    return fitted
  }

  told(): { readonly code: 'malformed'; readonly message: string }[] {
    return [...this.#met].map(([fitted, { doubt, references }]) => ({ code: 'malformed', message: `${[...references][0] || 'a part'}${references.size === 1 ? '' : ` and ${references.size - 1} more`}: ${doubtMessage(doubt, fitted)}` }))
  }
}
