/** How long a stored hash holds once somebody has read it: the scheme decides. */
import { accountsWithPasswords } from '../accounts.ts'
import { defineCheck, fail, pass, seen, unknown, type CheckContext, type Outcome, type Severity } from '../define.ts'
import type { PasswordScheme } from '../../facts/linux.ts'
import { count, eachSystem, type SystemView } from '../systems.ts'
import { fromLevel } from '../severity.ts'

type Kinds = 'system' | 'file-tree' | 'account' | 'password'

/** Schemes of crypt(5) that it calls not suitable for new hashes; sha256crypt and sha512crypt are still acceptable there. */
const weak: Partial<Record<PasswordScheme, { readonly why: string; readonly severity: Severity }>> = {
  des: { why: 'DES crypt looks at eight characters only and falls to one graphics card within days, whatever the password is', severity: 'high' },
  bsdi: { why: 'extended DES has a key of 56 bits', severity: 'high' },
  md5: { why: 'MD5 crypt lets one graphics card try tens of millions of passwords a second', severity: 'medium' },
  apr1: { why: 'Apache\'s MD5 crypt lets one graphics card try tens of millions of passwords a second', severity: 'medium' },
}

export const check = defineCheck({
  id: 'exposure/password-hashes-strong',
  title: 'Stored passwords are hashed so that reading the hash does not give the password',
  property: 'exposure',
  rung: 'correct',
  needs: ['system', 'file-tree', 'account', 'password'],
  severity: fromLevel('remote', 1, 'medium', 'Whoever reads the image or one unit\'s storage computes the password back, and it is the same on the other units.'),
  references: [
    { title: 'crypt(5): available hashing methods', url: 'https://manpages.debian.org/bookworm/libcrypt-dev/crypt.5.en.html' },
    { title: 'CWE-916: Use of Password Hash With Insufficient Computational Effort', url: 'https://cwe.mitre.org/data/definitions/916.html' },
    { title: 'OWASP Password Storage Cheat Sheet', url: 'https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html' },
  ],
  run: (context) => eachSystem(context, 'No system was read, so nobody knows how its passwords are stored.', (view) => judge(context, view)),
})

function judge(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  const all = accountsWithPasswords(view, context.facts('account'), context.facts('password'))
  const [first] = all
  if (first === undefined) return [unknown('No file with passwords was found in the system.', 'Supply the whole root file system, /etc/shadow included.')]
  const hashed = all.filter(({ password }) => !['empty', 'locked', 'none'].includes(password.scheme))
  if (hashed.length === 0) return [pass(`None of ${count(all.length, 'account')} has a password hash in the image.`, seen(first.password))]
  const outcomes = hashed.flatMap(({ name, password }): Outcome[] => {
    const found = weak[password.scheme]
    if (password.scheme === 'unknown') {
      return [unknown(`The password of ${name} is stored in a way that is not known here.`, `Tell which scheme protects the password of ${name}, or set it anew with yescrypt.`, { subject: name, evidence: [seen(password)] })]
    }
    if (found === undefined) return []
    if (password.locked) return [fail(`${name} is locked, but behind the lock stands a hash of the scheme ${password.scheme}: ${found.why}.`, seen(password), { subject: name, severity: 'low' })]
    const severity = context.level.remote >= 1 ? found.severity : 'low'
    return [fail(`The password of ${name} is stored as ${password.scheme}: ${found.why}.`, seen(password, { excerpt: `${name}: ${password.scheme}` }), { subject: name, severity })]
  })
  if (outcomes.length > 0) return outcomes
  const schemes = [...new Set(hashed.map(({ password }) => password.scheme))].sort().join(', ')
  return [pass(`${count(hashed.length, 'stored password is', 'stored passwords are')} hashed with ${schemes}.`, seen((hashed[0] ?? first).password))]
}
