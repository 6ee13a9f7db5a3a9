/**
 * A password in an image is the same on every unit that gets this image. One that is also guessed from a short list of
 * product defaults is an open door to all of them.
 */
import { accountsWithPasswords, hasHash, powerOf, type AccountView } from '../accounts.ts'
import { defineCheck, fail, notApplicable, pass, seen, unknown, type CheckContext, type Outcome } from '../define.ts'
import { count, eachSystem, type SystemView } from '../systems.ts'
import { fromLevel } from '../severity.ts'

type Kinds = 'system' | 'file-tree' | 'account' | 'password' | 'group' | 'password-try'

export const check = defineCheck({
  id: 'exposure/no-default-passwords',
  title: 'No account has a default password, or one that every unit shares',
  property: 'exposure',
  rung: 'correct',
  needs: ['system', 'file-tree', 'account', 'password', 'group', 'password-try'],
  severity: fromLevel('remote', 1, 'critical', 'Whoever guesses it once, as network worms do by the minute, gets into every unit that was sold.'),
  references: [
    { title: 'ETSI EN 303 645 V2.1.1, provision 5.1-1', url: 'https://www.etsi.org/deliver/etsi_en/303600_303699/303645/02.01.01_60/en_303645v020101p.pdf' },
    { title: 'CWE-1392: Use of Default Credentials', url: 'https://cwe.mitre.org/data/definitions/1392.html' },
    { title: 'CWE-798: Use of Hard-coded Credentials', url: 'https://cwe.mitre.org/data/definitions/798.html' },
  ],
  run: (context) => eachSystem(context, 'No system was read, so nobody knows which passwords it holds.', (view) => judge(context, view)),
})

function judge(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  const all = accountsWithPasswords(view, context.facts('account'), context.facts('password'), context.facts('group'))
  if (all.length === 0) return [unknown('No file with passwords was found in the system.', 'Supply the whole root file system, /etc/shadow included.')]
  const withHash = all.filter(hasHash)
  const first = all[0]
  if (withHash.length === 0 && first !== undefined) {
    const empty = all.filter((each) => each.password.scheme === 'empty' && !each.password.locked).length
    if (empty > 0) return [notApplicable(`There is no password to guess: ${count(empty, 'account needs', 'accounts need')} none at all, which is judged on its own.`, seen(first.password))]
    return [pass(`None of ${count(all.length, 'account')} has a password in the image.`, seen(first.password))]
  }
  const tries = view.near(context.facts('password-try'))
  return withHash.map((account) => {
    const { password, name } = account
    const answer = tries.find((each) => each.account === name && each.file === password.file && each.container === password.container)
    const where = password.container === view.system.root ? '' : ' on the boot partition'
    if (answer?.matched !== undefined) return guessed(account, answer.matched, where, context.level.remote)
    const tried = answer === undefined || answer.tried === 0 ? ' It was not tried.' : ` None of ${count(answer.tried, 'guess', 'guesses')} was right.`
    return fail(
      `The image${where} carries a password for ${name} (${password.scheme}), so every unit made from it has the same one.${tried}`,
      seen(password, { excerpt: `${name}: ${password.scheme} hash` }),
      { subject: name, severity: account.loginShell && context.level.remote >= 1 ? 'medium' : 'low' },
    )
  })
}

const kinds: Readonly<Record<string, string>> = {
  'product-default': 'a published default of such products',
  'account-name': 'the account\'s own name, or close to it',
  'product-name': 'made from the product\'s name',
  common: 'among the most common passwords',
}

function guessed(account: AccountView, matched: string, where: string, remote: number): Outcome {
  const { name, password } = account
  const power = account.loginShell ? `the account ${powerOf(account)}` : 'the account has no login shell, but services may take the password'
  return fail(
    `The password of ${name}${where} was guessed: it is ${kinds[matched] ?? 'on the list of defaults'}; ${power}.`,
    seen(password, { excerpt: `${name}: ${password.scheme} hash` }),
    { subject: name, ...(account.loginShell || remote < 1 ? {} : { severity: 'high' as const }) },
  )
}
