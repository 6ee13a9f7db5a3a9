/** Rules that make somebody root without asking for anything. */
import { at, defineCheck, fail, notApplicable, pass, seen, unknown, type CheckContext, type Outcome, type Severity } from '../define.ts'
import type { Fact } from '../../facts/fact.ts'
import { count, eachSystem, type SystemView } from '../systems.ts'
import { fromLevel } from '../severity.ts'

type Kinds = 'system' | 'file-tree' | 'sudo-rule' | 'account' | 'group' | 'setting'

export const check = defineCheck({
  id: 'exposure/sudo-needs-password',
  title: 'Nobody becomes root through sudo or doas without a password',
  property: 'exposure',
  rung: 'enabled',
  linuxOnly: true,
  needs: ['system', 'file-tree', 'sudo-rule', 'account', 'group', 'setting'],
  severity: fromLevel('remote', 1, 'high', 'Whoever gets into that account, or into a program that runs under it, controls the unit at once.'),
  references: [
    { title: 'sudoers(5): NOPASSWD', url: 'https://www.sudo.ws/docs/man/sudoers.man/' },
    { title: 'CWE-250: Execution with Unnecessary Privileges', url: 'https://cwe.mitre.org/data/definitions/250.html' },
    { title: 'GTFOBins: programs that give a shell when run with sudo', url: 'https://gtfobins.github.io/' },
  ],
  run: (context) => eachSystem(context, 'No system was read, so nobody knows who may become root.', (view) => judge(context, view)),
})

function judge(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  const has = (name: string): boolean => ['/usr/bin', '/bin', '/usr/local/bin', '/usr/sbin'].some((folder) => view.tree.resolve(`${folder}/${name}`) !== undefined)
  // doas keeps rules of its own; without its program they serve nobody.
  const rules = view.own(context.facts('sudo-rule')).filter((rule) => !isDoas(rule) || has('doas'))
  if (!has('sudo') && !rules.some(isDoas)) return [notApplicable('There is no sudo in the system.', at(view.root, '/usr/bin', 'searched for sudo'))]
  if (rules.length === 0) {
    return view.tree.has('/etc/sudoers')
      ? [unknown('There is sudo, but no rule of /etc/sudoers was read.', 'Supply a root file system in which /etc/sudoers can be read.')]
      : [pass('There is sudo and no /etc/sudoers, so it serves nobody.', at(view.root, '/etc', 'searched for sudoers'))]
  }
  const excused = unasked(view.own(context.facts('setting')))
  const open = rules.filter((rule) => (rule.noPassword || excused(rule)) && reachesRoot(rule) && rule.who !== 'root' && rule.who !== '#0')
  const found = open.flatMap((rule) => judgeRule(context, view, rule))
  const [first] = rules
  if (found.length > 0 || first === undefined) return found
  return [pass(`Each of ${count(rules.length, 'sudo rule')} asks for a password, or allows single harmless commands only.`, seen(first))]
}

/** Whether `Defaults !authenticate` frees the people of a rule: everybody's, or those of the same word (sudoers(5)). */
function unasked(settings: readonly Fact<'setting'>[]): (rule: Fact<'sudo-rule'>) => boolean {
  const free = settings.filter(({ program, key, value }) => program === 'sudo' && key === 'authenticate' && value === 'no').map(({ section }) => section)
  return (rule) => !isDoas(rule) && free.some((section) => section === '' || section.replace(/^:/u, '').split(/\s*,\s*/u).includes(rule.who))
}

const isDoas = (rule: Fact<'sudo-rule'>): boolean => /\/doas\.(?:conf|d\/)/u.test(rule.file)
const reachesRoot = (rule: Fact<'sudo-rule'>): boolean => rule.runAs === '' || rule.runAs.split(/\s*,\s*/u).some((name) => ['root', 'ALL', '#0'].includes(name))

/** Programs that give a shell, change any file, or load code, when they may be run as root with arguments of the caller's choice. */
const powerful = new Set((
  'sh bash dash ash zsh ksh busybox su env python python2 python3 perl ruby lua node nodejs php tclsh expect gdb strace awk gawk mawk sed vi vim vim.tiny nvim nano ed less more man ' +
  'find xargs cp mv tar zip rsync scp dd tee install chmod chown ln mount systemctl journalctl docker podman kubectl apt apt-get dpkg rpm opkg apk snap pip pip3 npm make gcc git ' +
  'crontab at nmap tcpdump socat nc ncat wget curl visudo passwd usermod useradd adduser chpasswd insmod modprobe ld.so screen tmux script watch time timeout nice nohup setarch'
).split(' '))

/** A rule without a password, unless all that it allows are single commands that give nothing more. */
function judgeRule(context: CheckContext<Kinds>, view: SystemView, rule: Fact<'sudo-rule'>): Outcome[] {
  const members = membersOf(context, view, rule.who)
  const commands = rule.commands.split(/\s*,\s*/u).filter((command) => command !== '' && !command.startsWith('!'))
  const everything = commands.includes('ALL')
  const risky = commands.filter((command) => !everything && givesMore(command))
  if (!everything && risky.length === 0) return []
  const what = everything ? 'any command' : risky.slice(0, 3).join(', ')
  const nobody = members.length === 0 ? `; today ${rule.who.startsWith('%') ? 'the group has no members' : 'no such account exists'}` : ''
  const severity: Severity | undefined = context.level.remote < 1 ? undefined : members.length === 0 ? 'low' : everything ? undefined : 'medium'
  return [fail(
    `${rule.who} may run ${what} as root without a password${nobody}.`,
    seen(rule, { excerpt: isDoas(rule) ? `permit nopass ${rule.who} as ${rule.runAs} cmd ${rule.commands}` : `${rule.who} (${rule.runAs}) NOPASSWD: ${rule.commands}` }),
    { subject: everything ? rule.who : `${rule.who} ${what}`, ...(severity === undefined ? {} : { severity }) },
  )]
}

/** A command that leads to a shell, or whose arguments are left open by a wildcard. */
function givesMore(command: string): boolean {
  const [path = '', ...words] = command.split(/\s+/u)
  if (path.endsWith('/') || path.includes('*')) return true
  const name = path.slice(path.lastIndexOf('/') + 1)
  const fixed = words.length > 0 && !words.some((word) => /[*?[]/u.test(word))
  return powerful.has(name) ? !fixed : words.some((word) => word.includes('*'))
}

/** Accounts that a rule's first word stands for. */
function membersOf(context: CheckContext<Kinds>, view: SystemView, who: string): readonly string[] {
  const accounts = view.own(context.facts('account'))
  if (who === 'ALL') return accounts.map((account) => account.name)
  if (who.startsWith('#')) return accounts.filter((account) => `#${account.uid}` === who).map((account) => account.name)
  if (!who.startsWith('%')) return accounts.filter((account) => account.name === who).map((account) => account.name)
  const group = view.own(context.facts('group')).find((each) => `%${each.name}` === who || `%#${each.gid}` === who)
  if (group === undefined) return []
  return [...new Set([...group.members, ...accounts.filter((account) => account.gid === group.gid).map((account) => account.name)])]
}
