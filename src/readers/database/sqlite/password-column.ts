/** Which columns of a table of people hold passwords, and in which form. Values are looked at, counted and forgotten. */
import type { StoredPasswords } from '../../../facts/binary.ts'
import { fieldName, isPeople, kindOfField } from '../../shared/personal-data.ts'
import type { Value } from '../../shared/sqlite-pages.ts'

type Form = StoredPasswords['form']

/** Fewer say nothing about the rest. */
const leastShare = 0.8
const hexForms: Readonly<Record<number, Form>> = { 32: 'md5-size', 40: 'sha1-size', 64: 'sha256-size', 128: 'sha512-size' }

/** The form of one value; undefined where it is empty or tells nothing: numbers, ciphertext. */
export function formOf(value: string): Form | undefined {
  if (/^(?:[\da-f]+|[\dA-F]+)$/u.test(value) && hexForms[value.length] !== undefined) return hexForms[value.length]
  if (/^\$(?:1|apr1)\$/u.test(value) || /^_[./\dA-Za-z]{19}$/u.test(value)) return 'outdated'
  if (/^\$(?:2[abxy]?|5|6|7|y|gy|argon2(?:id?|d)|scrypt|pbkdf2[\w-]*)\$/u.test(value) || /^(?:pbkdf2|scrypt|bcrypt|argon2)[\w:]*\$/u.test(value)) return 'sound'
  // Long runs without spaces may be ciphertext or another encoding of a hash; short printable texts are what people type.
  return /^[\x20-\x7e]{1,24}$/u.test(value) && !/^[\w+/]{20,}={0,2}$/u.test(value) ? 'plain' : undefined
}

/** Counts forms of the values of the columns of one table. */
export class PasswordColumns {
  readonly #table: string
  readonly #columns: readonly string[]
  readonly #watched: ReadonlyMap<number, { forms: Map<Form, number>; values: Map<string, number>; rows: number }>

  constructor(table: string, columns: readonly string[]) {
    this.#table = table
    this.#columns = columns
    const people = isPeople(table)
    // A passphrase of a network has to lie there as it is; a person's password does not.
    this.#watched = new Map(columns.flatMap((column, index) => (people && kindOfField(column, true) === 'password' && !/psk|wifi|wlan|wpa|smtp|hint|reset|key/u.test(fieldName(column)) ? [[index, { forms: new Map(), values: new Map(), rows: 0 }]] : [])))
  }

  add(row: readonly Value[]): void {
    for (const [index, seen] of this.#watched) {
      const value = row[index]
      if (typeof value !== 'string' || value === '') continue
      const form = formOf(value)
      seen.rows++
      if (form !== undefined) seen.forms.set(form, (seen.forms.get(form) ?? 0) + 1)
      seen.values.set(value, (seen.values.get(value) ?? 0) + 1)
    }
  }

  found(): readonly StoredPasswords[] {
    const salted = this.#columns.some((column) => /(?:^|_)salt(?:_|$)/u.test(fieldName(column)))
    return [...this.#watched].flatMap(([index, { forms, values, rows }]) => {
      const [form, times] = [...forms].toSorted((a, b) => b[1] - a[1])[0] ?? []
      if (form === undefined || times === undefined || times < rows * leastShare) return []
      const repeated = [...values.values()].reduce((sum, number) => sum + (number > 1 ? number : 0), 0)
      return [{ column: `${this.#table}.${this.#columns[index] ?? ''}`, rows, form, repeated, salted }]
    })
  }
}
