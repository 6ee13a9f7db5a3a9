/** What watches a system is the first thing that an intruder blinds: auditing, logs of log-ins, jails, profiles, checks of files. */
import type { Fact } from '../../facts/fact.ts'
import { basename, pathMatcher } from '../../kernel/path.ts'
import { at, defineCheck, fail, notApplicable, pass, seen, type CheckContext, type Outcome } from '../define.ts'
import { fromLevel } from '../severity.ts'
import { count, eachSystem, ownership, type SystemView } from '../systems.ts'

type Kinds = 'system' | 'file-tree' | 'package-files' | 'digest' | 'pattern' | 'setting'

export const check = defineCheck({
  id: 'integrity/security-tools-as-delivered',
  title: 'Nothing blinds the tools that watch the system',
  property: 'integrity',
  rung: 'correct',
  linuxOnly: true,
  needs: ['system', 'file-tree', 'package-files', 'digest', 'pattern', 'setting'],
  severity: fromLevel('required', 1, 'medium', 'What an intruder does is no longer seen, or no longer stopped, and the tool seems to be at work.'),
  references: [
    { title: 'MITRE ATT&CK T1562, Impair Defenses', url: 'https://attack.mitre.org/techniques/T1562/' },
    { title: 'deb-conffiles(5)', url: 'https://manpages.debian.org/bookworm/dpkg-dev/deb-conffiles.5.en.html' },
    { title: 'auditctl(8)', url: 'https://man7.org/linux/man-pages/man8/auditctl.8.html' },
  ],
  run: (context) => eachSystem(context, 'No system was read, so nobody knows what watches it.', (view) => judge(context, view)),
})

/** Rules of `rules/security-tools.ts`, and what follows from a match. */
const blinding: Readonly<Record<string, string>> = {
  'audit-switched-off': 'switches the kernel\'s auditing off, or its log',
  'log-in-log-discarded': 'throws messages about log-ins away',
  'jail-switched-off': 'no longer stops those who guess passwords over SSH',
  'file-check-blind': 'leaves programs out of the check of files',
  'everybody-allowed': 'lets every address reach every service that asks the TCP wrapper',
  'su-not-logged': 'keeps changes of account by su out of the log',
}

const toolFiles = pathMatcher([
  '/etc/sudoers', '/etc/sudo.conf', '/etc/pam.d/*', '/etc/security/*', '/etc/audit/**', '/etc/apparmor/**', '/etc/apparmor.d/**', '/etc/fail2ban/**', '/etc/rsyslog.conf', '/etc/rsyslog.d/*',
  '/etc/syslog.conf', '/etc/aide/**', '/etc/aide.conf', '/etc/login.defs', '/etc/nftables.conf', '/etc/ufw/**', '/etc/hosts.allow', '/etc/hosts.deny', '/etc/ssh/**', '/etc/selinux/**', '/etc/ima/**',
])
/** Profiles that distributions themselves ship switched off. */
const usuallyOff: ReadonlySet<string> = new Set(['usr.bin.thunderbird', 'usr.sbin.rsyslogd', 'usr.bin.firefox'])

function judge(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  const lists = context.facts('package-files')
  const outcomes = [...lines(view, context.facts('pattern')), ...sudoLog(view, context.facts('setting')), ...profiles(view), ...masked(view)]
  const digests = view.own(context.facts('digest')).filter((fact) => fact.matches !== undefined && toolFiles(fact.file))
  const right = new Set(digests.filter(({ matches }) => matches === true).map(({ file }) => file))
  const changed = digests.filter(({ matches, file }) => matches === false && !right.has(file))
  const owners = ownership(view, lists)
  const byPackage = Map.groupBy(changed, ({ file }) => owners.packageOf(file) ?? '')
  for (const [name, files] of byPackage) {
    const [first] = files
    if (first === undefined) continue
    const shown = [...new Set(files.map(({ file }) => file))]
    outcomes.push(fail(
      `${shown.slice(0, 4).join(', ')}${shown.length > 4 ? ` and ${shown.length - 4} more` : ''} ${shown.length === 1 ? 'is' : 'are'} not as ${name === '' ? 'the package' : `the package ${name}`} delivered ${shown.length === 1 ? 'it' : 'them'}: look whether the change is yours.`,
      seen(first, { excerpt: `${first.algorithm} ${first.value}, the package says ${first.expected ?? ''}` }), { subject: `settings of ${name === '' ? basename(first.file) : name}`, severity: 'info' },
    ))
  }
  if (outcomes.length > 0) return outcomes
  if (right.size > 0) return [pass(`All ${count(right.size, 'file')} with settings of security tools ${right.size === 1 ? 'is' : 'are'} as packages delivered ${right.size === 1 ? 'it' : 'them'}, and nothing was added that blinds a tool.`, at(view.root, '/etc'))]
  const there = view.tree.where(({ type, path }) => type === 'file' && toolFiles(path))
  const [first] = there
  return first === undefined
    ? [notApplicable('The system has none of the tools that were looked for: auditing, system logs, jails, profiles, checks of files.', at(view.root, '/etc'))]
    : [pass(`None of ${count(there.length, 'file')} with settings of security tools holds a line that is known to blind one.`, at(view.root, first.path))]
}

const lines = (view: SystemView, patterns: readonly Fact<'pattern'>[]): Outcome[] => view.own(patterns).flatMap((fact) => {
  const says = blinding[fact.rule]
  return says === undefined ? [] : [fail(`${fact.file} ${says}.`, seen(fact, { excerpt: fact.excerpt }), { subject: `${fact.rule} ${fact.file}` })]
})

/** sudoers(5): `Defaults !syslog` without a log file of its own. */
function sudoLog(view: SystemView, settings: readonly Fact<'setting'>[]): readonly Outcome[] {
  const sudo = view.own(settings).filter(({ program }) => program === 'sudo')
  const off = sudo.find(({ section, key, value }) => section === '' && key === 'syslog' && value === 'no')
  return off === undefined || sudo.some(({ key }) => key === 'logfile') ? [] : [fail(`${off.file} keeps what is done with sudo out of every log.`, seen(off, { excerpt: 'Defaults !syslog' }), { subject: 'sudo syslog' })]
}

/** AppArmor: a link in `disable` switches a profile off, one in `force-complain` lets it only complain. */
const profiles = (view: SystemView): readonly Outcome[] => (['disable', 'force-complain'] as const).flatMap((folder) => view.tree.list(`/etc/apparmor.d/${folder}`)
  .filter(({ path, type }) => type !== 'directory' && !usuallyOff.has(basename(path)))
  .map(({ path }) => fail(`The AppArmor profile ${basename(path)} is ${folder === 'disable' ? 'switched off' : 'told to complain only'}.`, at(view.root, path), { subject: `profile ${basename(path)}`, severity: 'low' })))

/** systemd.unit(5): a unit that leads to /dev/null cannot be started by anybody. */
const watchers = /^(?:auditd|apparmor|fail2ban|nftables|ufw|firewalld|rsyslog|syslog-ng|systemd-journald|aide|dailyaidecheck|aidecheck|samhain|ossec|wazuh-agent|falco|tripwire|clamav-daemon|usbguard)\.(?:service|timer)$/u
/** Where the unit lies that the mask hides, and where older tools have their script; without any of them there is nothing to switch off. */
const unitFolders = ['/usr/lib/systemd/system', '/lib/systemd/system', '/usr/local/lib/systemd/system']
const isInstalled = ({ tree }: SystemView, unit: string): boolean => unitFolders.some((folder) => tree.resolve(`${folder}/${unit}`)?.type === 'file') || tree.has(`/etc/init.d/${unit.replace(/\.\w+$/u, '')}`)
const masked = (view: SystemView): readonly Outcome[] => view.tree.list('/etc/systemd/system')
  .filter(({ path, type, target }) => type === 'symlink' && target === '/dev/null' && watchers.test(basename(path)) && isInstalled(view, basename(path)))
  .map(({ path }) => fail(`${basename(path)} can no longer be started: it is masked.`, at(view.root, path, '-> /dev/null'), { subject: `masked ${basename(path)}` }))
