/** What counts as data about people, and how a message says it. Counts only; values never come this far. */
import type { Fact } from '../facts/fact.ts'
import type { PersonalDataKind } from '../facts/binary.ts'

const names: Readonly<Record<PersonalDataKind, string>> = {
  email: 'e-mail addresses', phone: 'telephone numbers', name: 'names', address: 'addresses', 'birth-date': 'dates of birth', 'ip-address': 'IP addresses', 'mac-address': 'hardware addresses',
  location: 'locations', 'payment-card': 'payment cards', iban: 'bank accounts', 'national-id': 'identity numbers', health: 'health data', password: 'passwords', token: 'tokens', account: 'account names',
}

/** Kinds that tell who somebody is, or that nobody may know about him. */
const aboutPeople: ReadonlySet<PersonalDataKind> = new Set<PersonalDataKind>(['email', 'phone', 'name', 'address', 'birth-date', 'location', 'payment-card', 'iban', 'national-id', 'health'])
/** Kinds that open something. */
const secret: ReadonlySet<PersonalDataKind> = new Set<PersonalDataKind>(['password', 'token'])

export interface Told {
  /** `60 names, 60 e-mail addresses in users`. */
  readonly text: string
  readonly people: boolean
  readonly secrets: boolean
  /** The largest number of one kind about people. */
  readonly records: number
}

/** Puts what was counted in one file into words. */
export function told(fact: Fact<'personal-data'>): Told {
  const counts = new Map<PersonalDataKind, number>()
  for (const { kind, count } of fact.found) counts.set(kind, Math.max(counts.get(kind) ?? 0, count))
  const people = [...counts].filter(([kind]) => aboutPeople.has(kind))
  return {
    text: [...counts].map(([kind, count]) => `${count} ${names[kind]}`).join(', '),
    people: people.length > 0,
    secrets: [...counts.keys()].some((kind) => secret.has(kind)),
    records: Math.max(0, ...people.map(([, count]) => count)),
  }
}
