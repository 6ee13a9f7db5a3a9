/** How the product's own scripts hash passwords, and how passwords lie in its databases. */
import type { StoredPasswords } from '../../facts/binary.ts'
import type { Fact } from '../../facts/fact.ts'
import { defineCheck, fail, seen, type CheckContext, type Fail, type Outcome } from '../define.ts'
import { failuresOf, inOwnFiles, usesOf, withoutUses, type CodeKinds } from '../code-uses.ts'
import { fromLevel } from '../severity.ts'
import { count, eachSystem, type SystemView } from '../systems.ts'

type Kinds = CodeKinds | 'database'

export const check = defineCheck({
  id: 'crypto/password-hashing-sound',
  title: 'Passwords are kept as slow hashes with a salt of their own',
  property: 'crypto',
  rung: 'correct',
  needs: ['system', 'file-tree', 'package-files', 'os-release', 'elf', 'code-file', 'code-use', 'database'],
  severity: fromLevel('required', 1, 'high', 'Whoever gets the list has most of the passwords within minutes, and people use them elsewhere.'),
  references: [
    { title: 'NIST SP 800-63B, Digital Identity Guidelines, section 5.1.1.2', url: 'https://pages.nist.gov/800-63-3/sp800-63b.html' },
    { title: 'RFC 9106, Argon2', url: 'https://www.rfc-editor.org/rfc/rfc9106' },
    { title: 'CWE-916: Use of Password Hash With Insufficient Computational Effort', url: 'https://cwe.mitre.org/data/definitions/916.html' },
    { title: 'CWE-759: Use of a One-Way Hash without a Salt', url: 'https://cwe.mitre.org/data/definitions/759.html' },
  ],
  run: (context) => eachSystem(context, 'No system was read, so nobody knows how it keeps passwords.', (view) => judge(context, view)),
})

function judge(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  const stored = inOwnFiles(context, view, context.facts('database')).flatMap((database) => (database.passwords ?? []).flatMap((each) => byColumn(database, each)))
  const written = failuresOf(usesOf(context, view, ['password-hash']), context.level.required, { severityOf: ({ detail }) => (/without salt|DES|plain/u.test(detail) ? undefined : 'medium') })
  const failures = [...stored, ...written]
  return failures.length > 0 ? failures : [withoutUses(context, view, { none: 'hashes passwords with a fast or outdated digest, and no database holds such hashes' })]
}

const algorithms = { 'md5-size': 'MD5', 'sha1-size': 'SHA-1', 'sha256-size': 'SHA-256', 'sha512-size': 'SHA-512' } as const

function byColumn(database: Fact<'database'>, { column, form, rows, repeated, salted }: StoredPasswords): readonly Fail[] {
  const evidence = seen(database, { excerpt: `${column}: ${count(rows, 'value')}, ${form}${repeated > 0 ? `, ${repeated} of them stand there more than once` : ''}` })
  const where = `${database.file}, ${column}`
  if (form === 'plain') return [fail(`${where}: ${count(rows, 'password')} ${rows === 1 ? 'lies' : 'lie'} there as plain text.`, evidence, { subject: column })]
  if (form === 'outdated') return [fail(`${where}: ${count(rows, 'password')} ${rows === 1 ? 'is' : 'are'} hashed with MD5-crypt or DES.`, evidence, { subject: column, severity: 'medium' })]
  if (form === 'sound') return []
  const salt = repeated > 0 ? 'without salt: equal passwords are equal there' : salted ? 'with a salt, but fast' : 'with no salt to be seen'
  return [fail(`${where}: ${count(rows, 'password')} of the form of ${algorithms[form]}, ${salt}.`, evidence, { subject: column, ...(repeated > 0 || !salted ? {} : { severity: 'medium' as const }) })]
}
