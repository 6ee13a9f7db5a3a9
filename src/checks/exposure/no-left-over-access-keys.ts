/** Keys and trust files in the image that let somebody into every unit made from it. */
import { at, defineCheck, fail, pass, seen, type CheckContext, type Outcome, type Severity } from '../define.ts'
import type { Fact } from '../../facts/fact.ts'
import { startOf } from '../services.ts'
import { count, eachSystem, type SystemView } from '../systems.ts'
import { fromLevel } from '../severity.ts'

type Kinds = 'system' | 'file-tree' | 'account' | 'authorized-key' | 'start-entry'

export const check = defineCheck({
  id: 'exposure/no-left-over-access-keys',
  title: 'The image lets nobody in with a key that is the same on every unit',
  property: 'exposure',
  rung: 'correct',
  needs: ['system', 'file-tree', 'account', 'authorized-key', 'start-entry'],
  severity: fromLevel('remote', 1, 'critical', 'Whoever holds or steals the one private key logs in to every unit in the field.'),
  references: [
    { title: 'sshd(8): AUTHORIZED_KEYS FILE FORMAT', url: 'https://man.openbsd.org/sshd.8#AUTHORIZED_KEYS_FILE_FORMAT' },
    { title: 'CWE-798: Use of Hard-coded Credentials', url: 'https://cwe.mitre.org/data/definitions/798.html' },
    { title: 'ETSI EN 303 645 V2.1.1, provision 5.4-3', url: 'https://www.etsi.org/deliver/etsi_en/303600_303699/303645/02.01.01_60/en_303645v020101p.pdf' },
  ],
  run: (context) => eachSystem(context, 'No system was read, so nobody knows which keys may log in.', (view) => judge(context, view)),
})

/** Places where keys are examples or templates of packages. */
const beside = /^\/(?:usr\/(?:local\/)?share|usr\/src|var\/cache|var\/lib\/dpkg)\//u

function judge(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  const entries = context.facts('start-entry')
  const server = ['sshd', 'dropbear', 'tinyssh'].some((program) => startOf(view, entries, program)?.entry !== undefined)
  const accounts = view.own(context.facts('account'))
  // A data partition may hold home folders, or what an overlay lays over them.
  const keys = view.near(context.facts('authorized-key')).filter((key) => !beside.test(key.file))
  const outcomes = [...keys.map((key) => judgeKey(key, accounts, server, context.level.remote)), ...trustFiles(view, accounts, context.level.remote)]
  if (outcomes.length > 0) return outcomes
  const homes = [...new Set(accounts.map((account) => account.home))].filter((home) => view.tree.has(home))
  return [pass(`No key may log in: none lies in ${count(homes.length, 'home folder')} or in /etc.`, at(view.root, homes.includes('/root') ? '/root' : '/etc', 'searched for authorized_keys, .rhosts, .shosts and hosts.equiv'))]
}

function judgeKey(key: Fact<'authorized-key'>, accounts: readonly Fact<'account'>[], server: boolean, remote: number): Outcome {
  const account = accounts.find((each) => each.name === key.account)
  const who = key.account === '*' ? 'every account' : key.account
  const bound = /(?:^|,)(?:command=|restrict\b)/u.test(key.options)
  const isRoot = account?.uid === 0 || key.account === 'root' || key.account === '*'
  const nameless = key.file.startsWith('/etc/skel/')
  const severity: Severity | undefined = remote < 1 ? undefined : bound ? 'medium' : !server ? 'high' : isRoot ? undefined : 'high'
  const limits = bound ? ' The key is bound to one command or restricted.' : ''
  const starts = server ? '' : ' No SSH server was seen to start.'
  return fail(
    `A key "${key.comment === '' ? key.algorithm : key.comment}" in the image logs in as ${nameless ? 'each account that is made later' : who} on every unit.${limits}${starts}`,
    seen(key, { excerpt: `${key.algorithm} ${key.fingerprint} ${key.comment}` }),
    { subject: `${key.account} ${key.comment === '' ? key.algorithm : key.comment}`, ...(severity === undefined ? {} : { severity }) },
  )
}

/** Files by which old remote shells trust other machines by name. */
function trustFiles(view: SystemView, accounts: readonly Fact<'account'>[], remote: number): readonly Outcome[] {
  const homes = [...new Set(accounts.map((account) => account.home))]
  const paths = ['/etc/hosts.equiv', '/etc/shosts.equiv', ...homes.flatMap((home) => [`${home}/.rhosts`, `${home}/.shosts`])]
  return paths.flatMap((path) => {
    const entry = view.tree.get(path)
    if (entry?.type !== 'file' || entry.size === 0) return []
    return [fail('A file tells remote shells to trust other machines by their names, without any key.', at(view.root, path, `${entry.size} bytes`), { subject: path, ...(remote >= 1 ? { severity: 'high' as const } : {}) })]
  })
}
