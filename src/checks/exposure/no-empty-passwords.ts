/** An account without a password lets anybody in who can ask for a login. */
import { accountsWithPasswords, isOpen, powerOf } from '../accounts.ts'
import { defineCheck, fail, pass, seen, unknown, type CheckContext, type Outcome } from '../define.ts'
import { count, eachSystem, type SystemView } from '../systems.ts'
import { fromLevel } from '../severity.ts'

type Kinds = 'system' | 'file-tree' | 'account' | 'password' | 'group'

export const check = defineCheck({
  id: 'exposure/no-empty-passwords',
  title: 'No account can be used without a password',
  property: 'exposure',
  rung: 'correct',
  needs: ['system', 'file-tree', 'account', 'password', 'group'],
  severity: fromLevel('remote', 1, 'critical', 'Whoever reaches a login of any unit, over the network or at a console, is in without knowing anything.'),
  references: [
    { title: 'shadow(5): an empty password field', url: 'https://man7.org/linux/man-pages/man5/shadow.5.html' },
    { title: 'CWE-258: Empty Password in Configuration File', url: 'https://cwe.mitre.org/data/definitions/258.html' },
    { title: 'ETSI EN 303 645 V2.1.1, provision 5.1-1', url: 'https://www.etsi.org/deliver/etsi_en/303600_303699/303645/02.01.01_60/en_303645v020101p.pdf' },
  ],
  run: (context) => eachSystem(context, 'No system was read, so nobody knows whether its accounts have passwords.', (view) => judge(context, view)),
})

function judge(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  const all = accountsWithPasswords(view, context.facts('account'), context.facts('password'), context.facts('group'))
  const [first] = all
  if (first === undefined) return [unknown('No file with passwords was found in the system.', 'Supply the whole root file system, /etc/shadow included.')]
  const empty = all.filter((each) => each.password.scheme === 'empty' && isOpen(each))
  if (empty.length === 0) return [pass(`None of ${count(all.length, 'account')} has an empty password.`, seen(first.password))]
  return empty.map((each) => {
    const { name, password } = each
    if (!each.loginShell) {
      return fail(`${name} has an empty password; its shell lets nobody in, but a service that asks for passwords would.`, seen(password), { subject: name, severity: 'low' })
    }
    const mild = context.level.remote >= 1 && !each.administrator ? { severity: 'high' as const } : {}
    return fail(`${name} needs no password, and ${powerOf(each)}.`, seen(password, { excerpt: `${name}: empty` }), { subject: name, ...mild })
  })
}
