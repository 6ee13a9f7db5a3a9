/** Programs that run with somebody else's rights: only those that a distribution brings and watches. */
import { at, defineCheck, fail, pass, unknown, type CheckContext, type Outcome, type Severity } from '../define.ts'
import type { FileEntry } from '../../facts/file-tree.ts'
import { basename } from '../../kernel/path.ts'
import { count, eachSystem, ownership, type Ownership, type SystemView } from '../systems.ts'
import { fromLevel } from '../severity.ts'
import { modeText } from '../writable.ts'

type Kinds = 'system' | 'file-tree' | 'package-files'

export const check = defineCheck({
  id: 'exposure/setuid-files-owned',
  title: 'Only programs of the distribution run with rights that their caller lacks',
  property: 'exposure',
  rung: 'correct',
  linuxOnly: true,
  needs: ['system', 'file-tree', 'package-files'],
  severity: fromLevel('remote', 1, 'medium', 'A bug in a program that is set-user-id root makes every account root.'),
  references: [
    { title: 'CWE-250: Execution with Unnecessary Privileges', url: 'https://cwe.mitre.org/data/definitions/250.html' },
    { title: 'capabilities(7): file capabilities', url: 'https://man7.org/linux/man-pages/man7/capabilities.7.html' },
    { title: 'GTFOBins: SUID', url: 'https://gtfobins.github.io/#+suid' },
  ],
  run: (context) => eachSystem(context, 'No system was read, so nobody knows which programs run with other rights.', (view) => judge(context, view)),
})

const shown = 20

/** Programs of distributions that are set-user-id or set-group-id by design; they count where no package database tells. */
const usual = new Set((
  'su sudo passwd chsh chfn newgrp sg gpasswd mount umount ping ping6 traceroute traceroute6 fusermount fusermount3 pkexec polkit-agent-helper-1 dbus-daemon-launch-helper ssh-keysign ssh-agent unix_chkpwd ' +
  'unix2_chkpwd pam_timestamp_check chage expiry wall write bsd-write crontab at pppd locate mlocate utempter lockdev exim4 sendmail postdrop postqueue mount.nfs mount.cifs mount.ntfs-3g ntfs-3g Xorg.wrap ' +
  'newuidmap newgidmap doas vlock-main snap-confine dumpcap login busybox busybox.suid suid-busybox wpa_priv'
).split(' '))
/** Programs that hand their rights to whatever the caller wants: never set-user-id, whoever brought them. */
const handsOver = /^(?:(?:ba|da|a|z|k|c|tc)?sh|python[\d.]*|perl[\d.]*|ruby[\d.]*|lua[\d.]*|node|php[\d.]*|vim?(?:\.\w+)?|nano|ed|less|more|find|xargs|cp|mv|tar|dd|tee|env|awk|gawk|mawk|sed|nmap|gdb|strace|docker|systemctl|chmod|chown|cat|nc|socat)$/u
/** Capabilities that amount to root. */
const strong = /cap_(?:setuid|setgid|sys_admin|sys_ptrace|sys_module|sys_rawio|dac_override|dac_read_search|chown|fowner|setfcap|bpf|mknod|sys_chroot)/u

function judge(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  const { tree } = view
  const owners = ownership(view, context.facts('package-files'))
  const special = tree.where(({ type, mode }) => type === 'file' && mode !== 0xffff && (mode & 0o6000) !== 0)
  const capable = [...tree.columns.attributes].filter(([, attributes]) => strong.test(attributes['security.capability'] ?? '')).map(([index]) => tree.at(index)).filter((entry) => entry.type === 'file')
  if (tree.size > 0 && tree.where(({ mode }) => mode !== 0xffff).length === 0) {
    return [unknown('The file system stores no permissions, or none were read.', 'Supply the root file system as the unit has it, with owners and modes.')]
  }
  const found = [...special.flatMap((entry) => judgeMode(view, owners, entry, context.level.remote)), ...capable.flatMap((entry) => judgeCapability(view, owners, entry))]
  if (found.length > 0) return found.slice(0, shown)
  const whose = owners.known ? 'came with a package' : 'is one that distributions ship'
  return [pass(
    special.length === 0 ? 'No program runs with rights that its caller lacks.' : `Each of ${count(special.length, 'program that runs', 'programs that run')} with other rights ${whose}.`,
    at(view.root, special[0]?.path ?? '/', special[0] === undefined ? `${tree.size} files looked at` : modeText(special[0].mode)),
  )]
}

function judgeMode(view: SystemView, owners: Ownership, entry: FileEntry, remote: number): Outcome[] {
  const { path, mode = 0, uid, gid } = entry
  const name = basename(path)
  const setsUser = (mode & 0o4000) !== 0
  const asRoot = setsUser ? uid === 0 || uid === undefined : gid === 0
  const as = setsUser ? (asRoot ? 'root' : `user ${uid}`) : `group ${gid ?? '?'}`
  const handy = setsUser && handsOver.test(name)
  const owner = owners.packageOf(path)
  const writable = (mode & 0o002) !== 0
  if (!handy && !writable && (owners.known ? owner !== undefined : usual.has(name))) return []
  const whose = owners.known ? (owner === undefined ? 'no package brought it' : `package ${owner} brought the file`) : 'distributions do not ship it so'
  const worst: Severity = writable || (handy && asRoot) ? 'high' : asRoot && setsUser ? 'medium' : 'low'
  const why = writable ? ', and every account may change it' : handy ? ', and it runs whatever its caller wants' : ''
  return [fail(`${path} runs as ${as} whoever starts it${why}; ${whose}.`, at(view.root, path, `${modeText(mode)}, uid ${uid ?? '?'}, gid ${gid ?? '?'}`), { subject: path, severity: remote >= 1 ? worst : 'low' })]
}

function judgeCapability(view: SystemView, owners: Ownership, entry: FileEntry): Outcome[] {
  const capability = entry.attributes?.['security.capability'] ?? ''
  if (owners.packageOf(entry.path) !== undefined && !handsOver.test(basename(entry.path))) return []
  if (!owners.known && usual.has(basename(entry.path))) return []
  return [fail(`${entry.path} runs with rights that amount to root's: ${capability}.`, at(view.root, entry.path, capability), { subject: entry.path })]
}
