/**
 * Recognises kinds of personal data in single values and in names of fields. Tells kinds only; values are looked at and
 * forgotten. Errs on the quiet side: a kind is told when its form leaves little doubt.
 */
import type { PersonalDataKind } from '../../facts/binary.ts'

/** What the name of a column or field says, the more telling first. Names are compared in lower case with `_` between words. */
const fields: readonly (readonly [PersonalDataKind, RegExp])[] = [
  ['email', /(?:^|_)e_?mail(?:_?addr(?:ess)?)?(?:_|\d|$)/u],
  ['phone', /(?:^|_)(?:phone|telephone|tel|mobile|cell(?:phone)?|fax|msisdn|whatsapp)(?:_?(?:number|no|nr))?(?:_|\d|$)/u],
  ['birth-date', /(?:^|_)(?:dob|birth_?da(?:y|te)|date_of_birth|born|geburtsdatum)(?:_|$)/u],
  ['iban', /(?:^|_)iban(?:_|$)/u],
  ['payment-card', /(?:^|_)(?:card_?(?:number|no)|credit_?card|cc_?(?:number|num)|pan)(?:_|$)/u],
  ['national-id', /(?:^|_)(?:ssn|social_security(?:_number)?|national_id|passport(?:_?(?:no|number))?|tax_?id|id_card|nino)(?:_|$)/u],
  ['health', /(?:^|_)(?:diagnos(?:is|es)|medication|blood_(?:type|group|pressure|glucose)|allerg(?:y|ies)|heart_?rate|patient(?:_\w+)?|icd_?10|symptoms?)(?:_|$)/u],
  ['location', /(?:^|_)(?:lat(?:itude)?|lon(?:g(?:itude)?)?|lng|gps|geo_?(?:location|point)|coordinates?)(?:_|$)/u],
  ['password', /(?:^|_)(?:pass(?:word|wd|phrase|code)?|pwd|passwort|psk|pin(?:_?code)?)(?:_?(?:hash|md5|sha\d*|enc|digest))?(?:_|$)/u],
  ['token', /(?:^|_)(?:token|api_?key|secret|session_?(?:id|key)|refresh_token|access_token|auth_?key|cookie)(?:_?hash)?(?:_|$)/u],
  ['ip-address', /(?:^|_)(?:ip|ipv[46]|ip_?addr(?:ess)?|remote_?addr|client_?ip|last_?ip)(?:_|$)/u],
  ['address', /(?:^|_)(?:street|addr(?:ess)?(?:_?line)?\d?|home_?address|postal_?(?:code|address)|post_?code|zip(?:_?code)?|city|town|strasse|plz|ort)(?:_|$)/u],
  ['name', /(?:^|_)(?:first|last|full|given|family|middle|sur|display|real|customer|patient|contact|owner|user|person|employee)_?name(?:_|$)|^(?:surname|forename|vorname|nachname)$/u],
  ['account', /(?:^|_)(?:user_?name|login|user_?id|account(?:_?name)?|nick(?:name)?)$|^user$/u],
  ['mac-address', /(?:^|_)(?:mac|mac_?addr(?:ess)?|bssid|hwaddr|bt_?addr)(?:_|$)/u],
]

/** `userName2` and `User-Name` become `user_name2` and `user_name`. */
export const fieldName = (name: string): string => name.replaceAll(/([\p{Ll}\d])(\p{Lu})/gu, '$1_$2').replaceAll(/[^\p{L}\p{N}]+/gu, '_').toLowerCase()

/** Kind that a field's name promises. `name` alone promises a person's name only beside other personal fields: ask with `people`. */
export function kindOfField(name: string, people: boolean): PersonalDataKind | undefined {
  const field = fieldName(name)
  if (/(?:^|_)(?:template|format|type|kind|enabled|required|policy|count|length|max|min|valid|verified|sent|status|at|time|expires?|expiry|version|url|path|file|interface|family|mask|netmask|port|gateway|server|hostname|field|label|column|table)$/u.test(field)) return undefined
  if (people && /^name$|^(?:vor|nach)?name$/u.test(field)) return 'name'
  return fields.find(([, pattern]) => pattern.test(field))?.[0]
}

const letters = String.raw`\p{L}[\p{L}'’.-]*`
const forms: Readonly<Record<PersonalDataKind, RegExp>> = {
  email: /^[\w.+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+$/u,
  phone: /^(?:\+|00)?\d[\d ()./-]{5,20}\d$/u,
  name: new RegExp(`^${letters}(?:[ ,]+${letters}){0,4}$`, 'u'),
  address: /\p{L}{2}|^\d{4,6}(?:-\d{4})?$/u,
  'birth-date': /^(?:\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{4})/u,
  'ip-address': /^(?:(?:\d{1,3}\.){3}\d{1,3}|(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{0,4})$/iu,
  'mac-address': /^(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}$/iu,
  location: /^-?\d{1,3}\.\d{3,}(?:\s*[,;]\s*-?\d{1,3}\.\d{3,})?$/u,
  'payment-card': /^\d{4}[ -]?\d{4}[ -]?\d{4}[ -]?\d{1,7}$/u,
  iban: /^[A-Z]{2}\d{2}(?: ?[A-Z0-9]{2,4}){3,8}$/u,
  'national-id': /^[\w][\w /.-]{4,20}$/u,
  health: /\S/u,
  password: /^\S{3,200}$/u,
  token: /^\S{8,2000}$/u,
  account: /^[\w.@+-]{2,64}$/u,
}

/** Whether a value has the form that its field promises. Addresses of no machine and empty words do not count. */
export function fitsKind(kind: PersonalDataKind, value: string): boolean {
  const text = value.trim()
  if (text === '' || !forms[kind].test(text)) return false
  if (kind === 'ip-address') return isSomebodys(text)
  if (kind === 'mac-address') return !/^(?:00[:-]){5}00$|^(?:ff[:-]){5}ff$/iu.test(text)
  if (kind === 'payment-card') return luhn(text.replaceAll(/\D/gu, ''))
  if (kind === 'phone') return text.replaceAll(/\D/gu, '').length >= 7
  return true
}

/** No address of the machine itself, of a group, or reserved for documents (RFC 5737, RFC 3849); a version of four numbers is none. */
function isSomebodys(address: string): boolean {
  if (/^(?:0\.|127\.|169\.254\.|22[4-9]\.|2[345]\d\.|192\.0\.2\.|198\.51\.100\.|203\.0\.113\.|::1?$|fe80:|ff0|2001:db8:)/iu.test(address)) return false
  if (address.includes(':')) return address.split(':').length >= 4 || address.includes('::')
  return address.split('.').every((part) => Number(part) <= 255 && (part === '0' || !part.startsWith('0'))) && !/^\d\.\d\.\d{1,2}\.\d{1,2}$/u.test(address)
}

/** Kind of a value in a field whose name says nothing: only forms that are hardly anything else. */
export function kindOfValue(value: string): PersonalDataKind | undefined {
  const text = value.trim()
  if (text.length < 6 || text.length > 320) return undefined
  if (forms.email.test(text)) return 'email'
  if (/^[A-Z]{2}\d{2}/u.test(text) && forms.iban.test(text) && ibanChecks(text.replaceAll(' ', ''))) return 'iban'
  if (/^\+\d{2}[\d ()-]{7,18}$/u.test(text)) return 'phone'
  // Session cookies and tokens of services, hashes of crypt(3).
  if (/^eyJ[\w-]{10,}\.eyJ[\w-]{10,}\./u.test(text)) return 'token'
  return /^\$(?:1|2[aby]|5|6|y|argon2id?|pbkdf2[\w-]*)\$.{8,}$/u.test(text) || /^(?:pbkdf2_sha\d+|scrypt|bcrypt|argon2)\$.{8,}$/u.test(text) ? 'password' : undefined
}

function luhn(digits: string): boolean {
  if (digits.length < 13 || /^(\d)\1*$/u.test(digits)) return false
  let sum = 0
  for (let index = 0; index < digits.length; index++) {
    let digit = Number(digits[digits.length - 1 - index])
    if (index % 2 === 1) digit = digit > 4 ? digit * 2 - 9 : digit * 2
    sum += digit
  }
  return sum % 10 === 0
}

/** ISO 13616: the rearranged number leaves 1 when divided by 97. */
function ibanChecks(iban: string): boolean {
  if (iban.length < 15 || iban.length > 34) return false
  let rest = 0
  for (const character of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(character, 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest === 1
}

/** Tables of people, in which a column `name` names a person. */
export const isPeople = (table: string): boolean => /(?:^|_)(?:users?|people|persons?|customers?|clients?|contacts?|members?|patients?|employees?|accounts?|guests?|profiles?|subscribers?|owners?|kunden?|residents?|drivers?|students?)(?:_|$)/u.test(fieldName(table))
